// What is wrong with one document, flat: a line for each thing, whatever kind of result it comes from.
// Used by the list of problems and by SARIF. Nothing is judged here: all of it is in the result.
import type {
  DocumentError,
  Finding,
  ListingResult,
  Localized,
  RefundResult,
  SuppressedFinding,
  Trace,
} from "../engine/types.js";

export type ProblemLevel = "violation" | "review" | "unknown" | "error";

export interface Problem {
  level: ProblemLevel;
  // "" for a missing fact and for an error, which belong to no single rule.
  rule: string;
  clauses: readonly string[];
  // A JSON pointer, "" where it is about the document as a whole.
  field: string;
  // Nothing where the title of the rule says it all.
  message?: Localized;
  advice: readonly Localized[];
  finding?: Finding;
  // Why a merchant allows it; then it counts for nothing.
  allowed?: string;
}

function ofFinding(finding: Finding | SuppressedFinding): Problem {
  const { rule, clause, annex = [], outcome, field, message, suggest = [] } = finding;
  const problem: Problem = {
    level: outcome,
    rule,
    clauses: [...(clause === undefined ? [] : [clause]), ...annex],
    field,
    message,
    advice: suggest.map((edit) => edit.message),
    finding,
  };
  return "reason" in finding ? { ...problem, allowed: finding.reason } : problem;
}

// The rules of a refund that a merchant breaks, and those whose text contradicts itself.
function ofTrace({ trace = [], readings = [] }: RefundResult): Problem[] {
  const telling = (each: Trace): each is Trace & { outcome: "violation" | "review" } =>
    each.outcome === "violation" || each.outcome === "review";
  return trace.filter(telling).map(({ rule, outcome, clauses = [] }) => ({
    level: outcome,
    rule,
    clauses,
    field: "",
    advice: outcome === "review" ? readings.map((reading) => reading.reason) : [],
  }));
}

// `inWords`: how errors are told instead of in the words of the core.
export function problemsOf(
  result: ListingResult | RefundResult,
  inWords = ({ message }: DocumentError): Localized => message,
): Problem[] {
  const { findings = [], suppressed = [] } = result as ListingResult;
  const refund = result.kind === "refund" ? ofTrace(result as RefundResult) : [];
  const missing = (result.missing ?? []).map(({ fact, question }): Problem => ({
    level: "unknown",
    rule: "",
    clauses: [],
    field: `/${fact.replaceAll(".", "/")}`,
    message: question,
    advice: [],
  }));
  const errors = (result.errors ?? []).map((error): Problem => ({
    level: "error",
    rule: "",
    clauses: [],
    field: error.pointer,
    message: inWords(error),
    advice: [],
  }));
  return [
    ...errors,
    ...findings.map(ofFinding),
    ...refund,
    ...missing,
    ...suppressed.map(ofFinding),
  ];
}
