import { describe, expect, it } from "vitest";
import type { Facts } from "../src/elements/refund-case.js";
import { comingOf, eventsOf, leftText } from "../src/elements/refund-deadlines.js";
import type { VerdictModel } from "../src/elements/refund-texts.js";
import { refundWords } from "../src/elements/refund-words.js";
import type { Deadline } from "../src/engine/types.js";

const say = refundWords("en");
const deadline = (clause: string, on: string): Deadline => ({
  clause,
  on,
  what: { "zh-CN": "最后一天。", en: "Last day." },
});
const review = deadline("5.1.2", "2026-07-05");
const invoice = deadline("5.5.2.1", "2026-08-20");

function model(facts: Facts): VerdictModel {
  return {
    facts,
    result: { kind: "refund", status: "decided", verdict: "full_refund", amount_fen: 128_000 },
    book: {
      rulebook: { notice: { "zh-CN": "注意", en: "May have changed." } },
      refund_facts: {
        facts: [{ id: "paid_fen", type: "money", title: { "zh-CN": "实付", en: "Amount paid" } }],
      },
    },
    language: "en",
    say,
  } as unknown as VerdictModel;
}

const facts = { product_type: "image", purchased_at: "2026-07-01", paid_fen: 128_000 };
const uids = (given: Facts, deadlines = [review, invoice]): string[] =>
  eventsOf(deadlines, model(given), "2026-07-03").map(({ uid }) => uid);

describe("the way to a deadline", () => {
  it("is counted in days from today", () => {
    expect(leftText("2026-07-05", "2026-07-03", say)).toBe("in 2 days");
    expect(leftText("2026-07-05", "2026-07-04", say)).toBe("tomorrow");
    expect(leftText("2026-07-05", "2026-07-05", say)).toBe("today");
    expect(leftText("2026-07-05", "2026-07-09", say)).toBe("4 days ago");
    expect(leftText("soon", "2026-07-09", say)).toBe("");
  });

  it("leads to those of today and later", () => {
    expect(comingOf([review, invoice], "2026-07-05")).toEqual([review, invoice]);
    expect(comingOf([review, invoice], "2026-07-06")).toEqual([invoice]);
    expect(comingOf(undefined, "2026-07-06")).toEqual([]);
  });
});

describe("the events of a calendar", () => {
  it("say what ends, of which case, by which clause, and that rules may have changed", () => {
    const [event] = eventsOf([review], model(facts), "2026-07-03");
    expect(event).toMatchObject({ on: "2026-07-05", summary: "Refund deadline: Last day" });
    expect(event?.description.split("\n")).toEqual([
      "Amount paid: ¥1,280.00",
      "Refund in full · ¥1,280.00",
      "By clause 5.1.2",
      "May have changed.",
    ]);
  });

  it("remind of what is still to come, not on the day itself", () => {
    const reminders = (today: string): boolean[] =>
      eventsOf([review], model(facts), today).map(({ reminder }) => reminder);
    expect(reminders("2026-07-04")).toEqual([true]);
    expect(reminders("2026-07-05")).toEqual([false]);
  });

  it("keep their names while the case is answered further", () => {
    expect(uids({ ...facts, confirmed: true, used_fen: 1, paid_fen: 5 })).toEqual(uids(facts));
  });

  it("have names of their own, and others in another case", () => {
    const mine = uids(facts);
    expect(new Set(mine).size).toBe(2);
    expect(uids({ ...facts, purchased_at: "2026-07-02" })).not.toEqual(mine);
    for (const uid of mine) expect(uid).toMatch(/^[a-z0-9.-]+$/);
  });
});
