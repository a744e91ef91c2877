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

// Numbers that only the whole module reads; in a text they are found too, which costs nothing.
const strangeNumber = /\d[.eE]|\d{19}/;
let leftToTheWhole = 0;

function assertSame({ text, why }, asOf, line) {
  const [left, right] = [refunds, whole].map((module) => module.check("refund", text, asOf, line));
  if (left === undefined) {
    leftToTheWhole += 1;
    assert.match(text, strangeNumber, why);
    return;
  }
  if (left === right) return;
  assert.fail(`${why}\n${shorten(text)}\n${shorten(left)}\n${shorten(right)}`);
}

test("every refund", (t) => {
  const inputs = [...corpus(), ...generated(), ...hostile()].filter(
    ({ kind }) => kind === "refund",
  );
  assert.ok(inputs.length > 1500, `${inputs.length} inputs are too few`);
  inputs.forEach((input, at) => assertSame(input, "", at));
  // All others were answered, so hardly anything waits for the whole module.
  assert.ok(leftToTheWhole < inputs.length / 20, `${leftToTheWhole} were not answered`);
  t.diagnostic(`count: ${inputs.length} refunds, ${leftToTheWhole} left to the whole module`);
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

test("numbers that are the whole module's to read", () => {
  const numbers = ["1.5", "1e3", "-0.0", "18446744073709551616", "[1.5]"];
  for (const number of numbers) {
    assert.equal(refunds.check("refund", `{"paid_fen":${number}}`, "", 0), undefined, number);
    assert.notEqual(whole.check("refund", `{"paid_fen":${number}}`, "", 0), "");
  }
  // The next document is not held to it.
  for (const text of ["{}", '{"paid_fen":9007199254740993}', '{"id":"1.5"}', "{1.5", "1.5"]) {
    const answer = refunds.check("refund", text, "", 0);
    if (answer !== undefined) assert.equal(answer, whole.check("refund", text, "", 0));
    else assert.match(text, /1\.5$/);
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
