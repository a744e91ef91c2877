// What the rulebook view lists: every clause, every row of the appendix and its notes, in the
// specification's order, and the search over them. Draws nothing.
import type {
  Coverage,
  CoveredEntry,
  Language,
  Localized,
  RuleDescription,
  RulebookDescription,
  Treatment,
} from "../engine/types.js";
import { withoutPlaceholders } from "./rulebook-words.js";

export const treatments: readonly Treatment[] = ["automated", "asked", "platform", "informative"];
export const annexChapter = "annex";

export interface Entry {
  id: string;
  // "1" to "9", or "annex".
  chapter: string;
  // How many entries hold this one: 0 for 5.1, 1 for 5.1.2.
  depth: number;
  title?: Localized;
  statement: Localized;
  kind: string;
  treatment?: Treatment;
  because?: Localized;
  rules: Rule[];
  // Everything a search looks at, folded: id, names, both statements, what the rules are called and say.
  sought: string;
}

// A rule that serves an entry.
export interface Rule {
  // The words of its id: the short name that the trade has for what it is about.
  name: string;
  title: Localized;
  says: Localized[];
}

export interface Filter {
  query: string;
  treatment: Treatment | "";
  chapter: string;
}

export const noFilter: Filter = { query: "", treatment: "", chapter: "" };

// Full-width letters and digits as plain ones, capitals as small letters.
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function soughtIn(...texts: Localized[]): string {
  return folded(texts.flatMap((text) => [text["zh-CN"], text.en]).join("\n"));
}

type Source = Omit<CoveredEntry, "treatment" | "facts" | "annex"> & { treatment?: Treatment };

// The description is there first and has every clause; the coverage knows more of each.
function sourcesOf(book: RulebookDescription, coverage: Coverage | undefined): readonly Source[] {
  if (coverage) return coverage.clauses;
  const { rows, notes } = book.annex ?? { rows: [], notes: [] };
  return [
    ...book.clauses,
    ...rows.map(({ id, statement }) => ({ id, kind: "penalty", statement, rules: [] })),
    ...notes.map(({ id, statement }) => ({ id, kind: "note", statement, rules: [] })),
  ];
}

function ruleOf({ id, title, explanations = [] }: RuleDescription): Rule {
  const says = explanations.map((text) => ({
    "zh-CN": withoutPlaceholders(text["zh-CN"]),
    en: withoutPlaceholders(text.en),
  }));
  return { name: folded(id.replace(/-/g, " ")), title, says };
}

export function entriesOf(book: RulebookDescription, coverage?: Coverage): Entry[] {
  const known = new Map(book.rules.map((rule) => [rule.id, ruleOf(rule)]));
  const rows = new Map(book.annex?.rows.map((row) => [row.id, row]));
  return sourcesOf(book, coverage).map(
    ({ id, kind, treatment, statement, because, rules: ids }) => {
      const [chapter = "", ...numbers] = id.split(".");
      const rules = ids.flatMap((rule) => known.get(rule) ?? []);
      const row = rows.get(id);
      return {
        id,
        chapter,
        depth: chapter === annexChapter ? 0 : Math.max(0, numbers.length - 1),
        statement,
        kind,
        rules,
        ...(row ? { title: row.title } : {}),
        ...(treatment ? { treatment } : {}),
        ...(because ? { because } : {}),
        sought: [
          id,
          soughtIn(statement, ...(row ? [row.title, row.action.label] : [])),
          ...rules.map(({ name, title, says }) => `${name}\n${soughtIn(title, ...says)}`),
        ].join("\n"),
      };
    },
  );
}

// "5.2(3)", "5.2.3." and the circled items of the specification as the id that they mean; undefined
// for what is no number.
export function numberIn(query: string): string | undefined {
  const plain = query
    .trim()
    .replace(/[\u2460-\u2473]/g, (circled) => `.${circled.normalize("NFKC")}`)
    .normalize("NFKC")
    .replace(/\s*\((\d+)\)/g, ".$1")
    .replace(/^[\u7b2c§]\s*|\s*[\u7ae0\u6761\u6b3e]$/g, "")
    .replace(/\.$/, "");
  return /^\d+(?:\.\d+)*$/.test(plain) ? plain : undefined;
}

// English words are sought without the plural's s.
export function wordsOf(query: string): string[] {
  return folded(query)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/^([a-z]{2,}[^s])s$/, "$1"));
}

// "cash-back" may be written apart, or as one.
function formsOf(word: string): string[] {
  const apart = word.split(/(?<=\p{L})-(?=\p{L})/u);
  return apart.length === 1 ? [word] : [word, apart.join(" "), apart.join("")];
}

const has = (text: string, word: string): boolean =>
  formsOf(word).some((form) => text.includes(form));

// A number finds the clause and what it holds; where no clause has it, it is a word like any other.
export function search(entries: readonly Entry[], filter: Filter): Entry[] {
  const number = numberIn(filter.query);
  const sought = wordsOf(filter.query);
  const numbered = ({ id }: Entry): boolean => id === number || id.startsWith(`${number}.`);
  const named = ({ sought: within }: Entry): boolean => sought.every((word) => has(within, word));
  const wanted = number !== undefined && entries.some(numbered) ? numbered : named;
  return entries.filter(
    (entry) =>
      wanted(entry) &&
      (filter.chapter === "" || entry.chapter === filter.chapter) &&
      (filter.treatment === "" || entry.treatment === filter.treatment),
  );
}

// What a rule shows for words that only it has: its title if that has one, else what it says; and its title
// where they are in its name alone.
function ruleText(
  rules: readonly Rule[],
  words: readonly string[],
  language: Language,
): string | undefined {
  const other = language === "en" ? "zh-CN" : "en";
  const both = (texts: readonly Localized[]): string[] => [
    ...texts.map((text) => text[language]),
    ...texts.map((text) => text[other]),
  ];
  const said = (text: string): boolean => words.some((word) => has(folded(text), word));
  const texts = [
    ...both(rules.map(({ title }) => title)),
    ...both(rules.flatMap(({ says }) => says)),
  ];
  return texts.find(said) ?? rules.find(({ name }) => said(name))?.title[language];
}

// The texts that a found entry shows so that each word of the search is seen in one of them: its
// statement always, then the other language's, then a rule's.
export function evidence(
  entry: Entry,
  sought: readonly string[],
  language: Language,
): { statement: string; other?: string; rule?: string } {
  const other = language === "en" ? "zh-CN" : "en";
  const statement = entry.statement[language];
  const shown = folded(`${entry.title?.[language] ?? ""}\n${statement}`);
  const left = sought.filter((word) => !has(shown, word));
  const inOther = left.filter((word) => has(folded(entry.statement[other]), word));
  const last = left.filter((word) => !inOther.includes(word));
  const rule = ruleText(entry.rules, last, language);
  return {
    statement,
    ...(inOther.length > 0 ? { other: entry.statement[other] } : {}),
    ...(rule === undefined ? {} : { rule }),
  };
}

export interface Piece {
  text: string;
  hit: boolean;
}

// A text cut where the words of a search stand in it. Folding that moves positions marks nothing.
export function pieces(text: string, sought: readonly string[]): Piece[] {
  const plain = folded(text);
  const hit = new Array<boolean>(text.length).fill(false);
  for (const word of plain.length === text.length ? sought.flatMap(formsOf) : []) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      hit.fill(true, at, at + word.length);
    }
  }
  const out: Piece[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    while (end < text.length && hit[end] === hit[at]) end += 1;
    out.push({ text: text.slice(at, end), hit: hit[at] === true });
    at = end;
  }
  return out;
}

// What holds an entry: "5.2" and then "5" for 5.2.3, as far as the rulebook has them.
export function holders(entries: readonly Entry[], id: string): Entry[] {
  const numbers = id.split(".");
  return entries.filter(
    (entry) => entry.chapter === numbers[0] && entry.id !== id && id.startsWith(`${entry.id}.`),
  );
}

export function itemsOf(entries: readonly Entry[], id: string): Entry[] {
  const depth = id.split(".").length + 1;
  return entries.filter(
    (entry) => entry.id.startsWith(`${id}.`) && entry.id.split(".").length === depth,
  );
}
