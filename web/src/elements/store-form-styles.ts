// How the form of a shop looks: parts that fold, their rows and fields.
import { css } from "lit";
import { fieldBox } from "./shared-styles.js";

export const storeFormStyles = css`
  .date {
    gap: 0.6rem;
  }
  .line,
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  @media (max-width: 34rem) {
    .line input {
      flex: 1 1 7.5rem;
    }
    .line input[type="date"] {
      flex-basis: 9rem;
    }
  }
  .shown {
    font-weight: 600;
    font-size: 0.95rem;
  }
  .other-day {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.6rem 0.9rem;
    background: var(--warn-soft);
    border-radius: var(--corner);
    font-size: 0.95rem;
  }
  .other-day p {
    flex: 1 1 14rem;
  }
  input[type="date"],
  input[type="time"],
  input[type="text"],
  select {
    ${fieldBox}
    min-width: 0;
    max-width: 100%;
  }
  input:disabled {
    background: var(--sunken);
    color: var(--soft);
  }
  input[aria-invalid="true"],
  select[aria-invalid="true"] {
    border-color: var(--bad);
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-top: 1px solid var(--line);
  }
  .part {
    border-bottom: 1px solid var(--line);
  }
  .part > summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) fit-content(50%);
    align-items: center;
    gap: 0.6rem;
    min-height: 3rem;
    padding: 0.35rem 0.15rem;
    cursor: pointer;
    list-style: none;
  }
  .part > summary::-webkit-details-marker {
    display: none;
  }
  .part > summary::before {
    content: "";
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    margin: 0 0.2rem 0 0.15rem;
    border: solid var(--soft);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  .part[open] > summary::before {
    transform: translateY(-0.12rem) rotate(45deg);
  }
  .part > summary:hover .name {
    color: var(--accent);
  }
  .name {
    font-weight: 600;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 0.25rem 0.6rem;
  }
  .state {
    color: var(--soft);
    font-size: 0.875rem;
  }
  .state::first-letter {
    text-transform: uppercase;
  }
  .state.given {
    color: var(--accent);
    font-weight: 600;
  }
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    padding: 0.1rem 0 1.1rem 0.15rem;
  }
  .inside > .quiet {
    padding: 0;
  }
  .rests {
    display: inline-block;
    max-width: 100%;
  }
  .inner {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    justify-items: start;
  }
  .none {
    width: 100%;
    padding: 0.8rem 1rem;
    color: var(--soft);
    font-size: 0.9rem;
    border: 1px dashed var(--edge);
    border-radius: var(--corner);
  }
  .add {
    font-weight: 600;
    color: var(--accent);
  }
  .row {
    position: relative;
    width: 100%;
    min-width: 0;
    margin: 0;
    padding: 0.9rem 1rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .row > legend {
    float: left;
    width: calc(100% - 4rem);
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .remove {
    position: absolute;
    top: 0.45rem;
    right: 0.75rem;
    font-size: 0.9rem;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr));
    gap: 0.9rem 1.1rem;
    align-items: start;
    min-width: 0;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    scroll-margin: 2rem;
  }
  .field > label:first-child,
  .field > legend {
    padding: 0;
    font-weight: 600;
    font-size: 0.95rem;
  }
  .field > legend {
    overflow-wrap: anywhere;
    margin-bottom: 0.3rem;
  }
  .wide,
  .field.timed {
    grid-column: 1 / -1;
  }
  .field > select,
  .field > .when > input:only-child,
  .amount > input {
    width: 100%;
  }
  .amount {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .unit {
    color: var(--soft);
    white-space: nowrap;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .answers label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2.4rem;
    max-width: 100%;
    padding: 0.15rem 0.8rem;
    overflow-wrap: anywhere;
    border: 1px solid var(--edge);
    border-radius: 999px;
    cursor: pointer;
  }
  .answers label:has(:checked) {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  .answers input,
  .lift input {
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
  .lift {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.8rem;
    justify-self: start;
    color: var(--soft);
    font-size: 0.9rem;
    cursor: pointer;
  }
  .problem {
    color: var(--bad);
    font-size: 0.9rem;
  }
  .behaviour {
    display: grid;
    gap: 0.25rem;
    padding: 0.7rem 0.9rem;
    background: var(--sunken);
    border-radius: var(--corner);
    font-size: 0.95rem;
  }
`;
