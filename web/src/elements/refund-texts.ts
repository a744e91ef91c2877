// The answer to a case in words, without any drawing: what the page, a screen reader and a copy say alike.
import type {
  FactDescription,
  Language,
  Range,
  RefundResult,
  RulebookDescription,
  Step,
  Trace,
} from "../engine/types.js";
import { refundChinese, type RefundKey } from "../i18n/refund.zh-CN.js";
import { yuanOf } from "../money.js";
import { descriptionOf, type Facts } from "./refund-case.js";
import { endsByConfirming, periodText } from "./refund-period.js";
import { valueText, type Say } from "./refund-words.js";

export interface VerdictModel {
  result: RefundResult;
  facts: Facts;
  book: RulebookDescription;
  language: Language;
  say: Say;
}

// Names that come from the engine; one that a later rulebook adds is shown as it is.
function named(prefix: string, name: string, say: Say): string {
  const key = `${prefix}_${name}`;
  return key in refundChinese ? say(key as RefundKey) : name;
}

export const verdictText = (verdict: string, say: Say): string => named("verdict", verdict, say);
export const partyText = (party: string, say: Say): string => named("party", party, say);

export function titleOf({ result, say }: VerdictModel): string {
  if (result.status === "invalid") return say("status_invalid");
  if (result.status === "out_of_scope") return say("verdict_out_of_scope");
  return result.verdict ? verdictText(result.verdict, say) : say("status_needs_information");
}

export function basisText({ result, facts, say }: VerdictModel): string {
  const { paid_fen: paid, used_fen: used } = facts;
  switch (result.amount_basis) {
    case "paid":
      return say("basis_paid");
    case "unused":
      return say("basis_unused", {
        paid: typeof paid === "number" ? yuanOf(paid) : "",
        used: typeof used === "number" ? yuanOf(used) : "",
      });
    case "agreed":
      return say("basis_agreed");
    case "policy":
      return say("basis_policy");
    default:
      return say("basis_none");
  }
}

export function amountText({ result, say }: VerdictModel): string | undefined {
  if (result.amount_fen !== undefined) return yuanOf(result.amount_fen);
  return result.verdict && result.status !== "out_of_scope" ? say("amount_open") : undefined;
}

// "" where nothing is known of it yet.
export function rangeText(range: Range | undefined, say: Say): string {
  if (!range || range.min === null) return "";
  if (range.max === null)
    return range.min === 0 ? "" : say("range_from", { min: yuanOf(range.min) });
  if (range.min === range.max) return yuanOf(range.min);
  return say("range", { min: yuanOf(range.min), max: yuanOf(range.max) });
}

export type Topic = "payer" | "clawback" | "deduction" | "market" | "rate" | "policy" | "note";

export interface Consequence {
  topic: Topic;
  text: string;
}

// The engine speaks of facts by their names in documents, in quotation marks.
function inWords(text: string, book: RulebookDescription, language: Language): string {
  return text.replace(/(?<=[“"])\w+(?=[”"])/gu, (id) => {
    return descriptionOf(book, id)?.title[language] ?? id;
  });
}

// What is wrong with the facts, each with the fact that can be changed to mend it.
export function errorsOf({ result, book, language }: Omit<VerdictModel, "facts" | "say">): {
  fact: string | undefined;
  name: string;
  text: string;
}[] {
  return (result.errors ?? []).map(({ pointer, message }) => {
    const [whole = "", part] = pointer.split("/").slice(1, 3);
    const within = part === undefined ? undefined : descriptionOf(book, `${whole}.${part}`);
    const known = within ?? descriptionOf(book, whole);
    const fact = within ? `${whole}.${part}` : known && whole;
    const name = known?.title[language] ?? pointer;
    const spoken = known ? message[language].replaceAll(part ?? whole, name) : message[language];
    return { fact, name, text: inWords(spoken, book, language) };
  });
}

// What follows besides verdict and amount, each a sentence under its heading.
export function consequences({ result, facts, language, say }: VerdictModel): Consequence[] {
  const out: Consequence[] = [];
  const add = (topic: Topic, text: string): void => void out.push({ topic, text });
  const { payer, trace } = result;
  if (payer === "platform") add("payer", say("say_payer_platform"));
  if (payer === "merchant") add("payer", say("say_payer_merchant"));
  if (result.clawback) add("clawback", say("say_clawback"));
  if (result.deduction_negotiable) add("deduction", say("say_deduction_yes"));
  const may = result.marketplace_may_refund;
  if (may !== undefined) add("market", say(may ? "say_may_refund_yes" : "say_may_refund_no"));
  const counts = result.counts_toward_refund_rate;
  if (counts !== undefined) add("rate", say(counts ? "say_rate_yes" : "say_rate_no"));
  if (trace?.some(({ rule, outcome }) => rule === "policy-not-filed" && outcome === "violation")) {
    add("policy", say("say_policy_not_filed"));
  }
  if (facts["product_type"] === "saas") add("note", say("say_saas"));
  for (const note of result.notes ?? []) add("note", note.message[language]);
  return out;
}

// "Customer → Tencent Cloud": who acts, and towards whom.
export function relation({ who, to }: Step, say: Say): string {
  return to ? `${partyText(who, say)} → ${partyText(to, say)}` : partyText(who, say);
}

export function stepText({ clause, what }: Step, language: Language): string {
  return `${what[language]} (${clause})`;
}

// For whoever copies the answer.
export function invoiceLines({ result, language, say }: VerdictModel): string[] {
  return (result.invoice_steps ?? []).map(
    (step) => `${relation(step, say)}: ${stepText(step, language)}`,
  );
}

export function ruleTitle(rule: string, { book, language }: VerdictModel): string {
  return book.rules.find(({ id }) => id === rule)?.title[language] ?? rule;
}

// The facts that a rule went by.
export function becauseText(trace: Trace, { book, language, say }: VerdictModel): string {
  return (trace.because ?? [])
    .map(({ fact, value }) => {
      const known: FactDescription | undefined = descriptionOf(book, fact);
      return known
        ? say("because_one", {
            fact: known.title[language],
            value: valueText(known, value, language, say),
          })
        : fact;
    })
    .join(say("because_separator"));
}

// What a screen reader is told when the answer changes, and the first line of a copy.
export function announcement(model: VerdictModel): string {
  return [titleOf(model), amountText(model)].filter(Boolean).join(" · ");
}

export function plainText(model: VerdictModel): string {
  const { result, book, language, say } = model;
  const { review_period: period } = result;
  return [
    announcement(model),
    result.amount_fen === undefined ? "" : basisText(model),
    ...consequences(model).map(({ text }) => text),
    period ? periodText(period, say, endsByConfirming(model.facts)) : "",
    ...(result.deadlines ?? []).map(({ on, what }) => `${on} ${what[language]}`),
    ...invoiceLines(model),
    `${say("clauses_heading")} ${(result.clauses ?? []).join(" ")}`,
    book.rulebook.notice?.[language] ?? "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}
