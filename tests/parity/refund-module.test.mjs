// The small module, of refunds alone, gives the bytes of the whole one: a page may ask either.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { corpus, generated, hostile } from "./inputs.mjs";
import { folder, loadBareModule, loadRefundModule } from "./module.mjs";

const whole = await loadBareModule();
const refunds = await loadRefundModule();

const shorten = (text) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

function assertSame({ text, why }, asOf, line) {
  const [left, right] = [refunds, whole].map((module) => module.check("refund", text, asOf, line));
  if (left === right) return;
  assert.fail(`${why}\n${shorten(text)}\n${shorten(left)}\n${shorten(right)}`);
}

test("every refund", (t) => {
  const inputs = [...corpus(), ...generated(), ...hostile()].filter(
    ({ kind }) => kind === "refund",
  );
  assert.ok(inputs.length > 1500, `${inputs.length} inputs are too few`);
  inputs.forEach((input, at) => assertSame(input, "", at));
  t.diagnostic(`count: ${inputs.length} refunds`);
});

test("the option as_of", () => {
  const inputs = corpus().filter(({ kind }) => kind === "refund");
  for (const asOf of ["2026-03-20", "2030-01-01T23:59:59.5+08:00", "yesterday"]) {
    for (const input of inputs.slice(0, 50)) assertSame(input, asOf, 0);
  }
});

test("text that is no Unicode", () => {
  for (const text of ['{"id":"\\ud800"}', '{"id":"\\u0000"}', "\ufeff{}", ""]) {
    assertSame({ text, why: "a strange text" }, "", 0);
  }
});

test("what it says of itself is a part of what the whole says", () => {
  const part = JSON.parse(refunds.describe());
  const all = JSON.parse(whole.describe());
  assert.equal(part.part, "refund");
  for (const key of ["id", "version", "sha256", "engine", "rulebook"]) {
    assert.deepEqual(part[key], all[key], key);
  }
  assert.deepEqual(part.refund_facts.facts, all.refund_facts.facts);
});

test("it is a quarter of the whole", (t) => {
  const size = (name) => gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length;
  const [small, large] = [size("hegui-refund.wasm"), size("hegui.wasm")];
  assert.ok(small * 3.5 < large, `${small} of ${large} bytes`);
  t.diagnostic(`gzip: ${small} of ${large} bytes`);
});
