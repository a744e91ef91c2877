// A reply to the customer, made of the result alone: verdict, amount, clauses, next step, deadline; or,
// while the case is open, what is asked of the customer. Polite, whole sentences; no rule is judged here.
import type { Language, RefundResult, RulebookDescription } from "../engine/types.js";
import { yuanOf } from "../money.js";
import { descriptionOf, type Facts } from "./refund-case.js";
import {
  keyOf,
  letterWords,
  namesIn,
  readingText,
  withoutEnd,
  type LetterSay,
  type Names,
} from "./refund-letter-words.js";

export interface LetterModel {
  result: RefundResult;
  facts: Facts;
  book: RulebookDescription;
}

function verdictLine({ verdict, status }: RefundResult, say: LetterSay): string {
  const key = keyOf("verdict", status === "out_of_scope" ? status : (verdict ?? "open"));
  return key ? say(key) : "";
}

function amountLine({ result, facts }: LetterModel, say: LetterSay): string {
  const { amount_fen: fen, amount_basis: basis, possible } = result;
  if (fen === undefined) {
    const { min, max } = possible?.[0]?.amount_fen ?? { min: null, max: null };
    if (min === null || max === null) return say("amount_open");
    return say("amount_between", { min: yuanOf(min), max: yuanOf(max) });
  }
  const amount = yuanOf(fen);
  const { paid_fen: paid, used_fen: used } = facts;
  if (basis === "unused" && typeof paid === "number" && typeof used === "number") {
    return say("amount_unused_sum", { amount, paid: yuanOf(paid), used: yuanOf(used) });
  }
  return say(keyOf("amount", basis ?? "none") ?? "amount_none", { amount });
}

// The readings that were not followed, where the customer would get something else by them. Whether
// the marketplace may step in by itself is between it and the merchant; the internal note has it.
function contestedLines({ readings = [] }: RefundResult, say: LetterSay): string[] {
  const [chosen, ...others] = readings;
  return others
    .filter(
      ({ verdict, amount_fen }) => verdict !== chosen?.verdict || amount_fen !== chosen.amount_fen,
    )
    .map((other) =>
      say("contested", {
        reading: readingText(other, say),
        clauses: (other.clauses ?? []).join(say("separator")),
      }),
    );
}

// Where one who has agreed already is not asked again.
function nextLine(
  { verdict, status, amount_fen, amount_basis, payer }: RefundResult,
  say: LetterSay,
): string {
  if (status === "out_of_scope") return say("next_outside");
  if (verdict === "not_refundable" || amount_fen === 0) return say("next_recheck");
  const asks = verdict === "negotiated_refund" && amount_basis !== "agreed";
  if (payer === "platform") return say(asks ? "next_agree_platform" : "next_platform");
  if (payer === "merchant") return say(asks ? "next_agree_merchant" : "next_merchant");
  return say(asks ? "next_agree" : "next_payer_open");
}

// What the merchant and Tencent Cloud do between each other is not the customer's.
function invoiceLines(
  { invoice_steps = [] }: RefundResult,
  language: Language,
  say: LetterSay,
): string[] {
  return invoice_steps
    .filter(({ who, to }) => who === "user" || to === "user" || to === undefined)
    .map(({ who, what, clause }) =>
      say(`invoice_${who}`, { what: withoutEnd(what[language]), clause }),
    );
}

function deadlineLines(
  { deadlines = [] }: RefundResult,
  language: Language,
  say: LetterSay,
): string[] {
  return deadlines.map(({ on, what, clause }) =>
    say("deadline", { on, what: withoutEnd(what[language]), clause }),
  );
}

function clauseLines({ clauses = [] }: RefundResult, say: LetterSay): string[] {
  return clauses.length === 0 ? [] : [say("clauses", { clauses: clauses.join(say("separator")) })];
}

// What only the customer knows is asked; the rest is the merchant's own to look up.
function openParagraphs(
  { result, book }: LetterModel,
  language: Language,
  say: LetterSay,
): string[][] {
  const deciding = (result.missing ?? []).filter(({ affects }) =>
    affects.some((key) => key === "verdict" || key === "amount_fen"),
  );
  const asked = deciding.flatMap(({ fact }) => keyOf("ask", fact) ?? []);
  const checked = deciding
    .filter(({ fact }) => keyOf("ask", fact) === undefined)
    .map(({ fact }) => descriptionOf(book, fact)?.title[language] ?? fact);
  const numbered = asked.map((key, at) => say("numbered", { number: at + 1, text: say(key) }));
  const facts = checked.join(say("separator"));
  return [
    asked.length > 0 ? [say("ask_heading"), ...numbered] : [],
    checked.length > 0 ? [say(asked.length > 0 ? "check_heading" : "check_only", { facts })] : [],
    [say(asked.length > 0 ? "next_supplement" : "next_wait")],
  ];
}

// Paragraphs, each of one or more lines; none for facts that contradict each other.
export function replyOf(model: LetterModel, names: Names, language: Language): string {
  const { result, book } = model;
  if (result.status === "invalid") return "";
  const say = letterWords(language);
  const { buyer, order, shop } = namesIn(names, say);
  const rulebook = book.rulebook.title?.[language] ?? book.id;
  const outside = result.status === "out_of_scope";
  const settled = outside || (result.verdict !== undefined && result.amount_fen !== undefined);
  const known = settled || result.verdict !== undefined;
  const paragraphs = [
    [say("greeting", { buyer })],
    [say(known ? "received" : "received_open", { order, rulebook })],
    [
      verdictLine(result, say),
      ...(known && !outside ? [amountLine(model, say)] : []),
      ...(known ? clauseLines(result, say) : []),
    ],
    contestedLines(result, say),
    result.deduction_negotiable ? [say("deduction")] : [],
    ...(settled ? [[nextLine(result, say)]] : openParagraphs(model, language, say)),
    deadlineLines(result, language, say),
    invoiceLines(result, language, say),
    [say("basis", { version: book.version })],
    [say("closing"), say("signature", { shop })],
  ];
  return paragraphs
    .map((lines) => lines.filter((line) => line !== "").join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}
