// Two kinds of columns that grow: numbers, and sets of names of which few differ. Used by results.ts
// only. A set is kept once however many rows have it.
import type { Named } from "./row-batch.js";

const firstCapacity = 1024;

export class NumberColumn<A extends Uint8Array | Uint32Array | Float64Array> {
  private values: A;

  constructor(private readonly make: (capacity: number) => A) {
    this.values = make(firstCapacity);
  }

  get bytes(): number {
    return this.values.byteLength;
  }

  at(slot: number): number {
    return this.values[slot] ?? 0;
  }

  put(slot: number, value: number): void {
    this.reach(slot + 1);
    this.values[slot] = value;
  }

  append(first: number, values: ArrayLike<number>): void {
    this.reach(first + values.length);
    this.values.set(values, first);
  }

  private reach(capacity: number): void {
    if (capacity <= this.values.length) return;
    const wider = this.make(Math.max(capacity, this.values.length * 2));
    wider.set(this.values);
    this.values = wider;
  }
}

export const bytes = (): NumberColumn<Uint8Array> =>
  new NumberColumn((size) => new Uint8Array(size));
export const words = (): NumberColumn<Uint32Array> =>
  new NumberColumn((size) => new Uint32Array(size));
export const amounts = (): NumberColumn<Float64Array> =>
  new NumberColumn((size) => new Float64Array(size));

// Sets of names, and in how many rows each name is.
export class NameSets {
  private readonly sets: (readonly string[])[] = [[]];
  private readonly numbers = new Map<string, number>([["", 0]]);
  private readonly column = words();
  private readonly rows = new Map<string, number>();

  append(first: number, given: Named<readonly string[]>): void {
    const numbers = given.names.map((names) => this.numberOf(names));
    const added = given.names.map(() => 0);
    given.numbers.forEach((of, at) => {
      this.column.put(first + at, numbers[of] ?? 0);
      added[of] = (added[of] ?? 0) + 1;
    });
    given.names.forEach((names, of) => {
      for (const name of names) this.rows.set(name, (this.rows.get(name) ?? 0) + (added[of] ?? 0));
    });
  }

  private numberOf(names: readonly string[]): number {
    const key = names.join("\n");
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sets.length);
    return this.sets.push([...names]) - 1;
  }

  at(slot: number): readonly string[] {
    return this.sets[this.column.at(slot)] ?? [];
  }

  // By the number of its set: 1 where `holds` is true of it.
  marked(holds: (names: readonly string[]) => boolean): Uint8Array {
    return Uint8Array.from(this.sets, (names) => (holds(names) ? 1 : 0));
  }

  numberAt(slot: number): number {
    return this.column.at(slot);
  }

  get all(): readonly (readonly string[])[] {
    return this.sets;
  }

  // Names with the number of rows that have them, most first.
  counts(): { name: string; rows: number }[] {
    return [...this.rows]
      .map(([name, rows]) => ({ name, rows }))
      .sort((a, b) => b.rows - a.rows || compareNaturally(a.name, b.name));
  }
}

// A text by which others sort as people count: "R-2" before "R-10", "4.1.3" before "4.10".
const zeros = "0000000000000000";

export function naturalKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, (digits) => zeros.slice(Math.min(digits.length, zeros.length)) + digits);
}

export function compareNaturally(a: string, b: string): number {
  const left = naturalKey(a);
  const right = naturalKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
