// How the listing view looks. The colours are those of the page; where the element stands alone, in a
// page that sets none, it has its own.
import { css, type CSSResultGroup } from "lit";
import { findingStyles } from "./listing-finding-styles.js";
import { lookStyles } from "./listing-look-styles.js";
import { panelStyles } from "./listing-panel-styles.js";
import { pictureStyles } from "./listing-picture-styles.js";

const formStyles = css`
  :host {
    display: block;
    --l-card: var(--card, #fff);
    --l-sunken: var(--sunken, #efede6);
    --l-ink: var(--ink, #1d2321);
    --l-soft: var(--soft, #56605c);
    --l-line: var(--line, #dcd9cf);
    --l-edge: var(--edge, #7d8480);
    --l-accent: var(--accent, #0b6e5f);
    --l-accent-soft: var(--accent-soft, #dff0ec);
    --l-bad: var(--bad, #a8281e);
    --l-bad-soft: var(--bad-soft, #fbe6e2);
    --l-warn: var(--warn, #835200);
    --l-warn-soft: var(--warn-soft, #fbf0d6);
    color: var(--l-ink);
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p {
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
  .soft,
  .hint,
  .notice {
    color: var(--l-soft);
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
    gap: 0.6rem;
    margin-top: 0.5rem;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: 1.25rem;
    align-items: start;
  }
  .left {
    display: grid;
    gap: 1.25rem;
    min-width: 0;
  }
  .right {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    position: sticky;
    top: 1rem;
    max-height: calc(100vh - 2rem);
    overflow-y: auto;
    overscroll-behavior: auto;
    min-width: 0;
  }
  hegui-listing-results,
  hegui-listing-after {
    contain: layout;
  }
  section[aria-labelledby="results"] {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .panel {
    display: grid;
    gap: 0.9rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1.25rem;
    background: var(--l-card);
    border: 1px solid var(--l-line);
    border-radius: var(--radius, 14px);
    box-shadow: var(--shadow, none);
  }
  .notice {
    padding: 0 0.25rem;
  }
  .to-results {
    display: none;
  }

  .field {
    display: grid;
    gap: 0.3rem;
    min-width: 0;
  }
  .field > label {
    font-weight: 600;
  }
  textarea,
  select {
    width: 100%;
    padding: 0.55rem 0.7rem;
    font: inherit;
    color: inherit;
    background: var(--l-card);
    border: 1px solid var(--l-edge);
    border-radius: 8px;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    min-height: 2.8rem;
    max-height: 22rem;
    overflow-wrap: anywhere;
  }
  textarea[rows="8"] {
    min-height: 11rem;
  }
  textarea[aria-invalid="true"] {
    border-color: var(--l-bad);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: 0.9rem;
  }
  .errors {
    margin: 0;
    padding-left: 1.2rem;
    color: var(--l-bad);
    font-size: 0.95rem;
  }
  details.more {
    display: grid;
    border-top: 1px solid var(--l-line);
    padding-top: 0.75rem;
  }
  details.more[open] > :not(summary) {
    margin-top: 0.9rem;
  }
  summary {
    cursor: pointer;
    color: var(--l-accent);
    font-weight: 600;
  }
  details.more > summary .soft {
    display: block;
    font-weight: 400;
  }
  .filled {
    color: var(--l-soft);
    font-weight: 400;
  }

  fieldset.question {
    min-width: 0;
    margin: 0;
    padding: 0.75rem 0 0;
    border: 0;
    border-top: 1px solid var(--l-line);
    display: grid;
    gap: 0.35rem;
  }
  legend {
    float: left;
    padding: 0;
    font-weight: 600;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .answers label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2.5rem;
    padding: 0.25rem 0.85rem;
    border: 1px solid var(--l-edge);
    border-radius: 999px;
    cursor: pointer;
  }
  .answers label:has(:checked) {
    background: var(--l-accent-soft);
    border-color: var(--l-accent);
  }
  .answers input {
    margin: 0;
    accent-color: var(--l-accent);
  }

  button {
    white-space: nowrap;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button:not(.badge, .link) {
    min-height: 2.5rem;
    padding: 0.25rem 0.9rem;
    background: var(--l-card);
    border: 1px solid var(--l-edge);
    border-radius: 8px;
  }
  button:not(.badge, .link):hover {
    background: var(--l-accent-soft);
    border-color: var(--l-accent);
  }
  button:disabled,
  button:disabled:hover {
    color: var(--l-soft);
    background: transparent;
    border-color: var(--l-line);
    cursor: default;
  }
  button.apply:not(.badge, .link) {
    display: block;
    margin-top: 0.35rem;
    min-height: 2.2rem;
  }
  button.link {
    min-height: 1.75rem;
    padding: 0;
    color: var(--l-accent);
    background: none;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--l-accent);
    outline-offset: 2px;
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
    background: var(--l-card);
    border: 1px solid var(--l-edge);
    border-radius: 12px;
    box-shadow: 0 8px 30px rgb(0 0 0 / 25%);
  }
  .toast .close:not(.badge, .link) {
    padding: 0 0.7rem;
    border-color: transparent;
  }

  @media (max-width: 860px) {
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
  @media print {
    .right {
      position: static;
      max-height: none;
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .finding,
    .answers label {
      transition:
        border-color 120ms,
        box-shadow 120ms;
    }
  }
`;

export const listingStyles: CSSResultGroup = [
  formStyles,
  findingStyles,
  panelStyles,
  pictureStyles,
  lookStyles,
];
