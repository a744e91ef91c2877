// One document, one answer: however it is written and however many threads judge it, the bytes are the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hegui } from "../cli/hegui.mjs";
import { noneWrong } from "./engine.mjs";
import { generator, mulberry32, seed } from "./generate.mjs";

const drawn = generator(mulberry32(seed + 3));

const documents = [
  ...drawn.complete(800).map(({ document }) => document),
  ...drawn.invalid(100).map(({ document }) => document),
  ...drawn
    .complete(160)
    .map(({ document }) =>
      Object.fromEntries(Object.entries(document).filter(() => drawn.chance(0.8))),
    ),
];

/** The output lines for the given text, without the number of the line. */
function results(text, ...more) {
  const run = hegui(["check", "refund", "--format", "jsonl", ...more, "-"], text);
  assert.equal(run.err, "");
  const out = run.out.split("\n").filter((line) => line !== "");
  assert.equal(out.length, documents.length);
  return out.map((line) => line.replace(/"line":\d+,/, ""));
}

const asLines = (write) => documents.map((document) => `${write(document)}\n`).join("");
const plain = results(asLines(JSON.stringify), "--jobs", "1");

function same(t, others) {
  const wrong = others.flatMap((line, index) =>
    line === plain[index] ? [] : [`${JSON.stringify(documents[index])}\n${plain[index]}\n${line}`],
  );
  noneWrong(wrong);
  assert.ok(others.length >= 1000);
  t.diagnostic(`count: seed ${seed}: ${others.length} documents`);
}

/** The same object with its keys, and those of its objects, in another order. */
function reordered(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = drawn.shuffled(Object.entries(value));
  return Object.fromEntries(entries.map(([key, inner]) => [key, reordered(inner)]));
}

/** Space wherever JSON allows it; lines only where a document may go over several. */
const spaced = (document, space) => {
  const text = JSON.stringify(document, null, 1).replaceAll("\n", space);
  return `${space}${text}${space}`;
};

/** Every character as an escape. */
const escaped = (document) =>
  JSON.stringify(document).replace(/"((?:[^"\\]|\\.)*)"/g, (whole) => {
    const units = [...JSON.parse(whole)].flatMap((character) => character.split(""));
    return `"${units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`;
  });

test("the order of keys does not matter", (t) => {
  same(t, results(asLines((document) => JSON.stringify(reordered(document)))));
});

test("space and escapes do not matter", (t) => {
  same(t, results(asLines((document) => spaced(document, " \t"))));
  same(t, results(asLines(escaped)));
});

test("an array, lines and lines of Windows give the same", (t) => {
  const array = `[${documents.map((document) => spaced(document, "\n  ")).join(",")}]`;
  same(t, results(array, "--input", "json"));
  same(t, results(asLines(JSON.stringify).replaceAll("\n", "\r\n")));
});

test("the number of threads does not matter", (t) => {
  for (const jobs of ["2", "4", "0"]) same(t, results(asLines(JSON.stringify), "--jobs", jobs));
});
