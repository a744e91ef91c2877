// SARIF of the command line against the standard's own schema, and what it says of each rule, in both languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
import { contested, hegui, unknown, withFiles } from "./hegui.mjs";

/** The schema is of draft 4, which differs by nothing that it uses. */
function schema() {
  const file = "../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
  const whole = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !/^(\$schema|id)$/.test(key)));
}
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema(),
);

const documents = {
  listing: [
    { id: "A", title: "建站", description: "😀 https://www.lanhai-demo.cn 加微信 abc12345 立减" },
    { id: "B", title: 7 },
  ],
  refund: [contested, unknown, { id: "C", paid_fen: -1 }],
};

for (const [kind, content] of Object.entries(documents)) {
  for (const [language, script] of [
    ["zh-CN", /\p{Script=Han}/u],
    ["en", /^[^\p{Script=Han}]+$/u],
  ]) {
    test(`SARIF of ${kind}s in ${language} is what the schema asks for, with help in words`, () => {
      withFiles({ "a.json": JSON.stringify(content) }, (at) => {
        const args = ["check", kind, at("a.json"), "--format", "sarif", "--lang", language];
        const log = JSON.parse(hegui(args).out);
        assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
        const { rules } = log.runs[0].tool.driver;
        assert.ok(rules.length > 0);
        for (const { id, help, helpUri } of rules) {
          assert.match(help?.text ?? "", script, id);
          assert.equal(helpUri, undefined, id);
        }
      });
    });
  }
}
