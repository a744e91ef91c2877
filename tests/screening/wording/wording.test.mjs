// The texts that the wording weights are learned from, that the rulebook has what they give, and that the
// core weighs as the learner does.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { allFiles, valueAt } from "../cases.mjs";
import { findingsOf } from "../engine.mjs";
import { bucketsOf, unitsOf } from "./features.mjs";
import { allTexts, honestListings, markedLines, readLine, weighedUnits } from "./texts.mjs";
import { digest, entryOf, target, weighedRules } from "./train.mjs";

const committed = Object.fromEntries(
  readdirSync(target).map((name) => [
    name.slice(0, -".json".length),
    JSON.parse(readFileSync(path.join(target, name), "utf8")),
  ]),
);
const { breach } = committed;
const lines = markedLines().map(({ rule, source }) => ({ rule, ...readLine(source, rule) }));
const strings = (value) =>
  typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(strings);

test("every rule has breaches and honest texts near to them, none twice", () => {
  const seen = new Map();
  for (const { rule, text } of lines) {
    const key = `${rule} ${text}`;
    assert.ok(!seen.has(key), `twice: ${key}`);
    seen.set(key, true);
  }
  for (const rule of weighedRules) {
    for (const kind of ["breach", "near"]) {
      const count = lines.filter((line) => line.rule === rule && line.kind === kind).length;
      assert.ok(count >= 400, `${rule} has ${count} of ${kind}`);
    }
  }
});

test("honest listings have nothing marked, and ids of their own", () => {
  const listings = honestListings();
  assert.ok(listings.length >= 900);
  assert.equal(new Set(listings.map(({ id }) => id)).size, listings.length);
  for (const { expect } of listings) assert.deepEqual(expect, []);
});

/** What a case is about: the texts with a breach, or all of one that has none. */
const subjectsOf = ({ document, expect }) =>
  expect.length > 0 ? expect.map(({ field }) => valueAt(document, field)) : strings(document);

test("nothing is learned from a text that is held back to measure by", () => {
  const held = new Set(
    allFiles()
      .flatMap(({ cases }) => cases.filter(({ set }) => set === "held"))
      .flatMap(subjectsOf)
      .filter((text) => [...text].length >= 8),
  );
  assert.ok(held.size > 900, `${held.size} held texts`);
  const shared = allTexts().filter(({ text }) => held.has(text));
  assert.equal(shared.length, 0, `${shared.length} texts are held`);
});

test("a line that is no text is refused with what is wrong", () => {
  assert.throws(() => readLine("* words", "cashback"), /no text/u);
  assert.throws(() => readLine("+ words without a mark", "cashback"), /disagree/u);
  assert.throws(() => readLine("- honest ⟦words⟧", "cashback"), /disagree/u);
  assert.throws(() => readLine("+ ⟦no-rule:words⟧", "cashback"), /no such rule/u);
  assert.throws(() => readLine("+ ⟦words", "cashback"), /do not close|disagree/u);
  assert.throws(() => readLine("+ titel| ⟦words⟧", "cashback"), /no such field/u);
  assert.deepEqual(readLine("+ title| a ⟦b⟧ c ⟦malware:d⟧", "cashback"), {
    kind: "breach",
    field: "title",
    text: "a b c d",
    labels: [
      { rule: "cashback", start: 2, end: 3 },
      { rule: "malware", start: 6, end: 7 },
    ],
  });
});

test("the rulebook's weights were learned from these texts: run train.mjs when they change", () => {
  assert.equal(breach.made_of, digest(allTexts()));
  assert.deepEqual(Object.keys(committed).sort(), ["breach", ...weighedRules].sort());
});

test("learning again gives the same weights", () => {
  const rule = "friend-request";
  assert.deepEqual(committed[rule], entryOf(weighedUnits(allTexts()), rule));
});

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function weightsOf({ steps, weights }) {
  const out = new Map();
  let bucket = 0;
  let at = 0;
  for (const sign of steps) {
    bucket += signs.indexOf(sign);
    if (sign === "/") continue;
    out.set(bucket, signs.indexOf(weights[at]) - 32);
    at += 1;
  }
  assert.equal(at, weights.length);
  return out;
}

const odds = Object.fromEntries(
  Object.entries(committed).map(([name, entry]) => [
    name,
    { bias: entry.bias, weights: weightsOf(entry) },
  ]),
);

/** In thousandths, as the schema of the file defines points. */
function pointsOf(name, buckets) {
  const { bias, weights } = odds[name];
  const sum = buckets.reduce((total, bucket) => total + (weights.get(bucket) ?? 0), 0);
  return bias + (1000 * sum) / breach.scale / Math.sqrt(buckets.length);
}

/** The rule that a text of one unit reads like with so many points more than needed; undefined for none. */
function likeliest(text, more = 0) {
  const buckets = Array.from(bucketsOf(text));
  const rules = weighedRules.map((rule) => ({ rule, points: pointsOf(rule, buckets) }));
  const best = rules.reduce((one, other) => (other.points > one.points ? other : one));
  const speaks =
    buckets.length >= 2 * breach.shortest - 1 &&
    pointsOf("breach", buckets) > breach.breach_above + more &&
    best.points > breach.rule_above + more;
  return speaks ? best.rule : undefined;
}

/** Letters that many texts have: those of other scripts and old forms, which the core folds, are rare. */
function commonLetters() {
  const counts = new Map();
  for (const { text } of lines) {
    for (const letter of new Set(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return new Set([...counts.keys()].filter((letter) => counts.get(letter) >= 100));
}

test("the core weighs as the learner does", () => {
  const common = commonLetters();
  const texts = lines
    .filter((_, at) => at % 7 === 0)
    .map(({ text }) => text)
    .filter((text) => unitsOf(text).length === 1 && [...text].every((sign) => common.has(sign)));
  const results = findingsOf(texts.map((description) => ({ description })));
  let spoken = 0;
  texts.forEach((text, at) => {
    const wording = results[at].filter(({ detector }) => detector === "wording");
    if (results[at].length > wording.length) return;
    // Where words of the rule are denied, it takes more: then the core may be silent.
    const rule = wording.length > 0 ? likeliest(text) : likeliest(text, breach.excused_needs);
    assert.deepEqual(
      wording.map((finding) => finding.rule),
      [rule].filter(Boolean),
      text,
    );
    spoken += wording.length;
  });
  assert.ok(spoken >= 200, `${spoken} of ${texts.length} spoken of`);
});
