// The answer to a case: verdict, amount and how it comes about, what else follows, the readings side by
// side where the text contradicts itself, the clauses and the rules that were gone through.
import { html, nothing, type TemplateResult } from "lit";
import type { Reading, Trace } from "../engine/types.js";
import type { RefundKey } from "../i18n/refund.zh-CN.js";
import { yuanOf } from "../money.js";
import { amountParts } from "./refund-amount.js";
import { differences, readingWords } from "./refund-readings.js";
import {
  amountText,
  becauseText,
  consequences,
  ruleTitle,
  titleOf,
  verdictText,
  type VerdictModel,
} from "./refund-texts.js";
import { onPaper } from "./shared-paper.js";
import { wholeSums } from "./whole-sums.js";

function clauses(ids: readonly string[] | undefined, model: VerdictModel): TemplateResult {
  const { book, language, say } = model;
  const row = (id: string): string =>
    book.clauses.find((clause) => clause.id === id)?.statement[language] ?? "";
  return html`${(ids ?? []).map(
    (id) =>
      html`<details class="clause" ${onPaper()}>
        <summary aria-label=${say("show_clause", { id })}>${id}</summary>
        <p>${row(id)}</p>
      </details>`,
  )}`;
}

function reading(given: Reading, at: number, model: VerdictModel): TemplateResult {
  const { language, say } = model;
  const may = given.marketplace_may_refund;
  return html`<li class=${at === 0 ? "reading chosen" : "reading"}>
    <span class="tag">${say(at === 0 ? "chosen" : "other_reading")}</span>
    <strong>${verdictText(given.verdict, say)}</strong>
    <b class="reading-amount">
      ${given.amount_fen === undefined ? say("range_open") : wholeSums(yuanOf(given.amount_fen))}
    </b>
    <small>
      ${may === undefined ? nothing : say(may ? "say_may_refund_yes" : "say_may_refund_no")}
    </small>
    <p>${given.reason[language]}</p>
    <div class="clauses">${clauses(given.clauses, model)}</div>
  </li>`;
}

function readings(model: VerdictModel): TemplateResult | typeof nothing {
  const { result, say } = model;
  if (!result.readings?.length) return nothing;
  const { heading, note } = readingWords(result);
  return html`<section>
    <h3>${say(heading)}</h3>
    <p class="soft small">${say(note)}</p>
    <ul class="readings">
      ${result.readings.map((each, at) => reading(each, at, model))}
    </ul>
  </section>`;
}

function traceRow(trace: Trace, model: VerdictModel): TemplateResult {
  const { say } = model;
  const reasons = becauseText(trace, model);
  return html`<li>
    <span class="tag ${trace.outcome}">${say(`trace_${trace.outcome}`)}</span>
    <span
      >${ruleTitle(trace.rule, model)}<small>
        ${trace.clauses?.join(" · ")}${reasons ? html` ${say("trace_because")} ${wholeSums(reasons)}` : nothing}
      </small></span
    >
  </li>`;
}

function trace(model: VerdictModel): TemplateResult | typeof nothing {
  const rows = model.result.trace ?? [];
  if (rows.length === 0) return nothing;
  const idle = rows.filter(({ outcome }) => outcome === "not_applicable");
  const telling = rows.filter(({ outcome }) => outcome !== "not_applicable");
  return html`<details class="trace" ${onPaper()}>
    <summary>${model.say("trace_heading")}</summary>
    <ul>
      ${telling.map((row) => traceRow(row, model))}
    </ul>
    ${
      idle.length === 0
        ? nothing
        : html`<details>
            <summary>${model.say("trace_skipped", { count: idle.length })}</summary>
            <ul>
              ${idle.map((row) => traceRow(row, model))}
            </ul>
          </details>`
    }
  </details>`;
}

function toneOf({ result }: VerdictModel): string {
  const isContested = result.status === "contested";
  if (isContested && !differences(result.readings)) return "contested";
  if (result.status === "invalid") return "bad";
  return result.amount_fen === undefined ? "open" : "settled";
}

function follows(model: VerdictModel): TemplateResult | typeof nothing {
  const rows = consequences(model);
  if (rows.length === 0) return nothing;
  return html`<section>
    <h3>${model.say("follows_heading")}</h3>
    <dl class="follows">
      ${rows.map(
        ({ topic, text }) =>
          html`<div>
            <dt>${model.say(`topic_${topic}` satisfies RefundKey)}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

// The first thing that is read: what it comes to.
export function verdict(model: VerdictModel): TemplateResult {
  const { result, facts, say } = model;
  const amount = amountText(model);
  const settled = result.amount_fen !== undefined;
  const hasFacts = Object.keys(facts).length > 0;
  return html`
    <div class="verdict ${toneOf(model)}">
      ${
        result.status === "contested"
          ? html`<p class="status">${say(readingWords(result).status)}</p>`
          : nothing
      }
      <p class="title">${titleOf(model)}</p>
      ${amount === undefined ? nothing : html`<p class=${settled ? "amount" : "soft"}>${wholeSums(amount)}</p>`}
      ${settled ? amountParts(model) : nothing}
      ${hasFacts ? nothing : html`<p class="soft">${say("nothing_yet")}</p>`}
    </div>
    ${readings(model)} ${follows(model)}
  `;
}

// What it rests on, at the end.
export function grounds(model: VerdictModel): TemplateResult | typeof nothing {
  const { result, facts, say } = model;
  if (Object.keys(facts).length === 0) return nothing;
  return html`${
    result.clauses?.length
      ? html`<section>
          <h3>${say("clauses_heading")}</h3>
          <div class="clauses">${clauses(result.clauses, model)}</div>
        </section>`
      : nothing
  }
  ${trace(model)}`;
}
