// Civil days as the contract counts them: "2026-07-05", by Beijing's clock. Arithmetic only; which days
// matter is said by the engine.

const dayMilliseconds = 86_400_000;
const beijing = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

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

// Beijing has had no summer time since 1991, but the browser's own table is asked all the same.
export function todayInBeijing(now: number): string {
  const parts = new Map(beijing.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get("year") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}
