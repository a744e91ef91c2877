// How the tools for a case, a case from a link and the question about what is kept look.
import { css } from "lit";

export const caseStyles = css`
  :host {
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  p,
  h2,
  ul {
    margin: 0;
  }
  .tools,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.25rem;
  }
  .tools {
    justify-content: flex-end;
    margin-bottom: 0.75rem;
    font-size: 0.9rem;
    color: var(--soft);
  }
  /* Beside the heading of the view rather than in a row of its own: as high as its button. */
  @media (min-width: 46rem) {
    .tools {
      position: relative;
      z-index: 1;
      width: fit-content;
      margin-inline-start: auto;
      margin-bottom: -2.65rem;
    }
  }
  .said {
    flex: 1 1 100%;
    text-align: end;
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
  button {
    min-height: 2.25rem;
    padding: 0.25rem 0.9rem;
    font: inherit;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 0.6rem;
    cursor: pointer;
  }
  button.primary {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 0.3rem;
    padding: 0.5rem;
    font: inherit;
    font-size: 0.85rem;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 0.6rem;
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
    border-radius: 0.75rem;
    overflow-wrap: anywhere;
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
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex="-1"]:focus:not(:focus-visible) {
    outline: none;
  }
  dialog {
    width: min(32rem, calc(100vw - 2rem));
    padding: 1.25rem 1.5rem;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: var(--radius, 14px);
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
