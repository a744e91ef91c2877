// How fast listings are screened: whole checks natively and in the module, each layer by itself, texts that
// mean harm, and two matchers of words from npm beside ours, all in one run over the same texts.
//
// The matchers find plain words in plain text; ours alone does that too, and "through noise" is what it takes
// to find the same words in markup, in disguise and with something put between their letters.
// Figures are printed beside what is expected of them and fail nothing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { AhoCorasick } from "@monyone/aho-corasick";
import { root } from "../cli/hegui.mjs";
import { loadModule } from "../parity/module.mjs";
import { dictionary, hostile, listings } from "./text-corpus.mjs";

const FastScanner = createRequire(import.meta.url)("fastscan");

const CORPUS_BYTES = Number(process.env.HEGUI_BENCH_BYTES ?? 10_000_000);
const DICTIONARY_WORDS = 2000;
const ROUNDS = 3;

const program =
  process.env.HEGUI_BENCH_BIN ?? path.join(root, "build/release/tests/bench/hegui_bench");
const folder = mkdtempSync(path.join(tmpdir(), "hegui-bench-"));
const corpora = {
  "10 kB": listings(10_000, CORPUS_BYTES),
  "2 kB": listings(2000, CORPUS_BYTES),
};
const words = dictionary(DICTIONARY_WORDS);
const texts = corpora["10 kB"]
  .map((line) => JSON.parse(line))
  .flatMap(({ title, description }) => [title, description]);
const textBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const put = (name, lines) =>
  writeFileSync(path.join(folder, name), lines.map((line) => `${line}\n`).join(""));

/** The figures of the native program, by name. */
function native() {
  put("listings-10k.jsonl", corpora["10 kB"]);
  put("listings-2k.jsonl", corpora["2 kB"]);
  put("words.txt", words);
  put(
    "hostile.jsonl",
    hostile(words).map((one) => JSON.stringify(one)),
  );
  const run = spawnSync(program, ["text", folder], { maxBuffer: 1 << 24 });
  assert.equal(run.status, 0, `${program}: ${run.error ?? run.stderr}`);
  const lines = run.stdout.toString().split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ name, value }) => [name, value]));
}

/** The best of some rounds, in seconds of the processor: what else the machine does must not count. */
function bestSeconds(run) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

const lineOf = (name, value, unit) =>
  console.log(`  ${name.padEnd(44)} ${value.padStart(9)} ${unit}`);
const fixed = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

function printNative(figures) {
  console.log("Native, whole checks, JSON in and JSON out");
  for (const size of Object.keys(corpora)) {
    lineOf(`listings of ${size}`, fixed(figures.get(`check ${size} MB/s`)), "MB/s");
    lineOf(`one listing of ${size}`, fixed(figures.get(`check ${size} ms`)), "ms");
  }
  console.log("Native, layer by layer, on the listings of 10 kB");
  for (const [name, value] of figures) {
    if (name.startsWith("layer ") && !name.includes("dictionary")) {
      lineOf(name.slice("layer ".length), fixed(value), "MB/s");
    }
  }
  console.log("Native, 1 MB of what means harm (twice of half of it, where time is linear)");
  for (const { name } of hostile(words)) {
    const whole = figures.get(`hostile ${name} 1 MB ms`);
    const half = figures.get(`hostile ${name} 0.5 MB ms`);
    lineOf(name, fixed(whole), `ms, ${(whole / half).toFixed(2)}x half of it`);
  }
  console.log("Held and loaded");
  lineOf("words of the rulebook", `${figures.get("words")}`, "words");
  lineOf("their automata and lists", fixed(figures.get("words bytes") / 1e6), "MB");
  lineOf("bundle of the rulebook", fixed(figures.get("bundle bytes") / 1e6), "MB");
  lineOf("loading it", fixed(figures.get("load ms")), "ms");
}

async function printModule() {
  let module = null;
  try {
    module = await loadModule();
  } catch {
    console.log("The module is not built: nothing of it");
    return;
  }
  console.log(`The module in Node ${process.version}, through the boundary of strings`);
  for (const [size, documents] of Object.entries(corpora)) {
    const bytes = documents.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
    let produced = 0;
    const seconds = bestSeconds(() => {
      for (const line of documents) produced += module.check("listing", line, "", 1).length;
    });
    assert.ok(produced > 0);
    lineOf(`listings of ${size}`, fixed(bytes / 1e6 / seconds), "MB/s");
    lineOf(`one listing of ${size}`, fixed((seconds * 1000) / documents.length), "ms");
  }
}

function printPeers(figures) {
  const fastscan = new FastScanner(words);
  const monyone = new AhoCorasick(words);
  const peers = {
    "fastscan 1.0.6": (text) => fastscan.search(text).length,
    "@monyone/aho-corasick 1.1.11": (text) => monyone.matchInText(text).length,
  };
  console.log(`${words.length} words in plain text`);
  const ours = figures.get("layer dictionary, automaton");
  lineOf("hegui's automaton, native", fixed(ours), "MB/s");
  lineOf(
    "hegui through noise, native",
    fixed(figures.get("layer dictionary, through noise")),
    "MB/s",
  );
  for (const [name, search] of Object.entries(peers)) {
    let hits = 0;
    const seconds = bestSeconds(() => {
      hits = 0;
      for (const text of texts) hits += search(text);
    });
    const rate = textBytes / 1e6 / seconds;
    lineOf(name, fixed(rate), `MB/s, ${hits} words; hegui's automaton ${fixed(ours / rate)}x`);
  }
  lineOf("hegui's automaton", `${figures.get("dictionary hits")}`, "words");
}

try {
  console.log(
    `Screening of listings (${(CORPUS_BYTES / 1e6).toFixed(0)} MB of Chinese and English for each size, one in a`,
  );
  console.log(`hundred with an offence; the best of ${ROUNDS} rounds, seconds of one processor)`);
  if (existsSync(program)) {
    const figures = native();
    printNative(figures);
    await printModule();
    printPeers(figures);
  } else {
    console.log(`  ${program} is not built`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
