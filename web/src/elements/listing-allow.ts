// Making an exception of a finding, on its card: the button, and the form that asks for the reason.
import { html, nothing, type TemplateResult } from "lit";
import type { DocumentError, Language } from "../engine/types.js";
import type { Placed } from "./listing-draft.js";
import { fieldErrors } from "./listing-field.js";
import { exceptionOf, isMissing } from "./listing-own-list.js";
import { shortened } from "./listing-text.js";
import type { Say } from "./listing-words.js";

export interface Allowing {
  errors: readonly DocumentError[];
}

interface AllowModel {
  place: Placed;
  allowing: Allowing | undefined;
  language: Language;
  say: Say;
}

interface AllowActions {
  startAllowing(place: Placed): void;
  allow(place: Placed, reason: string, onlyThisRule: boolean): void;
  stopAllowing(place: Placed): void;
}

const longestText = 60;

function form(
  { place, say, language }: AllowModel,
  errors: readonly DocumentError[],
  actions: AllowActions,
): TemplateResult {
  const { number, finding } = place;
  const { text } = exceptionOf(finding, "", true);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    actions.allow(place, String(data.get("reason") ?? ""), data.get("only") !== null);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") actions.stopAllowing(place);
  };
  return html`<form class="allow entry-form" novalidate @submit=${submit} @keydown=${escape}>
    <p class="soft">
      ${
        text === undefined
          ? say("allow_place")
          : say("allow_text", { text: shortened(text, longestText) })
      }
    </p>
    <label for="allow-reason-${number}">${say("own_allow_reason")}</label>
    <input
      id="allow-reason-${number}"
      class="reason"
      name="reason"
      autocomplete="off"
      aria-invalid=${errors.length > 0 ? "true" : nothing}
      aria-describedby=${errors.length > 0 ? `allow-errors-${number}` : nothing}
    />
    ${
      errors.some(isMissing)
        ? html`<p class="errors alone" id="allow-errors-${number}">${say("own_required")}</p>`
        : fieldErrors(`allow-errors-${number}`, errors, language)
    }
    <label class="check"
      ><input type="checkbox" name="only" checked />${say("allow_only_rule")}</label
    >
    <p class="actions">
      <button type="submit" class="primary">${say("allow_do")}</button>
      <button type="button" @click=${() => actions.stopAllowing(place)}>
        ${say("own_cancel")}
      </button>
    </p>
  </form>`;
}

export function allowing(model: AllowModel, actions: AllowActions): TemplateResult {
  const { place, say } = model;
  if (model.allowing) return form(model, model.allowing.errors, actions);
  return html`<p class="card-actions">
    <button
      type="button"
      class="link allow-here"
      id="allow-${place.number}"
      aria-label=${say("allow_named", { number: place.number })}
      @click=${() => actions.startAllowing(place)}
    >
      ${say("allow_here")}
    </button>
  </p>`;
}
