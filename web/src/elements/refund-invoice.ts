// What becomes of the invoice once money goes back: who does what, as a checklist by party, and the next
// question about it. It stands beside the answer and is optional: nothing here changes verdict or amount.
import { html, nothing, type TemplateResult } from "lit";
import type { FactDescription, Missing } from "../engine/types.js";
import { descriptionOf, isAboutInvoice, nextQuestion, type Facts } from "./refund-case.js";
import { relation, stepText, type VerdictModel } from "./refund-texts.js";

const firstQuestion = "invoice.business_mode";

// The fact to ask for next: the first one before anything was said of the invoice.
export function askedNext(
  missing: readonly Missing[] | undefined,
  facts: Facts,
): string | undefined {
  if (facts["invoice"] === undefined || facts["invoice"] === null) return firstQuestion;
  return nextQuestion(missing?.filter(isAboutInvoice), facts)?.fact;
}

function checklist(model: VerdictModel): TemplateResult {
  const steps = model.result.invoice_steps ?? [];
  const relations = [...new Set(steps.map((step) => relation(step, model.say)))];
  return html`${relations.map(
    (name) =>
      html`<div class="party">
        <h4>${name}</h4>
        <ol class="steps">
          ${steps
            .filter((step) => relation(step, model.say) === name)
            .map((step) => html`<li>${stepText(step, model.language)}</li>`)}
        </ol>
      </div>`,
  )}`;
}

// Nothing as long as it is open how much goes back, and where nothing does.
export function invoice(
  model: VerdictModel,
  editor: (id: string, fact: FactDescription) => TemplateResult,
): TemplateResult {
  const { result, facts, book, say } = model;
  if (!result.amount_fen) return html``;
  const id = askedNext(result.missing, facts);
  const fact = id === undefined ? undefined : descriptionOf(book, id);
  return html`<details class="invoice" ?open=${facts["invoice"] !== undefined}>
    <summary>${say("invoice_heading")}</summary>
    <p class="soft small">${say("invoice_intro")}</p>
    ${checklist(model)} ${id !== undefined && fact ? editor(id, fact) : nothing}
    <p class="soft small">${say("invoice_note")}</p>
  </details>`;
}
