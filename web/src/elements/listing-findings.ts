// The findings, grouped by rule, the first of them or all; above them what one looks through them with,
// and the button that makes every safe edit at once.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import { card, consequences, type CardActions, type CardModel } from "./listing-card.js";
import type { Placed } from "./listing-draft.js";
import { hasFix } from "./listing-fixes.js";
import {
  fieldsOf,
  firstOf,
  grouped,
  type Filter,
  type Group,
  type Level,
} from "./listing-groups.js";
import { ruleName } from "./listing-source.js";
import type { Say } from "./listing-words.js";

// More cards than this are drawn only when asked for.
export const firstCards = 50;

export interface FindingsModel {
  // All of them, and those that the filter leaves.
  places: readonly Placed[];
  shown: readonly Placed[];
  filter: Filter;
  current: number | undefined;
  all: boolean;
  cardOf(place: Placed): CardModel;
  labelOf(field: string): string;
  rulebook: RulebookDescription;
  language: Language;
  say: Say;
}

export interface FindingsActions extends CardActions {
  fixAll(places: readonly Placed[]): void;
  showAll(): void;
  filterBy(filter: Filter): void;
  step(step: 1 | -1): void;
}

// A card keeps what is typed on it while others come and go around it.
function keysOf(places: readonly Placed[]): Map<Placed, string> {
  const seen = new Map<string, number>();
  return new Map(
    places.map((place) => {
      const { fingerprint } = place.finding;
      const times = seen.get(fingerprint) ?? 0;
      seen.set(fingerprint, times + 1);
      return [place, `${fingerprint}.${times}`];
    }),
  );
}

function fixAll({ shown: places, say }: FindingsModel, actions: FindingsActions): unknown {
  const fixable = places.filter(hasFix);
  if (fixable.length === 0) return nothing;
  const count = fixable.length;
  return html`<p class="fix-all">
    <button type="button" id="fix-all" class="primary" @click=${() => actions.fixAll(fixable)}>
      ${count === 1 ? say("fix_all_one") : say("fix_all", { count })}
    </button>
    <span class="soft">${say("fix_note")}</span>
  </p>`;
}

const levels: readonly Level[] = ["all", "violation", "review"];

function levelButtons(model: FindingsModel, actions: FindingsActions): TemplateResult {
  const { places, filter, say } = model;
  const count = (level: Level): number =>
    level === "all"
      ? places.length
      : places.filter((place) => place.finding.outcome === level).length;
  return html`<div class="levels" role="group" aria-label=${say("filter_level")}>
    ${levels.map(
      (level) =>
        html`<button
          type="button"
          id="level-${level}"
          class="level ${level}"
          aria-pressed=${filter.level === level ? "true" : "false"}
          ?disabled=${count(level) === 0}
          @click=${() => actions.filterBy({ ...filter, level })}
        >
          ${say(`level_${level}`)} <span class="count">${count(level)}</span>
        </button>`,
    )}
  </div>`;
}

function fieldChoice(model: FindingsModel, actions: FindingsActions): unknown {
  const { places, filter, labelOf, say } = model;
  const fields = fieldsOf(places);
  if (fields.length < 2) return nothing;
  const changed = (event: Event): void =>
    actions.filterBy({ ...filter, field: (event.target as HTMLSelectElement).value });
  return html`<select id="filter-field" aria-label=${say("filter_field")} @change=${changed}>
    <option value="" ?selected=${filter.field === ""}>${say("filter_every_field")}</option>
    ${fields.map(
      (field) =>
        html`<option value=${field} ?selected=${filter.field === field}>
          ${labelOf(field)} (${places.filter((place) => place.field === field).length})
        </option>`,
    )}
  </select>`;
}

function steps({ shown, current, say }: FindingsModel, actions: FindingsActions): TemplateResult {
  const at = shown.findIndex((place) => place.number === current) + 1;
  const button = (step: 1 | -1, name: "previous" | "next", key: string): TemplateResult =>
    html`<button
      type="button"
      id="finding-${name}"
      aria-label=${say(`step_${name}`)}
      aria-keyshortcuts=${key}
      title="${say(`step_${name}`)} (${key.replace("+", " + ")})"
      @click=${() => actions.step(step)}
    >
      ${step === 1 ? "\u2193" : "\u2191"}
    </button>`;
  return html`<div class="steps">
    <span class="soft at">${at > 0 ? at : "\u2013"} / ${shown.length}</span>
    ${button(-1, "previous", "Shift+F8")} ${button(1, "next", "F8")}
  </div>`;
}

function toolbar(model: FindingsModel, actions: FindingsActions): unknown {
  if (model.places.length < 2) return nothing;
  return html`<div class="toolbar">
    ${levelButtons(model, actions)}
    <div class="look">${fieldChoice(model, actions)} ${steps(model, actions)}</div>
    <p class="soft keys">${model.say("step_keys")}</p>
  </div>`;
}

function group(
  model: FindingsModel,
  { places }: Group,
  at: number,
  // Of the group as a whole; not all of its cards may be drawn yet.
  count: number,
  keys: ReadonlyMap<Placed, string>,
  actions: FindingsActions,
): unknown {
  const [first] = places;
  if (!first) return nothing;
  const { rulebook, language, say } = model;
  const violation = places.some((place) => place.finding.outcome === "violation");
  return html`<section
    class="group ${violation ? "violation" : "review"}"
    data-rule=${first.finding.rule}
    aria-labelledby="group-${at}"
  >
    <h4 id="group-${at}">
      ${ruleName(first.finding.rule, rulebook, language, say)}
      ${count > 1 ? html`<span class="soft">${say("group_count", { count })}</span>` : nothing}
    </h4>
    <div class="shared">${consequences(first, { rulebook, language, say })}</div>
    <ol class="findings">
      ${repeat(
        places,
        (place) => keys.get(place),
        (place) => card(model.cardOf(place), actions),
      )}
    </ol>
  </section>`;
}

export function findingCards(model: FindingsModel, actions: FindingsActions): unknown {
  const { places, shown, all, say } = model;
  if (places.length === 0) return nothing;
  const whole = grouped(shown);
  const groups = firstOf(whole, all ? shown.length : firstCards);
  const rest = all ? 0 : Math.max(0, shown.length - firstCards);
  const keys = keysOf(shown);
  return html`${toolbar(model, actions)} ${fixAll(model, actions)}
  ${repeat(
    groups,
    (each) => each.key,
    (each, at) => group(model, each, at, whole[at]?.places.length ?? 0, keys, actions),
  )}
  ${
    rest > 0
      ? html`<button type="button" @click=${actions.showAll}>
          ${say("show_rest", { count: rest })}
        </button>`
      : nothing
  }`;
}
