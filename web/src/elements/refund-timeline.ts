// The review period as a strip of a calendar, with the request and today on it. The sentences under it say
// the same to those who do not see it.
import { html, nothing, type TemplateResult } from "lit";
import { weekdayOf } from "../civil-days.js";
import { sentences } from "../i18n/index.js";
import {
  isCounted,
  isGap,
  endsByConfirming,
  periodText,
  stripOf,
  todayText,
  type Day,
  type Gap,
} from "./refund-period.js";
import type { VerdictModel } from "./refund-texts.js";
import type { Say } from "./refund-words.js";
import { wholeDates } from "./whole-dates.js";

function weekdayName(date: string, say: Say): string {
  const day = weekdayOf(date);
  return day === undefined ? "" : say(`day_${day}`);
}

function monthAndDay(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}

function classesOf(day: Day): string {
  return [
    "day",
    ...(["inside", "request", "today", "last"] as const).filter((name) => day[name]),
  ].join(" ");
}

function drawDay(day: Day, counted: boolean, { say }: VerdictModel): TemplateResult {
  const numbered = day.number !== undefined && (counted || day.first || day.request);
  return html`<li class=${classesOf(day)}>
    <span class="weekday">${weekdayName(day.date, say)}</span>
    <b>${monthAndDay(day.date)}</b>
    <span class="number">${numbered ? say("period_day", { day: day.number ?? 0 }) : nothing}</span>
    ${day.first ? html`<span class="flag">${say("period_first")}</span>` : nothing}
    ${day.last ? html`<span class="flag">${say(counted ? "period_last" : "period_confirmed")}</span>` : nothing}
    ${day.request ? html`<span class="flag of-request">${say("period_request")}</span>` : nothing}
    ${day.today ? html`<span class="flag of-today">${say("period_now")}</span>` : nothing}
  </li>`;
}

function drawGap({ days, inside }: Gap, say: Say): TemplateResult {
  return html`<li class=${inside ? "gap inside" : "gap"}>
    <span>${say("period_gap", { days })}</span>
  </li>`;
}

export function timeline(model: VerdictModel, today: string): TemplateResult | typeof nothing {
  const { result, say } = model;
  const { review_period: period } = result;
  if (!period) return nothing;
  const byConfirming = endsByConfirming(model.facts);
  const counted = !byConfirming && isCounted(period);
  const strip = stripOf(period, today);
  return html`<section class="period">
    <h3>${say("period_heading")}</h3>
    ${
      strip.length === 0
        ? nothing
        : html`<ol class="strip" aria-hidden="true">
            ${strip.map((each) =>
              isGap(each) ? drawGap(each, say) : drawDay(each, counted, model),
            )}
          </ol>`
    }
    <p class="soft">
      ${wholeDates(sentences(periodText(period, say, byConfirming), todayText(period, today, say)))}
    </p>
  </section>`;
}
