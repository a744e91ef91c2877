// The command evaluate.mjs: what it prints, and that it never tells anything of the cases of "held".
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { allFiles } from "./cases.mjs";

const program = fileURLToPath(new URL("evaluate.mjs", import.meta.url));

function evaluate(...args) {
  const run = spawnSync(process.execPath, [program, ...args], { maxBuffer: 1 << 28 });
  return { status: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}

test("misses of seen are listed", () => {
  const { status, out } = evaluate("--rule", "inconsistent-price", "--list-misses");
  assert.equal(status, 0);
  assert.match(out, /^inconsistent-price /mu);
  assert.match(out, /^transform /mu);
});

test("of held there are counts alone", () => {
  const { status, out } = evaluate("--set", "held", "--list-misses");
  assert.equal(status, 0);
  assert.match(out, /never listed/u);
  assert.doesNotMatch(out, /^(?:missed|alarm) /mu);
  const held = allFiles()
    .flatMap(({ cases }) => cases)
    .filter(({ set }) => set === "held");
  for (const { id, expect } of held) {
    assert.equal(out.includes(id), false, "an id of held is printed");
    for (const { quote } of expect.filter(({ quote: text }) => text.length > 3)) {
      assert.equal(out.includes(quote), false, "a quote of held is printed");
    }
  }
});

test("what it does not know is refused", () => {
  for (const args of [
    ["--set", "all"],
    ["--rule", "x"],
    ["--bogus"],
    ["--bin", "no/such/file"],
    ["--rule", "cashback", "--write-floors"],
  ]) {
    const { status, out } = evaluate(...args);
    assert.deepEqual([status, out], [2, ""], args.join(" "));
  }
});
