// A listing's document, as the command line takes it, brought into the page's fields; and all that a file
// of them holds. What the page has no place for is named, so that nothing is left out unsaid.
import type { FactDescription } from "../engine/types.js";
import {
  choiceFields,
  emptyDraft,
  isTextField,
  listFields,
  periods,
  type Answer,
  type ChoiceField,
  type Draft,
  type Period,
  type Picture,
  type Price,
} from "./listing-draft.js";
import { pictureOf } from "./listing-pictures-session.js";

export interface OpenedDocument {
  draft: Draft;
  // Keys whose values the page has no place for.
  left: string[];
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function pictureOfDocument(value: unknown): Picture | undefined {
  if (!isPlain(value)) return undefined;
  const { name = "", alt = "", text = "", codes = [], ...rest } = value;
  if (Object.keys(rest).length > 0 || !areTexts(codes)) return undefined;
  if (typeof name !== "string" || typeof alt !== "string" || typeof text !== "string")
    return undefined;
  return pictureOf(name, { alt, text, codes });
}

function priceOfDocument(value: unknown): Price | undefined {
  if (!isPlain(value)) return undefined;
  const { name = "", amount_fen: fen, period = "once", ...rest } = value;
  if (Object.keys(rest).length > 0 || typeof name !== "string") return undefined;
  if (!Number.isSafeInteger(fen) || (fen as number) < 0) return undefined;
  if (!(periods as readonly unknown[]).includes(period)) return undefined;
  const amount = fen as number;
  const yuan = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
  return { name, yuan: yuan.replace(/\.00$/, ""), period: period as Period };
}

function allOf<T>(value: unknown, one: (each: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all = value.map(one);
  return all.some((each) => each === undefined) ? undefined : (all as T[]);
}

// The draft with one value of a document in it; undefined where the page has no place for it.
function withValue(draft: Draft, key: string, value: unknown, facts: Facts): Draft | undefined {
  if (isTextField(key)) {
    const isList = listFields.includes(key);
    const text = isList ? (areTexts(value) ? value.join("\n") : undefined) : value;
    return typeof text === "string"
      ? { ...draft, texts: { ...draft.texts, [key]: text } }
      : undefined;
  }
  if (key === "images") {
    const images = allOf(value, pictureOfDocument);
    return images && { ...draft, images };
  }
  if (key === "prices") {
    const prices = allOf(value, priceOfDocument);
    return prices && { ...draft, prices };
  }
  return withAnswer(draft, key, value, facts);
}

type Facts = readonly FactDescription[];

function withAnswer(draft: Draft, key: string, value: unknown, facts: Facts): Draft | undefined {
  const fact = facts.find((each) => each.id === key);
  if ((choiceFields as readonly string[]).includes(key)) {
    const known = fact?.values?.some((each) => each.id === value && !each.internal);
    return known
      ? { ...draft, choices: { ...draft.choices, [key as ChoiceField]: String(value) } }
      : undefined;
  }
  if (fact?.type !== "bool" || (typeof value !== "boolean" && value !== null)) return undefined;
  return { ...draft, answers: { ...draft.answers, [key]: value as Answer } };
}

// Undefined for what is no listing at all.
export function draftOfDocument(value: unknown, facts: Facts): OpenedDocument | undefined {
  if (!isPlain(value)) return undefined;
  let draft = emptyDraft;
  let taken = 0;
  const left: string[] = [];
  for (const [key, each] of Object.entries(value)) {
    if (key === "id" || key === "own") continue;
    const next = withValue(draft, key, each, facts);
    if (next) taken += 1;
    else left.push(key);
    draft = next ?? draft;
  }
  return taken > 0 ? { draft, left } : undefined;
}

// Every document of a file: one, an array of them, or one a line. Undefined where it is no JSON.
export function documentsOf(text: string): unknown[] | undefined {
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const all = lines.map(parsed).filter((each) => each !== undefined);
  return all.length === lines.length && all.length > 0 ? all : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function titleOfDocument(value: unknown): string {
  if (!isPlain(value)) return "";
  const name = value["title"] ?? value["id"];
  return typeof name === "string" ? name : "";
}
