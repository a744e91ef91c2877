// Judges a batch of records. Loaded by the engine's worker when it is first asked for one, so that who
// judges a single document does not wait for it.
import type { BulkKind, BulkRow } from "./job.js";
import { documentOf, type Plan } from "./mapping.js";
import { textsOf } from "./records.js";
import { rowOf } from "./summary.js";

export interface JudgeBatch {
  kind: BulkKind;
  asOf: string;
  first: number; // row of the first record
  bytes: Uint8Array<ArrayBuffer>;
  lines: Uint32Array<ArrayBuffer>;
}

export type Check = (kind: string, document: string, asOf: string, line: number) => string;

// Refunds repeat: a shop has few products and prices. Of equal ones, but for their ids, one is judged.
const mostRemembered = 20_000;

// `text` is an object without an id.
function withId(text: string, id: string): string {
  const rest = text === "{}" ? "}" : `,${text.slice(1)}`;
  return `{"id":${JSON.stringify(id)}${rest}`;
}

export class Judge {
  private readonly known = new Map<string, BulkRow>();
  private asOf = "";

  // Without a plan the records are documents.
  constructor(
    private readonly check: Check,
    private readonly plan: Plan | undefined,
  ) {}

  judge(batch: JudgeBatch): BulkRow[] {
    if (batch.asOf !== this.asOf) this.known.clear();
    this.asOf = batch.asOf;
    return textsOf(batch.bytes).map((text, at) => this.judgeOne(batch, text, at));
  }

  private judgeOne(batch: JudgeBatch, record: string, at: number): BulkRow {
    const { kind, asOf, first } = batch;
    const line = batch.lines[at] ?? 0;
    const checked = (text: string): BulkRow =>
      rowOf(kind, this.check(kind, text, asOf, line), first + at, line);
    const document = this.documentOf(record);
    if (typeof document === "string") return checked(document);
    const { id } = document;
    if (kind !== "refund" || (id !== undefined && typeof id !== "string")) {
      return checked(JSON.stringify(document));
    }
    const key = JSON.stringify({ ...document, id: undefined });
    const known = this.known.get(key);
    if (known) return { ...known, id: id ?? "", row: first + at, line };
    const judged = checked(id === undefined ? key : withId(key, id));
    // What is wrong with an id is wrong with that row alone.
    if (judged.status !== "invalid") this.remember(key, judged);
    return judged;
  }

  private documentOf(record: string): string | Record<string, unknown> {
    if (!this.plan) return record;
    try {
      return documentOf(JSON.parse(record), this.plan);
    } catch {
      return record;
    }
  }

  private remember(key: string, judged: BulkRow): void {
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(key, judged);
  }
}
