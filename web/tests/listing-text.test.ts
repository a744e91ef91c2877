import { describe, expect, it } from "vitest";
import {
  applyEdit,
  entries,
  locate,
  keysOfParagraphs,
  paragraphs,
  segments,
  shortened,
  type Segment,
  type Span,
} from "../src/elements/listing-text.js";

const joined = (pieces: Segment[]): string => pieces.map((piece) => piece.text).join("");
const covered = (pieces: Segment[], number: number): string =>
  joined(pieces.filter((piece) => piece.numbers.includes(number)));

describe("segments", () => {
  it("gives no piece for no text and one plain piece for a text without spans", () => {
    expect(segments("", [])).toEqual([]);
    expect(segments("", [{ start: 0, end: 3, number: 1 }])).toEqual([]);
    expect(segments("abc", [])).toEqual([{ text: "abc", numbers: [], opens: [] }]);
  });

  it("marks a span in the middle, at the start and at the end", () => {
    expect(segments("abcdef", [{ start: 2, end: 4, number: 1 }])).toEqual([
      { text: "ab", numbers: [], opens: [] },
      { text: "cd", numbers: [1], opens: [1] },
      { text: "ef", numbers: [], opens: [] },
    ]);
    expect(segments("abcdef", [{ start: 0, end: 6, number: 4 }])).toEqual([
      { text: "abcdef", numbers: [4], opens: [4] },
    ]);
  });

  it("keeps adjacent spans apart", () => {
    const pieces = segments("abcd", [
      { start: 2, end: 4, number: 2 },
      { start: 0, end: 2, number: 1 },
    ]);
    expect(pieces).toEqual([
      { text: "ab", numbers: [1], opens: [1] },
      { text: "cd", numbers: [2], opens: [2] },
    ]);
  });

  it("shows overlapping spans once, each whole", () => {
    const pieces = segments("0123456789", [
      { start: 1, end: 6, number: 1 },
      { start: 4, end: 9, number: 2 },
    ]);
    expect(pieces.map((piece) => [piece.text, piece.numbers, piece.opens])).toEqual([
      ["0", [], []],
      ["123", [1], [1]],
      ["45", [1, 2], [2]],
      ["678", [2], []],
      ["9", [], []],
    ]);
  });

  it("names the narrowest of nested spans first", () => {
    const pieces = segments("0123456789", [
      { start: 0, end: 10, number: 1 },
      { start: 3, end: 5, number: 2 },
      { start: 3, end: 8, number: 3 },
    ]);
    const inner = pieces.find((piece) => piece.text === "34");
    expect(inner).toEqual({ text: "34", numbers: [2, 3, 1], opens: [2, 3] });
  });

  it("takes equal spans as two findings of one stretch", () => {
    const pieces = segments("abc", [
      { start: 1, end: 2, number: 8 },
      { start: 1, end: 2, number: 7 },
    ]);
    expect(pieces[1]).toEqual({ text: "b", numbers: [7, 8], opens: [7, 8] });
  });

  it("counts UTF-16 units, so a character beyond the first plane is two", () => {
    const text = "😀 a.example 😀";
    const pieces = segments(text, [{ start: 3, end: 12, number: 1 }]);
    expect(covered(pieces, 1)).toBe("a.example");
    expect(joined(pieces)).toBe(text);
  });

  it("never cuts a surrogate pair", () => {
    const pieces = segments("a😀b", [{ start: 2, end: 4, number: 1 }]);
    expect(covered(pieces, 1)).toBe("😀b");
    expect(segments("a😀b", [{ start: 0, end: 2, number: 1 }])[0]?.text).toBe("a😀");
    const lone = segments("a\ud83db", [{ start: 1, end: 2, number: 1 }]);
    expect(covered(lone, 1)).toBe("\ud83d");
  });

  it("marks nothing for spans that are empty, reversed or outside", () => {
    const pieces = segments("abc", [
      { start: 1, end: 1, number: 1 },
      { start: 3, end: 2, number: 2 },
      { start: 3, end: 9, number: 3 },
      { start: Number.NaN, end: 2, number: 4 },
    ]);
    expect(pieces).toEqual([{ text: "abc", numbers: [], opens: [] }]);
    expect(covered(segments("abc", [{ start: -4, end: 9, number: 5 }]), 5)).toBe("abc");
  });

  it("marks every unit that a span covers and no other, for any spans", () => {
    let state = 12345;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % below;
    };
    for (let round = 0; round < 500; round++) {
      const text = "abcdefghijklmnopqrst".slice(0, random(21));
      const spans: Span[] = Array.from({ length: random(7) }, (_, at) => {
        const start = random(22);
        return { start, end: start + random(8), number: at + 1 };
      });
      const pieces = segments(text, spans);
      expect(joined(pieces)).toBe(text);
      for (const span of spans) {
        expect(covered(pieces, span.number)).toBe(text.slice(span.start, span.end));
        const opened = pieces.filter((piece) => piece.opens.includes(span.number)).length;
        expect(opened).toBe(text.slice(span.start, span.end) === "" ? 0 : 1);
      }
    }
  });
});

describe("paragraphs", () => {
  const line = `${"\u4e91".repeat(130)}\n`;
  const text = line.repeat(5);
  const whole = (all: Segment[][]): string => joined(all.flat());

  it("are cut behind line breaks, and are the whole text", () => {
    const all = paragraphs(segments(text, [{ start: 140, end: 150, number: 1 }]));
    expect(all).toHaveLength(5);
    expect(whole(all)).toBe(text);
    for (const each of all) expect(each.at(-1)?.text.endsWith("\n")).toBe(true);
    expect(all[1]?.map((piece) => piece.numbers)).toEqual([[], [1], []]);
  });

  it("do not part what one finding covers", () => {
    const all = paragraphs(segments(text, [{ start: 100, end: 300, number: 1 }]));
    expect(all.map((each) => each.length)).toEqual([3, 1, 1]);
    expect(whole(all)).toBe(text);
  });

  it("are not many of very short lines, and none of an empty text", () => {
    expect(paragraphs(segments("a\n".repeat(600), []))).toHaveLength(10);
    expect(paragraphs(segments("", []))).toEqual([]);
    expect(paragraphs(segments("abc", []))).toHaveLength(1);
  });

  it("have keys that stay when another changes, and none twice", () => {
    const before = keysOfParagraphs(paragraphs(segments(text, [])));
    const after = keysOfParagraphs(paragraphs(segments(`${line}x${text}`, [])));
    expect(new Set(before).size).toBe(before.length);
    expect(after.filter((key) => !before.includes(key))).toHaveLength(1);
  });
});

describe("applyEdit", () => {
  it("replaces, removes and inserts", () => {
    expect(applyEdit("see a.example now", { start: 4, end: 13, insert: "below" })).toBe(
      "see below now",
    );
    expect(applyEdit("see a.example", { start: 3, end: 13, insert: "" })).toBe("see");
    expect(applyEdit("", { start: 0, end: 0, insert: "new" })).toBe("new");
  });

  it("counts UTF-16 units", () => {
    expect(applyEdit("😀x😀", { start: 2, end: 3, insert: "y" }, "x")).toBe("😀y😀");
  });

  it("refuses a text that has changed since", () => {
    const edit = { start: 1, end: 3, insert: "" };
    expect(applyEdit("abcd", edit, "bc")).toBe("ad");
    expect(applyEdit("xabcd", edit, "bc")).toBeUndefined();
    expect(applyEdit("ab", edit)).toBeUndefined();
    expect(applyEdit("abcd", { start: -1, end: 2, insert: "" })).toBeUndefined();
    expect(applyEdit("abcd", { start: 3, end: 2, insert: "" })).toBeUndefined();
  });
});

describe("locate", () => {
  it("prefers the place itself, then the nearest, then says nowhere", () => {
    expect(locate("ab ab ab", "ab", 3)).toBe(3);
    expect(locate("xab ab ab", "ab", 3)).toBe(4);
    expect(locate("ab.......ab", "ab", 3)).toBe(0);
    expect(locate("..ab", "ab", 0)).toBe(2);
    expect(locate("nothing", "ab", 0)).toBeUndefined();
    expect(locate("nothing", "", 0)).toBeUndefined();
  });
});

describe("entries", () => {
  it("gives each line its place in the whole text", () => {
    const text = "  one\n\ntwo 😀 \n \nthree";
    const found = entries(text);
    expect(found.map((entry) => entry.text)).toEqual(["one", "two 😀", "three"]);
    for (const entry of found) {
      expect(text.slice(entry.offset, entry.offset + entry.text.length)).toBe(entry.text);
    }
  });

  it("gives nothing for nothing", () => {
    expect(entries("")).toEqual([]);
    expect(entries(" \n\n ")).toEqual([]);
  });
});

describe("shortened", () => {
  it("leaves short texts and never ends in half a character", () => {
    expect(shortened("abc", 3)).toBe("abc");
    expect(shortened("abcd", 3)).toBe("abc…");
    expect(shortened("a😀b", 2)).toBe("a…");
  });
});
