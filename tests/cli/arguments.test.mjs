// Command lines that are wrong get a sentence that says what to do, and status 2.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decided, hegui, lines, withFiles } from "./hegui.mjs";

const document = JSON.stringify(decided);

function refused(args, ...parts) {
  const run = hegui(args);
  assert.equal(run.status, 2, args.join(" "));
  assert.equal(run.out, "", args.join(" "));
  for (const part of parts) assert.ok(run.err.includes(part), `${args.join(" ")}: ${run.err}`);
}

test("unknown words get the nearest that there is", () => {
  refused(["chekc", "refund"], "chekc", "是不是要写 check");
  refused(["check", "refnd"], "refnd", "是不是要写 refund");
  refused(["check", "refund", "--formt", "json"], "--formt", "是不是要写 --format");
  refused(["check", "refund", "--form=json"], "--form", "是不是要写 --format");
  refused(["check", "refund", "--format", "jsn"], "jsn", "是不是要写 json");
  refused(["check", "refund", "--input", "jsonll"], "jsonll", "是不是要写 jsonl");
  refused(["rules", "shwo"], "shwo", "是不是要写 show");
  refused(["help", "rule"], "rule", "是不是要写 rules");
  refused(["--lang", "en", "chekc"], "There is no command", "Did you mean check?");
  assert.doesNotMatch(hegui(["xyzzy"]).err, /是不是要写/);
});

test("what is missing is named", () => {
  refused([], "请说明要做什么", "check", "hegui help");
  refused(["check"], "listing", "refund", "store");
  refused(["next"], "refund");
  refused(["rules"], "list", "show", "bundle");
  refused(["rules", "show"], "条款编号");
  refused(["rules", "bundle"], "文件夹");
  refused(["cel"], "--jsonl");
  refused(["check", "refund", "--format"], "--format 后面要有一个值");
  refused(["check", "refund", "--format="], "--format 后面要有一个值");
});

test("what is too much is named", () => {
  refused(["check", "refund", "a.json", "b.json"], "b.json");
  refused(["check", "refund", "--jobs", "1", "--jobs=2"], "--jobs", "两次");
  refused(["cel", "--jsonl=1"], "--jsonl", "不跟值");
  refused(["cel", "--jsonl", "--facts", "x"], "--facts");
  refused(["check", "refund", "--facts", "x"], "--facts", "hegui check");
  refused(["rules", "list", "extra"], "extra");
  refused(["cel", "1", "--jobs", "1"], "--jobs");
});

test("values that are none are refused", () => {
  for (const jobs of ["-1", "x", "1.5", "257", "99999999999999999999", "1 "]) {
    refused(["check", "refund", `--jobs=${jobs}`], "--jobs", "256");
  }
  refused(["check", "refund", "--lang", "fr"], "fr", "zh-CN");
  refused(["next", "listing"], "listing", "refund");
  refused(["next", "store"], "store", "refund");
  for (const instant of ["yesterday", "2026-02-30", "2026-07-01T10:00:00", "2026-7-1"]) {
    refused(["check", "refund", "--as-of", instant], instant, "2026-07-01");
  }
});

test("what goes with other commands is refused with what there is", () => {
  for (const format of ["sarif", "csv"]) {
    refused(["next", "refund", "--format", format], format, "text, json, jsonl");
    refused(["rules", "list", "--format", format], format, "text, json, jsonl");
  }
  refused(["check", "refund", "--format", "sraif"], "是不是要写 sarif");
  refused(["check", "store", "--input", "csv"], "CSV", "json");
  refused(["rules", "coverage", "5.1"], "5.1");
  refused(["rules", "verify", "refund"], "refund");
});

test("control characters of the command line are not printed raw", () => {
  for (const args of [["\u001b[31mx"], ["check", "\u009b"], ["check", "refund", "\u001b\u202e"]]) {
    const run = hegui(args);
    assert.equal(run.status, 2);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(run.err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

test("options may stand anywhere and take their value either way", () => {
  withFiles({ "a.jsonl": document + "\n" }, (at) => {
    const expected = hegui(["check", "refund", at("a.jsonl")]).out;
    assert.equal(lines(expected).length, 1);
    for (const args of [
      ["--jobs", "1", "check", "refund", at("a.jsonl")],
      ["check", "--jobs=2", "refund", at("a.jsonl")],
      ["check", "refund", "--", at("a.jsonl")],
      ["check", "refund", at("a.jsonl"), "--format=jsonl", "--input=jsonl"],
    ]) {
      assert.equal(hegui(args).out, expected, args.join(" "));
    }
  });
});

test("as-of reaches the results, and is a date or a time with its zone", () => {
  for (const instant of ["2026-07-03", "2026-07-03T10:00:00+08:00", "2026-07-03T02:00:00Z"]) {
    const run = hegui(["check", "refund", "--as-of", instant], document);
    assert.equal(run.status, 0, run.err);
    assert.equal(lines(run.out)[0].as_of, instant);
  }
});

test("help is there for every command in both languages", () => {
  const seen = new Set();
  for (const topic of ["", "check", "next", "rules", "cel", "help"]) {
    const args = topic === "" ? ["help"] : ["help", topic];
    const chinese = hegui(args);
    const english = hegui([...args, "--lang", "en"]);
    assert.equal(chinese.status, 0);
    assert.equal(english.status, 0);
    assert.match(chinese.out, /退出状态|语言/);
    assert.match(english.out, /Exit status|language/);
    assert.doesNotMatch(english.out, /[\u4e00-\u9fff]/);
    seen.add(english.out);
  }
  assert.equal(seen.size, 5, "help help is help");
  assert.equal(hegui(["check", "--help"]).out, hegui(["help", "check"]).out);
  assert.equal(hegui(["rules", "list", "-h"]).out, hegui(["help", "rules"]).out);
  assert.equal(hegui(["--help"]).out, hegui(["help"]).out);
});

test("help names every option and every exit status", () => {
  for (const language of ["zh-CN", "en"]) {
    const text = hegui(["help", "check", "--lang", language]).out;
    for (const part of [
      "--format",
      "--input",
      "--lang",
      "--as-of",
      "--rulebook",
      "--words",
      "--jobs",
      "text|json|jsonl|sarif|csv",
      "json|jsonl|csv",
    ]) {
      assert.ok(text.includes(part), `${language}: ${part}`);
    }
    for (const status of ["0", "1", "2"]) assert.ok(text.includes(status));
  }
});

test("the version names engine and rulebook", () => {
  const run = hegui(["--version"]);
  assert.equal(run.status, 0);
  const result = lines(hegui(["check", "refund"], document).out)[0];
  const { id, version, sha256 } = result.rulebook;
  assert.equal(run.out, `hegui ${result.engine}\n${id} ${version} ${sha256}\n`);
  assert.match(sha256, /^[0-9a-f]{64}$/);
});
