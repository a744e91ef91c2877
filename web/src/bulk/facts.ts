// What a column can give: every fact of a kind of document, objects taken apart, with the words that its
// values go by. Made of the rulebook's description, so that a fact added there can be a column at once.
import type { FactDescription, Localized, RulebookDescription } from "../engine/types.js";
import type { BulkKind } from "./job.js";
import { aliasesOf, plain } from "./names.js";

export type CellType =
  | "text"
  | "instant"
  | "date"
  | "money"
  | "bool"
  | "enum"
  | "set"
  | "tags"
  | "links"
  | "images"
  | "prices";

export type Choice = string | boolean | null;
// What a word for an empty set gives.
export const noneOfThem = "";

export interface Target {
  path: string; // "merchant_policy.refund"
  type: CellType;
  title: Localized;
  // Of the object that it belongs to.
  group?: Localized;
  // What a cell may say, made plain, and what that is. Periods, for prices.
  choices: Record<string, Choice>;
  // A value that says that there is no such object at all.
  none?: string;
  // For a choice made for the whole file.
  values: { id: string | boolean; label: Localized }[];
}

const periods = ["once", "hour", "day", "month", "quarter", "year"];
// Lists of a listing; the description calls them texts.
const listTypes: Record<string, CellType> = {
  tags: "tags",
  links: "links",
  images: "images",
  prices: "prices",
};
const cellTypes: Record<string, CellType> = {
  instant: "instant",
  date: "date",
  money: "money",
  bool: "bool",
  enum: "enum",
  set: "set",
};

function add(choices: Record<string, Choice>, names: readonly string[], value: Choice): void {
  for (const name of names) {
    const key = plain(name);
    if (key !== "" && !Object.hasOwn(choices, key)) choices[key] = value;
  }
}

function choicesOf(path: string, type: CellType, fact: FactDescription): Record<string, Choice> {
  const choices: Record<string, Choice> = {};
  if (type === "prices") {
    for (const period of periods) add(choices, [period, ...aliasesOf(`period_${period}`)], period);
    return choices;
  }
  for (const { id, label } of fact.values ?? []) {
    const names = [String(id), label["zh-CN"], label.en, ...aliasesOf(`${path}=${id}`)];
    add(choices, names, id);
  }
  if (type === "bool") {
    add(choices, ["true", ...aliasesOf("yes")], true);
    add(choices, ["false", ...aliasesOf("no")], false);
  }
  if (type === "set") add(choices, aliasesOf("none"), noneOfThem);
  if (type !== "text") add(choices, aliasesOf("unknown"), null);
  return choices;
}

function targetsOf(fact: FactDescription, parent?: FactDescription): Target[] {
  if (fact.facts) return fact.facts.flatMap((part) => targetsOf(part, fact));
  const path = parent ? `${parent.id}.${fact.id}` : fact.id;
  const type = listTypes[path] ?? cellTypes[fact.type] ?? "text";
  const target: Target = {
    path,
    type,
    title: fact.title,
    choices: choicesOf(path, type, fact),
    values: (fact.values ?? []).map(({ id, label }) => ({ id, label })),
  };
  if (parent) target.group = parent.title;
  if (parent?.none !== undefined) target.none = parent.none;
  return [target];
}

export const factsOf = (book: RulebookDescription, kind: BulkKind): FactDescription[] =>
  (kind === "refund" ? book.refund_facts : book.listing_facts).facts;

// `idTitle`: the rulebook does not name the document's own id.
export function targets(book: RulebookDescription, kind: BulkKind, idTitle: Localized): Target[] {
  const id: Target = { path: "id", type: "text", title: idTitle, choices: {}, values: [] };
  return [id, ...factsOf(book, kind).flatMap((fact) => targetsOf(fact))];
}

// The keys that a document of this kind may have.
export function keysOf(book: RulebookDescription, kind: BulkKind): Set<string> {
  return new Set(["id", "as_of", ...factsOf(book, kind).map(({ id }) => id)]);
}
