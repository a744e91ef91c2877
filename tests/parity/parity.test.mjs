// One corpus, every build: the native program, the module that ships and, where it was built, the program under
// sanitizers must give the same bytes for the same text, and none may fall over.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { binary, root, withFiles } from "../cli/hegui.mjs";
import { corpus, generated, hostile, wrongBytes } from "./inputs.mjs";
import { loadBareModule, loadModule, words } from "./module.mjs";

const sanitized = process.env.HEGUI_ASAN_BIN ?? path.join(root, "build/asan/core/cli/hegui");
// A lane that names the program must have it; a working tree without that lane runs the others.
const programs = [binary];
if (process.env.HEGUI_ASAN_BIN || existsSync(sanitized)) programs.push(sanitized);
const name = (program) => (program === sanitized ? "sanitized" : "native");
const module = await loadModule();

/** What a program writes to its standard output; it must end by itself and complain of nothing. */
function run(program, args, input) {
  const ended = spawnSync(program, args, { input, maxBuffer: 1 << 30, timeout: 300_000 });
  assert.equal(ended.error, undefined, String(ended.error));
  assert.equal(ended.signal, null, `${program} ended by ${ended.signal}`);
  assert.ok([0, 1, 2].includes(ended.status), `${program} ended with ${ended.status}`);
  assert.equal(ended.stderr.toString(), "");
  return ended.stdout.toString();
}

const linesOf = (out) => out.split("\n").slice(0, -1);
const isBlank = (text) => /^[ \t\r]*$/.test(text);
const shorten = (text) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** Both outputs, line by line; says which input the first difference belongs to. */
function assertSame(inputs, left, right) {
  assert.equal(left.length, inputs.length);
  assert.equal(right.length, inputs.length);
  inputs.forEach(({ why, text }, index) => {
    if (left[index] === right[index]) return;
    assert.fail(`${why}\n${shorten(text)}\n${shorten(left[index])}\n${shorten(right[index])}`);
  });
}

function checkedBy(program, kind, inputs) {
  const stream = inputs.map(({ text }) => `${text}\n`).join("");
  return linesOf(run(program, ["check", kind, "--format", "jsonl", "-"], stream));
}

function parityOf(t, inputs, least) {
  const used = inputs.filter(({ text }) => !isBlank(text)); // a stream has no blank documents
  assert.ok(used.length >= least, `${used.length} inputs are too few`);
  for (const kind of new Set(used.map((input) => input.kind))) {
    const mine = used.filter((input) => input.kind === kind);
    const fromModule = mine.map(({ text }, at) => module.check(kind, text, "", at + 1));
    for (const program of programs) {
      assertSame(mine, checkedBy(program, kind, mine), fromModule);
      t.diagnostic(`count: ${mine.length} ${kind} documents: module = ${name(program)}`);
    }
  }
}

test("the corpus", (t) => parityOf(t, corpus(), 100));

test("generated refunds", (t) => parityOf(t, generated(), 1500));

test("big and deep texts", (t) => parityOf(t, hostile(), 20));

test("an empty document", () => {
  for (const text of ["", " \t"]) {
    const fromModule = module.check("refund", text, "", 0);
    assert.equal(JSON.parse(fromModule).status, "invalid");
    for (const program of programs) {
      const args = ["check", "refund", "--input", "json", "--format", "jsonl", "-"];
      assert.equal(run(program, args, text), `${fromModule}\n`);
    }
  }
});

test("bytes that are no UTF-8 are an error of their line alone", (t) => {
  const good = Buffer.from('{"id":"good"}');
  const wrong = Object.entries(wrongBytes());
  const stream = Buffer.concat(wrong.flatMap(([, bytes]) => [bytes, Buffer.from("\n")]));
  const fromModule = wrong.map(([, bytes], at) =>
    module.check("refund", new Uint8Array(bytes), "", at + 1),
  );
  fromModule.forEach((line, at) => {
    assert.equal(JSON.parse(line).errors?.[0].code, "not_utf8", wrong[at][0]);
  });
  fromModule.push(module.check("refund", good.toString(), "", wrong.length + 1));
  for (const program of programs) {
    const input = Buffer.concat([stream, good, Buffer.from("\n")]);
    const out = run(program, ["check", "refund", "--format", "jsonl", "-"], input);
    assert.deepEqual(linesOf(out), fromModule);
    t.diagnostic(`count: ${wrong.length} kinds of wrong bytes: module = ${name(program)}`);
  }
});

test("the next questions", (t) => {
  const inputs = [...corpus(), ...generated().slice(1100, 1700)].filter(
    ({ kind, text }) => kind === "refund" && !isBlank(text),
  );
  assert.ok(inputs.length > 500);
  const fromModule = inputs.map(({ text }) => module.next("refund", text, ""));
  const stream = inputs.map(({ text }) => `${text}\n`).join("");
  for (const program of programs) {
    const out = linesOf(run(program, ["next", "refund", "--format", "jsonl", "-"], stream));
    const unnumbered = out.map((line) => line.replace(/^(.*?),"line":\d+/s, "$1"));
    assertSame(inputs, unnumbered, fromModule);
    t.diagnostic(`count: ${inputs.length} refunds: module = ${name(program)}`);
  }
});

/** Of a whole result, what the brief one says. */
function briefOf(result) {
  const { missing, errors } = result;
  const kept = ["id", "status", "clauses", "verdict", "amount_fen"].filter((key) => key in result);
  const brief = Object.fromEntries(kept.map((key) => [key, result[key]]));
  return {
    ...brief,
    ...(missing && { missing: missing.length }),
    ...(errors && { errors: errors.length }),
  };
}

test("a brief of a refund says what its whole result says", (t) => {
  const inputs = [...corpus(), ...generated(), ...hostile()].filter(
    ({ kind }) => kind === "refund",
  );
  assert.ok(inputs.length > 1500);
  for (const asOf of ["", "2026-08-01"]) {
    const documents = inputs.map(({ text }) => text).join("\n");
    const briefs = module.summarizeRefunds(documents, asOf);
    const { written } = new TextEncoder().encodeInto(
      documents,
      module.roomFor(documents.length * 3),
    );
    assert.equal(module.summarizeAsked(written, asOf), briefs, "written into the module's memory");
    const lines = briefs.split("\n");
    assert.equal(lines.pop(), "");
    assert.equal(lines.length, inputs.length);
    inputs.forEach(({ text, why }, at) => {
      const whole = JSON.parse(module.check("refund", text, asOf, 0));
      assert.deepEqual(JSON.parse(lines[at]), briefOf(whole), `${why}\n${shorten(text)}`);
    });
  }
  t.diagnostic(`count: ${inputs.length} refunds: brief = whole`);
});

test("the module judges by the rulebook that the program carries", () => {
  const fromProgram = JSON.parse(
    run(binary, ["check", "refund", "--format", "jsonl", "-"], "{}\n"),
  );
  const fromModule = JSON.parse(module.check("refund", "{}", "", 1));
  assert.deepEqual(fromModule.rulebook, fromProgram.rulebook);
  assert.equal(fromModule.engine, module.engineVersion());
});

test("what the module says of itself does not change", async () => {
  const first = module.describe();
  assert.equal(module.describe(), first);
  assert.equal((await loadModule()).describe(), first);
  const described = JSON.parse(first);
  assert.ok(Object.keys(described).length > 0);
  const refused = JSON.parse(module.loadRulebook("{"));
  assert.ok(Array.isArray(refused) && refused.length > 0);
  assert.equal(module.describe(), first, "a broken rulebook replaced the one in use");
});

test("own words and exceptions do in the module what they do in the program", () => {
  const words = JSON.stringify({
    words: [{ text: "量子加速", outcome: "violation", reason: "r" }],
    allow: [{ text: "https://out-x.com", reason: "r" }],
  });
  const listing = '{"title":"量子·加速 https://out-x.com"}';
  const plain = module.check("listing", listing, "", 1);
  assert.equal(module.useOwnWords(words), "");
  const used = module.check("listing", listing, "", 1);
  assert.equal(JSON.parse(module.useOwnWords('{"words":1}'))[0].code, "wrong_type");
  assert.equal(module.check("listing", listing, "", 1), used, "broken ones replaced those in use");
  assert.equal(module.useOwnWords(""), "");
  assert.equal(module.check("listing", listing, "", 1), plain);
  withFiles({ "words.json": words }, (at) => {
    const args = ["check", "listing", "--format", "jsonl", "--words", at("words.json"), "-"];
    for (const program of programs) assert.equal(run(program, args, `${listing}\n`), `${used}\n`);
  });
});

test("what the host hands over in a wrong shape is an answer, not a crash", () => {
  const lone = module.check("listing", '{"description":"\ud800 https://out-x.com"}', "", 0);
  assert.equal(JSON.parse(lone).status, "violations"); // the host writes U+FFFD in its place
  assert.equal(JSON.parse(module.check("refund", "{}", "not a time", 0)).status, "invalid");
  assert.ok(JSON.parse(module.check("no such kind", "{}", "", 0)).status);
  assert.throws(() => module.check("refund", 42, "", 0));
  assert.equal(JSON.parse(module.check("refund", "{}", "", -1)).kind, "refund");
});

test("before its words come the module judges refunds and stores, and refuses listings", async (t) => {
  const bare = await loadBareModule();
  const refund = corpus().find(({ kind }) => kind === "refund").text;
  assert.equal(bare.check("refund", refund, "", 1), module.check("refund", refund, "", 1));
  assert.equal(bare.check("store", "{}", "", 1), module.check("store", "{}", "", 1));
  const early = JSON.parse(bare.check("listing", "{}", "", 1));
  assert.deepEqual([early.status, early.errors[0].code], ["invalid", "words_missing"]);
  const [refusal] = JSON.parse(bare.addWords(words().replace('"before"', '"around"')));
  assert.equal(refusal.code, "not_the_words");
  assert.equal(bare.addWords(words()), "");
  assert.equal(bare.check("listing", "{}", "", 1), module.check("listing", "{}", "", 1));
  t.diagnostic("count: 2 parts of a rulebook");
});
