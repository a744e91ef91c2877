// Cuts the text of a table into rows while it is still being read, and tells on which line each begins.
// Used by the reader. Line ends of all kinds count as one; empty lines are left out but counted.
import Papa from "papaparse";

export interface TableRow {
  line: number;
  cells: string[];
}

// A quote that is never closed would swallow the rest of the file.
const longestRow = 16 * 1024 * 1024;
const delimiters = [",", "\t", ";", "|", "\uff0c"];

export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super(`the quote opened on line ${line} is never closed`);
  }
}

const rowsLookedAt = 20;

// How many rows have the same number of cells, more than one, and how many cells that is.
function agreement(text: string, delimiter: string): [rows: number, cells: number] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    preview: rowsLookedAt,
    skipEmptyLines: "greedy",
  });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, rows] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [0, 0];
  return [rows, cells];
}

// Texts and amounts hold commas too: what cuts most rows alike counts, then what cuts them finer.
export function delimiterOf(text: string): string {
  const start = text.slice(0, 64 * 1024);
  const found = delimiters.map((delimiter) => ({ delimiter, agreed: agreement(start, delimiter) }));
  found.sort(({ agreed: left }, { agreed: right }) => right[0] - left[0] || right[1] - left[1]);
  return found[0]?.delimiter ?? ",";
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}

export class TableSplitter {
  delimiter = "";
  private pending = "";
  private line = 1;
  // How much must be there before it is worth to look again for the end of a long row.
  private worthwhile = 0;

  push(text: string): TableRow[] {
    this.pending += text;
    if (this.pending.length < this.worthwhile) return [];
    // Half of a line end may be still to come.
    const held = this.pending.endsWith("\r") ? "\r" : "";
    return this.cut(this.pending.slice(0, this.pending.length - held.length), held, true);
  }

  end(): TableRow[] {
    const rows = this.cut(this.pending, "", false);
    this.pending = "";
    return rows;
  }

  private cut(given: string, held: string, more: boolean): TableRow[] {
    const text = given.includes("\r") ? given.replace(/\r\n?/g, "\n") : given;
    if (this.delimiter === "" && text !== "") this.delimiter = delimiterOf(text);
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: "\n" });
    const { data, meta, errors } = parser.parse(text, 0, more) as {
      data: string[][];
      meta: { cursor: number };
      errors: { code: string }[];
    };
    const used = more && data.length === 0 ? 0 : meta.cursor;
    const rows = this.counted(data);
    this.pending = more ? text.slice(used) + held : "";
    this.worthwhile = this.pending.length * 2;
    if (this.pending.length > longestRow) throw new UnclosedQuote(this.line);
    // All that follows would be one cell of the last row, and nobody would miss the rows in it.
    if (!more && errors.some(({ code }) => code === "MissingQuotes")) {
      throw new UnclosedQuote(rows.at(-1)?.line ?? this.line);
    }
    return rows;
  }

  private counted(data: readonly string[][]): TableRow[] {
    const rows: TableRow[] = [];
    for (const cells of data) {
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: this.line, cells });
      this.line += 1 + breaksIn(cells);
    }
    return rows;
  }
}
