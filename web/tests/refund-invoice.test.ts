import { describe, expect, it } from "vitest";
import { isAboutInvoice } from "../src/elements/refund-case.js";
import { askedNext } from "../src/elements/refund-invoice.js";
import { invoiceLines, type VerdictModel } from "../src/elements/refund-texts.js";
import { refundWords } from "../src/elements/refund-words.js";
import type { Missing, Step } from "../src/engine/types.js";

const question = (fact: string): Missing => ({
  fact,
  affects: ["invoice_steps"],
  question: { "zh-CN": fact, en: fact },
});

describe("the question about the invoice", () => {
  it("is the first one before anything was said", () => {
    expect(askedNext(undefined, {})).toBe("invoice.business_mode");
    expect(askedNext([], { invoice: null })).toBe("invoice.business_mode");
  });

  it("is the engine's, and none of the case's own", () => {
    const missing = [question("settled"), question("invoice.issued"), question("invoice.kind")];
    expect(missing.filter(isAboutInvoice).map(({ fact }) => fact)).toEqual([
      "invoice.issued",
      "invoice.kind",
    ]);
    expect(askedNext(missing, { invoice: { business_mode: "resale" } })).toBe("invoice.issued");
  });

  it("is not asked again by whoever does not know, nor when all is said", () => {
    const missing = [question("invoice.issued"), question("invoice.kind")];
    expect(askedNext(missing, { invoice: { issued: null } })).toBe("invoice.kind");
    expect(askedNext(undefined, { invoice: { kind: "sale" } })).toBeUndefined();
  });
});

describe("the steps in words", () => {
  const steps: Step[] = [
    {
      clause: "5.5.2.1",
      who: "user",
      to: "tencent_cloud",
      what: { "zh-CN": "退票", en: "Return it" },
    },
    { clause: "5.5", who: "merchant", what: { "zh-CN": "重开", en: "Issue it anew" } },
  ];
  const lines = (language: "zh-CN" | "en"): string[] =>
    invoiceLines({
      result: { kind: "refund", status: "decided", invoice_steps: steps },
      language,
      say: refundWords(language),
    } as VerdictModel);

  it("name who does what towards whom, in both languages", () => {
    expect(lines("en")).toEqual([
      "Customer → Tencent Cloud: Return it (5.5.2.1)",
      "Merchant: Issue it anew (5.5)",
    ]);
    expect(lines("zh-CN")[0]).toBe("买家 → 腾讯云: 退票 (5.5.2.1)");
  });
});
