// The labelled texts of this folder: which rules there are, how the files are read, what a case must hold.
//
// Who uses it: validate.test.mjs, and whoever measures the screening on these texts.
//
// What a caller may not assume: that the labels agree with the engine. They were made by reading, before
// any word list, and the cases of the set "held" are not to be looked at by whoever writes word lists.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const folder = path.dirname(fileURLToPath(import.meta.url));

/** The rules of findings in text that have cases. copied-text compares shops and has none here. */
export const rules = [
  "external-link",
  "inconsistent-price",
  "offline-trade",
  "offline-renewal",
  "diversion",
  "contact-details",
  "cashback",
  "self-purchase",
  "impersonation",
  "other-cloud",
  "friend-request",
  "data-harvesting",
  "own-user-system",
  "outside-sale-entry",
  "infringing",
  "malware",
  "spam-ads",
  "sensitive",
  "obscene",
  "short-hours",
  "invoice-refusal",
  "refund-restriction",
];

/** The files of whole listings with nothing to find. */
export const hardNegatives = ["a", "b", "c", "d", "e", "f"].map((part) => `hard-negatives-${part}`);

/** Those of them that only word lists are made on: nothing in them is held, so they measure nothing. */
export const seenOnly = hardNegatives.filter((name) => name !== "hard-negatives-b");

/** The short plain offences that disguised variants are made of. */
export const seeds = "seeds";

/**
 * The rules that seeds.jsonl has offences of. A price offends only beside the prices of its listing, so
 * it is no stretch of text that could be disguised by itself.
 */
export const rulesWithSeeds = rules.filter((rule) => rule !== "inconsistent-price");

/** Of a listing, each one text. */
export const textFields = [
  "id",
  "title",
  "subtitle",
  "description",
  "service_commitment",
  "release_notes",
  "user_guide",
  "support",
];
const otherFields = ["tags", "images", "links", "prices", "product_type", "delivery"];
const periods = ["once", "hour", "day", "month", "quarter", "year"];

/** Names of the files in a part of the folder ("positive", "near", "."), without their ending. */
export function namesIn(part) {
  return readdirSync(path.join(folder, part))
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => name.slice(0, -".jsonl".length))
    .sort();
}

/** The cases of one file, in its order; a line that is no JSON throws. */
export function casesOf(part, name) {
  const text = readFileSync(path.join(folder, part, `${name}.jsonl`), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Every file of every part, as {part, name, cases}. */
export function allFiles() {
  return ["positive", "near", "."].flatMap((part) =>
    namesIn(part).map((name) => ({ part, name, cases: casesOf(part, name) })),
  );
}

/** What a JSON pointer leads to in a document, or undefined. */
export function valueAt(document, pointer) {
  if (!pointer.startsWith("/")) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .reduce((value, key) => value?.[key], document);
}

function countOf(text, quote) {
  let count = 0;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) count += 1;
  return count;
}

/** Where the labelled stretch starts, in UTF-16 code units; -1 when it is not there. */
export function startOf(text, { quote, occurrence = 1 }) {
  let at = -1;
  for (let nth = 0; nth < occurrence; nth += 1) {
    at = text.indexOf(quote, at + 1);
    if (at === -1) return -1;
  }
  return at;
}

function labelProblems(document, label) {
  if (!rules.includes(label.rule)) return [`no such rule: ${label.rule}`];
  const text = valueAt(document, label.field);
  if (typeof text !== "string") return [`no text at ${label.field}`];
  if (typeof label.quote !== "string" || label.quote.trim() !== label.quote || label.quote === "") {
    return [`an empty quote, or one with space around it, in ${label.field}`];
  }
  if (startOf(text, label) === -1) return [`not in ${label.field}: ${label.quote}`];
  if (countOf(text, label.quote) > 1 && label.occurrence === undefined) {
    return [`more than once in ${label.field}: ${label.quote}`];
  }
  return [];
}

/** Two labels of one rule on the same stretch would count one finding twice. */
function overlapProblems(document, labels) {
  const spans = labels.map((label) => {
    const start = startOf(valueAt(document, label.field), label);
    return { ...label, start, end: start + label.quote.length };
  });
  const overlaps = (a, b) =>
    a.rule === b.rule && a.field === b.field && a.start < b.end && b.start < a.end;
  return spans.flatMap((a, index) =>
    spans
      .slice(index + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.rule} twice on one stretch: ${a.quote} / ${b.quote}`),
  );
}

function documentProblems(document) {
  const known = [...textFields, ...otherFields];
  const problems = Object.keys(document)
    .filter((key) => !known.includes(key))
    .map((key) => `no such field: ${key}`);
  for (const key of textFields.filter((name) => name in document)) {
    if (typeof document[key] !== "string") problems.push(`not a text: ${key}`);
  }
  for (const { name, amount_fen: amount, period } of document.prices ?? []) {
    const valid = typeof name === "string" && Number.isInteger(amount) && periods.includes(period);
    if (!valid) problems.push(`not a price: ${name}`);
  }
  return problems;
}

/** What is wrong with one case, in words; empty when nothing is. */
export function problemsOf({ id, document, expect, set }) {
  if (typeof id !== "string" || typeof document !== "object" || !Array.isArray(expect)) {
    return ["not a case"];
  }
  const problems = documentProblems(document);
  if (set !== "seen" && set !== "held") problems.push(`no such set: ${set}`);
  problems.push(...expect.flatMap((label) => labelProblems(document, label)));
  return problems.length > 0 ? problems : overlapProblems(document, expect);
}
