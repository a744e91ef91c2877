// The engine and the oracle, two readings of one contract, must agree on every complete document.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, KEYS, noneWrong } from "./engine.mjs";
import { generator, KINDS, mulberry32, seed } from "./generate.mjs";

const drawn = generator(mulberry32(seed));

const reading = ({ verdict, amount_fen, marketplace_may_refund }) =>
  JSON.stringify([verdict, amount_fen, marketplace_may_refund]);

function differences(result, expected) {
  const wrong = [];
  const differ = (key, got, wanted) => {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) {
      wrong.push(`${key}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
    }
  };
  differ("status", result.status, expected.status);
  if (expected.status === "out_of_scope") return wrong;
  for (const key of KEYS) differ(key, result[key], expected[key]);
  for (const [key, value] of Object.entries(expected.review_period ?? {})) {
    differ(`review_period.${key}`, result.review_period?.[key], value);
  }
  if (!expected.review_period) differ("review_period", result.review_period, undefined);
  const [first, ...others] = (result.readings ?? []).map(reading);
  const [chosen, ...alternatives] = (expected.readings ?? []).map(reading);
  differ("readings[0]", first, chosen);
  differ("readings", [...new Set(others)].sort(), [...new Set(alternatives)].sort());
  return wrong;
}

test("the engine decides complete documents as the oracle does", (t) => {
  const cases = drawn.complete(6000);
  assert.ok(cases.length >= 6000);
  const results = check(cases.map(({ document }) => document));
  const wrong = cases.flatMap(({ document, expected }, index) =>
    differences(results[index], expected).map(
      (what) => `${what} (rule ${expected.rule})  ${JSON.stringify(document)}`,
    ),
  );
  noneWrong(wrong);
  const counts = KINDS.map((kind) => `${kind}: ${cases.filter((one) => one.kind === kind).length}`);
  t.diagnostic(`count: seed ${seed}: ${cases.length} documents agree (${counts.join(", ")})`);
});

test("the engine finds the same places wrong in invalid documents", (t) => {
  const cases = drawn.invalid(1500);
  assert.ok(cases.length >= 1500);
  const results = check(cases.map(({ document }) => document));
  const wrong = [];
  cases.forEach(({ document, expected, kind }, index) => {
    const pointers = [
      ...new Set((results[index].errors ?? []).map(({ pointer }) => pointer)),
    ].sort();
    if (results[index].status !== "invalid" || `${pointers}` !== `${expected.errors}`) {
      wrong.push(`${kind}: ${pointers} instead of ${expected.errors}  ${JSON.stringify(document)}`);
    }
  });
  noneWrong(wrong);
  const kinds = new Set(cases.map(({ kind }) => kind));
  t.diagnostic(
    `count: seed ${seed}: ${cases.length} invalid documents of ${kinds.size} kinds agree`,
  );
});
