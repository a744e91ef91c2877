import { describe, expect, it } from "vitest";
import { build } from "../src/elements/store-document.js";
import { typedDraft as typedShop } from "../src/elements/store-open.js";
import type { StoreFact, StorePart } from "../src/engine/store-types.js";

const text = { "zh-CN": "x", en: "x" };
const fact = (id: string, type: string, facts?: StoreFact[]): StoreFact =>
  ({ id, type, title: text, ...(facts ? { facts } : {}) }) as StoreFact;
const part = (id: string, rows: boolean, facts: StoreFact[]): StorePart => ({
  id,
  rows,
  title: text,
  question: text,
  facts,
});
const parts = [
  part("deposit", false, [
    fact("balance_fen", "money"),
    fact("deducted_on", "date"),
    fact("full", "bool"),
  ]),
  part("rows", true, [fact("paid", "count"), fact("at", "instant")]),
  part("support", false, [
    fact("channels", "set"),
    fact("hours", "rows", [fact("from", "time"), fact("to", "time")]),
  ]),
];

describe("what would have been typed for a shop", () => {
  it("makes the same document again", () => {
    const document = {
      as_of: "2026-07-06T14:30:00+08:00",
      deposit: { balance_fen: 100005, deducted_on: "2026-07-01", full: null },
      rows: [{ paid: 3, at: "2026-07-01" }, { at: "2026-07-02T08:00:00+08:00" }],
      support: { channels: ["qq", "phone"], hours: [{ from: "09:00", to: "24:00" }] },
    };
    expect(build(typedShop(document, parts), parts).document).toEqual(document);
  });

  it("shows an instant of another zone by the clock in Beijing", () => {
    expect(typedShop({ as_of: "2026-07-05T16:30:00Z" }, parts)["as_of"]).toBe("2026-07-06T00:30");
  });

  it("leaves out what is not of the kind that it should be", () => {
    const odd = { as_of: 7, deposit: [], rows: {}, support: { channels: "qq", hours: [3] }, x: 1 };
    expect(build(typedShop(odd, parts), parts).document).toEqual({});
  });
});
