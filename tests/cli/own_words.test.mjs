// --words: a merchant's own words and exceptions beside the listings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hegui, lines, withFiles } from "./hegui.mjs";

const facts = {
  runs_on_tencent_cloud: true,
  security_reviewed: true,
  qualified: true,
  own_user_system: false,
  sells_outside: false,
  holds_rights: true,
  alters_security_settings: false,
};
const listing = JSON.stringify({ title: "量子加速", links: ["https://x.cn/a"], ...facts });

function check(words, ...options) {
  return withFiles(
    { "words.json": typeof words === "string" ? words : JSON.stringify(words) },
    (at) => hegui(["check", "listing", "--words", at("words.json"), ...options], listing),
  );
}

const allow = [{ text: "https://x.cn/a", reason: "已备案" }];
const word = { text: "量子加速", outcome: "violation", reason: "功能未上线" };

test("own words and exceptions decide the status and the exit status", () => {
  const plain = hegui(["check", "listing"], listing);
  assert.equal(plain.status, 1);
  const nothing = check({});
  assert.equal(nothing.out, plain.out);
  assert.equal(nothing.status, 1);

  const allowed = check({ allow });
  assert.equal(allowed.status, 0, allowed.err);
  const [result] = lines(allowed.out);
  assert.equal(result.status, "compliant");
  assert.equal(result.findings, undefined);
  const keys = Object.keys(result);
  assert.equal(keys.indexOf("suppressed"), keys.length - 1);
  // What is allowed is not to be edited.
  const { fix, ...finding } = lines(plain.out)[0].findings[0];
  assert.equal(fix.remove, true);
  assert.deepEqual(result.suppressed, [{ ...finding, reason: "已备案" }]);
  assert.equal(Object.keys(result.suppressed[0]).at(-1), "reason");

  const forbidden = check({ allow, words: [word] });
  assert.equal(forbidden.status, 1);
  assert.equal(lines(forbidden.out)[0].findings[0].rule, "own-words");
  const doubtful = check({ allow, words: [{ ...word, outcome: "review" }] });
  assert.equal(doubtful.status, 0);
  assert.equal(lines(doubtful.out)[0].status, "review");
});

test("the text report tells what was suppressed and why", () => {
  const english = check({ allow, words: [word] }, "--format", "text", "--lang", "en").out;
  assert.match(english, /Own words \(own-words\)/);
  assert.match(english, /suppressed: .*external-link.*https:\/\/x\.cn\/a.*because\s+已备案/s);
  const chinese = check({ allow, words: [word] }, "--format", "text").out;
  assert.match(chinese, /自己的词表/);
  assert.match(chinese, /不计：[^]*https:\/\/x\.cn\/a[^]*已备案/);
});

test("a words file that is wrong ends the run, each error with its place and code", () => {
  for (const [language, part] of [
    ["zh-CN", "少了“reason”"],
    ["en", "“reason” is missing"],
  ]) {
    const run = check({ words: [{ text: "a", outcome: "pass" }] }, "--lang", language);
    assert.equal(run.status, 2);
    assert.equal(run.out, "");
    assert.ok(run.err.includes("/words/0/reason"), run.err);
    assert.ok(run.err.includes(part), run.err);
    assert.ok(run.err.includes("required_key"), run.err);
    assert.ok(run.err.includes("unknown_value"), run.err);
  }
  assert.equal(check("{").status, 2);
  assert.equal(hegui(["check", "listing", "--words", "/nowhere.json"], listing).status, 2);
});

test("--words is for listings and names a file", () => {
  const refund = hegui(["check", "refund", "--words", "a.json"]);
  assert.equal(refund.status, 2);
  assert.ok(refund.err.includes("--words"));
  assert.equal(hegui(["check", "listing", "--words", "-"], listing).status, 2);
  assert.equal(hegui(["next", "refund", "--words", "a.json"]).status, 2);
});
