// Examples in the rulebook view: what was filled in, what comes of it, and why.
import { html, nothing, type TemplateResult } from "lit";
import { beijingTime } from "../civil-days.js";
import type {
  FactDescription,
  Kind,
  Language,
  Localized,
  RuleExample,
  RulebookDescription,
} from "../engine/types.js";
import { yuanOf } from "../money.js";
import { listingWords } from "./listing-words.js";
import type { Facts } from "./refund-case.js";
import { refundWords, valueText } from "./refund-words.js";
import type { Say } from "./rulebook-words.js";

export interface ExampleModel {
  kind: Kind;
  book: RulebookDescription;
  language: Language;
  say: Say;
}

type Document = Record<string, unknown>;

// A dotted id names a fact inside a fact.
export function factOf(
  book: RulebookDescription,
  kind: Kind,
  id: string,
): FactDescription | undefined {
  const facts = { listing: book.listing_facts.facts, refund: book.refund_facts.facts, store: [] };
  const [whole, part] = id.split(".");
  const found = facts[kind].find((fact: FactDescription) => fact.id === whole);
  return part === undefined ? found : found?.facts?.find((inner) => inner.id === part);
}

// A part of a fact is named with its whole: "Invoice · Kind".
export function factName({ book, kind, language }: ExampleModel, id: string): string {
  const [whole = id] = id.split(".");
  const names = [...new Set([whole, id])].map((each) => factOf(book, kind, each)?.title[language]);
  return names.every((name) => name !== undefined) ? names.join(" · ") : id;
}

// An instant with an offset as Beijing reads it, which is how the rules count days.
export function asBeijingReads(value: unknown): unknown {
  if (typeof value !== "string" || !/T.*(?:Z|[+-]\d\d:\d\d)$/i.test(value)) return value;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? value : beijingTime(moment).replace("T", " ").replace(/:00$/, "");
}

function plain(value: unknown, say: Say): string {
  if (Array.isArray(value))
    return value.map((item) => plain(item, say)).join(say("list_separator"));
  if (typeof value !== "object" || value === null) return String(value);
  return Object.values(value)
    .map((item) => plain(item, say))
    .join(" · ");
}

// The facts of a document by their names, with their values in words.
export function rowsOf(model: ExampleModel, document: Document): [string, string][] {
  const { book, kind, language, say } = model;
  return Object.entries(document)
    .filter(([id]) => id !== "id")
    .map(([id, value]) => {
      const fact = factOf(book, kind, id);
      const name = fact?.title[language] ?? id;
      if (!fact || fact.type === "text") return [name, plain(value, say)];
      const shown = fact.type === "instant" ? asBeijingReads(value) : value;
      return [name, valueText(fact, shown, language, refundWords(language))];
    });
}

// What must come of an example, as far as it can be put in words.
export function expected(expect: Document | undefined, language: Language): string[] {
  const refund = refundWords(language);
  const listing = listingWords(language);
  const either = (value: unknown, yes: string, no = ""): string => (value === true ? yes : no);
  const said: Record<string, (value: unknown) => string> = {
    verdict: (value) => refund(`verdict_${value as "full_refund"}`),
    amount_fen: (value) => (typeof value === "number" ? yuanOf(value) : ""),
    payer: (value) => refund(value === "merchant" ? "say_payer_merchant" : "say_payer_platform"),
    clawback: (value) => either(value, refund("say_clawback")),
    marketplace_may_refund: (value) =>
      either(value, refund("say_may_refund_yes"), refund("say_may_refund_no")),
    deduction_negotiable: (value) => either(value, refund("say_deduction_yes")),
    counts_toward_refund_rate: (value) =>
      either(value, refund("say_rate_yes"), refund("say_rate_no")),
    status: (value) => (value === "contested" ? refund("status_contested") : ""),
    outcome: (value) =>
      value === "violation" || value === "review" ? listing(`outcome_${value}`) : "",
    quote: (value) => String(value),
  };
  return Object.entries(expect ?? {})
    .map(([key, value]) => said[key]?.(value) ?? "")
    .filter((text) => text !== "");
}

function openButton({ kind, say }: ExampleModel, document: Document): unknown {
  if (kind !== "refund") return nothing;
  const facts = Object.fromEntries(Object.entries(document).filter(([id]) => id !== "id")) as Facts;
  const open = (event: Event): void => {
    const options = { detail: facts, bubbles: true, composed: true };
    event.target?.dispatchEvent(new CustomEvent<Facts>("open-refund", options));
  };
  return html`<button type="button" class="chip" @click=${open}>${say("open_in_refund")}</button>`;
}

// A case by itself, with the way to try it.
export function exampleCase(model: ExampleModel, document: Document): TemplateResult {
  return html`<dl class="given">
      ${rowsOf(model, document).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${openButton(model, document)}`;
}

export function exampleCard(
  model: ExampleModel,
  rule: Localized,
  { document, expect, why }: RuleExample,
  hit: boolean,
): TemplateResult {
  const { language, say } = model;
  const answer = hit ? expected(expect, language) : [];
  return html`<li class="card">
    <p>
      <span class="tag ${hit ? "hit" : "miss"}">${say(hit ? "example_hit" : "example_miss")}</span>
      <span class="soft small">${rule[language]}</span>
    </p>
    <p>${why[language]}</p>
    ${
      answer.length > 0
        ? html`<p class="answer">
            <span class="soft">${say("example_expects")}</span> ${answer.join(" · ")}
          </p>`
        : nothing
    }
    ${
      document
        ? html`<details class="case">
            <summary>${say("example_case")}</summary>
            ${exampleCase(model, document)}
          </details>`
        : nothing
    }
  </li>`;
}
