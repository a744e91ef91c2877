// The listing view's texts in one language, with their {names} filled in.
import type { Language } from "../engine/types.js";
import { listingEnglish } from "../i18n/listing.en.js";
import { listingChinese, type ListingKey } from "../i18n/listing.zh-CN.js";

export type { ListingKey };
export type Say = (key: ListingKey, names?: Record<string, string | number>) => string;

const catalogues: Record<Language, Record<ListingKey, string>> = {
  "zh-CN": listingChinese,
  en: listingEnglish,
};

export function listingWords(language: Language): Say {
  const catalogue = catalogues[language];
  return (key, names = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(names[name] ?? whole));
}
