// How the strip of the review period and the deadlines look.
import { css } from "lit";

export const periodStyles = css`
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  .day,
  .gap {
    display: grid;
    align-content: start;
    justify-items: center;
    width: 4.4rem;
    padding: 0.35rem 0.1rem 0.4rem;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .day b {
    font-size: 1.05rem;
  }
  .weekday,
  .number,
  .gap,
  .flag {
    font-size: 0.78rem;
    color: var(--soft);
  }
  .number:empty {
    display: none;
  }
  .day.inside,
  .gap.inside {
    background: var(--accent-soft);
    border-color: transparent;
  }
  .day.inside .weekday,
  .day.inside .number,
  .day.inside .flag {
    color: var(--ink);
  }
  .gap {
    align-content: center;
    border-style: dashed;
  }
  .gap.inside {
    color: var(--ink);
  }
  .day.request {
    border: 2px solid var(--accent);
    padding-block: calc(0.35rem - 1px) calc(0.4rem - 1px);
  }
  .day .flag {
    margin-top: 0.2rem;
    white-space: nowrap;
  }
  .day .of-request,
  .day .of-today {
    padding: 0 0.4rem;
    border-radius: 0.4rem;
  }
  .day .flag.of-request {
    background: var(--accent);
    color: var(--on-accent);
  }
  .day .flag.of-today {
    background: var(--ink);
    color: var(--card);
  }
  .deadlines {
    display: grid;
  }
  .deadline {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr) auto;
    gap: 0.2rem 1rem;
    align-items: center;
    padding: 0.5rem 0;
    border-top: 1px solid var(--line);
  }
  .deadline:first-child {
    border-top: 0;
  }
  .when {
    display: grid;
    font-variant-numeric: tabular-nums;
  }
  .when small {
    color: var(--warn);
    font-weight: 600;
  }
  .deadline.past .when small {
    color: var(--soft);
    font-weight: 400;
  }
  .add {
    white-space: nowrap;
  }
  @media (max-width: 34rem) {
    .strip {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(3.4rem, 1fr));
      gap: 0.25rem;
    }
    .day,
    .gap {
      grid-template-columns: minmax(0, max-content);
      justify-content: center;
      width: auto;
      padding-inline: 0;
      text-align: center;
    }
    .day b {
      font-size: 0.95rem;
    }
    .day .of-request,
    .day .of-today {
      padding: 0 0.25rem;
    }
    .deadline {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .deadline > :nth-child(2) {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
  @media (forced-colors: active) {
    .day.inside {
      border-color: Highlight;
    }
    .day .flag {
      border: 1px solid currentcolor;
    }
  }
`;
