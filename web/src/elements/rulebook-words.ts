// The rulebook view's texts in one language, and what a breach costs in words.
import type { ClausePenalty, Language } from "../engine/types.js";
import { words, type Say as SayOf } from "../i18n/index.js";
import { rulebookEnglish } from "../i18n/rulebook.en.js";
import { rulebookChinese, type RulebookKey } from "../i18n/rulebook.zh-CN.js";
import { yuanOf } from "../money.js";

export type Say = SayOf<RulebookKey>;
export const rulebookWords = words({ "zh-CN": rulebookChinese, en: rulebookEnglish });

export function penaltyText(penalty: ClausePenalty, language: Language, say: Say): string {
  const { label, days, deposit_fen: deposit } = penalty;
  if (!label) return say("penalty_discretion");
  return [
    label[language],
    ...(days === undefined ? [] : [say("days_value", { count: days })]),
    ...(deposit === undefined ? [] : [say("deposit_value", { amount: yuanOf(deposit) })]),
  ].join(say("penalty_separator"));
}

// Explanations name what a case fills in, as in "leads to {host}".
export function withoutPlaceholders(text: string): string {
  return text
    .replace(/\s*\{\w+\}\s*/g, " … ")
    .replace(/(?<=\p{Open_Punctuation}) …/gu, "…")
    .replace(/… (?=\p{Punctuation})/gu, "…")
    .replace(/…\.$/, "…")
    .trim();
}

// The name of a kind of document; of a part of a store ("store.deposit") with the part behind it.
export function documentName(say: Say, kind: string): string {
  const [document = kind, ...part] = kind.split(".");
  const name = say(`document_${document}` as Parameters<Say>[0]);
  return part.length > 0 ? `${name} · ${part.join(".")}` : name;
}
