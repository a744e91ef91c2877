// What a merchant has typed, the document made of it, and where the findings of that document lie in
// what was typed. A list is typed one entry a line, so its findings move by where their line begins.
import type { DocumentError, Finding, ListingResult } from "../engine/types.js";
import { entries } from "./listing-text.js";

export const textFields = [
  "title",
  "subtitle",
  "description",
  "service_commitment",
  "release_notes",
  "user_guide",
  "support",
  "tags",
  "links",
] as const;
export type TextField = (typeof textFields)[number];

// Those that every listing has, and those that are folded until they are wanted.
export const upperFields: readonly TextField[] = ["title", "description", "support"];
export const lowerFields = textFields.filter((field) => !upperFields.includes(field));

export const listFields: readonly TextField[] = ["tags", "links"];
export const choiceFields = ["product_type", "delivery"] as const;
export type ChoiceField = (typeof choiceFields)[number];

// null is the answer "don't know"; a fact that is not there was not answered.
export type Answer = boolean | null;

export interface Draft {
  readonly texts: Readonly<Record<TextField, string>>;
  readonly choices: Readonly<Record<ChoiceField, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
}

export const emptyDraft: Draft = {
  texts: {
    title: "",
    subtitle: "",
    description: "",
    service_commitment: "",
    release_notes: "",
    user_guide: "",
    support: "",
    tags: "",
    links: "",
  },
  choices: { product_type: "", delivery: "" },
  answers: {},
};

export function isEmpty(draft: Draft): boolean {
  return (
    textFields.every((field) => draft.texts[field].trim() === "") &&
    choiceFields.every((field) => draft.choices[field] === "") &&
    Object.keys(draft.answers).length === 0
  );
}

export function isTextField(name: string): name is TextField {
  return (textFields as readonly string[]).includes(name);
}

export function documentOf(draft: Draft): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const field of textFields) {
    const text = draft.texts[field];
    if (text.trim() === "") continue;
    document[field] = listFields.includes(field) ? entries(text).map((entry) => entry.text) : text;
  }
  for (const field of choiceFields) {
    if (draft.choices[field] !== "") document[field] = draft.choices[field];
  }
  return { ...document, ...draft.answers };
}

const texts = (value: unknown): string => (typeof value === "string" ? value : "");

// What would have been typed for a document; whatever the page has no field for is left out.
export function typedDraft(document: Readonly<Record<string, unknown>>): Draft {
  const typed = (field: TextField): string => {
    const value = document[field];
    return Array.isArray(value) ? value.map(texts).join("\n") : texts(value);
  };
  const known = new Set<string>([...textFields, ...choiceFields]);
  const answers = Object.entries(document).filter(
    ([fact, value]) => !known.has(fact) && (typeof value === "boolean" || value === null),
  );
  return {
    ...emptyDraft,
    texts: Object.fromEntries(textFields.map((field) => [field, typed(field)])) as Draft["texts"],
    choices: Object.fromEntries(
      choiceFields.map((field) => [field, texts(document[field])]),
    ) as Draft["choices"],
    answers: Object.fromEntries(answers) as Draft["answers"],
  };
}

// A finding with its number on the page and its place in the field as it was typed.
export interface Placed {
  number: number;
  finding: Finding;
  field: string;
  start?: number;
  end?: number;
  // How far the positions of the finding, and of its suggestions, are moved to get those above.
  base: number;
}

function fieldOf(pointer: string): string {
  return pointer.split("/")[1] ?? "";
}

function baseOf(draft: Draft, pointer: string): number {
  const [, field = "", index] = pointer.split("/");
  if (index === undefined || !isTextField(field)) return 0;
  return entries(draft.texts[field])[Number(index)]?.offset ?? 0;
}

// The findings in the order of the page's fields, then of the text, numbered from 1. `order` gives
// the fields; `draft` is the one that was judged.
export function placed(result: ListingResult, draft: Draft, order: readonly string[]): Placed[] {
  const rank = new Map(order.map((field, at) => [field, at]));
  const found = (result.findings ?? []).map((finding) => {
    const base = baseOf(draft, finding.field);
    const place: Placed = { number: 0, finding, field: fieldOf(finding.field), base };
    if (finding.start === undefined || finding.end === undefined) return place;
    return { ...place, start: finding.start + base, end: finding.end + base };
  });
  const last = order.length;
  found.sort(
    (a, b) =>
      (rank.get(a.field) ?? last) - (rank.get(b.field) ?? last) ||
      (a.start ?? 0) - (b.start ?? 0) ||
      (a.end ?? 0) - (b.end ?? 0),
  );
  return found.map((place, at) => ({ ...place, number: at + 1 }));
}

export function errorsOf(result: ListingResult | undefined, field: string): DocumentError[] {
  return (result?.errors ?? []).filter((error) => fieldOf(error.pointer) === field);
}

// Errors of no field that the page shows.
export function otherErrors(result: ListingResult, shown: readonly string[]): DocumentError[] {
  return (result.errors ?? []).filter((error) => !shown.includes(fieldOf(error.pointer)));
}
