// How the input for one fact looks.
import { css, type CSSResultGroup } from "lit";
import {
  baseStyles,
  buttonStyles,
  fieldBox,
  plainButton,
  pointedAt,
  primaryButton,
} from "./shared-styles.js";

const editor = css`
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
  }
  .choice {
    ${plainButton}
    min-height: 2.75rem;
    text-align: start;
  }
  .choice:hover {
    ${pointedAt}
  }
  .choice[aria-pressed="true"] {
    ${pointedAt}
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
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    font-size: 0.875rem;
    color: var(--soft);
  }
  .line input {
    ${fieldBox}
    min-height: 2.75rem;
    width: 10rem;
    font-size: 1rem;
    color: var(--ink);
  }
  .confirm {
    ${primaryButton}
  }
  .confirm.one-of-many {
    color: var(--accent);
    background: var(--card);
  }
  .quiet {
    color: var(--soft);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .problem {
    color: var(--bad);
  }
  @media (forced-colors: active) {
    .confirm {
      border-color: ButtonText;
    }
  }
`;

export const editorStyles: CSSResultGroup = [baseStyles, buttonStyles, editor];
