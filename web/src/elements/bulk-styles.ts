// How the bulk view looks.
import { css, type CSSResultGroup } from "lit";
import { bulkMappingStyles } from "./bulk-mapping-styles.js";
import { bulkTableStyles } from "./bulk-table-styles.js";
import {
  baseStyles,
  buttonStyles,
  fieldBox,
  fileInput,
  panelStyles,
  viewStyles,
} from "./shared-styles.js";

const frame = css`
  .soft {
    color: var(--soft);
    font-size: 0.9rem;
  }
  .small-text {
    font-size: 0.8125rem;
  }
  .breaking {
    overflow-wrap: anywhere;
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .setup > summary {
    display: none;
    min-height: 2.5rem;
    padding: 0.4rem 0.25rem;
    color: var(--accent);
    cursor: pointer;
  }
  .setup.done > summary {
    display: list-item;
  }
  .setup.done[open] > summary {
    margin-bottom: 0.5rem;
  }
  .heading-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .chooser {
    display: grid;
    grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
    gap: 1.25rem;
  }

  .plain {
    justify-self: start;
  }
  .quiet {
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  select,
  textarea {
    ${fieldBox}
    max-width: 100%;
  }
  textarea {
    width: 100%;
    resize: vertical;
    font-size: 0.9rem;
  }

  .drop {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.5rem;
    min-height: 11rem;
    padding: 1.25rem;
    text-align: center;
    border: 2px dashed var(--edge);
    border-radius: var(--corner);
    background: var(--sunken);
  }
  .drop.over {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  ${fileInput}
  .paste summary {
    min-height: 1.75rem;
    color: var(--accent);
    cursor: pointer;
  }
  .paste form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .start-buttons {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.4rem 0.75rem;
    align-items: center;
  }
  .start-buttons .plain {
    justify-self: stretch;
    min-height: 2.75rem;
    padding: 0.35rem 0.75rem;
  }

  progress {
    width: 100%;
    height: 0.75rem;
    accent-color: var(--accent);
  }
  .pace,
  .actions,
  .file-line,
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.25rem;
    font-variant-numeric: tabular-nums;
  }
  .file-line {
    gap: 0.5rem;
  }
  .tag {
    padding: 0.05rem 0.6rem;
    font-size: 0.875rem;
    background: var(--sunken);
    border-radius: 1rem;
  }
  .choices {
    gap: 0.75rem 2rem;
  }
  .choice,
  .kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.6rem;
  }
  .kind {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .kind legend {
    float: left;
    padding: 0;
  }
  .radio,
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    min-height: 2.5rem;
    cursor: pointer;
  }
  .radio input,
  .check input {
    flex: none;
    width: 1.15rem;
    height: 1.15rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .problem {
    border-color: var(--bad);
  }
  .problem h3 {
    color: var(--bad);
  }
  .warning {
    padding: 0.6rem 0.9rem;
    color: var(--warn);
    background: var(--warn-soft);
    border-radius: var(--corner);
  }
  .good-note {
    padding: 0.4rem 0.9rem;
    color: var(--good);
    background: var(--good-soft);
    border-radius: var(--corner);
    font-size: 0.9rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  /* Once it is done it is a line above the results. */
  .run[data-state="done"] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    padding-block: 0.75rem;
    border-color: var(--good);
  }
  .run[data-state="done"] h3 {
    font-size: 1rem;
  }
  .run[data-state="done"] strong {
    font-weight: 400;
  }
  .run[data-state="failed"] {
    border-color: var(--bad);
  }

  @media (max-width: 46rem) {
    .chooser {
      grid-template-columns: minmax(0, 1fr);
    }
    .run-bar .primary {
      width: 100%;
    }
    .kind legend {
      float: none;
    }
  }
  @media (hover: none) {
    .drop {
      min-height: 8rem;
    }
  }
  @media print {
    .steps > .run[data-state],
    .steps > :not(hegui-bulk-results),
    header:has(~ .steps > hegui-bulk-results) {
      display: none;
    }
  }
`;

export const bulkStyles: CSSResultGroup = [
  baseStyles,
  buttonStyles,
  panelStyles,
  viewStyles,
  frame,
  bulkTableStyles,
  bulkMappingStyles,
];
