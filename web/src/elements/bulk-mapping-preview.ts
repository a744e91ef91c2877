// What the first rows come to: the verdict with its amount, or how much was found, and what is wrong or
// lacking. Drawings only: a table on wide screens, cards on narrow ones.
import { html, nothing, type TemplateResult } from "lit";
import { errorText } from "../bulk/error-words.js";
import { verdictName } from "../bulk/naming.js";
import type { PreviewRow } from "../bulk/preview.js";
import type { FactDescription, Language, ListingResult, RefundResult } from "../engine/types.js";
import { yuanOf } from "../money.js";
import type { Preview } from "./bulk-session.js";
import type { Say } from "./bulk-words.js";
import { wholeSums } from "./whole-sums.js";

export interface PreviewModel {
  preview: Preview | undefined;
  canRun: boolean;
  // Those of the kind of document; nothing where the file has documents, whose own names are meant then.
  facts: readonly FactDescription[] | undefined;
  titleOf(fact: string): string;
  language: Language;
  say: Say;
}

function drawErrors({ document, result }: PreviewRow, { facts, language }: PreviewModel): unknown {
  return (result.errors ?? []).map((error) => {
    if (!facts) return html`<p class="remark warning-text">${error.message[language]}</p>`;
    const { name, text } = errorText(error, facts, document);
    return html`<p class="remark warning-text">
      ${name[language] === "" ? nothing : html`<b>${name[language]}</b> `}${text[language]}
    </p>`;
  });
}

function drawNote(row: PreviewRow, model: PreviewModel): unknown {
  const { say } = model;
  const { errors = [], missing = [] } = row.result;
  if (errors.length > 0) return drawErrors(row, model);
  if (missing.length === 0) return html`<span class="soft">${say("preview_fine")}</span>`;
  const facts = missing.map(({ fact }) => model.titleOf(fact)).join(say("list_separator"));
  return html`<p class="remark">${say("preview_missing", { facts })}</p>`;
}

function refundOutcome(result: RefundResult, { language, say }: PreviewModel): unknown {
  const { status, verdict, possible = [], amount_fen: fen } = result;
  if (status === "invalid" || status === "out_of_scope") return nothing;
  if (verdict === undefined) {
    const names = possible.map((each) => verdictName(each.verdict, language));
    if (names.length === 0) return nothing;
    const verdicts = names.join(say("list_separator"));
    return html`<span class="soft">${say("preview_possible", { verdicts })}</span>`;
  }
  const amount = fen === undefined ? say("preview_amount_open") : yuanOf(fen);
  return html`${verdictName(verdict, language)} <b class="amount">${wholeSums(amount)}</b>`;
}

function listingOutcome({ findings = [] }: ListingResult, { say }: PreviewModel): unknown {
  const violations = findings.filter(({ outcome }) => outcome === "violation").length;
  const reviews = findings.length - violations;
  const counts = [
    ...(violations > 0 ? [say("preview_violations", { count: violations })] : []),
    ...(reviews > 0 ? [say("preview_reviews", { count: reviews })] : []),
  ];
  return counts.length === 0 ? nothing : counts.join(say("list_separator"));
}

function drawOutcome({ result }: PreviewRow, model: PreviewModel): unknown {
  return result.kind === "refund"
    ? refundOutcome(result as RefundResult, model)
    : listingOutcome(result as ListingResult, model);
}

function drawRow(row: PreviewRow, model: PreviewModel): TemplateResult {
  const { say } = model;
  return html`<tr>
    <td data-label=${say("preview_line")}>${row.line}</td>
    <th scope="row" class="breaking" data-label=${say("id_title")}>${row.id || "–"}</th>
    <td data-label=${say("preview_result")}>
      <span class="status" data-status=${row.result.status}>
        ${say(`status_${row.result.status}`)}
      </span>
      <span class="outcome">${drawOutcome(row, model)}</span>
    </td>
    <td>${drawNote(row, model)}</td>
  </tr>`;
}

function drawTable({ rows }: Preview, model: PreviewModel): TemplateResult {
  const { say } = model;
  return html`<table class="preview-table">
    <thead>
      <tr>
        <th scope="col">${say("preview_line")}</th>
        <th scope="col">${say("id_title")}</th>
        <th scope="col">${say("preview_result")}</th>
        <th scope="col">${say("preview_note")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => drawRow(row, model))}
    </tbody>
  </table>`;
}

export function previewCard(model: PreviewModel): TemplateResult {
  const { say, preview, canRun } = model;
  const instead = preview ? "preview_failed" : canRun ? "preview_waiting" : "preview_nothing";
  return html`<section class="panel" aria-labelledby="preview-heading">
    <h3 id="preview-heading">${say("preview_heading")}</h3>
    ${
      preview && preview.rows.length > 0
        ? drawTable(preview, model)
        : html`<p class="soft">${say(instead)}</p>`
    }
  </section>`;
}
