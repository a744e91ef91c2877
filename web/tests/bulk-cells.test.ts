import { describe, expect, it } from "vitest";
import { dayOf, readCell } from "../src/bulk/cells.js";
import { targets } from "../src/bulk/facts.js";
import type { Unit } from "../src/bulk/names.js";
import { book, idTitle } from "./bulk-rulebook.js";
import { processorMs } from "./processor-time.js";

const all = [...targets(book, "refund", idTitle), ...targets(book, "listing", idTitle)];

function read(path: string, cell: unknown, unit: Unit = "yuan") {
  const target = all.find((each) => each.path === path);
  if (!target) throw new Error(path);
  return readCell(cell, { type: target.type, unit, choices: target.choices });
}
const valueOf = (path: string, cell: unknown, unit?: Unit): unknown =>
  read(path, cell, unit)?.value;

describe("an amount", () => {
  it.each([
    ["99", 9900],
    ["1,234.50", 123450],
    ["¥99", 9900],
    ["￥1,234.5", 123450],
    ["99元", 9900],
    ["RMB 99.00", 9900],
    ["1299.000", 129900],
    ["0.1", 10],
    ["19.99", 1999],
    ["-5", -500],
    ["1０0", 10000],
    ["99999999999.99", 9999999999999],
  ])("of %s yuan is %d fen, without a float", (text, fen) => {
    expect(valueOf("paid_fen", text)).toBe(fen);
  });

  it("in fen is taken as it is", () => {
    expect(valueOf("paid_fen", "123450", "fen")).toBe(123450);
    expect(valueOf("paid_fen", "123,450", "fen")).toBe(123450);
    expect(read("paid_fen", "12.5", "fen")).toEqual({ value: "12.5", puzzling: true });
  });

  it.each(["abc", "19,99", "1.234", "1e5", "99 美元", "=1+1", "99999999999999999999"])(
    "such as %s is passed on for the core to refuse",
    (text) => {
      expect(read("paid_fen", text)).toEqual({ value: text, puzzling: true });
    },
  );
});

describe("a day", () => {
  it.each([
    ["2026-07-01", "2026-07-01"],
    ["2026/7/1", "2026-07-01"],
    ["2026.7.1", "2026-07-01"],
    ["2026年7月1日", "2026-07-01"],
    ["20260701", "2026-07-01"],
    ["46204", "2026-07-01"],
    ["46204.5", "2026-07-01T12:00:00+08:00"],
    ["2026/7/1 9:30", "2026-07-01T09:30:00+08:00"],
    ["2026-07-01 23:59:59", "2026-07-01T23:59:59+08:00"],
    ["2026-07-01T23:59:59", "2026-07-01T23:59:59+08:00"],
    ["2026-07-01T16:00:00Z", "2026-07-01T16:00:00Z"],
  ])("written %s is %s in Beijing", (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  // Whether the first is the month, nobody can tell.
  it.each(["7/1/2026", "yesterday", "2026", "12345"])("written %s is not guessed", (text) => {
    expect(dayOf(text)).toBeUndefined();
    expect(read("purchased_at", text)).toEqual({ value: text, puzzling: true });
  });
});

describe("a word", () => {
  it.each([
    ["是", true],
    ["否", false],
    ["√", true],
    ["Yes", true],
    ["FALSE", false],
    ["1", true],
    ["0", false],
    ["未确认", false],
    [true, true],
    ["不知道", null],
  ])("%s says %s where yes or no is asked", (text, value) => {
    expect(valueOf("confirmed", text)).toBe(value);
  });

  it("names a value by its id, label or another name, whatever its case and width", () => {
    for (const name of ["saas", "SAAS", "ＳａａＳ", "SaaS（按软件处理）", "SaaS服务"]) {
      expect(valueOf("product_type", name), name).toBe("saas");
    }
    expect(read("product_type", "软体")).toEqual({ value: "软体", puzzling: true });
  });

  it("is nothing where a cell is empty or has a dash", () => {
    for (const cell of ["", "  ", "-", "—", "/", null, undefined]) {
      expect(read("product_type", cell)).toBeUndefined();
    }
  });

  it("of the prototype is no value", () => {
    expect(read("product_type", "constructor")?.puzzling).toBe(true);
    expect(read("confirmed", "__proto__")?.puzzling).toBe(true);
  });
});

describe("a list of grounds", () => {
  it("is split at semicolons and enumeration commas", () => {
    const both = ["late_or_stalled", "not_as_described"];
    for (const text of ["延期；与描述不符", "延期、描述不符", "延期;描述不符", "延期,描述不符"]) {
      expect(valueOf("grounds", text), text).toEqual(both);
    }
  });

  it("is not split within a name that has a comma", () => {
    expect(valueOf("grounds", "服务没有按时进行，或被有意拖延")).toEqual(["late_or_stalled"]);
    const both = "服务没有按时进行，或被有意拖延；描述不符";
    expect(valueOf("grounds", both)).toEqual(["late_or_stalled", "not_as_described"]);
  });

  it("may be empty, unknown, or hold what nobody knows", () => {
    expect(valueOf("grounds", "无")).toEqual([]);
    expect(valueOf("grounds", "未知")).toBeNull();
    expect(read("grounds", "延期；下雨")).toEqual({
      value: ["late_or_stalled", "下雨"],
      puzzling: true,
    });
  });

  it("of which one is unknown or none says no more than that", () => {
    expect(read("grounds", "延期；未知")).toEqual({ value: null, puzzling: false });
    expect(valueOf("grounds", "延期；无")).toEqual(["late_or_stalled"]);
  });
});

describe("the lists of a listing", () => {
  it("take prices with names and periods", () => {
    expect(valueOf("prices", "标准版 99元/月; 专业版：¥1,299.50/年")).toEqual([
      { name: "标准版", amount_fen: 9900, period: "month" },
      { name: "专业版", amount_fen: 129950, period: "year" },
    ]);
    expect(valueOf("prices", "99")).toEqual([{ amount_fen: 9900 }]);
    expect(read("prices", "面议")).toEqual({ value: "面议", puzzling: true });
    expect(read("prices", "99元/世纪")?.puzzling).toBe(true);
  });

  it("do not look for a price in what is far too long for one", () => {
    const started = processorMs();
    const long = `a${"1".repeat(30_000)}yyy${"9".repeat(30_000)}z`;
    expect(read("prices", long)?.puzzling).toBe(true);
    expect(processorMs() - started).toBeLessThan(1000);
  });

  it("take tags, links and the words in pictures", () => {
    expect(valueOf("tags", "日志、监控，运维")).toEqual(["日志", "监控", "运维"]);
    expect(valueOf("links", "https://a.cn/?x=1,2 https://b.cn")).toEqual([
      "https://a.cn/?x=1,2",
      "https://b.cn",
    ]);
    expect(valueOf("images", "扫码加微信")).toEqual([{ text: "扫码加微信" }]);
    expect(valueOf("images", '[{"codes":["x"]}]')).toEqual([{ codes: ["x"] }]);
  });
});
