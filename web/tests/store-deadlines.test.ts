import { describe, expect, it } from "vitest";
import { isMissed, nextDeadline, toneOf } from "../src/elements/store-deadlines.js";
import type { Deadline, StoreFinding, StoreResult } from "../src/engine/store-types.js";

const what = { "zh-CN": "甲", en: "a" };
const deadline = (more: Partial<Deadline>): Deadline => ({
  clause: "6.1.1",
  what,
  on: "2026-07-14",
  days_left: 8,
  stage: "open",
  field: "/materials/0",
  ...more,
});
const broken = (field: string, clause = "6.1.1"): StoreFinding => ({
  rule: "materials-report",
  clause,
  outcome: "violation",
  field,
  message: { id: "m", ...what },
  fingerprint: "f",
});
const result = (deadlines: Deadline[], findings: StoreFinding[] = []): StoreResult => ({
  kind: "store",
  status: "violations",
  deadlines,
  findings,
});

const over = deadline({ days_left: -3, stage: "passed" });

describe("a deadline that is over", () => {
  it("was missed where its clause is broken in the same place", () => {
    expect(isMissed(over, result([over], [broken("/materials/0/reported_on")]))).toBe(true);
    expect(isMissed(over, result([over], [broken("/materials/0")]))).toBe(true);
    expect(toneOf(over, result([over], [broken("/materials/0")]))).toBe("bad");
  });

  it("is only over where another row or another clause is", () => {
    expect(isMissed(over, result([over]))).toBe(false);
    expect(isMissed(over, result([over], [broken("/materials/1/reported_on")]))).toBe(false);
    expect(isMissed(over, result([over], [broken("/materials/01")]))).toBe(false);
    expect(isMissed(over, result([over], [broken("/materials/0", "4.2")]))).toBe(false);
    const judged = { ...broken("/materials/0"), outcome: "review" as const };
    expect(isMissed(over, result([over], [judged]))).toBe(false);
    expect(toneOf(over, result([over]))).toBe("past");
  });
});

describe("the tone of a deadline", () => {
  it("follows its stage, then the days that are left", () => {
    const tone = (more: Partial<Deadline>): string => toneOf(deadline(more), result([]));
    expect(tone({ stage: "met", days_left: 3 })).toBe("good");
    expect(tone({ stage: "fixed", days_left: -3 })).toBe("good");
    expect(tone({ stage: "today", days_left: 0 })).toBe("now");
    expect([1, 7, 8].map((days_left) => tone({ days_left }))).toEqual(["soon", "soon", "later"]);
    expect(tone({ stage: "all_saas_hidden", days_left: -5 })).toBe("past");
  });

  it("is that of the future where no day is given to count from", () => {
    const bare = { clause: "6.1.1", what, on: "2026-07-14", field: "/materials/0" };
    expect(toneOf(bare, result([]))).toBe("later");
  });
});

describe("the next deadline", () => {
  it("is the first that is neither over nor met", () => {
    const met = deadline({ on: "2026-07-07", days_left: 1, stage: "met" });
    const due = deadline({ on: "2026-07-09", days_left: 3 });
    expect(nextDeadline(result([over, met, due]))).toBe(due);
    expect(nextDeadline(result([over, met]))).toBeUndefined();
  });

  it("may be an estimate, and may be today", () => {
    const estimate = { on: "2031-01-13", year: 2031, days_left: 0, message: what };
    const guessed = { clause: "3.1.5.3", what, field: "/deposit", stage: "today", estimate };
    expect(nextDeadline(result([guessed]))).toBe(guessed);
  });
});
