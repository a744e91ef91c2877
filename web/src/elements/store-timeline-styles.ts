// How the pictures of a shop look: the timeline and its list, the refund rate, the hours of the week.
import { css } from "lit";

export const storeTimelineStyles = css`
  .timeline {
    display: block;
    max-width: 100%;
    height: auto;
    font-size: 13px;
    overflow: visible;
  }
  .timeline text {
    fill: var(--ink);
  }
  .timeline .axis,
  .timeline path.tick {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.5;
  }
  .timeline .gone {
    fill: var(--line);
  }
  .timeline text.tick {
    fill: var(--soft);
    font-size: 12px;
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
  .timeline .stem {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1;
  }
  .timeline .mark circle {
    fill: var(--accent);
    stroke: var(--card);
    stroke-width: 2;
  }
  .timeline .past circle {
    fill: var(--soft);
  }
  .timeline .past text {
    fill: var(--soft);
  }
  .timeline .good circle {
    fill: var(--good);
  }
  .timeline .bad circle {
    fill: var(--bad);
  }
  .timeline .bad text {
    fill: var(--bad);
  }
  .timeline .now circle,
  .timeline .soon circle {
    fill: var(--warn);
  }
  .timeline .estimated circle {
    fill: var(--card);
    stroke: var(--accent);
  }
  .timeline .estimated .stem {
    stroke-dasharray: 3 3;
  }
  .timeline .today path {
    fill: var(--accent);
  }
  .timeline .today text {
    fill: var(--accent);
    font-weight: 700;
    text-anchor: middle;
  }

  .stages {
    display: grid;
    gap: 0.35rem;
  }
  .stages li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.2rem 0.75rem;
  }
  .stage,
  .days {
    justify-self: start;
    padding: 0.05rem 0.6rem;
    font-size: 0.85rem;
    font-weight: 600;
    border-radius: var(--corner);
    background: var(--sunken);
    color: var(--soft);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .stage.product_hidden,
  .days.soon,
  .days.now {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .stage.all_saas_hidden,
  .stage.delisted,
  .days.bad {
    color: var(--bad);
    background: var(--bad-soft);
  }
  .stage.fixed,
  .days.good {
    color: var(--good);
    background: var(--good-soft);
  }
  .days.later {
    color: var(--accent);
    background: var(--accent-soft);
  }

  .deadlines {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .deadline {
    position: relative;
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr) auto;
    gap: 0.1rem 0.9rem;
    align-items: baseline;
    padding: 0.5rem 0 0.5rem 1.4rem;
  }
  .deadline::before {
    content: "";
    position: absolute;
    left: 0.3rem;
    top: 0;
    bottom: 0;
    border-left: 2px solid var(--line);
  }
  .deadline::after {
    content: "";
    position: absolute;
    left: 0.3rem;
    top: 1.05rem;
    width: 0.65rem;
    height: 0.65rem;
    margin-left: calc(1px - 0.325rem);
    border-radius: 50%;
    background: var(--accent);
    border: 2px solid var(--card);
  }
  .deadline.past::after {
    background: var(--soft);
  }
  .deadline.bad::after {
    background: var(--bad);
  }
  .deadline.good::after {
    background: var(--good);
  }
  .deadline.now::after,
  .deadline.soon::after {
    background: var(--warn);
  }
  .deadline.past .what > p:first-child {
    color: var(--soft);
  }
  .deadline > .when {
    display: grid;
    gap: 0;
    font-variant-numeric: tabular-nums;
  }
  .deadline time {
    white-space: nowrap;
  }
  .deadline .when small {
    color: var(--soft);
  }
  .deadline .what {
    grid-column: 2;
    grid-row: 1;
    min-width: 0;
  }
  .deadline > .days {
    grid-column: 3;
    grid-row: 1;
  }
  .then {
    color: var(--soft);
    font-size: 0.9rem;
  }
  .estimate {
    font-size: 0.9rem;
  }
  .today-line {
    position: relative;
    margin: 0.35rem 0;
    padding-left: 1.4rem;
  }
  .today-line::before {
    content: "";
    position: absolute;
    inset: 50% 0 auto;
    border-top: 2px solid var(--accent);
  }
  .today-line span {
    position: relative;
    padding: 0.05rem 0.6rem;
    font-size: 0.875rem;
    font-weight: 700;
    color: var(--accent);
    background: var(--card);
  }

  .gauge,
  .strip {
    display: block;
    width: 100%;
  }
  .gauge {
    height: 0.9rem;
    border-radius: 4px;
  }
  .gauge .ground,
  .strip .ground {
    fill: var(--sunken);
  }
  .gauge .within {
    fill: var(--accent);
  }
  .gauge .above {
    fill: var(--bad);
  }
  .gauge .line {
    fill: var(--ink);
  }
  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }
  .figure strong {
    font-size: 1.35rem;
    font-variant-numeric: tabular-nums;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    margin-top: -0.5rem;
    color: var(--soft);
    font-size: 0.8rem;
  }
  .week {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem 0.75rem;
    align-items: center;
    font-size: 0.875rem;
  }
  .strip {
    height: 1.1rem;
  }
  .strip .required {
    fill: var(--edge);
    fill-opacity: 0.35;
  }
  .strip .stated {
    fill: var(--accent);
  }
  .strip .gap {
    fill: var(--bad-soft);
    stroke: var(--bad);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .strip .strike {
    fill: none;
    stroke: var(--bad);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .clock {
    position: relative;
    height: 1.2rem;
    color: var(--soft);
    font-size: 0.8rem;
  }
  .clock i {
    position: absolute;
    left: 0;
    font-style: normal;
  }
  .clock .nine {
    left: 37.5%;
    translate: -50%;
  }
  .clock .six {
    left: 75%;
    translate: -50%;
  }
  .clock .end {
    left: auto;
    right: 0;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1rem;
    color: var(--soft);
    font-size: 0.85rem;
  }
  .legend i {
    display: inline-block;
    width: 1.1rem;
    height: 0.7rem;
    margin-right: 0.35rem;
    border-radius: 2px;
  }
  .legend .stated {
    background: var(--accent);
  }
  .legend .required {
    background: var(--edge);
    opacity: 0.35;
  }
  .legend .gap {
    background: var(--bad-soft);
    border: 1px solid var(--bad);
  }
  .gaps {
    display: grid;
    gap: 0.2rem;
    font-size: 0.95rem;
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 34rem) {
    /* In large text how far it is goes below the date. */
    .deadline {
      display: flex;
      flex-wrap: wrap;
    }
    .deadline > .when {
      flex: 1 1 auto;
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.4rem;
    }
    .deadline > .what {
      flex: 1 0 100%;
    }
    .stage {
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .timeline .mark circle,
    .gauge .within,
    .gauge .above,
    .strip .stated {
      fill: CanvasText;
    }
    .stage,
    .days,
    .chip {
      border: 1px solid;
    }
  }
`;
