// What each column means, and what counts where the file says nothing. Drawings only: a table on wide
// screens, cards on narrow ones. What words mean and what the first rows come to is drawn beside it, in
// bulk-mapping-values.ts and bulk-mapping-preview.ts.
import { html, nothing, type TemplateResult } from "lit";
import { bulkCellsWords } from "../bulk/error-words.js";
import { fixedChoices } from "../bulk/examples.js";
import type { Target } from "../bulk/facts.js";
import type { BulkKind } from "../bulk/job.js";
import type { Mapping } from "../bulk/mapping.js";
import { unitOf, type Unit } from "../bulk/names.js";
import type { Puzzle } from "../bulk/preview.js";
import { unmatched, type FoundWords } from "../bulk/values.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import { summaryId } from "./bulk-mapping-values.js";
import type { Say } from "./bulk-words.js";

export interface MappingModel {
  columns: readonly string[];
  // The first rows of the file, arrays of cells or objects.
  records: readonly unknown[];
  mapping: Mapping;
  targets: readonly Target[];
  puzzles: ReadonlyMap<string, Puzzle>;
  words: readonly FoundWords[] | undefined;
  kept: boolean;
  keepFailed: boolean;
  restored: boolean;
  language: Language;
  say: Say;
}

export interface MappingActions {
  assign(column: number, path: string, unit: Unit): void;
  keep(wanted: boolean): void;
  // To the words of a column.
  go(path: string): void;
  fix(fact: string, value: unknown): void;
}

const mostSamples = 2;
const longestSample = 60;

function sampleOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;
}

function samplesOf(model: MappingModel, column: number): string[] {
  const cells = model.records.map((record) => {
    const key = Array.isArray(record) ? column : (model.columns[column] ?? "");
    return sampleOf((record as Record<number | string, unknown> | undefined)?.[key]);
  });
  return [...new Set(cells.filter((cell) => cell.trim() !== ""))].slice(0, mostSamples);
}

export function nameOf(target: Target, language: Language, say: Say): string {
  const title = target.title[language];
  return target.group ? `${target.group[language]}${say("list_separator")}${title}` : title;
}

function pathOf(mapping: Mapping, column: number): string {
  return Object.entries(mapping.columns).find(([, each]) => each.column === column)?.[0] ?? "";
}

function drawUnit(
  model: MappingModel,
  name: string,
  column: number,
  target: Target | undefined,
  actions: MappingActions,
): unknown {
  if (!target || (target.type !== "money" && target.type !== "prices")) return nothing;
  const { say, mapping } = model;
  const { unit } = mapping.columns[target.path] ?? { unit: "yuan" };
  return html`<select
    class="unit"
    aria-label=${say("unit_of", { column: name })}
    @change=${(event: Event) =>
      actions.assign(column, target.path, (event.target as HTMLSelectElement).value as Unit)}
  >
    ${(["yuan", "fen"] as const).map(
      (each) =>
        html`<option value=${each} ?selected=${each === unit}>${say(`unit_${each}`)}</option>`,
    )}
  </select>`;
}

// Once the words of the whole file are known, they tell more than the first rows.
function drawUnmatched(model: MappingModel, path: string, actions: MappingActions): unknown {
  const found = model.words?.find((each) => each.path === path);
  const count = found ? unmatched(found, model.mapping.meanings).length : 0;
  if (count === 0) return nothing;
  const say = bulkCellsWords(model.language);
  return html`<p class="remark warning-text">
    ${say("unmatched", { count })}
    <a
      href="#${summaryId(path)}"
      @click=${(event: Event) => {
        event.preventDefault();
        actions.go(path);
      }}
      >${say("go")}</a
    >
  </p>`;
}

function drawRemarks(model: MappingModel, path: string, actions: MappingActions): unknown {
  const { say, mapping, puzzles, words } = model;
  const hasOwnWords = words?.some((each) => each.path === path) ?? false;
  const puzzle = hasOwnWords ? undefined : puzzles.get(path);
  const guessed = mapping.columns[path]?.guessed ?? false;
  return html`${guessed ? html`<p class="remark">${say("guessed")}</p>` : nothing}
  ${drawUnmatched(model, path, actions)}
  ${
    puzzle
      ? html`<p class="remark warning-text">
          ${say("puzzle", { count: puzzle.count, line: puzzle.line, text: sampleOf(puzzle.text) })}
        </p>`
      : nothing
  }`;
}

function drawColumn(model: MappingModel, column: number, actions: MappingActions): TemplateResult {
  const { say, mapping, targets, language } = model;
  const header = model.columns[column] ?? "";
  const name = header === "" ? say("column_nameless", { number: column + 1 }) : header;
  const path = pathOf(mapping, column);
  const target = targets.find((each) => each.path === path);
  const unit = mapping.columns[path]?.unit ?? unitOf(header);
  return html`<tr class=${path === "" ? "unused" : ""}>
    <th scope="row" class="breaking">${name}</th>
    <td class="samples breaking" data-label=${say("samples")}>
      ${samplesOf(model, column).map((sample) => html`<span>${sample}</span>`)}
    </td>
    <td>
      <div class="meaning">
        <select
          id="column-${column}"
          aria-label=${say("means_of", { column: name })}
          @change=${(event: Event) =>
            actions.assign(column, (event.target as HTMLSelectElement).value, unit)}
        >
          <option value="" ?selected=${path === ""}>${say("not_used")}</option>
          ${targets.map(
            (each) =>
              html`<option value=${each.path} ?selected=${each.path === path}>
                ${nameOf(each, language, say)}
              </option>`,
          )}
        </select>
        ${drawUnit(model, name, column, target, actions)}
      </div>
      ${drawRemarks(model, path, actions)}
    </td>
  </tr>`;
}

export function columnsCard(model: MappingModel, actions: MappingActions): TemplateResult {
  const { say, columns, mapping, kept, keepFailed, restored } = model;
  const used = Object.keys(mapping.columns).length;
  return html`<section class="panel" aria-labelledby="columns-heading">
    <div class="heading-row">
      <h3 id="columns-heading">${say("columns_heading")}</h3>
      <span class="soft" id="columns-used">
        ${say("columns_used", { used, unused: columns.length - used })}
      </span>
    </div>
    <p class="soft">${say(used === 0 ? "columns_none" : "columns_intro")}</p>
    ${restored ? html`<p class="good-note" role="status">${say("restored")}</p>` : nothing}
    <table class="columns-table">
      <thead>
        <tr>
          <th scope="col">${say("column")}</th>
          <th scope="col">${say("samples")}</th>
          <th scope="col">${say("means")}</th>
        </tr>
      </thead>
      <tbody>
        ${columns.map((_, column) => drawColumn(model, column, actions))}
      </tbody>
    </table>
    <label class="check">
      <input
        type="checkbox"
        id="keep"
        .checked=${kept}
        @change=${(event: Event) => actions.keep((event.target as HTMLInputElement).checked)}
      />
      <span>${say("keep")}</span>
    </label>
    ${keepFailed ? html`<p class="warning" role="alert">${say("keep_failed")}</p>` : nothing}
  </section>`;
}

// ── what the file does not say ──

export interface MissingModel {
  kind: BulkKind;
  book: RulebookDescription;
  missing: readonly string[];
  fixed: Readonly<Record<string, unknown>>;
  language: Language;
  say: Say;
}

function factOf({ book, kind }: MissingModel, id: string) {
  return (kind === "refund" ? book.refund_facts : book.listing_facts).facts.find(
    (fact) => fact.id === id,
  );
}

function drawFixed(model: MissingModel, id: string, actions: MappingActions): unknown {
  const { book, kind, language, say, fixed } = model;
  const fact = factOf(model, id);
  const choices = fixedChoices(book, kind, id, language, say("missing_none"));
  if (!fact || choices.length === 0) return nothing;
  const chosen = choices.findIndex(
    ({ value }) => JSON.stringify(value) === JSON.stringify(fixed[id]),
  );
  return html`<div class="fixed">
    <label for="fixed-${id}">${fact.question?.[language] ?? fact.title[language]}</label>
    <select
      id="fixed-${id}"
      @change=${(event: Event) =>
        actions.fix(id, choices[Number((event.target as HTMLSelectElement).value)]?.value)}
    >
      <option value="-1" ?selected=${chosen < 0}>${say("missing_as_is")}</option>
      ${choices.map(
        ({ label }, at) => html`<option value=${at} ?selected=${at === chosen}>${label}</option>`,
      )}
    </select>
  </div>`;
}

export function missingCard(model: MissingModel, actions: MappingActions): unknown {
  const { say, missing, fixed } = model;
  const drawn = [...new Set([...Object.keys(fixed), ...missing])]
    .map((id) => drawFixed(model, id, actions))
    .filter((each) => each !== nothing);
  if (drawn.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="missing-heading">
    <h3 id="missing-heading">${say("missing_heading")}</h3>
    <p class="soft">${say("missing_intro")}</p>
    <div class="fixed-list">${drawn}</div>
  </section>`;
}
