// CEL's own conformance suite: what the checker accepts gives the suite's answer, what it refuses is
// on a list, and what cannot be put to the program is counted with its reason.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { allCases, jsonOf, refusalsOf, run } from "./cases.mjs";

const binary =
  process.env.HEGUI_BIN ?? fileURLToPath(new URL("../../dist/bin/hegui", import.meta.url));
const results = run(binary, allCases());
const files = [...new Set(results.map(({ file }) => file))];

const tally = (of) => {
  const count = (outcome) => of.filter((item) => item.outcome === outcome).length;
  const [passed, failed, refused, beyond] = ["passed", "failed", "refused", "inexpressible"].map(
    count,
  );
  return { accepted: passed + failed, passed, refused, beyond };
};
const told = ({ accepted, passed, refused, beyond }) =>
  `accepted ${accepted}, passed ${passed}, refused ${refused}, not expressible ${beyond}`;

for (const file of files) {
  const cases = results.filter((item) => item.file === file);
  console.log(`count: ${file}: ${told(tally(cases))}`);
  test(file, () => {
    const wrong = cases
      .filter(({ outcome }) => outcome === "failed")
      .map(
        ({ name, original, answer, wanted }) =>
          `${name}: ${original.expr}: ${answer}, not ${wanted}`,
      );
    assert.deepEqual(wrong, []);
  });
}

test("every case of every file was asked", () => {
  // 2344 cases in 28 files when this was written; fewer mean that the suite was not read.
  assert.ok(results.length >= 2344, `${results.length} cases`);
  assert.ok(files.length >= 28, `${files.length} files`);
  assert.ok(tally(results).passed >= 586, "a case that passed is no longer asked");
  const reasons = {};
  for (const { outcome, reason } of results) {
    if (outcome === "inexpressible") reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  for (const [reason, count] of Object.entries(reasons)) {
    console.log(`count: not expressible: ${count} cases: ${reason}`);
  }
  console.log(`count: all ${files.length} files: ${told(tally(results))}`);
});

test("what is refused is what the list says", () => {
  const listed = JSON.parse(readFileSync(new URL("refused.json", import.meta.url), "utf8"));
  assert.deepEqual(
    refusalsOf(results),
    listed,
    "the profile changed; if on purpose, run `npm run update-refused` in tests/ and read the difference",
  );
});

test("a wrong answer would be seen", () => {
  const planted = [
    ["1 + 1", { int64Value: "3" }],
    ["'a'", { stringValue: "b" }],
    ["[1, 2]", { listValue: { values: [{ int64Value: "2" }, { int64Value: "1" }] } }],
    ["9223372036854775807", { int64Value: "9223372036854775806" }],
    ["1", { boolValue: true }],
    ["no_such_name", { boolValue: true }],
  ].map(([expr, value]) => ({ file: "planted", name: expr, original: { expr, value } }));
  planted.push({
    file: "planted",
    name: "no error",
    original: { expr: "1", evalError: { errors: [] } },
  });
  planted.push({ file: "planted", name: "default", original: { expr: "false" } });
  for (const { name, outcome } of run(binary, planted)) assert.equal(outcome, "failed", name);
  assert.equal(jsonOf({ int64Value: "9007199254740993" }), "9007199254740993");
});
