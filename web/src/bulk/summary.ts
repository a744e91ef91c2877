// A result cut down to a row of the table. Results are long and almost all of it is their reasons, so only
// the wanted keys of the outermost object are parsed. Used by the workers, for every row.
import type { DocumentError, Finding, Missing, Status } from "../engine/types.js";
import type { BulkRow } from "./job.js";

const quote = 0x22;
const backslash = 0x5c;

// Just behind the string that begins at `at`.
function behindString(text: string, at: number): number {
  let end = at;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
}

// Just behind the value that begins at `at`.
function behindValue(text: string, at: number): number {
  let depth = 0;
  let place = at;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (code === quote) {
      place = behindString(text, place);
      if (depth === 0) return place;
      continue;
    }
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth <= 0) return depth === 0 ? place + 1 : place;
    } else if (code === 0x2c && depth === 0) return place;
    place += 1;
  }
  return place;
}

// The wanted keys of an object that was written without spaces, as the engine writes.
export function pick(text: string, wanted: ReadonlySet<string>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  let at = 1;
  while (text.charCodeAt(at) === quote) {
    const behindKey = behindString(text, at);
    const key = text.slice(at + 1, behindKey - 1);
    const end = behindValue(text, behindKey + 1);
    if (wanted.has(key)) found[key] = JSON.parse(text.slice(behindKey + 1, end));
    at = end + 1;
  }
  return found;
}

const wanted: ReadonlySet<string> = new Set(["id", "status", "missing", "errors", "findings"]);

interface Picked {
  id?: unknown;
  status?: Status;
  missing?: Missing[];
  errors?: DocumentError[];
  findings?: Finding[];
}

const each = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

// `result`: the engine's answer for a listing, whole.
export function rowOf(result: string, row: number, line: number): BulkRow {
  const picked = pick(result, wanted) as Picked;
  const findings = picked.findings ?? [];
  const violations = findings.filter(({ outcome }) => outcome === "violation").length;
  return {
    row,
    line,
    id: typeof picked.id === "string" ? picked.id : "",
    status: picked.status ?? "invalid",
    verdict: "",
    amountFen: -1,
    violations,
    reviews: findings.length - violations,
    unknowns: picked.missing?.length ?? 0,
    errors: picked.errors?.length ?? 0,
    rules: each(findings.map(({ rule }) => rule)),
    clauses: each(findings.flatMap(({ clause, annex }) => clause ?? annex?.[0])),
  };
}

// What the engine says of each of many refunds: of what is missing and wrong only how much.
export interface Brief {
  id?: string | undefined;
  status?: Status | undefined;
  clauses?: string[] | undefined;
  missing?: number | undefined;
  errors?: number | undefined;
  verdict?: string | undefined;
  amount_fen?: number;
}

const amountKey = ',"amount_fen":';
const mostKinds = 1000;

// The core writes an amount last. But for it few briefs differ, and each of these is parsed once.
export class BriefReader {
  private readonly kinds = new Map<string, Brief>();

  read(line: string): Brief {
    // Within a text a quote has a backslash before it.
    const at = line.lastIndexOf(amountKey);
    if (at < 0) return this.kindOf(line);
    const amount = Number(line.slice(at + amountKey.length, -1));
    const { id, status, clauses, missing, errors, verdict } = this.kindOf(`${line.slice(0, at)}}`);
    return { id, status, clauses, missing, errors, verdict, amount_fen: amount };
  }

  private kindOf(text: string): Brief {
    const known = this.kinds.get(text);
    if (known) return known;
    const kind = JSON.parse(text) as Brief;
    if (this.kinds.size >= mostKinds) this.kinds.clear();
    this.kinds.set(text, kind);
    return kind;
  }
}

const none: readonly string[] = [];

export function rowOfBrief(brief: Brief, row: number, line: number): BulkRow {
  return {
    row,
    line,
    id: brief.id ?? "",
    status: brief.status ?? "invalid",
    verdict: brief.verdict ?? "",
    amountFen: brief.amount_fen ?? -1,
    violations: 0,
    reviews: 0,
    unknowns: brief.missing ?? 0,
    errors: brief.errors ?? 0,
    rules: none,
    clauses: brief.clauses ?? none,
  };
}
