// Lines of a CSV file that a spreadsheet program opens as text: Chinese intact by the mark at the
// beginning, and no cell that it would take for a formula. Every cell is quoted, so that a program
// with another separator cannot cut one in two.

// UTF-8, said at the beginning of a file: without it Excel takes the file for the system's encoding.
export const byteOrderMark = "\ufeff";

// What a spreadsheet program may begin a formula with, the wide forms of Chinese input among them, with
// whatever blank it skips before.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""').replaceAll("\0", "")}"`;
}

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

// Whole fen as yuan that a spreadsheet program can add up; nothing for an amount that is open.
export function yuanCell(fen: number): string | number {
  if (fen < 0) return "";
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
}
