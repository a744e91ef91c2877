import { describe, expect, it } from "vitest";
import { matchColumns } from "../src/bulk/columns.js";
import { targets, type Choice } from "../src/bulk/facts.js";
import { documentText } from "../src/bulk/document-writer.js";
import { planOf, type Mapping } from "../src/bulk/mapping.js";
import { RecordStore, RecordWriter } from "../src/bulk/records.js";
import {
  findWords,
  likelyMeaning,
  unmatched,
  withMeanings,
  type FoundWords,
} from "../src/bulk/values.js";
import { book, idTitle } from "./bulk-rulebook.js";

const refund = targets(book, "refund", idTitle);
const columns = ["单号", "退款原因", "是否确认", "实付金额"];
const mapping: Mapping = { columns: matchColumns(columns, refund), fixed: {} };

function storeOf(rows: readonly unknown[]): RecordStore {
  const store = new RecordStore();
  const writer = new RecordWriter((batch) => store.add(batch));
  rows.forEach((row, at) => writer.add(JSON.stringify(row), at + 2));
  writer.flush();
  return store;
}

async function wordsIn(rows: readonly unknown[], given = mapping): Promise<FoundWords[]> {
  const plan = planOf(given, refund, undefined);
  return (await findWords(storeOf(rows), plan, given, refund, () => true)) ?? [];
}

async function grounds(...cells: unknown[]): Promise<FoundWords> {
  const found = await wordsIn(cells.map((cell) => ["A", cell, "", "1"]));
  const [words] = found;
  if (words?.path !== "grounds") throw new Error(JSON.stringify(found));
  return words;
}

function judged(cells: unknown, meanings: Mapping["meanings"]): unknown {
  const plan = planOf({ ...mapping, meanings: meanings ?? {} }, refund, undefined);
  return JSON.parse(documentText(JSON.stringify(cells), plan));
}

describe("the words of a file", () => {
  it("are counted where a fact has a few values only, those without a meaning first", async () => {
    const found = await wordsIn([
      ["A", "延期", "是", "1"],
      ["B", "买家不想要了", "已使用", "2"],
      ["C", "延期", "是", "3"],
      ["D", "", "-", "4"],
    ]);
    expect(found.map(({ path, column }) => [path, column])).toEqual([
      ["confirmed", 2],
      ["grounds", 1],
    ]);
    const [confirmed, reasons] = found;
    expect(confirmed?.words.map(({ text, count, line }) => [text, count, line])).toEqual([
      ["已使用", 1, 3],
      ["是", 2, 2],
    ]);
    expect(reasons?.words.map(({ text, count, named }) => [text, count, named])).toEqual([
      ["买家不想要了", 1, undefined],
      ["延期", 2, "late_or_stalled"],
    ]);
  });

  it("of a list are told apart, and are one however they are written", async () => {
    const { words } = await grounds("延期；下雨", "下雨。", "「下雨」", "刮风，延期");
    expect(words.map(({ text, count }) => [text, count])).toEqual([
      ["下雨", 3],
      ["刮风", 1],
      ["延期", 2],
    ]);
  });

  it("may be signs alone", async () => {
    const { words } = await grounds("？？", "!!");
    expect(words.map(({ key }) => key)).toEqual(["??", "!!"]);
    const told = words.map((word) => ({ word, choice: null }));
    expect(judged(["A", "？？", "", ""], withMeanings({}, "grounds", told))).toEqual({
      id: "A",
      grounds: null,
    });
  });

  it("are no more than a person would look at", async () => {
    const { words, others } = await grounds(...Array.from({ length: 80 }, (_, at) => `说法${at}`));
    expect(words).toHaveLength(50);
    expect(others).toBe(30);
  });

  it("of broken rows, objects and prototypes are no words", async () => {
    const rows = [null, 5, ["A", { a: 1 }], ["A", "constructor"], ["A", "__proto__"]];
    const [found] = await wordsIn(rows);
    expect(found?.words.map(({ key, named }) => [key, named])).toEqual([
      ["constructor", undefined],
      ["proto", undefined],
    ]);
  });

  it("are looked for no longer than they are wanted", async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => ["A", `说法${at % 9}`, "是", "1"]);
    const plan = planOf(mapping, refund, undefined);
    let asked = 0;
    const wanted = (): boolean => ++asked < 2;
    expect(await findWords(storeOf(rows), plan, mapping, refund, wanted)).toBeUndefined();
    expect(asked).toBe(2);
  });
});

describe("a likely meaning", () => {
  const choices: Record<string, Choice> = {
    不想要了: "ends",
    造成损失: true,
    无损失: false,
    服务质量不好: "poor",
    延期: "late",
    延期交付: "promise",
    未知: null,
    都不是: "",
    changedmind: "ends",
  };

  it.each([
    ["买家不想要了", "ends"],
    ["质量不好", "poor"],
    ["服务延期了", "late"],
    ["延期交付三天", "promise"],
    ["buyerchangedmind", "ends"],
  ])("of %s is that of the longest name in it", (word, choice) => {
    expect(likelyMeaning(word, choices)).toBe(choice);
  });

  it.each(["没有造成损失", "未延期", "不是未知的", "都不是吗", "好", "下雨"])(
    "of %s is none: it is turned round, open, or nothing like it",
    (word) => {
      expect(likelyMeaning(word, choices)).toBeUndefined();
    },
  );

  it("is none where two are as likely", () => {
    expect(likelyMeaning("退款和换货", { 退款: "a", 换货: "b" })).toBeUndefined();
    expect(likelyMeaning("退款和换货", { 退款: "a", 换货: "a" })).toBe("a");
  });

  it("counts for nothing before it is taken", async () => {
    const found = await grounds("买家不想延期");
    expect(unmatched(found, undefined)).toHaveLength(1);
    expect(judged(["A", "服务延期了", "", ""], undefined)).toEqual({
      id: "A",
      grounds: ["服务延期了"],
    });
  });
});

describe("what a merchant says of a word", () => {
  it("is what the rows are judged by", async () => {
    const found = await grounds("下雨", "延期");
    const [rain] = found.words;
    if (!rain) throw new Error("no word");
    const meant = (choice: Choice): unknown => {
      const meanings = withMeanings(undefined, "grounds", [{ word: rain, choice }]);
      expect(unmatched(found, meanings)).toEqual([]);
      return (judged(["A", "下雨；延期", "", ""], meanings) as { grounds: unknown }).grounds;
    };
    expect(meant("not_as_described")).toEqual(["not_as_described", "late_or_stalled"]);
    // It says nothing, and the rest stays.
    expect(meant("")).toEqual(["late_or_stalled"]);
    // Nobody knows all of them.
    expect(meant(null)).toBeNull();
  });

  it("can be taken back, and overrules the names of the rulebook", async () => {
    const { words } = await grounds("延期");
    const [word] = words;
    if (!word) throw new Error("no word");
    const told = withMeanings(undefined, "grounds", [{ word, choice: "not_as_described" }]);
    expect(judged(["A", "延期", "", ""], told)).toMatchObject({ grounds: ["not_as_described"] });
    expect(withMeanings(told, "grounds", [{ word, choice: "late_or_stalled" }])).toEqual({
      grounds: {},
    });
  });

  it("cannot reach a prototype", async () => {
    const word = { key: "__proto__", text: "", line: 2, count: 1, named: undefined };
    const told = [{ word: { ...word, likely: undefined }, choice: null }];
    const meanings = withMeanings(undefined, "grounds", told);
    expect(Object.getPrototypeOf(meanings["grounds"])).toBe(Object.prototype);
  });
});
