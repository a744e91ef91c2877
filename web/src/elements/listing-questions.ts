// What a listing's text cannot show: the kind of product, chosen from a list, and the questions that
// the engine asks, answered with yes, no or don't know.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type {
  AnnexRow,
  DocumentError,
  FactDescription,
  Language,
  RulebookDescription,
} from "../engine/types.js";
import { sentences } from "../i18n/index.js";
import { fieldErrors } from "./listing-field.js";
import type { Answer, ChoiceField, Draft } from "./listing-draft.js";
import type { Say } from "./listing-words.js";

export interface Common {
  fact: FactDescription;
  rulebook: RulebookDescription;
  errors: readonly DocumentError[];
  language: Language;
  say: Say;
}

function options(fact: FactDescription, language: Language): { id: string; label: string }[] {
  return (fact.values ?? [])
    .filter((value) => !value.internal)
    .map((value) => ({ id: String(value.id), label: value.label[language] }));
}

function choice(
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

// What the answer rests on, in the rulebook's own words, and what may follow by the appendix.
function why({ fact, rulebook, language, say }: Common): unknown {
  const ids = fact.clauses ?? [];
  if (ids.length === 0) return nothing;
  const row = (id: string): AnnexRow | undefined =>
    rulebook.annex?.rows.find((each) => each.id === id);
  const names = ids.map((id) => row(id)?.title[language] ?? id);
  return html`<details class="why">
    <summary>${say("why_asked", { clause: names.join(" \u00b7 ") })}</summary>
    ${ids.map((id, at) => {
      const statement =
        row(id)?.statement ?? rulebook.clauses.find((clause) => clause.id === id)?.statement;
      return statement
        ? html`<p><strong>${names[at]}</strong> ${statement[language]}</p>`
        : nothing;
    })}
  </details>`;
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

function question(
  common: Common,
  given: Answer | undefined,
  answered: (fact: string, answer: Answer) => void,
): TemplateResult {
  const { fact, errors, language } = common;
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
    </div>
    ${why(common)} ${fieldErrors(`errors-${fact.id}`, errors, language)}
  </fieldset>`;
}

export interface MoreModel {
  fields: readonly string[];
  filled: number;
  texts: readonly unknown[];
  choices: readonly Common[];
  chosen: Draft["choices"];
  open: boolean;
  say: Say;
}

export interface MoreActions {
  opened(open: boolean): void;
  chosen(field: ChoiceField, value: string): void;
}

// The texts and choices that not every listing has, folded until they are wanted.
export function moreFields(model: MoreModel, actions: MoreActions): TemplateResult {
  const { fields, filled, texts, choices, chosen, say } = model;
  return html`<details
    class="more"
    ?open=${model.open}
    @toggle=${(event: Event) => actions.opened((event.target as HTMLDetailsElement).open)}
  >
    <summary>
      ${say("more_fields")}
      <span class="soft">${fields.join(" · ")}</span>
      ${
        filled > 0
          ? html`<span class="filled">${say("more_filled", { count: filled })}</span>`
          : nothing
      }
    </summary>
    ${texts}
    <div class="pair">
      ${choices.map((each) =>
        choice(each, chosen[each.fact.id as ChoiceField], (name, value) =>
          actions.chosen(name, value),
        ),
      )}
    </div>
  </details>`;
}

export interface QuestionsModel {
  asked: readonly Common[];
  answers: Draft["answers"];
  // How many are open, in words.
  open: string;
  say: Say;
}

export function questions(
  { asked, answers, open, say }: QuestionsModel,
  answered: (fact: string, answer: Answer) => void,
): TemplateResult {
  return html`<section class="panel" aria-labelledby="facts-heading">
    <h3 id="facts-heading">${say("facts_heading")}</h3>
    <p class="soft">${sentences(say("facts_intro"), open)}</p>
    ${repeat(
      asked,
      ({ fact }) => fact.id,
      (each) => question(each, answers[each.fact.id], answered),
    )}
  </section>`;
}
