// How the calculator of penalties looks.
import { css, type CSSResultGroup } from "lit";
import { baseStyles, buttonStyles, fieldBox, plainButton, pointedAt } from "./shared-styles.js";

const calculator = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  h4 {
    font-size: 1.05rem;
  }
  h5 {
    font-size: 0.95rem;
  }
  h4.serious,
  h4.general {
    font-size: 0.95rem;
  }
  h4.serious {
    margin-top: 0.6rem;
    color: var(--bad);
  }
  h4.general {
    color: var(--warn);
  }
  .measure::first-letter,
  .measures span::first-letter {
    text-transform: uppercase;
  }
  .soft {
    color: var(--soft);
    font-size: 0.9rem;
  }
  .both {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: 1.5rem;
    align-items: start;
  }
  .choice,
  .rows,
  .sum,
  .lines,
  .measures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .filter {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2rem;
    font-weight: 600;
  }
  .filter input {
    ${fieldBox}
    font-weight: 400;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem 1rem;
    align-items: start;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .row.chosen {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  .row.chosen .soft,
  .row.chosen summary {
    color: var(--ink);
  }
  .row summary {
    min-height: 1.5rem;
    overflow: hidden;
    color: var(--soft);
    font-size: 0.85rem;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .row details[open] summary {
    white-space: normal;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
    padding-top: 0.2rem;
    font-size: 0.9rem;
  }
  .links a {
    padding: 0.2rem 0;
  }
  button:where(:not(.quiet)) {
    ${plainButton}
  }
  button:where(:not(.quiet)):hover:enabled {
    ${pointedAt}
  }
  [tabindex="-1"]:focus {
    outline: none;
  }
  .stepper {
    display: inline-grid;
    grid-template-columns: 2.5rem 2.6rem 2.5rem;
  }
  .stepper button,
  .stepper input {
    min-height: 2.5rem;
    padding: 0;
    font-size: 1.1rem;
    text-align: center;
    border-radius: 0;
  }
  .stepper input {
    width: 100%;
    font: inherit;
    font-variant-numeric: tabular-nums;
    color: inherit;
    background: var(--card);
    border: 1px solid var(--edge);
    border-width: 1px 0;
  }
  .stepper .fewer {
    border-radius: 8px 0 0 8px;
  }
  .stepper .more {
    border-radius: 0 8px 8px 0;
  }
  .sum {
    position: sticky;
    top: 1rem;
    max-height: calc(100vh - 2rem);
    overflow-y: auto;
    gap: 0.9rem;
    padding: 1.1rem 1.2rem;
    background: var(--sunken);
    border-radius: var(--corner);
    overflow-wrap: anywhere;
  }
  .mini {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    padding: 0.4rem 0.8rem;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: var(--corner);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
    gap: 0.6rem;
  }
  .figure {
    padding: 0.6rem 0.8rem;
    background: var(--card);
    border-radius: var(--corner);
  }
  .figure dt {
    color: var(--soft);
    font-size: 0.85rem;
  }
  .figure strong {
    display: block;
    font-size: min(1.25rem, 7.5vw);
    font-variant-numeric: tabular-nums;
  }
  .figure.bad strong {
    color: var(--bad);
  }
  .figure.warn strong {
    color: var(--warn);
  }
  .figure small {
    color: var(--soft);
    font-size: 0.8rem;
  }
  .measures li {
    display: flex;
    gap: 0.5rem;
  }
  .measures li::before {
    content: "•";
    color: var(--bad);
  }
  .line {
    padding-top: 0.5rem;
    border-top: 1px solid var(--line);
  }
  .line > p:first-child {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
  }
  .times {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .said {
    display: grid;
    gap: 0.4rem;
    padding-top: 0.7rem;
    font-size: 0.9rem;
    border-top: 1px solid var(--line);
  }
  .notes summary {
    min-height: 2rem;
    color: var(--accent);
    cursor: pointer;
  }
  .notes li {
    padding: 0.2rem 0;
    font-size: 0.9rem;
  }
  .ways,
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .added:empty {
    display: none;
  }
  .added {
    color: var(--good);
    font-weight: 600;
  }
  .failure {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    color: var(--bad);
  }
  @media (max-width: 56rem) {
    .both {
      grid-template-columns: minmax(0, 1fr);
    }
    .sum {
      position: static;
      max-height: none;
    }
    .mini {
      display: flex;
    }
  }
  @media (max-width: 26rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .row.chosen {
      outline: 2px solid Highlight;
    }
  }
`;

export const calculatorStyles: CSSResultGroup = [baseStyles, buttonStyles, calculator];
