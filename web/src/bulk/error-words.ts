// What is wrong with a cell, in the words of the page: the core speaks of documents, by the names that facts
// and values have there, and a merchant's table has titles. For documents that were made of cells only; who
// wrote a document is helped by its own names. Used by the preview, the details and the exports.
import type {
  DocumentError,
  FactDescription,
  Language,
  Localized,
  RulebookDescription,
} from "../engine/types.js";
import { bulkCellsEnglish } from "../i18n/bulk-cells.en.js";
import { bulkCellsChinese, type BulkCellsKey } from "../i18n/bulk-cells.zh-CN.js";
import { words, type Say } from "../i18n/index.js";
import { yuanOf } from "../money.js";
import { factsOf } from "./facts.js";
import type { BulkJob } from "./job.js";

export const bulkCellsWords = words<BulkCellsKey>({
  "zh-CN": bulkCellsChinese,
  en: bulkCellsEnglish,
});
export type SayOfCells = Say<BulkCellsKey>;

const longestText = 60;

function valueAt(document: unknown, names: readonly string[]): unknown {
  let value = document;
  for (const name of names) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function textOf(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

// The facts on the way to a place, the innermost last; numbers of lists are none.
function factsAt(facts: readonly FactDescription[], names: readonly string[]): FactDescription[] {
  const found: FactDescription[] = [];
  let within = facts;
  for (const name of names) {
    const fact = within.find(({ id }) => id === name);
    if (!fact) continue;
    found.push(fact);
    within = fact.facts ?? [];
  }
  return found;
}

// Labels have commas in them; cells are split at semicolons too.
const listSeparator: Record<Language, string> = { "zh-CN": "\uff1b", en: "; " };
const moneyCodes: Record<string, BulkCellsKey> = {
  number_too_large: "error_money_more",
  negative_amount: "error_negative",
};

// The text for what can be said better than the core does, if it can.
function better(
  { code }: DocumentError,
  fact: FactDescription,
  value: unknown,
  language: Language,
): string | undefined {
  const say = bulkCellsWords(language);
  const text = textOf(value);
  const isWrong = code === "unknown_value" || code === "wrong_type";
  if (isWrong && fact.values?.length) {
    const values = fact.values.map(({ label }) => label[language]).join(listSeparator[language]);
    return say("error_value", { text, values });
  }
  if (fact.type === "money" && (isWrong || code === "not_an_integer" || code in moneyCodes)) {
    const fen = typeof value === "number" && code === "negative_amount" ? -value : undefined;
    return say(moneyCodes[code] ?? "error_money", {
      text: fen === undefined ? text : `-${yuanOf(fen)}`,
    });
  }
  const isDay = fact.type === "instant" || fact.type === "date";
  if (isDay && (isWrong || code === "invalid_date")) return say("error_day", { text });
  if (fact.id === "prices" && isWrong) return say("error_prices", { text });
  return undefined;
}

// Names of facts stand in such quotes in the core's messages.
function withTitles(
  text: string,
  facts: readonly FactDescription[],
  language: Language,
  before = "",
): string {
  return facts.reduce((said, { id, title, facts: inner = [] }) => {
    const named = said.replaceAll(`“${before}${id}”`, `“${title[language]}”`);
    return withTitles(named, inner, language, `${before}${id}.`);
  }, text);
}

export interface ErrorText {
  // The title of the fact that it is about; "" where it is about the row as a whole.
  name: Localized;
  text: Localized;
}

// `facts`: those of the kind of document; `document`: the one that is wrong.
export function errorText(
  error: DocumentError,
  facts: readonly FactDescription[],
  document: unknown,
): ErrorText {
  const names = error.pointer.split("/").slice(1);
  const fact = factsAt(facts, names).at(-1);
  const value = valueAt(document, names);
  const inWords = (language: Language): string =>
    (fact && value !== undefined ? better(error, fact, value, language) : undefined) ??
    withTitles(error.message[language], facts, language);
  return {
    name: fact?.title ?? { "zh-CN": "", en: "" },
    text: { "zh-CN": inWords("zh-CN"), en: inWords("en") },
  };
}

type Told = Pick<BulkJob, "kind"> & Partial<Pick<BulkJob, "isMapped" | "documentText">>;

function documentOf(job: Told, row: number): unknown {
  try {
    return JSON.parse(job.documentText?.(row) ?? "");
  } catch {
    return undefined;
  }
}

// How the errors of a row of a file are told.
export function errorsInWords(
  job: Told,
  row: number,
  rulebook: RulebookDescription,
): (error: DocumentError) => Localized {
  if (!job.isMapped) return ({ message }) => message;
  let document: unknown;
  return (error) => {
    document ??= documentOf(job, row);
    return errorText(error, factsOf(rulebook, job.kind), document).text;
  };
}
