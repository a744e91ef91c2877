// Judges a batch of records. Loaded by the engine's worker when it is first asked for one, so that who
// judges a single document does not wait for it. Refunds go to the core all at once and come back as no
// more than a row shows; listings go one by one, as each takes its time.
import type { BulkKind, BulkRow } from "./job.js";
import { DocumentWriter, type Written } from "./document-writer.js";
import type { Plan } from "./mapping.js";
import { textsOf } from "./records.js";
import { memoryOf, packRows, type RowBatch } from "./row-batch.js";
import { BriefReader, rowOf, rowOfBrief, type Brief } from "./summary.js";

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

export class Judge {
  private readonly known = new Map<string, Brief>();
  private readonly reader = new BriefReader();
  private readonly writer: DocumentWriter | undefined;
  private asOf = "";

  // Without a plan the records are documents.
  constructor(
    private readonly core: Core,
    plan: Plan | undefined,
  ) {
    this.writer = plan && new DocumentWriter(plan);
  }

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
    return rowOf(this.core.check(kind, this.tell(record).text, asOf, line), first + at, line);
  }

  private judgeRefunds({ asOf, first, lines }: JudgeBatch, records: readonly string[]): BulkRow[] {
    const told = records.map((record) => this.tell(record, longestOwnId));
    const briefs = this.briefsOf(told, asOf);
    return told.map(({ id, text }, at) => {
      const row = rowOfBrief(briefs.get(text) ?? {}, first + at, lines[at] ?? 0);
      if (id !== "") row.id = id;
      return row;
    });
  }

  // `longestId`: of an id that is told apart from the text.
  private tell(record: string, longestId = -1): Written {
    const { writer } = this;
    if (!writer) return { id: "", text: record };
    let parsed: unknown;
    try {
      parsed = JSON.parse(record);
    } catch {
      return { id: "", text: record };
    }
    return writer.write(parsed, longestId);
  }

  // Of every text.
  private briefsOf(told: readonly Written[], asOf: string): ReadonlyMap<string, Brief> {
    const found = new Map<string, Brief>();
    const asked: string[] = [];
    for (const { text } of told) {
      if (found.has(text)) continue;
      const brief = this.known.get(text);
      found.set(text, brief ?? {});
      if (!brief) asked.push(text);
    }
    if (asked.length === 0) return found;
    // Documents that are whole have ids in them: no two are equal.
    const remembers = this.writer !== undefined;
    if (this.known.size + asked.length > mostRemembered) this.known.clear();
    const lines = this.core.summarizeRefunds(asked.join("\n"), asOf).split("\n");
    asked.forEach((text, at) => {
      const brief = this.reader.read(lines[at] ?? "{}");
      found.set(text, brief);
      if (remembers && text.length <= longestRemembered) this.known.set(text, brief);
    });
    return found;
  }
}
