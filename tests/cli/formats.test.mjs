// The three formats, and what is chosen when none is named.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  contested,
  decided,
  hegui,
  invalid,
  lines,
  onTerminal,
  unknown,
  withFiles,
} from "./hegui.mjs";

const stream = [decided, contested, unknown, invalid]
  .map((each) => JSON.stringify(each))
  .join("\n");
const check = (format, input = stream, ...args) =>
  hegui(["check", "refund", "--format", format, ...args], input);

test("json is the same results as jsonl, laid out", () => {
  const array = check("json");
  assert.equal(array.status, 2);
  assert.deepEqual(JSON.parse(array.out), lines(check("jsonl").out));
  assert.equal(array.out, JSON.stringify(JSON.parse(array.out), null, 2) + "\n");
  const none = check("json", "");
  assert.equal(none.out, "[]\n");
  assert.equal(none.status, 0);
});

test("no keys are reordered by laying out", () => {
  const [compact] = check("jsonl", JSON.stringify(decided)).out.split("\n");
  const [laidOut] = JSON.parse(check("json", JSON.stringify(decided)).out);
  assert.equal(JSON.stringify(laidOut), compact);
});

test("text tells every document, and counts them", () => {
  const chinese = check("text").out;
  for (const part of [
    "退款 decided（第 1 项）",
    "全额退款",
    "298.00 元",
    "采用的读法",
    "还需要知道",
    "/paid_fen",
  ]) {
    assert.ok(chinese.includes(part), part);
  }
  assert.match(chinese, /共 4 份：1 份没有问题，2 份需要处理，1 份输入有误。\n$/);
  const english = check("text", stream, "--lang", "en").out;
  assert.match(english, /Full refund/);
  assert.match(english, /4 documents: 1 without anything to do, 2 to look at, 1 with errors/);
  assert.doesNotMatch(english, /[\u4e00-\u9fff]/);
  assert.doesNotMatch(check("text", JSON.stringify(decided)).out, /共 1 份/);
});

test("the language changes words, never results", () => {
  assert.equal(check("jsonl", stream, "--lang", "en").out, check("jsonl").out);
});

test("the report names the clauses with their statements", () => {
  const run = check("text", JSON.stringify(decided));
  const { clauses } = lines(check("jsonl", JSON.stringify(decided)).out)[0];
  assert.ok(clauses.length > 0);
  for (const clause of clauses) {
    const shown = JSON.parse(hegui(["rules", "show", clause]).out);
    assert.ok(run.out.includes(shown.statement["zh-CN"]), clause);
  }
});

test("the notice stands with every text report", () => {
  assert.match(check("text", JSON.stringify(decided), "--lang", "en").out, /in force since/);
});

test("text on a terminal, with colours unless they are unwanted", () => {
  withFiles({ "a.json": JSON.stringify(decided) }, (at) => {
    const args = ["check", "refund", at("a.json")];
    const coloured = onTerminal(args).out;
    assert.match(coloured, /全额退款/);
    assert.ok(coloured.includes("\u001b[1m"));
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      const plain = onTerminal(args, env).out;
      assert.match(plain, /全额退款/);
      assert.ok(!plain.includes("\u001b"), JSON.stringify(env));
    }
    assert.equal(JSON.parse(onTerminal([...args, "--format", "json"]).out).status, "decided");
  });
  assert.equal(lines(hegui(["check", "refund"], JSON.stringify(decided)).out).length, 1);
});

test("a terminal gets no control character of a document", () => {
  const evil = { ...decided, id: "\u001b]0;owned\u0007\u009b31m\u202e", ["\u001b[2J"]: 1 };
  const listing = { description: "看 https://a.example.com/\u001b[31m\u0007x 吧" };
  for (const [kind, document] of [
    ["refund", evil],
    ["listing", listing],
  ]) {
    const { out } = hegui(["check", kind, "--format", "text"], JSON.stringify(document));
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

test("lines are broken at the terminal's width", () => {
  withFiles({ "a.json": JSON.stringify(contested) }, (at) => {
    const { out } = onTerminal(["check", "refund", at("a.json")], { NO_COLOR: "1" });
    for (const line of out.split("\n")) {
      const width = [...line].reduce(
        (sum, character) =>
          sum + (/[\u1100-\uffe6]/.test(character) && !/[\u2000-\u2e7f]/.test(character) ? 2 : 1),
        0,
      );
      assert.ok(width <= 100, `${width}: ${line}`);
    }
  });
});

test("a listing's findings are told with place, text and clause", () => {
  const description = "请访问 https://www.lanhai-demo.cn/docs 查看";
  const run = hegui(["check", "listing", "--format", "text"], JSON.stringify({ description }));
  assert.equal(run.status, 1);
  const start = description.indexOf("https");
  for (const part of [
    `/description 第 ${start} 至 ${start + "https://www.lanhai-demo.cn/docs".length} 位`,
    "“https://www.lanhai-demo.cn/docs”",
    "4.1.3.5",
    "external-link",
  ]) {
    assert.ok(run.out.includes(part), `${part}\n${run.out}`);
  }
});

test("next asks in every format", () => {
  const input = JSON.stringify({ id: "q", product_type: "image" });
  const result = lines(hegui(["next", "refund"], input).out)[0];
  assert.equal(result.status, "needs_information");
  assert.deepEqual(
    Object.keys(result).filter((key) => ["trace", "clauses", "readings"].includes(key)),
    [],
  );
  const text = hegui(["next", "refund", "--format", "text"], input).out;
  for (const { question } of result.missing) assert.ok(text.includes(question["zh-CN"]));
  const full = lines(hegui(["check", "refund"], input).out)[0];
  assert.deepEqual(result.missing, full.missing);
  assert.match(
    hegui(["next", "refund", "--format", "text"], JSON.stringify(decided)).out,
    /全额退款/,
  );
});
