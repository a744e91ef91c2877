// What all views look like alike: text, buttons, fields, cards, the head of a view and its note at the foot.
// Every element that has styles starts from these. The colours are those of page.css, which the page always has.
import { css } from "lit";

export const unseen = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** Of buttons and marks: as wide as their words, beside others too, but never wider than the screen. */
export const ownWidth = css`
  flex-shrink: 0;
  max-width: 100%;
`;

export const baseStyles = css`
  :host {
    display: block;
    color: var(--ink);
    /* A word that is longer than its place, as an address may be, goes on in the next line. */
    overflow-wrap: break-word;
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
  h2 {
    font-size: 1.5rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.1rem;
  }
  h4 {
    font-size: 1rem;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  .soft {
    color: var(--soft);
  }
  .unbroken {
    white-space: nowrap;
  }
  /* As a box of its own it goes to the next line whole, before it is cut. */
  .one-sum {
    display: inline-block;
    max-width: 100%;
  }
  .unseen {
    ${unseen}
  }
  /* The parts of a date have the focus, not the box. */
  input:is([type="date"], [type="time"]):focus-within,
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex="-1"]:focus:not(:focus-visible) {
    outline: none;
  }
  /* Where one is led to does not touch the edge of the screen. */
  #results {
    scroll-margin-top: 1rem;
  }
`;

// ── what is pressed ──

export const plainButton = css`
  min-height: 2.5rem;
  padding: 0.25rem 1rem;
  background: var(--card);
  border: 1px solid var(--edge);
  border-radius: var(--corner);
`;

export const primaryButton = css`
  min-height: 2.75rem;
  padding: 0.25rem 1.4rem;
  font-weight: 600;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid var(--accent);
  border-radius: var(--corner);
`;

export const pointedAt = css`
  border-color: var(--accent);
  background: var(--accent-soft);
`;

// What is chosen lies over the label, so that all of the label can be pressed and dropped on.
export const fileInput = css`
  label.file {
    position: relative;
    display: inline-flex;
    align-items: center;
    cursor: pointer;
  }
  label.file:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  label.file input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
`;

export const buttonStyles = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .plain {
    ${plainButton}
  }
  .primary {
    ${primaryButton}
  }
  :is(a, button).chip {
    display: inline-flex;
    align-items: center;
    min-height: 2.5rem;
    padding: 0.25rem 1rem;
    color: inherit;
    text-decoration: none;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 2rem;
  }
  .plain:hover:enabled,
  :is(a, button:enabled).chip:hover {
    ${pointedAt}
  }
  .quiet {
    justify-self: start;
    min-height: 2.5rem;
    padding: 0 0.3rem;
    color: var(--accent);
    background: none;
    border: 0;
  }
  .link {
    min-height: 1.75rem;
    padding: 0;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
  }
  @media (forced-colors: active) {
    .primary {
      border-color: ButtonText;
    }
  }
`;

// ── what is written in ──

export const fieldBox = css`
  min-height: 2.6rem;
  padding: 0.3rem 0.7rem;
  font: inherit;
  color: inherit;
  background: var(--card);
  border: 1px solid var(--edge);
  border-radius: var(--corner);
`;

// ── where things stand ──

export const cardBox = css`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.9rem;
  align-content: start;
  padding: 1.25rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: var(--radius);
  box-shadow: var(--shadow);
`;

export const panelStyles = css`
  .panel {
    ${cardBox}
  }
  /* What is folded away has no row of its own. */
  details.panel:not([open]) {
    gap: 0;
  }
  @media (max-width: 46rem) {
    .panel {
      padding: 1rem;
    }
  }
`;

export const viewStyles = css`
  header {
    display: grid;
    gap: 0.35rem;
    margin-bottom: 1.25rem;
  }
  header > p:not(.actions) {
    max-width: 52rem;
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
  .results-bar {
    display: none;
  }
  @media screen and (max-width: 56rem) {
    /* As a flex item, unlike as a grid item, it keeps to the foot of the screen all along its column. */
    .left:has(> .results-bar) {
      display: flex;
      flex-direction: column;
    }
    .results-bar {
      position: sticky;
      bottom: 0.75rem;
      z-index: 4;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1rem;
      padding: 0.5rem 0.5rem 0.5rem 1rem;
      background: var(--card);
      border: 1px solid var(--edge);
      border-inline-start: 4px solid var(--accent);
      border-radius: var(--corner);
      box-shadow: 0 4px 20px rgb(0 0 0 / 18%);
    }
    .results-bar.violation {
      border-inline-start-color: var(--bad);
    }
    .results-bar.review {
      border-inline-start-color: var(--warn);
    }
    .results-bar p {
      flex: 1 1 8rem;
      min-width: 0;
      font-size: 0.95rem;
      font-weight: 600;
      line-height: 1.4;
    }
    .results-bar .primary {
      flex: none;
      min-height: 2.5rem;
      padding-inline: 1rem;
    }
  }
  .toast[data-shown] {
    position: fixed;
    inset: auto 1rem 1rem;
    z-index: 5;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: fit-content;
    max-width: calc(100% - 2rem);
    min-height: 3.4rem;
    margin: 0 auto;
    padding: 0.45rem 1.1rem;
    color: var(--ground);
    background: var(--ink);
    border: 1px solid transparent;
    border-radius: var(--corner);
    box-shadow: 0 8px 30px rgb(0 0 0 / 25%);
  }
  .toast button {
    flex: none;
    min-height: 2.25rem;
    min-width: 2.25rem;
    padding: 0 0.8rem;
    white-space: nowrap;
    color: inherit;
    background: none;
    border: 1px solid currentcolor;
    border-radius: var(--corner);
  }
  .toast .close {
    margin-inline-end: -0.65rem;
    padding: 0;
    border-color: transparent;
  }
  .toast :focus-visible {
    outline-color: currentcolor;
  }
  @media print {
    .actions,
    .toast {
      display: none;
    }
  }
`;
