// Stores on the command line: every format, both languages, and what the exit status says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hegui, lines } from "./hegui.mjs";

const inOrder = { as_of: "2026-07-06", delivery_failures: [] };
const hidden = {
  id: "S-1",
  as_of: "2026-03-10",
  delivery_failures: [{ product: "a\u0007", delivery: "saas", notified_on: "2026-03-02" }],
  behaviours: [{ annex: "annex.fraud", on: "2026-01-01" }],
};
const open = { deposit: null };
const wrong = { orders: { paid: 1, refunded_for_product_reasons: 2 } };
const check = (document, ...args) =>
  hegui(["check", "store", "--input", "json", ...args], JSON.stringify(document));

test("the exit status is that of the worst store", () => {
  assert.equal(check(inOrder).status, 0);
  assert.equal(check(hidden).status, 1);
  assert.equal(check(open).status, 1);
  assert.equal(check(wrong).status, 2);
  assert.equal(check([inOrder, wrong, hidden]).status, 2);
});

test("a result has its keys in the order of the contract", () => {
  const [result] = lines(check(hidden, "--format", "jsonl").out);
  assert.deepEqual(Object.keys(result), [
    "kind",
    "id",
    "status",
    "rulebook",
    "engine",
    "as_of",
    "clauses",
    "trace",
    "findings",
    "deadlines",
    "delivery_stage",
    "penalties",
    "deposit_to_deduct_fen",
    "presumed",
  ]);
});

test("json is the same result, laid out", () => {
  const { out } = check(hidden, "--format", "json");
  assert.deepEqual(JSON.parse(out), lines(check(hidden, "--format", "jsonl").out)[0]);
});

test("text says where, until when and what it costs, in both languages", () => {
  const chinese = check(hidden, "--format", "text").out;
  for (const part of ["店铺 S-1", "第 1 行：修好日期", "2026-04-02", "还有 23 天", "5,000.00 元"]) {
    assert.ok(chinese.includes(part), part);
  }
  const english = check(hidden, "--format", "text", "--lang", "en").out;
  for (const part of ["Store S-1", "no. 1 / Fixed on", "23 day(s) left", "CNY 5,000.00"]) {
    assert.ok(english.includes(part), part);
  }
  for (const text of [chinese, english]) assert.ok(!text.includes("\u0007"));
});

test("--as-of stands in for a store's own day", () => {
  const { delivery_failures } = hidden;
  const at = (day) =>
    lines(check({ delivery_failures }, "--format", "jsonl", "--as-of", day).out)[0];
  assert.equal(at("2026-03-09").delivery_stage.stage, "product_hidden");
  assert.equal(at("2026-03-10").delivery_stage.stage, "all_saas_hidden");
});

test("the rules of stores are listed, and a clause names them", () => {
  const rules = lines(hegui(["rules", "list", "--format", "jsonl"]).out);
  const ids = rules.filter(({ document }) => document === "store").map(({ id }) => id);
  assert.ok(ids.includes("deposit-top-up"));
  assert.ok(ids.includes("support-friend-request"));
  const shown = hegui(["rules", "show", "4.2", "--format", "text"]).out;
  assert.ok(shown.includes("delivery-failures"), shown);
});
