// What a merchant has typed about a shop, as it was typed. An immutable tree: parts, in them facts, and
// rows that keep their key for as long as they live, so that a place is still the same place after a row
// above it was removed. Text in, text out: the document is made of it by store-document.ts.

// A choice is kept as its id, "true" and "false" included; "null" is the answer "not known".
export type Typed = string | readonly string[] | readonly Row[] | Group;

export interface Group {
  readonly [fact: string]: Typed | undefined;
}

export interface Row {
  readonly key: number;
  readonly values: Group;
}

// Names of facts, and keys of rows where a fact holds rows: ["exit", "projects", 3, "state"].
export type Path = readonly (string | number)[];

export const notKnown = "null";
export const emptyDraft: Group = {};

export function rowsOf(value: Typed | undefined): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly (string | Row)[]).filter(
    (item): item is Row => typeof item !== "string",
  );
}

export function groupOf(value: Typed | undefined): Group {
  return typeof value === "object" && !Array.isArray(value) ? (value as Group) : {};
}

export function textOf(value: Typed | undefined): string {
  return typeof value === "string" ? value : "";
}

export function choicesOf(value: Typed | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly (string | Row)[]).filter(
    (item): item is string => typeof item === "string",
  );
}

export function valueAt(draft: Typed | undefined, path: Path): Typed | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return draft;
  if (typeof step === "number") {
    return valueAt(rowsOf(draft).find((row) => row.key === step)?.values, rest);
  }
  return valueAt(groupOf(draft)[step], rest);
}

function changed(value: Typed | undefined, path: Path, to: Typed | undefined): Typed | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (typeof step === "number") {
    return rowsOf(value).map((row) =>
      row.key === step ? { key: row.key, values: groupOf(changed(row.values, rest, to)) } : row,
    );
  }
  const group = groupOf(value);
  return { ...group, [step]: changed(group[step], rest, to) };
}

export function withValue(draft: Group, path: Path, value: Typed | undefined): Group {
  return groupOf(changed(draft, path, value));
}

let lastKey = 0;

export function newRow(values: Group = {}): Row {
  lastKey += 1;
  return { key: lastKey, values };
}

// With the row at its place among the rows at `path`, by default behind them.
export function withRow(draft: Group, path: Path, row: Row, at = Infinity): Group {
  const rows = [...rowsOf(valueAt(draft, path))];
  rows.splice(at, 0, row);
  return withValue(draft, path, rows);
}

export function withoutRow(draft: Group, path: Path, key: number): Group {
  return withValue(
    draft,
    path,
    rowsOf(valueAt(draft, path)).filter((row) => row.key !== key),
  );
}

// Whether anything was typed: a row counts as something, even while it is empty.
export function hasContent(value: Typed | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.length > 0;
  return Object.values(groupOf(value)).some(hasContent);
}

// How many fields were filled, those of rows included.
export function filled(value: Typed | undefined): number {
  if (value === undefined) return 0;
  if (typeof value === "string") return value.trim() === "" ? 0 : 1;
  if (Array.isArray(value)) {
    const rows = rowsOf(value);
    if (rows.length === 0) return value.length > 0 ? 1 : 0;
    return rows.reduce((sum, row) => sum + filled(row.values), 0);
  }
  return Object.values(groupOf(value)).reduce<number>((sum, each) => sum + filled(each), 0);
}

export function idOf(path: Path): string {
  return path.join(".");
}
