// The full result of one listing of a file: what was found, in the words around it, by which clause, what
// may follow and what would mend it; what is missing, and what cannot be read.
import { html, nothing, type TemplateResult } from "lit";
import {
  clauseStatement,
  clauseTitle,
  fieldTitle,
  penaltyText,
  ruleTitle,
  type Words,
} from "../bulk/naming.js";
import type {
  DocumentError,
  Finding,
  ListingResult,
  Localized,
  SuppressedFinding,
} from "../engine/types.js";

export interface ListingDetailModel extends Words {
  result: ListingResult;
  document: Record<string, unknown>;
  inWords(error: DocumentError): Localized;
  all: boolean;
  showAll(): void;
}

const firstFindings = 20;
const around = 24;
const longestQuote = 160;

// The text that a JSON pointer leads to; undefined where there is none.
function textAt(document: Record<string, unknown>, pointer: string): string | undefined {
  let value: unknown = document;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[part.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return typeof value === "string" ? value : undefined;
}

// Half a character at a cut would be shown as a broken one.
function cleanCut(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

function quote({ field, start, end, quote: words }: Finding, model: ListingDetailModel): unknown {
  const text = textAt(model.document, field);
  if (text === undefined || start === undefined || end === undefined) {
    return words === undefined ? nothing : html`<mark>${words}</mark>`;
  }
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  const found = text.slice(start, end);
  const shown = found.length > longestQuote ? `${cleanCut(found.slice(0, longestQuote))}…` : found;
  return html`${from > 0 ? "…" : ""}${cleanCut(text.slice(from, start))}<mark>${shown}</mark>${cleanCut(text.slice(end, to))}${to < text.length ? "…" : ""}`;
}

function clauseLinks({ clause, annex = [] }: Finding, model: ListingDetailModel): TemplateResult {
  const ids = [...new Set([...(clause === undefined ? [] : [clause]), ...annex])];
  return html`${ids.map(
    (id) =>
      html`<p class="rests">
        <a href="#rulebook/${id}">
          ${id.startsWith("annex.") ? clauseTitle(id, model) : model.say("clause", { clause: id })}
        </a>
        ${clauseStatement(id, model)}
      </p>`,
  )}`;
}

function term(label: string, lines: readonly unknown[]): unknown {
  if (lines.length === 0) return nothing;
  return html`<dt>${label}</dt>
    ${lines.map((line) => html`<dd>${line}</dd>`)}`;
}

function card(finding: Finding, model: ListingDetailModel): TemplateResult {
  const { say, language } = model;
  const advice = [...new Set((finding.suggest ?? []).map(({ message }) => message[language]))];
  const penalties = (finding.penalty ?? []).map((each) => penaltyText(each, model));
  return html`<li class="finding ${finding.outcome}">
    <p class="what">
      <span class="outcome ${finding.outcome}">${say(`outcome_${finding.outcome}`)}</span>
      <b>${ruleTitle(finding.rule, model)}</b>
      <span class="soft">${fieldTitle(finding.field, "listing", model)}</span>
    </p>
    <p>${finding.message[language]}</p>
    <dl>
      ${term(
        say("quote_label"),
        finding.quote === undefined
          ? []
          : [html`<span class="quote">${quote(finding, model)}</span>`],
      )}
      ${term(say("suggestion_label"), advice)} ${term(say("penalty_label"), penalties)}
    </dl>
    ${clauseLinks(finding, model)}
  </li>`;
}

function errors({ result, language, say, ...model }: ListingDetailModel): unknown {
  if (!result.errors?.length) return nothing;
  const words = { ...model, language, say };
  return html`<section>
    <h4>${say("errors_heading")}</h4>
    <ul class="errors">
      ${result.errors.map(
        (error) =>
          html`<li>
            ${error.pointer === "" ? nothing : html`<b>${fieldTitle(error.pointer, "listing", words)}</b> `}
            ${model.inWords(error)[language]}
          </li>`,
      )}
    </ul>
  </section>`;
}

function missing({ result, language, say }: ListingDetailModel): unknown {
  if (!result.missing?.length) return nothing;
  return html`<section>
    <h4>${say("missing_heading")}</h4>
    <ul class="missing">
      ${result.missing.map(({ question }) => html`<li>${question[language]}</li>`)}
    </ul>
  </section>`;
}

function suppressed(all: readonly SuppressedFinding[], model: ListingDetailModel): unknown {
  if (all.length === 0) return nothing;
  return html`<details>
    <summary>${model.say("suppressed_heading", { count: all.length })}</summary>
    <ul class="missing">
      ${all.map(
        (finding) =>
          html`<li>${ruleTitle(finding.rule, model)}: ${finding.quote} (${finding.reason})</li>`,
      )}
    </ul>
  </details>`;
}

export function listingDetail(model: ListingDetailModel): TemplateResult {
  const { result, all, say } = model;
  const findings = result.findings ?? [];
  const shown = all ? findings : findings.slice(0, firstFindings);
  const rest = findings.length - shown.length;
  return html`<div class="listing">
    ${errors(model)}
    ${
      result.status === "invalid"
        ? nothing
        : findings.length === 0
          ? html`<p>${say("findings_none")}</p>`
          : html`<section>
              <h4>${say("findings_heading")}</h4>
              <ol class="findings">
                ${shown.map((finding) => card(finding, model))}
              </ol>
              ${
                rest > 0
                  ? html`<button type="button" @click=${model.showAll}>
                      ${say("show_rest", { count: rest })}
                    </button>`
                  : nothing
              }
            </section>`
    }
    ${missing(model)} ${suppressed(result.suppressed ?? [], model)}
  </div>`;
}
