// The outcomes side by side: those that are still open with their amounts on one scale, and those that
// an answer excluded crossed out with that answer. Each keeps its place, so that one sees them go.
import { html, nothing, svg, type TemplateResult } from "lit";
import { yuanOf } from "../money.js";
import { descriptionOf } from "./refund-case.js";
import { spanOf, wholeRange, type Outcome } from "./refund-outcomes.js";
import { readingWords } from "./refund-readings.js";
import { rangeText, verdictText, type VerdictModel } from "./refund-texts.js";
import { wholeSums } from "./whole-sums.js";

// Solid as far as it is certain, lighter as far as it may go.
function track({ range }: Outcome, { facts }: VerdictModel): TemplateResult | typeof nothing {
  const span = spanOf(range, facts["paid_fen"]);
  if (!span) return nothing;
  const { from, to } = span;
  return html`<svg class="track" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="scale" width="100" height="6"></rect>
      <rect class="may" x=${from} width=${to - from} height="6"></rect>
      <rect class="sure" width=${from} height="6"></rect>`}
  </svg>`;
}

function amount({ verdict, range }: Outcome, { say }: VerdictModel): string {
  if (!range) return verdict === "out_of_scope" ? say("range_outside") : say("range_open");
  return rangeText(range, say) || say("range_open");
}

function state(outcome: Outcome, { result, book, language, say }: VerdictModel): string {
  if (outcome.standing === "settled" && result.status === "contested") return say("chosen");
  if (outcome.standing !== "excluded") return say(`standing_${outcome.standing}`);
  const fact = outcome.because === undefined ? undefined : descriptionOf(book, outcome.because);
  return fact
    ? say("standing_excluded_by", { fact: fact.title[language] })
    : say("standing_excluded");
}

function card(outcome: Outcome, model: VerdictModel): TemplateResult {
  const { standing, verdict } = outcome;
  const name = verdictText(verdict, model.say);
  const gone = standing === "excluded";
  return html`<li class="outcome ${standing}">
    ${gone ? html`<s class="name">${name}</s>` : html`<strong class="name">${name}</strong>`}
    ${gone ? nothing : html`<span class="range">${wholeSums(amount(outcome, model))}</span>`}
    ${track(outcome, model)}
    <small class="standing">${state(outcome, model)}</small>
  </li>`;
}

// How many are left and between what amounts they lie, in one sentence.
export function narrowedText(outcomes: readonly Outcome[], { say }: VerdictModel): string {
  const open = outcomes.filter(({ standing }) => standing === "open").length;
  if (open === 0) return "";
  const { min, max } = wholeRange(outcomes);
  if (min === null || max === null) return say("outcomes_left", { count: open });
  return say("outcomes_left_between", { count: open, min: yuanOf(min), max: yuanOf(max) });
}

export function outcomeCards(
  outcomes: readonly Outcome[],
  model: VerdictModel,
): TemplateResult | typeof nothing {
  if (outcomes.length === 0) return nothing;
  const { say, facts } = model;
  const paid = facts["paid_fen"];
  const contested = model.result.status === "contested";
  const scaled = outcomes.some(({ range }) => spanOf(range, paid));
  return html`<section class="outcomes-panel" aria-labelledby="outcomes-heading">
    <div class="outcomes-head">
      <h3 id="outcomes-heading">${say("outcomes_heading")}</h3>
      <p>
        ${narrowedText(outcomes, model) || say(contested ? readingWords(model.result).outcomes : "outcomes_settled")}
      </p>
      ${
        scaled && typeof paid === "number"
          ? html`<small class="soft"
              >${wholeSums(say("outcomes_scale", { paid: yuanOf(paid) }))}</small
            >`
          : nothing
      }
    </div>
    <ol class="outcomes">
      ${outcomes.map((outcome) => card(outcome, model))}
    </ol>
  </section>`;
}
