// How the results of a shop look: the line above them, figures, questions, findings and penalties.
import { css } from "lit";
import { ownWidth } from "./shared-styles.js";

export const storeResultStyles = css`
  .board,
  .board > section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .board {
    gap: 1.4rem;
  }
  .board h4 {
    padding-bottom: 0.3rem;
    border-bottom: 1px solid var(--line);
  }
  .empty {
    padding: 1.5rem 1rem;
    text-align: center;
    color: var(--soft);
    border: 1px dashed var(--edge);
    border-radius: var(--corner);
  }
  .status {
    display: grid;
    gap: 0.4rem;
    padding: 0.8rem 1rem;
    background: var(--sunken);
    border-left: 4px solid var(--accent);
    border-radius: var(--corner);
  }
  .status.violation {
    border-color: var(--bad);
  }
  .status.review {
    border-color: var(--warn);
  }
  .headline {
    font-weight: 700;
    font-size: 1.05rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .counts:not(:has(span)) {
    display: none;
  }
  span.chip {
    display: inline-block;
    padding: 0.05rem 0.6rem;
    font-size: 0.85rem;
    font-weight: 600;
    border-radius: 999px;
    color: var(--accent);
    background: var(--accent-soft);
    ${ownWidth}
  }
  span.chip.violation,
  span.chip.serious {
    color: var(--bad);
    background: var(--bad-soft);
  }
  span.chip.review,
  span.chip.general {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
    gap: 0.75rem;
    margin-top: -0.65rem;
  }
  /* Four stand two by two: three and one below look as if one were left over. */
  .tiles:has(> :nth-child(4):last-child) {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(10rem, 34%)), 1fr));
  }
  /* Of five the first, which has most to say, takes two places: they fill rows of two and of three. */
  @media screen and (min-width: 30rem) {
    .tiles:has(> :nth-child(5):last-child) > .worst {
      grid-column: span 2;
    }
  }
  .tile strong::first-letter,
  .tile small::first-letter,
  span.chip::first-letter,
  dd::first-letter,
  .measures::first-letter,
  .verdict::first-letter {
    text-transform: uppercase;
  }
  .measures {
    display: block;
  }
  .tile {
    display: grid;
    align-content: start;
    gap: 0.1rem;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    min-width: 0;
  }
  .tile .label,
  .tile small {
    color: var(--soft);
    font-size: 0.85rem;
    line-height: 1.45;
  }
  .tile strong {
    font-size: min(1.25rem, 7.5vw);
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .tile.bad strong {
    color: var(--bad);
  }
  .tile.now strong,
  .tile.soon strong {
    color: var(--warn);
  }

  .questions {
    display: grid;
    gap: 0.75rem;
  }
  .questions li {
    display: grid;
    gap: 0.35rem;
    padding: 0.75rem 0.9rem;
    background: var(--accent-soft);
    border-radius: var(--corner);
  }
  .place {
    color: var(--soft);
    font-size: 0.85rem;
  }
  .reply,
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.9rem;
  }
  .errors {
    display: grid;
    gap: 0.4rem;
    color: var(--bad);
  }

  .findings {
    display: grid;
    gap: 0.75rem;
  }
  .finding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    padding: 0.85rem 1rem;
    border: 1px solid var(--line);
    border-left: 4px solid var(--bad);
    border-radius: var(--corner);
  }
  .finding.review {
    border-left-color: var(--warn);
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.3rem 0.9rem;
    margin: 0;
    font-size: 0.95rem;
  }
  dl:not(:has(dt)) {
    display: none;
  }
  dt {
    grid-column: 1;
    color: var(--soft);
  }
  dd {
    grid-column: 2;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .from {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.9rem;
    font-size: 0.9rem;
  }
  .clause {
    font-size: 0.9rem;
    color: var(--soft);
  }
  .clause[open] {
    flex-basis: 100%;
  }
  .clause summary,
  .behind summary {
    cursor: pointer;
  }
  .clause p {
    padding: 0.2rem 0 0.3rem 1rem;
    color: var(--ink);
  }

  .penalties li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.2rem 0.75rem;
    align-items: start;
    padding: 0.55rem 0;
    border-bottom: 1px solid var(--line);
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1rem;
  }
  .total strong {
    font-size: min(1.35rem, 8vw);
    color: var(--bad);
    font-variant-numeric: tabular-nums;
  }
  .steps {
    display: grid;
    gap: 0.5rem;
  }
  .behind {
    font-size: 0.95rem;
  }
  .behind li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.75rem;
    padding: 0.4rem 0;
    border-bottom: 1px solid var(--line);
  }
  .rules .verdict {
    margin-left: auto;
  }
  .rules .violation .verdict {
    color: var(--bad);
  }
  .rules .review .verdict {
    color: var(--warn);
  }
  .failure {
    display: grid;
    gap: 0.6rem;
    justify-items: start;
    padding: 0.8rem 1rem;
    color: var(--bad);
    background: var(--bad-soft);
    border-radius: var(--corner);
  }
  @media (max-width: 34rem) {
    .penalties li {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dt {
      margin-top: 0.4rem;
      font-size: 0.85rem;
    }
    dd {
      grid-column: 1;
    }
  }
`;
