// The line above the findings: what the check found, in numbers, and what was checked and what was
// not. Where nothing was found it says so of what was checked, and of nothing else.
import { html, nothing, type TemplateResult } from "lit";
import type { ListingResult, RulebookDescription, Language, Trace } from "../engine/types.js";
import { sentences } from "../i18n/index.js";
import { clauseName } from "./listing-card.js";
import { isEmpty } from "./listing-draft.js";
import type { Judged } from "./listing-session.js";
import { ruleName } from "./listing-source.js";
import type { Say } from "./listing-words.js";
import { onPaper } from "./shared-paper.js";
import { resultsBar } from "./shared-results-bar.js";

export interface SummaryModel {
  result: ListingResult | undefined;
  empty: boolean;
  answered: number;
  // How many other listings are compared with; undefined where none are.
  others: number | undefined;
  rulebook: RulebookDescription;
  language: Language;
  say: Say;
}

export type Tone = "calm" | "violation" | "review";

export interface Headline {
  text: string;
  tone: Tone;
}

export interface Counts {
  violations: number;
  reviews: number;
}

export function countsOf(result: ListingResult | undefined): Counts {
  const findings = result?.findings ?? [];
  const violations = findings.filter((finding) => finding.outcome === "violation").length;
  return { violations, reviews: findings.length - violations };
}

type Told = Pick<SummaryModel, "result" | "empty" | "say">;

export function headline(model: Told): Headline {
  const { result, empty, say } = model;
  if (!result) return { text: say("waiting"), tone: "calm" };
  if (result.status === "invalid") return { text: say("status_invalid"), tone: "violation" };
  const { violations, reviews } = countsOf(result);
  if (violations > 0) return { text: say("status_violations"), tone: "violation" };
  if (reviews > 0) return { text: say("status_review"), tone: "review" };
  if (empty) return { text: say("empty"), tone: "calm" };
  if (result.status === "needs_information") {
    return { text: say("status_needs_information"), tone: "calm" };
  }
  if (result.status === "compliant") return { text: say("status_compliant"), tone: "calm" };
  return { text: say("status_other"), tone: "calm" };
}

// In one sentence; nothing while there is nothing to check.
export function found(model: Told): string {
  const { result, empty, say } = model;
  if (!result || empty) return "";
  const errors = result.errors?.length ?? 0;
  if (errors > 0)
    return say(errors === 1 ? "summary_invalid_one" : "summary_invalid", { count: errors });
  const { violations, reviews } = countsOf(result);
  const count = violations + reviews;
  if (count === 0) return headline(model).text;
  return say(count === 1 ? "summary_one" : "summary", { count, violations, reviews });
}

export function barOf({ draft, result }: Judged, say: Say, go: () => void): unknown {
  const model = { result, empty: isEmpty(draft), say };
  const { violations, reviews } = countsOf(result);
  const counts = [
    violations > 0 ? say("bar_violations", { count: violations }) : "",
    reviews > 0 ? say("bar_reviews", { count: reviews }) : "",
  ].filter(Boolean);
  const said = counts.length > 0 ? counts.join(" · ") : found(model);
  return resultsBar({ said, tone: headline(model).tone, text: say("to_results"), go });
}

// What a screen reader says when a check is done.
export function announcement(model: Told): string {
  const { result, empty, say } = model;
  const allowed = empty ? 0 : (result?.suppressed?.length ?? 0);
  const also = allowed === 0 ? "" : say("suppressed_heading", { count: allowed });
  return sentences(found(model), also);
}

export function openQuestions(result: ListingResult | undefined, say: Say): string {
  const count = result?.missing?.length ?? 0;
  if (count === 0) return say("facts_done");
  return count === 1 ? say("facts_open_one") : say("facts_open", { count });
}

function rule(model: SummaryModel, entry: Trace): TemplateResult {
  const { rulebook, language, say } = model;
  const title = ruleName(entry.rule, rulebook, language, say);
  const clauses = (entry.clauses ?? []).map((id) => clauseName(id, rulebook, language, say));
  return html`<li class=${entry.outcome}>
    <span>${title}</span>
    <span class="soft">${clauses.join(" · ")}</span>
    <span class="verdict">${say(`rule_${entry.outcome}`)}</span>
  </li>`;
}

// Below the findings: everything that was looked at, rule by rule.
export function checked(model: SummaryModel): unknown {
  const { result, empty, answered, others, say } = model;
  if (!result || empty || result.status === "invalid") return nothing;
  return html`<details class="checked" ${onPaper()}>
    <summary>${say("checked_heading")}</summary>
    <ul class="list">
      <li>✓ ${say("checked_links")}</li>
      <li>✓ ${say("checked_words")}</li>
      <li>✓ ${say("checked_facts", { count: answered })}</li>
      ${
        others === undefined
          ? html`<li>– ${say("not_checked_copies")}</li>`
          : html`<li>✓ ${say("checked_copies", { count: others })}</li>`
      }
      <li>– ${say("not_checked")}</li>
    </ul>
    <h4>${say("rules_heading")}</h4>
    <ul class="rules">
      ${(result.trace ?? []).map((entry) => rule(model, entry))}
    </ul>
  </details>`;
}

export function summary(model: SummaryModel): TemplateResult {
  const { result, empty, say } = model;
  const { text, tone } = headline(model);
  const { violations, reviews } = countsOf(result);
  // Of several the buttons below give the numbers.
  const isCounted = violations + reviews < 2;
  const suppressed = result?.suppressed?.length ?? 0;
  const nothingFound = result !== undefined && !empty && violations + reviews === 0;
  return html`<div class="status ${tone}" data-status=${result?.status ?? ""}>
    <p class="headline">${text}</p>
    <p class="counts">
      ${
        isCounted && violations > 0
          ? html`<span class="chip violation"
              >${say("count_violations", { count: violations })}</span
            >`
          : nothing
      }
      ${
        isCounted && reviews > 0
          ? html`<span class="chip review">${say("count_reviews", { count: reviews })}</span>`
          : nothing
      }
      ${
        suppressed > 0
          ? html`<span class="chip allowed"
              >${say("count_suppressed", { count: suppressed })}</span
            >`
          : nothing
      }
    </p>
    ${
      nothingFound && result.status !== "invalid"
        ? html`<p class="soft">${say("not_checked")}</p>`
        : nothing
    }
    ${
      (result?.missing?.length ?? 0) > 0 && !empty
        ? html`<p class="soft">${openQuestions(result, say)}</p>`
        : nothing
    }
  </div>`;
}
