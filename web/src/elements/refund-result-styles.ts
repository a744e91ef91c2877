// How the answer to a refund case looks: verdict and sum, readings, consequences, clauses, rules.
import { css } from "lit";

export const resultStyles = css`
  .result {
    gap: 1.25rem;
  }
  .verdict {
    padding: 1.1rem 1.25rem;
    border-radius: var(--corner);
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
    overflow-wrap: anywhere;
    font-size: 1.3rem;
    font-weight: 700;
    line-height: 1.4;
  }
  .amount {
    font-size: min(2.3rem, 11.5vw);
    font-weight: 700;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .basis {
    font-size: 0.95rem;
  }
  .basis::first-letter,
  .term small::first-letter {
    text-transform: uppercase;
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.25rem 0.7rem;
    margin-top: 0.6rem;
    font-variant-numeric: tabular-nums;
  }
  .term {
    display: grid;
    line-height: 1.4;
  }
  .term small {
    font-size: 0.8rem;
  }
  .share {
    display: block;
    width: 100%;
    height: 0.65rem;
    margin-top: 0.75rem;
    border-radius: 0.35rem;
  }
  .share .kept {
    fill: var(--card);
  }
  .share .due {
    fill: var(--accent);
    transition: width 0.3s;
  }
  .share-key {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    margin-top: 0.35rem;
    font-size: 0.85rem;
    font-variant-numeric: tabular-nums;
  }
  .share-key > span::before {
    content: "";
    display: inline-block;
    width: 0.65rem;
    height: 0.65rem;
    margin-right: 0.4rem;
    border: 1px solid var(--edge);
    border-radius: 0.2rem;
    background: var(--card);
  }
  .share-key .due::before {
    background: var(--accent);
    border-color: var(--accent);
  }
  section {
    display: grid;
    gap: 0.5rem;
    min-width: 0;
  }
  .follows {
    margin: 0;
    display: grid;
  }
  .follows > div {
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.45rem 0;
    border-top: 1px solid var(--line);
  }
  .follows > div:first-child {
    border-top: 0;
  }
  .follows dt {
    color: var(--soft);
    font-size: 0.9rem;
    line-height: 1.8;
  }
  .follows dd {
    margin: 0;
  }
  .steps {
    margin: 0;
    padding-left: 1.4rem;
    display: grid;
    gap: 0.4rem;
  }
  .steps li::marker {
    color: var(--accent);
    font-weight: 600;
  }
  .invoice {
    border-top: 1px solid var(--line);
    padding-top: 0.75rem;
  }
  .invoice[open] > p {
    margin-bottom: 0.75rem;
  }
  .invoice[open] summary,
  .party,
  .invoice hegui-refund-editor {
    margin-bottom: 0.75rem;
  }
  h4 {
    margin: 0.75rem 0 0.35rem;
  }
  .readings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    grid-template-rows: repeat(6, auto);
    gap: 0 0.75rem;
  }
  .reading {
    display: grid;
    grid-row: span 6;
    grid-template-rows: subgrid;
    align-content: start;
    justify-items: start;
    row-gap: 0.35rem;
    padding: 0.9rem;
    margin-bottom: 0.75rem;
    overflow-wrap: anywhere;
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .reading.chosen {
    border: 2px solid var(--warn);
    padding: calc(0.9rem - 1px);
  }
  .reading-amount {
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
  }
  .reading small,
  .trace small {
    color: var(--soft);
  }
  .errors,
  .errors li {
    display: grid;
    gap: 0.6rem;
    justify-items: start;
    color: var(--bad);
  }
  .errors .chip {
    color: var(--ink);
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
    grid-template-columns: minmax(5.5rem, max-content) minmax(0, 1fr);
    gap: 0.25rem 0.5rem;
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
