// The review period as a picture: its days in a row and where the request falls. A sentence says the
// same to those who do not see it.
import { svg, html, nothing, type SVGTemplateResult, type TemplateResult } from "lit";
import type { ReviewPeriod } from "../engine/types.js";
import type { Say } from "./refund-words.js";

const dayMilliseconds = 86_400_000;
// In units of the picture; the page scales it.
const width = 360;
const top = 28;
const height = 40;

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}

function monthAndDay(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}

// The sentence under the picture, which holds everything that the picture shows.
export function periodText(period: ReviewPeriod, say: Say): string {
  const { first_day: first, last_day: last, day, open } = period;
  if (!first)
    return open === undefined ? "" : say(open ? "period_request_open" : "period_request_closed");
  const counted = last !== undefined && last !== null && last === plusDays(first, 4);
  const frame = counted
    ? say("period_summary_days", { first, last })
    : last
      ? say("period_summary_ops_ended", { first, last })
      : say("period_summary_ops", { first });
  if (open === undefined) return frame;
  const request =
    counted && day !== undefined
      ? say(open ? "period_request_in" : "period_request_out", { day })
      : say(open ? "period_request_open" : "period_request_closed");
  return `${frame} ${request}`;
}

function cell(x: number, size: number, kind: string, lines: [string, string]): SVGTemplateResult {
  const middle = x + size / 2;
  return svg`
    <rect class=${kind} x=${x} y=${top} width=${size} height=${height} rx="7"></rect>
    <text class="upper" x=${middle} y=${top + 17}>${lines[0]}</text>
    <text class="lower" x=${middle} y=${top + 33}>${lines[1]}</text>`;
}

function flag(x: number, label: string): SVGTemplateResult {
  return svg`
    <path class="flag" d="M ${x - 5} 17 h 10 l -5 7 z"></path>
    <text class="request" x=${x} y="12">${label}</text>`;
}

function gap(from: number, to: number): SVGTemplateResult {
  return svg`<path class="gap" d="M ${from} ${top + height / 2} H ${to}"></path>`;
}

// Five days in a row; a later request stands apart, since the days between do not matter.
function drawDays(first: string, day: number | undefined, say: Say): SVGTemplateResult {
  const late = day !== undefined && day > 5;
  const step = late ? 50 : width / 5;
  const apart = 282;
  const request = !day ? undefined : late ? (apart + width) / 2 : (day - 0.5) * step;
  return svg`
    ${[0, 1, 2, 3, 4].map((at) =>
      cell(at * step + 1, step - 4, at + 1 === day ? "inside now" : "inside", [
        say("period_day", { day: at + 1 }),
        monthAndDay(plusDays(first, at)),
      ]),
    )}
    ${
      late
        ? svg`${gap(5 * step + 3, apart - 6)}
            ${cell(apart, width - apart - 1, "outside", [
              say("period_day", { day }),
              monthAndDay(plusDays(first, day - 1)),
            ])}`
        : nothing
    }
    ${request === undefined ? nothing : flag(request, say("period_request"))}`;
}

function drawStretch(period: ReviewPeriod & { first_day: string }, say: Say): SVGTemplateResult {
  const { first_day: first, last_day: last, open } = period;
  const end = last ? monthAndDay(last) : say("period_until_confirmed");
  const closed = open === false;
  const length = closed ? 262 : width - 2;
  const middle = top + 25;
  return svg`
    <rect class="inside" x="1" y=${top} width=${length} height=${height} rx="7"></rect>
    <text class="start" x="10" y=${middle}>${say("period_first")} ${monthAndDay(first)}</text>
    <text class="end" x=${length - 8} y=${middle}>${end}</text>
    ${
      closed
        ? svg`${gap(length + 6, length + 34)}
            <rect class="outside" x="300" y=${top} width="59" height=${height} rx="7"></rect>
            <text class="upper" x="329" y=${middle}>${say("period_request")}</text>`
        : nothing
    }
    ${open === true ? flag(170, say("period_request")) : nothing}`;
}

export function timeline(period: ReviewPeriod, say: Say): TemplateResult {
  const { first_day: first, last_day: last, day } = period;
  const text = periodText(period, say);
  const counted = first && last === plusDays(first, 4);
  // Room for the flag only where one flies.
  const above = (counted ? day !== undefined : period.open === true) ? 0 : top - 2;
  return html`<section class="period">
    <h3>${say("period_heading")}</h3>
    ${
      first
        ? html`<svg
            class="timeline"
            viewBox="0 ${above} ${width} ${top + height + 2 - above}"
            role="img"
            aria-label=${text}
          >
            ${counted ? drawDays(first, day, say) : drawStretch({ ...period, first_day: first }, say)}
          </svg>`
        : nothing
    }
    <p class="soft">${text}</p>
  </section>`;
}
