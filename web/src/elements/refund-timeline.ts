// The review period as a picture: its days in a row and where the request falls. A sentence says the
// same to those who do not see it.
import { svg, html, nothing, type SVGTemplateResult, type TemplateResult } from "lit";
import type { ReviewPeriod } from "../engine/types.js";
import type { Say } from "./refund-words.js";

const dayMilliseconds = 86_400_000;
const width = 700;
const top = 34;
const height = 46;

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

function cell(
  x: number,
  size: number,
  kind: string,
  upper: string,
  lower: string,
): SVGTemplateResult {
  return svg`
    <rect class=${kind} x=${x} y=${top} width=${size - 6} height=${height} rx="9"></rect>
    <text class="upper" x=${x + (size - 6) / 2} y=${top + 20}>${upper}</text>
    <text class="lower" x=${x + (size - 6) / 2} y=${top + 37}>${lower}</text>`;
}

function flag(x: number, label: string): SVGTemplateResult {
  return svg`
    <path class="flag" d="M ${x - 6} 22 h 12 l -6 9 z"></path>
    <text class="request" x=${x} y="15">${label}</text>`;
}

// Five days in a row; a later request stands apart, since the days between do not matter.
function drawDays(first: string, day: number | undefined, say: Say): SVGTemplateResult {
  const late = day !== undefined && day > 5;
  const size = width / (late ? 7 : 5);
  const request = day === undefined ? undefined : (late ? 6 : day - 1) * size + (size - 6) / 2;
  return svg`
    ${[0, 1, 2, 3, 4].map((at) =>
      cell(
        at * size,
        size,
        at + 1 === day ? "inside now" : "inside",
        say("period_day", { day: at + 1 }),
        monthAndDay(plusDays(first, at)),
      ),
    )}
    ${
      late
        ? svg`<path class="gap" d="M ${5 * size + 6} ${top + height / 2} H ${6 * size - 12}"></path>
            ${cell(6 * size, size, "outside", say("period_day", { day }), monthAndDay(plusDays(first, day - 1)))}`
        : nothing
    }
    ${request === undefined ? nothing : flag(request, say("period_request"))}`;
}

function drawStretch(period: ReviewPeriod & { first_day: string }, say: Say): SVGTemplateResult {
  const { first_day: first, last_day: last, open } = period;
  const end = last ? monthAndDay(last) : say("period_until_confirmed");
  return svg`
    <rect class="inside" x="0" y=${top} width="480" height=${height} rx="9"></rect>
    <text class="start" x="14" y=${top + 29}>${say("period_first")} ${monthAndDay(first)}</text>
    <text class="end" x="466" y=${top + 29}>${end}</text>
    ${
      open === false
        ? svg`<path class="gap" d="M 492 ${top + height / 2} H 560"></path>
            <rect class="outside" x="570" y=${top} width="124" height=${height} rx="9"></rect>
            <text class="upper" x="632" y=${top + 28}>${say("period_request")}</text>`
        : nothing
    }
    ${open === true ? flag(330, say("period_request")) : nothing}`;
}

export function timeline(period: ReviewPeriod, say: Say): TemplateResult {
  const { first_day: first, last_day: last, day } = period;
  const text = periodText(period, say);
  const counted = first && last === plusDays(first, 4);
  return html`<section class="period">
    <h3>${say("period_heading")}</h3>
    ${
      first
        ? html`<svg
            class="timeline"
            viewBox="0 0 ${width - 6} ${top + height + 2}"
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
