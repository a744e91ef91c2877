// Two numbers as pictures: the refund rate against its line, and the service hours of a week against
// the hours that are required. Sentences beside them say the same.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { RefundRate, ServiceHours } from "../engine/store-types.js";
import { sentences } from "../i18n/index.js";
import type { StoreKey } from "../i18n/store.zh-CN.js";
import type { ResultModel } from "./store-model.js";
import type { Say } from "./store-words.js";

export const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof days)[number];

const dayMinutes = 1440;
const requiredFrom = 9 * 60;
const requiredTo = 18 * 60;

// In hundredths of a percent, rounded half up, and never on the line or below where it is above it.
export function rateWords(refunded: number, paid: number, say: Say): string {
  const hundredths = Math.round((refunded * 10_000) / paid);
  if (refunded * 100 > paid && hundredths <= 100) return say("rate_just_above");
  const whole = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  const percent =
    rest === 0 ? `${whole}` : `${whole}.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
  return say("rate_percent", { percent });
}

function rateSentence(rate: RefundRate, say: Say): string {
  if (rate.above) return say("rate_above");
  const fit = rate.more_that_fit ?? 0;
  return fit === 0 ? say("rate_below_none") : say("rate_below", { count: fit });
}

// In a few words.
export function rateNote(rate: RefundRate, say: Say): string {
  if (rate.above) return say("tile_rate_above");
  const fit = rate.more_that_fit ?? 0;
  return fit === 0 ? say("tile_rate_none") : say("tile_rate_fit", { count: fit });
}

// The line stands in the middle; what is above twice the line fills the bar.
function drawRate(refunded: number, paid: number, above: boolean): TemplateResult {
  const length = Math.max(refunded === 0 ? 0 : 2, Math.min(200, (refunded * 10_000) / paid));
  return html`<svg class="gauge" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width="200" height="12"></rect>
    <rect class=${above ? "above" : "within"} width=${length} height="12"></rect>
    <rect class="line" x="99.5" width="1" height="12"></rect>
  </svg>`;
}

export function refundRate(model: ResultModel): TemplateResult | typeof nothing {
  const { say } = model;
  const rate = model.result.refund_rate;
  if (!rate) return nothing;
  const { paid, refunded } = rate;
  return html`<section class="rate">
    <h4>${say("rate_heading")}</h4>
    ${
      !rate.computable || paid === undefined || refunded === undefined || paid === 0
        ? html`<p class="soft">${say("rate_not_computable")}</p>`
        : html`<p class="figure">
              <strong>${rateWords(refunded, paid, say)}</strong>
              <span class="soft">${say("rate_of", { refunded, paid })}</span>
            </p>
            ${drawRate(refunded, paid, rate.above === true)}
            <p class="scale" aria-hidden="true">
              <span>0</span><span>${say("rate_line")}</span><span>2%</span>
            </p>
            <p class=${rate.above ? "problem" : "soft"}>${rateSentence(rate, say)}</p>`
    }
  </section>`;
}

export interface Span {
  from: number;
  to: number;
}

function minutesOf(time: unknown): number | undefined {
  const match = typeof time === "string" ? /^(\d\d):(\d\d)$/.exec(time) : null;
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

// The hours that the document states, for each day; those that run over midnight end on the next.
export function statedHours(document: Record<string, unknown>): Record<Day, Span[]> {
  const spans: Record<Day, Span[]> = {
    mon: [],
    tue: [],
    wed: [],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  };
  const support = document["support"] as { hours?: Record<string, unknown>[] } | undefined;
  for (const row of support?.hours ?? []) {
    const from = minutesOf(row["from"]);
    const to = minutesOf(row["to"]);
    if (from === undefined || to === undefined || !Array.isArray(row["days"])) continue;
    days.forEach((day, at) => {
      if (!(row["days"] as unknown[]).includes(day)) return;
      const next = days[(at + 1) % days.length] ?? "mon";
      spans[day].push({ from, to: to > from ? to : dayMinutes });
      if (to < from && to > 0) spans[next].push({ from: 0, to });
    });
  }
  return spans;
}

export function gapsOn(hours: ServiceHours, day: Day): Span[] {
  return (hours.gaps ?? [])
    .filter((gap) => gap.day === day)
    .map((gap) => ({ from: minutesOf(gap.from) ?? 0, to: minutesOf(gap.to) ?? dayMinutes }));
}

// Days with the same gaps in one line: "Sat, Sun 09:00-18:00".
export function gapWords(hours: ServiceHours, say: Say): string[] {
  const together = new Map<string, { from: string; to: string; on: string[] }>();
  for (const { day, from, to } of hours.gaps ?? []) {
    const key = `${from}-${to}`;
    const entry = together.get(key) ?? { from, to, on: [] };
    entry.on.push(say(`day_${day}` as StoreKey));
    together.set(key, entry);
  }
  return [...together.values()].map(({ from, to, on }) =>
    say("hours_gap", { day: on.join(say("day_separator")), from, to }),
  );
}

function block(span: Span, kind: string, y: number, height: number): SVGTemplateResult {
  return svg`<rect class=${kind} x=${span.from} y=${y} width=${span.to - span.from} height=${height}></rect>`;
}

function drawDay(day: Day, stated: Span[], gaps: Span[], say: Say): TemplateResult {
  return html`<span class="day">${say(`day_${day}`)}</span>
    <svg class="strip" viewBox="0 0 1440 20" preserveAspectRatio="none">
      <rect class="ground" width="1440" height="20"></rect>
      ${block({ from: requiredFrom, to: requiredTo }, "required", 0, 20)}
      ${stated.map((span) => block(span, "stated", 4, 12))}
      ${gaps.map((span) => block(span, "gap", 0, 20))}
      ${gaps.map((span) => svg`<path class="strike" d="M ${span.from} 20 L ${span.to} 0"></path>`)}
    </svg>`;
}

function drawAt({ at }: ServiceHours, say: Say): TemplateResult | typeof nothing {
  if (!at) return nothing;
  const lines: string[] = [];
  if (at.within_required !== undefined) {
    lines.push(say(at.within_required ? "hours_at_required" : "hours_at_outside"));
  }
  if (at.within_stated !== undefined) {
    lines.push(say(at.within_stated ? "hours_at_stated" : "hours_at_not_stated"));
  }
  return html`<p class="soft">${sentences(...lines)}</p>`;
}

export function serviceHours(model: ResultModel): TemplateResult | typeof nothing {
  const { result, built, say } = model;
  const hours = result.service_hours;
  if (!hours) return nothing;
  const stated = statedHours(built.document);
  const covered = hours.covered === true;
  return html`<section class="hours">
    <h4>${say("hours_heading")}</h4>
    <div class="week" aria-hidden="true">
      <span></span>
      <span class="clock"
        ><i>0</i><i class="nine">9</i><i class="six">18</i><i class="end">24</i></span
      >
      ${days.map((day) => drawDay(day, stated[day], gapsOn(hours, day), say))}
    </div>
    <p class="legend" aria-hidden="true">
      <span><i class="stated"></i>${say("hours_stated")}</span>
      <span><i class="required"></i>${say("hours_required")}</span>
      ${covered ? nothing : html`<span><i class="gap"></i>${say("hours_gap_legend")}</span>`}
    </p>
    ${
      hours.covered === undefined
        ? nothing
        : covered
          ? html`<p class="soft">${say("hours_covered")}</p>`
          : html`<p class="problem">${say("hours_gaps")}</p>
              <ul class="gaps">
                ${gapWords(hours, say).map((words) => html`<li>${words}</li>`)}
              </ul>`
    }
    ${drawAt(hours, say)}
  </section>`;
}
