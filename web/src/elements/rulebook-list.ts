// The table of clauses: search and filters above, then the entries chapter by chapter.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { live } from "lit/directives/live.js";
import type { Language, Localized, Treatment } from "../engine/types.js";
import {
  annexChapter,
  evidence,
  numberIn,
  pieces,
  treatments,
  wordsOf,
  type Entry,
  type Filter,
} from "./rulebook-entries.js";
import type { Say } from "./rulebook-words.js";

// Of chapters; the engine tells them a little after the clauses.
export type Titles = ReadonlyMap<string, Localized>;

export interface ListModel {
  titles: Titles;
  entries: readonly Entry[];
  found: readonly Entry[];
  filter: Filter;
  place: string;
  openChapters: ReadonlySet<string>;
  language: Language;
  say: Say;
}

export interface ListActions {
  filtered(change: Partial<Filter>): void;
  toggled(chapter: string, open: boolean): void;
}

export function addressOf(place: string): string {
  return place === "" ? "#rulebook" : `#rulebook/${place}`;
}

export function isFiltered({ query, treatment, chapter }: Filter): boolean {
  return query.trim() !== "" || treatment !== "" || chapter !== "";
}

export function chapterName(
  model: Pick<ListModel, "titles" | "language" | "say">,
  id: string,
): string {
  const { titles, language, say } = model;
  if (id === annexChapter) return say("annex");
  const title = titles.get(id)?.[language];
  return title === undefined
    ? say("chapter", { number: id })
    : say("chapter_titled", { number: id, title });
}

// A note's own id says nothing to a reader.
export function nameOf(entry: Entry, language: Language, say: Say): string {
  if (entry.kind === "note") return say("notes", { number: entry.id.split(".").pop() ?? "" });
  return entry.title?.[language] ?? entry.id;
}

function marked(text: string, words: readonly string[]): unknown[] {
  return pieces(text, words).map((piece) =>
    piece.hit ? html`<mark>${piece.text}</mark>` : piece.text,
  );
}

function item(model: ListModel, entry: Entry): TemplateResult {
  const { filter, language, place, say } = model;
  const words = numberIn(filter.query) === undefined ? wordsOf(filter.query) : [];
  const other = language === "en" ? "zh-CN" : "en";
  const seen = evidence(entry, words, language);
  const line = words.length > 0 ? "line whole" : "line";
  return html`<li class="depth-${Math.min(entry.depth, 2)}">
    <a
      class="entry"
      href=${addressOf(entry.id)}
      aria-current=${entry.id === place ? "page" : nothing}
    >
      <b>${marked(nameOf(entry, language, say), words)}</b>
      ${
        entry.treatment
          ? html`<span class="tag ${entry.treatment}">${say(`treatment_${entry.treatment}`)}</span>`
          : nothing
      }
      <span class=${line}>${marked(seen.statement, words)}</span>
      ${
        seen.other === undefined
          ? nothing
          : html`<span class="${line} soft" lang=${other}>${marked(seen.other, words)}</span>`
      }
      ${
        seen.rule === undefined
          ? nothing
          : html`<span class="${line} soft">${say("by_rule")} ${marked(seen.rule, words)}</span>`
      }
    </a>
  </li>`;
}

function chapter(model: ListModel, actions: ListActions, id: string): TemplateResult {
  const within = model.found.filter((entry) => entry.chapter === id);
  const open = isFiltered(model.filter) || model.openChapters.has(id);
  return html`<details
    ?open=${live(open)}
    @toggle=${(event: Event) => {
      const now = (event.target as HTMLDetailsElement).open;
      if (!isFiltered(model.filter)) actions.toggled(id, now);
    }}
  >
    <summary>
      <span>${chapterName(model, id)}</span>
      <span class="count">${within.length}</span>
    </summary>
    <ul>
      ${repeat(
        within,
        (entry) => entry.id,
        (entry) => item(model, entry),
      )}
    </ul>
  </details>`;
}

function countText({ found, filter, say }: ListModel): string {
  if (!isFiltered(filter)) return say("shown_all", { count: found.length });
  if (found.length === 0) return say("found_none");
  return found.length === 1 ? say("found_one") : say("found", { count: found.length });
}

function searchField(model: ListModel, actions: ListActions): TemplateResult {
  const { filter, say } = model;
  return html`<div class="search">
    <label for="search">${say("search")}</label>
    <input
      id="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="search-hint"
      .value=${live(filter.query)}
      @input=${(event: Event) =>
        actions.filtered({ query: (event.target as HTMLInputElement).value })}
    />
    <p class="soft small" id="search-hint">${say("search_hint")}</p>
  </div>`;
}

function filters(model: ListModel, actions: ListActions): TemplateResult {
  const { entries, filter, say } = model;
  const chapters = [...new Set(entries.map((entry) => entry.chapter))];
  const choose = (name: "treatment" | "chapter") => (event: Event) =>
    actions.filtered({ [name]: (event.target as HTMLSelectElement).value as Treatment });
  return html`<div class="filters">
    <label>
      <span>${say("filter_treatment")}</span>
      <select id="treatment" @change=${choose("treatment")}>
        <option value="" ?selected=${filter.treatment === ""}>${say("all")}</option>
        ${treatments.map(
          (treatment) =>
            html`<option value=${treatment} ?selected=${filter.treatment === treatment}>
              ${say(`treatment_${treatment}`)}
            </option>`,
        )}
      </select>
    </label>
    <label>
      <span>${say("filter_chapter")}</span>
      <select id="chapter" @change=${choose("chapter")}>
        <option value="" ?selected=${filter.chapter === ""}>${say("all_chapters")}</option>
        ${chapters.map(
          (id) =>
            html`<option value=${id} ?selected=${filter.chapter === id}>
              ${chapterName(model, id)}
            </option>`,
        )}
      </select>
    </label>
  </div>`;
}

export function list(model: ListModel, actions: ListActions): TemplateResult {
  const { found, filter, say } = model;
  const chapters = [...new Set(found.map((entry) => entry.chapter))];
  return html`<div class="finder">
      ${searchField(model, actions)} ${filters(model, actions)}
      <p class="counted">
        <span role="status">${countText(model)}</span>
        ${
          isFiltered(filter)
            ? html`<button
                type="button"
                class="quiet"
                @click=${() => actions.filtered({ query: "", treatment: "", chapter: "" })}
              >
                ${say("reset")}
              </button>`
            : nothing
        }
      </p>
    </div>
    <nav class="entries" aria-label=${say("list_label")}>
      ${repeat(
        chapters,
        (id) => id,
        (id) => chapter(model, actions, id),
      )}
    </nav>`;
}
