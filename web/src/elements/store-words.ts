// The store view's texts in both languages, and days as people read them.
import { beijingTime, todayInBeijing, weekdayOf } from "../civil-days.js";
import { words, type Say as SayOf } from "../i18n/index.js";
import { storeEnglish } from "../i18n/store.en.js";
import { storeChinese, type StoreKey } from "../i18n/store.zh-CN.js";

export type { StoreKey };
export type Say = SayOf<StoreKey>;

export const storeWords = words<StoreKey>({ "zh-CN": storeChinese, en: storeEnglish });

// What the clock in Beijing shows at that moment, as a shop's times are written: "2026-07-06T14:30".
export const beijingMinute = (moment: number): string => beijingTime(moment).slice(0, 16);

export const beijingToday = (): string => todayInBeijing(Date.now());

// What is said of "today" where a shop is judged by another day.
const ofChosenDay: Partial<Record<StoreKey, StoreKey>> = {
  today_mark: "chosen_mark",
  today_line: "chosen_line",
  days_today: "days_chosen",
  stage_today: "stage_chosen",
};

// `day`: the one that is judged by, if any.
export function sayingOf(day: string | undefined, today: string, say: Say): Say {
  if (day === undefined || day.slice(0, 10) === today) return say;
  return (key, values) => say(ofChosenDay[key] ?? key, values);
}

export function weekdayName(date: string, say: Say): string {
  const day = weekdayOf(date);
  return day === undefined ? "" : say(`day_${day}`);
}

// Days left until a deadline, or since.
export function daysText(days: number | undefined, say: Say): string {
  if (days === undefined) return "";
  if (days === 0) return say("days_today");
  if (days === 1) return say("days_tomorrow");
  if (days > 0) return say("days_left", { count: days });
  return days === -1 ? say("days_yesterday") : say("days_past", { count: -days });
}
