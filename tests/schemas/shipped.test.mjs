// The rulebook of this repository: every file by the schema for its path, and all of them together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { namesIn } from "./facts.mjs";
import {
  readRulebook,
  referenceProblems,
  schemaNames,
  schemaOf,
  schemaProblems,
} from "./rulebook.mjs";

const files = readRulebook();
const names = Object.keys(files);

test("every file of the rulebook has a schema and is valid by it", (t) => {
  const problems = names.flatMap((name) => schemaProblems(name, files[name]));
  assert.deepEqual(problems, []);
  for (const part of [
    "rulebook.json",
    "annex.json",
    "facts/refund.json",
    "facts/listing.json",
    "facts/store.json",
  ]) {
    assert.ok(names.includes(part), `${part} is there`);
  }
  for (const folder of [
    "clauses/",
    "rules/refund/",
    "rules/listing/",
    "rules/store/",
    "hosts/",
    "calendar/",
  ]) {
    assert.ok(
      names.some((name) => name.startsWith(folder)),
      `${folder} is not empty`,
    );
  }
  t.diagnostic(`count: ${names.length} files valid by ${schemaNames.length - 1} schemas`);
});

test("every schema is the schema of some file", () => {
  const used = new Set(names.map(schemaOf));
  assert.deepEqual(
    schemaNames.filter((name) => name !== "common.schema.json" && !used.has(name)),
    [],
  );
});

test("every name used in one file exists in another, and every id stands once", () => {
  assert.deepEqual(referenceProblems(files), []);
});

test("both languages are everywhere", (t) => {
  let texts = 0;
  const check = (value, pointer) => {
    if (value === null || typeof value !== "object") return;
    if ("zh-CN" in value || "en" in value) {
      assert.deepEqual(Object.keys(value).sort(), ["en", "zh-CN"], pointer);
      assert.notEqual(value["zh-CN"].trim(), "", pointer);
      assert.notEqual(value.en.trim(), "", pointer);
      assert.doesNotMatch(value.en, /\p{Script=Han}/u, pointer);
      texts += 1;
    }
    for (const [key, member] of Object.entries(value)) {
      if (key !== "document") check(member, `${pointer}/${key}`);
    }
  };
  for (const name of names) check(files[name], name);
  assert.ok(texts > names.length);
  t.diagnostic(`count: ${texts} texts in two languages`);
});

test("every example says why in both languages, for the pages of the clauses", (t) => {
  const examples = {};
  for (const name of names.filter((each) => each.startsWith("rules/"))) {
    const document = name.split("/")[1];
    for (const { why } of [...files[name].examples.hit, ...files[name].examples.miss]) {
      assert.deepEqual(Object.keys(why).sort(), ["en", "zh-CN"], name);
      examples[document] = (examples[document] ?? 0) + 1;
    }
  }
  assert.deepEqual(Object.keys(examples).sort(), ["invoice", "listing", "refund", "store"]);
  const total = Object.values(examples).reduce((sum, count) => sum + count, 0);
  t.diagnostic(`count: ${total} examples with their reasons`);
});

test("the names of a condition are its facts, without words and texts", () => {
  assert.deepEqual(namesIn("!(a.b in ['x.y', \"z\"]) && c >= civil_day('2017-08-01') || true"), [
    "a.b",
    "c",
  ]);
});
