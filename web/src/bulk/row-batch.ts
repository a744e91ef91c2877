// The rows of a batch as they travel from a worker to the page: numbers in columns whose memory is handed
// over, names by their numbers among the few that differ. Packed by the workers, unpacked by results.ts;
// the page then has no object to build for each of a hundred thousand rows.
import { statuses } from "./statuses.js";
import type { BulkRow } from "./job.js";

export interface RowBatch {
  readonly count: number;
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly ids: readonly string[];
  readonly status: Uint8Array<ArrayBuffer>; // places in `statuses`
  readonly fen: Float64Array<ArrayBuffer>;
  readonly violations: Uint32Array<ArrayBuffer>;
  readonly reviews: Uint32Array<ArrayBuffer>;
  readonly unknowns: Uint32Array<ArrayBuffer>;
  readonly errors: Uint32Array<ArrayBuffer>;
  readonly verdicts: Named<string>;
  readonly rules: Named<readonly string[]>;
  readonly clauses: Named<readonly string[]>;
}

export interface Named<T> {
  readonly names: readonly T[];
  readonly numbers: Uint32Array<ArrayBuffer>; // for each row, a place in `names`
}

const separator = "\n";

function named<T>(values: readonly T[], keyOf: (value: T) => string): Named<T> {
  const known = new Map<string, number>();
  const names: T[] = [];
  const numbers = Uint32Array.from(values, (value) => {
    const key = keyOf(value);
    const number = known.get(key) ?? names.push(value) - 1;
    known.set(key, number);
    return number;
  });
  return { names, numbers };
}

const setKey = (names: readonly string[]): string => names.join(separator);

export function packRows(rows: readonly BulkRow[]): RowBatch {
  const column = (of: (row: BulkRow) => number) => Uint32Array.from(rows, of);
  const sets = (of: (row: BulkRow) => readonly string[]) => named(rows.map(of), setKey);
  return {
    count: rows.length,
    rows: column(({ row }) => row),
    lines: column(({ line }) => line),
    ids: rows.map(({ id }) => id),
    status: Uint8Array.from(rows, ({ status }) => statuses.indexOf(status)),
    fen: Float64Array.from(rows, ({ amountFen }) => amountFen),
    violations: column(({ violations }) => violations),
    reviews: column(({ reviews }) => reviews),
    unknowns: column(({ unknowns }) => unknowns),
    errors: column(({ errors }) => errors),
    verdicts: named(
      rows.map(({ verdict }) => verdict),
      (verdict) => verdict,
    ),
    rules: sets(({ rules }) => rules),
    clauses: sets(({ clauses }) => clauses),
  };
}

// What is handed over with the message, and no longer the sender's.
export function memoryOf(batch: RowBatch): ArrayBuffer[] {
  const { rows, lines, status, fen, violations, reviews, unknowns, errors } = batch;
  const numbers = [batch.verdicts.numbers, batch.rules.numbers, batch.clauses.numbers];
  const columns = [rows, lines, status, fen, violations, reviews, unknowns, errors, ...numbers];
  return columns.map(({ buffer }) => buffer);
}
