// The listing view's texts in both languages.
import { words, type Say as SayOf } from "../i18n/index.js";
import { listingEnglish } from "../i18n/listing.en.js";
import { listingChinese, type ListingKey } from "../i18n/listing.zh-CN.js";

export type { ListingKey };
export type Say = SayOf<ListingKey>;

export const listingWords = words<ListingKey>({ "zh-CN": listingChinese, en: listingEnglish });
