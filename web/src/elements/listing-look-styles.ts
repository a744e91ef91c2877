// How one looks through findings: the bar of filters and steps, and the sum-up of what may follow.
import { css } from "lit";

export const lookStyles = css`
  .toolbar {
    position: sticky;
    top: 0;
    z-index: 2;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    margin: 0 -0.25rem;
    padding: 0.5rem 0.25rem;
    background: var(--card);
    border-bottom: 1px solid var(--line);
  }
  .levels {
    display: flex;
    border: 1px solid var(--edge);
    border-radius: var(--corner);
  }
  button.level {
    flex: 1 1 auto;
    min-height: 2.2rem;
    padding: 0.1rem 0.5rem;
    border: 0;
    border-radius: 0;
    background: none;
    white-space: normal;
  }
  button.level:first-child {
    border-radius: 7px 0 0 7px;
  }
  button.level:last-child {
    border-radius: 0 7px 7px 0;
  }
  button.level + button.level {
    border-left: 1px solid var(--edge);
  }
  button.level[aria-pressed="true"] {
    background: var(--accent-soft);
    font-weight: 700;
  }
  .level .count {
    font-weight: 700;
  }
  .level.violation:enabled .count {
    color: var(--bad);
  }
  .level.review:enabled .count {
    color: var(--warn);
  }
  .look {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .look select {
    flex: 1 1 9rem;
    width: auto;
    min-width: 0;
    min-height: 2.2rem;
    padding-block: 0.1rem;
  }
  .steps {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    margin-left: auto;
  }
  .steps .at {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .steps button {
    min-width: 2.5rem;
    min-height: 2.2rem;
    padding: 0;
  }
  .keys {
    font-size: 0.8rem;
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
  }

  .outlook {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.45rem;
    padding: 0.8rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .measures {
    display: grid;
    gap: 0.5rem;
  }
  .measures li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.15rem;
  }
  .measure {
    font-weight: 600;
  }
  .measure::first-letter {
    text-transform: uppercase;
  }
  .measure-for {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.35rem;
    align-items: center;
    font-size: 0.95rem;
  }
  .measure-for .badge {
    margin: 0;
  }
  .total {
    font-weight: 600;
    color: var(--bad);
  }
  .small {
    font-size: 0.85rem;
  }

  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3rem;
  }
  .change-name {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.75rem;
  }
  .changed del {
    color: var(--bad);
    background: var(--bad-soft);
  }
  .changed ins {
    color: var(--good);
    background: var(--good-soft);
  }
  #copied:empty {
    display: none;
  }

  .prices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.4rem;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .prices > .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    width: 100%;
  }
  .price {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .price input:not([type]) {
    flex: 2 1 9rem;
    width: auto;
    min-width: 0;
  }
  .price input.yuan:not([type]) {
    flex: 1 1 6rem;
  }
  .price select {
    flex: 0 1 auto;
    width: auto;
  }
  .price .errors {
    flex-basis: 100%;
  }

  @media (forced-colors: active) {
    button.level[aria-pressed="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (max-height: 640px), (max-width: 56rem) {
    .toolbar {
      position: static;
    }
    .finding {
      scroll-margin-top: 1rem;
    }
  }
`;
