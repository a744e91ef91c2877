// Names as people write them in files, made alike: width, case, spaces, signs and what stands in brackets do
// not matter. And the other names that columns and values go by, from the catalogues. Used by facts.ts.
import { bulkColumnsEnglish } from "../i18n/bulk-columns.en.js";
import { bulkColumnsChinese, type BulkColumnsKey } from "../i18n/bulk-columns.zh-CN.js";

const bracketed = /[([{\u3010\u300c].*?[)\]}\u3011\u300d]/gu;
// Ticks and crosses are whole answers.
const signs = /[^\p{L}\p{N}\u2713\u221a\u2717\u00d7]/gu;

export function plain(name: string): string {
  const folded = name.normalize("NFKC").toLowerCase();
  const outside = folded.replace(bracketed, "").replace(signs, "");
  // A name that stands in brackets altogether.
  return outside === "" ? folded.replace(signs, "") : outside;
}

// What a word of a cell is looked up by. One that is made of signs alone is itself.
export function wordKey(text: string): string {
  return plain(text) || text.normalize("NFKC").trim();
}

export function aliasesOf(key: string): string[] {
  const all = [bulkColumnsChinese, bulkColumnsEnglish].map(
    (texts) => texts[key as BulkColumnsKey] as string | undefined,
  );
  return all.flatMap((text) => text?.split("|") ?? []);
}

export const yuan = "yuan";
export const fen = "fen";
export type Unit = typeof yuan | typeof fen;

// "Paid (fen)" and "paid_fen" are in fen, everything else in yuan.
export function unitOf(column: string): Unit {
  const folded = column.normalize("NFKC").toLowerCase();
  const words = aliasesOf("unit_fen").map((word) => word.toLowerCase());
  const inBrackets = [...folded.matchAll(bracketed)].map(([text]) => plain(text));
  return inBrackets.some((text) => words.includes(text)) || /(^|[^a-z])(fen|cents)$/.test(folded)
    ? fen
    : yuan;
}
