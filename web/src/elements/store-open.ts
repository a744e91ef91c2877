// What would have been typed for a document: the way back from store-document.ts. Whatever the page has no
// field for is left out.
import type { StoreFact, StorePart } from "../engine/store-types.js";
import { newRow, notKnown, type Group, type Typed } from "./store-draft.js";
import { isRows } from "./store-parts.js";
import { beijingMinute } from "./store-words.js";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function moneyText(value: unknown): string {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) return String(value);
  const cents = String(value % 100).padStart(2, "0");
  return cents === "00" ? String(value / 100) : `${Math.floor(value / 100)}.${cents}`;
}

// The two inputs of an instant show the clock in Beijing.
function instantText(value: unknown): string {
  const text = String(value);
  if (!text.includes("T")) return text;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? text : beijingMinute(moment.getTime());
}

function single(fact: StoreFact, value: unknown): string {
  switch (fact.type) {
    case "money":
      return moneyText(value);
    case "instant":
      return instantText(value);
    case "time":
      return value === "24:00" ? "00:00" : String(value);
    default:
      return String(value);
  }
}

function rows(facts: readonly StoreFact[], value: unknown): Typed | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isObject).map((row) => newRow(group(facts, row)));
}

function typed(fact: StoreFact, value: unknown): Typed | undefined {
  if (value === undefined) return undefined;
  if (isRows(fact)) return rows(fact.facts ?? [], value);
  if (fact.type === "object") return isObject(value) ? group(fact.facts ?? [], value) : undefined;
  if (fact.type === "set") return Array.isArray(value) ? value.map(String) : undefined;
  if (value === null) return notKnown;
  return typeof value === "object" ? undefined : single(fact, value);
}

function group(facts: readonly StoreFact[], values: Record<string, unknown>): Group {
  const all = facts.map((fact): [string, Typed | undefined] => [
    fact.id,
    typed(fact, values[fact.id]),
  ]);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

export function typedDraft(
  document: Readonly<Record<string, unknown>>,
  parts: readonly StorePart[],
): Group {
  const day = document["as_of"];
  const shown = parts.map((part): [string, Typed | undefined] => {
    const value = document[part.id];
    const made = part.rows ? rows(part.facts, value) : isObject(value) && group(part.facts, value);
    return [part.id, made || undefined];
  });
  return {
    ...(typeof day === "string" ? { as_of: instantText(day) } : {}),
    ...Object.fromEntries(shown.filter(([, value]) => value !== undefined)),
  };
}
