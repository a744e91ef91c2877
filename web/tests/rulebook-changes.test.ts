import { describe, expect, it } from "vitest";
import {
  changesBetween,
  countChanges,
  groups,
  middleOf,
  type Changes,
} from "../src/elements/rulebook-changes.js";
import { standingOf } from "../src/elements/rulebook-standing.js";
import type { Localized, RulebookDescription } from "../src/engine/types.js";

const text = (both: string): Localized => ({ "zh-CN": both, en: both });

function book(): RulebookDescription {
  const described = {
    rulebook: { versions: [{ id: "2017-08-01", effective_from: "2017-08-01" }] },
    clauses: [
      { id: "2.8", kind: "right", treatment: "automated", statement: text("5 days"), rules: [] },
      { id: "5.1", kind: "right", treatment: "asked", statement: text("asked"), rules: ["a"] },
    ],
    refund_facts: {
      facts: [
        { id: "paid_fen", type: "money", title: text("Paid"), question: text("How much?") },
        { id: "settled", type: "bool", title: text("Settled"), presumption: false },
      ],
      derived: [{ id: "over", expression: "days >= 5" }],
    },
    listing_facts: { facts: [{ id: "paid_fen", type: "money", title: text("Price") }] },
    store_facts: {
      parts: [{ id: "orders", rows: false, title: text("Orders"), question: text("?"), facts: [] }],
    },
    rules: [
      { id: "a", document: "refund", title: text("A"), clauses: ["5.1"], explanations: [] },
      { id: "a", document: "listing", title: text("A"), clauses: [], explanations: [] },
    ],
    annex: {
      rows: [
        {
          id: "annex.fraud",
          level: "serious",
          title: text("Fraud"),
          statement: text("Cheating"),
          action: { id: "expel", label: text("expel") },
          deposit_fen: 500_000,
          clauses: ["7.1"],
        },
      ],
      notes: [{ id: "annex.note.1", statement: text("At discretion") }],
    },
  };
  return structuredClone(described) as unknown as RulebookDescription;
}

function first<T>(list: readonly T[] | undefined, at = 0): T {
  const found = list?.[at];
  if (found === undefined) throw new Error(`nothing at ${at}`);
  return found;
}

function after(edit: (changed: ReturnType<typeof book>) => void): Changes {
  const changed = book();
  edit(changed);
  return changesBetween(book(), changed);
}

describe("the changes between two rulebooks", () => {
  it("are none where they say the same, in whatever order the keys are written", () => {
    const turned = JSON.parse(JSON.stringify(book()), (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as RulebookDescription;
    expect(countChanges(changesBetween(book(), turned))).toBe(0);
  });

  it("name what was added, removed and changed, with what it said and says", () => {
    const changes = after((changed) => {
      first(changed.clauses).statement = text("7 days");
      changed.clauses.pop();
      changed.clauses.push({ ...first(changed.clauses), id: "5.9", statement: text("new") });
    });
    expect(changes.clauses.map(({ kind, id }) => [kind, id])).toEqual([
      ["changed", "2.8"],
      ["added", "5.9"],
      ["removed", "5.1"],
    ]);
    expect(changes.clauses[0]?.differences).toEqual([
      { aspect: "statement", before: text("5 days"), after: text("7 days") },
    ]);
    expect(changes.clauses[1]?.statement).toEqual(text("new"));
    expect(groups.filter((group) => changes[group].length > 0)).toEqual(["clauses"]);
  });

  it("tell a penalty by its amount, and one that lost it", () => {
    const row = (changes: Changes) => changes.annex[0]?.differences;
    expect(row(after(({ annex }) => (first(annex?.rows).deposit_fen = 800_000)))).toEqual([
      { aspect: "deposit", before: 500_000, after: 800_000 },
    ]);
    expect(row(after(({ annex }) => delete first(annex?.rows).deposit_fen))).toEqual([
      { aspect: "deposit", before: 500_000, after: undefined },
    ]);
  });

  it("keep apart what has one name in two documents", () => {
    const changes = after((changed) => {
      first(changed.rules, 1).title = text("B");
      first(changed.listing_facts.facts).title = text("Cost");
    });
    expect(changes.rules.map(({ document, kind }) => [document, kind])).toEqual([
      ["listing", "changed"],
    ]);
    expect(changes.facts.map(({ document, id }) => [document, id])).toEqual([
      ["listing", "paid_fen"],
    ]);
  });

  it("see a condition, a presumption, and what has no words of its own", () => {
    const changes = after((changed) => {
      const { derived } = changed.refund_facts as unknown as {
        derived: { expression: string }[];
      };
      first(derived).expression = "days >= 7";
      first(changed.refund_facts.facts, 1).presumption = true;
      first(changed.store_facts?.parts).clauses = ["5.8"];
    });
    expect(changes.conditions).toHaveLength(1);
    expect(changes.conditions[0]?.differences).toEqual([
      { aspect: "condition", before: "days >= 5", after: "days >= 7" },
    ]);
    expect(changes.facts.map(({ id, differences }) => [id, differences])).toEqual([
      ["settled", [{ aspect: "presumption", before: "false", after: "true" }]],
      ["orders", [{ aspect: "other" }]],
    ]);
  });

  it("see a version that came and one that ended", () => {
    const changes = after(({ rulebook }) => {
      rulebook.versions = [
        { id: "2017-08-01", effective_from: "2017-08-01", effective_to: "2026-12-31" },
        { id: "2027-01-01", effective_from: "2027-01-01" },
      ];
    });
    expect(changes.versions.map(({ kind, id }) => [kind, id])).toEqual([
      ["changed", "2017-08-01"],
      ["added", "2027-01-01"],
    ]);
  });

  it("bear a rulebook without store and appendix", () => {
    const changes = after((changed) => {
      delete changed.store_facts;
      delete changed.annex;
    });
    expect(changes.annex.map(({ kind }) => kind)).toEqual(["removed", "removed"]);
    expect(changes.facts.map(({ id }) => id)).toEqual(["orders"]);
  });
});

describe("what differs between two texts", () => {
  it.each([
    ["5 days", "7 days", ["", "5", " days"]],
    ["up to 5 days", "up to 15 days", ["up to ", "", "5 days"]],
    ["same", "same", ["same", "", ""]],
    ["aa", "aaa", ["aa", "", ""]],
    ["", "new", ["", "", ""]],
    ["a😀b", "a😁b", ["a", "😀", "b"]],
  ])("of %j against %j lies in its middle", (one, other, expected) => {
    expect(middleOf(one, other)).toEqual(expected);
  });
});

describe("a version", () => {
  const version = { id: "v", effective_from: "2017-08-01", effective_to: "2026-12-31" };

  it("is in force from its first day to its last", () => {
    expect(standingOf(version, "2017-07-31")).toBe("coming");
    expect(standingOf(version, "2017-08-01")).toBe("in_force");
    expect(standingOf(version, "2026-12-31")).toBe("in_force");
    expect(standingOf(version, "2027-01-01")).toBe("over");
    expect(standingOf({ id: "v", effective_from: "2017-08-01" }, "2999-01-01")).toBe("in_force");
  });
});
