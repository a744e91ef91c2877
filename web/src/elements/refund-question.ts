// The question that is asked now: the next that matters, or one that is answered anew. What was answered
// stays until the engine has said what follows from it: on a slow machine nobody is to be asked what the
// next result no longer asks, or told that all is answered.
import { html, nothing, type TemplateResult } from "lit";
import type {
  FactDescription,
  Language,
  Missing,
  RefundResult,
  RulebookDescription,
} from "../engine/types.js";
import {
  descriptionOf,
  isAboutInvoice,
  nextQuestion,
  previousAnswer,
  valueOf,
} from "./refund-case.js";
import type { RefundSession } from "./refund-session.js";
import { errorsOf } from "./refund-texts.js";
import type { Say } from "./refund-words.js";

export interface QuestionModel {
  session: RefundSession;
  book: RulebookDescription;
  language: Language;
  say: Say;
  editor(id: string, fact: FactDescription): TemplateResult;
  edit(fact: string | undefined): void;
}

export const ownQuestions = (missing: readonly Missing[] | undefined): Missing[] =>
  missing?.filter((entry) => !isAboutInvoice(entry)) ?? [];

function progress({ session, say }: QuestionModel): string {
  const { facts, judged } = session;
  const answered = Object.keys(facts).filter((fact) => fact !== "invoice").length;
  const left = ownQuestions(judged?.result.missing).filter(
    ({ fact }) => valueOf(facts, fact) !== null,
  ).length;
  return left > 0 ? say("progress", { answered, left }) : say("progress_done", { answered });
}

function ways({ session, say, edit }: QuestionModel): TemplateResult | typeof nothing {
  const before = previousAnswer(session.facts, session.editing);
  if (before === undefined && session.editing === undefined) return nothing;
  return html`<div class="ways">
    ${
      before === undefined
        ? nothing
        : html`<button type="button" class="quiet" id="back" @click=${() => edit(before)}>
            ← ${say("back")}
          </button>`
    }
    ${
      session.editing === undefined
        ? nothing
        : html`<button type="button" class="quiet" id="cancel" @click=${() => edit(undefined)}>
            ${say("cancel")}
          </button>`
    }
  </div>`;
}

function head(model: QuestionModel): TemplateResult {
  const { session, say } = model;
  return html`<div class="question-head">
    <h3 id="question-heading">
      ${say(session.editing === undefined ? "question_heading" : "edit_heading")}
    </h3>
    <small class="soft">${progress(model)}</small>
  </div>`;
}

// Facts that contradict each other are mended before anything else is asked.
function mending(model: QuestionModel, result: RefundResult): TemplateResult {
  const { session, book, say, language, edit } = model;
  return html`<section
    class="question"
    aria-busy=${session.busy}
    aria-labelledby="question-heading"
  >
    <h3 id="question-heading">${say("errors_heading")}</h3>
    <ul class="errors">
      ${errorsOf({ result, book, language }).map(
        ({ fact, name, text }) =>
          html`<li>
            <span>${text}</span>
            ${
              fact === undefined
                ? nothing
                : html`<button type="button" class="chip" @click=${() => edit(fact)}>
                    ${say("change_fact", { fact: name })}
                  </button>`
            }
          </li>`,
      )}
    </ul>
    ${ways(model)}
  </section>`;
}

export function question(model: QuestionModel): TemplateResult {
  const { session, book, say } = model;
  const { judged, busy, editing } = session;
  if (!judged) {
    return html`<section class="question" aria-busy="true">
      <p class="soft">${say("waiting")}</p>
    </section>`;
  }
  if (judged.result.status === "invalid" && editing === undefined) {
    return mending(model, judged.result);
  }
  const missing = ownQuestions(judged.result.missing);
  const id = editing ?? nextQuestion(missing, judged.facts)?.fact;
  const description = id === undefined ? undefined : descriptionOf(book, id);
  if (id === undefined || !description) {
    return html`<section class="question done" aria-busy=${busy}>
      <p>${say(missing.length > 0 ? "all_answered_open" : "all_answered")}</p>
      ${ways(model)}
    </section>`;
  }
  const beside = editing === undefined && judged.result.amount_fen !== undefined;
  return html`<section class="question" aria-busy=${busy} aria-labelledby="question-heading">
    ${head(model)} ${beside ? html`<p class="soft">${say("still_open")}</p>` : nothing}
    ${model.editor(id, description)} ${ways(model)}
  </section>`;
}
