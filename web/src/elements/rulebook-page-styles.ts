// How the page of one clause looks, and how all of the view folds on narrow screens.
import { css } from "lit";
import { unseen } from "./shared-styles.js";

export const rulebookPageStyles = css`
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.6rem;
    font-size: 0.9rem;
    color: var(--soft);
  }
  .path > :not(.back) + *::before {
    content: "›";
    margin-right: 0.6rem;
    display: inline-block;
    color: var(--soft);
  }
  .back {
    display: none;
  }
  .page-top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    margin-top: -0.7rem;
  }
  .page-top h3 {
    font-size: 1.6rem;
  }
  .statement {
    font-size: 1.15rem;
    line-height: 1.7;
    max-width: 42rem;
    overflow-wrap: anywhere;
  }
  .translation {
    max-width: 42rem;
    font-size: 0.95rem;
  }
  .translation .label {
    margin-right: 0.4rem;
    padding: 0 0.4rem;
    font-size: 0.75rem;
    border: 1px solid var(--line);
    border-radius: 0.3rem;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .reason {
    margin-top: -0.7rem;
    color: var(--soft);
  }
  .page section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    padding-top: 1.1rem;
    border-top: 1px solid var(--line);
  }
  .items,
  .cards,
  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
  }
  .items a {
    display: block;
    padding: 0.6rem 0.9rem;
    color: inherit;
    text-decoration: none;
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .items a:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .items b {
    margin-right: 0.4rem;
    color: var(--accent);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    padding: 0.9rem 1rem;
    overflow-wrap: anywhere;
    background: var(--sunken);
    border-radius: var(--corner);
  }
  .sentences {
    display: grid;
    gap: 0.35rem;
  }
  .sentences li {
    position: relative;
    padding-left: 1.1rem;
    overflow-wrap: anywhere;
  }
  .sentences li::before {
    content: "";
    position: absolute;
    left: 0.1rem;
    top: 0.7em;
    width: 0.4rem;
    height: 0.4rem;
    border-radius: 50%;
    background: var(--accent);
  }
  .questions li + li {
    padding-top: 0.6rem;
    border-top: 1px solid var(--line);
  }
  .references a {
    display: block;
    overflow: hidden;
    padding: 0.25rem 0;
    color: inherit;
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .references a:hover {
    text-decoration: underline;
  }
  .references b {
    margin-right: 0.4rem;
    color: var(--accent);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.9rem;
  }
  .neighbours {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding-top: 1.1rem;
    border-top: 1px solid var(--line);
  }
  .neighbours a {
    display: grid;
    padding: 0.3rem 0;
  }
  .neighbours .next {
    text-align: right;
  }
  .level {
    margin-right: 0.6rem;
    color: var(--warn);
  }
  .measure {
    display: inline-block;
  }
  .measure::first-letter {
    text-transform: uppercase;
  }
  .level.serious {
    color: var(--bad);
  }
  .given > div {
    display: grid;
    grid-template-columns: minmax(0, 9rem) minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.15rem 0;
  }
  dt {
    color: var(--soft);
    font-size: 0.9rem;
  }
  dd {
    overflow-wrap: anywhere;
  }
  @media (max-width: 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .table {
      position: static;
      max-height: none;
    }
    .entries {
      overflow: visible;
    }
    .within > p,
    .reading .table,
    .columns:not(.reading) .page {
      display: none;
    }
    .back {
      display: inline;
      flex-basis: 100%;
      padding: 0.3rem 0;
    }
  }
  @media (max-width: 34rem) {
    .panel {
      padding: 1rem;
    }
    .finder {
      padding: 1rem 1rem 0.4rem;
    }
    .given > div {
      grid-template-columns: minmax(0, 7rem) minmax(0, 1fr);
      gap: 0 0.6rem;
    }
    table {
      table-layout: fixed;
    }
    .figures thead {
      ${unseen}
    }
    .figures :is(tbody, tr, th, td) {
      display: block;
      padding: 0;
      border: 0;
    }
    .figures tr {
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--line);
    }
    /* Above them it says that none of these was found. */
    .figures .nought {
      display: none;
    }
    .figures td::before {
      content: attr(data-label);
      float: left;
      color: var(--soft);
    }
    .figures tbody th:first-child {
      width: auto;
    }
    th,
    td {
      padding: 0.4rem 0.2rem;
      font-size: 0.85rem;
      vertical-align: bottom;
    }
    th,
    tbody th {
      white-space: normal;
    }
    th:first-child {
      width: 5.5rem;
    }
  }
  @media print {
    .parts,
    .table,
    .page-top .quiet,
    .path .back,
    .neighbours,
    .verification > button {
      display: none;
    }
    .columns {
      display: block;
    }
    .panel {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .page section {
      break-inside: avoid;
    }
    .references a {
      white-space: normal;
    }
  }
`;
