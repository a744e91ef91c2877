// How the refund view looks.
import { css } from "lit";

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
  ul {
    margin: 0;
  }
  ul {
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
  .left {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
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
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  #answer:focus {
    outline: none;
  }
  .toast {
    position: fixed;
    inset: auto 1rem 1rem auto;
    padding: 0.7rem 1.1rem;
    background: var(--ink);
    color: var(--card);
    border-radius: 0.7rem;
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

const outcome = css`
  .result {
    position: sticky;
    top: 1rem;
    gap: 1.25rem;
  }
  .verdict {
    padding: 1.1rem 1.25rem;
    border-radius: 0.8rem;
    background: var(--sunken);
  }
  .verdict.settled {
    background: var(--good-soft);
  }
  .verdict.contested {
    background: var(--warn-soft);
  }
  .verdict.bad {
    background: var(--bad-soft);
  }
  .verdict .status {
    color: var(--warn);
    font-weight: 600;
    font-size: 0.9rem;
  }
  .title {
    font-size: 1.3rem;
    font-weight: 700;
    line-height: 1.4;
  }
  .amount {
    font-size: 2.3rem;
    font-weight: 700;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .basis {
    color: var(--ink);
    font-size: 0.95rem;
  }
  section {
    display: grid;
    gap: 0.5rem;
    min-width: 0;
  }
  .sentences {
    display: grid;
    gap: 0.4rem;
  }
  .sentences li {
    padding-left: 1.1rem;
    position: relative;
  }
  .sentences li::before {
    content: "";
    position: absolute;
    left: 0.1rem;
    top: 0.7em;
    width: 0.4rem;
    height: 0.4rem;
    border-radius: 50%;
    background: var(--accent);
  }
  .invoice {
    border-top: 1px solid var(--line);
    padding-top: 0.75rem;
  }
  .invoice[open] summary,
  .party,
  .invoice hegui-refund-editor {
    margin-bottom: 0.75rem;
  }
  h4 {
    margin: 0.75rem 0 0.35rem;
  }
  .possible li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    padding: 0.4rem 0;
    border-top: 1px solid var(--line);
    font-variant-numeric: tabular-nums;
  }
  .readings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 0.75rem;
  }
  .reading {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 0.3rem;
    padding: 0.9rem;
    border: 1px solid var(--line);
    border-radius: 0.8rem;
  }
  .reading.chosen {
    border-color: var(--warn);
  }
  .reading small,
  .trace small {
    color: var(--soft);
  }
  .errors {
    display: grid;
    gap: 0.5rem;
    color: var(--bad);
  }
  .clauses {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .clause summary {
    list-style: none;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    min-height: 2rem;
    padding: 0 0.75rem;
    border: 1px solid var(--line);
    border-radius: 2rem;
    font-size: 0.9rem;
    font-variant-numeric: tabular-nums;
  }
  .clause summary::-webkit-details-marker {
    display: none;
  }
  .clause[open] {
    flex-basis: 100%;
  }
  .clause[open] summary {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  .clause p {
    padding: 0.4rem 0.2rem 0.2rem;
    font-size: 0.95rem;
  }
  .trace li {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    gap: 0.5rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--line);
    align-items: baseline;
  }
  .trace small {
    display: block;
    overflow-wrap: anywhere;
  }
  .trace .tag {
    text-align: center;
  }
  .tag.pass {
    background: var(--good-soft);
    color: var(--good);
  }
  .tag.review,
  .tag.unknown {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .tag.violation {
    background: var(--bad-soft);
    color: var(--bad);
  }
`;

const picture = css`
  .timeline {
    width: 100%;
    max-width: 31rem;
    height: auto;
    display: block;
  }
  .timeline text {
    text-anchor: middle;
    font-size: 12.5px;
    fill: var(--ink);
  }
  .timeline .lower {
    fill: var(--soft);
    font-size: 11px;
  }
  .timeline .request {
    fill: var(--accent);
    font-weight: 600;
  }
  .timeline .start {
    text-anchor: start;
  }
  .timeline .end {
    text-anchor: end;
  }
  .timeline .inside {
    fill: var(--accent-soft);
  }
  .timeline .now {
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .timeline .outside {
    fill: var(--sunken);
    stroke: var(--edge);
    stroke-width: 1;
  }
  .timeline .gap {
    stroke: var(--edge);
    stroke-width: 1.2;
    stroke-dasharray: 2 3;
  }
  .timeline .flag {
    fill: var(--accent);
  }
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
    .result {
      position: static;
      order: 2;
    }
    .left > .panel {
      order: 3;
    }
  }
  @media (max-width: 34rem) {
    .panel,
    .question {
      padding: 1rem;
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

export const refundStyles = [frame, answers, outcome, picture];
