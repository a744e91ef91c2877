// What is shown of the results: the search, a choice for each thing that rows have, and the pages.
import { html, nothing, type TemplateResult } from "lit";
import { clauseTitle, grouped, ruleTitle, verdictName, type Words } from "../bulk/naming.js";
import { isFiltered, namedClauses, type Filter, type Order, type SortKey } from "../bulk/query.js";
import type { BulkResults } from "../bulk/results.js";

export interface FiltersModel extends Words {
  results: BulkResults;
  filter: Filter;
  refunds: boolean;
  order: Order;
  sortable: readonly SortKey[];
  found: number;
}

export interface FiltersActions {
  filter(part: Partial<Filter>): void;
  clear(): void;
  sort(order: Order): void;
}

type Named = "status" | "verdict" | "level" | "rule" | "clause";

interface Option {
  value: string;
  name: string;
}

const longestName = 28;

function shortName(name: string): string {
  const letters = [...name];
  return letters.length > longestName ? `${letters.slice(0, longestName).join("")}…` : name;
}

function choice(
  key: Named,
  options: readonly Option[],
  { filter, say }: FiltersModel,
  actions: FiltersActions,
): unknown {
  if (options.length === 0) return nothing;
  const chosen = filter[key];
  return html`<label class="choice">
    <span>${say(`filter_${key}`)}</span>
    <select
      id="filter-${key}"
      @change=${(event: Event) =>
        actions.filter({ [key]: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${chosen === ""}>${say("any")}</option>
      ${options.map(
        ({ value, name }) =>
          html`<option value=${value} ?selected=${chosen === value}>${shortName(name)}</option>`,
      )}
    </select>
  </label>`;
}

function statusOptions({ results, say }: FiltersModel): Option[] {
  const found = results.byStatus().map(({ status }) => ({
    value: status,
    name: say(`status_${status}`),
  }));
  return results.unsettledCount > 0
    ? [{ value: "unsettled", name: say("status_unsettled") }, ...found]
    : found;
}

function sorting({ order, sortable, say }: FiltersModel, actions: FiltersActions): TemplateResult {
  const options = sortable.flatMap((key) =>
    [false, true].map((descending) => ({ key, descending, value: `${key} ${String(descending)}` })),
  );
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const option = options.find((each) => each.value === value);
    if (option) actions.sort({ key: option.key, descending: option.descending });
  };
  return html`<label class="choice sorting">
    <span>${say("sort_by")}</span>
    <select id="sort-by" @change=${choose}>
      ${options.map(
        ({ key, descending, value }) =>
          html`<option
            value=${value}
            ?selected=${order.key === key && order.descending === descending}
          >
            ${say(descending ? "sort_descending" : "sort_ascending", {
              column: say(`column_${key}`),
            })}
          </option>`,
      )}
    </select>
  </label>`;
}

export function filters(model: FiltersModel, actions: FiltersActions): TemplateResult {
  const { results, filter, refunds, found, language, say } = model;
  const verdicts = refunds ? results.byVerdict() : [];
  const count = grouped(found);
  return html`<form
      class="filters"
      role="search"
      @submit=${(event: Event) => event.preventDefault()}
    >
      <label class="choice search">
        <span>${say("search")}</span>
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${filter.text}
          @input=${(event: Event) => actions.filter({ text: (event.target as HTMLInputElement).value })}
        />
      </label>
      ${choice("status", statusOptions(model), model, actions)}
      ${choice(
        "verdict",
        verdicts.map(({ verdict }) => ({ value: verdict, name: verdictName(verdict, language) })),
        model,
        actions,
      )}
      ${choice(
        "level",
        results.byLevel().map(({ level }) => ({ value: level, name: say(`level_${level}`) })),
        model,
        actions,
      )}
      ${choice(
        "clause",
        namedClauses(results).map((id) => ({ value: id, name: clauseTitle(id, model) })),
        model,
        actions,
      )}
      ${choice(
        "rule",
        results.rules.counts().map(({ name }) => ({ value: name, name: ruleTitle(name, model) })),
        model,
        actions,
      )}
      ${sorting(model, actions)}
    </form>
    <p class="found">
      <span role="status"
        >${
          isFiltered(filter)
            ? say("shown_of", { count, total: grouped(results.count) })
            : say("shown", { count })
        }</span
      >
      ${
        isFiltered(filter)
          ? html`<button
              type="button"
              class="link"
              id="clear-filters"
              @click=${() => actions.clear()}
            >
              ${say("clear_filters")}
            </button>`
          : nothing
      }
    </p>`;
}

export interface PagerModel extends Words {
  page: number; // from 0
  pages: number;
  size: number;
  // Rows of all pages.
  found: number;
}

export interface PagerActions {
  go(page: number): void;
  resize(size: number): void;
}

export const pageSizes = [25, 50, 100, 200] as const;

// Buttons that lead nowhere stay, so that the focus does not fall off the last page.
export function pager(
  { page, pages, size, found, say }: PagerModel,
  actions: PagerActions,
): TemplateResult | typeof nothing {
  if (found <= pageSizes[0]) return nothing;
  const button = (name: "first" | "previous" | "next" | "last", to: number): TemplateResult => {
    const off = to < 0 || to >= pages || to === page;
    return html`<button
      type="button"
      id="page-${name}"
      aria-disabled=${off ? "true" : "false"}
      @click=${() => {
        if (!off) actions.go(to);
      }}
    >
      ${say(`page_${name}`)}
    </button>`;
  };
  const steps = html`${button("first", 0)} ${button("previous", page - 1)}
    <span role="status">${say("page_of", { page: grouped(page + 1), pages: grouped(pages) })}</span>
    ${button("next", page + 1)} ${button("last", pages - 1)}`;
  return html`<nav class="pager" aria-label=${say("pages")}>
    ${pages > 1 ? steps : nothing}
    <label
      >${say("page_size")}
      <select
        id="page-size"
        @change=${(event: Event) => actions.resize(Number((event.target as HTMLSelectElement).value))}
      >
        ${pageSizes.map(
          (each) => html`<option value=${each} ?selected=${each === size}>${each}</option>`,
        )}
      </select>
    </label>
  </nav>`;
}
