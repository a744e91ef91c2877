// Reads a file of any form into records. Runs in a worker of its own (reader.worker.ts), which is ended to
// cancel; draws and judges nothing. The first non-empty row of a table with more than one cell names its columns.
import { DocumentSplitter } from "../elements/listing-documents.js";
import { TableSplitter, UnclosedQuote, type TableRow } from "./csv.js";
import { containerOf, encodingOf, pieceLength, type Encoding } from "./encoding.js";
import { RecordWriter, type RecordBatch } from "./records.js";
import { unpackedSize } from "./unpacked-size.js";

export type Format = "table" | "excel" | "json" | "lines";

export interface ReadOptions {
  name: string;
  encoding?: Encoding;
  sheet?: string;
}

export interface SourceInfo {
  format: Format;
  encoding?: Encoding;
  // Signs that the encoding does not have were replaced.
  damaged: boolean;
  sheets: string[];
  sheet: string;
  // Of a table: its header. Of documents: the keys of the first of them.
  columns: string[];
}

export type ReadFailure =
  | "empty"
  | "binary"
  | "old_excel"
  | "bad_excel"
  | "too_large"
  | "too_large_unpacked"
  | "too_wide"
  | "unclosed_quote"
  | "unreadable";

// Each is matched against every fact, and shown; no table that is meant has as many.
const mostColumns = 500;

export class CannotRead extends Error {
  constructor(
    readonly reason: ReadFailure,
    readonly line = 0,
  ) {
    super(reason);
  }
}

export interface Receiver {
  batch(batch: RecordBatch, read: number): void;
}

export const largestText = 512 * 1024 * 1024;
// A spreadsheet is unpacked as a whole, and takes several times as much as that once it is read.
export const largestExcel = 64 * 1024 * 1024;
export const largestUnpacked = 256 * 1024 * 1024;
// A title, a note or an empty line may stand above the header.
const mostBeforeHeader = 10;
const documentsLookedAt = 200;

async function headOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, 4096).arrayBuffer());
}

export async function read(
  file: Blob,
  options: ReadOptions,
  receiver: Receiver,
): Promise<SourceInfo> {
  if (file.size === 0) throw new CannotRead("empty");
  const container = containerOf(await headOf(file));
  if (container === "binary" || container === "old_excel") throw new CannotRead(container);
  if (file.size > (container === "excel" ? largestExcel : largestText)) {
    throw new CannotRead("too_large");
  }
  return container === "excel"
    ? readExcel(file, options, receiver)
    : readText(file, options, receiver);
}

// ── tables ──

class TableReading {
  columns: string[] | undefined;
  private held: TableRow[] = [];

  constructor(private readonly writer: RecordWriter) {}

  take(rows: readonly TableRow[]): void {
    for (const row of rows) {
      if (this.columns) this.write(row);
      else this.lookFor(row);
    }
  }

  private lookFor(row: TableRow): void {
    this.held.push(row);
    const filled = row.cells.filter((cell) => cell.trim() !== "").length;
    if (filled > 1) this.begin(this.held.length - 1);
    else if (this.held.length >= mostBeforeHeader) this.begin(0);
  }

  // A table of one column has its header in the first row.
  private begin(at: number): void {
    const width = this.held[at]?.cells.length ?? 0;
    if (width > mostColumns) throw new CannotRead("too_wide", this.held[at]?.line);
    this.columns = this.held[at]?.cells.map((cell) => cell.trim()) ?? [];
    for (const row of this.held.slice(at + 1)) this.write(row);
    this.held = [];
  }

  private write({ cells, line }: TableRow): void {
    this.writer.add(JSON.stringify(cells), line);
  }

  end(): string[] {
    if (!this.columns && this.held.length > 0) this.begin(0);
    this.writer.flush();
    return this.columns ?? [];
  }
}

// ── text ──

const startOfJson = /^\ufeff?\s*[[{]/;

function formatOf(name: string, text: string): Format {
  if (/\.(jsonl|ndjson)$/i.test(name)) return "lines";
  if (/\.(csv|tsv|txt)$/i.test(name) && !/^\ufeff?\s*(\{\s*"|\[\s*[{\]])/.test(text))
    return "table";
  return startOfJson.test(text) ? "json" : "table";
}

async function* piecesOf(file: Blob, encoding: Encoding): AsyncGenerator<[string, number]> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < file.size; at += pieceLength) {
    const end = Math.min(at + pieceLength, file.size);
    const bytes = await file.slice(at, end).arrayBuffer();
    yield [decoder.decode(bytes, { stream: end < file.size }), end];
  }
}

function writerTo(receiver: Receiver, progress: { read: number }): RecordWriter {
  return new RecordWriter((batch) => receiver.batch(batch, progress.read));
}

async function readText(file: Blob, options: ReadOptions, receiver: Receiver): Promise<SourceInfo> {
  const encoding = options.encoding ?? (await encodingOf(file));
  const progress = { read: 0 };
  const writer = writerTo(receiver, progress);
  let reading: TextReading | undefined;
  let damaged = false;
  for await (const [text, end] of piecesOf(file, encoding)) {
    progress.read = end;
    damaged ||= text.includes("\ufffd");
    reading ??= readingOf(formatOf(options.name, text), options.name, writer);
    reading.push(text);
  }
  const columns = reading?.end() ?? [];
  if (columns.length === 0) throw new CannotRead("empty");
  const format = reading?.format ?? "table";
  return { format, encoding, damaged, sheets: [], sheet: "", columns };
}

interface TextReading {
  readonly format: Format;
  push(text: string): void;
  end(): string[];
}

function readingOf(format: Format, name: string, writer: RecordWriter): TextReading {
  return format === "table" ? tableReading(writer) : documentReading(format, name, writer);
}

function tableReading(writer: RecordWriter): TextReading {
  const splitter = new TableSplitter();
  const table = new TableReading(writer);
  const telling = (rows: () => TableRow[]): void => {
    try {
      table.take(rows());
    } catch (error) {
      if (error instanceof UnclosedQuote) throw new CannotRead("unclosed_quote", error.line);
      throw error;
    }
  };
  return {
    format: "table",
    push: (text) => telling(() => splitter.push(text)),
    end: () => {
      telling(() => splitter.end());
      return table.end();
    },
  };
}

function keysOf(text: string): string[] {
  try {
    const document: unknown = JSON.parse(text);
    const isObject = typeof document === "object" && document && !Array.isArray(document);
    return isObject ? Object.keys(document) : [];
  } catch {
    return [];
  }
}

function documentReading(given: Format, name: string, writer: RecordWriter): TextReading {
  const splitter = new DocumentSplitter(/\.(jsonl|ndjson)$/i.test(name));
  const keys = new Set<string>();
  let line = 0;
  let looked = 0;
  const take = (documents: readonly string[]): void => {
    for (const document of documents) {
      line += 1;
      if (document.trim() === "") continue;
      if (looked < documentsLookedAt) {
        looked += 1;
        for (const key of keysOf(document)) keys.add(key);
        if (keys.size > mostColumns) throw new CannotRead("too_wide", line);
      }
      writer.add(document.replaceAll("\r", ""), line);
    }
  };
  return {
    format: given,
    push: (text) => take(splitter.push(text)),
    end: () => {
      take(splitter.end());
      writer.flush();
      // Documents of which none can be read are there all the same, and are judged invalid one by one.
      return keys.size > 0 || looked === 0 ? [...keys] : ["id"];
    },
  };
}

// ── spreadsheets ──

// As the cell is shown: fifteen digits, which is what a spreadsheet keeps.
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(0) : text;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return "";
  // Spreadsheets know no zones: the day and time are those that were typed.
  const [day = "", time = ""] = value.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

async function mayBeUnpacked(file: Blob): Promise<void> {
  const size = unpackedSize(new Uint8Array(await file.arrayBuffer()));
  if (size === undefined) throw new CannotRead("bad_excel");
  if (size > largestUnpacked) throw new CannotRead("too_large_unpacked");
}

async function readExcel(
  file: Blob,
  options: ReadOptions,
  receiver: Receiver,
): Promise<SourceInfo> {
  await mayBeUnpacked(file);
  const { default: readSheets } = await import("read-excel-file/web-worker");
  let sheets: { sheet: string; data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readSheets(file);
  } catch {
    throw new CannotRead("bad_excel");
  }
  const filled = sheets.filter(({ data }) => data.length > 1);
  const chosen = sheets.find(({ sheet }) => sheet === options.sheet) ?? filled[0] ?? sheets[0];
  const table = new TableReading(writerTo(receiver, { read: file.size }));
  chosen?.data.forEach((row, at) => {
    const cells = row.map(cellText);
    if (cells.some((cell) => cell !== "")) table.take([{ line: at + 1, cells }]);
  });
  const columns = table.end();
  if (columns.length === 0) throw new CannotRead("empty");
  const names = sheets.map(({ sheet }) => sheet);
  return { format: "excel", damaged: false, sheets: names, sheet: chosen?.sheet ?? "", columns };
}
