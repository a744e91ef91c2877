// Which rows of the results are shown, and in which order. Plain work over the columns, fast enough to
// be done anew at every keystroke. Used by the table and by the exports.
import type { Status } from "../engine/types.js";
import { compareNaturally, naturalKey } from "./result-columns.js";
import { levels, type BulkResults, type Level } from "./results.js";
import { statuses } from "./statuses.js";

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

// All slots in the order of the file. Rows come out of order, but each once: no need to sort.
function inFileOrder(results: BulkResults): Uint32Array {
  const { count } = results;
  let last = -1;
  for (let slot = 0; slot < count; slot++) last = Math.max(last, results.rowOf(slot));
  const slotsAfter = new Uint32Array(last + 1); // by row, and 0 where there is none yet
  for (let slot = 0; slot < count; slot++) slotsAfter[results.rowOf(slot)] = slot + 1;
  const slots = new Uint32Array(count);
  let found = 0;
  for (const after of slotsAfter) if (after > 0) slots[found++] = after - 1;
  return slots;
}

// Slots by their numbers below `most`, those of equal ones as they stood: one pass counts each number,
// a second puts every slot in its place.
function byCounting(slots: Uint32Array, numbers: Uint32Array, most: number): Uint32Array {
  const places = new Uint32Array(most + 1);
  for (const number of numbers) places[number + 1] = (places[number + 1] ?? 0) + 1;
  for (let at = 1; at < places.length; at++) places[at] = (places[at] ?? 0) + (places[at - 1] ?? 0);
  const sorted = new Uint32Array(slots.length);
  slots.forEach((slot, at) => {
    const number = numbers[at] ?? 0;
    const place = places[number] ?? 0;
    sorted[place] = slot;
    places[number] = place + 1;
  });
  return sorted;
}

function sortedBy(slots: Uint32Array, keyOf: (slot: number) => number): Uint32Array {
  const keys = Float64Array.from(slots, keyOf);
  const ranks = new Map<number, number>();
  // Without a function to compare them numbers sort ten times faster.
  for (const key of keys.slice().sort()) if (!ranks.has(key)) ranks.set(key, ranks.size);
  return byCounting(
    slots,
    Uint32Array.from(keys, (key) => ranks.get(key) ?? 0),
    ranks.size,
  );
}

// The slots of the rows that `filter` lets through, in `order`; rows that sort alike stay in the order
// of the file.
export function select(results: BulkResults, filter: Filter, order: Order): Uint32Array {
  const tests = testsOf(results, filter);
  const slots = inFileOrder(results);
  const chosen = tests.length === 0 ? slots : slots.filter((slot) => tests.every((t) => t(slot)));
  if (order.key === "line") return order.descending ? chosen.reverse() : chosen;
  const key = keyOf(results, order.key);
  if (!order.descending) return sortedBy(chosen, key);
  // From behind, and turned around: what sorts alike then stands as in the file again.
  return sortedBy(chosen.reverse(), key).reverse();
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
