// A merchant's own words and exceptions as data: read from their file and written to it, changed entry
// by entry, and which entry an error or a suppressed finding belongs to. Nothing here knows of the page.
import type {
  DocumentError,
  Exception,
  Finding,
  OwnWord,
  OwnWords,
  SuppressedFinding,
} from "../engine/types.js";

export interface OwnList {
  readonly words: readonly OwnWord[];
  readonly allow: readonly Exception[];
}

export type Part = keyof OwnList;
export type Entry = OwnWord | Exception;

export const emptyList: OwnList = { words: [], allow: [] };

// The longest text that the engine takes, in bytes of UTF-8.
const longestText = 600;

export function countOf(list: OwnList): number {
  return list.words.length + list.allow.length;
}

// The file as the command line reads it.
export function writeList(list: OwnList): string {
  return `${JSON.stringify({ words: list.words, allow: list.allow }, null, 2)}\n`;
}

const isText = (value: unknown): boolean => value === undefined || typeof value === "string";

function isEntry(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { text, outcome, rule, reason, fingerprint } = value as Record<string, unknown>;
  return [text, outcome, rule, reason, fingerprint].every(isText);
}

// A document in which each entry can at least be shown, whatever the engine says of it; undefined for
// any other. Keys that are null count as left out, as they do for the engine.
export function readList(document: unknown): OwnList | undefined {
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return undefined;
  const parts: Record<string, unknown> = { words: [], allow: [], ...withoutNulls(document) };
  if (Object.keys(parts).length > 2) return undefined;
  const { words, allow } = parts;
  if (!Array.isArray(words) || !Array.isArray(allow)) return undefined;
  const plain = [words, allow].map((list) =>
    list.map((entry: unknown) =>
      typeof entry === "object" && entry !== null ? withoutNulls(entry) : entry,
    ),
  );
  if (!plain.flat().every(isEntry)) return undefined;
  return { words: plain[0] as unknown as OwnWord[], allow: plain[1] as unknown as Exception[] };
}

function withoutNulls(value: object): object {
  if (Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}

export function parseList(text: string): OwnList | undefined {
  try {
    return readList(JSON.parse(text));
  } catch {
    return undefined;
  }
}

// ── one entry ──

export function withEntry(
  list: OwnList,
  part: Part,
  at: number | undefined,
  entry: Entry,
): OwnList {
  const entries = [...list[part]];
  if (at === undefined) entries.push(entry as never);
  else entries[at] = entry;
  return { ...list, [part]: entries };
}

export function withoutEntry(list: OwnList, part: Part, at: number): OwnList {
  return { ...list, [part]: list[part].filter((_, index) => index !== at) };
}

export interface Place {
  part: Part;
  at: number;
  key: string;
}

// Which entry an error is about; undefined where it is about the whole.
export function placeOf(pointer: string): Place | undefined {
  const [, part = "", at = "", key = ""] = pointer.split("/");
  if ((part !== "words" && part !== "allow") || !/^\d+$/.test(at)) return undefined;
  return { part, at: Number(at), key };
}

export function errorsAt(
  errors: readonly DocumentError[],
  part: Part,
  at: number,
): DocumentError[] {
  return errors.filter((error) => {
    const place = placeOf(error.pointer);
    return place?.part === part && place.at === at;
  });
}

// ── exceptions and findings ──

// Allows what a finding quotes; where it quotes nothing, or too much, this very finding.
export function exceptionOf(finding: Finding, reason: string, onlyThisRule: boolean): Exception {
  const { quote, fingerprint, rule } = finding;
  const usable =
    quote !== undefined && new TextEncoder().encode(quote).length <= longestText && quote !== "";
  return {
    ...(usable ? { text: quote } : { fingerprint }),
    ...(onlyThisRule ? { rule } : {}),
    reason,
  };
}

// Nearly as the engine compares an allowed text: without regard to width, case and blanks.
const plainLetters = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

// Which exception allows a finding. The result gives its reason only; of several with that reason the
// one that names the finding or has its words.
export function exceptionFor(list: OwnList, finding: SuppressedFinding): number | undefined {
  const quote = plainLetters(finding.quote ?? "");
  const fits = (each: Exception): boolean =>
    each.reason === finding.reason && (each.rule === undefined || each.rule === finding.rule);
  const has = (each: Exception): boolean =>
    quote !== "" && each.text !== undefined && plainLetters(each.text).includes(quote);
  const tests = [(each: Exception) => each.fingerprint === finding.fingerprint, has, () => true];
  for (const test of tests) {
    const at = list.allow.findIndex((each) => fits(each) && test(each));
    if (at >= 0) return at;
  }
  return undefined;
}

export function asDocument(list: OwnList): OwnWords {
  return { words: [...list.words], allow: [...list.allow] };
}

// The engine stops at some number of errors and says so; those that it named can be acted on.
const isLimit = (error: DocumentError): boolean => error.code === "too_many_errors";

// The positions of the entries that no error is about; undefined where one is about the whole list.
export function soundEntries(
  list: OwnList,
  errors: readonly DocumentError[],
): Record<Part, number[]> | undefined {
  const bad: Record<Part, Set<number>> = { words: new Set(), allow: new Set() };
  for (const error of errors) {
    if (isLimit(error)) continue;
    const place = placeOf(error.pointer);
    if (!place) return undefined;
    bad[place.part].add(place.at);
  }
  const keep = (part: Part): number[] => [...list[part].keys()].filter((at) => !bad[part].has(at));
  return { words: keep("words"), allow: keep("allow") };
}

export function selected(list: OwnList, kept: Record<Part, number[]>): OwnList {
  return {
    words: kept.words.flatMap((at) => list.words[at] ?? []),
    allow: kept.allow.flatMap((at) => list.allow[at] ?? []),
  };
}

// An error of a selection as one of the list that it was selected from.
export function movedBack(error: DocumentError, kept: Record<Part, number[]>): DocumentError {
  const place = placeOf(error.pointer);
  if (!place) return error;
  const rest = place.key === "" ? "" : `/${place.key}`;
  const at = kept[place.part][place.at] ?? place.at;
  return { ...error, pointer: `/${place.part}/${at}${rest}` };
}

// The engine names what is missing by its key in the file; on the page a field is empty.
export const isMissing = (error: DocumentError): boolean =>
  error.code === "required_key" || error.code === "empty_text";
