// The engine as the property tests see it: many documents in one process, one result each, in order.
import assert from "node:assert/strict";
import { hegui, lines } from "../cli/hegui.mjs";

/** The results of refund documents, one a document. */
export function check(documents, more = []) {
  if (documents.length === 0) return [];
  const input = documents.map((document) => `${JSON.stringify(document)}\n`).join("");
  const run = hegui(["check", "refund", "--format", "jsonl", ...more, "-"], input);
  assert.equal(run.err, "");
  const results = lines(run.out);
  assert.equal(results.length, documents.length);
  return results;
}

/** A verdict, an amount and a status that nothing still open can change. */
export const settled = (result) =>
  ["decided", "contested", "out_of_scope", "invalid"].includes(result.status);

/** The verdicts that the result leaves open, with out of scope as one of them. */
export const verdictOf = (expected) =>
  expected.status === "out_of_scope" ? "out_of_scope" : expected.verdict;

/** Keys whose value a result may leave out while a fact is missing, but may not get wrong. */
export const KEYS = [
  "verdict",
  "amount_fen",
  "amount_basis",
  "deduction_negotiable",
  "marketplace_may_refund",
  "payer",
  "clawback",
  "counts_toward_refund_rate",
];

/** Where a result for a part of the facts says something else than the result for all of them. */
export function contradictions(partial, whole) {
  const wrong = [];
  // What is said beside the verdict is said for the case that the text applies at all.
  const keys = whole.status === "out_of_scope" ? ["verdict", "amount_fen"] : KEYS;
  for (const key of keys) {
    if (key in partial && partial[key] !== whole[key]) {
      wrong.push(`${key}: ${partial[key]} instead of ${whole[key]}`);
    }
  }
  const period = whole.status === "out_of_scope" ? {} : (partial.review_period ?? {});
  for (const [key, value] of Object.entries(period)) {
    if (value !== whole.review_period?.[key]) wrong.push(`review_period.${key}: ${value}`);
  }
  if (partial.status === "invalid") wrong.push("invalid");
  else if (settled(partial)) {
    if (verdictOf(partial) !== verdictOf(whole)) wrong.push(`settled as ${verdictOf(partial)}`);
    const readingsOpen = (partial.missing ?? []).some((entry) =>
      entry.affects.includes("readings"),
    );
    if (!readingsOpen && partial.status !== whole.status) wrong.push(`status ${partial.status}`);
  } else if (!allows(partial, whole)) {
    wrong.push(`possible leaves out ${verdictOf(whole)} ${whole.amount_fen}`);
  }
  return wrong;
}

function allows(partial, whole) {
  return (partial.possible ?? []).some(({ verdict, amount_fen: range }) => {
    if (verdict !== verdictOf(whole)) return false;
    if (verdict === "out_of_scope") return true;
    return range.min <= whole.amount_fen && (range.max === null || whole.amount_fen <= range.max);
  });
}

/** Fails with the first few of what went wrong, each with its document. */
export function noneWrong(wrong) {
  assert.equal(
    wrong.length,
    0,
    `${wrong.length} wrong, among them:\n${wrong.slice(0, 8).join("\n")}`,
  );
}
