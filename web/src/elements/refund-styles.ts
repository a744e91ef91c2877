// How the refund view looks.
import { css } from "lit";
import { outcomeStyles } from "./refund-outcome-styles.js";
import { periodStyles } from "./refund-period-styles.js";
import { resultStyles } from "./refund-result-styles.js";
import {
  baseStyles,
  buttonStyles,
  cardBox,
  ownWidth,
  panelStyles,
  viewStyles,
} from "./shared-styles.js";

const frame = css`
  ul,
  .outcomes,
  .strip {
    padding: 0;
    list-style: none;
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--soft);
  }
  .panel > h3:not(.unseen) {
    font-size: 1.1rem;
    font-weight: 700;
    color: var(--ink);
  }
  .small {
    font-size: 0.875rem;
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
  .question {
    ${cardBox}
    border-color: var(--accent);
  }
  .question.done {
    border-color: var(--line);
    color: var(--soft);
  }
  .copy,
  .primary {
    justify-self: start;
  }
  #answer:focus {
    outline: none;
  }
  #answers-heading:focus {
    outline: none;
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
    flex-wrap: wrap;
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
    ${ownWidth}
  }
  .all:not([open]) {
    padding-block: 0.9rem;
  }
  .all summary,
  .trace summary {
    cursor: pointer;
    font-weight: 600;
  }
  .all > .soft {
    margin-block: 0.75rem;
  }
  .all hegui-refund-editor {
    padding: 0.9rem 0;
    border-top: 1px solid var(--line);
  }
`;

const paper = css`
  @media print {
    .columns {
      display: block;
    }
    .panel,
    .outcomes-panel {
      margin-top: 1rem;
    }
    .question,
    .all,
    .letters,
    .row-actions,
    .chip.copy.copy,
    .invoice,
    .outcomes-panel {
      display: none;
    }
    .panel {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .answers li,
    .follows > div {
      padding-block: 0.1rem;
    }
    .flag,
    .share-key > span::before {
      print-color-adjust: exact;
    }
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
    .question {
      padding: 1rem;
    }
    .follows > div,
    .trace li {
      grid-template-columns: minmax(0, 1fr);
    }
    .trace .tag {
      justify-self: start;
    }
    .answers li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
    }
    .answers .name {
      flex: 1 1 7rem;
      min-width: 0;
    }
    .row-actions {
      order: 1;
    }
    .answers .value {
      order: 2;
      flex: 1 1 100%;
    }
    .row-actions .quiet {
      min-height: 1.75rem;
    }
    /* A sum one below the other, as on a receipt. */
    .sum {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
    }
    .sum .term {
      grid-column: 2;
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
    }
    .sum .sign {
      grid-column: 1;
      min-width: 0.6rem;
    }
  }
`;

export const refundStyles = [
  baseStyles,
  buttonStyles,
  panelStyles,
  viewStyles,
  frame,
  answers,
  resultStyles,
  outcomeStyles,
  periodStyles,
  narrow,
  paper,
];
