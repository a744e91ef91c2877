// How the store view looks: its frame, which the calculator has too.
import { css, type CSSResultGroup } from "lit";
import { baseStyles, buttonStyles, ownWidth, panelStyles, viewStyles } from "./shared-styles.js";
import { storeFormStyles } from "./store-form-styles.js";
import { storeResultStyles } from "./store-result-styles.js";
import { storeTimelineStyles } from "./store-timeline-styles.js";

const frame = css`
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  h5 {
    font-size: 1rem;
  }
  .soft,
  .hint,
  .notice {
    color: var(--soft);
    font-size: 0.9rem;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
    gap: 1.25rem;
    align-items: start;
  }
  .left {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .right {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    position: sticky;
    top: 1rem;
    max-height: calc(100vh - 2rem);
    overflow-y: auto;
  }
  .notice {
    padding: 0 0.25rem;
  }

  .plain {
    ${ownWidth}
  }

  /* On paper: by which day, and what was found. */
  @media print {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    section[aria-labelledby="parts-heading"],
    #as-of-heading + .line,
    div.other-day,
    hegui-store-calculator-panel {
      display: none;
    }
    .panel {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .finding,
    .deadline {
      break-inside: avoid;
    }
    .right {
      position: static;
      max-height: none;
      overflow: visible;
    }
  }
  /* The ways out of the view stay together in a row of their own. */
  @media (max-width: 34rem) {
    .spacer {
      flex-basis: 100%;
    }
    .spacer ~ .quiet {
      min-height: 2rem;
    }
  }
  @media (max-width: 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .right {
      position: static;
      max-height: none;
      overflow: visible;
    }
  }
`;

export const storeFrameStyles: CSSResultGroup = [
  baseStyles,
  buttonStyles,
  panelStyles,
  viewStyles,
  frame,
];

export const storeStyles: CSSResultGroup = [
  storeFrameStyles,
  storeFormStyles,
  storeResultStyles,
  storeTimelineStyles,
];
