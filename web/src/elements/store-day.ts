// The day that a shop is judged by. The core has no clock: the day is typed, or taken from the device when
// a button says so, and it is shown as what it is in Beijing.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { StoreFacts } from "../engine/store-types.js";
import type { DocumentError, Language } from "../engine/types.js";
import { instantOf, type Problem } from "./store-document.js";
import { weekdayName, type Say } from "./store-words.js";

export interface DayModel {
  told: StoreFacts["as_of"] | undefined;
  // "2026-07-06" or "2026-07-06T14:30"
  text: string;
  problem: Problem | undefined;
  errors: readonly DocumentError[];
  // The visitor's own, in Beijing.
  today: string;
  language: Language;
  say: Say;
}

export interface DayActions {
  type(text: string): void;
  now(length: "day" | "minute"): void;
}

function shown({ text, say }: DayModel): TemplateResult {
  const [date = "", time = ""] = text.split("T");
  if (instantOf(text) === undefined) return html`<p class="hint">${say("as_of_missing")}</p>`;
  const weekday = weekdayName(date, say);
  return html`<p class="shown">
    ${time === "" ? say("as_of_shown", { date, weekday }) : say("as_of_shown_time", { date, weekday, time })}
  </p>`;
}

// Days are counted from a day that is not the visitor's today: an example's, or one that was typed.
function otherDay({ text, today, say }: DayModel, actions: DayActions): unknown {
  const [date = ""] = text.split("T");
  if (instantOf(text) === undefined || date === today) return nothing;
  return html`<div class="other-day" id="other-day">
    <p>${say("as_of_other", { today, weekday: weekdayName(today, say) })}</p>
    <button
      type="button"
      class="plain"
      id="to-today"
      @click=${(event: Event) => {
        // The button goes with the click.
        const field = (event.target as Element).closest("section")?.querySelector("input");
        actions.now("day");
        field?.focus({ preventScroll: true });
      }}
    >
      ${say("as_of_today")}
    </button>
  </div>`;
}

export function dayForm(model: DayModel, actions: DayActions): TemplateResult {
  const { told, text, problem, errors, language, say } = model;
  const title = told?.title[language] ?? "";
  const [date = "", time = ""] = text.split("T");
  const wrong = [
    ...(problem ? [say(problem)] : []),
    ...errors.map(({ message }) => message[language]),
  ];
  const give = (newDate: string, newTime: string): void =>
    actions.type(newTime === "" ? newDate : `${newDate}T${newTime}`);
  const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<section class="panel date" id="field-as_of" aria-labelledby="as-of-heading">
    <h3 id="as-of-heading">${title}</h3>
    <div class="line">
      <input
        type="date"
        id="input-as_of"
        aria-label=${`${title} ${say("date")}`}
        min="1900-01-01"
        max="2999-12-31"
        aria-invalid=${wrong.length > 0 ? "true" : "false"}
        aria-describedby="said-as_of"
        .value=${live(date)}
        @input=${(event: Event) => give(valueOf(event), time)}
      />
      <input
        type="time"
        aria-label=${`${title} ${say("time")}`}
        .value=${live(time)}
        @input=${(event: Event) => give(date, valueOf(event))}
      />
      <button type="button" class="plain" id="set-today" @click=${() => actions.now("day")}>
        ${say("today_set")}
      </button>
      <button type="button" class="plain" id="set-now" @click=${() => actions.now("minute")}>
        ${say("now_set")}
      </button>
    </div>
    <div id="said-as_of">
      ${shown(model)} ${wrong.map((words) => html`<p class="problem">${words}</p>`)}
    </div>
    ${otherDay(model, actions)}
  </section>`;
}
