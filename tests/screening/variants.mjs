// The labelled cases as they are, and their seeds in disguise, each with its label at the new place.
//
// Who uses it: evaluate.mjs and the tests. What a caller may not assume: that a seed has every variant;
// where a transform finds nothing to change there is none. The same cases give the same variants.
import { allFiles, casesOf, namesIn, seeds, startOf, valueAt } from "./cases.mjs";
import { randomOf, shuffled } from "./cells.mjs";
import { arePair, byName, transforms } from "./transforms.mjs";

export const pairsPerSeed = 40;

const located = (document, label) => {
  const start = startOf(valueAt(document, label.field), label);
  return { ...label, start, end: start + label.quote.length };
};

/** A copy of a document with another text where a JSON pointer leads to. */
export function withText(document, pointer, text) {
  const copy = structuredClone(document);
  const keys = pointer.slice(1).split("/");
  const last = keys.pop();
  keys.reduce((value, key) => value[key], copy)[last] = text;
  return copy;
}

/**
 * The case with its labelled stretch disguised by the named transforms, one after the other; null where
 * one of them finds nothing to change.
 */
export function disguised(labelled, names) {
  const { id, document, set } = labelled;
  const label = located(document, labelled.expect[0]);
  let quote = label.quote;
  for (const name of names) {
    quote = byName.get(name).apply(quote, id, label.quote);
    if (quote === null) return null;
  }
  const text = valueAt(document, label.field);
  const changed = text.slice(0, label.start) + quote + text.slice(label.end);
  const { occurrence, ...rest } = label;
  void occurrence;
  return {
    id: [id, ...names].join(" "),
    document: withText(document, label.field, changed),
    expect: [{ ...rest, quote, end: label.start + quote.length }],
    set,
    kind: names.length === 1 ? "single" : "double",
    transforms: names,
  };
}

const singlesOf = (seed) =>
  transforms.map(({ name }) => disguised(seed, [name])).filter((one) => one !== null);

const pairs = transforms.flatMap((a) =>
  transforms.filter((b) => arePair(a, b)).map((b) => [a.name, b.name]),
);

/** Some pairs that fit the seed, others for every seed. */
function doublesOf(seed, single) {
  const alone = new Map(single.map((one) => [one.transforms[0], one.expect[0].quote]));
  const made = [];
  for (const names of shuffled(randomOf(seed.id), pairs)) {
    if (made.length === pairsPerSeed) break;
    const double = alone.has(names[0]) ? disguised(seed, names) : null;
    if (double !== null && double.expect[0].quote !== alone.get(names[1])) made.push(double);
  }
  return made;
}

/** Cases as they are, with their labels located. */
const plain = (kind) => (one) => ({
  id: one.id,
  document: one.document,
  expect: one.expect.map((label) => located(one.document, label)),
  set: one.set,
  kind,
  transforms: [],
});

/**
 * Everything that is measured on the sets named: of the kinds "plain" (labelled texts and seeds as they
 * are), "single" and "double" (disguised), "near" (near misses, with the `rule` they miss) and "hard"
 * (whole listings with nothing to find).
 */
export function measuredCases(sets) {
  const wanted = ({ set }) => sets.includes(set);
  const seedCases = casesOf(".", seeds).filter(wanted);
  const positives = namesIn("positive").flatMap((name) => casesOf("positive", name).filter(wanted));
  const near = allFiles()
    .filter(({ part }) => part === "near")
    .flatMap(({ name, cases }) =>
      cases.filter(wanted).map((one) => ({ ...plain("near")(one), rule: name })),
    );
  const hard = namesIn(".")
    .filter((name) => name !== seeds)
    .flatMap((name) => casesOf(".", name).filter(wanted).map(plain("hard")));
  const disguises = seedCases.flatMap((seed) => {
    const single = singlesOf(seed);
    return [...single, ...doublesOf(seed, single)];
  });
  return [...[...positives, ...seedCases].map(plain("plain")), ...disguises, ...near, ...hard];
}
