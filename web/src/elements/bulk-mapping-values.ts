// What the words of a file mean where a fact has a few values: each with its meaning, and a choice for those
// that have none. Drawings only. A column that had such a word stays open when the last of them is matched,
// so that nobody's place is lost.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { bulkCellsWords, type SayOfCells } from "../bulk/error-words.js";
import { noneOfThem, type Choice, type Target } from "../bulk/facts.js";
import type { Mapping } from "../bulk/mapping.js";
import { meaningOf, unmatched, type FoundWord, type FoundWords } from "../bulk/values.js";
import type { Language } from "../engine/types.js";

export interface ValuesModel {
  columns: readonly string[];
  mapping: Mapping;
  targets: readonly Target[];
  words: readonly FoundWords[] | undefined;
  nameOf(target: Target): string;
  language: Language;
}

export interface ValuesActions {
  mean(path: string, told: readonly { word: FoundWord; choice: Choice | undefined }[]): void;
}

export const summaryId = (path: string): string => `words-${path.replaceAll(".", "-")}`;

interface ColumnModel extends ValuesModel {
  say: SayOfCells;
  found: FoundWords;
  target: Target;
  actions: ValuesActions;
}

const longestShown = 60;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

function choicesOf({ target, say, language }: ColumnModel): { choice: Choice; label: string }[] {
  return [
    ...target.values.map(({ id, label }) => ({ choice: id, label: label[language] })),
    ...(target.type === "set" ? [{ choice: noneOfThem, label: say("none") }] : []),
    { choice: null, label: say("unknown") },
  ];
}

function drawChoice(model: ColumnModel, word: FoundWord): TemplateResult {
  const { say, found, mapping, actions } = model;
  const meaning = meaningOf(word, found.path, mapping.meanings);
  const choices = choicesOf(model);
  const choose = (event: Event): void => {
    const choice = choices[Number((event.target as HTMLSelectElement).value)]?.choice;
    actions.mean(found.path, [{ word, choice }]);
  };
  // A word that the rulebook names has always a meaning.
  const canBeOpen = word.named === undefined;
  return html`<select
    class=${meaning === undefined ? "open-choice" : ""}
    aria-label=${say("means_of", { text: shown(word.text) })}
    @change=${choose}
  >
    ${
      canBeOpen
        ? html`<option value="-1" .selected=${meaning === undefined}>${say("choose")}</option>`
        : nothing
    }
    ${choices.map(
      ({ choice, label }, at) =>
        html`<option value=${at} .selected=${meaning === choice}>${label}</option>`,
    )}
  </select>`;
}

// The button goes with the click: the focus stays at what it decided.
function take(event: Event, act: () => void, place: string): void {
  const near = (event.target as Element).closest("tr, details");
  act();
  near?.querySelector<HTMLElement>(place)?.focus();
}

function drawLikely(model: ColumnModel, word: FoundWord): unknown {
  const { say, found, mapping, actions } = model;
  const { likely } = word;
  if (likely === undefined || meaningOf(word, found.path, mapping.meanings) !== undefined) {
    return nothing;
  }
  const label = choicesOf(model).find(({ choice }) => choice === likely)?.label ?? String(likely);
  return html`<button
    type="button"
    class="quiet likely"
    @click=${(event: Event) =>
      take(event, () => actions.mean(found.path, [{ word, choice: likely }]), "select")}
  >
    ${say("take", { label })}
  </button>`;
}

function drawWord(model: ColumnModel, word: FoundWord): TemplateResult {
  const { say } = model;
  return html`<tr>
    <th scope="row" class="breaking">${shown(word.text)}</th>
    <td class="soft">${say("row_count", { count: word.count, line: word.line })}</td>
    <td>${drawChoice(model, word)} ${drawLikely(model, word)}</td>
  </tr>`;
}

function drawTakeAll(model: ColumnModel, open: readonly FoundWord[]): unknown {
  const { say, found, actions } = model;
  const likely = open.filter((word) => word.likely !== undefined);
  if (likely.length < 2) return nothing;
  const told = likely.map((word) => ({ word, choice: word.likely }));
  return html`<button
    type="button"
    class="plain take-all"
    @click=${(event: Event) => take(event, () => actions.mean(found.path, told), "summary")}
  >
    ${say("take_all", { count: likely.length })}
  </button>`;
}

function drawColumn(model: ColumnModel): TemplateResult {
  const { say, found, target, columns, mapping, nameOf } = model;
  const open = unmatched(found, mapping.meanings);
  const hadOpen = found.words.some(({ named }) => named === undefined);
  return html`<details class="words" ?open=${hadOpen}>
    <summary id=${summaryId(found.path)}>
      <b>${nameOf(target)}</b>
      <span class="soft">${say("column", { column: columns[found.column] ?? "" })}</span>
      <span class="tag" data-open=${open.length > 0 ? "yes" : "no"}>
        ${open.length > 0 ? say("unmatched", { count: open.length }) : say("all_matched")}
      </span>
    </summary>
    ${drawTakeAll(model, open)}
    <table class="words-table">
      <thead>
        <tr>
          <th scope="col">${say("word")}</th>
          <th scope="col">${say("rows")}</th>
          <th scope="col">${say("means")}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          found.words,
          ({ key }) => key,
          (word) => drawWord(model, word),
        )}
      </tbody>
    </table>
    ${
      found.others > 0
        ? html`<p class="warning">${say("others", { count: found.others })}</p>`
        : nothing
    }
  </details>`;
}

// Nothing where no column has such words.
export function valuesCard(model: ValuesModel, actions: ValuesActions): unknown {
  const { words, mapping, targets, language } = model;
  const say = bulkCellsWords(language);
  if (!words || words.length === 0) return nothing;
  const open = words.reduce((sum, found) => sum + unmatched(found, mapping.meanings).length, 0);
  return html`<section class="panel" aria-labelledby="values-heading">
    <div class="heading-row">
      <h3 id="values-heading">${say("heading")}</h3>
      <span class=${open > 0 ? "warning-text" : "soft"} role="status" id="values-open">
        ${open > 0 ? say("unmatched", { count: open }) : say("all_matched")}
      </span>
    </div>
    <p class="soft">${say("intro")}</p>
    ${open > 0 ? html`<p class="warning">${say("unmatched_help")}</p>` : nothing}
    ${words.map((found) => {
      const target = targets.find(({ path }) => path === found.path);
      return target ? drawColumn({ ...model, say, found, target, actions }) : nothing;
    })}
  </section>`;
}
