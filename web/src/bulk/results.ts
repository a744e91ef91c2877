// What a run over a whole file came to, row by row, in columns: a hundred thousand rows in a few
// megabytes. Filled by the run (bulk-session), read by the table, the charts and the exports. A slot is
// the place of a row in here, in the order in which rows arrived, which is not that of the file; each
// row must come once only.
import type { Status } from "../engine/types.js";
import type { BulkRow, BulkSink } from "./job.js";
import { amounts, bytes, NameSets, words } from "./result-columns.js";
import type { RowBatch } from "./row-batch.js";
import { statuses } from "./statuses.js";

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

  add(batch: RowBatch): void {
    const first = this.count;
    for (const id of batch.ids) this.ids.push(id);
    this.rows.append(first, batch.rows);
    this.lines.append(first, batch.lines);
    this.status.append(first, batch.status);
    this.fen.append(first, batch.fen);
    for (const level of levels) {
      this.counted[level].append(first, batch[level]);
      this.countLevel(level, batch[level]);
    }
    this.countVerdicts(first, batch);
    this.rules.append(first, batch.rules);
    this.clauses.append(first, batch.clauses);
    for (const status of batch.status) this.ofStatus[status] = (this.ofStatus[status] ?? 0) + 1;
    for (let slot = first; slot < this.count; slot++) if (this.isUnsettled(slot)) this.unsettled++;
    for (const listener of this.listeners) listener();
  }

  // Calls `listener` after every addition until what is given back is called.
  onAdded(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private countLevel(level: Level, counts: Uint32Array): void {
    const { findings, rows } = this.ofLevel.get(level) ?? { findings: 0, rows: 0 };
    const more = counts.reduce((sum, count) => sum + count, 0);
    if (more === 0) return;
    const having = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    this.ofLevel.set(level, { findings: findings + more, rows: rows + having });
  }

  private countVerdicts(first: number, { verdicts, fen }: RowBatch): void {
    const numbers = verdicts.names.map((verdict) => this.verdictNumberOf(verdict));
    verdicts.numbers.forEach((of, at) => {
      const number = numbers[of] ?? 0;
      this.verdict.put(first + at, number);
      const count = (this.ofVerdict[number] ??= {
        verdict: this.verdictNames[number] ?? "",
        ...{ rows: 0, fen: 0n, amounts: 0 },
      });
      count.rows++;
      const amount = fen[at] ?? -1;
      if (amount < 0) return;
      count.amounts++;
      count.fen += BigInt(amount);
    });
  }

  private verdictNumberOf(verdict: string): number {
    const number = this.verdictNames.indexOf(verdict);
    return number < 0 ? this.verdictNames.push(verdict) - 1 : number;
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
