// Mappings that a merchant had kept on this device, one for each set of column names, by those names: the
// order of columns may change. Names and choices only, nothing of what stands in the rows. Storage may hold
// anything: what does not read is as if it were not there.
import { savedBulkMappings, saveBulkMappings } from "../preferences.js";
import type { BulkKind } from "./job.js";
import type { Mapping } from "./mapping.js";
import { plain, type Unit } from "./names.js";

interface Kept {
  kind: BulkKind;
  // The names of all columns, made plain and sorted.
  names: string;
  columns: Record<string, { name: string; unit: Unit }>;
  fixed: Record<string, unknown>;
}

const mostKept = 30;

function namesOf(columns: readonly string[]): string {
  return JSON.stringify(columns.map(plain).sort());
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isKept(value: unknown): value is Kept {
  if (!isObject(value) || !isObject(value["columns"]) || !isObject(value["fixed"])) return false;
  const named = Object.values(value["columns"]).every(
    (column) => isObject(column) && typeof column["name"] === "string",
  );
  return named && typeof value["names"] === "string";
}

function readAll(): Kept[] {
  try {
    const all: unknown = JSON.parse(savedBulkMappings());
    return Array.isArray(all) ? all.filter(isKept) : [];
  } catch {
    return [];
  }
}

function others(kind: BulkKind, columns: readonly string[]): Kept[] {
  const names = namesOf(columns);
  return readAll().filter((kept) => kept.kind !== kind || kept.names !== names);
}

// `paths`: the places that there are; an older version may have had others.
export function keptMapping(
  kind: BulkKind,
  columns: readonly string[],
  paths: ReadonlySet<string>,
): Mapping | undefined {
  const names = namesOf(columns);
  const kept = readAll().find((each) => each.kind === kind && each.names === names);
  if (!kept) return undefined;
  const mapping: Mapping = { columns: {}, fixed: {} };
  for (const [path, { name, unit }] of Object.entries(kept.columns)) {
    const column = columns.findIndex((each) => plain(each) === name);
    if (column < 0 || !paths.has(path)) continue;
    mapping.columns[path] = { column, unit: unit === "fen" ? "fen" : "yuan", guessed: false };
  }
  const known = Object.entries(kept.fixed).filter(([path]) => paths.has(path));
  mapping.fixed = Object.fromEntries(known);
  return mapping;
}

// Whether it will be remembered.
export function keepMapping(kind: BulkKind, columns: readonly string[], mapping: Mapping): boolean {
  const named = Object.entries(mapping.columns).map(([path, { column, unit }]) => [
    path,
    { name: plain(columns[column] ?? ""), unit },
  ]);
  const kept: Kept = {
    kind,
    names: namesOf(columns),
    columns: Object.fromEntries(named) as Kept["columns"],
    fixed: mapping.fixed,
  };
  return saveBulkMappings(JSON.stringify([kept, ...others(kind, columns)].slice(0, mostKept)));
}

export function forgetMapping(kind: BulkKind, columns: readonly string[]): void {
  saveBulkMappings(JSON.stringify(others(kind, columns)));
}
