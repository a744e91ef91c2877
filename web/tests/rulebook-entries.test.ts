import { describe, expect, it } from "vitest";
import type { Localized, RulebookDescription, Treatment } from "../src/engine/types.js";
import {
  entriesOf,
  evidence,
  holders,
  itemsOf,
  noFilter,
  numberIn,
  pieces,
  search,
  wordsOf,
} from "../src/elements/rulebook-entries.js";

const text = (chinese: string, english: string): Localized => ({ "zh-CN": chinese, en: english });

function clause(id: string, treatment: Treatment, statement: Localized, rules: string[] = []) {
  return { id, kind: "right", treatment, statement, rules };
}

const book = {
  clauses: [
    clause("1.5", "informative", text("保证金为 5.2 万元。", "The deposit is 52,000 yuan.")),
    clause("5.2", "automated", text("过了复议期，双方协商。", "After the period they negotiate.")),
    clause("5.2.3", "automated", text("做不到用户要求。", "Cannot meet the need."), ["unused"]),
    clause("5.20", "platform", text("另有约定。", "Otherwise agreed."), ["cash-back"]),
    clause("5.5.2.1", "asked", text("开具当月作废。", "Void it in the month of issue.")),
  ],
  rules: [
    {
      id: "unused",
      document: "refund",
      title: text("退未使用部分", "Refund of the unused part"),
      clauses: ["5.2.3"],
      explanations: [text("按 {days} 天折算。", "Converted by {days} days.")],
    },
    {
      id: "cash-back",
      document: "listing",
      title: text("不得返钱", "No money back"),
      clauses: ["5.20"],
    },
  ],
  annex: {
    rows: [
      {
        id: "annex.fraud",
        level: "serious",
        title: text("欺诈", "Fraud"),
        statement: text("骗取用户财物。", "Cheating users of what is theirs."),
        action: { id: "expel", label: text("清退", "expel the merchant") },
        clauses: [],
      },
    ],
    notes: [{ id: "annex.note.1", statement: text("没有列出的，酌情处理。", "At discretion.") }],
  },
} as unknown as RulebookDescription;

const entries = entriesOf(book);
const found = (query: string, more = {}): string[] =>
  search(entries, { ...noFilter, query, ...more }).map(({ id }) => id);

describe("the entries", () => {
  it("are the clauses in their order, then the rows and notes of the appendix", () => {
    expect(entries.map(({ id, chapter, depth }) => [id, chapter, depth])).toEqual([
      ["1.5", "1", 0],
      ["5.2", "5", 0],
      ["5.2.3", "5", 1],
      ["5.20", "5", 0],
      ["5.5.2.1", "5", 2],
      ["annex.fraud", "annex", 0],
      ["annex.note.1", "annex", 0],
    ]);
  });

  it("take from the coverage what it knows better, once it is there", () => {
    const because = text("要你说。", "For you to say.");
    const known = { kind: "penalty", statement: text("骗钱。", "Cheating."), rules: ["unused"] };
    const coverage = {
      clauses: [
        { ...known, id: "annex.fraud", treatment: "asked" as const, because, facts: [], annex: [] },
      ],
      chapters: [],
      counts: { automated: 0, asked: 1, platform: 0, informative: 0 },
      holes: [],
    };
    const [fraud, ...others] = entriesOf(book, coverage);
    expect(others).toEqual([]);
    expect(fraud).toMatchObject({ treatment: "asked", because, title: text("欺诈", "Fraud") });
    expect(fraud?.sought).toContain("refund of the unused part");
  });

  it("know what holds them and what they hold, by the dots of their numbers alone", () => {
    expect(holders(entries, "5.2.3").map(({ id }) => id)).toEqual(["5.2"]);
    expect(holders(entries, "5.20")).toEqual([]);
    expect(itemsOf(entries, "5.2").map(({ id }) => id)).toEqual(["5.2.3"]);
    expect(itemsOf(entries, "5.5")).toEqual([]);
  });
});

describe("a number in a search", () => {
  it("is read as people write it and as the specification prints it", () => {
    for (const written of [
      "5.2.3",
      " 5.2.3 ",
      "5.2(3)",
      "5.2（3）",
      "５.２.３",
      "5.2③",
      "5.2.3.",
    ]) {
      expect(numberIn(written), written).toBe("5.2.3");
    }
    expect(numberIn("4.1.3⑤")).toBe("4.1.3.5");
    expect(numberIn("第5章")).toBe("5");
    expect(numberIn("第 5.2 条")).toBe("5.2");
  });

  it("is not read out of words", () => {
    for (const written of ["", "五天", "5 days", "v5.2", "5..2", "annex.fraud"]) {
      expect(numberIn(written), written).toBeUndefined();
    }
  });

  it("finds the clause and its items, not what merely begins with the same digits", () => {
    expect(found("5.2")).toEqual(["5.2", "5.2.3"]);
    expect(found("5.2（3）")).toEqual(["5.2.3"]);
    expect(found("5")).toEqual(["5.2", "5.2.3", "5.20", "5.5.2.1"]);
  });

  it("is a word like any other where no clause has it", () => {
    expect(found("52,000")).toEqual(["1.5"]);
    expect(found("000")).toEqual(["1.5"]);
  });
});

describe("words in a search", () => {
  it("are looked for in both languages at once, whatever their case and width", () => {
    expect(found("协商")).toEqual(["5.2"]);
    expect(found("NEGOTIATE")).toEqual(["5.2"]);
    expect(found("ｎｅｇｏｔｉａｔｅ")).toEqual(["5.2"]);
    expect(found("negotiate 复议期")).toEqual(["5.2"]);
  });

  it("are looked for in the titles of rules and in the appendix", () => {
    expect(found("未使用")).toEqual(["5.2.3"]);
    expect(found("unused need")).toEqual(["5.2.3"]);
    expect(found("清退")).toEqual(["annex.fraud"]);
    expect(found("discretion")).toEqual(["annex.note.1"]);
    expect(found("annex.fraud")).toEqual(["annex.fraud"]);
  });

  it("are looked for in what rules say, and in their names in the trade", () => {
    expect(found("折算")).toEqual(["5.2.3"]);
    expect(found("converted")).toEqual(["5.2.3"]);
    expect(found("{days}")).toEqual([]);
    expect(found("cashback")).toEqual([]);
    expect(found("cash-back")).toEqual(["5.20"]);
    expect(found("cash back")).toEqual(["5.20"]);
  });

  it("find one where several are named", () => {
    expect(found("needs")).toEqual(["5.2.3"]);
    expect(found("users")).toEqual(["annex.fraud"]);
    expect(wordsOf("business days 3s")).toEqual(["business", "day", "3s"]);
    expect(found("5.2-needs")).toEqual([]);
  });

  it("must all be there", () => {
    expect(found("协商 作废")).toEqual([]);
    expect(found("")).toHaveLength(entries.length);
    expect(found("   ")).toHaveLength(entries.length);
  });

  it("are narrowed by treatment and chapter", () => {
    expect(found("", { treatment: "automated" })).toEqual(["5.2", "5.2.3"]);
    expect(found("", { treatment: "asked", chapter: "1" })).toEqual([]);
    expect(found("", { chapter: "annex" })).toEqual(["annex.fraud", "annex.note.1"]);
    expect(found("5.2", { treatment: "platform" })).toEqual([]);
  });
});

describe("what a found entry shows", () => {
  const entry = entries.find(({ id }) => id === "5.2.3");
  if (!entry) throw new Error("no 5.2.3");

  it("is its statement alone when the words are in it", () => {
    expect(evidence(entry, ["用户"], "zh-CN")).toEqual({ statement: "做不到用户要求。" });
    expect(evidence(entry, [], "en")).toEqual({ statement: "Cannot meet the need." });
  });

  it("is the other language or a rule as well, where only they have a word", () => {
    expect(evidence(entry, ["用户", "need"], "zh-CN")).toEqual({
      statement: "做不到用户要求。",
      other: "Cannot meet the need.",
    });
    expect(evidence(entry, ["unused"], "en")).toEqual({
      statement: "Cannot meet the need.",
      rule: "Refund of the unused part",
    });
    expect(evidence(entry, ["未使用"], "en").rule).toBe("退未使用部分");
  });

  it("is what the rule says, or its title where only its name has the word", () => {
    expect(evidence(entry, ["converted"], "zh-CN").rule).toBe("Converted by … days.");
    const agreed = entries.find(({ id }) => id === "5.20");
    expect(agreed && evidence(agreed, ["cash"], "zh-CN").rule).toBe("不得返钱");
  });
});

describe("a text cut at the words of a search", () => {
  const marks = (given: string, ...sought: string[]): string =>
    pieces(given, sought)
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join("");

  it("is whole again when put together, and marked at every word", () => {
    expect(marks("退款，再退款。", "退款")).toBe("[退款]，再[退款]。");
    expect(marks("Refund or refunds", "refund")).toBe("[Refund] or [refund]s");
    expect(marks("五天复议期", "五天", "天复")).toBe("[五天复]议期");
    expect(marks("没有", "退款")).toBe("没有");
    expect(marks("", "a")).toBe("");
  });

  // "㎏" folds to two letters, so that what follows stands elsewhere than in the text.
  it("is not marked where folding moves positions", () => {
    expect(marks("10㎏ refund", "refund")).toBe("10㎏ refund");
  });
});
