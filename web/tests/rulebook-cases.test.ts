import { describe, expect, it, vi } from "vitest";
import { compareCases, compared, outcomeOf } from "../src/elements/rulebook-cases.js";
import { openCasesIn } from "../src/elements/open-cases.js";
import type { Engine } from "../src/engine/client.js";
import type { StoreResult } from "../src/engine/store-types.js";
import type { ListingResult, OwnWords, RefundResult } from "../src/engine/types.js";

const refund = (more: Partial<RefundResult>): RefundResult => ({
  kind: "refund",
  status: "decided",
  verdict: "full_refund",
  amount_fen: 1000,
  ...more,
});

const listing = (...found: [rule: string, field: string, outcome: string][]): ListingResult =>
  ({
    kind: "listing",
    status: found.length > 0 ? "violations" : "compliant",
    findings: found.map(([rule, field, outcome]) => ({ rule, field, outcome })),
  }) as unknown as ListingResult;

describe("an answer", () => {
  it("of a refund is its verdict with its amount, or all that are still possible", () => {
    expect(outcomeOf(refund({})).verdicts).toEqual([
      { verdict: "full_refund", amount: { min: 1000, max: 1000 } },
    ]);
    const open = refund({
      status: "needs_information",
      possible: [{ verdict: "full_refund", amount_fen: { min: 0, max: null } }, { verdict: "x" }],
      missing: [{ fact: "paid_fen", affects: [], question: { "zh-CN": "", en: "" } }],
    });
    delete open.verdict;
    delete open.amount_fen;
    expect(outcomeOf(open)).toMatchObject({
      status: "needs_information",
      verdicts: [{ verdict: "full_refund", amount: { min: 0, max: null } }, { verdict: "x" }],
      questions: 1,
    });
  });

  it("of a store counts what is wrong and what it costs", () => {
    const result = {
      ...listing(["a", "/deposit", "violation"], ["b", "/exit", "review"]),
      kind: "store",
      deposit_to_deduct_fen: 500_000,
    } as unknown as StoreResult;
    expect(outcomeOf(result)).toMatchObject({ violations: 1, reviews: 1, deduct: 500_000 });
  });
});

describe("a case under two rulebooks", () => {
  it("is the same whatever each says of itself", () => {
    const one = { ...refund({}), rulebook: { sha256: "a" }, trace: [{ rule: "x" }] };
    const other = { ...refund({}), rulebook: { sha256: "b" }, trace: [] };
    expect(compared("refund", one as unknown as RefundResult, other).change).toBe("none");
  });

  it("has another answer where verdict, amount or last day differ, and else other details", () => {
    const changed = (more: Partial<RefundResult>) => compared("refund", refund({}), refund(more));
    expect(changed({ amount_fen: 999 }).change).toBe("answer");
    expect(changed({ verdict: "not_refundable" }).change).toBe("answer");
    expect(changed({ review_period: { last_day: "2026-07-07" } }).change).toBe("answer");
    expect(changed({ payer: "merchant" }).change).toBe("details");
  });

  it("tells the findings that come and go, each as often as it is more", () => {
    const was = listing(["link", "/title", "violation"], ["link", "/title", "violation"]);
    const is = listing(["link", "/title", "violation"], ["spam", "/title", "review"]);
    const { come, gone, change } = compared("listing", was, is);
    expect(come).toEqual([{ rule: "spam", field: "/title", outcome: "review" }]);
    expect(gone).toEqual([{ rule: "link", field: "/title", outcome: "violation" }]);
    expect(change).toBe("answer");
  });

  it("is judged by both engines, with the same own words", async () => {
    const words: OwnWords = { words: [] };
    const made = (result: RefundResult, ownWords?: OwnWords) => {
      const check = vi.fn(() => Promise.resolve(result));
      const useOwnWords = vi.fn(() => Promise.resolve([]));
      const ownWordsInUse = () => Promise.resolve(ownWords);
      const engine = { check, useOwnWords, ownWordsInUse } as unknown as Engine;
      return { engine, check, useOwnWords };
    };
    const before = made(refund({}));
    const after = made(refund({ amount_fen: 5 }), words);
    const document = { paid_fen: 1000 };
    const cases = [{ kind: "refund" as const, document }];
    const [first] = await compareCases(cases, before.engine, after.engine);
    expect(first?.change).toBe("answer");
    expect(before.check).toHaveBeenCalledWith("refund", document);
    expect(after.check).toHaveBeenCalledWith("refund", document);
    expect(before.useOwnWords).toHaveBeenCalledWith(words);
  });
});

describe("the open cases", () => {
  it("are those of the views that have one", () => {
    const views: Record<string, unknown> = {
      "hegui-listing-view": { openCase: () => undefined },
      "hegui-refund-view": { openCase: () => ({ paid_fen: 1 }) },
      // Not loaded yet.
      "hegui-store-view": {},
    };
    const page = { querySelector: (name: string) => views[name] ?? null } as unknown as ParentNode;
    expect(openCasesIn(page)).toEqual([{ kind: "refund", document: { paid_fen: 1 } }]);
  });
});
