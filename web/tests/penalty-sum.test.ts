import { describe, expect, it } from "vitest";
import {
  daysTerms,
  documentOf,
  mostTimes,
  rowsToChoose,
  sumOf,
  timesIn,
  withCount,
} from "../src/elements/penalty-sum.js";
import type { StoreResult } from "../src/engine/store-types.js";
import type { AnnexRow, Localized, RulebookDescription } from "../src/engine/types.js";

const text = (both: string): Localized => ({ "zh-CN": both, en: both });

const rows = ["annex.spam", "annex.fake", "annex.fraud"].map((id) => ({ id })) as AnnexRow[];

describe("the rows to choose from", () => {
  const book = (values: string[] | undefined) =>
    ({
      annex: { rows, notes: [] },
      store_facts: {
        parts: values
          ? [{ id: "behaviours", facts: [{ id: "annex", values: values.map((id) => ({ id })) }] }]
          : [],
      },
    }) as unknown as RulebookDescription;

  it("are those of the appendix that a shop can name", () => {
    const some = rowsToChoose(book(["annex.fraud", "annex.spam"]));
    expect(some.map(({ id }) => id)).toEqual(["annex.spam", "annex.fraud"]);
  });

  it("are none in a rulebook without such a part", () => {
    expect(rowsToChoose(book(undefined))).toEqual([]);
    expect(rowsToChoose({ annex: { rows } } as unknown as RulebookDescription)).toEqual([]);
  });
});

describe("how often", () => {
  it("is a whole number from none to the most", () => {
    const once = withCount(new Map(), "a", 1);
    expect(timesIn(withCount(once, "b", 2.9))).toBe(3);
    expect(withCount(once, "a", -1).has("a")).toBe(false);
    expect(withCount(once, "a", Number("x")).has("a")).toBe(false);
    expect(withCount(once, "a", 1e9).get("a")).toBe(mostTimes);
    expect(once.get("a")).toBe(1);
  });

  it("becomes a row of the document each time, in the appendix's order", () => {
    const counts = new Map([
      ["annex.fraud", 1],
      ["annex.spam", 2],
    ]);
    expect(documentOf(counts, rows, "2026-07-06")).toEqual({
      as_of: "2026-07-06",
      behaviours: [
        { annex: "annex.spam", on: "2026-07-06" },
        { annex: "annex.spam", on: "2026-07-06" },
        { annex: "annex.fraud", on: "2026-07-06" },
      ],
    });
  });
});

describe("the sum", () => {
  const penalty = (annex: string, action: string, more: object) => ({
    annex,
    level: "serious",
    field: "",
    action,
    action_text: text(action),
    ...more,
  });
  const suggest = [{ message: text("stop") }];
  const result = {
    penalties: [
      penalty("annex.fake", "hide", { days: 15 }),
      penalty("annex.fake", "hide", { days: 15 }),
      penalty("annex.late", "hide", { days: 30 }),
      penalty("annex.fraud", "expel", { deposit_fen: 500_000 }),
    ],
    // Not what the page would have made of the rows.
    deposit_to_deduct_fen: 700_000,
    findings: [{ suggest }, { suggest }, {}],
  } as unknown as StoreResult;

  it("puts penalties of one row together and names each measure once", () => {
    const { lines, days, actions, suggestions } = sumOf(result);
    expect(lines.map(({ annex, times }) => [annex, times])).toEqual([
      ["annex.fake", 2],
      ["annex.late", 1],
      ["annex.fraud", 1],
    ]);
    expect(days).toBe(60);
    expect(actions).toEqual([text("hide"), text("expel")]);
    expect(suggestions).toEqual([text("stop")]);
  });

  it("takes the deposit from the engine, and nothing where nothing is deducted", () => {
    expect(sumOf(result).deposit).toBe(700_000);
    expect(sumOf({ kind: "store", status: "compliant" })).toMatchObject({
      lines: [],
      days: 0,
      deposit: 0,
    });
  });

  it("shows how the days are made up where they are several", () => {
    expect(daysTerms(sumOf(result).lines)).toBe("15 × 2 + 30");
    expect(daysTerms(sumOf(result).lines.slice(1))).toBe("");
    expect(daysTerms(sumOf(result).lines.slice(0, 1))).toBe("15 × 2");
    expect(daysTerms([])).toBe("");
  });
});
