// What a merchant has typed, the document made of it, and where the findings of that document lie in
// what was typed. A list is typed one entry a line, so its findings move by where their line begins.
import type { DocumentError, Finding, ListingResult } from "../engine/types.js";
import { fenOf } from "../money.js";
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

// A picture, as far as it can be judged: what its codes lead to, and the words that were typed of it.
export interface Picture {
  // The page's own; the engine does not get it.
  readonly id: number;
  readonly name: string;
  readonly alt: string;
  readonly text: string;
  readonly codes: readonly string[];
  // A small picture of it as a data: address, where the page has seen it.
  readonly thumb?: string;
}

export const periods = ["once", "hour", "day", "month", "quarter", "year"] as const;
export type Period = (typeof periods)[number];

// A price as it is typed; it counts once its amount is one.
export interface Price {
  readonly name: string;
  readonly yuan: string;
  readonly period: Period;
}

export interface Draft {
  readonly texts: Readonly<Record<TextField, string>>;
  readonly choices: Readonly<Record<ChoiceField, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly images: readonly Picture[];
  readonly prices: readonly Price[];
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
  images: [],
  prices: [],
};

export function isEmpty(draft: Draft): boolean {
  return (
    textFields.every((field) => draft.texts[field].trim() === "") &&
    choiceFields.every((field) => draft.choices[field] === "") &&
    Object.keys(draft.answers).length === 0 &&
    draft.images.length === 0 &&
    draft.prices.every((price) => price.name.trim() === "" && price.yuan.trim() === "")
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
  if (draft.images.length > 0) document["images"] = draft.images.map(imageOf);
  const prices = pricesOf(draft);
  if (prices.length > 0) document["prices"] = prices;
  return { ...document, ...draft.answers };
}

function imageOf({ name, alt, text, codes }: Picture): Record<string, unknown> {
  const words = Object.entries({ name, alt, text }).filter(([, word]) => word.trim() !== "");
  return { ...Object.fromEntries(words), ...(codes.length > 0 ? { codes } : {}) };
}

function pricesOf({ prices }: Draft): Record<string, unknown>[] {
  return prices.flatMap(({ name, yuan, period }) => {
    const amount = fenOf(yuan);
    if (amount === undefined) return [];
    const named = name.trim() === "" ? {} : { name: name.trim() };
    return [{ ...named, amount_fen: amount, period }];
  });
}

// Where in a picture a finding lies. `code` counts its codes from 0.
export interface PicturePlace {
  index: number;
  key: "name" | "alt" | "text" | "codes";
  code?: number;
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
  picture?: PicturePlace;
}

function pictureOf(pointer: string): PicturePlace | undefined {
  const [, field, index, key, code] = pointer.split("/");
  if (field !== "images" || key === undefined) return undefined;
  const place = { index: Number(index), key: key as PicturePlace["key"] };
  return code === undefined ? place : { ...place, code: Number(code) };
}

// In the order of the pictures, of a picture's words and then of its codes.
const keysInOrder = ["name", "alt", "text", "codes"];
function inPictures(a: PicturePlace | undefined, b: PicturePlace | undefined): number {
  if (!a || !b) return 0;
  return (
    a.index - b.index ||
    keysInOrder.indexOf(a.key) - keysInOrder.indexOf(b.key) ||
    (a.code ?? 0) - (b.code ?? 0)
  );
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
    const picture = pictureOf(finding.field);
    const bare: Placed = { number: 0, finding, field: fieldOf(finding.field), base };
    const place = picture ? { ...bare, picture } : bare;
    if (finding.start === undefined || finding.end === undefined) return place;
    return { ...place, start: finding.start + base, end: finding.end + base };
  });
  const last = order.length;
  found.sort(
    (a, b) =>
      (rank.get(a.field) ?? last) - (rank.get(b.field) ?? last) ||
      inPictures(a.picture, b.picture) ||
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
