// The parts of a store document as the page lays them out: rows that the rulebook describes as a part of
// their own, "support.hours", become a fact of the part that holds them.
import type { StoreFact, StoreFacts, StorePart } from "../engine/store-types.js";
import type { Path } from "./store-draft.js";

export const rowsType = "rows";

// Nobody types a shop's orders one by one; their numbers are asked instead.
const untyped = new Set(["orders.rows"]);

function asFact(part: StorePart): StoreFact {
  const { title, question, facts, clauses } = part;
  return {
    id: part.id.slice(part.id.indexOf(".") + 1),
    type: rowsType,
    title,
    question,
    facts,
    ...(clauses ? { clauses } : {}),
  };
}

export function partsOf(described: StoreFacts | undefined): StorePart[] {
  const shown = (described?.parts ?? []).filter(({ id }) => !untyped.has(id));
  return shown
    .filter(({ id }) => !id.includes("."))
    .map((part) => {
      const inner = shown.filter(({ id }) => id.startsWith(`${part.id}.`)).map(asFact);
      return inner.length === 0 ? part : { ...part, facts: [...inner, ...part.facts] };
    });
}

export function isRows(fact: StoreFact): boolean {
  return fact.type === rowsType;
}

// Whether the time of day of an instant can matter: hours are counted from it, or it is looked at.
export function needsTime(part: StorePart, fact: StoreFact): boolean {
  return (part.computed ?? []).some(
    ({ operator, from, of }) =>
      (operator === "hours_passed" && from === fact.id) ||
      (operator === "time_within" && of === fact.id),
  );
}

// The description of the fact at a path of the page; nothing for a part, a row or an unknown place.
export function factAt(parts: readonly StorePart[], path: Path): StoreFact | undefined {
  const [part, ...rest] = path.filter((step) => typeof step === "string");
  let facts = parts.find(({ id }) => id === part)?.facts;
  let found: StoreFact | undefined;
  for (const step of rest) {
    found = facts?.find(({ id }) => id === step);
    facts = found?.facts;
  }
  return found;
}
