// The cards of the findings, the first of them or all, and above them the button that makes every safe
// edit at once.
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { card, type CardActions, type CardModel } from "./listing-card.js";
import type { Placed } from "./listing-draft.js";
import { hasFix } from "./listing-fixes.js";
import type { Say } from "./listing-words.js";

// More cards than this are drawn only when asked for.
export const firstCards = 50;

export interface FindingsModel {
  places: readonly Placed[];
  all: boolean;
  cardOf(place: Placed): CardModel;
  say: Say;
}

export interface FindingsActions extends CardActions {
  fixAll(places: readonly Placed[]): void;
  showAll(): void;
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

function fixAll({ places, say }: FindingsModel, actions: FindingsActions): unknown {
  const fixable = places.filter(hasFix);
  if (fixable.length === 0) return nothing;
  const count = fixable.length;
  return html`<p class="fix-all">
    <button type="button" id="fix-all" class="main" @click=${() => actions.fixAll(fixable)}>
      ${count === 1 ? say("fix_all_one") : say("fix_all", { count })}
    </button>
    <span class="soft">${say("fix_note")}</span>
  </p>`;
}

export function findingCards(model: FindingsModel, actions: FindingsActions): unknown {
  const { places, all, say } = model;
  if (places.length === 0) return nothing;
  const shown = all ? places : places.slice(0, firstCards);
  const rest = places.length - shown.length;
  const keys = keysOf(shown);
  return html`${fixAll(model, actions)}
    <ol class="findings">
      ${repeat(
        shown,
        (place) => keys.get(place),
        (place) => card(model.cardOf(place), actions),
      )}
    </ol>
    ${
      rest > 0
        ? html`<button type="button" @click=${actions.showAll}>
            ${say("show_rest", { count: rest })}
          </button>`
        : nothing
    }`;
}
