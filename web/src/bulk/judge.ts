// Judges a batch of records. Loaded by the engine's worker when it is first asked for one, so that who
// judges a single document does not wait for it. Refunds go to the core all at once and come back as no
// more than a row shows; listings go one by one, as each takes its time.
import type { BulkKind, BulkRow } from "./job.js";
import { documentOf, type Plan } from "./mapping.js";
import { textsOf } from "./records.js";
import { memoryOf, packRows, type RowBatch } from "./row-batch.js";
import { rowOf, rowOfBrief, type Brief } from "./summary.js";

export interface JudgeBatch {
  kind: BulkKind;
  asOf: string;
  first: number; // row of the first record
  bytes: Uint8Array<ArrayBuffer>;
  lines: Uint32Array<ArrayBuffer>;
}

export interface Core {
  check(kind: string, document: string, asOf: string, line: number): string;
  // JSON Lines in and out.
  summarizeRefunds(documents: string, asOf: string): string;
}

// Refunds repeat: a shop has few products and prices. Of equal ones, but for their ids, one is judged.
const mostRemembered = 20_000;
const longestRemembered = 2000;
// In a result each comes back as it went in; a longer one the core may refuse.
const longestOwnId = 300;

interface Told {
  id: string;
  text: string; // of the document without that id
}

export class Judge {
  private readonly known = new Map<string, Brief>();
  private asOf = "";

  // Without a plan the records are documents.
  constructor(
    private readonly core: Core,
    private readonly plan: Plan | undefined,
  ) {}

  judge(batch: JudgeBatch): { rows: RowBatch; memory: ArrayBuffer[] } {
    if (batch.asOf !== this.asOf) this.known.clear();
    this.asOf = batch.asOf;
    const records = textsOf(batch.bytes);
    const rows = packRows(
      batch.kind === "refund"
        ? this.judgeRefunds(batch, records)
        : records.map((record, at) => this.judgeListing(batch, record, at)),
    );
    return { rows, memory: memoryOf(rows) };
  }

  private judgeListing({ kind, asOf, first, lines }: JudgeBatch, record: string, at: number) {
    const line = lines[at] ?? 0;
    const document = this.documentOf(record);
    const text = typeof document === "string" ? document : JSON.stringify(document);
    return rowOf(this.core.check(kind, text, asOf, line), first + at, line);
  }

  private judgeRefunds({ asOf, first, lines }: JudgeBatch, records: readonly string[]): BulkRow[] {
    const told = records.map((record) => this.tell(record));
    const briefs = this.briefsOf([...new Set(told.map(({ text }) => text))], asOf);
    return told.map(({ id, text }, at) => {
      const row = rowOfBrief(briefs.get(text) ?? {}, first + at, lines[at] ?? 0);
      if (id !== "") row.id = id;
      return row;
    });
  }

  private tell(record: string): Told {
    const document = this.documentOf(record);
    if (typeof document === "string") return { id: "", text: document };
    const { id, ...rest } = document;
    if (typeof id !== "string" || id.length > longestOwnId) {
      return { id: "", text: JSON.stringify(document) };
    }
    return { id, text: JSON.stringify(rest) };
  }

  private briefsOf(texts: readonly string[], asOf: string): Map<string, Brief> {
    const found = new Map<string, Brief>();
    const asked = texts.filter((text) => {
      const brief = this.known.get(text);
      if (brief) found.set(text, brief);
      return !brief;
    });
    if (asked.length === 0) return found;
    // Documents that are whole have ids in them: no two are equal.
    const remembers = this.plan !== undefined;
    if (this.known.size + asked.length > mostRemembered) this.known.clear();
    const lines = this.core.summarizeRefunds(asked.join("\n"), asOf).split("\n");
    asked.forEach((text, at) => {
      const brief = JSON.parse(lines[at] ?? "{}") as Brief;
      found.set(text, brief);
      if (remembers && text.length <= longestRemembered) this.known.set(text, brief);
    });
    return found;
  }

  private documentOf(record: string): string | Record<string, unknown> {
    if (!this.plan) return record;
    try {
      return documentOf(JSON.parse(record), this.plan);
    } catch {
      return record;
    }
  }
}
