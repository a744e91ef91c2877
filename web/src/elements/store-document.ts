// The document that is judged, made of what was typed: an empty field is left out and never becomes
// null, false or zero. What cannot be read is left out too and told as a problem of its field. Where
// empty rows were left out, `placeOf` leads from the engine's pointers back to the rows on the page.
import type { StoreFact, StorePart } from "../engine/store-types.js";
import { fenOf } from "../money.js";
import {
  choicesOf,
  groupOf,
  idOf,
  notKnown,
  rowsOf,
  textOf,
  type Group,
  type Path,
  type Typed,
} from "./store-draft.js";
import { isRows } from "./store-parts.js";

export type Problem = "bad_money" | "bad_count" | "no_date";

export interface Built {
  document: Record<string, unknown>;
  // By the id of the field's path.
  problems: ReadonlyMap<string, Problem>;
  // The keys of the rows that are in the document, in its order, by the id of the path of the rows.
  rows: ReadonlyMap<string, readonly number[]>;
}

interface Building {
  problems: Map<string, Problem>;
  rows: Map<string, number[]>;
}

// A browser tells a date while its year is being typed: 2026 begins as the year 2.
const wholeDate = /^(?:19|2\d)\d\d-\d\d-\d\d$/;
const longestCount = 15;

export function countOf(text: string): number | undefined {
  const digits = text.normalize("NFKC").replace(/[,\s]/g, "");
  if (!/^\d+$/.test(digits) || digits.length > longestCount) return undefined;
  return Number(digits);
}

// "2026-07-06" or "2026-07-06T14:30", as the two inputs of a field give it, in Beijing time.
export function instantOf(text: string): string | undefined {
  const [date = "", time = ""] = text.split("T");
  if (!wholeDate.test(date)) return undefined;
  return time === "" ? date : `${date}T${time.slice(0, 5)}:00+08:00`;
}

// A day's end is written 24:00; an input for a time of day can only say 00:00.
function timeOfDay(fact: StoreFact, text: string): string {
  const time = text.slice(0, 5);
  return fact.id === "to" && time === "00:00" ? "24:00" : time;
}

function read(fact: StoreFact, text: string): unknown {
  switch (fact.type) {
    case "bool":
      return text === "true";
    case "money":
      return fenOf(text);
    case "count":
    case "int":
      return countOf(text);
    case "date":
      return wholeDate.test(text) ? text.slice(0, 10) : undefined;
    case "instant":
      return instantOf(text);
    case "time":
      return timeOfDay(fact, text);
    default:
      return text.trim();
  }
}

function problemOf(fact: StoreFact, text: string): Problem | undefined {
  if (fact.type === "money") return "bad_money";
  if (fact.type === "count" || fact.type === "int") return "bad_count";
  return fact.type === "instant" && text.startsWith("T") ? "no_date" : undefined;
}

function single(fact: StoreFact, text: string, path: Path, out: Building): unknown {
  if (text.trim() === "") return undefined;
  if (text === notKnown) return null;
  const value = read(fact, text);
  const problem = value === undefined ? problemOf(fact, text) : undefined;
  if (problem) out.problems.set(idOf(path), problem);
  return value;
}

function several(
  facts: readonly StoreFact[],
  value: Typed | undefined,
  path: Path,
  out: Building,
): Record<string, unknown>[] | undefined {
  const made: Record<string, unknown>[] = [];
  const keys: number[] = [];
  for (const row of rowsOf(value)) {
    const object = group(facts, row.values, [...path, row.key], out);
    if (!object) continue;
    made.push(object);
    keys.push(row.key);
  }
  if (made.length === 0) return undefined;
  out.rows.set(idOf(path), keys);
  return made;
}

function fact(
  description: StoreFact,
  value: Typed | undefined,
  path: Path,
  out: Building,
): unknown {
  if (isRows(description)) return several(description.facts ?? [], value, path, out);
  if (description.type === "object") {
    return group(description.facts ?? [], groupOf(value), path, out);
  }
  if (description.type === "set") {
    const chosen = choicesOf(value);
    return chosen.length === 0 ? undefined : [...chosen];
  }
  return single(description, textOf(value), path, out);
}

function group(
  facts: readonly StoreFact[],
  values: Group,
  path: Path,
  out: Building,
): Record<string, unknown> | undefined {
  const object: Record<string, unknown> = {};
  for (const description of facts) {
    const made = fact(description, values[description.id], [...path, description.id], out);
    if (made !== undefined) object[description.id] = made;
  }
  return Object.keys(object).length === 0 ? undefined : object;
}

export function build(draft: Group, parts: readonly StorePart[]): Built {
  const out: Building = { problems: new Map(), rows: new Map() };
  const document: Record<string, unknown> = {};
  const asOf = single(
    { id: "as_of", type: "instant" } as StoreFact,
    textOf(draft["as_of"]),
    ["as_of"],
    out,
  );
  if (asOf !== undefined) document["as_of"] = asOf;
  for (const part of parts) {
    const made = part.rows
      ? several(part.facts, draft[part.id], [part.id], out)
      : group(part.facts, groupOf(draft[part.id]), [part.id], out);
    if (made !== undefined) document[part.id] = made;
  }
  return { document, ...out };
}

// The path on the page for a pointer ("/delivery_failures/0/fixed_on") or the id of a fact
// ("delivery_failures.0.fixed_on") of the document that was built.
export function placeOf(place: string, { rows }: Pick<Built, "rows">): Path {
  const steps = (place.startsWith("/") ? place.slice(1).split("/") : place.split(".")).filter(
    Boolean,
  );
  const path: (string | number)[] = [];
  for (const step of steps) {
    const keys = /^\d+$/.test(step) ? rows.get(idOf(path)) : undefined;
    path.push(keys?.[Number(step)] ?? step);
  }
  return path;
}
