// The texts about cases in both languages, and an answer in a few words.
import type { Answer } from "../case-answer.js";
import type { Language } from "../engine/types.js";
import { caseEnglish } from "../i18n/case.en.js";
import { caseChinese, type CaseKey } from "../i18n/case.zh-CN.js";
import { words, type Say as SayOf } from "../i18n/index.js";
import { yuanOf } from "../money.js";

export type Say = SayOf<CaseKey>;
export const caseWords: (language: Language) => Say = words<CaseKey>({
  "zh-CN": caseChinese,
  en: caseEnglish,
});

const isKey = (key: string): key is CaseKey => Object.hasOwn(caseChinese, key);

// A link may name a status or a verdict that there is not; it is shown as it is.
function named(kind: "status" | "verdict" | "stored", name: string, say: Say): string | undefined {
  const key = `${kind}_${name}`;
  return isKey(key) ? say(key) : undefined;
}

export function answerText({ status, verdict, amount_fen, findings }: Answer, say: Say): string {
  const said = named("verdict", verdict ?? "", say) ?? named("status", status, say) ?? status;
  if (typeof findings === "number" && findings > 0) {
    return say("findings", { status: said, count: findings });
  }
  return Number.isSafeInteger(amount_fen) ? `${said} ${yuanOf(amount_fen as number)}` : said;
}

export function storedText(key: string, say: Say): string {
  const name = key.replace(/^hegui-/, "");
  return named("stored", name, say) ?? say("stored_other", { name });
}
