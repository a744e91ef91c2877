import { describe, expect, it } from "vitest";
import { DocumentSplitter } from "../src/elements/listing-documents.js";

function split(text: string, isLines = false, size = text.length): string[] {
  const splitter = new DocumentSplitter(isLines);
  const found: string[] = [];
  for (let at = 0; at < text.length; at += size)
    found.push(...splitter.push(text.slice(at, at + size)));
  return [...found, ...splitter.end()];
}

const sizes = [1, 2, 3, 7, 1000];
const parsed = (lines: string[]): unknown[] =>
  lines.map((line) => {
    try {
      return JSON.parse(line);
    } catch {
      return line === "" ? "empty" : "bad";
    }
  });

const documents = [
  { title: 'a "quoted" [text] {b}, c\\' },
  { title: "\\", tags: ["x", "y,z"], deep: { a: [{ b: "]" }] } },
  {},
];

describe("a file of listings", () => {
  it.each(sizes)("of lines gives its lines, the empty ones too, read %i at a time", (size) => {
    const text = `\n${JSON.stringify(documents[0])}\r\n\n${JSON.stringify(documents[1])}\n{}`;
    for (const isLines of [true, false]) {
      expect(parsed(split(text, isLines, size))).toEqual([
        "empty",
        documents[0],
        "empty",
        documents[1],
        {},
      ]);
    }
  });

  it.each(sizes)("that is an array gives its entries, read %i at a time", (size) => {
    for (const text of [
      JSON.stringify(documents),
      `\ufeff\n ${JSON.stringify(documents, null, 2)}\n`,
    ]) {
      for (const isLines of [true, false]) {
        const lines = split(text, isLines, size);
        expect(parsed(lines)).toEqual(documents);
        expect(lines.some((line) => line.includes("\n"))).toBe(false);
      }
    }
  });

  it.each(sizes)("that is one document gives it, read %i at a time", (size) => {
    expect(parsed(split(JSON.stringify(documents[1], null, 2), false, size))).toEqual([
      documents[1],
    ]);
    expect(parsed(split(JSON.stringify(documents[1]), false, size))).toEqual([documents[1]]);
  });

  it("gives what is no JSON as it is, and goes on behind it", () => {
    expect(parsed(split(`nonsense\n{"a":1}\n{"b"\n{}\n`, true))).toEqual([
      "bad",
      { a: 1 },
      "bad",
      {},
    ]);
    expect(parsed(split(`nonsense\n{"a":1}\n`))).toEqual(["bad", { a: 1 }]);
    expect(parsed(split(`[{"a":1},oops,{"b":2}]`))).toEqual([{ a: 1 }, "bad", { b: 2 }]);
  });

  it("does not mend a line break inside a string", () => {
    expect(parsed(split(`[{"a":"x\ny"},{}]`))).toEqual(["bad", {}]);
  });

  it("has nothing where nothing is", () => {
    for (const text of ["", " \n\n", "[]", "[ \n ]"]) expect(parsed(split(text)), text).toEqual([]);
  });

  it("keeps of a document that is too long no more than that", () => {
    const splitter = new DocumentSplitter(true);
    const part = "x".repeat(4 * 1024 * 1024);
    const found: string[] = [];
    for (let times = 0; times < 20; times++) found.push(...splitter.push(part));
    found.push(...splitter.push("\n{}\n"));
    expect(found).toHaveLength(2);
    expect(found[0]?.length).toBeGreaterThan(16 * 1024 * 1024);
    expect(found[0]?.length).toBeLessThan(25 * 1024 * 1024);
    expect(found[1]).toBe("{}");
  });
});
