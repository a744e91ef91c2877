// Which column gives which fact, told by names: the fact's id, its title in both languages, other names from
// the catalogues; where none is the same, the longest that is part of the column's name. Used by the session.
import type { Target } from "./facts.js";
import { aliasesOf, plain, unitOf, type Unit } from "./names.js";

export interface ColumnChoice {
  column: number;
  unit: Unit;
  // Only part of the name is known: worth a look.
  guessed: boolean;
}

// By the fact's place.
export type Columns = Record<string, ColumnChoice>;

// Shorter names are parts of too many others.
const shortestPart = { han: 3, other: 6 };

interface Candidate {
  path: string;
  column: number;
  score: number;
}

function namesOf(target: Target): string[] {
  const { path, title, group } = target;
  const titles = [title["zh-CN"], title.en];
  const whole = group ? [`${group["zh-CN"]}${title["zh-CN"]}`, `${group.en} ${title.en}`] : [];
  return [...titles, ...whole, ...aliasesOf(path)].map(plain);
}

function isTelling(name: string): boolean {
  const least = /\p{Script=Han}/u.test(name) ? shortestPart.han : shortestPart.other;
  return name.length >= least;
}

const exact = 1000;

function scoreOf(column: string, target: Target, names: readonly string[]): number {
  if (column === "") return 0;
  if (column === plain(target.path)) return exact + 2;
  // The earlier of a fact's names tells more.
  const at = names.indexOf(column);
  if (at >= 0) return exact + 1 / (1 + at);
  const parts = names.filter((name) => isTelling(name) && column.includes(name));
  return Math.max(0, ...parts.map((name) => name.length));
}

export function matchColumns(columns: readonly string[], all: readonly Target[]): Columns {
  const names = columns.map(plain);
  const candidates = all.flatMap((target): Candidate[] => {
    const known = namesOf(target);
    return names.map((name, column) => ({
      path: target.path,
      column,
      score: scoreOf(name, target, known),
    }));
  });
  candidates.sort((left, right) => right.score - left.score || left.column - right.column);
  const found: Columns = {};
  const taken = new Set<number>();
  for (const { path, column, score } of candidates) {
    if (score <= 0 || taken.has(column) || found[path]) continue;
    taken.add(column);
    found[path] = { column, unit: unitOf(columns[column] ?? ""), guessed: score < exact };
  }
  return found;
}

// How many columns are known for sure, to tell what kind of documents a file holds.
export function sureMatches(columns: Columns): number {
  return Object.values(columns).filter(({ guessed }) => !guessed).length;
}
