// Conditions on the command line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hegui, lines, withFiles } from "./hegui.mjs";

test("a condition has a value, is unknown, or is an error", () => {
  for (const [expression, status, result] of [
    ["1 + 2", 0, { value: 3 }],
    ["'合' + '规' == '合规'", 0, { value: true }],
    ["[1, 2].exists(x, x == 2)", 0, { value: true }],
    ["false && a", 0, { value: false }],
    ["true && a", 1, { unknown: ["a"] }],
  ]) {
    const run = hegui(["cel", expression]);
    assert.deepEqual(JSON.parse(run.out), result, expression);
    assert.equal(run.status, status, expression);
  }
  for (const expression of ["1 +", "1 / 0", "'a' + 1", "(".repeat(10_000), "\ufffd"]) {
    const run = hegui(["cel", expression]);
    assert.equal(run.status, 2, expression.slice(0, 20));
    const { error } = JSON.parse(run.out);
    assert.ok(error.code && error.message, run.out);
  }
});

test("facts come from a file or standard input", () => {
  withFiles({ "f.json": '{"a": 2, "s": "x"}', "bad.json": "{", "list.json": "[]" }, (at) => {
    const run = hegui(["cel", "a > 1 && s == 'x'", "--facts", at("f.json")]);
    assert.deepEqual([run.status, JSON.parse(run.out)], [0, { value: true }]);
    assert.equal(hegui(["cel", "a", "--facts", at("bad.json")]).status, 2);
    assert.equal(hegui(["cel", "a", "--facts", at("list.json")]).status, 2);
    assert.equal(hegui(["cel", "a", "--facts", at("none.json")]).status, 2);
  });
  assert.deepEqual(JSON.parse(hegui(["cel", "a", "--facts", "-"], '{"a": 7}').out), { value: 7 });
});

test("a stream gets an answer a line, in order", () => {
  const input = [
    '{"expr": "a + 1", "bindings": {"a": 1}}',
    "",
    '{"expr": "a"}',
    '{"expr": "1 / 0", "bindings": null}',
    '{"bindings": {"expr": "1"}, "\\u0065xpr": "2"}',
  ].join("\n");
  const run = hegui(["cel", "--jsonl"], input);
  const [sum, open, error, escaped] = lines(run.out);
  assert.deepEqual(sum, { value: 2 });
  assert.deepEqual(open, { unknown: ["a"] });
  assert.ok(error.error.code);
  assert.deepEqual(escaped, { value: 2 });
  assert.equal(run.status, 0, "every line was evaluated");
});

test("a line that asks nothing is answered in its place", () => {
  const long = `{"expr": "${"1".repeat(17 * 1024 * 1024)}"}`;
  const good = '{"expr": "1"}';
  const bad = ["{", "[]", "{}", '{"expr": 1}', long];
  const run = hegui(["cel", "--jsonl"], bad.flatMap((line) => [line, good]).join("\n"));
  assert.equal(run.status, 2);
  const answers = lines(run.out);
  assert.equal(answers.length, 2 * bad.length);
  answers.forEach((answer, index) => {
    if (index % 2 === 1) assert.deepEqual(answer, { value: 1 });
    else assert.ok(answer.error.code && answer.error.message);
  });
  assert.equal(answers[8].error.code, "too_large");
});
