// One finding: what is wrong and how sure that is, where it says so, and what would mend it; and what it
// shares with others of its rule, the clause and what may follow.
import { html, nothing, type TemplateResult } from "lit";
import type { Edit, Language, Localized, RulebookDescription } from "../engine/types.js";
import { allowing, type Allowing } from "./listing-allow.js";
import { isTextField, type Placed } from "./listing-draft.js";
import { hasFix } from "./listing-fixes.js";
import { penaltyWords } from "./listing-penalty.js";
import { copySource, ruleName, type CopyFile } from "./listing-source.js";
import { shortened } from "./listing-text.js";
import type { Say } from "./listing-words.js";
import { onPaper } from "./shared-paper.js";

export interface CardModel {
  place: Placed;
  // All of the page, for what one suggestion would do to another finding.
  all: readonly Placed[];
  fieldLabel: string;
  answerLabel: string | undefined;
  current: boolean;
  // Where the other listing of copied text stands in its file.
  file: CopyFile | undefined;
  // An exception that is being made of this finding.
  allowing: Allowing | undefined;
  labelOf(field: string): string;
  rulebook: RulebookDescription;
  language: Language;
  say: Say;
}

export interface CardActions {
  show(place: Placed): void;
  apply(place: Placed, edit: Edit): void;
  fix(place: Placed): void;
  startAllowing(place: Placed): void;
  allow(place: Placed, reason: string, onlyThisRule: boolean): void;
  stopAllowing(place: Placed): void;
}

// A row of the appendix has a statement of its own, as a clause has.
interface Row {
  id: string;
  title: Localized;
  statement?: Localized;
}

const longestQuote = 160;
const longestInsert = 60;

function rowOf(rulebook: RulebookDescription, id: string | undefined): Row | undefined {
  return rulebook.annex?.rows.find((row) => row.id === id);
}

// The number of a clause, or the title of a row of the appendix, which has none.
export function clauseName(
  id: string,
  rulebook: RulebookDescription,
  language: Language,
  say: Say,
): string {
  if (!id.startsWith("annex.")) return say("clause", { clause: id });
  const title = rowOf(rulebook, id)?.title[language];
  return title === undefined ? say("annex") : `${say("annex")} · ${title}`;
}

// What is the same for all findings of a group: its clauses, to be read, and what may follow.
export function consequences(
  { finding }: Placed,
  { rulebook, language, say }: Pick<CardModel, "rulebook" | "language" | "say">,
): TemplateResult {
  const { clause, annex = [], penalty = [] } = finding;
  const ids = [...new Set(clause === undefined ? annex : [clause, ...annex])];
  return html`${ids.map((id) => {
    const statement =
      rulebook.clauses.find((each) => each.id === id)?.statement[language] ??
      rowOf(rulebook, id)?.statement?.[language];
    const name = clauseName(id, rulebook, language, say);
    if (statement === undefined) return html`<p class="clause">${name}</p>`;
    return html`<details class="clause" ${onPaper()}>
      <summary>${name}</summary>
      <p>${statement}</p>
    </details>`;
  })}
  ${
    penalty.length > 0
      ? html`<dl>
          <dt>${say("penalty_label")}</dt>
          ${penalty.map(
            (each) =>
              html`<dd class="follows">${penaltyWords(each, { rulebook, language, say })}</dd>`,
          )}
        </dl>`
      : nothing
  }`;
}

function suggestion(model: CardModel, actions: CardActions, edit: Edit): TemplateResult {
  const { place, say, language } = model;
  // Advice that is no edit has no place; what a safe edit deletes needs no second button; and what
  // stands in a picture is mended in the picture.
  const isEdit = (edit as Partial<Edit>).start !== undefined && isTextField(place.field);
  if (!isEdit || isInFix(place, edit) || cutsAnother(model, edit))
    return html`<li><span>${edit.message[language]}</span></li>`;
  const words =
    edit.insert === ""
      ? say("apply_remove")
      : say("apply_replace", { insert: shortened(edit.insert, longestInsert) });
  return html`<li>
    <span>${edit.message[language]}</span>
    <button type="button" class="apply" @click=${() => actions.apply(place, edit)}>${words}</button>
  </li>`;
}

// Half of another finding's words would stay, and perhaps no longer be found: they go together or not
// at all, and that is for the merchant to write.
function cutsAnother({ place, all }: CardModel, { start, end }: Edit): boolean {
  return all.some(({ finding }) => {
    if (finding.field !== place.finding.field) return false;
    if (finding.start === undefined || finding.end === undefined) return false;
    const overlaps = finding.start < end && start < finding.end;
    return overlaps && (finding.start < start || end < finding.end);
  });
}

function isInFix({ finding }: Placed, edit: Edit): boolean {
  const edits = finding.fix?.edits ?? [];
  return (
    edit.insert === "" && edits.some(({ start, end }) => start <= edit.start && edit.end <= end)
  );
}

function safeEdit({ place, language, say }: CardModel, actions: CardActions): unknown {
  const { fix } = place.finding;
  if (!fix || !hasFix(place)) return nothing;
  return html`<dt>${say("fix_label")}</dt>
    <dd>
      <span>${fix.message[language]}</span>
      <button type="button" class="apply fix" @click=${() => actions.fix(place)}>
        ${say("fix_one")}
      </button>
    </dd>`;
}

function suggestions(model: CardModel, actions: CardActions): unknown {
  const edits = model.place.finding.suggest ?? [];
  if (edits.length === 0) return nothing;
  return html`<dt>${model.say("suggestion_label")}</dt>
    <dd>
      <ul class="list">
        ${edits.map((edit) => suggestion(model, actions, edit))}
      </ul>
    </dd>`;
}

function evidence({ place, answerLabel, say }: CardModel): unknown {
  const { quote } = place.finding;
  if (quote !== undefined) {
    return html`<dt>${say("quote_label")}</dt>
      <dd class="quote">${shortened(quote, longestQuote)}</dd>`;
  }
  if (answerLabel === undefined) return nothing;
  return html`<dt>${say("answer_label")}</dt>
    <dd>${answerLabel}</dd>`;
}

export function card(model: CardModel, actions: CardActions): TemplateResult {
  const { place, rulebook, language, say } = model;
  const { finding, number } = place;
  return html`<li
    class="finding ${finding.outcome} ${model.current ? "current" : ""}"
    id="finding-${number}"
    data-rule=${finding.rule}
    tabindex="-1"
    aria-label=${say("finding_named", {
      number,
      outcome: say(`outcome_${finding.outcome}`),
      rule: ruleName(finding.rule, rulebook, language, say),
    })}
  >
    <p class="facts">
      <span class="number ${finding.outcome}">${number}</span>
      <span class="chip ${finding.outcome}">${say(`outcome_${finding.outcome}`)}</span>
      <span>${model.fieldLabel}</span>
      <button type="button" class="link" @click=${() => actions.show(place)}>
        ${say(showKey(place))}
      </button>
    </p>
    <p class="message">${finding.message[language]}</p>
    <dl>
      ${evidence(model)} ${copySource(model)} ${safeEdit(model, actions)}
      ${suggestions(model, actions)}
    </dl>
    ${allowing(model, actions)}
  </li>`;
}

function showKey(place: Placed): "show_picture" | "show_in_text" | "show_question" {
  if (place.picture) return "show_picture";
  return isTextField(place.field) ? "show_in_text" : "show_question";
}
