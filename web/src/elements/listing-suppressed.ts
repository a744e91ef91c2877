// What the merchant's exceptions allow: it counts for nothing and never vanishes. Folded, each with its
// rule, its place, the reason that was given, and the way back.
import { html, nothing, type TemplateResult } from "lit";
import type { Language, RulebookDescription, SuppressedFinding } from "../engine/types.js";
import { ruleName } from "./listing-source.js";
import { shortened } from "./listing-text.js";
import type { Say } from "./listing-words.js";

export interface SuppressedModel {
  findings: readonly SuppressedFinding[];
  labelOf(field: string): string;
  rulebook: RulebookDescription;
  language: Language;
  say: Say;
}

const longestQuote = 160;
const mostShown = 200;

function item(
  { labelOf, rulebook, language, say }: SuppressedModel,
  finding: SuppressedFinding,
  takeBack: (finding: SuppressedFinding) => void,
): TemplateResult {
  const quote = finding.quote ?? finding.message[language];
  const text = shortened(quote, longestQuote);
  return html`<li data-rule=${finding.rule}>
    <h4>${ruleName(finding.rule, rulebook, language, say)}</h4>
    <p class="facts">
      <span>${say(`outcome_${finding.outcome}`)}</span>
      <span>${labelOf(finding.field.split("/")[1] ?? "")}</span>
    </p>
    <dl>
      <dt>${say("quote_label")}</dt>
      <dd class="quote">${text}</dd>
      <dt>${say("suppressed_reason")}</dt>
      <dd class="why">${finding.reason}</dd>
    </dl>
    <button
      type="button"
      aria-label=${say("suppressed_take_back_named", { text })}
      @click=${() => takeBack(finding)}
    >
      ${say("suppressed_take_back")}
    </button>
  </li>`;
}

export function suppressedList(
  model: SuppressedModel,
  takeBack: (finding: SuppressedFinding) => void,
): unknown {
  const { findings, say } = model;
  if (findings.length === 0) return nothing;
  return html`<details class="suppressed">
    <summary>${say("suppressed_heading", { count: findings.length })}</summary>
    <p class="soft">${say("suppressed_note")}</p>
    <ul class="list">
      ${findings.slice(0, mostShown).map((finding) => item(model, finding, takeBack))}
    </ul>
  </details>`;
}
