// The refund view's texts in one language, and the values of facts in words.
import type { FactDescription, Language } from "../engine/types.js";
import { words, type Say as SayOf } from "../i18n/index.js";
import { refundEnglish } from "../i18n/refund.en.js";
import { refundChinese, type RefundKey } from "../i18n/refund.zh-CN.js";
import { yuanOf } from "../money.js";

export type Say = SayOf<RefundKey>;
export const refundWords = words({ "zh-CN": refundChinese, en: refundEnglish });

function labelOf(fact: FactDescription, value: unknown, language: Language): string {
  const found = fact.values?.find(({ id }) => id === value);
  return found ? found.label[language] : String(value);
}

// "2026-07-05T23:30:00+08:00" as people read it; Beijing time is said by the form.
function instantText(value: string): string {
  return value.replace(/T(\d\d:\d\d)(?::00)?\+08:00$/, " $1");
}

function objectText(
  fact: FactDescription,
  value: Record<string, unknown>,
  language: Language,
  say: Say,
): string {
  return (fact.facts ?? [])
    .filter(({ id }) => value[id] !== undefined)
    .map((part) => `${part.title[language]}: ${valueText(part, value[part.id], language, say)}`)
    .join(say("list_separator"));
}

export function valueText(
  fact: FactDescription,
  value: unknown,
  language: Language,
  say: Say,
): string {
  if (value === null) return say("dont_know");
  if (value === "none" && fact.none !== undefined) return say("no_policy");
  if (Array.isArray(value)) {
    if (value.length === 0) return say("none_of_these");
    return value.map((item) => labelOf(fact, item, language)).join(say("list_separator"));
  }
  if (typeof value === "object") {
    return objectText(fact, value as Record<string, unknown>, language, say);
  }
  if (fact.type === "money" && typeof value === "number") return yuanOf(value);
  if (typeof value === "boolean") {
    return fact.values?.length ? labelOf(fact, value, language) : say(value ? "yes" : "no");
  }
  if (fact.type === "instant" || fact.type === "date") return instantText(String(value));
  return labelOf(fact, value, language);
}
