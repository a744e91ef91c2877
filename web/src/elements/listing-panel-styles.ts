// How the folded panels look, with their entries, their forms and the place where files are dropped; and
// what belongs to exceptions on the cards.
import { css } from "lit";
import { fieldBox, fileInput, plainButton, pointedAt } from "./shared-styles.js";

export const foldStyles = css`
  details.fold {
    gap: 0;
  }
  details.fold > summary {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1rem 0.75rem;
    color: inherit;
  }
  details.fold > summary::-webkit-details-marker {
    display: none;
  }
  details.fold > summary h3::before {
    content: "";
    display: inline-block;
    margin-right: 0.6rem;
    vertical-align: 0.08em;
    border-left: 0.55rem solid var(--accent);
    border-block: 0.35rem solid transparent;
  }
  details.fold[open] > summary h3::before {
    transform: rotate(90deg);
  }
  details.fold > summary .soft {
    font-weight: 400;
  }
  details.fold > :not(summary) {
    margin-top: 0.9rem;
  }
  details.fold .actions {
    margin-bottom: 0;
  }
  details.fold section {
    display: grid;
    gap: 0.6rem;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  details.fold section > * {
    max-width: 100%;
  }

  .actions.below {
    padding-top: 0.9rem;
    border-top: 1px solid var(--line);
  }
  .errors.alone {
    padding-left: 0;
  }

  .entries {
    width: 100%;
    border-top: 1px solid var(--line);
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: start;
    padding: 0.6rem 0;
    border-bottom: 1px solid var(--line);
  }
  .entry-text {
    flex: 1 1 14rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .entry-text .chip {
    margin-left: 0.4rem;
    white-space: nowrap;
  }
  .entry-actions {
    display: flex;
    gap: 0.4rem;
  }
  .entry-actions button {
    min-height: 2.2rem;
    padding: 0.1rem 0.7rem;
    font-size: 0.9rem;
  }

  .entry-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    width: 100%;
    padding: 0.9rem;
    background: var(--sunken);
    border-radius: var(--corner);
  }
  .entry-form .actions {
    margin-top: 0.2rem;
  }
  .entry-form label {
    font-weight: 600;
  }
  .entry-form .answers label,
  .entry-form label.check {
    font-weight: 400;
  }
  .entry-form label.check {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2rem;
  }
  .outcomes {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    display: grid;
    gap: 0.3rem;
  }
  .outcomes .answers label {
    background: var(--card);
  }
  input:not([type]) {
    ${fieldBox}
    width: 100%;
  }
  input[aria-invalid="true"]:not([type]) {
    border-color: var(--bad);
  }
  ${fileInput}
  label.file {
    ${plainButton}
    max-width: 100%;
  }
  label.file:hover {
    ${pointedAt}
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.5rem 0.9rem;
    padding: 1rem;
    text-align: center;
    border: 2px dashed var(--line);
    border-radius: var(--corner);
  }
  @media (hover: none) {
    .drop {
      justify-content: start;
      padding: 0;
      border: 0;
    }
    .drop > .soft {
      display: none;
    }
  }
  .drop.over {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .loading {
    display: grid;
    gap: 0.4rem;
    justify-items: start;
  }
  progress {
    width: 100%;
    accent-color: var(--accent);
  }
  .warning {
    color: var(--warn);
    font-size: 0.95rem;
  }
  .skipped .errors {
    margin-top: 0.5rem;
    overflow-wrap: anywhere;
  }

  span.chip.allowed {
    color: var(--ink);
    background: var(--card);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  .fix-all {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.9rem;
  }
  .source .soft {
    display: block;
  }
  .suppressed > p {
    margin-top: 0.4rem;
  }
  .suppressed li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.35rem;
    padding: 0.8rem 0;
    border-bottom: 1px solid var(--line);
  }
  .suppressed li:last-child {
    border-bottom: 0;
    padding-bottom: 0;
  }
`;
