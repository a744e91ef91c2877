// The texts of the bulk view in one language, with numbers and lengths of time as people read them.
import { beijingTime } from "../civil-days.js";
import type { Language } from "../engine/types.js";
import { bulkEnglish } from "../i18n/bulk.en.js";
import { bulkChinese, type BulkKey } from "../i18n/bulk.zh-CN.js";
import { words, type Say as SayOf } from "../i18n/index.js";

export type Say = SayOf<BulkKey>;
export type { BulkKey };
export const bulkWords = words({ "zh-CN": bulkChinese, en: bulkEnglish });

// Made once there is a number to write: it takes long, and this file is fetched before anyone wants one.
let numbers: Intl.NumberFormat | undefined;

export function numberText(value: number): string {
  numbers ??= new Intl.NumberFormat("en");
  return numbers.format(Math.round(value));
}

export function timeText(seconds: number, say: Say): string {
  const whole = Math.round(seconds);
  if (whole < 1) return say("under_second");
  if (whole < 60) return say("seconds", { count: whole });
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return say("minutes", { minutes, seconds: whole % 60 });
  return say("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

// Now, as the engine takes it.
export function beijingInstant(now = Date.now()): string {
  return `${beijingTime(now)}+08:00`;
}

export type { Language };
