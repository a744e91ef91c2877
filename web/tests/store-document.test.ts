import { describe, expect, it } from "vitest";
import { build, countOf, instantOf, placeOf } from "../src/elements/store-document.js";
import {
  filled,
  hasContent,
  newRow,
  notKnown,
  rowsOf,
  valueAt,
  withRow,
  withValue,
  withoutRow,
  type Group,
} from "../src/elements/store-draft.js";
import { factAt, needsTime, partsOf } from "../src/elements/store-parts.js";
import type { StoreFact, StoreFacts, StorePart } from "../src/engine/store-types.js";

const text = (words: string) => ({ "zh-CN": words, en: words });
const fact = (id: string, type: string): StoreFact => ({ id, type, title: text(id) });
const part = (
  id: string,
  rows: boolean,
  facts: StoreFact[],
  more: Partial<StorePart> = {},
): StorePart => ({
  id,
  rows,
  title: text(id),
  question: text(id),
  facts,
  ...more,
});

const described: StoreFacts = {
  as_of: { title: text("as of"), question: text("when?") },
  parts: [
    part("deposit", false, [
      fact("balance_fen", "money"),
      fact("deducted_on", "instant"),
      fact("full", "bool"),
    ]),
    part("failures", true, [fact("product", "text"), fact("fixed_on", "date")]),
    part("orders", false, [fact("paid", "count")]),
    part("orders.rows", true, [fact("paid", "bool")]),
    part("support", false, [fact("at", "instant")], {
      computed: [{ operator: "time_within", of: "at" }],
    }),
    part("support.hours", true, [fact("days", "set"), fact("from", "time"), fact("to", "time")]),
  ],
};
const parts = partsOf(described);
const documentOf = (draft: Group): Record<string, unknown> => build(draft, parts).document;

describe("the parts of a store", () => {
  it("hold the rows that the rulebook describes beside them", () => {
    expect(parts.map(({ id }) => id)).toEqual(["deposit", "failures", "orders", "support"]);
    expect(factAt(parts, ["support", "hours", 3, "from"])?.type).toBe("time");
    expect(factAt(parts, ["failures", 1, "fixed_on"])?.type).toBe("date");
    expect(factAt(parts, ["failures", 1])).toBeUndefined();
    expect(factAt(parts, ["nothing", "here"])).toBeUndefined();
  });

  it("ask for orders by their number, not one by one", () => {
    expect(factAt(parts, ["orders", "rows"])).toBeUndefined();
    expect(factAt(parts, ["orders", "paid"])?.type).toBe("count");
  });

  it("ask for the time of day only where it can matter", () => {
    const [deposit, , , support] = parts as [StorePart, StorePart, StorePart, StorePart];
    expect(needsTime(support, fact("at", "instant"))).toBe(true);
    expect(needsTime(deposit, fact("deducted_on", "instant"))).toBe(false);
  });
});

describe("the document", () => {
  it("of nothing typed is empty", () => {
    expect(documentOf({})).toEqual({});
    const blank = { as_of: "", deposit: { balance_fen: " ", full: "" }, failures: [], orders: {} };
    expect(documentOf(blank)).toEqual({});
  });

  it("leaves out what is empty and keeps what is zero or false", () => {
    const draft = {
      deposit: { balance_fen: "0", deducted_on: "", full: "false" },
      orders: { paid: "0" },
    };
    expect(documentOf(draft)).toEqual({
      deposit: { balance_fen: 0, full: false },
      orders: { paid: 0 },
    });
  });

  it("says null for what is not known, and only for that", () => {
    const draft = { deposit: { deducted_on: notKnown, full: notKnown, balance_fen: "" } };
    expect(documentOf(draft)).toEqual({ deposit: { deducted_on: null, full: null } });
  });

  it("gives money in fen and numbers as numbers", () => {
    const draft = { deposit: { balance_fen: "¥1,999.5" }, orders: { paid: "１２００" } };
    expect(documentOf(draft)).toEqual({
      deposit: { balance_fen: 199_950 },
      orders: { paid: 1200 },
    });
  });

  it("leaves out what it cannot read, and says where", () => {
    const draft = { deposit: { balance_fen: "12,5", full: "true" }, orders: { paid: "1.5" } };
    const { document, problems } = build(draft, parts);
    expect(document).toEqual({ deposit: { full: true } });
    expect([...problems]).toEqual([
      ["deposit.balance_fen", "bad_money"],
      ["orders.paid", "bad_count"],
    ]);
  });

  it("gives instants with the offset of Beijing, and bare days as days", () => {
    expect(documentOf({ as_of: "2026-07-06" })).toEqual({ as_of: "2026-07-06" });
    expect(documentOf({ as_of: "2026-07-06T14:30" })).toEqual({
      as_of: "2026-07-06T14:30:00+08:00",
    });
  });

  it("needs a day where there is a time", () => {
    const { document, problems } = build({ as_of: "T14:30" }, parts);
    expect(document).toEqual({});
    expect(problems.get("as_of")).toBe("no_date");
  });

  it("writes the end of a day as 24:00, and its beginning as 00:00", () => {
    const hours = [newRow({ days: ["mon"], from: "00:00", to: "00:00" })];
    expect(documentOf({ support: { hours } })).toEqual({
      support: { hours: [{ days: ["mon"], from: "00:00", to: "24:00" }] },
    });
  });

  it("leaves out rows without content and sets without a choice", () => {
    const failures = [newRow(), newRow({ product: "a" }), newRow({ product: " " })];
    const hours = [newRow({ days: [] })];
    expect(documentOf({ failures, support: { hours } })).toEqual({ failures: [{ product: "a" }] });
  });

  it("knows no part and no fact that the rulebook does not describe", () => {
    const draft = { secret: { a: "1" }, deposit: { other: "1", full: "true" } };
    expect(documentOf(draft)).toEqual({ deposit: { full: true } });
  });
});

describe("a date that is being typed", () => {
  it("is none before its year is whole", () => {
    for (const date of ["", "0002-07-06", "0202-07-06", "1026-07-06", "202-07-06"]) {
      expect(instantOf(date), date).toBeUndefined();
    }
    expect(instantOf("1999-12-31")).toBe("1999-12-31");
    expect(instantOf("2999-12-31")).toBe("2999-12-31");
  });
});

describe("countOf", () => {
  it("takes whole numbers as people write them", () => {
    expect(countOf("0")).toBe(0);
    expect(countOf(" 1,200 ")).toBe(1200);
    expect(countOf("007")).toBe(7);
  });

  it("refuses everything else", () => {
    for (const bad of ["-1", "1.5", "1e3", "十", "12个", "9".repeat(16)]) {
      expect(countOf(bad), bad).toBeUndefined();
    }
  });
});

describe("a place in the document", () => {
  const [empty, first, second] = [newRow(), newRow({ product: "a" }), newRow({ product: "b" })];
  const hour = newRow({ from: "09:00" });
  const draft = {
    failures: [first, empty, second],
    support: { hours: [newRow({ days: [] }), hour] },
  };
  const built = build(draft, parts);

  it("leads to the row on the page, past rows that were left out", () => {
    expect(placeOf("/failures/0/fixed_on", built)).toEqual(["failures", first.key, "fixed_on"]);
    expect(placeOf("failures.1.fixed_on", built)).toEqual(["failures", second.key, "fixed_on"]);
    expect(placeOf("/support/hours/0", built)).toEqual(["support", "hours", hour.key]);
  });

  it("leads to a part, a fact, and as far as it goes where it is unknown", () => {
    expect(placeOf("/deposit/balance_fen", built)).toEqual(["deposit", "balance_fen"]);
    expect(placeOf("support.hours", built)).toEqual(["support", "hours"]);
    expect(placeOf("as_of", built)).toEqual(["as_of"]);
    expect(placeOf("", built)).toEqual([]);
    expect(placeOf("/failures/9/product", built)).toEqual(["failures", "9", "product"]);
  });
});

describe("rows", () => {
  it("keep their keys when a row above them goes, and come back to their place", () => {
    const [a, b, c] = [newRow({ product: "a" }), newRow({ product: "b" }), newRow()];
    const before: Group = { failures: [a, b, c], deposit: { full: "true" } };
    const without = withoutRow(before, ["failures"], a.key);
    expect(rowsOf(without["failures"])).toEqual([b, c]);
    expect(valueAt(without, ["failures", b.key, "product"])).toBe("b");
    expect(withRow(without, ["failures"], a, 0)).toEqual(before);
  });

  it("are added at the end, inside a part as well", () => {
    const row = newRow();
    const added = withRow({ support: { at: "2026-07-06" } }, ["support", "hours"], row);
    expect(added).toEqual({ support: { at: "2026-07-06", hours: [row] } });
    expect(newRow().key).not.toBe(row.key);
  });

  it("are changed one at a time, and what was there stays as it was", () => {
    const [a, b] = [newRow({ product: "a" }), newRow({ product: "b" })];
    const before: Group = { failures: [a, b] };
    const after = withValue(before, ["failures", b.key, "product"], "c");
    expect(rowsOf(after["failures"]).map(({ values }) => values["product"])).toEqual(["a", "c"]);
    expect(rowsOf(before["failures"])[1]).toBe(b);
  });
});

describe("what was filled in", () => {
  it("is counted field by field", () => {
    expect(filled({ a: "1", b: "", c: ["mon", "tue"], d: [] })).toBe(2);
    expect(filled([newRow({ a: "1" }), newRow({ a: "1", b: "2" }), newRow()])).toBe(3);
  });

  it("is something as soon as there is a row", () => {
    expect(hasContent({ deposit: { full: "" }, failures: [] })).toBe(false);
    expect(hasContent({ failures: [newRow()] })).toBe(true);
    expect(hasContent({ as_of: "2026-07-06" })).toBe(true);
  });
});
