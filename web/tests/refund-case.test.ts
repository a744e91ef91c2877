import { describe, expect, it } from "vitest";
import { termsOf } from "../src/elements/refund-amount.js";
import {
  RefundCase,
  exampleNames,
  exampleOf,
  previousAnswer,
  type Facts,
} from "../src/elements/refund-case.js";
import { errorsOf } from "../src/elements/refund-texts.js";
import type { RefundResult, RulebookDescription } from "../src/engine/types.js";

describe("the way back through a case", () => {
  const facts: Facts = {
    product_type: "image",
    merchant_policy: { refund: "full" },
    paid_fen: 5,
    invoice: { issued: true },
  };

  it("leads from the newest answer to the first, without the invoice", () => {
    expect(previousAnswer(facts, undefined)).toBe("paid_fen");
    expect(previousAnswer(facts, "paid_fen")).toBe("merchant_policy");
    expect(previousAnswer(facts, "merchant_policy.consented")).toBe("product_type");
    expect(previousAnswer(facts, "product_type")).toBeUndefined();
  });

  it("starts at the newest from what was only presumed, and nowhere without an answer", () => {
    expect(previousAnswer(facts, "settled")).toBe("paid_fen");
    expect(previousAnswer({}, undefined)).toBeUndefined();
  });

  it("is not changed by answering anew", () => {
    const one = new RefundCase();
    one.set("product_type", "image");
    one.set("paid_fen", 5);
    one.set("product_type", "tool");
    expect(previousAnswer(one.facts, undefined)).toBe("paid_fen");
  });

  it("ends a step back with the very facts of before", () => {
    const one = new RefundCase();
    one.set("product_type", "image");
    const before = one.facts;
    one.set("paid_fen", 5);
    one.undo();
    expect(one.facts).toBe(before);
  });
});

describe("the examples", () => {
  it("are counted from today, so that none begins after it is asked for", () => {
    for (const name of exampleNames) {
      const { purchased_at, requested_at } = exampleOf(name, "2026-03-01");
      expect(String(purchased_at) < String(requested_at), name).toBe(true);
      expect(String(requested_at) <= "2026-03-01", name).toBe(true);
    }
    expect(exampleOf("review", "2026-03-01")["purchased_at"]).toBe("2026-02-27");
  });
});

describe("what is wrong with the facts", () => {
  const title = (english: string): Record<"zh-CN" | "en", string> => ({
    "zh-CN": english,
    en: english,
  });
  const book = {
    refund_facts: {
      facts: [
        { id: "requested_at", type: "instant", title: title("Refund requested at") },
        {
          id: "merchant_policy",
          type: "object",
          title: title("Policy"),
          facts: [{ id: "amount_fen", type: "money", title: title("Amount promised") }],
        },
      ],
    },
  } as unknown as RulebookDescription;
  const said = (pointer: string, text: string): ReturnType<typeof errorsOf> =>
    errorsOf({
      book,
      language: "en",
      result: {
        kind: "refund",
        status: "invalid",
        errors: [{ pointer, code: "x", message: title(text) }],
      },
    });

  it("is said by the names that the page uses, with the fact to change", () => {
    expect(said("/requested_at", "“requested_at” is before the purchase.")).toEqual([
      {
        fact: "requested_at",
        name: "Refund requested at",
        text: "“Refund requested at” is before the purchase.",
      },
    ]);
    expect(said("/merchant_policy/amount_fen", "too much")[0]).toMatchObject({
      fact: "merchant_policy.amount_fen",
      name: "Amount promised",
    });
  });

  it("names every other fact by its title too", () => {
    const [error] = said(
      "/merchant_policy/amount_fen",
      "“amount_fen” is more than “requested_at”.",
    );
    expect(error?.text).toBe("“Amount promised” is more than “Refund requested at”.");
  });

  it("is said as it comes where the page knows no such fact", () => {
    expect(said("/colour", "“colour” is unknown.")).toEqual([
      { fact: undefined, name: "/colour", text: "“colour” is unknown." },
    ]);
    expect(said("", "no object")[0]).toMatchObject({ fact: undefined, text: "no object" });
  });
});

describe("the sum of an amount", () => {
  const result = (amount_fen: number, amount_basis: string): RefundResult => ({
    kind: "refund",
    status: "decided",
    amount_fen,
    amount_basis,
  });
  const facts = { paid_fen: 1000, used_fen: 400 };

  it("has its terms where they add up to what the engine says", () => {
    const terms = termsOf({ result: result(600, "unused"), facts });
    expect(terms.map(({ sign, fen }) => `${sign}${fen}`)).toEqual(["1000", "−400", "=600"]);
  });

  it("is not shown where they do not, or where it comes about otherwise", () => {
    expect(termsOf({ result: result(601, "unused"), facts })).toEqual([]);
    expect(termsOf({ result: result(1000, "paid"), facts })).toEqual([]);
    expect(termsOf({ result: result(600, "unused"), facts: { paid_fen: 1000 } })).toEqual([]);
  });
});
