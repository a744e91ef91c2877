import { describe, expect, it } from "vitest";
import { errorsInWords, errorText } from "../src/bulk/error-words.js";
import type { DocumentError, FactDescription } from "../src/engine/types.js";
import { book } from "./bulk-rulebook.js";

const facts: readonly FactDescription[] = book.refund_facts.facts;

function told(code: string, pointer: string, document: unknown, message = "“x” is wrong.") {
  const error: DocumentError = { pointer, code, message: { "zh-CN": message, en: message } };
  const { name, text } = errorText(error, facts, document);
  return { name: name["zh-CN"], chinese: text["zh-CN"], english: text.en };
}

describe("what is wrong with a cell", () => {
  it("is told by titles, with all that may be written instead", () => {
    const { name, chinese, english } = told("unknown_value", "/product_type", {
      product_type: "软体",
    });
    expect(name).toBe("产品类型");
    expect(chinese).toBe("“软体”对不上任何一项。可以写：软件；SaaS（按软件处理）。");
    expect(english).toContain("Software; SaaS (judged as software)");
  });

  it("names the part of a list and of an object", () => {
    const grounds = told("unknown_value", "/grounds/1", { grounds: ["late_or_stalled", "下雨"] });
    expect(grounds.name).toBe("退款原因");
    expect(grounds.chinese).toMatch(/^“下雨”.*功能或服务与页面介绍不一致/);
    const policy = { merchant_policy: { refund: "x" } };
    const inner = told("unknown_value", "/merchant_policy/refund", policy);
    expect(inner.name).toBe("自定规则退多少");
    expect(inner.chinese).toContain("一律不退");
  });

  it.each([
    ["wrong_type", "confirmed", "也许", /已确认；未确认/],
    ["wrong_type", "paid_fen", "很多", /“很多”不是金额.*199/],
    ["negative_amount", "paid_fen", -500, /^-¥5\.00 是负数/],
    ["number_too_large", "paid_fen", 1e17, /太大/],
    ["invalid_date", "purchased_at", "7/1/2026", /“7\/1\/2026”看不出是哪一天.*2026-07-01/],
  ])("%s of %s says what to write", (code, fact, value, says) => {
    expect(told(code, `/${fact}`, { [fact]: value }).chinese).toMatch(says);
  });

  it("otherwise is in the words of the core, with titles for names", () => {
    const message = "“used_fen”比“paid_fen”还大。“merchant_policy.amount_fen”也是。";
    const { name, chinese } = told("amount_above_paid", "/used_fen", { used_fen: 3 }, message);
    expect(name).toBe("已产生的费用");
    expect(chinese).toBe("“已产生的费用”比“实付金额”还大。“自定规则的固定金额”也是。");
    expect(told("not_an_object", "", 5)).toMatchObject({ name: "", chinese: "“x” is wrong." });
    expect(told("unknown_value", "/constructor", {}).chinese).toBe("“x” is wrong.");
    expect(told("wrong_type", "/product_type", null).chinese).toBe("“x” is wrong.");
  });

  it("does not repeat what is far too long", () => {
    const { chinese } = told("unknown_value", "/product_type", { product_type: "长".repeat(9999) });
    expect(chinese.length).toBeLessThan(120);
  });

  it("stays as it is for documents, which have the core's own names", () => {
    const error = {
      pointer: "/product_type",
      code: "unknown_value",
      message: { "zh-CN": "原话", en: "as said" },
    };
    const documentText = (): string => '{"product_type":"软体"}';
    const inWords = (isMapped: boolean): string =>
      errorsInWords({ kind: "refund", isMapped, documentText }, 0, book)(error)["zh-CN"];
    expect(inWords(false)).toBe("原话");
    expect(inWords(true)).toContain("软件；");
    expect(errorsInWords({ kind: "refund" }, 0, book)(error).en).toBe("as said");
  });
});
