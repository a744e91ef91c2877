// `hegui explain refund`: why, why not, and what would change it, on cases whose answers the contract gives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decided, hegui, invalid, lines, unknown } from "./hegui.mjs";

const explain = (document, ...more) => {
  const run = hegui(["explain", "refund", ...more], JSON.stringify(document));
  assert.equal(run.err, "");
  return run;
};
const explained = (document) => JSON.parse(explain(document).out);
const change = (result, fact, verdict) =>
  result.changes.find(
    (each) => each.facts.length === 1 && each.facts[0].fact === fact && each.verdict === verdict,
  );

test("a refund in its review period: the rule, its facts, and the day on which it ends", () => {
  const run = explain(decided);
  assert.equal(run.status, 0);
  const result = JSON.parse(run.out);
  assert.equal(result.kind, "refund");
  assert.equal(result.id, "decided");
  assert.equal(result.verdict, "full_refund");
  assert.equal(result.amount_fen, 29800);
  const [why] = result.why;
  assert.equal(why.rule, "review-period");
  assert.deepEqual(why.clauses, ["2.8", "5.1", "5.1.2", "5.4.2"]);
  assert.ok(why.explanation["zh-CN"] && why.explanation.en);
  assert.ok(why.because.some(({ fact, value }) => fact === "product_type" && value === "image"));
  // Bought on 1 July, the sixth is the first day after the five.
  const late = change(result, "requested_at", "negotiated_refund");
  assert.deepEqual(late.facts, [{ fact: "requested_at", from: "2026-07-01", to: "2026-07-06" }]);
  assert.equal(late.amount_fen, 29800);
  assert.equal(late.rule, "unused-part");
  const early = change(result, "purchased_at", "negotiated_refund");
  assert.deepEqual(early.facts, [{ fact: "purchased_at", from: "2026-07-01", to: "2026-06-26" }]);
  const tool = change(result, "product_type", "not_refundable");
  assert.deepEqual(tool.facts, [{ fact: "product_type", from: "image", to: "tool" }]);
  assert.equal(tool.amount_fen, 0);
  assert.ok(change(result, "jurisdiction", "out_of_scope"));
  assert.equal(change(result, "paid_fen", "negotiated_refund"), undefined);
});

test("why not the other verdicts: what each lacks", () => {
  const { why_not: others } = explained(decided);
  const verdicts = others.map(({ verdict }) => verdict);
  assert.equal(new Set(verdicts).size, verdicts.length);
  assert.ok(!verdicts.includes("full_refund"));
  assert.equal(verdicts.at(-1), "out_of_scope");
  const tool = others.find(({ verdict }) => verdict === "not_refundable");
  assert.deepEqual(tool.lacking, [
    { fact: "product_type", value: "image", needed: { one_of: ["tool"] } },
  ]);
  assert.equal(tool.rule, "tool-not-refundable");
  assert.deepEqual(tool.clauses, ["5.1.3"]);
});

test("a promise of the merchant's is told as a whole where there was none", () => {
  const late = { ...decided, requested_at: "2026-07-20", used_fen: 9800, caused_loss: false };
  const result = explained(late);
  assert.equal(result.verdict, "negotiated_refund");
  assert.equal(result.amount_fen, 20000);
  const promise = change(result, "merchant_policy", "merchant_policy");
  assert.equal(promise.facts[0].from, "none");
  assert.ok(["unused", "full"].includes(promise.facts[0].to.refund));
  // Back to the fifth day.
  const inTime = change(result, "requested_at", "full_refund");
  assert.equal(inTime.facts[0].to, "2026-07-05");
  assert.equal(inTime.amount_fen, 29800);
});

test("two facts where one does not do", () => {
  const late = { ...decided, requested_at: "2026-07-20", used_fen: 9800 };
  const result = explained({ ...late, grounds: ["late_or_stalled"], caused_loss: true });
  const tools = result.changes.filter(({ verdict }) => verdict === "not_refundable");
  assert.equal(tools.length, 1);
  assert.deepEqual(tools[0].facts, [
    { fact: "product_type", from: "image", to: "tool" },
    { fact: "grounds", from: ["late_or_stalled"], to: [] },
  ]);
});

test("an open case says what is open, an invalid one what is wrong", () => {
  const open = explain(unknown);
  assert.equal(open.status, 1);
  const result = JSON.parse(open.out);
  assert.equal(result.status, "needs_information");
  assert.equal(result.missing[0].fact, "purchased_at");
  assert.ok(result.possible.length > 1);
  assert.equal(result.why, undefined);
  const wrong = explain(invalid);
  assert.equal(wrong.status, 2);
  assert.equal(JSON.parse(wrong.out).errors[0].pointer, "/paid_fen");
});

test("both languages as text, and many documents as lines", () => {
  const chinese = explain(decided, "--format", "text").out;
  assert.match(chinese, /为什么是这个结论/);
  assert.match(chinese, /2026-07-06/);
  const english = explain(decided, "--format", "text", "--lang", "en").out;
  assert.match(english, /What would change it/);
  assert.doesNotMatch(english, /\p{Script=Han}/u);
  const both = hegui(
    ["explain", "refund", "--format", "jsonl"],
    `${JSON.stringify(decided)}\n${JSON.stringify(unknown)}\n`,
  );
  assert.deepEqual(
    lines(both.out).map(({ line }) => line),
    [1, 2],
  );
});
