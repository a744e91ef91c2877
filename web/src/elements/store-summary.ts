// Above the results of a shop: how it stands in one line, three figures, what is still to be answered and
// what has to be corrected first. Where nothing was found it says so of what was filled in, and no more.
import { html, nothing, type TemplateResult } from "lit";
import type { StoreResult } from "../engine/store-types.js";
import type { Missing } from "../engine/types.js";
import { sentences } from "../i18n/index.js";
import { yuanOf } from "../money.js";
import { optionsOf } from "./store-field.js";
import { rateNote, rateWords } from "./store-gauges.js";
import { dateOf, daysLeft, isMissed, nextDeadline, stageText, toneOf } from "./store-deadlines.js";
import type { Path } from "./store-draft.js";
import { idOf } from "./store-draft.js";
import {
  annexRows,
  clauseName,
  pathOf,
  placeName,
  type ResultActions,
  type ResultModel,
} from "./store-model.js";
import { factAt } from "./store-parts.js";
import { daysText } from "./store-words.js";
import { worstPenalty } from "./store-worst.js";
import { wholeSums } from "./whole-sums.js";

export interface Counts {
  violations: number;
  reviews: number;
  questions: number;
}

export function countsOf(result: StoreResult): Counts {
  const findings = result.findings ?? [];
  const violations = findings.filter(({ outcome }) => outcome === "violation").length;
  return {
    violations,
    reviews: findings.length - violations,
    questions: result.missing?.length ?? 0,
  };
}

type Tone = "calm" | "violation" | "review";

export function headline({ result, say }: ResultModel): { text: string; tone: Tone } {
  switch (result.status) {
    case "violations":
      return { text: say("status_violations"), tone: "violation" };
    case "review":
      return { text: say("status_review"), tone: "review" };
    case "needs_information":
      return { text: say("status_needs_information"), tone: "calm" };
    case "compliant":
      return { text: say("status_compliant"), tone: "calm" };
    case "invalid":
      return { text: say("status_invalid"), tone: "violation" };
    default:
      return { text: say("status_other"), tone: "calm" };
  }
}

// In few words, for the bar at the foot of a narrow screen.
export function found(model: ResultModel): string {
  const { result, say } = model;
  if (result.errors?.length) return say("live_invalid", { count: result.errors.length });
  const { violations, reviews } = countsOf(result);
  const counts = [
    violations > 0 ? say("count_violations", { count: violations }) : "",
    reviews > 0 ? say("count_reviews", { count: reviews }) : "",
  ].filter(Boolean);
  return counts.length > 0 ? counts.join(" · ") : headline(model).text;
}

// What a screen reader says when a check is done.
export function announcement(model: ResultModel): string {
  const { result, language, say } = model;
  if (result.errors?.length) return say("live_invalid", { count: result.errors.length });
  const next = nextDeadline(result);
  const parts = [headline(model).text, say("live", { ...countsOf(result) })];
  if (next) {
    const days = daysText(daysLeft(next), say);
    parts.push(say("live_next", { date: dateOf(next), days, what: next.what[language] }));
  }
  return sentences(...parts);
}

function tile(label: string, figure: string, note: string, tone = ""): TemplateResult {
  return html`<li class="tile ${tone}">
    <span class="label">${label}</span>
    <strong>${wholeSums(figure)}</strong>
    ${note === "" ? nothing : html`<small>${note}</small>`}
  </li>`;
}

// Without its amount and days, which stand beside it or behind "also".
function worstTile(model: ResultModel): TemplateResult | typeof nothing {
  const { result, book, language, say } = model;
  const worst = worstPenalty(result, annexRows(book));
  if (!worst) return nothing;
  const { penalty, others } = worst;
  const action = penalty.action_text[language];
  const figure =
    penalty.days === undefined ? action : say("penalty_days", { action, days: penalty.days });
  const more = others > 0 ? [say("tile_worst_more", { count: others })] : [];
  return tile(
    say("tile_worst"),
    figure,
    [clauseName(penalty.annex, model), ...more].join(say("tile_worst_separator")),
    "bad worst",
  );
}

function tiles(model: ResultModel): TemplateResult | typeof nothing {
  const { result, language, say } = model;
  const next = nextDeadline(result);
  const missed = (result.deadlines ?? []).filter((each) => isMissed(each, result));
  const fen = result.deposit_to_deduct_fen ?? 0;
  const penalties = result.penalties?.length ?? 0;
  const rate = result.refund_rate;
  const shown = [
    worstTile(model),
    missed.length > 0
      ? tile(
          say("tile_overdue"),
          say("tile_overdue_count", { count: missed.length }),
          missed[0]?.what[language] ?? "",
          "bad",
        )
      : nothing,
    next
      ? tile(
          say("tile_next"),
          daysText(daysLeft(next), say),
          `${dateOf(next)} ${next.what[language]}`,
          toneOf(next, result),
        )
      : nothing,
    result.delivery_stage
      ? tile(
          say("tile_delivery"),
          stageText(result.delivery_stage.stage, model),
          placeName(pathOf(result.delivery_stage.field, model), model),
          result.delivery_stage.stage === "product_hidden" ? "soon" : "bad",
        )
      : nothing,
    rate?.computable && rate.paid && rate.refunded !== undefined
      ? tile(
          say("rate_heading"),
          rateWords(rate.refunded, rate.paid, say),
          rateNote(rate, say),
          rate.above ? "bad" : rate.more_that_fit === 0 ? "soon" : "",
        )
      : nothing,
    fen > 0
      ? tile(say("tile_deposit"), yuanOf(fen), say("penalty_row", { count: penalties }), "bad")
      : nothing,
  ].filter((each) => each !== nothing);
  return shown.length === 0
    ? nothing
    : html`<ul class="tiles">
        ${shown}
      </ul>`;
}

function chip(count: number, words: string, kind: string): TemplateResult | typeof nothing {
  return count === 0 ? nothing : html`<span class="chip ${kind}">${words}</span>`;
}

export function summary(model: ResultModel): TemplateResult {
  const { result, say } = model;
  const { text, tone } = headline(model);
  const { violations, reviews, questions } = countsOf(result);
  return html`<div class="status ${tone}" data-status=${result.status}>
      <p class="headline">${text}</p>
      <p class="counts">
        ${chip(violations, say("count_violations", { count: violations }), "violation")}
        ${chip(reviews, say("count_reviews", { count: reviews }), "review")}
        ${chip(questions, say("count_questions", { count: questions }), "open")}
      </p>
    </div>
    ${tiles(model)}`;
}

// ── what is still to be answered ──

function answer(label: string, path: Path, model: ResultModel, actions: ResultActions): unknown {
  const { parts, language, say } = model;
  const fact = factAt(parts, path);
  if (idOf(path) === "as_of") {
    return html`<button
      type="button"
      class="plain"
      aria-describedby=${label}
      @click=${() => actions.today()}
    >
      ${say("today_set")}
    </button>`;
  }
  if (fact?.type !== "bool") return nothing;
  return optionsOf(fact, language, say).map(
    ({ id, label: words }) =>
      html`<button
        type="button"
        class="plain"
        aria-describedby=${label}
        @click=${() => actions.choose(path, id)}
      >
        ${words}
      </button>`,
  );
}

function question(missing: Missing, model: ResultModel, actions: ResultActions): TemplateResult {
  const { language, say } = model;
  const path = pathOf(missing.fact, model);
  const place = placeName(path, model, true);
  const label = `question-${missing.fact}`;
  return html`<li>
    ${place === "" ? nothing : html`<span class="place">${place}</span>`}
    <p id=${label} tabindex="-1">${missing.question[language]}</p>
    <div class="reply">
      ${answer(label, path, model, actions)}
      <button
        type="button"
        class="link"
        aria-label=${place === "" ? nothing : say("fill_in_place", { place })}
        @click=${() => actions.show(path)}
      >
        ${say("fill_in")}
      </button>
    </div>
  </li>`;
}

export function questions(
  model: ResultModel,
  actions: ResultActions,
): TemplateResult | typeof nothing {
  const { result, say } = model;
  const open = result.missing ?? [];
  if (open.length === 0) return nothing;
  return html`<section aria-labelledby="questions-heading">
    <h4 id="questions-heading" tabindex="-1">${say("questions_heading")}</h4>
    <p class="soft">${say("questions_intro")}</p>
    <ul class="questions">
      ${open.map((missing) => question(missing, model, actions))}
    </ul>
  </section>`;
}

export function errors(
  model: ResultModel,
  actions: ResultActions,
): TemplateResult | typeof nothing {
  const { result, language, say } = model;
  if (!result.errors?.length) return nothing;
  return html`<section>
    <h4>${say("errors_heading")}</h4>
    <ul class="errors">
      ${result.errors.map(({ pointer, message }) => {
        const path = pathOf(pointer, model);
        const place = placeName(path, model, true);
        return html`<li>
          <button type="button" class="link" @click=${() => actions.show(path)}>
            ${place || pointer}
          </button>
          ${message[language]}
        </li>`;
      })}
    </ul>
  </section>`;
}
