import { describe, expect, it } from "vitest";
import {
  emptyList,
  errorsAt,
  exceptionFor,
  exceptionOf,
  movedBack,
  parseList,
  readList,
  selected,
  soundEntries,
  withEntry,
  withoutEntry,
  writeList,
  type OwnList,
} from "../src/elements/listing-own-list.js";
import type { DocumentError, Exception, Finding } from "../src/engine/types.js";

const word = { text: "a", outcome: "review" as const, reason: "r" };
const exception = { text: "x.cn", reason: "ours" };
const list: OwnList = { words: [word], allow: [exception] };

const error = (pointer: string, code = "c"): DocumentError => ({
  pointer,
  code,
  message: { "zh-CN": code, en: code },
});

const finding = (quote: string | undefined, more: Partial<Finding> = {}): Finding => ({
  rule: "external-link",
  outcome: "violation",
  field: "/title",
  ...(quote === undefined ? {} : { quote }),
  message: { id: "m", "zh-CN": "m", en: "m" },
  fingerprint: "00000000000000aa",
  ...more,
});

describe("the file of own words", () => {
  it("is read as it was written", () => {
    expect(parseList(writeList(list))).toEqual(list);
    expect(JSON.parse(writeList(list))).toEqual(list);
  });

  it("may leave out or null what is not there", () => {
    expect(readList({})).toEqual(emptyList);
    expect(readList({ words: null, allow: [{ ...exception, rule: null }] })).toEqual({
      words: [],
      allow: [exception],
    });
  });

  it("is shown even where the engine will find it wrong", () => {
    const wrong = { words: [{ text: "", note: 1 }], allow: [{}] };
    expect(readList(wrong)).toEqual(wrong);
  });

  it.each([[[1]], ["a"], [null], [{ words: 1 }], [{ words: [3] }], [{ allow: [[]] }]])(
    "is refused where no entries can be shown: %j",
    (document) => {
      expect(readList(document)).toBeUndefined();
    },
  );

  it("is refused where an entry's text is none, or there is more than is known", () => {
    expect(readList({ words: [{ text: 7 }] })).toBeUndefined();
    expect(readList({ words: [], extra: [] })).toBeUndefined();
    expect(parseList("{")).toBeUndefined();
  });
});

describe("entries", () => {
  it("are added, changed and removed, and the list before stays as it was", () => {
    const more = withEntry(list, "allow", undefined, { text: "b", reason: "r" });
    expect(more.allow).toHaveLength(2);
    expect(withEntry(more, "words", 0, { ...word, text: "z" }).words[0]?.text).toBe("z");
    expect(withoutEntry(more, "allow", 0).allow).toEqual([{ text: "b", reason: "r" }]);
    expect(list.allow).toEqual([exception]);
  });

  it("have the errors that name them, and no others", () => {
    const errors = [error("/words/1/text"), error("/words/10/text"), error("/allow/1"), error("")];
    expect(errorsAt(errors, "words", 1)).toEqual([errors[0]]);
    expect(errorsAt(errors, "allow", 1)).toEqual([errors[2]]);
    expect(errorsAt(errors, "words", 0)).toEqual([]);
  });

  it("without errors are told from those with some, and errors are moved back to their place", () => {
    const long: OwnList = { words: ["a", "b", "c"].map((text) => ({ ...word, text })), allow: [] };
    const kept = soundEntries(long, [error("/words/1/text"), error("", "too_many_errors")]);
    if (!kept) throw new Error("none");
    expect(selected(long, kept).words.map(({ text }) => text)).toEqual(["a", "c"]);
    expect(movedBack(error("/words/1/rule"), kept).pointer).toBe("/words/2/rule");
    expect(movedBack(error("/words/1"), kept).pointer).toBe("/words/2");
    expect(soundEntries(long, [error("/words")])).toBeUndefined();
  });
});

describe("an exception made of a finding", () => {
  it("is of its quote, for its rule unless for all", () => {
    expect(exceptionOf(finding("https://x.cn"), "why", true)).toEqual({
      text: "https://x.cn",
      rule: "external-link",
      reason: "why",
    });
    expect(exceptionOf(finding("https://x.cn"), "why", false)).toEqual({
      text: "https://x.cn",
      reason: "why",
    });
  });

  it("is of the finding itself where it quotes nothing, or more than the engine takes", () => {
    for (const quote of [undefined, "", "\u4e91".repeat(201)]) {
      expect(exceptionOf(finding(quote), "why", true)).toEqual({
        fingerprint: "00000000000000aa",
        rule: "external-link",
        reason: "why",
      });
    }
    expect(exceptionOf(finding("\u4e91".repeat(200)), "why", true).text).toHaveLength(200);
  });
});

describe("the exception of a suppressed finding", () => {
  const of = (allow: Exception[], quote: string): number | undefined =>
    exceptionFor({ words: [], allow }, { ...finding(quote), reason: "ours" });

  it("is the one with its reason that has its words, whatever their width and case", () => {
    const allow = [
      { text: "y.cn", reason: "ours" },
      { text: "see X.CN/a b", reason: "ours" },
      { text: "x.cn", reason: "other" },
    ];
    expect(of(allow, "x.cn\uff0fA")).toBe(1);
    expect(of(allow, "z.cn")).toBe(0);
  });

  it("names the finding before all, and never another rule", () => {
    expect(
      of(
        [
          { text: "x.cn", reason: "ours", rule: "cashback" },
          { text: "x.cn", reason: "ours" },
          { fingerprint: "00000000000000aa", reason: "ours" },
        ],
        "x.cn",
      ),
    ).toBe(2);
    expect(of([{ text: "x.cn", reason: "ours", rule: "cashback" }], "x.cn")).toBeUndefined();
    expect(of([{ text: "x.cn", reason: "not ours" }], "x.cn")).toBeUndefined();
  });
});
