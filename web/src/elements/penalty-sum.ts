// What breaches cost together, as the calculator of penalties asks and shows it: how often each row of
// the appendix, the document made of it, and the engine's penalties put together by row. Adds up days,
// which the engine does not; the deposit is the engine's own sum. Draws nothing.
import type { Penalty, StoreResult } from "../engine/store-types.js";
import type { AnnexRow, Localized, RulebookDescription } from "../engine/types.js";

// How often, by the id of the row; what is not in it was not chosen.
export type Counts = ReadonlyMap<string, number>;

export const mostTimes = 99;

// The part of a store document that tells of breaches, and the fact that names the row.
const part = "behaviours";
const fact = "annex";

// The rows that the rulebook lets a shop name; none where it has no penalties for breaches.
export function rowsToChoose(book: RulebookDescription): AnnexRow[] {
  const facts = book.store_facts?.parts.find(({ id }) => id === part)?.facts;
  const named = new Set(facts?.find(({ id }) => id === fact)?.values?.map(({ id }) => id));
  return (book.annex?.rows ?? []).filter(({ id }) => named.has(id));
}

export function withCount(counts: Counts, id: string, count: number): Counts {
  const whole = Number.isFinite(count) ? Math.trunc(count) : 0;
  const kept = Math.min(mostTimes, Math.max(0, whole));
  const changed = new Map(counts);
  if (kept === 0) changed.delete(id);
  else changed.set(id, kept);
  return changed;
}

export function timesIn(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

// Each time is a row of its own, in the order of the appendix. `day` is that of the breaches: by which
// version of the rules they are judged.
export function documentOf(
  counts: Counts,
  rows: readonly AnnexRow[],
  day: string,
): Record<string, unknown> {
  const breaches = rows.flatMap(({ id }) =>
    Array.from({ length: counts.get(id) ?? 0 }, () => ({ [fact]: id, on: day })),
  );
  return { as_of: day, [part]: breaches };
}

export interface Line {
  annex: string;
  level: string;
  times: number;
  action: Localized;
  // Of one time.
  days?: number;
  deposit?: number;
}

export interface Sum {
  lines: Line[];
  days: number;
  deposit: number;
  // Each that is taken, once.
  actions: Localized[];
  // What to do, each once.
  suggestions: Localized[];
}

function lineOf({ annex, level, action_text: action, days, deposit_fen: deposit }: Penalty): Line {
  return {
    annex,
    level,
    times: 1,
    action,
    ...(days === undefined ? {} : { days }),
    ...(deposit === undefined ? {} : { deposit }),
  };
}

function once(texts: readonly Localized[]): Localized[] {
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

export function sumOf(result: StoreResult): Sum {
  const lines = new Map<string, Line>();
  let days = 0;
  for (const penalty of result.penalties ?? []) {
    days += penalty.days ?? 0;
    const line = lines.get(penalty.annex);
    if (line) line.times += 1;
    else lines.set(penalty.annex, lineOf(penalty));
  }
  const all = [...lines.values()];
  return {
    lines: all,
    days,
    deposit: result.deposit_to_deduct_fen ?? 0,
    actions: once(all.map(({ action }) => action)),
    suggestions: once(
      (result.findings ?? []).flatMap(({ suggest = [] }) => suggest.map(({ message }) => message)),
    ),
  };
}

// "15 × 2 + 30", as far as there are several times.
export function daysTerms(lines: readonly Line[]): string {
  const terms = lines.flatMap(({ days, times }) =>
    days === undefined ? [] : [times === 1 ? `${days}` : `${days} × ${times}`],
  );
  return terms.length === 1 && !terms[0]?.includes("×") ? "" : terms.join(" + ");
}
