// What is known of a case: every answer with its way back, what the rules presume, and the form of all
// facts for those who have them at hand.
import { html, nothing, type TemplateResult } from "lit";
import type { FactDescription, Language, RulebookDescription } from "../engine/types.js";
import { descriptionOf } from "./refund-case.js";
import type { RefundSession } from "./refund-session.js";
import { valueText, type Say } from "./refund-words.js";
import { wholeSums } from "./whole-sums.js";

export interface AnswersModel {
  session: RefundSession;
  book: RulebookDescription;
  language: Language;
  say: Say;
  edit(fact: string): void;
  remove(fact: string): void;
}

function row(
  id: string,
  value: unknown,
  presumed: boolean,
  { book, language, say, edit, remove }: AnswersModel,
): TemplateResult | typeof nothing {
  const fact = descriptionOf(book, id);
  if (!fact) return nothing;
  const name = fact.title[language];
  return html`<li>
    <span class="name">${name}</span>
    <span class="value">
      ${wholeSums(valueText(fact, value, language, say))}
      ${presumed ? html`<span class="tag" title=${say("presumed_note")}>${say("presumed")}</span>` : nothing}
    </span>
    <span class="row-actions">
      <button
        type="button"
        class="quiet"
        aria-label=${say("change_fact", { fact: name })}
        @click=${() => edit(id)}
      >
        ${say("change")}
      </button>
      ${
        presumed
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              aria-label=${say("remove_fact", { fact: name })}
              @click=${() => remove(id)}
            >
              ${say("remove")}
            </button>`
      }
    </span>
  </li>`;
}

export function answers(model: AnswersModel): TemplateResult {
  const { session, book, say } = model;
  const { facts, judged } = session;
  const given = book.refund_facts.facts.filter(({ id }) => facts[id] !== undefined);
  const presumed = judged?.result.presumed ?? [];
  return html`<section class="panel" aria-labelledby="answers-heading">
    <h3 id="answers-heading" tabindex="-1">${say("answered_heading")}</h3>
    <ul class="answers">
      ${given.map(({ id }) => row(id, facts[id], false, model))}
      ${presumed.map(({ fact, value }) => row(fact, value, true, model))}
    </ul>
    ${given.length === 0 && presumed.length === 0 ? html`<p class="soft">${say("answered_none")}</p>` : nothing}
    ${presumed.length > 0 ? html`<p class="soft small">${say("presumed_note")}</p>` : nothing}
  </section>`;
}

export interface FormModel {
  book: RulebookDescription;
  facts: RefundSession["facts"];
  language: Language;
  say: Say;
  isOpen: boolean;
  toggle(open: boolean): void;
  editor(id: string, fact: FactDescription, legend: string): TemplateResult;
}

function fields({ book, facts, language, editor }: FormModel): TemplateResult[] {
  return book.refund_facts.facts.flatMap((fact) => {
    const value = facts[fact.id];
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const parts = isObject ? (fact.facts ?? []).slice(1) : [];
    return [
      editor(fact.id, fact, fact.title[language]),
      ...parts.map((part) => editor(`${fact.id}.${part.id}`, part, part.title[language])),
    ];
  });
}

export function form(model: FormModel): TemplateResult {
  const { say, isOpen, toggle } = model;
  return html`<details
    class="panel all"
    ?open=${isOpen}
    @toggle=${(event: Event) => toggle((event.target as HTMLDetailsElement).open)}
  >
    <summary>${say("all_fields")}</summary>
    ${
      isOpen
        ? html`<p class="soft">${say("all_fields_note")}</p>
            ${fields(model)}`
        : nothing
    }
  </details>`;
}
