// How the possible outcomes look: cards that keep their places while answers cross them out.
import { css } from "lit";

export const outcomeStyles = css`
  .outcomes-panel {
    grid-column: 1 / -1;
    display: grid;
    gap: 0.6rem;
  }
  .outcomes-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.9rem;
  }
  .outcomes-head small {
    margin-left: auto;
  }
  .outcomes {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    grid-template-rows: repeat(4, auto);
    gap: 0 0.75rem;
  }
  .outcome {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    align-items: start;
    gap: 0.25rem;
    padding: 0.8rem 0.95rem;
    min-width: 0;
    background: var(--card);
    border: 1px solid var(--edge);
    border-top: 4px solid var(--accent);
    border-radius: var(--corner);
    transition:
      background-color 0.3s,
      border-color 0.3s;
  }
  .outcome .name {
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .outcome .range {
    font-size: 0.9rem;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .outcome .range {
    grid-row: 2;
  }
  .outcome .track {
    grid-row: 3;
  }
  .outcome .standing {
    grid-row: 4;
    font-size: 0.8rem;
    line-height: 1.4;
    color: var(--soft);
  }
  .outcome .range::first-letter,
  .outcome .standing::first-letter {
    text-transform: uppercase;
  }
  .outcome.settled {
    background: var(--good-soft);
    border-color: var(--good);
  }
  .outcome.settled .standing {
    color: var(--good);
    font-weight: 600;
  }
  .outcome.alternative {
    background: var(--warn-soft);
    border-color: var(--warn);
    border-style: dashed;
    border-top-style: solid;
  }
  .outcome.alternative .standing {
    color: var(--warn);
    font-weight: 600;
  }
  .outcome.excluded {
    background: transparent;
    border-color: var(--line);
    border-style: dashed;
    border-top: 4px solid var(--line);
    color: var(--soft);
  }
  .outcome s {
    text-decoration-thickness: 1.5px;
  }
  .track {
    display: block;
    width: 100%;
    height: 0.5rem;
    border-radius: 0.25rem;
  }
  .track .scale {
    fill: var(--sunken);
  }
  .outcome.settled .scale,
  .outcome.alternative .scale {
    fill: var(--card);
  }
  .track .sure,
  .track .may {
    fill: var(--accent);
    transition:
      x 0.35s,
      width 0.35s;
  }
  .track .may {
    fill-opacity: 0.45;
  }
  .outcome.alternative .sure,
  .outcome.alternative .may {
    fill: var(--warn);
  }
  @media (max-width: 60rem) {
    .outcomes {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      grid-template-rows: none;
      gap: 0.75rem;
    }
    .outcome {
      grid-row: auto;
      grid-template-rows: none;
    }
  }
  @media (max-width: 34rem) {
    .outcomes-head small {
      margin-left: 0;
    }
    .outcomes {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.4rem;
    }
    .outcome,
    .outcome.excluded {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.2rem 0.75rem;
      padding: 0.55rem 0.8rem;
      border-top-width: 1px;
      border-left: 4px solid var(--accent);
    }
    .outcome.settled {
      border-left-color: var(--good);
    }
    .outcome.alternative {
      border-left-color: var(--warn);
    }
    .outcome.excluded {
      border-left-color: var(--line);
    }
    .outcome .name {
      grid-area: 1 / 1;
    }
    .outcome .range {
      grid-area: 1 / 2;
      text-align: end;
    }
    .outcome .track,
    .outcome .standing {
      grid-row: auto;
      grid-column: 1 / -1;
    }
    .outcome.open .standing {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .outcome,
    .track .sure,
    .track .may,
    .share .due {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .track .scale,
    .share .kept {
      fill: Canvas;
      stroke: CanvasText;
    }
    .track .sure,
    .track .may,
    .share .due {
      fill: Highlight;
    }
    .share-key .due::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
