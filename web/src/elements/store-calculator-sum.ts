// What the chosen breaches come to: the deposit, the days and the measures, then row by row how it is
// made up, and what the rules leave open.
import { html, nothing, type TemplateResult } from "lit";
import type { Language, RulebookDescription } from "../engine/types.js";
import { yuanOf } from "../money.js";
import { daysTerms, type Line, type Sum } from "./penalty-sum.js";
import type { Say } from "./store-calculator.js";
import { wholeSums } from "./whole-sums.js";

export interface SumModel {
  book: RulebookDescription;
  sum: Sum | undefined;
  failure: string | undefined;
  times: number;
  language: Language;
  say: Say;
}

export interface SumActions {
  clear(): void;
  add(): void;
  again(): void;
}

function lineItem(line: Line, { book, language, say }: SumModel): TemplateResult {
  const { annex, level, times, action, days, deposit } = line;
  const row = book.annex?.rows.find(({ id }) => id === annex);
  const amounts = [
    ...(days === undefined ? [] : [daysText(days, times, say)]),
    ...(deposit === undefined ? [] : [depositText(deposit, times, say)]),
  ];
  return html`<li class="line ${level}" data-id=${annex}>
    <p>
      <a href="#rulebook/${annex}">${row?.title[language] ?? annex}</a>
      <span class="times">${say("line_times", { count: times })}</span>
    </p>
    <p class="soft measure">${wholeSums([action[language], ...amounts].join(" · "))}</p>
  </li>`;
}

function daysText(days: number, times: number, say: Say): string {
  if (times === 1) return say("days_sum", { days });
  return say("days_terms", { terms: `${days} × ${times}`, days: days * times });
}

function depositText(deposit: number, times: number, say: Say): string {
  if (times === 1) return say("deposit", { amount: yuanOf(deposit) });
  const sum = yuanOf(deposit * times);
  return say("line_deposit", { amount: yuanOf(deposit), times, sum });
}

function figure(label: string, value: string, note: string, tone: string): TemplateResult {
  return html`<div class="figure ${tone}">
    <dt>${label}</dt>
    <dd>
      <strong>${wholeSums(value)}</strong>
      ${note === "" ? nothing : html`<small>${wholeSums(note)}</small>`}
    </dd>
  </div>`;
}

function figures({ sum, times, say }: SumModel & { sum: Sum }): TemplateResult {
  const { deposit, days, lines } = sum;
  const terms = daysTerms(lines);
  const amount = deposit === 0 ? say("none") : yuanOf(deposit);
  const length = days === 0 ? say("none") : say("days_sum", { days });
  return html`<dl class="figures">
    ${figure(say("total_deposit"), amount, "", deposit === 0 ? "" : "bad")}
    ${figure(say("total_days"), length, terms, days === 0 ? "" : "warn")}
    ${figure(say("total_times"), String(times), "", "")}
  </dl>`;
}

function notes({ book, language, say }: SumModel): TemplateResult | typeof nothing {
  const all = book.annex?.notes ?? [];
  if (all.length === 0) return nothing;
  return html`<details class="notes">
    <summary>${say("notes")}</summary>
    <ul>
      ${all.map(({ id, statement }) => html`<li><a href="#rulebook/${id}">${statement[language]}</a></li>`)}
    </ul>
  </details>`;
}

export function penaltySum(model: SumModel, actions: SumActions): TemplateResult {
  const { sum, failure, language, say } = model;
  if (failure !== undefined) {
    return html`<div class="failure" role="alert">
      <p>${say("failed", { reason: failure })}</p>
      <button type="button" @click=${actions.again}>${say("retry")}</button>
    </div>`;
  }
  if (!sum) return html`<p class="soft">${say("waiting")}</p>`;
  return html`${figures({ ...model, sum })}
    <div>
      <h5>${say("actions")}</h5>
      <ul class="measures">
        ${sum.actions.map((action) => html`<li><span>${action[language]}</span></li>`)}
      </ul>
    </div>
    <ol class="lines">
      ${sum.lines.map((line) => lineItem(line, model))}
    </ol>
    <div class="said">
      <p>${say("stands")}</p>
      ${sum.suggestions.map((message) => html`<p>${message[language]}</p>`)}
    </div>
    ${notes(model)}
    <p class="ways">
      <button type="button" id="add-to-shop" @click=${actions.add}>${say("add_to_shop")}</button>
      <button type="button" class="quiet" id="clear-breaches" @click=${actions.clear}>
        ${say("clear")}
      </button>
    </p>`;
}
