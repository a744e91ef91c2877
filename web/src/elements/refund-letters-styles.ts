// How the reply and the note look.
import { css } from "lit";

export const lettersStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  p {
    margin: 0;
  }
  .soft {
    color: var(--soft);
    font-size: 0.875rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.6rem;
  }
  .choice {
    display: flex;
    border: 1px solid var(--edge);
    border-radius: 0.7rem;
    overflow: hidden;
  }
  .choice button {
    min-height: 2.5rem;
    padding: 0 0.9rem;
    border: 0;
    background: var(--card);
  }
  .choice button + button {
    border-left: 1px solid var(--edge);
  }
  .choice button[aria-pressed="true"] {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .choice :focus-visible {
    outline-offset: -4px;
    outline-color: currentcolor;
  }
  .names {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    gap: 0.6rem;
  }
  .names label {
    display: grid;
    gap: 0.2rem;
    align-content: end;
    font-size: 0.875rem;
    color: var(--soft);
  }
  .names input {
    width: 100%;
    min-height: 2.5rem;
    padding: 0 0.7rem;
    font-size: 1rem;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 0.6rem;
  }
  #letter {
    padding: 1.1rem 1.25rem;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 0.8rem;
  }
  #letter.note {
    max-height: 36rem;
    overflow: auto;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  mark {
    padding: 0 0.1rem;
    background: var(--warn-soft);
    color: var(--warn);
    border-radius: 0.2rem;
  }
  .copying {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .copy {
    min-height: 2.75rem;
    padding: 0 1.4rem;
    border: 0;
    border-radius: 0.7rem;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  [role="status"] {
    color: var(--good);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .choice button[aria-pressed="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
