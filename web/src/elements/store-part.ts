// One part of a shop as a card that folds: its fields, or its rows with a way to add and remove them.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { StoreFact, StorePart, StoreResult } from "../engine/store-types.js";
import type { AnnexRow, DocumentError, Language } from "../engine/types.js";
import { placeOf, type Built } from "./store-document.js";
import {
  filled,
  groupOf,
  idOf,
  rowsOf,
  textOf,
  type Group,
  type Path,
  type Row,
  type Typed,
} from "./store-draft.js";
import { field, type FieldActions } from "./store-field.js";
import { penaltyWords } from "./store-penalty.js";
import { isRows, needsTime } from "./store-parts.js";
import type { Say } from "./store-words.js";

export interface PartModel {
  part: StorePart;
  draft: Group;
  // What the draft cannot be read as, now.
  problems: Built["problems"];
  // What the newest check said, each by the id of its path on the page.
  errors: ReadonlyMap<string, DocumentError[]>;
  presumed: ReadonlySet<string>;
  counts: { violations: number; reviews: number };
  annex: readonly AnnexRow[];
  open: boolean;
  language: Language;
  say: Say;
}

export interface PartActions extends FieldActions {
  addRow(path: Path): void;
  removeRow(path: Path, key: number): void;
  clear(part: string): void;
  toggled(part: string, open: boolean): void;
}

// What the newest result says of places on the page, by the ids of their paths.
export function saidOf(
  result: StoreResult | undefined,
  built: Built | undefined,
): Pick<PartModel, "errors" | "presumed"> {
  const errors = new Map<string, DocumentError[]>();
  if (!result || !built) return { errors, presumed: new Set() };
  for (const error of result.errors ?? []) {
    const id = idOf(placeOf(error.pointer, built));
    errors.set(id, [...(errors.get(id) ?? []), error]);
  }
  const presumed = (result.presumed ?? []).map(({ fact }) => idOf(placeOf(fact, built)));
  return { errors, presumed: new Set(presumed) };
}

function drawErrors(model: PartModel, path: Path): TemplateResult | typeof nothing {
  const errors = model.errors.get(idOf(path)) ?? [];
  if (errors.length === 0) return nothing;
  return html`${errors.map((error) => html`<p class="problem">${error.message[model.language]}</p>`)}`;
}

function drawField(
  model: PartModel,
  actions: PartActions,
  fact: StoreFact,
  path: Path,
  value: Typed | undefined,
): TemplateResult {
  const id = idOf(path);
  return field(
    {
      fact,
      path,
      value,
      problem: model.problems.get(id),
      errors: model.errors.get(id) ?? [],
      presumed: model.presumed.has(id) && textOf(value) === "",
      timed: needsTime(model.part, fact),
      annex: model.annex,
      language: model.language,
      say: model.say,
    },
    actions,
  );
}

// What the appendix does to whoever did what was chosen in this row.
function drawAnnex(model: PartModel, values: Group): TemplateResult | typeof nothing {
  const { annex, language, say } = model;
  const chosen = Object.values(values).map((value) => textOf(value));
  const row = annex.find(({ id }) => chosen.includes(id));
  if (!row) return nothing;
  return html`<div class="behaviour wide">
    <p>
      <span class="chip ${row.level}">${say(`level_${row.level}`)}</span>
      ${penaltyWords(row, language, say)}
    </p>
    ${html`<p class="hint">${row.statement[language]}</p>`}
  </div>`;
}

function drawFacts(
  model: PartModel,
  actions: PartActions,
  facts: readonly StoreFact[],
  path: Path,
  values: Group,
): TemplateResult {
  return html`<div class="fields">
    ${facts
      .filter((fact) => !isRows(fact))
      .map((fact) => drawField(model, actions, fact, [...path, fact.id], values[fact.id]))}
    ${drawAnnex(model, values)}
  </div>`;
}

function rowName(facts: readonly StoreFact[], row: Row): string {
  const named = facts.find(({ type }) => type === "text");
  return named ? textOf(row.values[named.id]).trim() : "";
}

function drawRow(
  model: PartModel,
  actions: PartActions,
  of: { facts: readonly StoreFact[]; path: Path; title: string },
  row: Row,
  number: number,
): TemplateResult {
  const { say } = model;
  const path = [...of.path, row.key];
  const name = rowName(of.facts, row);
  return html`<fieldset class="row" id="row-${idOf(path)}">
    <legend>${say("row", { number })}${name ? ` · ${name}` : ""}</legend>
    <button
      type="button"
      class="quiet remove"
      aria-label=${say("remove_row_of", { part: of.title, number })}
      @click=${() => actions.removeRow(of.path, row.key)}
    >
      ${say("remove_row")}
    </button>
    ${drawFacts(model, actions, of.facts, path, row.values)} ${drawErrors(model, path)}
    ${filled(row.values) === 0 ? html`<p class="hint">${say("row_ignored")}</p>` : nothing}
  </fieldset>`;
}

function drawRows(
  model: PartModel,
  actions: PartActions,
  of: { facts: readonly StoreFact[]; path: Path; title: string },
  value: Typed | undefined,
): TemplateResult {
  const { say } = model;
  const rows = rowsOf(value);
  return html`<div class="rows" id="rows-${idOf(of.path)}">
    ${rows.length === 0 ? html`<p class="none">${say("rows_empty")}</p>` : nothing}
    ${repeat(
      rows,
      ({ key }) => key,
      (row, at) => drawRow(model, actions, of, row, at + 1),
    )}
    ${drawErrors(model, of.path)}
    <button
      type="button"
      class="chip add"
      aria-label=${say("add_row_to", { part: of.title })}
      @click=${() => actions.addRow(of.path)}
    >
      + ${say("add_row")}
    </button>
  </div>`;
}

function drawInner(model: PartModel, actions: PartActions, fact: StoreFact): TemplateResult {
  const { part, draft, language } = model;
  const path = [part.id, fact.id];
  const title = fact.title[language];
  return html`<section class="inner" aria-label=${title}>
    <h4>${title}</h4>
    ${fact.question ? html`<p class="hint">${fact.question[language]}</p>` : nothing}
    ${drawRows(model, actions, { facts: fact.facts ?? [], path, title }, groupOf(draft[part.id])[fact.id])}
  </section>`;
}

function stateWords({ part, draft, say }: PartModel): string {
  const value = draft[part.id];
  const rows = part.rows ? rowsOf(value).length : 0;
  if (rows > 0) return rows === 1 ? say("part_rows_one") : say("part_rows", { count: rows });
  const count = filled(value);
  if (count === 0) return say("part_empty");
  return count === 1 ? say("part_filled_one") : say("part_filled", { count });
}

function drawSummary(model: PartModel, wrong: boolean): TemplateResult {
  const { part, draft, counts, language, say } = model;
  return html`<summary id="summary-${part.id}">
    <span class="name">${part.title[language]}</span>
    <span class="marks"
      ><span class="state ${filled(draft[part.id]) > 0 ? "given" : ""}">${stateWords(model)}</span>
      ${wrong ? html`<span class="chip violation">${say("part_errors")}</span>` : nothing}
      ${
        counts.violations > 0
          ? html`<span class="chip violation"
              >${say("part_violations", { count: counts.violations })}</span
            >`
          : nothing
      }
      ${
        counts.reviews > 0
          ? html`<span class="chip review">${say("part_reviews", { count: counts.reviews })}</span>`
          : nothing
      }</span
    >
  </summary>`;
}

// A clause by its number, a row of the appendix by its title.
function restsOn(clauses: readonly string[], { annex, language, say }: PartModel): string {
  const name = (id: string): string => {
    const row = annex.find((each) => each.id === id);
    return row ? `${say("annex")} · ${row.title[language]}` : id;
  };
  return clauses.map(name).join(" · ");
}

export function partCard(model: PartModel, actions: PartActions): TemplateResult {
  const { part, draft, problems, errors, open, language, say } = model;
  const title = part.title[language];
  const value = draft[part.id];
  const within = (id: string): boolean => id === part.id || id.startsWith(`${part.id}.`);
  const wrong = [...problems.keys(), ...errors.keys()].some(within);
  return html`<details
    class="part"
    id="part-${part.id}"
    ?open=${open}
    @toggle=${(event: Event) =>
      actions.toggled(part.id, (event.currentTarget as HTMLDetailsElement).open)}
  >
    ${drawSummary(model, wrong)}
    ${
      open
        ? html`<div class="inside">
            <p class="hint">
              ${part.question[language]}
              ${
                part.clauses?.length
                  ? html`<span class="rests"
                      >${say("rests_on", { clause: restsOn(part.clauses, model) })}</span
                    >`
                  : nothing
              }
            </p>
            ${
              part.rows
                ? drawRows(model, actions, { facts: part.facts, path: [part.id], title }, value)
                : html`${part.facts.filter(isRows).map((fact) => drawInner(model, actions, fact))}
                  ${drawFacts(model, actions, part.facts, [part.id], groupOf(value))}
                  ${drawErrors(model, [part.id])}`
            }
            ${
              filled(value) > 0 || rowsOf(value).length > 0
                ? html`<button type="button" class="quiet" @click=${() => actions.clear(part.id)}>
                    ${say("part_clear")}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </details>`;
}
