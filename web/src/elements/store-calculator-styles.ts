// How the calculator of penalties looks. Its colours come from the store view around it.
import { css } from "lit";

export const calculatorStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h4,
  h5,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
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
    color: var(--s-bad);
  }
  h4.general {
    color: var(--s-warn);
  }
  .soft {
    color: var(--s-soft);
    font-size: 0.9rem;
  }
  a {
    color: var(--s-accent);
    text-underline-offset: 0.2em;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
    gap: 0.2rem;
    font-weight: 600;
  }
  .filter input {
    min-height: 2.6rem;
    padding: 0.3rem 0.7rem;
    font: inherit;
    font-weight: 400;
    color: inherit;
    background: var(--s-card);
    border: 1px solid var(--s-edge);
    border-radius: 8px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem 1rem;
    align-items: start;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--s-line);
    border-radius: 10px;
  }
  .row.chosen {
    background: var(--s-accent-soft);
    border-color: var(--s-accent);
  }
  .row.chosen .soft,
  .row.chosen summary {
    color: var(--s-ink);
  }
  .row summary {
    min-height: 1.5rem;
    overflow: hidden;
    color: var(--s-soft);
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
  button {
    min-height: 2.5rem;
    padding: 0 1rem;
    font: inherit;
    color: inherit;
    background: var(--s-card);
    border: 1px solid var(--s-edge);
    border-radius: 8px;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--s-accent);
    background: var(--s-accent-soft);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button.quiet {
    padding: 0 0.3rem;
    color: var(--s-accent);
    background: none;
    border: 0;
  }
  :focus-visible {
    outline: 3px solid var(--s-accent);
    outline-offset: 2px;
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
    background: var(--s-card);
    border: 1px solid var(--s-edge);
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
    background: var(--s-sunken);
    border-radius: 12px;
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
    background: var(--s-card);
    border: 1px solid var(--s-edge);
    border-radius: 10px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
    gap: 0.6rem;
  }
  .figure {
    padding: 0.6rem 0.8rem;
    background: var(--s-card);
    border-radius: 10px;
  }
  .figure dt {
    color: var(--s-soft);
    font-size: 0.85rem;
  }
  .figure strong {
    display: block;
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
  }
  .figure.bad strong {
    color: var(--s-bad);
  }
  .figure.warn strong {
    color: var(--s-warn);
  }
  .figure small {
    color: var(--s-soft);
    font-size: 0.8rem;
  }
  .measures li::before {
    content: "•";
    margin-right: 0.5rem;
    color: var(--s-bad);
  }
  .line {
    padding-top: 0.5rem;
    border-top: 1px solid var(--s-line);
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
    border-top: 1px solid var(--s-line);
  }
  .notes summary {
    min-height: 2rem;
    color: var(--s-accent);
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
    color: var(--s-good);
    font-weight: 600;
  }
  .failure {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    color: var(--s-bad);
  }
  @media (max-width: 900px) {
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
