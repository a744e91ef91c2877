// What is different between two rulebooks, or two versions of one, as far as they describe themselves:
// versions, clauses, the appendix, rules, what is asked, and the conditions that rules share. A rule's
// own conditions and its words are not told by a description. Draws nothing.
import type {
  AnnexRow,
  ClauseDescription,
  FactDescription,
  Kind,
  Localized,
  RuleDescription,
  RulebookDescription,
} from "../engine/types.js";
import type { StorePart } from "../engine/store-types.js";

export const groups = ["versions", "clauses", "annex", "rules", "facts", "conditions"] as const;
export type Group = (typeof groups)[number];

export type Aspect =
  | "statement"
  | "treatment"
  | "because"
  | "title"
  | "level"
  | "action"
  | "days"
  | "deposit"
  | "clauses"
  | "says"
  | "question"
  | "presumption"
  | "values"
  | "condition"
  | "from"
  | "to"
  | "other";

// A text in both languages, or a value that is the same in both.
export type Told = Localized | string | number | undefined;

export interface Difference {
  aspect: Aspect;
  // Both missing where it can only be said that there is a difference.
  before?: Told;
  after?: Told;
}

export interface Change {
  kind: "added" | "removed" | "changed";
  id: string;
  name: Localized | undefined;
  document?: Kind;
  // What an added or a removed entry says.
  statement?: Localized | undefined;
  differences: Difference[];
}

export type Changes = Record<Group, Change[]>;

interface Item {
  id: string;
  name: Localized | undefined;
  document?: Kind;
  statement?: Localized | undefined;
  aspects: Partial<Record<Aspect, Told>>;
  // Everything else that is said of it, to tell whether it is the same.
  rest?: unknown;
}

// Keys in one order: a file may be written in another.
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function differencesOf(before: Item, after: Item): Difference[] {
  const aspects = new Set([...Object.keys(before.aspects), ...Object.keys(after.aspects)]);
  const found: Difference[] = [];
  for (const aspect of aspects as Set<Aspect>) {
    const was = before.aspects[aspect];
    const is = after.aspects[aspect];
    if (!same(was, is)) found.push({ aspect, before: was, after: is });
  }
  if (found.length === 0 && !same(before.rest, after.rest)) found.push({ aspect: "other" });
  return found;
}

function changeOf(kind: Change["kind"], item: Item, differences: Difference[] = []): Change {
  const { id, name, document, statement } = item;
  return { kind, id, name, statement, differences, ...(document ? { document } : {}) };
}

// In the order of the new list; what is gone stands at its end.
function changesOf(before: readonly Item[], after: readonly Item[]): Change[] {
  const keyOf = ({ document, id }: Item): string => `${document ?? ""} ${id}`;
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Set(after.map(keyOf));
  const changed = after.flatMap((item) => {
    const old = was.get(keyOf(item));
    if (!old) return [changeOf("added", item)];
    const differences = differencesOf(old, item);
    return differences.length > 0 ? [changeOf("changed", item, differences)] : [];
  });
  const gone = before.filter((item) => !is.has(keyOf(item)));
  return [...changed, ...gone.map((item) => changeOf("removed", item))];
}

function clause({ id, statement, treatment, because }: ClauseDescription): Item {
  return { id, name: undefined, statement, aspects: { statement, treatment, because } };
}

function row({
  id,
  title,
  statement,
  level,
  action,
  days,
  deposit_fen: deposit,
  clauses,
}: AnnexRow): Item {
  const cited = clauses.join(" · ");
  return {
    id,
    name: title,
    statement,
    aspects: { title, statement, level, action: action.label, days, deposit, clauses: cited },
  };
}

function joined(texts: readonly Localized[]): Localized {
  const inOne = (language: keyof Localized): string =>
    texts.map((text) => text[language]).join("\n");
  return { "zh-CN": inOne("zh-CN"), en: inOne("en") };
}

function rule({ id, document, title, clauses, explanations = [] }: RuleDescription): Item {
  const aspects = { title, clauses: clauses.join(" · "), says: joined(explanations) };
  return { id, document, name: title, aspects };
}

function labels(values: FactDescription["values"]): Localized | undefined {
  if (!values) return undefined;
  const inOne = (language: keyof Localized): string =>
    values.map(({ label }) => label[language]).join(" · ");
  return { "zh-CN": inOne("zh-CN"), en: inOne("en") };
}

function fact(document: Kind, described: FactDescription): Item {
  const { id, title, question, presumption, values } = described;
  const taken = presumption === undefined ? undefined : JSON.stringify(presumption);
  const aspects = { title, question, presumption: taken, values: labels(values) };
  return { id, document, name: title, statement: question, aspects, rest: described };
}

interface Shared {
  derived?: { id: string; expression?: string }[];
}

// A part of a store stands for all that is asked in it.
function facts(book: RulebookDescription): Item[] {
  const part = ({ id, title, question, ...rest }: StorePart & Shared): Item => {
    const asked = { ...rest, derived: undefined };
    const aspects = { title, question };
    return { id, document: "store", name: title, statement: question, aspects, rest: asked };
  };
  return [
    ...book.refund_facts.facts.map((each) => fact("refund", each)),
    ...book.listing_facts.facts.map((each) => fact("listing", each)),
    ...(book.store_facts?.parts ?? []).map(part),
  ];
}

// Conditions that rules share, which have a name and no words.
function conditions(book: RulebookDescription): Item[] {
  const items = (document: Kind, within: string, { derived = [] }: Shared): Item[] =>
    derived.map(({ id, expression }) => ({
      id: `${within}${id}`,
      document,
      name: undefined,
      aspects: { condition: expression },
    }));
  return [
    ...items("refund", "", book.refund_facts as Shared),
    ...items("listing", "", book.listing_facts as Shared),
    ...(book.store_facts?.parts ?? []).flatMap((part) =>
      items("store", `${part.id}.`, part as Shared),
    ),
  ];
}

function versions(book: RulebookDescription): Item[] {
  return (book.rulebook.versions ?? []).map((version) => ({
    id: version.id,
    name: undefined,
    aspects: {
      from: version.effective_from,
      to: version.effective_to,
      clauses: version.clauses?.join(" · "),
    },
  }));
}

function annex(book: RulebookDescription): Item[] {
  const notes = (book.annex?.notes ?? []).map(({ id, statement }): Item => ({
    id,
    name: undefined,
    statement,
    aspects: { statement },
  }));
  return [...(book.annex?.rows ?? []).map(row), ...notes];
}

export function changesBetween(before: RulebookDescription, after: RulebookDescription): Changes {
  const both = (items: (book: RulebookDescription) => Item[]): Change[] =>
    changesOf(items(before), items(after));
  return {
    versions: both(versions),
    clauses: both((book) => book.clauses.map(clause)),
    annex: both(annex),
    rules: both((book) => book.rules.map(rule)),
    facts: both(facts),
    conditions: both(conditions),
  };
}

export function countChanges(changes: Changes): number {
  return groups.reduce((sum, group) => sum + changes[group].length, 0);
}

// A text cut into what is the same at its two ends and what lies between: "5 days" and "7 days" differ
// in the number alone.
export function middleOf(
  text: string,
  other: string,
): [start: string, middle: string, end: string] {
  const a = [...text];
  const b = [...other];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const at = a.length - end;
  return [a.slice(0, start).join(""), a.slice(start, at).join(""), a.slice(at).join("")];
}
