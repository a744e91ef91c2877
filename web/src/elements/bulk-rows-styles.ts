// How the table of the results looks, its filters and its pages; where there is little room its rows are cards.
import { css } from "lit";
import { fieldBox } from "./shared-styles.js";

export const bulkRowsStyles = css`
  .rows {
    container: results / inline-size;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr));
    gap: 0.75rem;
  }
  .choice {
    display: grid;
    gap: 0.2rem;
    min-width: 0;
    font-size: 0.875rem;
    color: var(--soft);
  }
  .choice input,
  .choice select,
  .pager select {
    ${fieldBox}
    width: 100%;
    min-width: 0;
    font-size: 0.95rem;
    color: var(--ink);
  }
  .sorting {
    display: none;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    min-height: 1.75rem;
    color: var(--soft);
    font-size: 0.9rem;
    font-variant-numeric: tabular-nums;
  }
  .none {
    padding: 2rem 1rem;
    text-align: center;
    color: var(--soft);
    background: var(--sunken);
    border-radius: var(--corner);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.95rem;
  }
  table.results th,
  table.results td {
    padding: 0.5rem 0.75rem;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid var(--line);
  }
  .results .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  /* A table makes room for a sum; it has none on a card. */
  .results wbr {
    display: none;
  }
  .results thead th {
    padding: 0;
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .results thead button {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-height: 2.25rem;
    padding: 0 0.75rem;
    font-weight: 600;
    color: var(--soft);
    background: none;
    border: 0;
  }
  .results thead button:hover,
  .results [aria-sort$="cending"] button {
    color: var(--ink);
  }
  .sort {
    width: 0.6rem;
    height: 0.6rem;
    fill: currentColor;
    opacity: 0;
  }
  .results thead button:hover .sort,
  .results thead button:focus-visible .sort {
    opacity: 0.4;
  }
  .results thead button .sort.ascending,
  .results thead button .sort.descending {
    opacity: 1;
  }
  .sort.descending {
    transform: rotate(180deg);
  }
  .row {
    cursor: pointer;
  }
  .row:hover {
    background: var(--sunken);
  }
  .row.opened {
    background: var(--accent-soft);
  }
  .results .row.opened > * {
    border-bottom-color: transparent;
  }
  .id {
    font-weight: 400;
    overflow-wrap: anywhere;
    min-width: 7rem;
  }
  .open {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4rem;
    min-height: 1.6rem;
    padding: 0;
    text-align: start;
    font-weight: 600;
    overflow-wrap: anywhere;
    background: none;
    border: 0;
  }
  .open.soft {
    font-weight: 400;
  }
  .open:hover span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .arrow {
    width: 0.7rem;
    height: 0.7rem;
    flex: none;
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [aria-expanded="true"] .arrow {
    transform: rotate(90deg);
  }
  span.chip {
    display: inline-block;
    padding: 0.05rem 0.6rem;
    font-size: 0.85rem;
    font-weight: 600;
    white-space: nowrap;
    border-radius: 999px;
    background: var(--sunken);
    color: var(--soft);
  }
  span.chip.bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  span.chip.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  span.chip.good {
    background: var(--good-soft);
    color: var(--good);
  }
  b.violations,
  b.errors {
    color: var(--bad);
  }
  b.reviews {
    color: var(--warn);
  }
  .results .detail td {
    padding: 0.25rem 0.75rem 1.25rem 2rem;
    border-left: 3px solid var(--accent);
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    font-size: 0.9rem;
    font-variant-numeric: tabular-nums;
  }
  .pager button {
    min-height: 2.25rem;
    padding: 0 0.8rem;
    background: transparent;
    border: 1px solid var(--edge);
    border-radius: var(--corner);
  }
  .pager button[aria-disabled="true"] {
    color: var(--soft);
    border-color: var(--line);
    cursor: default;
  }
  .pager span {
    padding: 0 0.5rem;
  }
  .pager label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-left: auto;
    color: var(--soft);
    white-space: nowrap;
  }

  /* By the room that there is in letters, not in points: text may be large. */
  @media screen {
    @container results (max-width: 56rem) {
      .results thead th,
      .results .row span.chip {
        white-space: normal;
      }
    }
    @container results (max-width: 50rem) {
      .results thead {
        display: none;
      }
      .sorting {
        display: grid;
      }
      .filters {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .filters .search,
      .filters .sorting {
        grid-column: 1 / -1;
      }
      .results,
      .results tbody {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      .results tr.row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) fit-content(65%);
        gap: 0.15rem 0.75rem;
        padding: 0.7rem 0.25rem;
        border-bottom: 1px solid var(--line);
      }
      .results tr.row.opened {
        border-bottom: 0;
      }
      table.results tr.row > * {
        padding: 0;
        border: 0;
        text-align: start;
      }
      .results .row > td:not(.status)::before {
        content: attr(data-label) " ";
        margin-right: 0.35rem;
        color: var(--soft);
        font-size: 0.85rem;
      }
      .results .row > .nought,
      .results .row > .clauses:not(:has(:not(:empty))) {
        display: none;
      }
      .results .row > .verdict {
        grid-area: 2 / 1;
      }
      .results .row > .amount {
        grid-area: 2 / 2;
        text-align: end;
      }
      .results .row wbr {
        display: inline;
      }
      .results .row > td.verdict:not(.status)::before {
        content: none;
      }
      .results .row > .line {
        grid-row: 3;
      }
      .results .row > .id {
        min-width: 0;
        grid-row: 1;
        grid-column: 1;
      }
      .results .row > .status {
        grid-row: 1;
        grid-column: 2;
        justify-self: end;
      }
      .results .row > .clauses {
        grid-column: 1 / -1;
      }
      .results tr.detail,
      .results .detail td {
        display: block;
      }
      .results .detail td {
        padding: 0.25rem 0 1.25rem 0.75rem;
      }
      .pager label {
        margin-left: 0;
      }
    }
  }
`;
