// How the input for one fact looks.
import { css } from "lit";

export const editorStyles = css`
  :host {
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    justify-items: start;
  }
  legend {
    padding: 0;
    margin-bottom: 0.75rem;
    font-size: 1.15rem;
    font-weight: 650;
    line-height: 1.45;
  }
  .help {
    margin: -0.4rem 0 0;
    color: var(--soft);
    font-size: 0.9rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }
  button,
  input {
    max-width: 100%;
    font: inherit;
    color: inherit;
  }
  .choice {
    min-height: 2.75rem;
    padding: 0.4rem 1.1rem;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 0.7rem;
    text-align: start;
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .choice[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .checks {
    display: grid;
    width: 100%;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 0.1rem 1rem;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.6rem;
    padding: 0.45rem 0;
    min-height: 2.5rem;
    cursor: pointer;
  }
  .check input {
    width: 1.15rem;
    height: 1.15rem;
    margin: 0.25rem 0 0;
    flex: none;
    accent-color: var(--accent);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.75rem;
  }
  .line,
  .line label {
    max-width: 100%;
  }
  .line label {
    display: grid;
    gap: 0.25rem;
    font-size: 0.875rem;
    color: var(--soft);
  }
  .line input {
    min-height: 2.75rem;
    width: 11rem;
    max-width: 100%;
    padding: 0 0.8rem;
    font-size: 1rem;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 0.7rem;
  }
  .confirm {
    min-height: 2.75rem;
    padding: 0 1.4rem;
    border: 0;
    border-radius: 0.7rem;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    cursor: pointer;
  }
  .quiet {
    min-height: 2.5rem;
    padding: 0 0.2rem;
    border: 0;
    background: none;
    color: var(--soft);
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .problem {
    margin: 0;
    color: var(--bad);
  }
  /* The parts of a date have the focus, not the box. */
  input:is([type="date"], [type="time"]):focus-within,
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .confirm {
      border: 1px solid ButtonText;
    }
  }
`;
