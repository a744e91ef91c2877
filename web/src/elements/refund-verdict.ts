// The answer to a case in words: verdict, amount and how it comes about, what else follows, the readings
// where the text contradicts itself, the clauses and the rules that were gone through.
import { html, nothing, type TemplateResult } from "lit";
import type {
  FactDescription,
  Language,
  Range,
  Reading,
  RefundResult,
  RulebookDescription,
  Trace,
} from "../engine/types.js";
import type { RefundKey } from "../i18n/refund.zh-CN.js";
import { yuanOf } from "../money.js";
import { descriptionOf, type Facts } from "./refund-case.js";
import { deadlines, invoiceLines } from "./refund-invoice.js";
import { periodText, timeline } from "./refund-timeline.js";
import { valueText, type Say } from "./refund-words.js";

export interface VerdictModel {
  result: RefundResult;
  facts: Facts;
  book: RulebookDescription;
  language: Language;
  say: Say;
}

function verdictText(verdict: string, say: Say): string {
  return say(`verdict_${verdict}` as RefundKey);
}

export function titleOf({ result, say }: VerdictModel): string {
  if (result.status === "invalid") return say("status_invalid");
  if (result.status === "out_of_scope") return say("verdict_out_of_scope");
  return result.verdict ? verdictText(result.verdict, say) : say("status_needs_information");
}

function basisText({ result, facts, say }: VerdictModel): string {
  const { paid_fen: paid, used_fen: used } = facts;
  switch (result.amount_basis) {
    case "paid":
      return say("basis_paid");
    case "unused":
      return say("basis_unused", {
        paid: typeof paid === "number" ? yuanOf(paid) : "",
        used: typeof used === "number" ? yuanOf(used) : "",
      });
    case "agreed":
      return say("basis_agreed");
    case "policy":
      return say("basis_policy");
    default:
      return say("basis_none");
  }
}

function amountText(model: VerdictModel): string | undefined {
  const { result, say } = model;
  if (result.amount_fen !== undefined) return yuanOf(result.amount_fen);
  return result.verdict && result.status !== "out_of_scope" ? say("amount_open") : undefined;
}

function rangeText(range: Range | undefined, say: Say): string {
  if (!range || range.min === null) return "";
  if (range.max === null)
    return range.min === 0 ? "" : say("range_from", { min: yuanOf(range.min) });
  if (range.min === range.max) return yuanOf(range.min);
  return say("range", { min: yuanOf(range.min), max: yuanOf(range.max) });
}

// What follows besides verdict and amount, each a sentence.
export function sentences({ result, facts, language, say }: VerdictModel): string[] {
  const out: string[] = [];
  const { payer, trace } = result;
  if (payer === "platform") out.push(say("say_payer_platform"));
  if (payer === "merchant") out.push(say("say_payer_merchant"));
  if (result.clawback) out.push(say("say_clawback"));
  if (result.deduction_negotiable) out.push(say("say_deduction_yes"));
  const may = result.marketplace_may_refund;
  if (may !== undefined) out.push(say(may ? "say_may_refund_yes" : "say_may_refund_no"));
  const counts = result.counts_toward_refund_rate;
  if (counts !== undefined) out.push(say(counts ? "say_rate_yes" : "say_rate_no"));
  if (trace?.some(({ rule, outcome }) => rule === "policy-not-filed" && outcome === "violation")) {
    out.push(say("say_policy_not_filed"));
  }
  if (facts["product_type"] === "saas") out.push(say("say_saas"));
  for (const note of result.notes ?? []) out.push(note.message[language]);
  return out;
}

function clauses(ids: readonly string[] | undefined, model: VerdictModel): TemplateResult {
  const { book, language, say } = model;
  const row = (id: string): string =>
    book.clauses.find((clause) => clause.id === id)?.statement[language] ?? "";
  return html`${(ids ?? []).map(
    (id) =>
      html`<details class="clause">
        <summary aria-label=${say("show_clause", { id })}>${id}</summary>
        <p>${row(id)}</p>
      </details>`,
  )}`;
}

function readings(model: VerdictModel): TemplateResult | typeof nothing {
  const { result, language, say } = model;
  if (!result.readings?.length) return nothing;
  const one = (reading: Reading, at: number): TemplateResult =>
    html`<li class=${at === 0 ? "reading chosen" : "reading"}>
      <span class="tag">${say(at === 0 ? "chosen" : "other_reading")}</span>
      <strong>${verdictText(reading.verdict, say)}</strong>
      ${reading.amount_fen === undefined ? nothing : html`<b>${yuanOf(reading.amount_fen)}</b>`}
      ${
        reading.marketplace_may_refund === undefined
          ? nothing
          : html`<small
              >${say(reading.marketplace_may_refund ? "say_may_refund_yes" : "say_may_refund_no")}</small
            >`
      }
      <p>${reading.reason[language]}</p>
      <small>${reading.clauses?.join(" · ")}</small>
    </li>`;
  return html`<section>
    <h3>${say("readings_heading")}</h3>
    <ul class="readings">
      ${result.readings.map(one)}
    </ul>
  </section>`;
}

function possible({ result, say }: VerdictModel): TemplateResult | typeof nothing {
  const list = result.possible ?? [];
  if (list.length < 2) return nothing;
  return html`<section>
    <h3>${say("possible_heading")}</h3>
    <ul class="possible">
      ${list.map(
        ({ verdict, amount_fen }) =>
          html`<li>
            <span>${verdictText(verdict, say)}</span><span>${rangeText(amount_fen, say)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function because(trace: Trace, { book, language, say }: VerdictModel): string {
  return (trace.because ?? [])
    .map(({ fact, value }) => {
      const known: FactDescription | undefined = descriptionOf(book, fact);
      return known ? `${known.title[language]}: ${valueText(known, value, language, say)}` : fact;
    })
    .join("; ");
}

function traceRow(trace: Trace, model: VerdictModel): TemplateResult {
  const { book, language, say } = model;
  const title = book.rules.find(({ id }) => id === trace.rule)?.title[language] ?? trace.rule;
  const reasons = because(trace, model);
  return html`<li>
    <span class="tag ${trace.outcome}">${say(`trace_${trace.outcome}`)}</span>
    <span
      >${title}<small>
        ${trace.clauses?.join(" · ")}${reasons ? html` ${say("trace_because")} ${reasons}` : nothing}
      </small></span
    >
  </li>`;
}

function trace(model: VerdictModel): TemplateResult | typeof nothing {
  const rows = model.result.trace ?? [];
  if (rows.length === 0) return nothing;
  const idle = rows.filter(({ outcome }) => outcome === "not_applicable");
  const telling = rows.filter(({ outcome }) => outcome !== "not_applicable");
  return html`<details class="trace">
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

function errors({ result, book, language, say }: VerdictModel): TemplateResult | typeof nothing {
  if (!result.errors?.length) return nothing;
  const name = (pointer: string): string => {
    const fact = pointer.split("/").slice(1, 3).join(".");
    const known = descriptionOf(book, fact) ?? descriptionOf(book, fact.split(".")[0] ?? "");
    return known?.title[language] ?? pointer;
  };
  return html`<section>
    <h3>${say("errors_heading")}</h3>
    <ul class="errors">
      ${result.errors.map(
        ({ pointer, message }) => html`<li><b>${name(pointer)}</b> ${message[language]}</li>`,
      )}
    </ul>
  </section>`;
}

// What a screen reader is told when the answer changes, and the first line of a copy.
export function announcement(model: VerdictModel): string {
  return [titleOf(model), amountText(model)].filter(Boolean).join(" · ");
}

export function plainText(model: VerdictModel): string {
  const { result, book, language, say } = model;
  const { review_period: period } = result;
  return [
    announcement(model),
    result.amount_fen === undefined ? "" : basisText(model),
    ...sentences(model),
    period ? periodText(period, say) : "",
    ...invoiceLines(model),
    `${say("clauses_heading")} ${(result.clauses ?? []).join(" ")}`,
    book.rulebook.notice?.[language] ?? "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

export function verdict(model: VerdictModel): TemplateResult {
  const { result, facts, say } = model;
  const amount = amountText(model);
  const settled = result.amount_fen !== undefined;
  const contested = result.status === "contested";
  const tone = contested
    ? "contested"
    : result.status === "invalid"
      ? "bad"
      : settled
        ? "settled"
        : "open";
  const hasFacts = Object.keys(facts).length > 0;
  return html`
    <div class="verdict ${tone}">
      ${contested ? html`<p class="status">${say("status_contested")}</p>` : nothing}
      <p class="title">${titleOf(model)}</p>
      ${amount === undefined ? nothing : html`<p class=${settled ? "amount" : "soft"}>${amount}</p>`}
      ${settled ? html`<p class="basis">${basisText(model)}</p>` : nothing}
      ${hasFacts ? nothing : html`<p class="soft">${say("nothing_yet")}</p>`}
    </div>
    ${errors(model)} ${readings(model)} ${hasFacts ? possible(model) : nothing}
    ${
      sentences(model).length > 0
        ? html`<ul class="sentences">
            ${sentences(model).map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
        : nothing
    }
    ${result.review_period ? timeline(result.review_period, say) : nothing} ${deadlines(model)}
    ${
      result.clauses?.length && hasFacts
        ? html`<section>
            <h3>${say("clauses_heading")}</h3>
            <div class="clauses">${clauses(result.clauses, model)}</div>
          </section>`
        : nothing
    }
    ${hasFacts ? trace(model) : nothing}
  `;
}
