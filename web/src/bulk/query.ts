// Which rows of the results are shown, and in which order. Plain work over the columns, fast enough to
// be done anew at every keystroke. Used by the table and by the exports.
import type { Status } from "../engine/types.js";
import { compareNaturally, naturalKey } from "./result-columns.js";
import { levels, statuses, type BulkResults, type Level } from "./results.js";

export interface Filter {
  // "unsettled" stands for every row with something to do.
  status: Status | "unsettled" | "";
  verdict: string;
  level: Level | "";
  rule: string;
  clause: string;
  // Looked for in ids, upper and lower case alike; a number finds the line of the file as well.
  text: string;
}

export const everything: Filter = {
  status: "",
  verdict: "",
  level: "",
  rule: "",
  clause: "",
  text: "",
};

export type SortKey = "line" | "id" | "status" | "verdict" | "amount" | "clauses" | Level;

export interface Order {
  key: SortKey;
  descending: boolean;
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((wanted) => wanted !== "");
}

type Test = (slot: number) => boolean;

function statusTest(results: BulkResults, wanted: Filter["status"]): Test {
  if (wanted === "unsettled") return (slot) => results.isUnsettled(slot);
  const number = statuses.findIndex((status) => status === wanted);
  return (slot) => results.statusNumber(slot) === number;
}

function textTest(results: BulkResults, text: string): Test {
  const wanted = text.toLowerCase();
  const line = /^\d+$/.test(text) ? Number(text) : -1;
  return (slot) =>
    results.lineOf(slot) === line || results.idOf(slot).toLowerCase().includes(wanted);
}

function testsOf(results: BulkResults, filter: Filter): Test[] {
  const tests: Test[] = [];
  const { status, verdict, level, rule, clause } = filter;
  const text = filter.text.trim();
  if (status !== "") tests.push(statusTest(results, status));
  if (verdict !== "") tests.push((slot) => results.at(slot).verdict === verdict);
  if (level !== "") tests.push((slot) => results.countOf(slot, level) > 0);
  if (rule !== "") {
    const has = results.rules.marked((names) => names.includes(rule));
    tests.push((slot) => has[results.rules.numberAt(slot)] === 1);
  }
  if (clause !== "") {
    const has = results.clauses.marked((names) => names.includes(clause));
    tests.push((slot) => has[results.clauses.numberAt(slot)] === 1);
  }
  if (text !== "") tests.push(textTest(results, text));
  return tests;
}

// By its number, the place of each text among all when they are sorted; equal texts share one.
// An array and not typed: its sort is quick with runs that are in order already, as ids mostly are.
function ranksOf(texts: readonly string[]): Uint32Array {
  const keys = texts.map(naturalKey);
  const sorted = [...keys.keys()].sort((a, b) => {
    const left = keys[a] ?? "";
    const right = keys[b] ?? "";
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const ranks = new Uint32Array(keys.length);
  let rank = 0;
  sorted.forEach((number, at) => {
    if (at > 0 && keys[number] !== keys[sorted[at - 1] ?? 0]) rank = at;
    ranks[number] = rank;
  });
  return ranks;
}

// Sorting texts is the one slow step, so it is done once for all the rows that there are.
const idRanks = new WeakMap<BulkResults, { count: number; ranks: Uint32Array }>();

function ranksOfIds(results: BulkResults): Uint32Array {
  const known = idRanks.get(results);
  if (known?.count === results.count) return known.ranks;
  const ids = Array.from({ length: results.count }, (_, slot) => results.idOf(slot));
  const ranks = ranksOf(ids);
  idRanks.set(results, { count: results.count, ranks });
  return ranks;
}

function keyOf(results: BulkResults, key: SortKey): (slot: number) => number {
  switch (key) {
    case "line":
      return (slot) => results.rowOf(slot);
    case "status":
      return (slot) => results.statusNumber(slot);
    case "amount":
      return (slot) => results.amountOf(slot);
    case "verdict":
      return (slot) => results.verdictNumber(slot);
    case "id": {
      const ranks = ranksOfIds(results);
      return (slot) => ranks[slot] ?? 0;
    }
    case "clauses": {
      const ranks = ranksOf(results.clauses.all.map((names) => names.join(" ")));
      return (slot) => ranks[results.clauses.numberAt(slot)] ?? 0;
    }
    default:
      return (slot) => results.countOf(slot, key);
  }
}

// The slots of the rows that `filter` lets through, in `order`; rows that sort alike stay in the order
// of the file.
export function select(results: BulkResults, filter: Filter, order: Order): Uint32Array {
  const tests = testsOf(results, filter);
  const slots = new Uint32Array(results.count);
  let found = 0;
  for (let slot = 0; slot < results.count; slot++) {
    if (tests.every((test) => test(slot))) slots[found++] = slot;
  }
  const chosen = slots.slice(0, found);
  const key = keyOf(results, order.key);
  const keys = new Float64Array(results.count);
  for (const slot of chosen) keys[slot] = key(slot);
  const sign = order.descending ? -1 : 1;
  return chosen.sort((a, b) => {
    const apart = (keys[a] ?? 0) - (keys[b] ?? 0);
    return apart !== 0 ? apart * sign : results.rowOf(a) - results.rowOf(b);
  });
}

// Clauses that rows name, in the order of the specification; rows of the appendix last.
export function namedClauses(results: BulkResults): string[] {
  return results.clauses
    .counts()
    .map(({ name }) => name)
    .sort(compareNaturally);
}

export const sortKeys: readonly SortKey[] = [
  "line",
  "id",
  "status",
  "verdict",
  "amount",
  ...levels,
  "clauses",
];
