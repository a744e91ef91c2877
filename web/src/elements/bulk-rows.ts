// One page of the results as a table whose columns sort and whose rows open; on a phone each row is a
// card, and the roles that the browser takes from a table laid out so are said again.
import { html, nothing, svg, type TemplateResult } from "lit";
import type { BulkRow } from "../bulk/job.js";
import { clauseTitle, grouped, ruleTitle, verdictName, type Words } from "../bulk/naming.js";
import type { Order, SortKey } from "../bulk/query.js";
import { levels, type Level } from "../bulk/results.js";
import { yuanOf } from "../money.js";
import { toneOf } from "./bulk-charts.js";
import { wholeSums } from "./whole-sums.js";

export interface TableModel extends Words {
  rows: readonly BulkRow[];
  refunds: boolean;
  order: Order;
  // The row that is open, -1 for none, and what is shown of it.
  opened: number;
  detail: unknown;
  // Errors have a column only where there are some.
  hasErrors: boolean;
}

export interface TableActions {
  sort(order: Order): void;
  toggle(row: number): void;
}

interface Column {
  key: SortKey;
  numeric: boolean;
  draw(row: BulkRow, model: TableModel): unknown;
}

const shownClauses = 3;

function idText(row: BulkRow, { say }: Words): string {
  return row.id === "" ? say("no_id") : row.id;
}

function idCell(row: BulkRow, model: TableModel, actions: TableActions): TemplateResult {
  const open = model.opened === row.row;
  return html`<button
    type="button"
    class="open ${row.id === "" ? "soft" : ""}"
    id="row-${row.row}"
    aria-expanded=${open ? "true" : "false"}
    aria-controls=${open ? `detail-${row.row}` : nothing}
    aria-label=${model.say("open_row", { line: row.line, id: row.id })}
    @click=${(event: Event) => {
      event.stopPropagation();
      actions.toggle(row.row);
    }}
  >
    <svg class="arrow" viewBox="0 0 10 10" aria-hidden="true">
      ${svg`<path d="M3 1.5 6.8 5 3 8.5"></path>`}
    </svg>
    <span>${idText(row, model)}</span>
  </button>`;
}

export function clausesText(row: BulkRow, words: Words): string {
  const { clauses } = row;
  const names = clauses.map((id) => clauseTitle(id, words));
  if (names.length <= shownClauses) return names.join(words.say("list_separator"));
  const shown = names.slice(0, shownClauses).join(words.say("list_separator"));
  return words.say("more_clauses", { shown, more: names.length - shownClauses });
}

export function amountText({ amountFen }: BulkRow, { say }: Words): string {
  return amountFen < 0 ? say("open_amount") : yuanOf(amountFen);
}

function amountCell(row: BulkRow, model: TableModel): unknown {
  if (row.amountFen >= 0) return wholeSums(yuanOf(row.amountFen));
  return row.status === "needs_information"
    ? html`<span class="soft">${model.say("open_amount")}</span>`
    : html`<span class="soft">–</span>`;
}

function countColumn(level: Level): Column {
  return {
    key: level,
    numeric: true,
    draw: (row) =>
      row[level] === 0
        ? html`<span class="soft">0</span>`
        : html`<b class=${level}>${grouped(row[level])}</b>`,
  };
}

// On a card what a row has none of only takes up room.
function isNought({ key }: Column, row: BulkRow): boolean {
  if (key === "verdict") return row.verdict === "";
  if (key === "amount") return row.amountFen < 0 && row.status !== "needs_information";
  return levels.some((level) => level === key && row[level] === 0);
}

function columnsOf({ refunds, hasErrors }: TableModel): Column[] {
  const line: Column = { key: "line", numeric: true, draw: (row) => grouped(row.line) };
  const status: Column = {
    key: "status",
    numeric: false,
    draw: (row, { say }) =>
      html`<span class="chip ${toneOf(row.status)}">${say(`status_${row.status}`)}</span>`,
  };
  const clauses: Column = {
    key: "clauses",
    numeric: false,
    draw: (row, model) =>
      html`<span title=${row.rules.map((id) => ruleTitle(id, model)).join(" · ")}
        >${clausesText(row, model)}</span
      >`,
  };
  const errors = hasErrors ? [countColumn("errors")] : [];
  if (!refunds) {
    const counts = [countColumn("violations"), countColumn("reviews"), countColumn("unknowns")];
    return [line, status, ...counts, ...errors, clauses];
  }
  const verdict: Column = {
    key: "verdict",
    numeric: false,
    draw: (row, { language }) => (row.verdict === "" ? "–" : verdictName(row.verdict, language)),
  };
  const amount: Column = { key: "amount", numeric: true, draw: amountCell };
  const counts = [countColumn("violations"), countColumn("unknowns")];
  return [line, status, verdict, amount, ...counts, ...errors, clauses];
}

export function sortableKeys(model: TableModel): SortKey[] {
  const [line = "line", ...rest] = columnsOf(model).map(({ key }) => key);
  return [line, "id", ...rest];
}

function head(key: SortKey, numeric: boolean, model: TableModel, actions: TableActions): unknown {
  const { order, say } = model;
  const sorted = order.key === key;
  const way = order.descending ? "descending" : "ascending";
  return html`<th
    role="columnheader"
    scope="col"
    class=${numeric ? "numeric" : ""}
    aria-sort=${sorted ? way : "none"}
  >
    <button
      type="button"
      data-sort=${key}
      @click=${() => actions.sort({ key, descending: sorted && !order.descending })}
    >
      <span>${say(`column_${key}`)}</span>
      <svg class="sort ${sorted ? way : ""}" viewBox="0 0 10 10" aria-hidden="true">
        ${svg`<path d="M5 2 8.5 7.5h-7z"></path>`}
      </svg>
    </button>
  </th>`;
}

function toggledByRow(event: Event, row: BulkRow, actions: TableActions): void {
  // Whoever marks a text to copy it does not want the row opened.
  if ((getSelection()?.toString() ?? "") !== "") return;
  if ((event.target as Element).closest("a, button")) return;
  actions.toggle(row.row);
}

function tableRow(
  row: BulkRow,
  columns: Column[],
  model: TableModel,
  actions: TableActions,
): unknown {
  const { say } = model;
  const open = model.opened === row.row;
  const [line, ...rest] = columns;
  const cell = (column: Column): TemplateResult =>
    html`<td
      role="cell"
      class="${column.key} ${column.numeric ? "numeric" : ""} ${isNought(column, row) ? "nought" : ""}"
      data-label=${say(`column_${column.key}`)}
    >
      ${column.draw(row, model)}
    </td>`;
  return html`<tr
      role="row"
      class="row ${open ? "opened" : ""}"
      @click=${(event: Event) => toggledByRow(event, row, actions)}
    >
      ${line ? cell(line) : nothing}
      <th role="rowheader" scope="row" class="id">${idCell(row, model, actions)}</th>
      ${rest.map(cell)}
    </tr>
    ${
      open
        ? html`<tr role="row" class="detail">
            <td role="cell" colspan=${columns.length + 1} id="detail-${row.row}">
              ${model.detail}
            </td>
          </tr>`
        : nothing
    }`;
}

export function table(model: TableModel, actions: TableActions): TemplateResult {
  const columns = columnsOf(model);
  const [line, ...rest] = columns;
  return html`<table role="table" class="results">
    <caption class="unseen">
      ${model.say("table_caption")}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${line ? head(line.key, true, model, actions) : nothing}${head("id", false, model, actions)}
        ${rest.map(({ key, numeric }) => head(key, numeric, model, actions))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${model.rows.map((row) => tableRow(row, columns, model, actions))}
    </tbody>
  </table>`;
}
