import { describe, expect, it } from "vitest";
import { sayingOf, storeWords } from "../src/elements/store-words.js";
import { worstPenalty } from "../src/elements/store-worst.js";
import type { Penalty, StoreResult } from "../src/engine/store-types.js";
import type { AnnexRow } from "../src/engine/types.js";

const rows = ["annex.a", "annex.b", "annex.c", "annex.d"].map((id) => ({ id })) as AnnexRow[];

function penalty(annex: string, action: string, more: Partial<Penalty> = {}): Penalty {
  const action_text = { "zh-CN": action, en: action };
  return { annex, field: "/behaviours/0", level: "serious", action, action_text, ...more };
}

const worst = (...penalties: Penalty[]): [string, number] | undefined => {
  const found = worstPenalty(
    { kind: "store", status: "violations", penalties } as StoreResult,
    rows,
  );
  return found && [found.penalty.annex, found.others];
};

describe("the heaviest measure of a shop", () => {
  const hide = penalty("annex.b", "hide", { days: 15 });
  const longer = penalty("annex.c", "hide", { days: 30 });
  const expel = penalty("annex.d", "expel", { deposit_fen: 500_000 });
  const block = penalty("annex.a", "block", { level: "general" });

  it("is told by level, deposit and days, whatever comes first", () => {
    expect(worst(block, hide, expel, longer)).toEqual(["annex.d", 3]);
    expect(worst(block, hide, longer)).toEqual(["annex.c", 2]);
    expect(worst(block)).toEqual(["annex.a", 0]);
    expect(worst()).toBeUndefined();
  });

  it("is the first of the appendix among those that are alike", () => {
    const seal = penalty("annex.c", "seal", { deposit_fen: 500_000 });
    expect(worst(expel, seal)).toEqual(["annex.c", 1]);
    expect(worst(expel, { ...expel })).toEqual(["annex.d", 0]);
  });
});

describe("words for today", () => {
  const say = storeWords("en");

  it("are those of the chosen day where that is another", () => {
    expect(sayingOf("2026-07-06T10:00:00+08:00", "2026-11-30", say)("days_today")).toBe("that day");
    expect(sayingOf("2026-07-06T10:00:00+08:00", "2026-07-06", say)("days_today")).toBe("today");
    expect(sayingOf(undefined, "2026-07-06", say)("days_today")).toBe("today");
    const chosen = sayingOf("2026-07-06", "2026-07-07", say);
    expect(chosen("days_left", { count: 3 })).toBe("3 days left");
  });
});
