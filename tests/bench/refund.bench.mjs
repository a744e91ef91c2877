// Refund decisions a second, JSON text in and JSON text out, and what a visitor downloads.
//
// All four decide the same documents in the same run, after their verdicts and amounts were found to be equal.
// Ours also checks the document and explains itself in full: trace, clauses, readings, flags, review period.
// Figures are printed beside what is expected of them and fail nothing: machines differ, ratios less.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { binary } from "../cli/hegui.mjs";
import { loadModule } from "../parity/module.mjs";
import { generator, mulberry32, seed } from "../property/generate.mjs";
import { jsonRulesEngine, publicodes } from "./peers.mjs";
import { printSizes } from "./sizes.mjs";

const ROUNDS = 7;
const ROUND_MS = 400; // of each engine in each round; the rounds take turns
const NATIVE_DOCUMENTS = 20_000;

const drawn = generator(mulberry32(seed + 5));
// The small table of the peers begins after the question of which text was in force.
const cases = drawn.complete(1600).filter(({ expected }) => expected.rule !== "1-date");
const texts = cases.map(({ document }) => JSON.stringify(document));

const folder = mkdtempSync(path.join(tmpdir(), "hegui-bench-"));
const stream = path.join(folder, "refunds.jsonl");
const lines = Array.from({ length: NATIVE_DOCUMENTS }, (_, at) => texts[at % texts.length]);
writeFileSync(stream, `${lines.join("\n")}\n`);

function native(file) {
  const args = ["check", "refund", "--format", "jsonl", "--jobs", "1", file];
  const run = spawnSync(binary, args, { maxBuffer: 1 << 30 });
  assert.equal(run.error, undefined);
  return run.stdout;
}

const module = await loadModule();
const engines = {
  "hegui, wasm in Node": async (text) => module.check("refund", text, "", 1),
  "json-rules-engine 7.3.1": jsonRulesEngine(),
  "publicodes 1.10.3": publicodes(),
};

/** Verdict and amount, whoever gave them. */
const outcome = ({ status, verdict, amount_fen: amount }) =>
  JSON.stringify(status === "out_of_scope" ? ["out_of_scope", null] : [verdict, amount]);

async function crossCheck() {
  const fromNative = native(stream).toString().split("\n").slice(0, texts.length);
  for (const [index, text] of texts.entries()) {
    const result = JSON.parse(fromNative[index]);
    assert.ok(result.trace.length > 0, "without its explanation the comparison would be unfair");
    for (const [name, decide] of Object.entries(engines)) {
      const other = outcome(JSON.parse(await decide(text)));
      assert.equal(other, outcome(result), `${name}: ${text}`);
    }
  }
}

/** Decisions a second of one engine, for about ROUND_MS. */
async function rate(decide) {
  const start = performance.now();
  let count = 0;
  let produced = 0;
  while (performance.now() - start < ROUND_MS) {
    for (let burst = 0; burst < 50; burst += 1) {
      produced += (await decide(texts[count % texts.length])).length;
      count += 1;
    }
  }
  assert.ok(produced > 0);
  return (count * 1000) / (performance.now() - start);
}

function nativeRate() {
  const start = performance.now();
  const out = native(stream);
  assert.ok(out.length > NATIVE_DOCUMENTS);
  return (NATIVE_DOCUMENTS * 1000) / (performance.now() - start);
}

const median = (values) => [...values].sort((left, right) => left - right)[values.length >> 1];
const thousands = (value) => `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} k`;

async function measure() {
  const rates = { "hegui, native": [] };
  for (const name of Object.keys(engines)) rates[name] = [];
  for (const decide of Object.values(engines)) await rate(decide); // warm
  for (let round = 0; round < ROUNDS; round += 1) {
    rates["hegui, native"].push(nativeRate());
    for (const [name, decide] of Object.entries(engines)) rates[name].push(await rate(decide));
  }
  return Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
}

const expectation = (what, expected, measured) =>
  console.log(`  ${what.padEnd(42)} expected ${expected.padEnd(14)} measured ${measured}`);

try {
  await crossCheck();
  console.log(
    `Refund decisions a second, JSON in and JSON out (${texts.length} documents of every rule,`,
  );
  console.log(
    `equal verdicts and amounts; medians of ${ROUNDS} rounds; ${availableParallelism()} cores;`,
  );
  console.log(`Node ${process.version}; native is the program with --jobs 1 over a file of`);
  console.log(
    `${NATIVE_DOCUMENTS.toLocaleString("en")} lines, its start, reading and writing included)`,
  );
  const rates = await measure();
  for (const [name, value] of Object.entries(rates)) {
    console.log(`  ${name.padEnd(28)} ${thousands(value).padStart(8)}`);
  }
  const ratio = (name, peer) => `${(rates[name] / rates[peer]).toFixed(1)}x`;
  for (const name of ["hegui, native", "hegui, wasm in Node"]) {
    expectation(
      `${name} / json-rules-engine`,
      "at least 2x",
      ratio(name, "json-rules-engine 7.3.1"),
    );
    expectation(`${name} / publicodes`, "at least 20x", ratio(name, "publicodes 1.10.3"));
  }
  printSizes(expectation);
} finally {
  rmSync(folder, { recursive: true });
}
