// Listings to measure with: sentences of honest labelled listings, and in one of a hundred an offence.
//
// Who uses it: text.bench.mjs. The same call gives the same texts. Only cases of the set "seen" are in it.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../cli/hegui.mjs";
import { mulberry32 } from "../property/generate.mjs";
import { casesOf, hardNegatives, namesIn } from "../screening/cases.mjs";

const seen = (cases) => cases.filter(({ set }) => set === "seen");
const textsOf = ({ document }) =>
  ["description", "subtitle", "service_commitment", "release_notes", "user_guide"]
    .map((name) => document[name])
    .filter((text) => typeof text === "string");

const ENGLISH = [
  "Ready in ten minutes: the image brings Nginx, a certificate tool and nightly backups.",
  "Logs are kept for 180 days and can be exported as CSV or sent to your own storage.",
  "Version 2.4.1 fixes an error with time zones and adds dark mode to the dashboard.",
];

/** Listings of about `size` bytes each, until they are `total` bytes together; one JSON text each. */
export function listings(size, total) {
  const random = mulberry32(size);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const honest = hardNegatives.flatMap((name) => seen(casesOf(".", name))).flatMap(textsOf);
  const offences = namesIn("positive")
    .flatMap((name) => seen(casesOf("positive", name)))
    .flatMap(textsOf);
  const made = [];
  for (let bytes = 0; bytes < total;) {
    const parts = [];
    if (random() < 0.01) parts.push(pick(offences));
    for (let length = 0; length < size - 400;) {
      const part = random() < 0.15 ? pick(ENGLISH) : pick(honest);
      parts.push(part);
      length += Buffer.byteLength(part);
    }
    const line = JSON.stringify({
      id: `${made.length}`,
      title: parts[0].slice(0, 20),
      description: parts.join("\n\n"),
      prices: [{ name: "standard", amount_fen: 19900, period: "month" }],
    });
    bytes += Buffer.byteLength(line);
    made.push(line);
  }
  return made;
}

/** Words of the rulebook's lists, the first of each list first, until there are enough. */
export function dictionary(count) {
  const folder = path.join(root, "core/rulebook/tencent-cloud-market/lexicon");
  const lists = readdirSync(folder)
    .sort()
    .flatMap((name) =>
      Object.values(JSON.parse(readFileSync(path.join(folder, name), "utf8")).classes ?? {}),
    );
  const words = new Set();
  for (let place = 0; words.size < count && lists.some((list) => place < list.length); place += 1) {
    for (const list of lists) {
      if (words.size < count && typeof list[place] === "string") words.add(list[place]);
    }
  }
  return [...words];
}

/** Texts that are nothing but what some part of the engine looks at closely. */
export const hostile = (words) => [
  { name: "phone numbers", text: "13800138000 " },
  { name: "trigger words", text: words.slice(0, 200).join("") },
  { name: "digits", text: "1234567890" },
  { name: "Latin letters", text: "a" },
  { name: "Latin syllables", text: "jiaweixin" },
];
