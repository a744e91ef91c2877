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

class Naming<T> {
  readonly names: T[] = [];
  readonly numbers: Uint32Array<ArrayBuffer>;
  private readonly byKey = new Map<string, number>();
  // Most rows share what they have with others, and a key is slow to make.
  private readonly bySame = new Map<T, number>();

  constructor(
    count: number,
    private readonly keyOf: (value: T) => string,
  ) {
    this.numbers = new Uint32Array(count);
  }

  put(at: number, value: T): void {
    this.numbers[at] = this.bySame.get(value) ?? this.look(value);
  }

  private look(value: T): number {
    const key = this.keyOf(value);
    const number = this.byKey.get(key) ?? this.names.push(value) - 1;
    this.byKey.set(key, number);
    this.bySame.set(value, number);
    return number;
  }

  get named(): Named<T> {
    return { names: this.names, numbers: this.numbers };
  }
}

const setKey = (names: readonly string[]): string => names.join(separator);

export function packRows(rows: readonly BulkRow[]): RowBatch {
  const count = rows.length;
  const numbers = (): Uint32Array<ArrayBuffer> => new Uint32Array(count);
  const verdicts = new Naming<string>(count, (verdict) => verdict);
  const [rules, clauses] = [new Naming(count, setKey), new Naming(count, setKey)];
  const batch: RowBatch = {
    count,
    ...{ rows: numbers(), lines: numbers(), ids: rows.map(({ id }) => id) },
    ...{ status: new Uint8Array(count), fen: new Float64Array(count) },
    ...{ violations: numbers(), reviews: numbers(), unknowns: numbers(), errors: numbers() },
    ...{ verdicts: verdicts.named, rules: rules.named, clauses: clauses.named },
  };
  rows.forEach((row, at) => {
    batch.rows[at] = row.row;
    batch.lines[at] = row.line;
    batch.status[at] = statuses.indexOf(row.status);
    batch.fen[at] = row.amountFen;
    batch.violations[at] = row.violations;
    batch.reviews[at] = row.reviews;
    batch.unknowns[at] = row.unknowns;
    batch.errors[at] = row.errors;
    verdicts.put(at, row.verdict);
    rules.put(at, row.rules);
    clauses.put(at, row.clauses);
  });
  return batch;
}

// What is handed over with the message, and no longer the sender's.
export function memoryOf(batch: RowBatch): ArrayBuffer[] {
  const { rows, lines, status, fen, violations, reviews, unknowns, errors } = batch;
  const numbers = [batch.verdicts.numbers, batch.rules.numbers, batch.clauses.numbers];
  const columns = [rows, lines, status, fen, violations, reviews, unknowns, errors, ...numbers];
  return columns.map(({ buffer }) => buffer);
}
