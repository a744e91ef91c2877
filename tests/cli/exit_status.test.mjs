// What the exit status says, and what is said on standard error.
import assert from "node:assert/strict";
import { closeSync, openSync } from "node:fs";
import { test } from "node:test";
import { contested, decided, hegui, invalid, lines, start, unknown, withFiles } from "./hegui.mjs";

const stream = (...documents) => documents.map((each) => JSON.stringify(each)).join("\n") + "\n";

test("0 when nothing is wrong", () => {
  const run = hegui(["check", "refund"], stream(decided));
  assert.equal(run.status, 0);
  assert.equal(run.err, "");
  assert.equal(lines(run.out)[0].status, "decided");
  assert.equal(hegui(["check", "refund"], "").status, 0, "an empty stream");
});

test("1 for a contested, an unknown or a violating document", () => {
  for (const [kind, document, status] of [
    ["refund", contested, "contested"],
    ["refund", unknown, "needs_information"],
    ["listing", { description: "https://www.lanhai-demo.cn/docs" }, "violations"],
  ]) {
    const run = hegui(["check", kind], stream(document));
    assert.equal(lines(run.out)[0].status, status);
    assert.equal(run.status, 1, status);
    assert.equal(run.err, "");
  }
});

test("2 for an invalid document, whatever stands beside it", () => {
  for (const documents of [[invalid], [decided, invalid], [invalid, contested, unknown]]) {
    const run = hegui(["check", "refund"], stream(...documents));
    assert.equal(run.status, 2);
    assert.equal(lines(run.out).length, documents.length);
  }
  assert.equal(hegui(["check", "refund"], stream(decided, contested)).status, 1);
});

test("2 with a reason for a file that cannot be read", () => {
  withFiles({ "a.jsonl": "" }, (at) => {
    for (const [file, reason] of [
      [at("missing.jsonl"), "没有这个文件"],
      [at("."), "文件夹"],
    ]) {
      const run = hegui(["check", "refund", file]);
      assert.equal(run.status, 2);
      assert.equal(run.out, "");
      assert.ok(run.err.includes(file) && run.err.includes(reason), run.err);
    }
    const english = hegui(["check", "refund", at("missing.jsonl"), "--lang", "en"]);
    assert.match(english.err, /there is no such file/);
  });
});

test("2 when the reader of the output has gone, and no signal", async () => {
  const run = start(["check", "refund"]);
  run.stdout.destroy();
  let said = "";
  run.stderr.on("data", (data) => (said += data));
  run.stdin.on("error", () => {});
  const end = new Promise((done) => run.on("close", (status, signal) => done({ status, signal })));
  run.stdin.end(stream(...Array(2000).fill(decided)));
  assert.deepEqual(await end, { status: 2, signal: null });
  assert.match(said, /不能写出结果/);
  assert.equal(said.trim().split("\n").length, 1, "it is said once");
});

test("2 when the output cannot be written", async () => {
  const full = openSync("/dev/full", "w");
  try {
    for (const args of [["help"], ["--version"], ["check", "refund"], ["cel", "1"]]) {
      const run = start(args, ["pipe", full, "pipe"]);
      let said = "";
      run.stderr.on("data", (data) => (said += data));
      run.stdin.on("error", () => {});
      run.stdin.end(stream(decided));
      const status = await new Promise((done) => run.on("close", done));
      assert.equal(status, 2, args.join(" "));
      assert.match(said, /磁盘已满/);
    }
  } finally {
    closeSync(full);
  }
});

test("next has the exit status of check", () => {
  assert.equal(hegui(["next", "refund"], stream(decided)).status, 0);
  assert.equal(hegui(["next", "refund"], stream(unknown)).status, 1);
  assert.equal(hegui(["next", "refund"], stream(invalid)).status, 2);
});
