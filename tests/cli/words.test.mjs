// Every word of reports and of the command line, in both languages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { root } from "./hegui.mjs";

const catalogue = JSON.parse(readFileSync(path.join(root, "core/messages/report.json"), "utf8"));

// What speaks by the catalogue: the command line, and those reports that are no document's result.
const speaks = /^(?:text|conclusion|csv_writer|sarif)/;
const sources = ["core/cli", "core/src/report"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => /\.cpp$/.test(name) && (folder === "core/cli" || speaks.test(name)))
      .map((name) => readFileSync(path.join(root, folder, name), "utf8")),
  )
  .join("\n");

/** Groups of keys that the code composes: say_value("verdict", ...), "help." + topic. */
const groups = new Set([
  ...[...sources.matchAll(/say_value\(\s*"([a-z]+)"/g)].map(([, group]) => group),
  ...[...sources.matchAll(/"([a-z]+)\."(?:\)?\s*\+)/g)].map(([, group]) => group),
]);

const used = new Set(
  [...sources.matchAll(/"([a-z]+\.[a-z_.]+|money)"/g)]
    .map(([, key]) => key)
    .filter((key) => !/\.(?:h|json|csv)$/.test(key)),
);

const joined = (text) => (Array.isArray(text) ? text.join("\n") : text);
const placeholders = (text) => [...new Set(joined(text).match(/\{[a-z0-9]+\}/g) ?? [])].sort();

test("every key has both languages with the same placeholders", () => {
  assert.ok(Object.keys(catalogue).length > 150);
  for (const [key, texts] of Object.entries(catalogue)) {
    assert.deepEqual(Object.keys(texts), ["zh-CN", "en"], key);
    for (const text of Object.values(texts)) assert.ok(joined(text).trim(), key);
    assert.equal(Array.isArray(texts["zh-CN"]), Array.isArray(texts.en), key);
    assert.deepEqual(placeholders(texts.en), placeholders(texts["zh-CN"]), key);
    assert.doesNotMatch(joined(texts.en), /[\u3000-\u9fff\uff00-\uffef]/, key);
  }
});

test("every key that the code names is there", () => {
  assert.ok(used.size > 80);
  for (const key of used) assert.ok(key in catalogue, key);
});

test("every key that is there is named by the code", () => {
  for (const key of Object.keys(catalogue)) {
    const group = key.slice(0, key.indexOf("."));
    assert.ok(used.has(key) || groups.has(group), key);
  }
});

test("every kind and treatment of a clause has a word", () => {
  const kinds =
    "heading definition obligation prohibition right procedure consequence scope effect penalty note".split(
      " ",
    );
  for (const kind of kinds) assert.ok(`rules.kind.${kind}` in catalogue, kind);
  for (const treatment of ["automated", "asked", "platform", "informative"]) {
    assert.ok(`rules.treatment.${treatment}` in catalogue, treatment);
  }
});
