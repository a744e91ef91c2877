// Lines of a CSV file that a spreadsheet program opens as text: Chinese intact by the mark at the
// beginning, no cell that it would take for a formula, and no number of an order that it would make another
// of. Every text is quoted, so that a program with another separator cannot cut one in two.

// UTF-8, said at the beginning of a file: without it Excel takes the file for the system's encoding.
export const byteOrderMark = "\ufeff";

// What a spreadsheet program may begin a formula with, the wide forms of Chinese input among them, with
// whatever blank it skips before.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

// What it would take for a number, a date or a time, and show as another text: "00123" as 123, "5.10" as 5.1,
// "1-2" as a day, and of long numbers the first fifteen digits.
const numberOrDay = /^\d[\d\s.,:/-]*(?:[eE][+-]?\d+)?$/;
// What stays as it is all the same: short whole numbers, and of four parts and more, as many clauses have.
const unchanged = /^(?:0|[1-9]\d{0,10}|\d+(?:\.\d+){3,})$/;
// Behind such a text it stays a text, and nothing of it is to be seen; shops' own tables have it so.
const keepsText = "\t";

// A number with all its digits, to be added up.
export interface NumberCell {
  number: string;
}
export type Cell = string | number | NumberCell;

function cellOf(value: Cell): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return value.number;
  const safe = formula.test(value) ? `'${value}` : value;
  const bare = safe.trim();
  const isRewritten = numberOrDay.test(bare) && !unchanged.test(bare);
  const text = isRewritten ? safe + keepsText : safe;
  return `"${text.replaceAll('"', '""').replaceAll("\0", "")}"`;
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

// Whole fen as yuan that a spreadsheet program can add up; nothing for an amount that is open.
export function yuanCell(fen: number): Cell {
  if (fen < 0) return "";
  return { number: `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}` };
}
