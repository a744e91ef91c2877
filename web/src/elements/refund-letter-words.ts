// What the reply and the note share: the sentences in one language, and what stands for names that were
// not given.
import type { Language, Reading } from "../engine/types.js";
import { words, type Say } from "../i18n/index.js";
import { lettersEnglish } from "../i18n/letters.en.js";
import { lettersChinese, type LettersKey } from "../i18n/letters.zh-CN.js";
import { yuanOf } from "../money.js";

export type LetterSay = Say<LettersKey>;
export const letterWords = words({ "zh-CN": lettersChinese, en: lettersEnglish });

// As typed; empty where a blank is to be left.
export interface Names {
  buyer: string;
  order: string;
  shop: string;
}

export function namesIn(names: Names, say: LetterSay): Names {
  const given = (text: string, blank: LettersKey): string =>
    text.replace(/\s+/g, " ").trim() || say(blank);
  return {
    buyer: given(names.buyer, "blank_buyer"),
    order: given(names.order, "blank_order"),
    shop: given(names.shop, "blank_shop"),
  };
}

// A key put together from a name of the engine's; nothing for a name that the catalogue does not know.
export function keyOf(prefix: string, name: string): LettersKey | undefined {
  const key = `${prefix}_${name}`;
  return key in lettersChinese ? (key as LettersKey) : undefined;
}

// A sentence of the rulebook within one of ours, which brings its own end.
export const withoutEnd = (text: string): string => text.replace(/[。.；;]$/u, "");

export function readingText({ verdict, amount_fen }: Reading, say: LetterSay): string {
  const key = keyOf("reading", verdict);
  const name = key ? say(key) : verdict;
  return amount_fen === undefined
    ? name
    : say("reading_with_amount", { verdict: name, amount: yuanOf(amount_fen) });
}

// The text of a letter, and which of its stretches are blanks to be filled in.
export function blanksIn(text: string, language: Language): { text: string; blank: boolean }[] {
  const say = letterWords(language);
  const blanks = (["blank_buyer", "blank_order", "blank_shop"] as const).map((key) => say(key));
  const out: { text: string; blank: boolean }[] = [];
  let from = 0;
  while (from < text.length) {
    const next = blanks
      .map((blank) => ({ blank, at: text.indexOf(blank, from) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    if (next.at > from) out.push({ text: text.slice(from, next.at), blank: false });
    out.push({ text: next.blank, blank: true });
    from = next.at + next.blank.length;
  }
  return from < text.length ? [...out, { text: text.slice(from), blank: false }] : out;
}
