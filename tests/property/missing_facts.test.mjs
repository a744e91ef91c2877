// What is not known may leave a case open, but never decide it wrongly: with some facts taken away, the engine
// says the same as with all of them, or leaves that answer among the possible ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, contradictions, noneWrong, settled } from "./engine.mjs";
import { generator, mulberry32, seed } from "./generate.mjs";

const drawn = generator(mulberry32(seed + 1));
const PRESUMED = ["jurisdiction", "negotiation", "merchant_exited", "settled"];
const POLICY = ["refund", "amount_fen", "consented", "displayed"];

/** The document without one fact: null where leaving it out would mean a presumption. */
function without(document, fact) {
  const copy = structuredClone(document);
  const [name, part] = fact.split(".");
  if (part) delete copy[name][part];
  else if (PRESUMED.includes(name)) copy[name] = null;
  else delete copy[name];
  return copy;
}

function factsOf(document) {
  const policy = typeof document.merchant_policy === "object" ? document.merchant_policy : {};
  return [
    ...new Set([...PRESUMED, ...Object.keys(document).filter((key) => key !== "id")]),
    ...POLICY.filter((part) => part in policy).map((part) => `merchant_policy.${part}`),
  ];
}

/** A question for the fact, or for the one that it gives. */
function asksFor(result, fact) {
  const names = [fact, fact.split(".")[0]];
  if (fact === "confirmed_at") names.push("confirmed");
  return (result.missing ?? []).some((entry) => names.includes(entry.fact));
}

test("without any one fact nothing is decided wrongly", (t) => {
  const cases = drawn
    .complete(640)
    .flatMap(({ document, expected }) =>
      factsOf(document).map((fact) => ({ document: without(document, fact), expected, fact })),
    );
  assert.ok(cases.length > 8000);
  const results = check(cases.map(({ document }) => document));
  const wrong = [];
  let open = 0;
  cases.forEach(({ document, expected, fact }, index) => {
    const result = results[index];
    const what = contradictions(result, expected);
    if (!settled(result)) {
      open += 1;
      if (!asksFor(result, fact)) what.push(`${fact} is not asked for`);
    }
    wrong.push(...what.map((one) => `${one} (without ${fact})  ${JSON.stringify(document)}`));
  });
  noneWrong(wrong);
  assert.ok(open > 500 && open < cases.length - 500);
  t.diagnostic(
    `count: seed ${seed}: ${cases.length} removals, ${open} of them leave the case open`,
  );
});

test("an absent fact and a null one are the same, unless it is presumed", (t) => {
  const pairs = drawn.complete(64).flatMap(({ document }) =>
    Object.keys(document)
      .filter((fact) => fact !== "id" && !PRESUMED.includes(fact))
      .map((fact) => [without(document, fact), { ...document, [fact]: null }]),
  );
  assert.ok(pairs.length > 500);
  const results = check(pairs.flat());
  for (let index = 0; index < results.length; index += 2) {
    const [absent, asNull] = [results[index], { ...results[index + 1], line: index + 1 }];
    assert.deepEqual(asNull, absent);
  }
  t.diagnostic(`count: seed ${seed}: ${pairs.length} pairs`);
});

/** Several facts taken away at once, whatever they are. */
function withoutSeveral(document, share) {
  return factsOf(document)
    .filter(() => drawn.chance(share))
    .reduce((copy, fact) => {
      const [name, part] = fact.split(".");
      return part && typeof copy[name] !== "object" ? copy : without(copy, fact);
    }, document);
}

test("without several facts nothing is decided wrongly", (t) => {
  const cases = drawn.complete(1600).map(({ document, expected }) => ({
    document: withoutSeveral(document, drawn.pick([0.15, 0.3, 0.45])),
    expected,
  }));
  const results = check(cases.map(({ document }) => document));
  const wrong = cases.flatMap(({ document, expected }, index) =>
    contradictions(results[index], expected).map((one) => `${one}  ${JSON.stringify(document)}`),
  );
  noneWrong(wrong);
  const open = results.filter((result) => !settled(result)).length;
  assert.ok(open > 200);
  t.diagnostic(`count: seed ${seed}: ${cases.length} documents, ${open} of them open`);
});

test("there is a verdict exactly when one is possible", (t) => {
  const documents = drawn
    .complete(800)
    .map(({ document }) => withoutSeveral(document, drawn.pick([0, 0.1, 0.3])));
  const results = check(documents);
  const wrong = [];
  let open = 0;
  results.forEach((result, index) => {
    const names = (result.possible ?? []).map(({ verdict }) => verdict);
    const only = names.length === 1 && names[0] !== "out_of_scope" ? names[0] : undefined;
    if (names.length !== 1) open += 1;
    const sorted = `${[...new Set(names)].sort()}` === `${names}`;
    const outside = (result.status === "out_of_scope") === (`${names}` === "out_of_scope");
    if (result.verdict !== only || names.length === 0 || !sorted || !outside) {
      wrong.push(`${result.verdict} of ${names}  ${JSON.stringify(documents[index])}`);
    }
  });
  noneWrong(wrong);
  assert.ok(open > 100 && open < results.length - 100);
  t.diagnostic(
    `count: seed ${seed}: ${results.length} documents, ${open} with several possible verdicts`,
  );
});

/** A valid value of every fact, for whoever wants to fill one in. */
function fillings() {
  const filled = drawn.draw();
  filled.project_state ??= drawn.pick(["not_started", "in_progress", "completed"]);
  filled.jurisdiction ??= "mainland_china";
  filled.negotiation ??= drawn.pick(["not_started", "failed"]);
  filled.merchant_exited ??= drawn.chance(0.5);
  filled.settled ??= drawn.chance(0.5);
  delete filled.id;
  return filled;
}

const verdictsOf = (result) => (result.possible ?? []).map(({ verdict }) => verdict);
const readingsOpen = (result) =>
  (result.missing ?? []).some(({ affects }) => affects.includes("readings"));

const outcome = (result) =>
  JSON.stringify([result.status, result.verdict, result.amount_fen, verdictsOf(result)]);

/** Facts that a contradiction ties to another: an amount to the price, a day to the request. */
const TIED = [
  "purchased_at",
  "requested_at",
  "confirmed",
  "confirmed_at",
  "conduct_on",
  "paid_fen",
  "used_fen",
  "agreed_fen",
  "merchant_policy",
];

/**
 * A tied fact may narrow what is possible by bounding a fact that is asked for; it may not widen it. Beside a
 * settled verdict, it may so tell whether the case is contested, where that is still asked.
 */
function narrows(fact, before, after) {
  if (settled(before)) return readingsOpen(before) && sameAnswer(before, after);
  const allowed = new Set(verdictsOf(before));
  return TIED.includes(fact) && verdictsOf(after).every((name) => allowed.has(name));
}

const sameAnswer = (before, after) =>
  before.verdict === after.verdict && before.amount_fen === after.amount_fen;

test("a fact that is not asked for does not matter", (t) => {
  const partial = drawn
    .complete(1200)
    .map(({ document }) => withoutSeveral(document, drawn.pick([0.1, 0.25])));
  const before = check(partial);
  const cases = partial.flatMap((document, index) => {
    const filled = fillings();
    return Object.keys(filled)
      .filter((fact) => (document[fact] ?? null) === null)
      .filter((fact) => fact in document || !PRESUMED.includes(fact))
      .filter((fact) => !asksFor(before[index], fact))
      .map((fact) => ({ index, fact, document: { ...document, [fact]: filled[fact] } }));
  });
  const after = check(cases.map(({ document }) => document));
  const wrong = [];
  let counted = 0;
  cases.forEach(({ index, fact, document }, position) => {
    if (after[position].status === "invalid") return; // it contradicts another fact
    counted += 1;
    const [old, now] = [before[index], after[position]];
    if (outcome(now) !== outcome(old) && !narrows(fact, old, now)) {
      const change = `${outcome(old)} to ${outcome(now)}`;
      wrong.push(`${fact} turns ${change}  ${JSON.stringify(document)}`);
    }
  });
  noneWrong(wrong);
  assert.ok(counted > 1000);
  assert.ok(before.some((result) => !settled(result)) && before.some(settled));
  t.diagnostic(`count: seed ${seed}: ${counted} facts filled in`);
});
