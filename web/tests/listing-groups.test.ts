import { describe, expect, it } from "vitest";
import type { Placed } from "../src/elements/listing-draft.js";
import {
  fieldsOf,
  filtered,
  firstOf,
  fromCaret,
  grouped,
  neighbour,
} from "../src/elements/listing-groups.js";
import { outlookOf, type Penalty } from "../src/elements/listing-outlook.js";

const expel: Penalty = { annex: "annex.offline-trade", action: "expel", deposit_fen: 500000 };
const other: Penalty = { annex: "annex.diversion", action: "expel", deposit_fen: 500000 };
const hide: Penalty = { annex: "annex.abuse", action: "hide", days: 15 };
const open: Penalty = { action: "discretion" };

let next = 0;
function place(
  rule: string,
  outcome: "violation" | "review",
  field: string,
  start: number,
  penalty: Penalty[] = [],
): Placed {
  next += 1;
  const message = { id: "m", "zh-CN": "m", en: "m" };
  const finding = { rule, outcome, field: `/${field}`, message, penalty, fingerprint: `${next}` };
  return { number: next, finding, field, start, end: start + 2, base: 0 };
}

function some(): Placed[] {
  next = 0;
  return [
    place("link", "review", "title", 0, [open]),
    place("trade", "violation", "description", 4, [expel]),
    place("link", "review", "description", 10, [open]),
    place("trade", "violation", "support", 1, [expel]),
    place("lure", "violation", "qualified", 0, [other, hide]),
  ];
}
const numbers = (places: readonly Placed[]): number[] => places.map((each) => each.number);

describe("groups", () => {
  it("hold a rule's findings in their order, those with violations first", () => {
    const groups = grouped(some());
    expect(groups.map((group) => numbers(group.places))).toEqual([[2, 4], [5], [1, 3]]);
    expect(firstOf(groups, 3).map((group) => numbers(group.places))).toEqual([[2, 4], [5]]);
    expect(firstOf(groups, 1).map((group) => numbers(group.places))).toEqual([[2]]);
  });

  it("part findings of one rule that have other consequences", () => {
    const [, trade] = some();
    const changed = { ...trade, finding: { ...trade?.finding, penalty: [open] } } as Placed;
    expect(grouped([trade as Placed, changed])).toHaveLength(2);
  });
});

describe("filtered", () => {
  it("by level, by field and by both", () => {
    const all = some();
    expect(numbers(filtered(all, { level: "violation", field: "" }))).toEqual([2, 4, 5]);
    expect(numbers(filtered(all, { level: "all", field: "description" }))).toEqual([2, 3]);
    expect(numbers(filtered(all, { level: "review", field: "description" }))).toEqual([3]);
    expect(fieldsOf(all)).toEqual(["title", "description", "support", "qualified"]);
  });
});

describe("stepping", () => {
  it("goes by number, round and round", () => {
    const all = some();
    const step = (from: number | undefined, by: 1 | -1): number | undefined =>
      neighbour(all, from, by)?.number;
    expect([step(undefined, 1), step(1, 1), step(5, 1)]).toEqual([1, 2, 1]);
    expect([step(undefined, -1), step(1, -1), step(3, -1)]).toEqual([5, 5, 2]);
    expect(neighbour([], 1, 1)).toBeUndefined();
  });

  it("goes on from the caret, and leaves what is selected", () => {
    const all = some();
    const from = (field: string, start: number, end: number, by: 1 | -1): number | undefined =>
      fromCaret(all, { field, start, end }, by)?.number;
    expect(from("description", 0, 0, 1)).toBe(2);
    expect(from("description", 4, 6, 1)).toBe(3);
    expect(from("description", 10, 12, -1)).toBe(2);
    expect(from("description", 12, 12, 1)).toBe(4);
    expect(from("subtitle", 0, 0, -1)).toBe(1);
    expect(from("support", 9, 9, 1)).toBe(5);
    expect(from("title", 0, 0, -1)).toBe(5);
  });
});

describe("outlookOf", () => {
  it("names every measure once, the hardest first, and adds deposits of different rows", () => {
    const outlook = outlookOf(some());
    expect(outlook.sure.map(({ penalty, numbers: at }) => [penalty.annex, at])).toEqual([
      ["annex.offline-trade", [2, 4]],
      ["annex.diversion", [5]],
      ["annex.abuse", [5]],
    ]);
    expect(outlook.deposit_fen).toBe(1_000_000);
    expect(outlook.open.map(({ penalty, numbers: at }) => [penalty.action, at])).toEqual([
      ["discretion", [1, 3]],
    ]);
  });

  it("says of points for a person only what violations do not bring anyway", () => {
    const places = [
      place("a", "violation", "title", 0, [open]),
      place("b", "review", "title", 3, [open, hide]),
    ];
    expect(outlookOf(places).open.map(({ penalty }) => penalty)).toEqual([hide]);
    expect(outlookOf([])).toEqual({ sure: [], open: [], deposit_fen: 0 });
  });
});
