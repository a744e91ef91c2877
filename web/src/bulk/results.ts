// What a run over a whole file came to, row by row, in columns: a hundred thousand rows in a few
// megabytes. Filled by the run (bulk-session), read by the table, the charts and the exports. A slot is
// the place of a row in here, in the order in which rows arrived, which is not that of the file; each
// row must come once only.
import type { Status } from "../engine/types.js";
import { amounts, bytes, NameSets, words } from "./result-columns.js";
import type { BulkRow, BulkSink } from "./job.js";

// The worst first; the order in which they are shown and sorted.
export const statuses = [
  "invalid",
  "violations",
  "contested",
  "review",
  "needs_information",
  "decided",
  "out_of_scope",
  "compliant",
] as const satisfies readonly Status[];

// With these there is something for the merchant to do; so there is wherever something was found.
const unsettled: readonly Status[] = [
  "invalid",
  "violations",
  "contested",
  "review",
  "needs_information",
];

const unsettledNumbers = new Set(
  statuses.flatMap((status, at) => (unsettled.includes(status) ? [at] : [])),
);

export const levels = ["violations", "reviews", "unknowns", "errors"] as const;
export type Level = (typeof levels)[number];

export interface LevelCount {
  findings: number;
  rows: number;
}

export interface VerdictCount {
  verdict: string;
  rows: number;
  // Of the rows whose amount is known; whole fen.
  fen: bigint;
  amounts: number;
}

type Listener = () => void;

export class BulkResults implements BulkSink {
  readonly rules = new NameSets();
  readonly clauses = new NameSets();
  private readonly rows = words();
  private readonly lines = words();
  private readonly status = bytes();
  private readonly verdict = bytes();
  private readonly fen = amounts();
  private readonly counted = {
    violations: words(),
    reviews: words(),
    unknowns: words(),
    errors: words(),
  };
  private readonly ids: string[] = [];
  private readonly verdictNames: string[] = [""];
  private readonly ofStatus = statuses.map(() => 0);
  private readonly ofLevel = new Map<Level, LevelCount>();
  private readonly ofVerdict: VerdictCount[] = [];
  private unsettled = 0;
  private readonly listeners = new Set<Listener>();

  get count(): number {
    return this.ids.length;
  }

  add(rows: readonly BulkRow[]): void {
    for (const row of rows) this.put(row);
    for (const listener of this.listeners) listener();
  }

  // Calls `listener` after every addition until what is given back is called.
  onAdded(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private put(row: BulkRow): void {
    const slot = this.ids.length;
    this.ids.push(row.id);
    this.rows.put(slot, row.row);
    this.lines.put(slot, row.line);
    const status = statuses.indexOf(row.status as (typeof statuses)[number]);
    this.status.put(slot, status);
    this.ofStatus[status] = (this.ofStatus[status] ?? 0) + 1;
    this.fen.put(slot, row.amountFen);
    for (const level of levels) {
      const found = row[level];
      this.counted[level].put(slot, found);
      if (found > 0) this.countLevel(level, found);
    }
    this.verdict.put(slot, this.countVerdict(row));
    if (this.isUnsettled(slot)) this.unsettled++;
    this.rules.put(slot, row.rules);
    this.clauses.put(slot, row.clauses);
  }

  private countLevel(level: Level, found: number): void {
    const before = this.ofLevel.get(level) ?? { findings: 0, rows: 0 };
    this.ofLevel.set(level, { findings: before.findings + found, rows: before.rows + 1 });
  }

  private countVerdict({ verdict, amountFen }: BulkRow): number {
    let number = this.verdictNames.indexOf(verdict);
    if (number < 0) number = this.verdictNames.push(verdict) - 1;
    const count = (this.ofVerdict[number] ??= { verdict, rows: 0, fen: 0n, amounts: 0 });
    count.rows++;
    if (amountFen >= 0) {
      count.amounts++;
      count.fen += BigInt(amountFen);
    }
    return number;
  }

  rowOf(slot: number): number {
    return this.rows.at(slot);
  }

  idOf(slot: number): string {
    return this.ids[slot] ?? "";
  }

  lineOf(slot: number): number {
    return this.lines.at(slot);
  }

  statusNumber(slot: number): number {
    return this.status.at(slot);
  }

  verdictNumber(slot: number): number {
    return this.verdict.at(slot);
  }

  amountOf(slot: number): number {
    return this.fen.at(slot);
  }

  countOf(slot: number, level: Level): number {
    return this.counted[level].at(slot);
  }

  at(slot: number): BulkRow {
    return {
      row: this.rows.at(slot),
      line: this.lines.at(slot),
      id: this.idOf(slot),
      status: statuses[this.status.at(slot)] ?? "invalid",
      verdict: this.verdictNames[this.verdict.at(slot)] ?? "",
      amountFen: this.fen.at(slot),
      violations: this.countOf(slot, "violations"),
      reviews: this.countOf(slot, "reviews"),
      unknowns: this.countOf(slot, "unknowns"),
      errors: this.countOf(slot, "errors"),
      rules: this.rules.at(slot),
      clauses: this.clauses.at(slot),
    };
  }

  byStatus(): { status: Status; rows: number }[] {
    return statuses
      .map((status, at) => ({ status, rows: this.ofStatus[at] ?? 0 }))
      .filter(({ rows }) => rows > 0);
  }

  byLevel(): ({ level: Level } & LevelCount)[] {
    return levels.flatMap((level) => {
      const count = this.ofLevel.get(level);
      return count ? [{ level, ...count }] : [];
    });
  }

  // Of the rows that have a verdict, most first.
  byVerdict(): VerdictCount[] {
    return this.ofVerdict
      .filter((count) => count !== undefined && count.verdict !== "")
      .sort((a, b) => b.rows - a.rows);
  }

  // A refund can be decided and the shop's own policy break a rule all the same.
  isUnsettled(slot: number): boolean {
    return (
      unsettledNumbers.has(this.status.at(slot)) ||
      this.countOf(slot, "violations") > 0 ||
      this.countOf(slot, "reviews") > 0
    );
  }

  get unsettledCount(): number {
    return this.unsettled;
  }

  // How large the columns are; the texts of the ids come on top.
  get bytes(): number {
    const columns = [this.rows, this.lines, this.status, this.verdict, this.fen];
    const all = [...columns, ...levels.map((level) => this.counted[level])];
    return all.reduce((sum, column) => sum + column.bytes, 0);
  }
}
