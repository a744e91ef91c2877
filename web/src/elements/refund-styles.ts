// How the refund view looks.
import { css } from "lit";
import { outcomeStyles } from "./refund-outcome-styles.js";
import { periodStyles } from "./refund-period-styles.js";
import { resultStyles } from "./refund-result-styles.js";

const frame = css`
  :host {
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
  }
  ul,
  .outcomes,
  .strip {
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--soft);
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: 0.875rem;
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
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-top: 0.5rem;
  }
  .spacer {
    flex: 1;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 1.25rem;
    align-items: start;
  }
  .left,
  .right {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .question-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1rem;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    padding-top: 0.5rem;
    border-top: 1px solid var(--line);
  }
  .panel,
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    padding: 1.25rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  .question {
    border-color: var(--accent);
  }
  .question.done {
    border-color: var(--line);
    color: var(--soft);
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .chip {
    min-height: 2.5rem;
    padding: 0 1rem;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 2rem;
  }
  .chip:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .quiet {
    min-height: 2.5rem;
    padding: 0 0.3rem;
    background: none;
    border: 0;
    color: var(--accent);
    justify-self: start;
  }
  .copy {
    justify-self: start;
  }
  .main {
    justify-self: start;
    min-height: 2.75rem;
    padding: 0 1.4rem;
    border: 0;
    border-radius: 0.7rem;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  #answer:focus {
    outline: none;
  }
  #answers-heading:focus {
    outline: none;
  }
  .toast {
    position: fixed;
    z-index: 1;
    inset: auto 1rem 1rem auto;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    max-width: calc(100vw - 2rem);
    padding: 0.4rem 0.4rem 0.4rem 1.1rem;
    background: var(--ink);
    color: var(--card);
    border-radius: 0.7rem;
  }
  .toast button {
    min-height: 2.25rem;
    min-width: 2.25rem;
    padding: 0 0.8rem;
    background: none;
    border: 1px solid currentcolor;
    border-radius: 0.5rem;
  }
  .toast .close {
    border-color: transparent;
    padding: 0;
  }
  .toast :focus-visible {
    outline-color: currentcolor;
  }
`;

const answers = css`
  .answers li {
    display: grid;
    grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) auto;
    gap: 0 1rem;
    align-items: baseline;
    border-top: 1px solid var(--line);
    padding: 0.25rem 0;
  }
  .answers li:first-child {
    border-top: 0;
  }
  .name {
    color: var(--soft);
    font-size: 0.9rem;
  }
  .value {
    overflow-wrap: anywhere;
  }
  .row-actions {
    display: flex;
    gap: 0.5rem;
    font-size: 0.9rem;
  }
  .tag {
    display: inline-block;
    padding: 0 0.5rem;
    border-radius: 0.4rem;
    font-size: 0.8rem;
    background: var(--sunken);
    color: var(--soft);
    white-space: nowrap;
  }
  .all:not([open]) {
    padding-block: 0.9rem;
  }
  .all summary,
  .trace summary {
    cursor: pointer;
    font-weight: 600;
  }
  .all hegui-refund-editor {
    padding: 0.9rem 0;
    border-top: 1px solid var(--line);
  }
`;

const narrow = css`
  @media (max-width: 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .left {
      display: contents;
    }
    .question {
      order: 1;
    }
    .outcomes-panel {
      order: 2;
    }
    .right {
      order: 3;
    }
    .left > .panel {
      order: 4;
    }
  }
  @media (max-width: 34rem) {
    .panel,
    .question {
      padding: 1rem;
    }
    .follows > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .answers li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .answers .value {
      grid-column: 1;
    }
    .row-actions {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
`;

export const refundStyles = [frame, answers, resultStyles, outcomeStyles, periodStyles, narrow];
