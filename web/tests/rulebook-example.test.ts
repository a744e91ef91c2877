import { describe, expect, it } from "vitest";
import type { FactDescription, RulebookDescription } from "../src/engine/types.js";
import { examplesOf } from "../src/elements/rulebook-clause.js";
import { percent } from "../src/elements/rulebook-coverage.js";
import {
  asBeijingReads,
  expected,
  factName,
  factOf,
  rowsOf,
} from "../src/elements/rulebook-example.js";
import { manyText } from "../src/elements/rulebook-proof.js";
import { penaltyText, rulebookWords, withoutPlaceholders } from "../src/elements/rulebook-words.js";

const fact = (id: string, type: string, more: Partial<FactDescription> = {}): FactDescription => ({
  id,
  type,
  title: { "zh-CN": `名${id}`, en: `name ${id}` },
  ...more,
});

const book = {
  refund_facts: {
    facts: [
      fact("purchased_at", "instant"),
      fact("paid_fen", "money"),
      fact("merchant_policy", "object", { facts: [fact("displayed", "bool")] }),
    ],
  },
  listing_facts: { facts: [fact("links", "text")] },
} as unknown as RulebookDescription;
const say = rulebookWords("zh-CN");

describe("an instant of an example", () => {
  it("is shown as Beijing reads it", () => {
    expect(asBeijingReads("2026-07-05T16:30:00Z")).toBe("2026-07-06 00:30");
    expect(asBeijingReads("2026-07-05T15:59:59Z")).toBe("2026-07-05 23:59:59");
    expect(asBeijingReads("2025-12-31T20:00:00-05:00")).toBe("2026-01-01 09:00");
  });

  it("stays as it is when it names no hour or no place", () => {
    for (const value of ["2026-07-05", "2026-07-05T16:30:00", "not yet", null, 5]) {
      expect(asBeijingReads(value)).toBe(value);
    }
  });
});

describe("the facts of an example", () => {
  const rows = (kind: "refund" | "listing" | "store", document: Record<string, unknown>) =>
    rowsOf({ kind, book, language: "zh-CN", say }, document);

  it("have names and values in words, and leave the example's own name out", () => {
    const document = { id: "x", purchased_at: "2026-07-01T16:30:00Z", paid_fen: 320_000 };
    expect(rows("refund", document)).toEqual([
      ["名purchased_at", "2026-07-02 00:30"],
      ["名paid_fen", "¥3,200.00"],
    ]);
  });

  it("are shown plainly where no fact describes them", () => {
    expect(rows("listing", { links: ["https://a.example/", "b"], other: 3 })).toEqual([
      ["名links", "https://a.example/、b"],
      ["other", "3"],
    ]);
    expect(rows("store", { deposit: { balance_fen: 5, open: null } })).toEqual([
      ["deposit", "5 · null"],
    ]);
  });

  it("are found inside others by a dotted id", () => {
    expect(factOf(book, "refund", "merchant_policy.displayed")?.id).toBe("displayed");
    expect(factOf(book, "refund", "merchant_policy.nothing")).toBeUndefined();
    expect(factOf(book, "store", "deposit")).toBeUndefined();
  });
});

describe("the name of a fact", () => {
  const named = (id: string): string => factName({ kind: "refund", book, language: "en", say }, id);

  it("has the whole before the part, and is the id where nothing describes it", () => {
    expect(named("paid_fen")).toBe("name paid_fen");
    expect(named("merchant_policy.displayed")).toBe("name merchant_policy · name displayed");
    expect(named("merchant_policy.nothing")).toBe("merchant_policy.nothing");
    expect(named("deposit.open")).toBe("deposit.open");
  });
});

describe("what must come of an example", () => {
  it("is said in the words of the views that judge it", () => {
    const verdict = { verdict: "full_refund", amount_fen: 7700, amount_basis: "paid" };
    expect(expected(verdict, "zh-CN")).toEqual(["应全额退款", "¥77.00"]);
    expect(expected({ outcome: "violation", quote: "a.example" }, "zh-CN")).toEqual([
      "违规",
      "a.example",
    ]);
    expect(expected({ marketplace_may_refund: false }, "zh-CN")).toEqual([
      "云市场目前不会直接退款。",
    ]);
  });

  it("leaves out what has no words", () => {
    expect(expected({ status: "decided", clawback: false, readings: [] }, "zh-CN")).toEqual([]);
    expect(expected(undefined, "en")).toEqual([]);
  });
});

describe("the examples of a clause", () => {
  it("take turns, one that applies and one that does not", () => {
    const example = (name: string) => ({ why: { "zh-CN": name, en: name } });
    const rule = {
      id: "a",
      document: "refund" as const,
      names_it: true,
      title: { "zh-CN": "甲", en: "A" },
      examples: { hit: ["1", "2", "3"].map(example), miss: ["x"].map(example) },
    };
    const resting = { ...rule, id: "b", names_it: false, examples: { miss: [example("y")] } };
    const shown = examplesOf({ id: "5.1", rules: [rule, resting], facts: [] });
    expect(shown.map(({ example: { why }, hit }) => [why.en, hit])).toEqual([
      ["1", true],
      ["x", false],
      ["2", true],
      ["3", true],
      ["y", false],
    ]);
  });
});

describe("numbers and penalties in words", () => {
  it("give the measure, its days and what it takes from the deposit", () => {
    const label = { "zh-CN": "屏蔽店铺", en: "hide the shop" };
    const row = { annex: "annex.x", action: "hide", label, days: 15, deposit_fen: 500_000 };
    expect(penaltyText(row, "zh-CN", say)).toBe(
      "屏蔽店铺；15 天（从云市场作出决定时算起）；扣除保证金 ¥5,000.00",
    );
    expect(penaltyText({ action: "hide", label }, "en", rulebookWords("en"))).toBe("hide the shop");
    expect(penaltyText({ action: "discretion" }, "zh-CN", say)).toContain("酌情处理");
  });

  it("show a share in whole percent, of nothing too", () => {
    expect([percent(27, 146), percent(0, 5), percent(5, 5), percent(0, 0)]).toEqual([
      18, 0, 100, 0,
    ]);
  });

  it("show a number by its digits, and a huge one by its size", () => {
    expect(manyText(48_211, "zh-CN")).toBe("48,211");
    expect(manyText(2 ** 63, "en")).toEqual(["9", "18"]);
  });

  it("show a gap where a case would fill in a name", () => {
    expect(withoutPlaceholders("链接指向 {host}，请确认。")).toBe("链接指向 …，请确认。");
    expect(withoutPlaceholders("{host} is a site")).toBe("… is a site");
    expect(withoutPlaceholders("nothing to fill in")).toBe("nothing to fill in");
  });
});
