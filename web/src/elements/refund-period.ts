// The review period as days of the calendar: which of them a strip shows, and what is said of them. The
// engine says when the period begins and ends and whether the request is within; here days are only
// laid out. `today` is the visitor's own and changes nothing of the answer.
import { daysBetween, isCivilDay, plusDays } from "../civil-days.js";
import type { ReviewPeriod } from "../engine/types.js";
import { sentences } from "../i18n/index.js";
import type { Say } from "./refund-words.js";

export interface Day {
  date: string;
  // Counted from the first day of the period; only within it, and for the request.
  number: number | undefined;
  inside: boolean;
  first: boolean;
  last: boolean;
  request: boolean;
  today: boolean;
}

// Days in a row that do not matter.
export interface Gap {
  days: number;
  inside: boolean;
}

export type Stretch = Day | Gap;

export const isGap = (stretch: Stretch): stretch is Gap => "days" in stretch;

// A period of at most two weeks is shown with all its days.
const mostDays = 14;
// Fewer are shown than named.
const leastGap = 3;

interface Frame {
  first: string;
  last: string | null | undefined;
  request: string | undefined;
  open: boolean | undefined;
}

function frameOf({ first_day, last_day, day, open }: ReviewPeriod): Frame | undefined {
  if (!first_day || !isCivilDay(first_day)) return undefined;
  const request = day === undefined ? undefined : plusDays(first_day, day - 1);
  return { first: first_day, last: last_day, request, open };
}

// That of an ops service ends when the buyer confirms, on whatever day, and has no number of days (2.8).
export const endsByConfirming = (facts: Readonly<Record<string, unknown>>): boolean =>
  facts["product_type"] === "ops_service";

export const isCounted = ({ first_day: first, last_day: last }: ReviewPeriod): boolean =>
  Boolean(first && last && daysBetween(first, last) < mostDays && daysBetween(first, last) > 0);

// Without a last day the period either goes on (null) or ended on a day that nobody told.
function isInside(date: string, { first, last, request, open }: Frame): boolean {
  if (date < first) return false;
  if (last === null) return true;
  if (last === undefined) return date === first || (date === request && open === true);
  return date <= last;
}

function datesOf(period: ReviewPeriod, frame: Frame, today: string): string[] {
  const { first, last, request } = frame;
  const dates = new Set([first]);
  if (last && isCounted(period)) {
    for (let at = 0; at <= daysBetween(first, last); at += 1) dates.add(plusDays(first, at));
  } else if (last) dates.add(last);
  if (request) dates.add(request);
  if (isCivilDay(today)) dates.add(today);
  return [...dates].sort();
}

function dayOf(date: string, frame: Frame, today: string): Day {
  const inside = isInside(date, frame);
  const request = date === frame.request;
  return {
    date,
    number: inside || request ? daysBetween(frame.first, date) + 1 : undefined,
    inside,
    first: date === frame.first,
    last: date === frame.last,
    request,
    today: date === today,
  };
}

export function stripOf(period: ReviewPeriod, today: string): Stretch[] {
  const frame = frameOf(period);
  if (!frame) return [];
  const strip: Stretch[] = [];
  let before: string | undefined;
  for (const date of datesOf(period, frame, today)) {
    const between = before === undefined ? 0 : daysBetween(before, date) - 1;
    if (before !== undefined && between >= leastGap) {
      const inside = isInside(before, frame) && isInside(date, frame);
      strip.push({ days: between, inside });
    } else {
      for (let back = between; back > 0; back -= 1) {
        strip.push(dayOf(plusDays(date, -back), frame, today));
      }
    }
    strip.push(dayOf(date, frame, today));
    before = date;
  }
  return strip;
}

// What stands under the strip and holds all that it shows, but for the day of today.
export function periodText(period: ReviewPeriod, say: Say, byConfirming = false): string {
  const { first_day: first, last_day: last, day, open } = period;
  if (!first)
    return open === undefined ? "" : say(open ? "period_request_open" : "period_request_closed");
  const counted = !byConfirming && isCounted(period);
  const frame =
    counted && last
      ? say("period_summary_days", { first, last })
      : last
        ? say("period_summary_ops_ended", { first, last })
        : say("period_summary_ops", { first });
  if (open === undefined) return frame;
  const request =
    counted && day !== undefined
      ? say(open ? "period_request_in" : "period_request_out", { day })
      : say(open ? "period_request_open" : "period_request_closed");
  return sentences(frame, request);
}

// Where today stands in it. A period without a told end is never said to be over or to go on.
export function todayText(period: ReviewPeriod, today: string, say: Say): string {
  const { first_day: first, last_day: last } = period;
  if (!first || !isCivilDay(today)) return "";
  if (!last || today < first || today > last) return say("period_today", { date: today });
  const left = daysBetween(today, last);
  if (left === 0) return say("period_today_last", { date: today });
  return say("period_today_in", { date: today, day: daysBetween(first, today) + 1, left });
}
