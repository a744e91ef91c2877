// What becomes of the invoice once money goes back: who does what, as a checklist by party, and the next
// question about it. It stands beside the answer and is optional: nothing here changes verdict or amount.
import { html, nothing, type TemplateResult } from "lit";
import type { FactDescription, Missing, Party, Step } from "../engine/types.js";
import type { RefundKey } from "../i18n/refund.zh-CN.js";
import { descriptionOf, isAboutInvoice, nextQuestion, type Facts } from "./refund-case.js";
import type { VerdictModel } from "./refund-verdict.js";
import type { Say } from "./refund-words.js";

const firstQuestion = "invoice.business_mode";

const nameOf = (party: Party, say: Say): string => say(`party_${party}` as RefundKey);

// "Customer → Tencent Cloud": who acts, and towards whom.
function relation({ who, to }: Step, say: Say): string {
  return to ? `${nameOf(who, say)} → ${nameOf(to, say)}` : nameOf(who, say);
}

const stepText = ({ clause, what }: Step, { language }: VerdictModel): string =>
  `${what[language]} (${clause})`;

// For whoever copies the answer.
export function invoiceLines(model: VerdictModel): string[] {
  return (model.result.invoice_steps ?? []).map(
    (step) => `${relation(step, model.say)}: ${stepText(step, model)}`,
  );
}

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
        <ul class="sentences">
          ${steps
            .filter((step) => relation(step, model.say) === name)
            .map((step) => html`<li>${stepText(step, model)}</li>`)}
        </ul>
      </div>`,
  )}`;
}

export function deadlines({ result, language, say }: VerdictModel): TemplateResult {
  if (!result.deadlines?.length) return html``;
  return html`<section>
    <h3>${say("deadlines_heading")}</h3>
    <ul class="sentences">
      ${result.deadlines.map(
        ({ on, what, clause }) => html`<li><b>${on}</b> ${what[language]} (${clause})</li>`,
      )}
    </ul>
  </section>`;
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
