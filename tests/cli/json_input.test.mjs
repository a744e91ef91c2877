// JSON input: one document, or an array cut into its elements without writing them anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decided, hegui, lines, unknown } from "./hegui.mjs";

const text = JSON.stringify(decided);
const check = (input, format = "jsonl") =>
  hegui(["check", "refund", "--input", "json", "--format", format], input);
const summary = (run) => lines(run.out).map(({ line, status }) => [line, status]);

test("one document gives one result without a line", () => {
  const run = check(JSON.stringify(decided, null, 2));
  assert.equal(run.status, 0);
  assert.deepEqual(summary(run), [[undefined, "decided"]]);
  assert.equal(Array.isArray(JSON.parse(check(text, "json").out)), false);
  assert.deepEqual(summary(check(`\ufeff \n${text}\r\n`)), [[undefined, "decided"]]);
});

test("an array gives an array, numbered by element", () => {
  const array = ` \ufeff`.trim() + JSON.stringify([decided, unknown, decided], null, 1);
  assert.deepEqual(summary(check(array)), [
    [1, "decided"],
    [2, "needs_information"],
    [3, "decided"],
  ]);
  const results = JSON.parse(check(array, "json").out);
  assert.deepEqual(
    results.map(({ line }) => line),
    [1, 2, 3],
  );
  assert.deepEqual(JSON.parse(check(`[${text}]`, "json").out).length, 1);
  const empty = check(" [ ] ", "json");
  assert.equal(empty.status, 0);
  assert.deepEqual(JSON.parse(empty.out), []);
});

test("an element keeps its duplicate keys, numbers and strings", () => {
  const codes = (element) =>
    lines(check(`[${element},${text}]`).out)[0].errors.map(({ code }) => code);
  assert.deepEqual(codes('{"paid_fen":1,"paid_fen":1}'), ["duplicate_key"]);
  assert.deepEqual(codes('{"paid_fen":1.0}'), ["not_an_integer"]);
  assert.deepEqual(codes('{"paid_fen":1e2}'), ["not_an_integer"]);
  const tricky = { ...decided, id: 'a"]},{[\\' };
  const run = check(JSON.stringify([tricky, tricky]));
  assert.deepEqual(
    lines(run.out).map(({ id }) => id),
    [tricky.id, tricky.id],
  );
});

test("a broken file is a result, and what stands before the break is judged", () => {
  for (const [input, expected] of [
    ["", [undefined]],
    ["{", [undefined]],
    ["nonsense", [undefined]],
    [`${text}${text}`, [undefined]],
    ["[", [1]],
    [`[${text}`, [1, 2]],
    [`[${text},`, [1, 2]],
    [`[${text},]`, [1, 2]],
    [`[,${text}]`, [1, 2]],
    [`[${text},,${text}]`, [1, 2, 3]],
    [`[${text} ${text}]`, [1]],
    [`[${text}]]`, [1, 2]],
    [`[${text}] x`, [1, 2]],
    [`[${text}, {"id": "`, [1, 2]],
    [`[${text}, {"id": 1]`, [1, 2, 3]],
    [`[${text}}, ${text}]`, [1, 2]],
  ]) {
    const run = check(input);
    assert.equal(run.status, 2, input.replaceAll(text, "D"));
    const results = lines(run.out);
    assert.deepEqual(
      results.map(({ line }) => line),
      expected,
      input.replaceAll(text, "D"),
    );
    assert.ok(results.some(({ status }) => status === "invalid"));
    const judged = results.filter(({ status }) => status === "decided").length;
    const whole = /^\[D, \{|^\[D(?:,|\]|$)/.test(input.replaceAll(text, "D"));
    if (whole) assert.ok(judged >= 1, input.replaceAll(text, "D"));
    assert.equal(run.err, "");
  }
});

test("a broken file says invalid_json", () => {
  for (const input of ["{", `[${text},`, `[${text}] x`, `[${text},,${text}]`]) {
    const codes = lines(check(input).out).flatMap(({ errors }) => errors ?? []);
    assert.deepEqual(
      codes.map(({ code }) => code),
      ["invalid_json"],
      input.replaceAll(text, "D"),
    );
  }
});

test("hostile files end in errors, not in crashes", () => {
  for (const input of [
    "[".repeat(10_000),
    "[" + "[".repeat(10_000) + "]".repeat(10_000) + "," + text + "]",
    '{"a":'.repeat(10_000),
    '["' + "\\".repeat(9999),
    Buffer.concat([Buffer.from('[{"id":"'), Buffer.from([0xff]), Buffer.from(`"},${text}]`)]),
    Buffer.from(`[${text},\u0000]`),
    Buffer.from([0xef, 0xbb]),
    Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  ]) {
    const run = check(input);
    assert.equal(run.status, 2);
    assert.ok(lines(run.out).some(({ status }) => status === "invalid"));
  }
});

test("an element or a document too large is an error of its own", () => {
  const long = `{"id":"${"x".repeat(20 * 1024 * 1024)}"}`;
  const run = check(`[${text},${long},${text}]`);
  assert.deepEqual(summary(run), [
    [1, "decided"],
    [2, "invalid"],
    [3, "decided"],
  ]);
  assert.equal(lines(run.out)[1].errors[0].code, "too_large");
  const single = check(long);
  assert.equal(single.status, 2);
  assert.equal(lines(single.out)[0].errors[0].code, "too_large");
});
