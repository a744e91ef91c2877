// How the tools for a case, a case from a link and the question about what is kept look.
import { css, type CSSResultGroup } from "lit";
import { baseStyles, buttonStyles, fieldBox, plainButton, pointedAt } from "./shared-styles.js";

const cases = css`
  .tools,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.25rem;
  }
  .actions {
    gap: 0.5rem 0.75rem;
  }
  .tools {
    justify-content: space-between;
    margin-top: 1.25rem;
    padding: 0.75rem 1rem;
    font-size: 0.9rem;
    color: var(--soft);
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .said {
    flex: 1 1 100%;
  }
  /* Beside the heading of the view rather than in a row of its own: as high as its button. */
  @media (min-width: 46.01rem) {
    .tools {
      position: relative;
      z-index: 1;
      justify-content: flex-end;
      width: fit-content;
      margin: 0 0 -2.65rem auto;
      padding: 0;
      background: none;
      border: 0;
    }
    .said {
      text-align: end;
    }
  }
  /* Beside the buttons, lest the heading make way for it. */
  @media (min-width: 70rem) {
    .tools {
      margin-bottom: -2.25rem;
    }
    .said {
      flex: 0 1 auto;
      order: -1;
      max-width: 30rem;
    }
  }
  .said:empty {
    display: none;
  }
  label.keep {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.25rem;
    cursor: pointer;
  }
  .keep input {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--accent);
  }
  button:where(:not(.primary)) {
    ${plainButton}
    min-height: 2.25rem;
    color: var(--ink);
  }
  button:where(:not(.primary)):hover:enabled {
    ${pointedAt}
  }
  .primary {
    min-height: 2.25rem;
    padding-inline: 1rem;
  }
  textarea {
    ${fieldBox}
    display: block;
    width: 100%;
    margin-top: 0.3rem;
    font-size: 0.85rem;
    color: var(--ink);
  }
  .by-hand {
    flex: 1 1 100%;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    margin-bottom: 1.25rem;
    padding: 1rem 1.25rem;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--corner);
    overflow-wrap: anywhere;
  }
  /* The ring is around the card, not around a line in it. */
  .card:has(> [tabindex="-1"]:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .card > [tabindex="-1"]:focus-visible {
    outline: none;
  }
  #forget-do {
    color: var(--ground);
    background: var(--bad);
    border-color: var(--bad);
  }
  .card.bad {
    border-inline-start-color: var(--warn);
  }
  h2 {
    font-size: 1.1rem;
    line-height: 1.4;
  }
  .soft {
    color: var(--soft);
    font-size: 0.9rem;
  }
  dialog {
    width: min(32rem, calc(100vw - 2rem));
    padding: 1.25rem 1.5rem;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog > * + * {
    margin-top: 0.75rem;
  }
  dialog ul {
    padding-inline-start: 1.25rem;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

export const caseStyles: CSSResultGroup = [baseStyles, buttonStyles, cases];
