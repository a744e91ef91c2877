// How the store view looks: its frame. Where the element stands alone, in a page that sets no
// colours, it has its own.
import { css, type CSSResultGroup } from "lit";
import { storeFormStyles } from "./store-form-styles.js";
import { storeResultStyles } from "./store-result-styles.js";
import { storeTimelineStyles } from "./store-timeline-styles.js";

export const storeFrameStyles = css`
  :host {
    display: block;
    --s-card: var(--card, #fff);
    --s-sunken: var(--sunken, #efede6);
    --s-ink: var(--ink, #1d2321);
    --s-soft: var(--soft, #56605c);
    --s-line: var(--line, #dcd9cf);
    --s-edge: var(--edge, #7d8480);
    --s-accent: var(--accent, #0b6e5f);
    --s-accent-soft: var(--accent-soft, #dff0ec);
    --s-bad: var(--bad, #a8281e);
    --s-bad-soft: var(--bad-soft, #fbe6e2);
    --s-warn: var(--warn, #835200);
    --s-warn-soft: var(--warn-soft, #fbf0d6);
    --s-good: var(--good, #1b6b34);
    --s-good-soft: var(--good-soft, #e0f2e4);
    color: var(--s-ink);
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
  ol {
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
    font-size: 1.1rem;
  }
  h4,
  h5 {
    font-size: 1rem;
  }
  .soft,
  .hint,
  .notice {
    color: var(--s-soft);
    font-size: 0.9rem;
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
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
    gap: 1.25rem;
    align-items: start;
  }
  .left {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .right {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    position: sticky;
    top: 1rem;
    max-height: calc(100vh - 2rem);
    overflow-y: auto;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    padding: 1.25rem;
    background: var(--s-card);
    border: 1px solid var(--s-line);
    border-radius: var(--radius, 14px);
    box-shadow: var(--shadow, none);
  }
  .notice {
    padding: 0 0.25rem;
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
  .chip-button,
  .add,
  .small {
    min-height: 2.5rem;
    padding: 0 1rem;
    background: var(--s-card);
    border: 1px solid var(--s-edge);
    border-radius: 2rem;
  }
  .small {
    padding: 0 0.85rem;
    border-radius: 8px;
    white-space: nowrap;
  }
  .chip-button:hover,
  .add:hover,
  .small:hover {
    border-color: var(--s-accent);
    background: var(--s-accent-soft);
  }
  .quiet {
    min-height: 2.5rem;
    padding: 0 0.3rem;
    background: none;
    border: 0;
    color: var(--s-accent);
    justify-self: start;
  }
  .link {
    min-height: 1.75rem;
    padding: 0;
    color: var(--s-accent);
    background: none;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .to-results {
    display: none;
  }
  /* The parts of a date have the focus, not the box. */
  input:is([type="date"], [type="time"]):focus-within,
  :focus-visible {
    outline: 3px solid var(--s-accent);
    outline-offset: 2px;
  }
  [tabindex="-1"]:focus:not(:focus-visible) {
    outline: none;
  }
  .toast {
    position: fixed;
    inset: auto 1rem 1rem;
    z-index: 5;
    width: fit-content;
    max-width: calc(100% - 2rem);
    margin: 0 auto;
  }
  .toast[data-shown] {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.6rem 0.75rem 0.6rem 1rem;
    background: var(--s-card);
    border: 1px solid var(--s-edge);
    border-radius: 12px;
    box-shadow: 0 8px 30px rgb(0 0 0 / 25%);
  }
  .close {
    min-height: 2.5rem;
    min-width: 2.5rem;
    border: 0;
    background: none;
  }

  @media print {
    .right {
      position: static;
      max-height: none;
      overflow: visible;
    }
  }
  @media (max-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .right {
      position: static;
      max-height: none;
      overflow: visible;
    }
    .to-results {
      display: inline-block;
    }
    .panel {
      padding: 1rem;
    }
  }
`;

export const storeStyles: CSSResultGroup = [
  storeFrameStyles,
  storeFormStyles,
  storeResultStyles,
  storeTimelineStyles,
];
