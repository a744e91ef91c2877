// What another rulebook makes of the cases that are open on the page: each is judged by both, and what
// differs is told. Draws nothing; decides nothing, both answers are the engine's.
import type { Engine } from "../engine/client.js";
import type { StoreResult } from "../engine/store-types.js";
import type { Kind, ListingResult, Range, RefundResult, Status } from "../engine/types.js";
import type { OpenCase } from "./open-cases.js";

type Result = ListingResult | RefundResult | StoreResult;

// A finding as it is told apart from others: by its rule and where it is.
export interface Found {
  rule: string;
  field: string;
  outcome: "violation" | "review";
}

export interface Outcome {
  status: Status;
  verdicts: { verdict: string; amount?: Range }[];
  violations: number;
  reviews: number;
  questions: number;
  deduct?: number;
  lastDay?: string;
}

export interface Compared {
  kind: Kind;
  before: Outcome;
  after: Outcome;
  // `details`: the answer is the same, and something beside it is not.
  change: "none" | "details" | "answer";
  come: Found[];
  gone: Found[];
}

function verdictsOf(result: RefundResult): Outcome["verdicts"] {
  if (result.verdict !== undefined && result.amount_fen !== undefined) {
    const amount = { min: result.amount_fen, max: result.amount_fen };
    return [{ verdict: result.verdict, amount }];
  }
  return (result.possible ?? []).map(({ verdict, amount_fen: amount }) => ({
    verdict,
    ...(amount ? { amount } : {}),
  }));
}

function findingsOf(result: Result): Found[] {
  const findings = "findings" in result ? (result.findings ?? []) : [];
  return findings.map(({ rule, field, outcome }) => ({ rule, field, outcome }));
}

export function outcomeOf(result: Result): Outcome {
  const found = findingsOf(result);
  const violations = found.filter(({ outcome }) => outcome === "violation").length;
  const refund = result as RefundResult;
  const deduct = (result as StoreResult).deposit_to_deduct_fen;
  const lastDay = refund.review_period?.last_day;
  return {
    status: result.status,
    verdicts: result.kind === "refund" ? verdictsOf(refund) : [],
    violations,
    reviews: found.length - violations,
    questions: result.missing?.length ?? 0,
    ...(deduct ? { deduct } : {}),
    ...(lastDay ? { lastDay } : {}),
  };
}

const keyOf = ({ rule, field, outcome }: Found): string => `${rule} ${field} ${outcome}`;

// Those of `some` that `others` does not have; of several alike as many as are more.
function without(some: readonly Found[], others: readonly Found[]): Found[] {
  const left = others.map(keyOf);
  return some.filter((found) => {
    const at = left.indexOf(keyOf(found));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

// What says by which rules and how a result came about, and not what it is.
const aside = new Set(["rulebook", "engine", "trace", "versions", "fingerprint"]);

function told(result: Result): string {
  return JSON.stringify(result, (key, value: unknown) => (aside.has(key) ? undefined : value));
}

export function compared(kind: Kind, before: Result, after: Result): Compared {
  const was = findingsOf(before);
  const is = findingsOf(after);
  const sides = { before: outcomeOf(before), after: outcomeOf(after) };
  const come = without(is, was);
  const gone = without(was, is);
  const same =
    JSON.stringify(sides.before) === JSON.stringify(sides.after) && come.length + gone.length === 0;
  const change = !same ? "answer" : told(before) === told(after) ? "none" : "details";
  return { kind, ...sides, change, come, gone };
}

async function judge(engine: Engine, { kind, document }: OpenCase): Promise<Result> {
  if (kind === "listing") return engine.check(kind, document);
  if (kind === "refund") return engine.check(kind, document);
  return engine.check(kind, document);
}

// By both with the same own words, so that only the rulebooks differ.
export async function compareCases(
  cases: readonly OpenCase[],
  before: Engine,
  after: Engine,
): Promise<Compared[]> {
  const words = await after.ownWordsInUse();
  if ((await before.ownWordsInUse()) !== words) await before.useOwnWords(words);
  return Promise.all(
    cases.map(async (open) =>
      compared(open.kind, ...(await Promise.all([judge(before, open), judge(after, open)]))),
    ),
  );
}
