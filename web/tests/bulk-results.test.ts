import { describe, expect, it } from "vitest";
import type { BulkRow } from "../src/bulk/job.js";
import { everything, isFiltered, select, type Filter, type Order } from "../src/bulk/query.js";
import { BulkResults } from "../src/bulk/results.js";
import { packRows } from "../src/bulk/row-batch.js";
import { processorMs } from "./processor-time.js";

function row(number: number, given: Partial<BulkRow> = {}): BulkRow {
  return {
    row: number,
    line: number + 2,
    id: `R-${number}`,
    status: "compliant",
    verdict: "",
    amountFen: -1,
    violations: 0,
    reviews: 0,
    unknowns: 0,
    errors: 0,
    rules: [],
    clauses: [],
    ...given,
  };
}

function resultsOf(rows: BulkRow[]): BulkResults {
  const results = new BulkResults();
  results.add(packRows(rows));
  return results;
}

const byLine: Order = { key: "line", descending: false };
const ids = (results: BulkResults, filter: Partial<Filter>, order: Order = byLine): string[] =>
  [...select(results, { ...everything, ...filter }, order)].map((slot) => results.idOf(slot));

describe("the results of a run", () => {
  it("give back every row as it was added, beyond the first capacity", () => {
    const rows = Array.from({ length: 5000 }, (_, number) =>
      row(number, {
        status: number % 2 ? "violations" : "decided",
        verdict: number % 3 ? "full_refund" : "",
        amountFen: number * 1_000_000_007,
        violations: number,
        reviews: 1,
        unknowns: 2,
        errors: 3,
        rules: number % 2 ? ["external-link", "cashback"] : [],
        clauses: ["4.1.3.5"],
      }),
    );
    const results = new BulkResults();
    for (let at = 0; at < rows.length; at += 500) results.add(packRows(rows.slice(at, at + 500)));
    expect(results.count).toBe(5000);
    for (const slot of [0, 1, 1023, 1024, 4999]) expect(results.at(slot)).toEqual(rows[slot]);
  });

  it("count rows by status worst first, findings by level, rows by clause and rule", () => {
    const results = resultsOf([
      row(0, { status: "violations", violations: 3, rules: ["a"], clauses: ["4.1", "annex.x"] }),
      row(1, {
        status: "violations",
        violations: 1,
        unknowns: 2,
        rules: ["b", "a"],
        clauses: ["4.1"],
      }),
      row(2),
      row(3, { status: "invalid", errors: 1 }),
    ]);
    expect(results.byStatus()).toEqual([
      { status: "invalid", rows: 1 },
      { status: "violations", rows: 2 },
      { status: "compliant", rows: 1 },
    ]);
    expect(results.byLevel()).toEqual([
      { level: "violations", findings: 4, rows: 2 },
      { level: "unknowns", findings: 2, rows: 1 },
      { level: "errors", findings: 1, rows: 1 },
    ]);
    expect(results.clauses.counts()).toEqual([
      { name: "4.1", rows: 2 },
      { name: "annex.x", rows: 1 },
    ]);
    expect(results.rules.counts()).toEqual([
      { name: "a", rows: 2 },
      { name: "b", rows: 1 },
    ]);
    expect(results.unsettledCount).toBe(3);
  });

  it("add up amounts in whole fen beyond what a float holds", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const results = resultsOf([
      row(0, { verdict: "full_refund", amountFen: most }),
      row(1, { verdict: "full_refund", amountFen: most }),
      row(2, { verdict: "full_refund", amountFen: 3 }),
      row(3, { verdict: "full_refund" }),
      row(4, { verdict: "not_refundable", amountFen: 0 }),
      row(5),
    ]);
    expect(results.byVerdict()).toEqual([
      { verdict: "full_refund", rows: 4, amounts: 3, fen: 2n * BigInt(most) + 3n },
      { verdict: "not_refundable", rows: 1, amounts: 1, fen: 0n },
    ]);
  });

  it("tell who asked of every addition until they stop", () => {
    const results = new BulkResults();
    let told = 0;
    const stop = results.onAdded(() => told++);
    results.add(packRows([row(0)]));
    results.add(packRows([row(1)]));
    stop();
    results.add(packRows([row(2)]));
    expect(told).toBe(2);
  });
});

describe("selecting rows", () => {
  const results = resultsOf([
    row(3, { id: "R-10", status: "violations", violations: 2, rules: ["a"], clauses: ["4.10"] }),
    row(0, { id: "r-2", status: "review", reviews: 1, rules: ["b"], clauses: ["4.2"] }),
    row(2, { id: "", status: "decided", verdict: "full_refund", amountFen: 5 }),
    row(4, { id: "Z", status: "decided", violations: 1 }),
    row(1, { id: "X-1", status: "invalid", errors: 1, verdict: "", amountFen: -1 }),
  ]);

  it("keeps the order of the file whatever the order of arrival", () => {
    expect(ids(results, {})).toEqual(["r-2", "X-1", "", "R-10", "Z"]);
    expect(ids(results, {}, { key: "line", descending: true })).toEqual([
      "Z",
      "R-10",
      "",
      "X-1",
      "r-2",
    ]);
  });

  it("filters by each thing and by all of them together", () => {
    expect(ids(results, { status: "violations" })).toEqual(["R-10"]);
    expect(ids(results, { status: "unsettled" })).toEqual(["r-2", "X-1", "R-10", "Z"]);
    expect(results.unsettledCount).toBe(4);
    expect(ids(results, { verdict: "full_refund" })).toEqual([""]);
    expect(ids(results, { rule: "b" })).toEqual(["r-2"]);
    expect(ids(results, { clause: "4.10" })).toEqual(["R-10"]);
    expect(ids(results, { level: "errors" })).toEqual(["X-1"]);
    expect(ids(results, { status: "unsettled", rule: "a", clause: "4.2" })).toEqual([]);
  });

  it("finds ids in any case, and a line by its number", () => {
    expect(ids(results, { text: " R-" })).toEqual(["r-2", "R-10"]);
    expect(ids(results, { text: "4" })).toEqual([""]);
    expect(ids(results, { text: "1" })).toEqual(["X-1", "R-10"]);
    expect(ids(results, { text: "nowhere" })).toEqual([]);
  });

  it("sorts ids and clauses as people count, and ties by the file", () => {
    expect(ids(results, {}, { key: "id", descending: false })).toEqual([
      "",
      "r-2",
      "R-10",
      "X-1",
      "Z",
    ]);
    expect(ids(results, {}, { key: "clauses", descending: true })).toEqual([
      "R-10",
      "r-2",
      "X-1",
      "",
      "Z",
    ]);
    expect(ids(results, {}, { key: "status", descending: false })).toEqual([
      "X-1",
      "R-10",
      "r-2",
      "",
      "Z",
    ]);
    expect(ids(results, {}, { key: "violations", descending: true })).toEqual([
      "R-10",
      "Z",
      "r-2",
      "X-1",
      "",
    ]);
    expect(ids(results, {}, { key: "amount", descending: true })[0]).toBe("");
  });

  it("tells whether anything is filtered", () => {
    expect(isFiltered(everything)).toBe(false);
    expect(isFiltered({ ...everything, text: "a" })).toBe(true);
  });

  it("keep rows that sort alike in the order of the file, either way, and those without an amount", () => {
    const mixed = resultsOf([
      row(3, { amountFen: 5 }),
      row(1, { amountFen: 9e15 }),
      row(2, { amountFen: 5 }),
      row(0),
      row(7, { amountFen: 0 }),
    ]);
    const byAmount = (descending: boolean) => ids(mixed, {}, { key: "amount", descending });
    expect(byAmount(false)).toEqual(["R-0", "R-7", "R-2", "R-3", "R-1"]);
    expect(byAmount(true)).toEqual(["R-1", "R-2", "R-3", "R-7", "R-0"]);
    expect(ids(mixed, {}, { key: "line", descending: true })).toEqual([
      "R-7",
      "R-3",
      "R-2",
      "R-1",
      "R-0",
    ]);
  });

  it("sees rows that were added since ids were last sorted", () => {
    const growing = resultsOf([row(0, { id: "B" })]);
    expect(ids(growing, {}, { key: "id", descending: false })).toEqual(["B"]);
    growing.add(packRows([row(1, { id: "A" })]));
    expect(ids(growing, {}, { key: "id", descending: false })).toEqual(["A", "B"]);
  });
});

describe("a hundred thousand rows", () => {
  const statusesOf = ["decided", "needs_information", "contested", "violations"] as const;
  const results = new BulkResults();
  for (let at = 0; at < 100_000; at += 500) {
    const rows = Array.from({ length: 500 }, (_, number) =>
      row(99_999 - at - number, {
        status: statusesOf[(at + number) % 4] ?? "decided",
        clauses: ["5.2", "5.4", `5.${(at + number) % 8}`],
      }),
    );
    results.add(packRows(rows));
  }

  it("stay under twenty megabytes with their ids", () => {
    const texts = 100_000 * 40;
    expect(results.bytes + texts).toBeLessThan(20_000_000);
  });

  // Ten times what it takes, so that a slow machine does not fail it.
  it("are filtered and sorted without a pause that is felt", () => {
    const started = processorMs();
    const slots = select(
      results,
      { ...everything, clause: "5.3" },
      { key: "id", descending: true },
    );
    expect(slots.length).toBe(12_500);
    expect(processorMs() - started).toBeLessThan(3000);
    expect(results.idOf(slots[0] ?? 0)).toBe("R-99996");
  });
});
