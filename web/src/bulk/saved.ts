// Mappings that a merchant had kept on this device, one for each set of column names, by those names: the
// order of columns may change. Of what stands in the rows only the words whose meaning the merchant chose.
// Storage may hold anything: what does not read is as if it were not there.
import { savedBulkMappings, saveBulkMappings } from "../preferences.js";
import type { BulkKind } from "./job.js";
import { hasWords } from "./cells.js";
import { noneOfThem, type Choice, type Target } from "./facts.js";
import type { Mapping, Meanings } from "./mapping.js";
import { plain, type Unit } from "./names.js";

interface Kept {
  kind: BulkKind;
  // The names of all columns, made plain and sorted.
  names: string;
  columns: Record<string, { name: string; unit: Unit }>;
  fixed: Record<string, unknown>;
  // An older version wrote none.
  meanings?: Meanings;
}

const mostKept = 30;
const longestWord = 100;

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

function isChoice({ type, values }: Target, choice: unknown): choice is Choice {
  if (choice === null || (choice === noneOfThem && type === "set")) return true;
  return values.some(({ id }) => id === choice);
}

function readMeanings(given: unknown, targets: readonly Target[]): Meanings {
  const all = isObject(given) ? given : {};
  const read = targets.filter(hasWords).flatMap((target) => {
    const words = Object.hasOwn(all, target.path) ? all[target.path] : undefined;
    if (!isObject(words)) return [];
    const known = Object.entries(words).filter(([, choice]) => isChoice(target, choice));
    return known.length === 0 ? [] : [[target.path, Object.fromEntries(known)] as const];
  });
  return Object.fromEntries(read) as Meanings;
}

// `targets`: those that there are; an older version may have had others.
export function keptMapping(
  kind: BulkKind,
  columns: readonly string[],
  targets: readonly Target[],
): Mapping | undefined {
  const names = namesOf(columns);
  const kept = readAll().find((each) => each.kind === kind && each.names === names);
  if (!kept) return undefined;
  const paths = new Set(targets.map(({ path }) => path));
  const mapping: Mapping = {
    columns: {},
    fixed: {},
    meanings: readMeanings(kept.meanings, targets),
  };
  for (const [path, { name, unit }] of Object.entries(kept.columns)) {
    const column = columns.findIndex((each) => plain(each) === name);
    if (column < 0 || !paths.has(path)) continue;
    mapping.columns[path] = { column, unit: unit === "fen" ? "fen" : "yuan", guessed: false };
  }
  const known = Object.entries(kept.fixed).filter(([path]) => paths.has(path));
  mapping.fixed = Object.fromEntries(known);
  return mapping;
}

// Those of columns that are in use.
function meaningsOf({ columns, meanings = {} }: Mapping): Meanings {
  const used = Object.entries(meanings).filter(([path]) => Object.hasOwn(columns, path));
  const short = used.map(([path, words]) => [
    path,
    Object.fromEntries(Object.entries(words).filter(([word]) => word.length <= longestWord)),
  ]);
  return Object.fromEntries(short) as Meanings;
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
    meanings: meaningsOf(mapping),
  };
  return saveBulkMappings(JSON.stringify([kept, ...others(kind, columns)].slice(0, mostKept)));
}

export function forgetMapping(kind: BulkKind, columns: readonly string[]): void {
  saveBulkMappings(JSON.stringify(others(kind, columns)));
}
