// The measurement itself, with results that are planted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rules, rulesWithSeeds } from "./cases.mjs";
import { fallen, floorsFrom, margin } from "./floors.mjs";
import { judged, measure, pairClass, sharesOf, speaking } from "./measure.mjs";
import { rulesTable, pairsTable, transformsTable } from "./tables.mjs";
import { measuredCases } from "./variants.mjs";

const cases = measuredCases(["seen"]);
const perfect = cases.map(({ expect }) =>
  expect.map((label) => ({ ...label, outcome: "violation" })),
);
const silent = cases.map(() => []);
const shares = (results) => sharesOf(measure(cases, results).overall);
const changed = (change) => perfect.map((findings) => findings.flatMap(change));

test("who finds all reaches everything", () => {
  const counts = measure(cases, perfect);
  for (const value of Object.values(sharesOf(counts.overall))) assert.equal(value, 1);
  for (const rule of rules) {
    for (const value of Object.values(sharesOf(counts.rules.get(rule)))) assert.equal(value, 1);
  }
  for (const count of [...counts.transforms.values(), ...counts.pairs.values()]) {
    assert.ok(count.of > 0 && count.found === count.of && count.exact === count.of);
  }
  assert.equal(counts.overall.extra, 0);
  assert.deepEqual([counts.misses, counts.alarms], [[], []]);
  assert.deepEqual(speaking(counts), rules);
});

test("who says nothing finds nothing and raises no alarm", () => {
  const counts = measure(cases, silent);
  const {
    plain,
    single,
    double,
    hard_negatives: hard,
    near_misses: near,
  } = sharesOf(counts.overall);
  assert.deepEqual([plain, single, double, hard, near], [0, 0, 0, 1, 1]);
  assert.equal(counts.overall.exact, undefined);
  assert.deepEqual(speaking(counts), []);
  const labels = cases.reduce((total, { expect }) => total + expect.length, 0);
  assert.equal(counts.misses.length, labels);
});

test("a span that is off by one overlaps and is not exact", () => {
  for (const [start, end] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    const off = changed((one) => [{ ...one, start: one.start + start, end: one.end + end }]);
    const { plain, single, double, exact } = shares(off);
    assert.deepEqual([plain, single, double, exact], [1, 1, 1, 0]);
  }
});

test("a span beside the stretch, in another field or of another rule does not count", () => {
  const beside = changed((one) => [
    { ...one, start: one.end, end: one.end + 5 },
    { ...one, start: one.start - 5, end: one.start },
    { ...one, field: `${one.field}/0` },
    { ...one, rule: "copied-text" },
  ]);
  const { plain, single, double } = shares(beside);
  // Beside one label there may be another of the same rule.
  assert.ok(plain < 0.02);
  assert.deepEqual([single, double], [0, 0]);
});

test("one finding may find two labels, and the exact one is looked for among all", () => {
  const label = { rule: "cashback", field: "/title", start: 3, end: 6 };
  const wide = { ...label, start: 0, end: 9 };
  assert.deepEqual(judged(label, [wide]), { found: true, exact: false });
  assert.deepEqual(judged(label, [wide, label]), { found: true, exact: true });
  assert.deepEqual(judged(label, []), { found: false, exact: false });
});

test("alarms are told apart by outcome, a near miss counts for its own rule", () => {
  const at = (kind, rule) => cases.findIndex((one) => one.kind === kind && one.rule === rule);
  const results = silent.map(() => []);
  const finding = { rule: "cashback", field: "/title", start: 0, end: 1 };
  results[at("near", "cashback")] = [{ ...finding, outcome: "review" }];
  results[at("near", "malware")] = [{ ...finding, outcome: "violation" }];
  results[at("hard", undefined)] = [
    { ...finding, outcome: "review" },
    { ...finding, outcome: "violation" },
  ];
  const counts = measure(cases, results);
  const { near, hard } = counts.rules.get("cashback");
  assert.deepEqual([near.violation, near.review], [0, 1]);
  assert.deepEqual([hard.violation, hard.review], [1, 0]);
  assert.deepEqual([counts.overall.near.violation, counts.overall.near.review], [1, 1]);
  assert.equal(counts.rules.get("malware").near.quiet, counts.rules.get("malware").near.of);
  assert.equal(counts.alarms.length, 3);
});

test("what is found beside the labels of a labelled text is counted", () => {
  const extra = cases.map((one, index) =>
    one.kind === "plain" && index === 0
      ? [...perfect[0], { rule: "obscene", field: "/title", start: 0, end: 1 }]
      : perfect[index],
  );
  const counts = measure(cases, extra);
  assert.deepEqual([counts.overall.extra, counts.rules.get("obscene").extra], [1, 1]);
});

test("every rule with seeds has disguised variants, of one and of two disguises", () => {
  const counts = measure(cases, silent);
  for (const rule of rulesWithSeeds) {
    const { single, double } = counts.rules.get(rule);
    assert.ok(single.of >= 40 && double.of >= 40, `${rule}: ${single.of} ${double.of}`);
  }
});

test("a pair's class is in the order of use", () => {
  assert.equal(pairClass(["homophone", "spaces"]), "sound + noise");
  assert.equal(pairClass(["spaces", "html-tag"]), "noise + markup");
});

test("floors are a little below what was measured, and do not sink unless told", () => {
  const all = measure(cases, perfect);
  const none = measure(cases, silent);
  const start = floorsFrom(none, { overall: {}, rules: {} });
  assert.deepEqual([start.rules, start.not_yet], [{}, rules]);
  const high = floorsFrom(all, start);
  assert.deepEqual(high.not_yet, []);
  assert.equal(high.rules.cashback.single, 1 - margin);
  assert.deepEqual(floorsFrom(none, high), high);
  assert.equal(floorsFrom(none, high, ["all"]).overall.plain, 0);
  const sunk = floorsFrom(none, high, ["single"]).rules.cashback;
  assert.deepEqual([sunk.plain, sunk.single], [1 - margin, 0]);
});

test("what fell below a floor is named, with figures alone", () => {
  const floors = { plain: 0.5, exact: 0.9 };
  assert.deepEqual(fallen({ plain: 0.5, exact: 0.95 }, floors), []);
  assert.deepEqual(fallen({ plain: 0.4, exact: 0.95 }, floors), ["plain: 0.400, the floor is 0.5"]);
  assert.equal(fallen({}, floors).length, 2);
});

test("tables have a row for each", () => {
  const counts = measure(cases, perfect);
  assert.equal(rulesTable(counts).split("\n").length, rules.length + 2);
  assert.equal(rulesTable(counts, "cashback").split("\n").length, 2);
  assert.equal(transformsTable(counts).split("\n").length, counts.transforms.size + 1);
  assert.equal(pairsTable(counts).split("\n").length, counts.pairs.size + 1);
});
