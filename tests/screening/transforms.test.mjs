// The disguises themselves: each changes something, keeps what it must and gives the same every time.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { casesOf, seeds, valueAt } from "./cases.mjs";
import { arePair, byName, transforms } from "./transforms.mjs";
import { disguised, measuredCases } from "./variants.mjs";

const examples = JSON.parse(readFileSync(new URL("examples.json", import.meta.url), "utf8"));
const seen = casesOf(".", seeds).filter(({ set }) => set === "seen");
const quotes = seen.map(({ expect }) => expect[0].quote);
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]/gu;
const madeOf = (name, list = quotes) =>
  list
    .map((quote) => [quote, byName.get(name).apply(quote, quote)])
    .filter(([, result]) => result !== null);

test("there are enough, each with a name of its own", () => {
  assert.ok(transforms.length >= 30, `${transforms.length}`);
  assert.equal(byName.size, transforms.length);
});

for (const { name, family } of transforms) {
  test(`${name}: applies to some seeds, changes them, and gives the same twice`, () => {
    const made = madeOf(name);
    assert.ok(made.length > 0);
    for (const [quote, result] of made) {
      assert.notEqual(result, quote);
      assert.equal(byName.get(name).apply(quote, quote), result);
      assert.equal(result.isWellFormed(), true);
    }
  });

  if (family === "invisible") {
    test(`${name}: nothing is left of it without marks and ignorable characters`, () => {
      for (const [quote, result] of madeOf(name))
        assert.equal(result.replace(invisible, ""), quote);
    });
  }
}

test("each does to the examples what is written beside them", () => {
  for (const { name, from, to } of examples.made) {
    assert.equal(byName.get(name).apply(from, "example"), to, `${name} ${from}`);
  }
});

test("each of the random ones gives one of those written beside the examples", () => {
  for (const { name, from, pattern } of examples.matching) {
    for (const seed of ["a", "b", "c", "d"]) {
      const result = byName.get(name).apply(from, seed);
      assert.match(result ?? "null", new RegExp(`^(?:${pattern})$`, "u"), `${name} ${from}`);
    }
  }
});

test("where there is nothing to change there is no variant", () => {
  for (const { name, from } of examples.none) {
    assert.equal(byName.get(name).apply(from, "example"), null, `${name} ${from}`);
  }
});

test("dress comes off by compatibility", () => {
  for (const name of ["full-width", "mathematical", "radicals"]) {
    for (const [quote, result] of madeOf(name)) {
      assert.equal(result.normalize("NFKC"), quote.normalize("NFKC"), name);
    }
  }
});

test("references and tags come off by reading the markup", () => {
  const read = (text) =>
    text
      .replace(/<[^>]*>/gu, "")
      .replace(/&#(x?)(\w+);/gu, (_, hex, code) =>
        String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
      );
  for (const { name } of transforms.filter(({ family }) => family === "markup")) {
    if (name === "emphasis") continue;
    for (const [quote, result] of madeOf(name)) assert.equal(read(result), quote, name);
  }
});

test("pairs go by stages", () => {
  const pair = (a, b) => arePair(byName.get(a), byName.get(b));
  assert.ok(pair("pinyin-one", "spaces") && pair("spaces", "html-tag") && pair("hxxp", "dot-word"));
  assert.ok(pair("spaces", "emoji") && pair("emoji", "spaces"));
  assert.ok(
    !pair("html-tag", "spaces") && !pair("spaces", "spaces") && !pair("pinyin-all", "split"),
  );
  assert.ok(!pair("upper-case", "mixed-case") && !pair("dot-word", "dot-marks"));
  assert.ok(!pair("dot-word", "pinyin-all") && !pair("dot-word", "spaces"));
});

test("a variant keeps the rest of its document, and its label is where the stretch is", () => {
  for (const one of measuredCases(["seen"]).filter(({ transforms: names }) => names.length > 0)) {
    const seed = seen.find(({ id }) => one.id.startsWith(`${id} `));
    const [label] = one.expect;
    const [before] = seed.expect;
    const text = valueAt(one.document, label.field);
    assert.equal(text.slice(label.start, label.end), label.quote, one.id);
    const original = valueAt(seed.document, before.field);
    assert.equal(
      text.slice(0, label.start) + before.quote + text.slice(label.end),
      original,
      one.id,
    );
    assert.equal(label.rule, before.rule);
  }
});

test("a label is moved in any field, and the seed is left as it is", () => {
  const label = { rule: "cashback", field: "/tags/1", quote: "ab", occurrence: 2 };
  const seed = { id: "x", document: { tags: ["t", "ab ab!"] }, expect: [label], set: "seen" };
  const made = disguised(seed, ["full-width"]);
  assert.deepEqual(made.document, { tags: ["t", "ab \uFF41\uFF42!"] });
  assert.deepEqual(made.expect, [
    { rule: "cashback", field: "/tags/1", quote: "\uFF41\uFF42", start: 3, end: 5 },
  ]);
  assert.equal(seed.document.tags[1], "ab ab!");
  assert.equal(disguised(seed, ["traditional"]), null);
});

test("every transform is measured on both sets where it applies to any seed of it", () => {
  for (const set of ["seen", "held"]) {
    const cases = measuredCases([set]);
    assert.ok(cases.every((one) => one.set === set));
    const singles = new Set(
      cases.filter(({ kind }) => kind === "single").map((one) => one.transforms[0]),
    );
    assert.ok(singles.size >= transforms.length - 3, `${set}: ${singles.size}`);
    assert.ok(cases.filter(({ kind }) => kind === "double").length > 2000, set);
  }
});
