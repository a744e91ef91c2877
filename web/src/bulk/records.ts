// The rows of a file as the page keeps them: one line of JSON each (an array of cells, or an object), as
// UTF-8 in batches of some hundred, so that 100,000 rows are a few megabytes that the collector never walks.
// The reader writes them, the run hands copies to the workers, the page looks single rows up.

export interface RecordBatch {
  bytes: Uint8Array<ArrayBuffer>;
  lines: Uint32Array<ArrayBuffer>; // of the file, one a record
}

const mostRecords = 256;
// Listings are long: a batch of them should take no longer than one of refunds.
const mostLength = 64 * 1024;

export class RecordWriter {
  private texts: string[] = [];
  private lines: number[] = [];
  private length = 0;
  private readonly encoder = new TextEncoder();

  constructor(private readonly put: (batch: RecordBatch) => void) {}

  // `text` holds no line feed.
  add(text: string, line: number): void {
    this.texts.push(text);
    this.lines.push(line);
    this.length += text.length;
    if (this.texts.length >= mostRecords || this.length >= mostLength) this.flush();
  }

  flush(): void {
    if (this.texts.length === 0) return;
    const bytes = this.encoder.encode(this.texts.join("\n"));
    this.put({ bytes, lines: Uint32Array.from(this.lines) });
    this.texts = [];
    this.lines = [];
    this.length = 0;
  }
}

export function textsOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split("\n");
}

export class RecordStore {
  readonly batches: RecordBatch[] = [];
  // Of each batch, the row that it begins with.
  readonly firsts: number[] = [];
  count = 0;
  // What the records take, in bytes.
  size = 0;

  add(batch: RecordBatch): void {
    this.batches.push(batch);
    this.firsts.push(this.count);
    this.count += batch.lines.length;
    this.size += batch.bytes.length + batch.lines.byteLength;
  }

  private find(row: number): { batch: RecordBatch; at: number } {
    let low = 0;
    let high = this.firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firsts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const batch = this.batches[low];
    const at = row - (this.firsts[low] ?? 0);
    if (!batch || at < 0 || at >= batch.lines.length) throw new RangeError(`no row ${row}`);
    return { batch, at };
  }

  textOf(row: number): string {
    const { batch, at } = this.find(row);
    let from = 0;
    for (let skipped = 0; skipped < at; skipped++) from = batch.bytes.indexOf(0x0a, from) + 1;
    const end = batch.bytes.indexOf(0x0a, from);
    return new TextDecoder().decode(batch.bytes.subarray(from, end < 0 ? undefined : end));
  }

  lineOf(row: number): number {
    const { batch, at } = this.find(row);
    return batch.lines[at] ?? 0;
  }
}
