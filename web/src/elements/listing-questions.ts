// What a listing's text cannot show: the kind of product, chosen from a list, and the questions that
// the engine asks, answered with yes, no or don't know.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { DocumentError, FactDescription, Language } from "../engine/types.js";
import { fieldErrors } from "./listing-field.js";
import type { Answer, ChoiceField } from "./listing-draft.js";
import type { Say } from "./listing-words.js";

export interface Common {
  fact: FactDescription;
  clauses: readonly string[];
  errors: readonly DocumentError[];
  language: Language;
  say: Say;
}

function options(fact: FactDescription, language: Language): { id: string; label: string }[] {
  return (fact.values ?? [])
    .filter((value) => !value.internal)
    .map((value) => ({ id: String(value.id), label: value.label[language] }));
}

export function choice(
  { fact, errors, language, say }: Common,
  value: string,
  chosen: (field: ChoiceField, value: string) => void,
): TemplateResult {
  return html`<div class="field" data-field=${fact.id}>
    <label for=${fact.id}>${fact.title[language]}</label>
    <select
      id=${fact.id}
      .value=${live(value)}
      aria-describedby=${errors.length > 0 ? `errors-${fact.id}` : nothing}
      @change=${(event: Event) =>
        chosen(fact.id as ChoiceField, (event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${value === ""}>${say("not_chosen")}</option>
      ${options(fact, language).map(
        ({ id, label }) => html`<option value=${id} ?selected=${value === id}>${label}</option>`,
      )}
    </select>
    ${fieldErrors(`errors-${fact.id}`, errors, language)}
  </div>`;
}

interface Alternative {
  id: string;
  label: string;
  answer: Answer;
}

function alternatives({ fact, language, say }: Common): Alternative[] {
  const known = options(fact, language).map(({ id, label }) => ({
    id,
    label,
    answer: id === "true",
  }));
  return [...known, { id: "unknown", label: say("dont_know"), answer: null }];
}

export function question(
  common: Common,
  given: Answer | undefined,
  answered: (fact: string, answer: Answer) => void,
): TemplateResult {
  const { fact, clauses, errors, language, say } = common;
  const help = fact.help?.[language];
  return html`<fieldset class="question" data-field=${fact.id}>
    <legend>${fact.question?.[language] ?? fact.title[language]}</legend>
    ${help ? html`<p class="hint" id="help-${fact.id}">${help}</p>` : nothing}
    <div class="answers">
      ${alternatives(common).map(
        ({ id, label, answer }) =>
          html`<label>
            <input
              type="radio"
              name=${fact.id}
              value=${id}
              aria-describedby=${help ? `help-${fact.id}` : nothing}
              .checked=${live(given === answer)}
              @change=${() => answered(fact.id, answer)}
            /><span>${label}</span>
          </label>`,
      )}
      ${
        clauses.length > 0
          ? html`<span class="rests">${say("rests_on", { clause: clauses.join(" · ") })}</span>`
          : nothing
      }
    </div>
    ${fieldErrors(`errors-${fact.id}`, errors, language)}
  </fieldset>`;
}
