// How examples and the two panels of the rulebook view look: coverage and verification.
import { css } from "lit";

export const rulebookPanelStyles = css`
  .examples {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    gap: 0.75rem;
  }
  .examples > .card {
    align-content: start;
  }
  .more > summary {
    cursor: pointer;
    min-height: 2.5rem;
    color: var(--accent);
    font-weight: 600;
  }
  .case > summary {
    cursor: pointer;
    min-height: 2rem;
    color: var(--accent);
  }
  .card .chip {
    justify-self: start;
    margin-top: 0.4rem;
  }
  .failure {
    display: grid;
    gap: 0.6rem;
    justify-items: start;
    padding: 0.9rem 1rem;
    background: var(--bad-soft);
    border-radius: var(--corner);
  }

  .coverage,
  .verification {
    gap: 1.4rem;
  }
  .coverage > p,
  .verification > p {
    max-width: 48rem;
  }
  .shares {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 1.1rem 2rem;
  }
  .shares li {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: baseline;
    gap: 0 0.75rem;
  }
  .shares .quiet {
    padding: 0;
    font-weight: 600;
  }
  .share {
    margin-left: auto;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .shares svg,
  .shares .small {
    flex: 1 0 100%;
  }
  .shares svg {
    display: block;
    width: 100%;
    height: 0.8rem;
    border-radius: 0.4rem;
    margin-bottom: 0.35rem;
  }
  .track {
    fill: var(--sunken);
  }
  .part {
    fill: var(--accent);
  }
  .coverage section,
  .verification section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7rem;
    padding-top: 1.2rem;
    border-top: 1px solid var(--line);
  }
  .none::before {
    content: "✓";
    margin-right: 0.5rem;
    font-weight: 700;
    color: var(--good);
  }
  .some {
    color: var(--bad);
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.45rem 0.75rem;
    text-align: right;
    border-bottom: 1px solid var(--line);
    font-size: 0.95rem;
  }
  th {
    font-weight: 400;
    color: var(--soft);
    white-space: nowrap;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  tbody th {
    color: var(--ink);
  }

  .primary {
    justify-self: start;
  }
  .proving {
    display: grid;
    gap: 0.6rem;
    justify-items: start;
    max-width: 30rem;
  }
  progress {
    width: 100%;
    height: 0.8rem;
    accent-color: var(--accent);
  }
  .outcomes,
  .verification .proved {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.2rem;
  }
  .outcomes:empty {
    display: none;
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
    padding: 0.9rem 1.1rem;
    border-radius: var(--corner);
    border-left: 5px solid;
  }
  .outcome.sound {
    color: var(--good);
    background: var(--good-soft);
  }
  .outcome.unsound {
    color: var(--bad);
    background: var(--bad-soft);
  }
  .figures thead th {
    white-space: normal;
    vertical-align: bottom;
  }
  .figures tbody th {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .part {
      fill: CanvasText;
    }
    .entry {
      border-color: Canvas;
    }
    .entry[aria-current],
    .chip[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
