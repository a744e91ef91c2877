// The labelled texts are what measurements of the screening stand on, so they are held to their own form:
// every quote is found, nothing is there twice, every rule has enough of both kinds and of both sets.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  allFiles,
  hardNegatives,
  problemsOf,
  rules,
  rulesWithSeeds,
  seeds,
  seenOnly,
} from "./cases.mjs";

const leastPerFile = 40;
const leastOfEachSet = 16;
const leastHardNegativesPerFile = 150;
const leastSeenOnlyPerFile = 60;
const leastSeeds = 120;
const leastSeedsPerRule = 5;

const files = allFiles();
const cases = files.flatMap((file) => file.cases);
const find = (part, name) => files.find((file) => file.part === part && file.name === name);
const isHardNegatives = ({ part, name }) => part === "." && name !== seeds;

function assertBothSets({ name, cases: list }) {
  for (const set of ["seen", "held"]) {
    const count = list.filter((one) => one.set === set).length;
    assert.ok(count >= leastOfEachSet, `${name}: ${count} ${set}`);
  }
}

test("every file belongs to a rule, and every rule has both files", () => {
  for (const { part, name } of files.filter((file) => file.part !== ".")) {
    assert.ok(rules.includes(name), `${part}/${name}`);
  }
  for (const rule of rules) {
    assert.ok(find("positive", rule) && find("near", rule), rule);
  }
  const whole = files.filter(isHardNegatives).map(({ name }) => name);
  assert.deepEqual(whole, hardNegatives);
});

test("every case is well formed and every quote is in its field", () => {
  const problems = cases.flatMap((one) =>
    problemsOf(one).map((problem) => `${one.id}: ${problem}`),
  );
  assert.deepEqual(problems, []);
});

test("no id and no document is there twice", () => {
  const ids = new Map();
  const documents = new Map();
  for (const { id, document } of cases) {
    const text = JSON.stringify(document);
    assert.equal(ids.has(id), false, `the id ${id} twice`);
    assert.equal(documents.get(text), undefined, `${id} repeats ${documents.get(text)}`);
    ids.set(id, text);
    documents.set(text, id);
  }
});

for (const file of files.filter(({ part }) => part === "positive")) {
  test(`${file.name}: enough cases, each with a finding of the rule`, () => {
    assert.ok(file.cases.length >= leastPerFile, `${file.cases.length}`);
    for (const { id, expect } of file.cases) {
      assert.ok(
        expect.some(({ rule }) => rule === file.name),
        id,
      );
    }
    assertBothSets(file);
  });
}

for (const file of files.filter(({ part }) => part === "near")) {
  test(`${file.name}: enough near misses, each with a reason and no finding`, () => {
    assert.ok(file.cases.length >= leastPerFile, `${file.cases.length}`);
    for (const { id, expect, why } of file.cases) {
      assert.deepEqual(expect, [], id);
      assert.ok(why, id);
    }
    assertBothSets(file);
  });
}

for (const file of files.filter(isHardNegatives)) {
  test(`${file.name}: enough listings with nothing to find`, () => {
    const measures = !seenOnly.includes(file.name);
    const least = measures ? leastHardNegativesPerFile : leastSeenOnlyPerFile;
    assert.ok(file.cases.length >= least, `${file.cases.length}`);
    for (const { id, expect, why } of file.cases) {
      assert.deepEqual(expect, [], id);
      assert.ok(why, id);
    }
    if (measures) assertBothSets(file);
    else assert.ok(file.cases.every(({ set }) => set === "seen"));
  });
}

test("seeds: each one offence in one text, of every rule enough", () => {
  const { cases: list } = find(".", seeds);
  assert.ok(list.length >= leastSeeds, `${list.length}`);
  for (const { id, document, expect } of list) {
    assert.equal(Object.keys(document).length, 1, id);
    assert.equal(expect.length, 1, id);
  }
  const counts = rulesWithSeeds.map(
    (rule) => list.filter(({ expect }) => expect[0].rule === rule).length,
  );
  assert.ok(Math.min(...counts) >= leastSeedsPerRule, counts.join(" "));
  assertBothSets(find(".", seeds));
});

test("a planted breach is seen", () => {
  const label = { rule: "cashback", field: "/title", quote: "ab" };
  const right = { id: "x", document: { title: "ab c" }, expect: [label], set: "seen" };
  assert.deepEqual(problemsOf(right), []);
  const breaches = [
    { ...right, set: "other" },
    { ...right, expect: [{ ...label, rule: "cash-back" }] },
    { ...right, expect: [{ ...label, field: "/subtitle" }] },
    { ...right, expect: [{ ...label, quote: "abc" }] },
    { ...right, expect: [{ ...label, quote: "ab " }] },
    { ...right, expect: [{ ...label, occurrence: 2 }] },
    { ...right, expect: [label, { ...label, quote: "b c" }] },
    { ...right, document: { title: "ab ab" } },
    { ...right, document: { title: "ab", body: "" } },
    { ...right, document: { title: "ab", prices: [{ name: "n", amount_fen: 1, period: "week" }] } },
    {
      ...right,
      document: { title: "ab", prices: [{ name: "n", amount_fen: 1.5, period: "day" }] },
    },
  ];
  for (const breach of breaches) assert.equal(problemsOf(breach).length, 1, JSON.stringify(breach));
});
