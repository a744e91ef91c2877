// "If it goes out like this": the sum-up of what may follow, above the findings. Nothing where no finding
// names any measure.
import { html, nothing, type TemplateResult } from "lit";
import type { AnnexRow, Language, RulebookDescription } from "../engine/types.js";
import { yuanOf } from "../money.js";
import type { Placed } from "./listing-draft.js";
import { outlookOf, type Measure, type Penalty } from "./listing-outlook.js";
import type { Say } from "./listing-words.js";

export interface PenaltyModel {
  places: readonly Placed[];
  rulebook: RulebookDescription;
  language: Language;
  say: Say;
}

type Book = Omit<PenaltyModel, "places">;

function rowOf(rulebook: RulebookDescription, id: string | undefined): AnnexRow | undefined {
  return rulebook.annex?.rows.find((row) => row.id === id);
}

export function penaltyWords(penalty: Penalty, { rulebook, language, say }: Book): string {
  if (penalty.annex === undefined) return say("penalty_discretion");
  const action = rowOf(rulebook, penalty.annex)?.action.label[language] ?? penalty.action;
  const { days, deposit_fen: fen } = penalty;
  const names = { action, days: days ?? 0, amount: yuanOf(fen ?? 0) };
  if (days !== undefined && fen !== undefined) return say("penalty_days_deposit", names);
  if (days !== undefined) return say("penalty_days", names);
  return fen === undefined ? action : say("penalty_deposit", names);
}

const mostNumbers = 8;

function measure(
  { penalty, numbers }: Measure,
  model: PenaltyModel,
  toFinding: (number: number) => void,
): TemplateResult {
  const { rulebook, language, say } = model;
  const title = rowOf(rulebook, penalty.annex)?.title[language];
  const outcomeOf = (number: number): string =>
    model.places.find((place) => place.number === number)?.finding.outcome ?? "";
  const more = numbers.length - mostNumbers;
  return html`<li>
    <span class="measure">${penaltyWords(penalty, model)}</span>
    <span class="measure-for">
      ${title === undefined ? nothing : html`<span class="soft">${title}</span>`}
      ${numbers
        .slice(0, mostNumbers)
        .map(
          (number) =>
            html`<button
              type="button"
              class="badge ${outcomeOf(number)}"
              aria-label=${say("to_finding", { number })}
              @click=${() => toFinding(number)}
            >
              ${number}
            </button>`,
        )}
      ${more > 0 ? html`<span class="soft">${say("penalty_more", { count: more })}</span>` : nothing}
    </span>
  </li>`;
}

export function penaltySummary(model: PenaltyModel, toFinding: (number: number) => void): unknown {
  const { places, rulebook, language, say } = model;
  const { sure, open, deposit_fen: fen } = outlookOf(places);
  if (sure.length + open.length === 0) return nothing;
  const list = (measures: readonly Measure[]): TemplateResult =>
    html`<ul class="list measures">
      ${measures.map((each) => measure(each, model, toFinding))}
    </ul>`;
  const withDeposit = sure.filter((each) => each.penalty.deposit_fen !== undefined).length;
  // The rulebook's own reservation: the marketplace may add to what the table says.
  const note = rulebook.annex?.notes.at(-1)?.statement[language];
  return html`<section class="outlook" aria-labelledby="outlook-heading">
    <h4 id="outlook-heading">${say("penalty_heading")}</h4>
    ${sure.length > 0 ? list(sure) : nothing}
    ${
      withDeposit > 1
        ? html`<p class="total">${say("penalty_total", { amount: yuanOf(fen) })}</p>`
        : nothing
    }
    ${
      open.length > 0
        ? html`<p class="soft">${say(sure.length > 0 ? "penalty_open_too" : "penalty_open")}</p>
            ${list(open)}`
        : nothing
    }
    ${note ? html`<p class="soft small">${note}</p>` : nothing}
  </section>`;
}
