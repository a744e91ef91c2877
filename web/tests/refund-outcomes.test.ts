import { describe, expect, it } from "vitest";
import type { Facts } from "../src/elements/refund-case.js";
import {
  follow,
  outcomesOf,
  spanOf,
  wholeRange,
  type Outcome,
  type Step,
} from "../src/elements/refund-outcomes.js";
import type { Range, RefundResult } from "../src/engine/types.js";

const free: Range = { min: 0, max: null };

function step(
  facts: Facts,
  verdicts: Record<string, Range>,
  more: Partial<RefundResult> = {},
): Step {
  const possible = Object.entries(verdicts).map(([verdict, amount_fen]) => ({
    verdict,
    amount_fen,
  }));
  return { facts, result: { kind: "refund", status: "needs_information", possible, ...more } };
}

const all = {
  full_refund: free,
  negotiated_refund: free,
  merchant_policy: free,
  not_refundable: { min: 0, max: 0 },
  out_of_scope: free,
};
const start = step({}, all);
const image = step(
  { product_type: "image" },
  { full_refund: free, negotiated_refund: free, merchant_policy: free, out_of_scope: free },
);
const find = (outcomes: readonly Outcome[], verdict: string): Outcome => {
  const found = outcomes.find((outcome) => outcome.verdict === verdict);
  if (!found) throw new Error(`${verdict} is not there`);
  return found;
};

describe("the outcomes of a case", () => {
  it("are all there from the start and keep their places", () => {
    const before = outcomesOf([start]);
    const after = outcomesOf([start, image]);
    expect(before.map(({ standing }) => standing)).toEqual(Array(5).fill("open"));
    expect(after.map(({ verdict }) => verdict)).toEqual(before.map(({ verdict }) => verdict));
  });

  it("go with the answer that excluded them", () => {
    const gone = find(outcomesOf([start, image]), "not_refundable");
    expect(gone).toEqual({
      verdict: "not_refundable",
      standing: "excluded",
      range: undefined,
      because: "product_type",
    });
  });

  it("keep the reason while other questions are answered", () => {
    const facts = { ...image.facts, paid_fen: 100 };
    const later = step(facts, { full_refund: { min: 100, max: 100 }, negotiated_refund: free });
    const outcomes = outcomesOf([start, image, later]);
    expect(find(outcomes, "not_refundable").because).toBe("product_type");
    expect(find(outcomes, "out_of_scope").because).toBe("paid_fen");
    expect(find(outcomes, "full_refund").range).toEqual({ min: 100, max: 100 });
  });

  it("come back when the answer is changed, and lose the reason", () => {
    const tool = step(
      { product_type: "tool" },
      { not_refundable: { min: 0, max: 0 }, full_refund: free },
    );
    const outcomes = outcomesOf([start, image, tool]);
    expect(find(outcomes, "not_refundable").standing).toBe("open");
    expect(find(outcomes, "out_of_scope").because).toBe("product_type");
  });

  it("have no single reason where several facts changed at once", () => {
    const example = step(
      { product_type: "image", paid_fen: 1 },
      { full_refund: { min: 1, max: 1 } },
    );
    const outcomes = outcomesOf([start, example]);
    expect(find(outcomes, "full_refund").standing).toBe("settled");
    expect(find(outcomes, "merchant_policy")).toMatchObject({
      standing: "excluded",
      because: undefined,
    });
  });

  it("are not crossed out where the text can be read so", () => {
    const reading = {
      verdict: "not_refundable",
      amount_fen: 0,
      reason: { "zh-CN": "另读", en: "other" },
    };
    const contested = step(
      { product_type: "tool" },
      { negotiated_refund: { min: 66, max: 66 } },
      { status: "contested", readings: [{ ...reading, verdict: "negotiated_refund" }, reading] },
    );
    const outcomes = outcomesOf([start, contested]);
    expect(find(outcomes, "negotiated_refund").standing).toBe("settled");
    expect(find(outcomes, "not_refundable")).toMatchObject({
      standing: "alternative",
      range: { min: 0, max: 0 },
    });
  });

  it("show one that a later rulebook adds", () => {
    const outcomes = outcomesOf([step({}, { ...all, voucher: free })]);
    expect(outcomes.at(-1)).toMatchObject({ verdict: "voucher", standing: "open" });
  });

  it("are none before a judgement, and none for facts that contradict each other", () => {
    expect(outcomesOf([])).toEqual([]);
    const invalid = step({ paid_fen: -1 }, {}, { status: "invalid" });
    expect(outcomesOf([start, invalid])).toEqual([]);
    const mended = step({ product_type: "image" }, { full_refund: free });
    expect(find(outcomesOf([start, invalid, mended]), "out_of_scope").because).toBe("product_type");
  });
});

describe("the way of a case", () => {
  it("goes on with each judgement, and back to the one that is taken back to", () => {
    const way = follow(follow([start], image), step({ product_type: "tool" }, all));
    expect(way).toHaveLength(3);
    const again = { facts: image.facts, result: image.result };
    expect(follow(way, again)).toEqual([start, again]);
  });

  it("does not grow without bound", () => {
    let way: Step[] = [];
    for (let at = 0; at < 300; at += 1) way = follow(way, step({ paid_fen: at }, all));
    expect(way).toHaveLength(200);
    expect(way.at(-1)?.facts).toEqual({ paid_fen: 299 });
  });
});

describe("the range over what is open", () => {
  const open = (range: Range): Outcome => ({
    verdict: "x",
    standing: "open",
    range,
    because: undefined,
  });

  it("reaches from the least to the most", () => {
    expect(wholeRange([open({ min: 300, max: 900 }), open({ min: 100, max: 400 })])).toEqual({
      min: 100,
      max: 900,
    });
  });

  it("has no end where one of them has none, and is nothing of nothing", () => {
    expect(wholeRange([open({ min: 0, max: 5 }), open(free)]).max).toBeNull();
    expect(wholeRange([])).toEqual({ min: null, max: null });
  });

  it("leaves out other readings and what is excluded", () => {
    const other: Outcome = { ...open({ min: 0, max: 0 }), standing: "alternative" };
    expect(wholeRange([open({ min: 7, max: 9 }), other])).toEqual({ min: 7, max: 9 });
  });
});

describe("a range on the price's scale", () => {
  it("is in hundredths of it", () => {
    expect(spanOf({ min: 250, max: 500 }, 1000)).toEqual({ from: 25, to: 50 });
  });

  it("is nothing without an end, a price, or beyond it", () => {
    expect(spanOf(free, 1000)).toBeUndefined();
    expect(spanOf({ min: 0, max: 5 }, undefined)).toBeUndefined();
    expect(spanOf({ min: 0, max: 0 }, 0)).toBeUndefined();
    expect(spanOf({ min: 0, max: 1001 }, 1000)).toBeUndefined();
  });
});
