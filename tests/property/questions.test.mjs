// The questions lead to the answer: whoever answers the first one, again and again, comes to the result that
// the whole document has, and is never asked more than there are facts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, KEYS, noneWrong, settled, verdictOf } from "./engine.mjs";
import { generator, mulberry32, seed } from "./generate.mjs";

const drawn = generator(mulberry32(seed + 2));
const PRESUMED = {
  jurisdiction: "mainland_china",
  negotiation: "not_started",
  merchant_exited: false,
  settled: false,
};
const AT_MOST = 17; // facts of a refund document, the parts of a policy counted as one

/** A start: some facts kept, the rest unknown, some of the presumed ones said to be unknown. */
function start(document) {
  const kept = Object.fromEntries(
    Object.entries(document).filter(([fact]) => !(fact in PRESUMED) && drawn.chance(0.5)),
  );
  for (const fact of Object.keys(PRESUMED)) {
    if (drawn.chance(0.3)) kept[fact] = null;
    else if (fact in document) kept[fact] = document[fact];
  }
  if (kept.negotiation !== "agreed") delete kept.agreed_fen;
  return kept;
}

/** Sets the fact that was asked for to what the whole document says; false where it says nothing. */
function answer(document, fact, whole) {
  const [name, part] = fact.split(".");
  let value = whole.document[name] ?? PRESUMED[name];
  if (fact === "confirmed" && value === undefined) value = whole.expected.confirmed;
  if (value === undefined) return false;
  if (!part) document[name] = value;
  else document[name] = { ...document[name], [part]: value[part] };
  return true;
}

/** Whether the service was confirmed, where the whole document gives only the day. */
function withConfirmation(cases) {
  const results = check(cases.map(({ document }) => ({ ...document, confirmed: true })));
  return cases.map((one, index) => ({
    ...one,
    expected: { ...one.expected, confirmed: results[index].status !== "invalid" },
  }));
}

function differences(result, expected) {
  if (verdictOf(result) !== verdictOf(expected)) {
    return [`${verdictOf(result)} instead of ${verdictOf(expected)}`];
  }
  if (expected.status === "out_of_scope") return [];
  return ["amount_fen", ...(question(result) ? [] : ["status", ...KEYS])]
    .filter((key) => result[key] !== expected[key])
    .map((key) => `${key}: ${result[key]} instead of ${expected[key]}`);
}

/** The first question; a day that only the review period shows need not be known to anyone. */
const question = (result) =>
  (result.missing ?? []).find(({ affects }) => `${affects}` !== "review_period")?.fact;

/** Asks in rounds, all open cases in one process a round, until `done` says that a case is. */
function ask(cases, done) {
  let open = cases.map((one) => ({ whole: one, document: start(one.document), asked: [] }));
  const wrong = [];
  const counts = [];
  while (open.length > 0) {
    const results = check(open.map(({ document }) => document));
    const still = [];
    open.forEach((one, index) => {
      const result = results[index];
      const say = (what) =>
        wrong.push(`${what}, asked ${one.asked.join(", ")}  ${JSON.stringify(one.document)}`);
      if (done(result)) {
        counts.push(one.asked.length);
        differences(result, one.whole.expected).forEach(say);
        return;
      }
      const fact = question(result);
      if (fact === undefined) say(`nothing to ask, yet ${result.status}`);
      else if (one.asked.includes(fact)) say(`${fact} is asked for again`);
      else if (one.asked.length === AT_MOST) say(`more than ${AT_MOST} questions`);
      else if (!answer(one.document, fact, one.whole))
        say(`${fact} is asked for, but has no answer`);
      else still.push({ ...one, asked: [...one.asked, fact] });
    });
    open = still;
  }
  noneWrong(wrong);
  assert.equal(counts.length, cases.length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return `${counts.length} cases, ${mean.toFixed(1)} questions each, at most ${Math.max(...counts)}`;
}

test("answering the first question in turn settles the case rightly", (t) => {
  const cases = withConfirmation(drawn.complete(480));
  t.diagnostic(`count: seed ${seed}: ${ask(cases, settled)}`);
});

test("answering every question gives every key of the result", (t) => {
  const cases = withConfirmation(drawn.complete(160));
  const done = (result) => settled(result) && question(result) === undefined;
  t.diagnostic(`count: seed ${seed}: ${ask(cases, done)}`);
});
