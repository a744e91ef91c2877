// What is wrong with a shop, each with what follows and what to do; the penalties added up; what becomes
// of invoices; and behind it what was presumed and every rule that was looked at.
import { html, nothing, type TemplateResult } from "lit";
import type { InvoiceStep, Penalty, StoreFinding } from "../engine/store-types.js";
import type { Localized, Trace } from "../engine/types.js";
import { yuanOf } from "../money.js";
import { onPaper } from "./shared-paper.js";
import {
  annexRows,
  clauseName,
  clauseStatement,
  pathOf,
  placeName,
  type ResultActions,
  type ResultModel,
} from "./store-model.js";
import { measureWords, penaltyWords } from "./store-penalty.js";
import { factAt } from "./store-parts.js";
import { valueWords } from "./store-field.js";
import { wholeSums } from "./whole-sums.js";

function clauseDetails(ids: readonly string[], model: ResultModel): TemplateResult {
  return html`${[...new Set(ids)].map((id) => {
    const statement = clauseStatement(id, model);
    const name = clauseName(id, model);
    if (statement === undefined) return html`<p class="clause">${name}</p>`;
    return html`<details class="clause" ${onPaper()}>
      <summary>${name}</summary>
      <p>${statement}</p>
    </details>`;
  })}`;
}

// Nothing where the clause says itself what follows, or where a person has yet to judge.
function measures(finding: StoreFinding, model: ResultModel): string[] {
  const { book, language, say } = model;
  const own = finding.consequence !== undefined || finding.outcome === "review";
  return (finding.penalty ?? []).flatMap((penalty) => {
    const row = annexRows(book).find(({ id }) => id === penalty.annex);
    if (row) return [penaltyWords(row, language, say)];
    return own ? [] : [say("penalty_discretion")];
  });
}

function entry(label: string, lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<dt>${label}</dt>
    ${lines.map((line) => html`<dd>${line}</dd>`)}`;
}

function finding(
  each: StoreFinding,
  number: number,
  model: ResultModel,
  actions: ResultActions,
): TemplateResult {
  const { book, language, say } = model;
  const title = book.rules.find(({ id }) => id === each.rule)?.title[language] ?? each.rule;
  const path = pathOf(each.field, model);
  const place = placeName(path, model);
  return html`<li
    class="finding ${each.outcome}"
    id="finding-${number}"
    data-rule=${each.rule}
    tabindex="-1"
    aria-labelledby="finding-title-${number}"
  >
    <h5 id="finding-title-${number}">
      <span class="chip ${each.outcome}">${say(`outcome_${each.outcome}`)}</span> ${title}
    </h5>
    <p class="message">${each.message[language]}</p>
    ${each.estimate ? html`<p class="hint">${each.estimate.message[language]}</p>` : nothing}
    <dl>
      ${entry(say("consequence_label"), each.consequence ? [each.consequence[language]] : [])}
      ${entry(say("penalty_label"), measures(each, model))}
      ${entry(
        say("suggestion_label"),
        (each.suggest ?? []).map(({ message }) => message[language]),
      )}
    </dl>
    <p class="from">
      <button
        type="button"
        class="link"
        aria-label=${say("go_to_place", { place })}
        @click=${() => actions.show(path)}
      >
        ${place || say("go_to")}
      </button>
    </p>
    ${clauseDetails([each.clause, ...(each.annex ?? [])], model)}
  </li>`;
}

export function findings(
  model: ResultModel,
  actions: ResultActions,
): TemplateResult | typeof nothing {
  const found = model.result.findings ?? [];
  if (found.length === 0) return nothing;
  return html`<section aria-labelledby="findings-heading">
    <h4 id="findings-heading">${model.say("findings_heading")}</h4>
    <ol class="findings">
      ${found.map((each, at) => finding(each, at + 1, model, actions))}
    </ol>
  </section>`;
}

function penaltyRow(penalty: Penalty, model: ResultModel, actions: ResultActions): TemplateResult {
  const { language, say } = model;
  const path = pathOf(penalty.field, model);
  const words = measureWords(penalty.action_text[language], penalty.days, penalty.deposit_fen, say);
  return html`<li>
    <span class="chip ${penalty.level}"
      >${say(penalty.level === "general" ? "level_general" : "level_serious")}</span
    >
    <span>
      <b>${clauseName(penalty.annex, model)}</b><span class="measures">${words}</span>
      <button type="button" class="link" @click=${() => actions.show(path)}>
        ${placeName(path, model)}
      </button>
    </span>
  </li>`;
}

export function penalties(
  model: ResultModel,
  actions: ResultActions,
): TemplateResult | typeof nothing {
  const { result, say } = model;
  const rows = result.penalties ?? [];
  if (rows.length === 0) return nothing;
  return html`<section class="penalties" aria-labelledby="penalties-heading">
    <h4 id="penalties-heading">${say("penalties_heading")}</h4>
    <ul>
      ${rows.map((row) => penaltyRow(row, model, actions))}
    </ul>
    <p class="total">
      <span>${say("deposit_total")}</span>
      <strong>${wholeSums(yuanOf(result.deposit_to_deduct_fen ?? 0))}</strong>
    </p>
    <p class="soft">${say("penalties_intro")}</p>
  </section>`;
}

function localized(text: string | Localized, { language }: ResultModel): string {
  return typeof text === "string" ? text : text[language];
}

function step(each: InvoiceStep, model: ResultModel, actions: ResultActions): TemplateResult {
  const path = pathOf(each.field, model);
  return html`<li>
    <p>${localized(each.what, model)}</p>
    <p class="from">
      <button type="button" class="link" @click=${() => actions.show(path)}>
        ${placeName(path, model)}
      </button>
      <span class="soft">${clauseName(each.clause, model)}</span>
    </p>
  </li>`;
}

export function invoiceSteps(
  model: ResultModel,
  actions: ResultActions,
): TemplateResult | typeof nothing {
  const steps = model.result.invoice_steps ?? [];
  if (steps.length === 0) return nothing;
  return html`<section>
    <h4>${model.say("invoice_heading")}</h4>
    <ul class="steps">
      ${steps.map((each) => step(each, model, actions))}
    </ul>
  </section>`;
}

export function presumed(
  model: ResultModel,
  actions: ResultActions,
): TemplateResult | typeof nothing {
  const { result, parts, language, say } = model;
  const list = result.presumed ?? [];
  if (list.length === 0) return nothing;
  return html`<details class="behind" ${onPaper()}>
    <summary>${say("presumed_heading")} (${list.length})</summary>
    <ul>
      ${list.map(({ fact: id, value }) => {
        const path = pathOf(id, model);
        const fact = factAt(parts, path);
        const words = fact ? valueWords({ fact, language, say }, value) : String(value);
        return html`<li>
          <button type="button" class="link" @click=${() => actions.show(path)}>
            ${placeName(path, model, true)}
          </button>
          <span>${words}</span>
        </li>`;
      })}
    </ul>
  </details>`;
}

function traceRow(trace: Trace, model: ResultModel): TemplateResult {
  const { book, language, say } = model;
  const title = book.rules.find(({ id }) => id === trace.rule)?.title[language] ?? trace.rule;
  return html`<li class=${trace.outcome}>
    <span>${title}</span>
    <span class="soft"
      >${(trace.clauses ?? []).map((id) => clauseName(id, model)).join(" · ")}</span
    >
    <span class="verdict">${say(`trace_${trace.outcome}`)}</span>
  </li>`;
}

export function trace(model: ResultModel): TemplateResult | typeof nothing {
  const rows = model.result.trace ?? [];
  if (rows.length === 0) return nothing;
  return html`<details class="behind" ${onPaper()}>
    <summary>${model.say("trace_heading")}</summary>
    <ul class="rules">
      ${rows.map((row) => traceRow(row, model))}
    </ul>
  </details>`;
}
