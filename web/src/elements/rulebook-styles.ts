// How the rulebook view looks: its frame, which its panels share, and the table of clauses.
import { css, type CSSResultGroup } from "lit";
import { rulebookPageStyles } from "./rulebook-page-styles.js";
import { rulebookPanelStyles } from "./rulebook-panel-styles.js";
import {
  baseStyles,
  buttonStyles,
  cardBox,
  fieldBox,
  ownWidth,
  panelStyles,
  viewStyles,
} from "./shared-styles.js";

const frame = css`
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  h3 {
    font-size: 1.35rem;
    line-height: 1.35;
  }
  h5 {
    font-size: 0.95rem;
    color: var(--bad);
  }
  .small {
    font-size: 0.875rem;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.6rem;
  }
  .quiet {
    ${ownWidth}
  }
  .panel {
    gap: 1.1rem;
    min-width: 0;
  }
  :is(a, button).chip[aria-current] {
    font-weight: 600;
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  #page-title {
    scroll-margin-top: 5rem;
  }
  #page-title:focus {
    outline: none;
  }
  .tag {
    display: inline-block;
    padding: 0.05rem 0.55rem;
    border: 1px solid transparent;
    border-radius: 0.4rem;
    font-size: 0.8rem;
    ${ownWidth}
    background: var(--sunken);
    color: var(--soft);
  }
  .tag.automated,
  .tag.hit {
    background: var(--good-soft);
    color: var(--good);
  }
  .tag.asked {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .tag.platform {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .tag.kind,
  .tag.miss,
  .tag.informative {
    border-color: var(--line);
    background: none;
  }
`;

export const rulebookFrameStyles: CSSResultGroup = [
  baseStyles,
  buttonStyles,
  panelStyles,
  viewStyles,
  frame,
];

const table = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
    gap: 1.25rem;
    align-items: start;
  }
  .table {
    ${cardBox}
    position: sticky;
    top: 1rem;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 0;
    max-height: calc(100vh - 2rem);
    padding: 0;
  }
  .finder {
    display: grid;
    gap: 0.7rem;
    padding: 1.1rem 1.1rem 0.6rem;
    border-bottom: 1px solid var(--line);
  }
  .search {
    display: grid;
    gap: 0.25rem;
  }
  .search label {
    font-weight: 600;
  }
  input,
  select {
    ${fieldBox}
    width: 100%;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: 0.6rem;
  }
  .filters span {
    display: block;
    font-size: 0.85rem;
    color: var(--soft);
  }
  .counted {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.75rem;
    min-height: 2.5rem;
    font-size: 0.9rem;
    color: var(--soft);
  }
  .entries {
    position: relative;
    overflow-y: auto;
    padding-bottom: 0.5rem;
  }
  .entries summary {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    padding: 0.3rem 1.1rem;
    background: var(--card);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  .entries summary::-webkit-details-marker {
    display: none;
  }
  .entries summary::before {
    content: "";
    flex: none;
    width: 0.45rem;
    height: 0.45rem;
    border: solid var(--soft);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  .entries details[open] > summary::before {
    transform: rotate(45deg);
  }
  .entries details + details {
    border-top: 1px solid var(--line);
  }
  .entries :focus-visible {
    outline-offset: -3px;
  }
  .count {
    margin-left: auto;
    font-size: 0.85rem;
    font-weight: 400;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.1rem 0.6rem;
    align-items: baseline;
    padding: 0.5rem 1.1rem;
    color: inherit;
    text-decoration: none;
    border-left: 4px solid transparent;
  }
  .entry:hover {
    background: var(--sunken);
  }
  .entry[aria-current] {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  .depth-1 .entry {
    padding-left: 2rem;
  }
  .depth-2 .entry {
    padding-left: 2.9rem;
  }
  .entry b {
    font-variant-numeric: tabular-nums;
  }
  .line {
    grid-column: 1 / -1;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.9rem;
    line-height: 1.5;
  }
  .line.whole {
    display: block;
  }
  mark {
    padding: 0.05em 0;
    color: inherit;
    background: var(--warn-soft);
    border-bottom: 2px solid var(--warn);
  }
`;

export const rulebookStyles: CSSResultGroup = [
  rulebookFrameStyles,
  table,
  rulebookPanelStyles,
  rulebookPageStyles,
];
