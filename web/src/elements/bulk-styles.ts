// How the bulk view looks. Where the element stands alone, in a page that sets no colours, it has its own.
import { css, type CSSResultGroup } from "lit";
import { bulkMappingStyles } from "./bulk-mapping-styles.js";
import { bulkTableStyles } from "./bulk-table-styles.js";

const frame = css`
  :host {
    display: block;
    --b-card: var(--card, #fff);
    --b-sunken: var(--sunken, #efede6);
    --b-ink: var(--ink, #1d2321);
    --b-soft: var(--soft, #56605c);
    --b-line: var(--line, #dcd9cf);
    --b-edge: var(--edge, #7d8480);
    --b-accent: var(--accent, #0b6e5f);
    --b-accent-soft: var(--accent-soft, #dff0ec);
    --b-on-accent: var(--on-accent, #fff);
    --b-bad: var(--bad, #a8281e);
    --b-bad-soft: var(--bad-soft, #fbe6e2);
    --b-warn: var(--warn, #835200);
    --b-warn-soft: var(--warn-soft, #fbf0d6);
    --b-good: var(--good, #1b6b34);
    --b-good-soft: var(--good-soft, #e0f2e4);
    color: var(--b-ink);
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.1rem;
  }
  .soft {
    color: var(--b-soft);
    font-size: 0.9rem;
  }
  .small-text {
    font-size: 0.8125rem;
  }
  .breaking {
    overflow-wrap: anywhere;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  header {
    display: grid;
    gap: 0.35rem;
    margin-bottom: 1.25rem;
  }
  header p {
    max-width: 52rem;
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    align-content: start;
    padding: 1.25rem;
    background: var(--b-card);
    border: 1px solid var(--b-line);
    border-radius: var(--radius, 14px);
    box-shadow: var(--shadow, none);
  }
  .setup > summary {
    display: none;
    min-height: 2.5rem;
    padding: 0.4rem 0.25rem;
    color: var(--b-accent);
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

  button,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .small {
    min-height: 2.5rem;
    padding: 0 1rem;
    background: var(--b-card);
    border: 1px solid var(--b-edge);
    border-radius: 8px;
    justify-self: start;
  }
  .small:hover:not(:disabled) {
    border-color: var(--b-accent);
    background: var(--b-accent-soft);
  }
  .quiet {
    min-height: 2.5rem;
    padding: 0 0.3rem;
    background: none;
    border: 0;
    color: var(--b-accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .primary-button,
  label.file.primary {
    min-height: 2.9rem;
    padding: 0 1.6rem;
    font-weight: 600;
    color: var(--b-on-accent);
    background: var(--b-accent);
    border: 1px solid var(--b-accent);
    border-radius: 10px;
  }
  select,
  textarea {
    min-height: 2.5rem;
    padding: 0.3rem 0.6rem;
    background: var(--b-card);
    border: 1px solid var(--b-edge);
    border-radius: 8px;
    max-width: 100%;
  }
  textarea {
    width: 100%;
    resize: vertical;
    font-size: 0.9rem;
  }
  :focus-visible {
    outline: 3px solid var(--b-accent);
    outline-offset: 2px;
  }
  [tabindex="-1"]:focus:not(:focus-visible) {
    outline: none;
  }

  .drop {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.5rem;
    min-height: 11rem;
    padding: 1.25rem;
    text-align: center;
    border: 2px dashed var(--b-edge);
    border-radius: 12px;
    background: var(--b-sunken);
  }
  .drop.over {
    border-color: var(--b-accent);
    background: var(--b-accent-soft);
  }
  label.file {
    position: relative;
    display: inline-flex;
    align-items: center;
    cursor: pointer;
  }
  label.file:focus-within {
    outline: 3px solid var(--b-accent);
    outline-offset: 2px;
  }
  label.file input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .paste summary {
    min-height: 1.75rem;
    color: var(--b-accent);
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
  .start-buttons .small {
    justify-self: stretch;
    min-height: 2.75rem;
    padding: 0.35rem 0.75rem;
  }

  progress {
    width: 100%;
    height: 0.75rem;
    accent-color: var(--b-accent);
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
    background: var(--b-sunken);
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
    accent-color: var(--b-accent);
  }
  .problem {
    border-color: var(--b-bad);
  }
  .problem h3 {
    color: var(--b-bad);
  }
  .warning {
    padding: 0.6rem 0.9rem;
    color: var(--b-warn);
    background: var(--b-warn-soft);
    border-radius: 8px;
  }
  .good-note {
    padding: 0.4rem 0.9rem;
    color: var(--b-good);
    background: var(--b-good-soft);
    border-radius: 8px;
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
  .run[data-state="done"] {
    border-color: var(--b-good);
  }
  .run[data-state="failed"] {
    border-color: var(--b-bad);
  }

  @media (max-width: 760px) {
    .chooser {
      grid-template-columns: minmax(0, 1fr);
    }
    .panel {
      padding: 1rem;
    }
    .run-bar .primary-button {
      width: 100%;
    }
  }
  @media (hover: none) {
    .drop {
      min-height: 8rem;
    }
  }
  @media print {
    .steps > :not(hegui-bulk-results),
    header:has(~ .steps > hegui-bulk-results) {
      display: none;
    }
  }
`;

export const bulkStyles: CSSResultGroup = [frame, bulkTableStyles, bulkMappingStyles];
