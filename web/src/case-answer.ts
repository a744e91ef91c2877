// What came of a case, in so few words that it can be sent along and compared. Own words and exceptions
// differ from merchant to merchant and are left out: only what the rulebook says counts.
import type { StoreResult } from "./engine/store-types.js";
import type { CommonResult, ListingResult, RefundResult } from "./engine/types.js";

export interface Answer {
  status: string;
  verdict?: string;
  amount_fen?: number;
  findings?: number;
  // Of all that the result says, short of its words.
  digest: string;
}

type Result = CommonResult & Partial<RefundResult> & Partial<ListingResult & StoreResult>;

function essence(result: Result): unknown {
  const found = [...(result.findings ?? []), ...(result.suppressed ?? [])]
    .filter(({ rule }) => rule !== "own-words")
    .map((each) => {
      const { start, end } = each as { start?: number; end?: number };
      return [each.rule, each.clause, each.outcome, each.field, start, end].join(" ");
    })
    .sort();
  const { verdict, amount_fen, amount_basis, payer, possible, review_period, readings } = result;
  const deadlines = (result.deadlines ?? []).map(({ clause, on }) => [clause, on]);
  const read = (readings ?? []).map((each) => [each.verdict, each.amount_fen]);
  const penalties = (result.penalties ?? []).map(({ annex, field }) => [annex, field]);
  const missing = (result.missing ?? []).map(({ fact }) => fact).sort();
  const money = [verdict, amount_fen, amount_basis, payer, possible, review_period, read];
  return [found, money, deadlines, penalties, missing, result.deposit_to_deduct_fen];
}

// FNV-1a over UTF-16 units, twice with different starts: it tells two answers apart, it proves nothing.
function hash(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}

export function answerOf(given: CommonResult): Answer {
  const result = given as Result;
  const text = JSON.stringify(essence(result));
  const own = (result.findings ?? []).filter(({ rule }) => rule !== "own-words");
  return {
    status: result.status,
    ...(result.verdict === undefined ? {} : { verdict: result.verdict }),
    ...(result.amount_fen === undefined ? {} : { amount_fen: result.amount_fen }),
    ...(result.kind === "refund" ? {} : { findings: own.length }),
    digest: hash(text, 0x811c9dc5) + hash(text, 0x9747b28c),
  };
}
