// What an explanation says would change a verdict does change it, and nothing nearer does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hegui, lines } from "../cli/hegui.mjs";
import { check, noneWrong, verdictOf } from "./engine.mjs";
import { generator, mulberry32, seed } from "./generate.mjs";

const drawn = generator(mulberry32(seed + 3));
const documents = drawn.complete(400).map(({ document }) => document);

function explain(all) {
  const input = all.map((document) => `${JSON.stringify(document)}\n`).join("");
  const run = hegui(["explain", "refund", "--format", "jsonl", "-"], input);
  assert.equal(run.err, "");
  return lines(run.out);
}
const explanations = explain(documents);

/** `document` with one fact set; a name with a dot stands inside an object. */
function set(document, fact, value) {
  const [outer, inner] = fact.split(".");
  if (inner === undefined) return { ...document, [outer]: value };
  return { ...document, [outer]: { ...document[outer], [inner]: value } };
}

const apply = (document, facts, value = ({ to }) => to) =>
  facts.reduce((changed, entry) => set(changed, entry.fact, value(entry)), document);

const isDay = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);
// Days are those of Beijing: a time is moved there first.
const dayOf = (text) =>
  text.length > 10
    ? Math.floor((Date.parse(text) / 1000 + 8 * 3600) / 86_400)
    : Date.parse(text) / 86_400_000;
const textOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** One day or one fen back towards what the document says; nothing when that is where it stands. */
function nearer({ from, to }) {
  if (Number.isInteger(from) && Number.isInteger(to)) {
    const step = to - Math.sign(to - from);
    return step === from ? undefined : step;
  }
  if (!isDay(from) || !isDay(to)) return undefined;
  const step = dayOf(to) - Math.sign(dayOf(to) - dayOf(from));
  return step === dayOf(from) ? undefined : textOf(step);
}

const within = (amount, range) =>
  range === undefined ||
  (Number.isInteger(range)
    ? amount === range
    : range.min <= amount && (range.max === null || amount <= range.max));

test("every change changes the verdict as it says", (t) => {
  const claims = documents.flatMap((document, index) =>
    explanations[index].changes.map((change) => ({
      change,
      index,
      document: apply(document, change.facts),
    })),
  );
  assert.ok(claims.length > documents.length);
  const wrong = [];
  check(claims.map(({ document }) => document)).forEach((result, at) => {
    const { change, index, document } = claims[at];
    const before = verdictOf(explanations[index]);
    const right =
      verdictOf(result) === change.verdict &&
      change.verdict !== before &&
      (result.amount_fen === undefined || within(result.amount_fen, change.amount_fen)) &&
      result.clauses.some((clause) => change.clauses.includes(clause));
    if (!right) {
      wrong.push(
        `${JSON.stringify(change.facts)}: ${verdictOf(result)}  ${JSON.stringify(document)}`,
      );
    }
  });
  noneWrong(wrong);
  t.diagnostic(`count: seed ${seed}: ${claims.length} changes of ${documents.length} refunds hold`);
});

test("a day or a fen nearer to the document does not", (t) => {
  const claims = documents.flatMap((document, index) =>
    explanations[index].changes
      .filter(({ facts }) => facts.length === 1 && nearer(facts[0]) !== undefined)
      .map((change) => ({ change, document: apply(document, change.facts, nearer) })),
  );
  assert.ok(claims.length > 100);
  const wrong = [];
  check(claims.map(({ document }) => document)).forEach((result, at) => {
    const { change, document } = claims[at];
    if (result.status !== "invalid" && verdictOf(result) === change.verdict) {
      wrong.push(`${JSON.stringify(change.facts)}  ${JSON.stringify(document)}`);
    }
  });
  noneWrong(wrong);
  t.diagnostic(`count: seed ${seed}: ${claims.length} changes are the nearest`);
});

const FLIPS = {
  jurisdiction: ["mainland_china", "elsewhere"],
  product_type: ["ops_service", "image", "software", "saas", "tool", "other"],
  confirmed: [true, false],
  caused_loss: [true, false],
  user_caused_resource_loss: [true, false],
  negotiation: ["not_started", "failed", "agreed"],
  merchant_exited: [true, false],
  project_state: ["not_started", "in_progress", "completed"],
};

test("no other value of a single fact is left out", (t) => {
  const tried = documents.flatMap((document, index) =>
    Object.entries(FLIPS).flatMap(([fact, values]) =>
      values
        .filter((value) => value !== document[fact])
        .map((value) => ({ fact, index, document: set(document, fact, value) })),
    ),
  );
  const wrong = [];
  let other = 0;
  check(tried.map(({ document }) => document)).forEach((result, at) => {
    const { fact, index, document } = tried[at];
    const verdict = verdictOf(result);
    if (result.status === "invalid" || verdict === undefined) return;
    if (verdict === verdictOf(explanations[index])) return;
    other += 1;
    const told = explanations[index].changes.some(
      (change) =>
        change.verdict === verdict && change.facts.length === 1 && change.facts[0].fact === fact,
    );
    if (!told) wrong.push(`${fact} gives ${verdict}  ${JSON.stringify(document)}`);
  });
  assert.ok(other > 500);
  noneWrong(wrong);
  t.diagnostic(`count: seed ${seed}: ${other} other verdicts of single facts, all told`);
});

test("smaller changes come first", () => {
  for (const { changes } of explanations) {
    const counts = changes.map(({ facts }) => facts.length);
    assert.deepEqual(counts, [...counts].sort());
  }
});
