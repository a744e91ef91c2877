// Civil days as the contract counts them: "2026-07-05", by Beijing's clock, and what that clock shows.
// Arithmetic only; which days matter is said by the engine.

const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;
// Without summer time since 1991. The browser's own table says the same, and takes longer to be read than the
// whole frame of the page.
const beijingAheadOfUtcHours = 8;

const isDay = /^\d{4}-\d\d-\d\d$/;

function noon(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

// Whether a text is a day of the calendar: 30 February is none.
export function isCivilDay(text: string): boolean {
  return isDay.test(text) && plusDays(text, 0) === text;
}

// "" for what is no day, or leads beyond the years that four digits can write.
export function plusDays(date: string, days: number): string {
  const moved = new Date(noon(date) + days * dayMilliseconds);
  const year = moved.getUTCFullYear();
  return year >= 0 && year <= 9999 ? moved.toISOString().slice(0, 10) : "";
}

// How many days `to` comes after `from`; negative when before.
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / dayMilliseconds);
}

// "2026-07-05T23:59:59". `now` in milliseconds since 1970, UTC; not before 1992.
export function beijingTime(now: number): string {
  return new Date(now + beijingAheadOfUtcHours * hourMilliseconds).toISOString().slice(0, 19);
}

export const todayInBeijing = (now: number): string => beijingTime(now).slice(0, 10);

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

export type Weekday = (typeof weekdays)[number];

// Nothing for what is no day.
export function weekdayOf(date: string): Weekday | undefined {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
}
