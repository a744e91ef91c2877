// How the full result of one row looks, beside what the verdict of a refund brings along.
import { css } from "lit";
import { plainButton, pointedAt } from "./shared-styles.js";

export const bulkDetailStyles = css`
  h4 {
    margin: 0;
    font-size: 0.95rem;
  }
  .refund,
  .listing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    max-width: 46rem;
    padding-top: 0.5rem;
    cursor: auto;
  }
  .findings {
    display: grid;
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .finding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    padding: 0.8rem 1rem;
    border: 1px solid var(--line);
    border-left: 4px solid var(--bad);
    border-radius: var(--corner);
    background: var(--card);
  }
  .finding.review {
    border-left-color: var(--warn);
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .outcome {
    padding: 0.05rem 0.6rem;
    font-size: 0.85rem;
    font-weight: 600;
    border-radius: 999px;
  }
  .outcome.violation {
    color: var(--bad);
    background: var(--bad-soft);
  }
  .outcome.review {
    color: var(--warn);
    background: var(--warn-soft);
  }
  dl:not(.follows) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem 0.9rem;
    margin: 0;
    font-size: 0.95rem;
  }
  dl:not(.follows) dt {
    grid-column: 1;
    color: var(--soft);
  }
  dl:not(.follows) dd {
    grid-column: 2;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .quote {
    white-space: pre-wrap;
  }
  mark {
    padding: 0.05em 0.1em;
    color: inherit;
    background: var(--bad-soft);
    border-bottom: 2px solid var(--bad);
    border-radius: 2px;
  }
  .review mark {
    background: var(--warn-soft);
    border-bottom: 2px dashed var(--warn);
  }
  .rests {
    font-size: 0.9rem;
    color: var(--soft);
  }
  .missing,
  .errors {
    display: grid;
    gap: 0.3rem;
    margin: 0;
    padding-left: 1.1rem;
    list-style: disc;
  }
  .errors li {
    color: var(--bad);
  }
  #open-in-refund,
  .listing button,
  .failure button {
    ${plainButton}
  }
  #open-in-refund:hover,
  .listing button:hover {
    ${pointedAt}
  }
  .failure {
    padding: 0.8rem 1rem;
    color: var(--bad);
    background: var(--bad-soft);
    border-radius: var(--corner);
  }
  @media (max-width: 30rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
    dd {
      grid-column: 1;
    }
  }
`;
