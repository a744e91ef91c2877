// The deadlines of a case, how far they are, and the way into the merchant's own calendar. The file of
// events is made only when it is asked for.
import { html, nothing, type TemplateResult } from "lit";
import type { CalendarEvent } from "../calendar-file.js";
import { daysBetween, isCivilDay } from "../civil-days.js";
import type { Deadline } from "../engine/types.js";
import { descriptionOf } from "./refund-case.js";
import { announcement, type VerdictModel } from "./refund-texts.js";
import { valueText, type Say } from "./refund-words.js";

export function leftText(on: string, today: string, say: Say): string {
  if (!isCivilDay(on) || !isCivilDay(today)) return "";
  const days = daysBetween(today, on);
  if (days === 0) return say("due_today");
  if (days === 1) return say("due_tomorrow");
  return days > 0 ? say("due_in", { days }) : say("due_past", { days: -days });
}

// Those that can still be kept.
export function comingOf(deadlines: readonly Deadline[] | undefined, today: string): Deadline[] {
  return (deadlines ?? []).filter(({ on }) => isCivilDay(on) && on >= today);
}

// FNV-1a of the letters: short, stable and good enough to tell the cases of one calendar apart.
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}

// What a case keeps while the rest of it is still being answered.
const identifying = ["product_type", "purchased_at", "requested_at"];

function aboutCase({ facts, book, language, say }: VerdictModel): string[] {
  return [...identifying, "paid_fen"].flatMap((id) => {
    const fact = descriptionOf(book, id);
    const value = facts[id];
    if (!fact || value === undefined || value === null) return [];
    return [`${fact.title[language]}: ${valueText(fact, value, language, say)}`];
  });
}

// One event a deadline. The same deadline of the same case has the same name whenever it is written.
export function eventsOf(
  deadlines: readonly Deadline[],
  model: VerdictModel,
  today: string,
): CalendarEvent[] {
  const { facts, book, language, say } = model;
  const name = shortHash(JSON.stringify(identifying.map((id) => facts[id] ?? null)));
  return deadlines.map(({ clause, what, on }) => ({
    uid: `refund-${clause}-${on}-${name}`,
    on,
    summary: say("event_summary", { what: what[language].replace(/[。.]$/u, "") }),
    description: [
      ...aboutCase(model),
      announcement(model),
      say("event_clause", { clause }),
      book.rulebook.notice?.[language] ?? "",
    ]
      .filter((line) => line !== "")
      .join("\n"),
    reminder: on > today,
  }));
}

function drawOne(
  deadline: Deadline,
  model: VerdictModel,
  today: string,
  save: (deadlines: readonly Deadline[]) => void,
): TemplateResult {
  const { language, say } = model;
  const { on, what, clause } = deadline;
  const coming = on >= today;
  return html`<li class=${coming ? "deadline" : "deadline past"}>
    <span class="when"><b>${on}</b><small>${leftText(on, today, say)}</small></span>
    <span>${what[language]} <small class="soft">(${clause})</small></span>
    ${
      coming
        ? html`<button
            type="button"
            class="chip small add"
            aria-label=${say("to_calendar_named", { on })}
            @click=${() => save([deadline])}
          >
            ${say("to_calendar")}
          </button>`
        : nothing
    }
  </li>`;
}

export function deadlines(
  model: VerdictModel,
  today: string,
  save: (deadlines: readonly Deadline[]) => void,
): TemplateResult | typeof nothing {
  const { result, say } = model;
  if (!result.deadlines?.length) return nothing;
  const coming = comingOf(result.deadlines, today);
  return html`<section>
    <h3>${say("deadlines_heading")}</h3>
    <ul class="deadlines">
      ${result.deadlines.map((each) => drawOne(each, model, today, save))}
    </ul>
    ${
      coming.length > 1
        ? html`<button
            type="button"
            class="quiet"
            id="all-to-calendar"
            @click=${() => save(coming)}
          >
            ${say("to_calendar_all", { count: coming.length })}
          </button>`
        : nothing
    }
  </section>`;
}
