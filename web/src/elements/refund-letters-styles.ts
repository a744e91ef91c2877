// How the reply and the note look.
import { css, type CSSResultGroup } from "lit";
import { baseStyles, buttonStyles, fieldBox, primaryButton } from "./shared-styles.js";

const letters = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
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
    border-radius: var(--corner);
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
    ${fieldBox}
    width: 100%;
    font-size: 1rem;
    color: var(--ink);
  }
  #letter {
    padding: 1.1rem 1.25rem;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: var(--corner);
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
    ${primaryButton}
  }
  [role="status"] {
    color: var(--good);
  }
  @media (forced-colors: active) {
    .choice button[aria-pressed="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

export const lettersStyles: CSSResultGroup = [baseStyles, buttonStyles, letters];
