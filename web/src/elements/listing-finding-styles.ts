// How findings look: marked in the text, on their cards, and counted in the line above them.
import { css } from "lit";

export const findingStyles = css`
  .preview {
    contain: content;
    padding: 0.6rem 0.75rem;
    max-height: 22rem;
    overflow: auto;
    font-size: 0.95rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--sunken);
    border-radius: var(--corner);
  }
  mark {
    padding: 0.05em 0;
    color: inherit;
    cursor: pointer;
    border-bottom: 2px solid;
    border-radius: 2px;
  }
  mark.violation {
    background: var(--bad-soft);
    border-color: var(--bad);
  }
  mark.review {
    background: var(--warn-soft);
    border-color: var(--warn);
    border-bottom-style: dashed;
  }
  mark.current {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  .badge,
  .number {
    display: inline-grid;
    place-content: center;
    min-width: 1.5rem;
    height: 1.5rem;
    padding: 0 0.3rem;
    font: inherit;
    font-size: 0.8rem;
    font-weight: 700;
    line-height: 1;
    border: 0;
    border-radius: 999px;
    color: var(--card);
  }
  .badge {
    margin: 0 0.15rem;
    cursor: pointer;
    vertical-align: text-bottom;
    white-space: normal;
  }
  .badge.violation,
  .number.violation {
    background: var(--bad);
  }
  .badge.review,
  .number.review {
    background: var(--warn);
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
    padding: 0.1rem 0.6rem;
    font-size: 0.85rem;
    font-weight: 600;
    border-radius: 999px;
  }
  span.chip.violation {
    color: var(--bad);
    background: var(--bad-soft);
  }
  span.chip.review {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .list,
  .rules,
  .findings {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .checked {
    font-size: 0.95rem;
  }
  /* The signs stand before the lines. */
  .checked .list li {
    padding-inline-start: 1.3rem;
    text-indent: -1.3rem;
  }
  .checked > :not(summary) {
    margin-top: 0.6rem;
  }
  .rules li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.75rem;
    padding: 0.4rem 0;
    border-bottom: 1px solid var(--line);
  }
  .rules .verdict {
    grid-row: 1;
    grid-column: 2;
  }
  .rules .violation .verdict {
    color: var(--bad);
  }
  .rules .review .verdict {
    color: var(--warn);
  }

  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    padding: 0.9rem 1rem 0.4rem;
    border: 1px solid var(--line);
    border-top: 3px solid var(--warn);
    border-radius: var(--corner);
  }
  .group.violation {
    border-top-color: var(--bad);
  }
  .group > h4 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    align-items: baseline;
    line-height: 1.5;
  }
  .group > h4 .soft {
    font-weight: 400;
  }
  .shared {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2rem;
  }
  .finding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.45rem;
    margin: 0 -0.5rem;
    padding: 0.8rem 0.5rem;
    border-top: 1px solid var(--line);
    border-radius: 2px;
    scroll-margin: 10rem 1rem 1rem;
  }
  .finding.current {
    border-color: transparent;
    border-radius: var(--corner);
    box-shadow: 0 0 0 2px var(--accent);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    color: var(--soft);
    font-size: 0.95rem;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.35rem 0.9rem;
    margin: 0;
    font-size: 0.95rem;
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
  dd.follows::first-letter {
    text-transform: uppercase;
  }
  .quote {
    font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
    font-size: 0.9rem;
    white-space: pre-wrap;
  }
  .clause {
    font-size: 0.95rem;
  }
  .clause p {
    padding: 0.4rem 0 0 1rem;
  }
  .failure {
    padding: 0.8rem 1rem;
    color: var(--bad);
    background: var(--bad-soft);
    border-radius: var(--corner);
  }

  button.apply {
    white-space: normal;
    overflow-wrap: anywhere;
    text-align: start;
  }

  @media (max-width: 34rem) {
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
    .rules li {
      grid-template-columns: minmax(0, 1fr);
    }
    .rules .verdict {
      grid-row: auto;
      grid-column: 1;
    }
  }

  /* Without grounds, a number is told from the text by its edge. */
  @media (forced-colors: active) {
    .badge {
      border: 1px solid ButtonText;
    }
  }
`;
