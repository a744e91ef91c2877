// How the results of a whole file look, on the screen and on paper.
import { css, type CSSResultGroup } from "lit";
import { bulkPrintStyles } from "./bulk-print-styles.js";
import { bulkRowsStyles } from "./bulk-rows-styles.js";
import { baseStyles, buttonStyles, panelStyles } from "./shared-styles.js";

const frame = css`
  ul {
    padding: 0;
    list-style: none;
  }
  h3:focus {
    outline: none;
  }
  .soft,
  .hint {
    color: var(--soft);
  }
  .hint {
    font-size: 0.875rem;
  }
  .all {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .summary > p {
    overflow-wrap: anywhere;
  }
  .headline {
    font-size: 1.6rem;
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .headline.calm {
    color: var(--good);
  }
  .report,
  .on-paper {
    display: none;
  }
  .failure {
    padding: 0.8rem 1rem;
    color: var(--bad);
    background: var(--bad-soft);
    border-radius: var(--corner);
  }
`;

const pictures = css`
  .bar {
    display: block;
    width: 100%;
    height: 0.5rem;
    border-radius: 0.25rem;
    overflow: hidden;
  }
  .bar.whole {
    height: 1.1rem;
    border-radius: 0.4rem;
  }
  .track {
    fill: var(--sunken);
  }
  .fill.bad {
    fill: var(--bad);
  }
  .fill.warn {
    fill: var(--warn);
  }
  .fill.open {
    fill: var(--edge);
  }
  .fill.good {
    fill: var(--good);
  }
  .fill.plain {
    fill: var(--accent);
  }
  .fill.invalid,
  .fill.review {
    fill-opacity: 0.6;
  }
  .bar.whole .fill {
    stroke: var(--card);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .legend button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    max-width: 100%;
    gap: 0 0.5rem;
    min-height: 2.25rem;
    padding: 0 0.75rem;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 999px;
    font-variant-numeric: tabular-nums;
  }
  .legend small {
    color: var(--soft);
    font-size: 0.8rem;
  }
  .key {
    width: 0.75rem;
    height: 0.75rem;
    flex: none;
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 1.25rem;
    align-items: start;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .stack:empty {
    display: none;
  }
  .bars {
    display: grid;
    gap: 0.15rem;
    margin: 0 -0.6rem;
  }
  .bars button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.15rem 1rem;
    width: 100%;
    padding: 0.45rem 0.6rem;
    text-align: start;
    line-height: 1.4;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--corner);
  }
  .bars .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .bars .value {
    color: var(--soft);
    font-size: 0.9rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .bars .more {
    grid-column: 1 / -1;
    color: var(--soft);
    font-size: 0.85rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bars .bar {
    grid-column: 1 / -1;
    margin-top: 0.15rem;
  }
  .bars button:hover,
  .legend button:hover {
    background: var(--sunken);
  }
  .bars button:hover .track {
    fill: var(--line);
  }
  .bars [aria-pressed="true"],
  .legend [aria-pressed="true"] {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  @media (forced-colors: active) {
    .fill {
      fill: CanvasText;
    }
    .track {
      fill: Canvas;
    }
    .bar {
      border: 1px solid CanvasText;
    }
    .bars [aria-pressed="true"],
    .legend [aria-pressed="true"] {
      border-color: Highlight;
      border-width: 2px;
    }
  }
`;

export const bulkResultsStyles: CSSResultGroup = [
  baseStyles,
  buttonStyles,
  panelStyles,
  frame,
  pictures,
  bulkRowsStyles,
  bulkPrintStyles,
];
