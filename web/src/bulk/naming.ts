// The texts of the results of a whole file, and names for what the rulebook and the engine give: rules,
// clauses, fields, verdicts. Used by the elements and the exports.
import type { BulkKind } from "./job.js";
import type { FactDescription, Finding, Language, RulebookDescription } from "../engine/types.js";
import { bulkResultsEnglish } from "../i18n/bulk-results.en.js";
import { bulkResultsChinese, type BulkResultsKey } from "../i18n/bulk-results.zh-CN.js";
import { words, type Say as SayOf } from "../i18n/index.js";
import { refundEnglish } from "../i18n/refund.en.js";
import { refundChinese, type RefundKey } from "../i18n/refund.zh-CN.js";
import { yuanOf } from "../money.js";

export type Say = SayOf<BulkResultsKey>;
export const bulkResultsWords = words<BulkResultsKey>({
  "zh-CN": bulkResultsChinese,
  en: bulkResultsEnglish,
});
const refundWords = words<RefundKey>({ "zh-CN": refundChinese, en: refundEnglish });

// All that is needed to put something into words.
export interface Words {
  rulebook: RulebookDescription;
  language: Language;
  say: Say;
}

// The rule of a merchant's own words that name no other; no rulebook has it.
export const ownRule = "own-words";

export function ruleTitle(id: string, { rulebook, language, say }: Words): string {
  if (id === ownRule) return say("own_words_rule");
  return rulebook.rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

// The number of a clause, or the title of a row of the appendix, which has none.
export function clauseTitle(id: string, { rulebook, language, say }: Words): string {
  if (!id.startsWith("annex.")) return id;
  const title = rulebook.annex?.rows.find((row) => row.id === id)?.title[language];
  return title === undefined ? say("annex") : `${say("annex")} · ${title}`;
}

export function clauseStatement(id: string, { rulebook, language }: Words): string {
  const rows: readonly { id: string; statement: Record<Language, string> }[] = id.startsWith(
    "annex.",
  )
    ? (rulebook.annex?.rows ?? [])
    : rulebook.clauses;
  return rows.find((row) => row.id === id)?.statement[language] ?? "";
}

export function verdictName(verdict: string, language: Language): string {
  return refundWords(language)(`verdict_${verdict}` as RefundKey);
}

// The name of what a JSON pointer leads to: "/prices/0/amount_fen" is the title of that fact.
export function fieldTitle(pointer: string, kind: BulkKind, { rulebook, language }: Words): string {
  const facts = kind === "listing" ? rulebook.listing_facts.facts : rulebook.refund_facts.facts;
  const names = pointer.split(/[/.]/).filter((name) => name !== "");
  let within: readonly FactDescription[] = facts;
  let title = "";
  for (const name of names) {
    const fact = within.find(({ id }) => id === name);
    if (!fact) continue;
    title = fact.title[language];
    within = fact.facts ?? [];
  }
  return title === "" ? pointer : title;
}

export function penaltyText(
  penalty: NonNullable<Finding["penalty"]>[number],
  { rulebook, language, say }: Words,
): string {
  if (penalty.annex === undefined) return say("penalty_discretion");
  const row = rulebook.annex?.rows.find((each) => each.id === penalty.annex);
  const action = row?.action.label[language] ?? penalty.action;
  const { days, deposit_fen: fen } = penalty;
  const names = { action, days: days ?? 0, amount: yuanOf(fen ?? 0) };
  if (days !== undefined && fen !== undefined) return say("penalty_days_deposit", names);
  if (days !== undefined) return say("penalty_days", names);
  return fen === undefined ? action : say("penalty_deposit", names);
}

// 12,345 as both languages group it.
export function grouped(count: number): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

export function yuanOfSum(fen: bigint): string {
  const whole = (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `\u00a5${whole}.${(fen % 100n).toString().padStart(2, "0")}`;
}
