// What the first rows come to, and which columns hold what cannot be read. Judged by the core like every
// row; looks at a few hundred rows at most, so that a huge file shows its preview as fast as a small one.
import type { Engine } from "../engine/client.js";
import type { ListingResult, RefundResult } from "../engine/types.js";
import type { BulkKind } from "./job.js";
import { documentText } from "./document-writer.js";
import { puzzlesOf, type Plan } from "./mapping.js";
import type { RecordStore } from "./records.js";

export interface PreviewRow {
  line: number;
  id: string;
  // What was judged.
  document: unknown;
  result: ListingResult | RefundResult;
}

export interface Puzzle {
  count: number;
  text: string; // the first
  line: number;
}

const judgedRows = 5;
const lookedAtRows = 300;

export async function judgeFirst(
  engine: Engine,
  kind: BulkKind,
  store: RecordStore,
  plan: Plan | undefined,
  asOf: string,
  wanted: () => boolean,
): Promise<PreviewRow[]> {
  const rows: PreviewRow[] = [];
  for (let row = 0; row < Math.min(judgedRows, store.count) && wanted(); row++) {
    const line = store.lineOf(row);
    const text = documentText(store.textOf(row), plan);
    const result = await engine.checkText(kind, text, asOf, line);
    const { id } = result as { id?: unknown };
    rows.push({ line, id: typeof id === "string" ? id : "", document: parsed(text), result });
  }
  return rows;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The first rows as they are in the file.
export function firstRecords(store: RecordStore, count: number): unknown[] {
  const all = Array.from({ length: Math.min(count, store.count) }, (_, row) => store.textOf(row));
  return all.map(parsed);
}

export function puzzles(store: RecordStore, plan: Plan): Map<string, Puzzle> {
  const found = new Map<string, Puzzle>();
  firstRecords(store, lookedAtRows).forEach((record, row) => {
    for (const { path, text } of puzzlesOf(record, plan)) {
      const known = found.get(path);
      if (known) known.count += 1;
      else found.set(path, { count: 1, text, line: store.lineOf(row) });
    }
  });
  return found;
}

// Facts that the rows judged so far miss, those that most of them miss first.
export function missingFacts(rows: readonly PreviewRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { result } of rows) {
    for (const { fact } of result.missing ?? []) {
      const [name = fact] = fact.split(".");
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, left], [, right]) => right - left).map(([fact]) => fact);
}
