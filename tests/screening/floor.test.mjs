// What the screening finds on the cases that nobody looked at must not fall below floors.json. Only counts
// are told here; `node tests/screening/evaluate.mjs --write-floors` raises the floors.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "./cases.mjs";
import { findingsOf } from "./engine.mjs";
import { fallen, readFloors } from "./floors.mjs";
import { measure, sharesOf, speaking } from "./measure.mjs";
import { measuredCases } from "./variants.mjs";

const floors = readFloors();
const cases = measuredCases(["held"]);
const counts = measure(cases, findingsOf(cases.map(({ document }) => document)));
const { plain, single, double } = counts.overall;
const found = plain.found + single.found + double.found;
console.log(`count: ${found} of ${plain.of + single.of + double.of} held stretches found`);

test("every rule has floors or is named as one without", () => {
  assert.deepEqual([...Object.keys(floors.rules), ...floors.not_yet].sort(), [...rules].sort());
});

test("a rule that finds something has floors", () => {
  assert.deepEqual(
    speaking(counts).filter((rule) => floors.rules[rule] === undefined),
    [],
  );
});

test("all rules together", () => {
  assert.deepEqual(fallen(sharesOf(counts.overall), floors.overall), []);
});

for (const [rule, floor] of Object.entries(floors.rules)) {
  test(rule, () => {
    assert.deepEqual(fallen(sharesOf(counts.rules.get(rule)), floor), []);
  });
}
