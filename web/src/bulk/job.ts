// What a run over a whole file hands to the table of its results. Made by bulk-session.ts, taken by
// results.ts; nothing here may be taken to arrive in the order of the file.
import type { ListingResult, RefundResult, Status } from "../engine/types.js";
import type { RowBatch } from "./row-batch.js";

export type BulkKind = "listing" | "refund";

// What one document came to, as little as the table needs; the whole result is made again when asked for.
export interface BulkRow {
  row: number; // from 0, in the order of the file
  line: number; // of the file, from 1, as a person counts (the header of a CSV is line 1)
  id: string; // "" when the document has none
  status: Status; // of the result ("invalid" for a row that could not be read, too)
  verdict: string; // refunds, "" otherwise
  amountFen: number; // refunds; -1 when open or none
  // Counts of findings by level (refunds: missing -> unknowns).
  violations: number;
  reviews: number;
  unknowns: number;
  errors: number;
  rules: readonly string[]; // ids of rules with a violation or review finding, each once
  clauses: readonly string[]; // of those findings (refunds: of the result), each once
}

export interface BulkJob {
  readonly kind: BulkKind;
  readonly name: string; // of the file
  readonly asOf: string; // the instant all rows were judged at
  // Documents are made of cells, where titles and other names stand for what documents say.
  readonly isMapped?: boolean;
  documentText(row: number): string; // JSON of the document, made again from the file by the mapping
  check(row: number): Promise<ListingResult | RefundResult>; // judged again, whole
}

// Batches may come out of order.
export interface BulkSink {
  add(batch: RowBatch): void;
}
