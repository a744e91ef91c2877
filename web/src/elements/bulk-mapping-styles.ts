// How the words of columns and what they mean look. Cards on narrow screens, as the tables beside them.
import { css } from "lit";

export const bulkMappingStyles = css`
  .words {
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .words summary {
    min-height: 2.75rem;
    padding: 0.6rem 0.9rem;
    cursor: pointer;
    border-radius: var(--corner);
  }
  .words summary > * {
    margin-inline-end: 0.5rem;
  }
  .words summary .tag {
    white-space: nowrap;
  }
  .words summary .tag[data-open="yes"] {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .words summary .tag[data-open="no"] {
    color: var(--good);
    background: var(--good-soft);
  }
  .words .take-all {
    margin: 0 0.9rem 0.6rem;
  }
  .words .warning {
    margin: 0.6rem 0.9rem;
  }
  .words-table th[scope="row"] {
    width: 30%;
    padding-inline-start: 0.9rem;
    font-weight: 600;
  }
  .words-table thead th:first-child {
    padding-inline-start: 0.9rem;
  }
  .words-table td:last-child {
    width: 46%;
  }
  .words-table select {
    width: 100%;
  }
  .words-table tbody th,
  .words-table tbody td:nth-child(2) {
    padding-top: 0.95rem;
  }
  .open-choice {
    border-color: var(--warn);
    border-width: 2px;
  }
  .likely {
    font-size: 0.9rem;
  }
  .remark a {
    color: var(--accent);
  }
  .preview-table th[scope="row"] {
    width: 16%;
  }
  .preview-table td:nth-child(3) {
    width: 34%;
  }
  .preview-table .outcome {
    display: block;
    margin-top: 0.25rem;
    font-size: 0.9rem;
  }
  .preview-table .outcome:empty {
    display: none;
  }
  .amount {
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 46rem) {
    .words-table tbody tr {
      padding: 0.75rem 0.9rem;
    }
    .preview-table th[scope="row"],
    .preview-table td:nth-child(3),
    .words-table th[scope="row"],
    .words-table td,
    .words-table td:last-child,
    .words-table tbody th,
    .words-table tbody td:nth-child(2) {
      width: auto;
      padding: 0.1rem 0;
    }
  }
  @media (forced-colors: active) {
    .words summary .tag {
      border: 1px solid;
    }
  }
`;
