// How many rows came to which status, until there is a table of them.
import type { Status } from "../engine/types.js";
import type { BulkRow, BulkSink } from "./job.js";

export class StatusCounts implements BulkSink {
  readonly counts = new Map<Status, number>();

  add(rows: readonly BulkRow[]): void {
    for (const { status } of rows) this.counts.set(status, (this.counts.get(status) ?? 0) + 1);
  }
}
