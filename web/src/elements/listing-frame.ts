// What stands around the listing view's two columns and above its findings: the heading with what can be
// done to the whole, errors of no field, and that a check did not finish.
import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../engine/types.js";
import { fileButton } from "./listing-open-bar.js";
import { choiceFields, otherErrors, textFields } from "./listing-draft.js";
import { fieldErrors } from "./listing-field.js";
import type { Judged } from "./listing-session.js";
import type { Say } from "./listing-words.js";

export interface HeaderActions {
  open(files: readonly File[]): void;
  example(): void;
  clear(): void;
}

export function viewHeader(empty: boolean, say: Say, actions: HeaderActions): TemplateResult {
  return html`<header>
    <h2>${say("heading")}</h2>
    <p class="soft">${say("intro")}</p>
    <p class="actions">
      ${fileButton(say, actions.open)}
      <button type="button" class="chip" id="load-example" @click=${actions.example}>
        ${say("load_example")}
      </button>
      <span class="spacer"></span>
      <button
        type="button"
        class="quiet"
        id="start-over"
        ?disabled=${empty}
        @click=${actions.clear}
      >
        ${say("start_over")}
      </button>
    </p>
    <p class="soft open-hint" id="open-hint">${say("open_hint")}</p>
  </header>`;
}

export function failure(reason: string, say: Say): TemplateResult {
  return html`<p class="failure" role="alert">${say("failed", { reason })}</p>`;
}

export function errorList({ draft, result }: Judged, language: Language, say: Say): unknown {
  if (!result.errors) return nothing;
  const shown = [...textFields, ...choiceFields, ...Object.keys(draft.answers)];
  const errors = otherErrors(result, shown);
  if (errors.length === 0) return nothing;
  return html`<h4>${say("errors_heading")}</h4>
    ${fieldErrors("errors-other", errors, language)}`;
}
