// How the listing view looks.
import { css, type CSSResultGroup } from "lit";
import { findingStyles } from "./listing-finding-styles.js";
import { lookStyles } from "./listing-look-styles.js";
import { foldStyles } from "./listing-panel-styles.js";
import { pictureStyles } from "./listing-picture-styles.js";
import {
  baseStyles,
  buttonStyles,
  fieldBox,
  ownWidth,
  panelStyles,
  plainButton,
  pointedAt,
  viewStyles,
} from "./shared-styles.js";

const formStyles = css`
  .soft,
  .hint,
  .notice {
    color: var(--soft);
    font-size: 0.9rem;
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
  .notice {
    padding: 0 0.25rem;
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
    ${fieldBox}
    width: 100%;
  }
  select {
    text-overflow: ellipsis;
  }
  textarea {
    padding-block: 0.55rem;
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
    border-color: var(--bad);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: 0.9rem;
  }
  .errors {
    margin: 0;
    padding-left: 1.2rem;
    color: var(--bad);
    font-size: 0.95rem;
  }
  details.more {
    display: grid;
    border-top: 1px solid var(--line);
    padding-top: 0.75rem;
  }
  details.more[open] > :not(summary) {
    margin-top: 0.9rem;
  }
  summary {
    cursor: pointer;
    color: var(--accent);
    font-weight: 600;
  }
  details.more > summary .soft {
    display: block;
    font-weight: 400;
  }
  /* Their names stand above the fields then. */
  details.more[open] > summary .soft {
    display: none;
  }
  .filled {
    color: var(--soft);
    font-size: 0.9rem;
    font-weight: 400;
  }

  fieldset.question {
    min-width: 0;
    margin: 0;
    padding: 0.75rem 0 0;
    border: 0;
    border-top: 1px solid var(--line);
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
    border: 1px solid var(--edge);
    border-radius: 999px;
    cursor: pointer;
  }
  .answers label:has(:checked) {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  .answers input {
    margin: 0;
    accent-color: var(--accent);
  }

  button {
    ${ownWidth}
  }
  button:where(:not(.badge, .link, .primary, .quiet, .chip, .toast *)) {
    ${plainButton}
  }
  button:where(:not(.badge, .link, .primary, .quiet, .toast *)):hover:enabled {
    ${pointedAt}
  }
  button.apply {
    display: block;
    margin-top: 0.35rem;
    min-height: 2.2rem;
  }

  @media (max-width: 34rem) {
    .answers {
      gap: 0.4rem;
    }
    .answers label {
      gap: 0.3rem;
      padding-inline: 0.7rem;
    }
  }
  @media (max-width: 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
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

const paper = css`
  /* On paper: what was found, then the texts with their marks. */
  @media print {
    .columns {
      display: flex;
      flex-direction: column-reverse;
      align-items: stretch;
    }
    button:not(.badge),
    label.file,
    .drop,
    .fold,
    .keys,
    .why,
    .toolbar,
    #open-hint {
      display: none;
    }
    .panel {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    textarea,
    .preview {
      max-height: none;
    }
    .finding,
    .question {
      break-inside: avoid;
    }
    .badge,
    .number {
      print-color-adjust: exact;
    }
    .right {
      position: static;
      max-height: none;
      overflow: visible;
    }
  }
`;

export const listingStyles: CSSResultGroup = [
  baseStyles,
  buttonStyles,
  panelStyles,
  viewStyles,
  formStyles,
  findingStyles,
  foldStyles,
  pictureStyles,
  lookStyles,
  paper,
];
