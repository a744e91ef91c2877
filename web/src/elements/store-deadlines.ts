// The deadlines of a shop: as a picture where there is room for it, and always as a list that says the
// same, with today between what is past and what is to come.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Deadline, StoreResult } from "../engine/store-types.js";
import { storeChinese, type StoreKey } from "../i18n/store.zh-CN.js";
import { annexRows, clauseName, clauseStatement, pathOf, placeName } from "./store-model.js";
import type { ResultActions, ResultModel } from "./store-model.js";
import { penaltyWords } from "./store-penalty.js";
import { layOut, type Mark, type PlacedMark, type Timeline } from "./store-timeline.js";
import { daysText, weekdayName } from "./store-words.js";

export type Tone = "past" | "bad" | "now" | "soon" | "later" | "good";

const soonDays = 7;
const leastRoom = 430;

export function dateOf(deadline: Deadline): string {
  return deadline.on ?? deadline.estimate?.on ?? "";
}

export function daysLeft(deadline: Deadline): number | undefined {
  return deadline.days_left ?? deadline.estimate?.days_left;
}

// Missed by the merchant, and not merely over: the same clause is broken in the same place.
export function isMissed({ stage, clause, field }: Deadline, result: StoreResult): boolean {
  if (stage === "missed") return true;
  if (stage !== "passed") return false;
  return (result.findings ?? []).some(
    (finding) =>
      finding.outcome === "violation" &&
      finding.clause === clause &&
      `${finding.field}/`.startsWith(`${field}/`),
  );
}

export function toneOf(deadline: Deadline, result: StoreResult): Tone {
  const { stage } = deadline;
  const days = daysLeft(deadline);
  if (stage === "met" || stage === "fixed") return "good";
  if (isMissed(deadline, result)) return "bad";
  if (days === undefined) return "later";
  if (days < 0) return "past";
  if (days === 0) return "now";
  return days <= soonDays ? "soon" : "later";
}

// The next one that is still to be kept.
export function nextDeadline(result: StoreResult): Deadline | undefined {
  return result.deadlines?.find(
    (each) => (daysLeft(each) ?? -1) >= 0 && !["good", "bad"].includes(toneOf(each, result)),
  );
}

export function stageText(stage: string, { say }: ResultModel): string {
  const key = `stage_${stage}`;
  return key in storeChinese ? say(key as StoreKey) : stage;
}

interface Drawn extends Mark {
  tone: Tone;
  estimated: boolean;
}

const laneHeight = 24;
const below = 44;

function drawMark(placed: PlacedMark<Drawn>, axis: number): SVGTemplateResult {
  const { mark, x, lane, text } = placed;
  const top = axis - 18 - (lane ?? 0) * laneHeight;
  return svg`<g class="mark ${mark.tone} ${mark.estimated ? "estimated" : ""}">
    ${
      lane === undefined
        ? nothing
        : svg`<path class="stem" d="M ${x} ${axis} V ${top - 10}"></path>
            <text x=${x + 6} y=${top}>${text}</text>`
    }
    <circle cx=${x} cy=${axis} r="5"></circle>
  </g>`;
}

function drawToday(
  line: Timeline<Drawn>,
  axis: number,
  label: string,
): SVGTemplateResult | typeof nothing {
  const { today, width } = line;
  if (today === undefined) return nothing;
  const room = 46;
  const x = Math.min(Math.max(today, room), width - room);
  return svg`<g class="today">
    <path d="M ${today - 6} ${axis + 20} L ${today} ${axis + 7} L ${today + 6} ${axis + 20} Z"></path>
    <text x=${x} y=${axis + 38}>${label}</text>
  </g>`;
}

function shortDate(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}

function picture(
  deadlines: readonly Deadline[],
  model: ResultModel,
): TemplateResult | typeof nothing {
  const { result, room, language, say } = model;
  if (room < leastRoom) return nothing;
  const today = result.as_of?.slice(0, 10);
  const marks = deadlines.map((deadline): Drawn => {
    const date = dateOf(deadline);
    return {
      date,
      label: `${shortDate(date)} ${deadline.what[language]}`,
      tone: toneOf(deadline, result),
      estimated: deadline.estimate !== undefined,
    };
  });
  const line = layOut(marks, today, room);
  if (!line) return nothing;
  const axis = 14 + Math.max(1, line.lanes) * laneHeight;
  const from = line.marks[0]?.mark.date ?? "";
  const to = line.marks.at(-1)?.mark.date ?? "";
  return html`<svg
    class="timeline"
    viewBox="0 0 ${room} ${axis + below}"
    width=${room}
    height=${axis + below}
    role="img"
    aria-label=${say("deadlines_picture", { from, to, count: line.marks.length })}
  >
    ${
      line.today === undefined
        ? nothing
        : svg`<rect class="gone" x="0" y=${axis - 3} width=${line.today} height="6"></rect>`
    }
    <path class="axis" d="M 0 ${axis} H ${room}"></path>
    ${line.ticks.map(
      ({ x, label }) =>
        svg`<path class="tick" d="M ${x} ${axis} v 5"></path>
          <text class="tick" x=${x} y=${axis + 18}>${label}</text>`,
    )}
    ${drawToday(line, axis, say("today_mark", { date: shortDate(today ?? "") }))}
    ${line.marks.map((mark) => drawMark(mark, axis))}
  </svg>`;
}

function drawWhen(deadline: Deadline, model: ResultModel): TemplateResult {
  const { say } = model;
  const date = dateOf(deadline);
  const shown = deadline.estimate ? say("estimate_on", { date }) : date;
  return html`<span class="when">
    <time datetime=${date}>${shown}</time>
    <small>${weekdayName(date, say)}</small>
  </span>`;
}

function badgeWords(deadline: Deadline, model: ResultModel): string {
  const { result, say } = model;
  const { stage } = deadline;
  const days = daysLeft(deadline);
  if (stage === "met" || stage === "fixed") return stageText(stage, model);
  if (!isMissed(deadline, result)) return daysText(days, say);
  if (days === undefined) return stageText("missed", model);
  return days === -1 ? say("days_overdue_one") : say("days_overdue", { count: -days });
}

function drawBadge(deadline: Deadline, model: ResultModel): TemplateResult {
  const words = badgeWords(deadline, model);
  if (words === "") return html`<span></span>`;
  return html`<span class="days ${toneOf(deadline, model.result)}">${words}</span>`;
}

function clause(id: string, model: ResultModel): TemplateResult {
  const statement = clauseStatement(id, model);
  const name = clauseName(id, model);
  if (statement === undefined) return html`<span class="soft">${name}</span>`;
  return html`<details class="clause">
    <summary>${name}</summary>
    <p>${statement}</p>
  </details>`;
}

// What the appendix does to whoever misses a deadline that it sets; other deadlines say it themselves,
// or in the clause that they rest on.
function afterwards({ clause, stage }: Deadline, model: ResultModel): string | undefined {
  const row = annexRows(model.book).find(({ id }) => id === clause);
  if (!row || stage === "met" || stage === "fixed") return undefined;
  const { language, say } = model;
  return say("deadline_then", { penalty: penaltyWords(row, language, say) });
}

function drawItem(deadline: Deadline, model: ResultModel, actions: ResultActions): TemplateResult {
  const { language, say } = model;
  const path = pathOf(deadline.field, model);
  const place = placeName(path, model);
  const { estimate } = deadline;
  const then = afterwards(deadline, model);
  return html`<li class="deadline ${toneOf(deadline, model.result)}">
    ${drawWhen(deadline, model)} ${drawBadge(deadline, model)}
    <div class="what">
      <p>${deadline.what[language]}</p>
      ${then === undefined ? nothing : html`<p class="then">${then}</p>`}
      ${
        estimate
          ? html`<p class="estimate">
              <span class="chip review">${say("estimate_year", { year: estimate.year })}</span>
              ${estimate.message[language]}
            </p>`
          : nothing
      }
      <p class="from">
        <button
          type="button"
          class="link"
          aria-label=${say("go_to_place", { place })}
          @click=${() => actions.show(path)}
        >
          ${place}
        </button>
        ${clause(deadline.clause, model)}
      </p>
    </div>
  </li>`;
}

function drawTodayLine(today: string, { say }: ResultModel): TemplateResult {
  return html`<li class="today-line">
    <span>${say("today_line", { date: today, weekday: weekdayName(today, say) })}</span>
  </li>`;
}

// The stage that each failed delivery has come to; it stands with every one of its deadlines.
export function failures(model: ResultModel): { field: string; stage: string }[] {
  const found = new Map<string, string>();
  for (const { field, stage } of model.result.deadlines ?? []) {
    if (field.startsWith("/delivery_failures") && stage !== undefined) found.set(field, stage);
  }
  return [...found].map(([field, stage]) => ({ field, stage }));
}

function drawFailures(model: ResultModel, actions: ResultActions): TemplateResult | typeof nothing {
  const staged = failures(model);
  if (staged.length === 0) return nothing;
  return html`<ul class="stages">
    ${staged.map(({ field, stage }) => {
      const path = pathOf(field, model);
      return html`<li>
        <button type="button" class="link" @click=${() => actions.show(path)}>
          ${placeName(path, model)}
        </button>
        <span class="stage ${stage}">${stageText(stage, model)}</span>
      </li>`;
    })}
  </ul>`;
}

export function deadlineBoard(model: ResultModel, actions: ResultActions): TemplateResult {
  const { result, say } = model;
  const deadlines = result.deadlines ?? [];
  if (deadlines.length === 0) return html`<p class="soft">${say("deadlines_none")}</p>`;
  const today = result.as_of?.slice(0, 10);
  const past = today ? deadlines.filter((each) => dateOf(each) < today) : [];
  const coming = today ? deadlines.filter((each) => dateOf(each) >= today) : deadlines;
  return html`${picture(deadlines, model)} ${drawFailures(model, actions)}
    <ol class="deadlines">
      ${past.map((each) => drawItem(each, model, actions))}
      ${today ? drawTodayLine(today, model) : nothing}
      ${coming.map((each) => drawItem(each, model, actions))}
    </ol>
    ${
      today
        ? nothing
        : html`<p class="ask">
            <span>${say("as_of_missing")}</span>
            <button type="button" class="plain" @click=${() => actions.today()}>
              ${say("today_set")}
            </button>
          </p>`
    }`;
}
