// What must hold of the findings whatever the texts are, on all labelled cases through the command line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allFiles, casesOf, seeds, valueAt } from "./cases.mjs";
import { pick, randomOf } from "./cells.mjs";
import { findingsOf, output } from "./engine.mjs";
import { measuredCases } from "./variants.mjs";

const fieldOrder = [
  ...["id", "title", "subtitle", "description", "service_commitment", "release_notes"],
  ...["user_guide", "support", "tags", "images", "links"],
];
const texts = fieldOrder.slice(1, 8);

// Characters that a reader does not see, of every kind: joiners, fillers, marks of direction, selectors, tags.
const ignorable = [0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180b, 0x200b, 0x200c, 0x200d, 0x200e]
  .concat([0x202a, 0x202e, 0x2060, 0x2062, 0x2066, 0x2069, 0x3164, 0xfe00, 0xfe0f, 0xfeff])
  .concat([0xffa0, 0x1d173, 0xe0001, 0xe0041, 0xe0100])
  .map((code) => String.fromCodePoint(code));

const cases = allFiles().flatMap((file) => file.cases);
const documents = cases.map(({ document }) => document);
const findings = findingsOf(documents);
const rulesOf = (list) => [...new Set(list.map(({ rule }) => rule))].sort().join(" ");
const placeOf = ({ rule, clause, outcome, field, start, end }) =>
  [rule, clause, outcome, field, start, end].join(" ");

/** The ids of the cases that fail, at most a few: a text of "held" is not to be seen in a message. */
function assertNone(list) {
  assert.equal(list.length, 0, `${list.length}: ${list.slice(0, 5).join(", ")}`);
}

function sprinkled(text, random) {
  const characters = [...text];
  for (let times = 1 + random(8); times > 0; times -= 1) {
    characters.splice(random(characters.length + 1), 0, pick(random, ignorable));
  }
  return characters.join("");
}

// In markup a character more makes other markup, and what is a tag then is none.
const isPlain = (text) => !/[<&`*|\n\\]|\]\(|^\s*[#>+-]/u.test(text);

test("characters that nobody sees never change which rules are hit", () => {
  const changed = cases.map(({ id, document }) => {
    const random = randomOf(`ignorable ${id}`);
    const copy = structuredClone(document);
    for (const field of texts) {
      if (field in copy && isPlain(copy[field])) copy[field] = sprinkled(copy[field], random);
    }
    return copy;
  });
  const results = findingsOf(changed);
  const broken = cases.filter((_, index) => rulesOf(results[index]) !== rulesOf(findings[index]));
  assertNone(broken.map(({ id }) => id));
});

test("a quote is the slice of the text, in disguise too", () => {
  const disguises = measuredCases(["seen", "held"]).filter(({ kind }) => kind === "double");
  const some = disguises.filter((_, index) => index % 3 === 0);
  const all = [...cases, ...some];
  const results = [...findings, ...findingsOf(some.map(({ document }) => document))];
  const broken = all.filter(({ document }, index) =>
    results[index].some(({ field, start, end, quote }) => {
      const text = valueAt(document, field);
      return !(start < end && end <= text.length && text.slice(start, end) === quote);
    }),
  );
  assertNone(broken.map(({ id }) => id));
});

test("findings come by field, then by start", () => {
  const isSorted = (list) => {
    const keys = list.map(({ field, start }) => {
      const [name, ...rest] = field.slice(1).split("/");
      const numbers = rest.map((part) => (/^\d+$/u.test(part) ? Number(part) : -1));
      return { name: fieldOrder.indexOf(name), item: numbers[0] ?? -1, field, start };
    });
    return keys.every((key, index) => {
      if (index === 0) return true;
      const before = keys[index - 1];
      if (before.name !== key.name) return before.name < key.name;
      if (before.item !== key.item) return before.item < key.item;
      return before.field !== key.field || before.start <= key.start;
    });
  };
  assertNone(cases.filter((_, index) => !isSorted(findings[index])).map(({ id }) => id));
});

test("a text in another field hides nothing", () => {
  const list = casesOf(".", seeds);
  const fieldOf = ({ expect }) => expect[0].field.slice(1);
  const alone = findingsOf(list.map(({ document }) => document));
  const joined = [];
  list.forEach((one, index) => {
    const random = randomOf(`fields ${one.id}`);
    for (let times = 0; times < 4; times += 1) {
      const other = pick(random, list);
      const field = pick(
        random,
        texts.filter((name) => name !== fieldOf(one)),
      );
      const document = { ...one.document, [field]: other.document[fieldOf(other)] };
      joined.push({ id: `${one.id} with ${other.id} in ${field}`, index, document });
    }
  });
  const results = findingsOf(joined.map(({ document }) => document));
  const broken = joined.filter(({ index }, at) => {
    const places = results[at].map(placeOf);
    return !alone[index].every((finding) => places.includes(placeOf(finding)));
  });
  assertNone(broken.map(({ id }) => id));
});

test("the fields of a text that is cut in two show what each part holds by itself", () => {
  const list = casesOf(".", seeds);
  const textOf = ({ document, expect }) => valueAt(document, expect[0].field);
  const pairs = list.map((one) => [one, pick(randomOf(`cut ${one.id}`), list)]);
  const split = pairs.map(([a, b]) => ({ description: textOf(a), user_guide: textOf(b) }));
  const parts = [
    pairs.map(([a]) => ({ description: textOf(a) })),
    pairs.map(([, b]) => ({ user_guide: textOf(b) })),
  ].map((each) => findingsOf(each));
  const whole = findingsOf(split);
  const broken = pairs.filter((_, index) => {
    const places = whole[index].map(placeOf);
    return !parts.every((part) => part[index].every((one) => places.includes(placeOf(one))));
  });
  assertNone(broken.map(([a, b]) => `${a.id} and ${b.id}`));
});

test("the same bytes come out on one thread and on two", () => {
  const one = output(documents, { jobs: 1 });
  assert.ok(one === output(documents, { jobs: 2 }), "the outputs differ");
  assert.ok(one === output(documents, { jobs: 1 }), "two runs differ");
});
