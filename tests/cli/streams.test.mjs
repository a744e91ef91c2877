// JSON Lines: nothing lost, nothing reordered, every thread count the same bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contested, decided, hegui, invalid, lines, start, unknown, withFiles } from "./hegui.mjs";

const text = JSON.stringify(decided);
const check = (input, ...args) => hegui(["check", "refund", ...args], input);
const numbered = (run) => lines(run.out).map(({ line, id }) => [line, id]);

test("blank lines are skipped and counted", () => {
  const run = check(`\n${text}\n\n  \t\r\n${text}\n\n`);
  assert.deepEqual(numbered(run), [
    [2, "decided"],
    [5, "decided"],
  ]);
  assert.equal(run.status, 0);
});

test("a mark at the start, CRLF and a last line without its end are fine", () => {
  for (const input of [
    `\ufeff${text}\n${text}\n`,
    `${text}\r\n${text}\r\n`,
    `${text}\n${text}`,
    `\ufeff${text}\r\n${text}`,
  ]) {
    const run = check(input);
    assert.equal(run.status, 0, JSON.stringify(input.slice(0, 3)));
    assert.deepEqual(numbered(run), [
      [1, "decided"],
      [2, "decided"],
    ]);
  }
  assert.equal(check(`${text}\n\ufeff${text}\n`).status, 2, "a mark elsewhere is not");
  assert.equal(check("\ufeff").out, "");
});

test("a bad line is a result in its place", () => {
  const bad = ["{", "[]", "null", "7", '"x"', `${text} ${text}`, "{'a':1}", text.slice(0, -1)];
  const input = bad.flatMap((line) => [line, text]).join("\n");
  const run = check(input);
  assert.equal(run.status, 2);
  assert.equal(run.err, "");
  const results = lines(run.out);
  assert.equal(results.length, 2 * bad.length);
  results.forEach((result, index) => {
    assert.equal(result.line, index + 1);
    assert.equal(result.status, index % 2 === 0 ? "invalid" : "decided");
    if (index % 2 === 0) assert.ok(result.errors.length > 0 && result.errors[0].code);
  });
});

test("a line too long is an error of that line alone, and is not kept", () => {
  const long = `{"id":"${"x".repeat(20 * 1024 * 1024)}"}`;
  const run = check(`${text}\n${long}\n${text}\n${long}`, "--jobs", "1");
  assert.equal(run.status, 2);
  const results = lines(run.out);
  assert.deepEqual(
    results.map(({ line, status }) => [line, status]),
    [
      [1, "decided"],
      [2, "invalid"],
      [3, "decided"],
      [4, "invalid"],
    ],
  );
  assert.deepEqual(
    results[1].errors.map(({ code, pointer }) => [code, pointer]),
    [["too_large", ""]],
  );
  assert.ok(run.out.length < 20_000);
});

test("a line of the permitted size is judged", () => {
  const limit = 16 * 1024 * 1024;
  const padded = text + " ".repeat(limit - Buffer.byteLength(text));
  const run = check(`${padded}\n${padded} \n`);
  assert.deepEqual(
    lines(run.out).map(({ status }) => status),
    ["decided", "invalid"],
  );
});

test("depth, NUL, bytes that are no UTF-8 and lone surrogates are errors of their line", () => {
  const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
  const hostile = [
    Buffer.from("[".repeat(10_000)),
    Buffer.from(`{"a":`.repeat(10_000) + "1" + "}".repeat(10_000)),
    bytes('{"id":"', [0xff, 0xfe], '"}'),
    bytes('{"id":"', [0xed, 0xa0, 0x80], '"}'),
    bytes("{", [0x00], "}"),
    Buffer.from('{"id":"\\ud800"}'),
    Buffer.from('{"paid_fen":1e400}'),
    Buffer.from('{"paid_fen":123456789012345678901234567890}'),
  ];
  const newline = Buffer.from("\n");
  const input = Buffer.concat(
    hostile.flatMap((line) => [line, newline, Buffer.from(text), newline]),
  );
  for (const format of ["jsonl", "json", "text"]) {
    const run = hegui(["check", "refund", "--format", format], input);
    assert.equal(run.status, 2);
    if (format !== "jsonl") continue;
    const results = lines(run.out);
    assert.equal(results.length, 2 * hostile.length);
    results.forEach((result, index) => {
      assert.equal(result.line, index + 1);
      assert.equal(result.status, index % 2 === 0 ? "invalid" : "decided", `line ${index + 1}`);
    });
  }
});

test("the same bytes under every thread count", () => {
  const kinds = [decided, contested, unknown, invalid];
  const rows = [];
  for (let i = 0; i < 5000; ++i) {
    rows.push(i % 7 === 6 ? "{broken" : JSON.stringify({ ...kinds[i % 4], id: `c${i}` }));
    if (i % 11 === 0) rows.push("");
  }
  const input = rows.join("\n");
  for (const format of ["jsonl", "json", "text"]) {
    const one = check(input, "--jobs=1", `--format=${format}`);
    assert.equal(one.status, 2);
    for (const jobs of ["2", "3", "16", "0"]) {
      const many = check(input, `--jobs=${jobs}`, `--format=${format}`);
      assert.equal(many.status, 2);
      assert.ok(many.out === one.out, `--jobs ${jobs}, ${format}`);
    }
  }
  const results = lines(check(input, "--jobs=0").out);
  assert.equal(results.length, 5000);
  const expected = rows.flatMap((row, index) => (row === "" ? [] : [index + 1]));
  assert.deepEqual(
    results.map(({ line }) => line),
    expected,
  );
});

test("a line is answered before the next one is written", { timeout: 20_000 }, async () => {
  const run = start(["check", "refund", "--jobs", "2"]);
  const answers = run.stdout[Symbol.asyncIterator]();
  for (let i = 1; i <= 3; ++i) {
    run.stdin.write(`${text}\n`);
    const { value } = await answers.next();
    assert.equal(JSON.parse(value.toString()).line, i);
  }
  run.stdin.end();
  assert.equal(await new Promise((done) => run.on("close", done)), 0);
});

test("a file's ending says how it is read, --input overrules it", () => {
  const array = JSON.stringify([decided, decided]);
  withFiles(
    { "a.json": array, "a.jsonl": `${text}\n${text}\n`, "a.txt": `${text}\n`, ".json": text },
    (at) => {
      const read = (...args) => numbered(hegui(["check", "refund", ...args]));
      const two = [
        [1, "decided"],
        [2, "decided"],
      ];
      assert.deepEqual(read(at("a.json")), two);
      assert.deepEqual(read(at("a.jsonl")), two);
      assert.deepEqual(read(at("a.txt")), two.slice(0, 1));
      assert.deepEqual(read(at("a.jsonl"), "--input", "json"), [[undefined, undefined]]);
      assert.deepEqual(read(at("a.json"), "--input", "jsonl"), [[1, undefined]]);
    },
  );
  assert.deepEqual(numbered(check(array, "--input", "json")).length, 2);
  assert.deepEqual(numbered(hegui(["check", "refund", "-"], text)), [[1, "decided"]]);
});
