// check listing --against FILE: what is compared with what, and files that cannot be used.
import assert from "node:assert/strict";
import { test } from "node:test";

import { hegui, lines, withFiles } from "./hegui.mjs";

const passage = (number, length = 150) => {
  let state = number * 7919 + 1;
  let out = "";
  for (let i = 0; i < length; ++i) {
    state = (state * 48271) % 2147483647;
    out += String.fromCharCode(0x4e00 + (state % 20000));
  }
  return out;
};
const listing = (id, text, more = {}) => ({ id, title: "商品", description: text, ...more });
const jsonl = (documents) => documents.map((each) => `${JSON.stringify(each)}\n`).join("");

const others = [listing("B-1", passage(1)), listing("B-2", `前言。${passage(2)}`)];
const judged = [listing("A-1", passage(9)), listing("A-2", `<p>${passage(2)}</p>`)];

/** Runs with the files and gives the run and its results. */
function check(files, args, input = "") {
  return withFiles(files, (at) => {
    const run = hegui(
      ["check", "listing", ...args.map((word) => (word in files ? at(word) : word))],
      input,
    );
    return { ...run, results: run.out.startsWith("{") ? lines(run.out) : [] };
  });
}

const copies = (result) =>
  (result.findings ?? []).filter((finding) => finding.rule === "copied-text");

test("a copy is found, with its place on both sides", () => {
  const { status, err, results } = check(
    { "others.jsonl": jsonl(others) },
    ["--against", "others.jsonl"],
    jsonl(judged),
  );
  assert.equal(status, 1);
  assert.equal(err, "");
  assert.deepEqual(copies(results[0]), []);
  const [found] = copies(results[1]);
  assert.equal(judged[1].description.slice(found.start, found.end), passage(2));
  assert.equal(found.quote, passage(2));
  const { source } = found;
  assert.deepEqual(source, { id: "B-2", line: 2, field: "/description", start: 3, end: 153 });
  assert.equal(others[1].description.slice(source.start, source.end), passage(2));
  assert.equal(found.message.arguments.source, "B-2");
  assert.ok(Number.isInteger(Number(found.message.arguments.share)));
  const keys = Object.keys(found);
  assert.ok(keys.indexOf("source") === keys.indexOf("quote") + 1);
  assert.ok(results[1].trace.some((entry) => entry.rule === "copied-text"));
});

test("without the option nothing is said of copied text", () => {
  const run = hegui(["check", "listing"], jsonl(judged));
  assert.doesNotMatch(run.out, /copied-text/);
  assert.equal(run.status, hegui(["check", "listing", "--jobs", "1"], jsonl(judged)).status);
});

test("an array, one object and lines are all read, from a file or standard input", () => {
  const files = {
    "array.json": JSON.stringify(others, null, 2),
    "array.txt": `\ufeff\n${JSON.stringify(others)}`,
    "one.json": JSON.stringify(others[1], null, 2),
    "lines.jsonl": `\n${jsonl(others)}\n`,
    "judged.jsonl": jsonl(judged),
  };
  for (const name of ["array.json", "array.txt", "one.json", "lines.jsonl"]) {
    const { status, err, results } = check(files, ["judged.jsonl", "--against", name]);
    assert.equal(err, "", name);
    assert.equal(status, 1, name);
    assert.equal(copies(results[1]).length, 1, name);
    const { line } = copies(results[1])[0].source;
    assert.equal(
      line,
      { "one.json": undefined, "lines.jsonl": 3 }[name] ?? (name === "one.json" ? undefined : 2),
    );
  }
  const { results } = check(files, ["judged.jsonl", "--against", "-"], jsonl(others));
  assert.equal(copies(results[1]).length, 1);
});

test("the same bytes whatever the number of threads", () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    listing(`C-${i}`, passage(i % 20) + passage(i)),
  );
  const files = { "others.jsonl": jsonl(many) };
  const runs = ["1", "2", "7"].map((jobs) =>
    check(files, ["--against", "others.jsonl", "--jobs", jobs], jsonl(many)),
  );
  assert.match(runs[0].out, /copied-text/);
  for (const run of runs) assert.equal(run.out, runs[0].out);
});

test("a catalogue compared with itself: no listing copies itself or its shop", () => {
  const catalogue = [
    listing("1", passage(1), { shop: "x" }),
    listing("2", passage(1), { shop: "x" }),
    listing("3", passage(3), { shop: "y" }),
    listing("4", passage(3), { shop: "z" }),
  ];
  const { results } = check(
    { "all.jsonl": jsonl(catalogue) },
    ["--against", "all.jsonl"],
    jsonl(catalogue.map((each) => ({ ...each, shop: undefined }))),
  );
  assert.deepEqual(
    results.map((result) => copies(result).map((finding) => finding.source.id)),
    [[], [], ["4"], ["3"]],
  );
});

test("bad documents are left out and said, and the rest is compared with", () => {
  const file = `nonsense\n${jsonl([others[1]])}{"title":7}\n`;
  for (const [lang, words] of [
    ["zh-CN", /others\.jsonl.*2.*1/],
    ["en", /others\.jsonl.* 2 cannot be used.*number 1: .*JSON/],
  ]) {
    const { status, err, results } = check(
      { "others.jsonl": file },
      ["--against", "others.jsonl", "--lang", lang],
      jsonl(judged),
    );
    assert.equal(status, 2);
    assert.match(err, words);
    assert.equal(err.trim().split("\n").length, 1);
    assert.equal(copies(results[1]).length, 1);
  }
});

test("a file that cannot be used ends the run before anything is judged", () => {
  const files = {
    "empty.jsonl": "",
    "bad.jsonl": "{]\n",
    "array.json": "[]",
    "judged.jsonl": "{}",
  };
  for (const name of ["empty.jsonl", "bad.jsonl", "array.json", "/no/such/file"]) {
    const run = check(files, ["judged.jsonl", "--against", name, "--lang", "en"]);
    assert.equal(run.status, 2, name);
    assert.equal(run.out, "", name);
    assert.match(run.err, name.startsWith("/") ? /\/no\/such\/file/ : /no usable listing/, name);
  }
});

test("the option goes with listings, and standard input is read once", () => {
  for (const args of [
    ["check", "refund", "--against", "x.jsonl"],
    ["check", "store", "--against=x.jsonl"],
    ["check", "listing", "--against", "-"],
    ["check", "listing", "--against", "x.csv"],
    ["check", "listing", "--against"],
    ["next", "refund", "--against", "x.jsonl"],
  ]) {
    const run = hegui(args);
    assert.equal(run.status, 2, args.join(" "));
    assert.equal(run.out, "");
    assert.notEqual(run.err, "");
  }
});

test("the report for people names the source", () => {
  const { out, status } = check(
    { "others.jsonl": jsonl(others) },
    ["--against", "others.jsonl", "--format", "text", "--lang", "en"],
    jsonl([judged[1]]),
  );
  assert.equal(status, 1);
  assert.match(out, /copied-text/);
  assert.match(out, /B-2/);
});
