// How the rulebook view looks: its frame, which its panels share, and the table of clauses.
import { css, type CSSResultGroup } from "lit";
import { rulebookPageStyles } from "./rulebook-page-styles.js";
import { rulebookPanelStyles } from "./rulebook-panel-styles.js";

export const rulebookFrameStyles = css`
  :host {
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.35rem;
    line-height: 1.35;
  }
  h4 {
    font-size: 1rem;
  }
  h5 {
    font-size: 0.95rem;
    color: var(--bad);
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
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
  header > p {
    max-width: 48rem;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.6rem;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-height: 2.5rem;
    padding: 0 1rem;
    color: inherit;
    text-decoration: none;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 2rem;
  }
  .chip:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .chip[aria-current] {
    font-weight: 600;
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  .quiet {
    min-height: 2.5rem;
    padding: 0 0.3rem;
    background: none;
    border: 0;
    color: var(--accent);
    white-space: nowrap;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1.1rem;
    min-width: 0;
    padding: 1.5rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  #page-title {
    scroll-margin-top: 5rem;
  }
  #page-title:focus {
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
  .tag {
    display: inline-block;
    padding: 0.05rem 0.55rem;
    border: 1px solid transparent;
    border-radius: 0.4rem;
    font-size: 0.8rem;
    white-space: nowrap;
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
  .tag.informative {
    border-color: var(--line);
    background: none;
  }
`;

const table = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
    gap: 1.25rem;
    align-items: start;
  }
  .table {
    position: sticky;
    top: 1rem;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    max-height: calc(100vh - 2rem);
    min-height: 20rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
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
    width: 100%;
    min-height: 2.6rem;
    padding: 0.3rem 0.7rem;
    font: inherit;
    color: inherit;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 8px;
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
