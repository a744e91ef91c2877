// How the choice of files looks that are made of the results.
import { css, type CSSResultGroup } from "lit";
import { baseStyles, buttonStyles, panelStyles, plainButton, pointedAt } from "./shared-styles.js";

const exports = css`
  .soft {
    color: var(--soft);
    font-size: 0.9rem;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: left;
    margin-right: 1.25rem;
    padding: 0;
    color: var(--soft);
    line-height: 1.75rem;
  }
  fieldset label {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.75rem;
  }
  input[type="radio"] {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }
  .choices li {
    display: grid;
    grid-row: span 2;
    grid-template-rows: subgrid;
    gap: 0.25rem;
  }
  button {
    ${plainButton}
    font-weight: 600;
  }
  button:hover {
    ${pointedAt}
  }
  .running {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem 1rem;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  .running p {
    grid-column: 1 / -1;
  }
  progress {
    width: 100%;
    height: 0.75rem;
    accent-color: var(--accent);
  }
  .said:empty {
    display: none;
  }
  .said {
    overflow-wrap: anywhere;
  }
  .said.exported {
    color: var(--good);
  }
  .said.export_failed {
    color: var(--bad);
  }
`;

export const bulkExportStyles: CSSResultGroup = [baseStyles, buttonStyles, panelStyles, exports];
