// How the frame of the page looks.
import { css } from "lit";
import { baseStyles, buttonStyles, plainButton, pointedAt } from "./shared-styles.js";

const frame = css`
  hegui-rulebook-banner {
    display: block;
  }
  .frame {
    max-width: 76rem;
    margin: 0 auto;
    padding: 0 1.25rem;
  }
  .skip {
    position: absolute;
    left: -100vw;
    background: var(--accent);
    color: var(--on-accent);
    padding: 0.6rem 1rem;
    border-radius: 0 0 0.5rem 0;
  }
  .skip:focus {
    left: 0;
    top: 0;
    z-index: 2;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    margin-top: 0.75rem;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
    font-size: 0.9rem;
    background: var(--accent-soft);
    border: 1px solid var(--accent);
    border-radius: var(--corner);
  }
  .bar p {
    flex: 1 1 16rem;
    margin: 0;
    padding: 0.3rem 0;
  }
  .bar button {
    min-height: 2.25rem;
    padding-block: 0;
  }
  .frame.top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
    padding-top: 1.1rem;
    padding-bottom: 1.1rem;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin: 0 auto 0 0;
  }
  .brand img {
    width: 2.5rem;
    height: 2.5rem;
  }
  h1 {
    font-size: 1.35rem;
    line-height: 1.2;
    margin: 0;
  }
  .brand p {
    margin: 0.15rem 0 0;
    color: var(--soft);
    font-size: 0.875rem;
    line-height: 1.35;
  }
  .settings {
    display: flex;
    gap: 0.5rem;
  }
  .settings button,
  .settings select {
    ${plainButton}
    padding-inline: 0.8rem;
    font: inherit;
    font-size: 0.9rem;
    color: inherit;
    background: transparent;
    cursor: pointer;
  }
  .settings > :hover {
    ${pointedAt}
  }
  .settings select option {
    color: var(--ink);
    background: var(--card);
  }
  [role="tablist"] {
    display: flex;
    gap: 0.25rem;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
  }
  [role="tab"] {
    font: inherit;
    font-weight: 600;
    color: var(--soft);
    min-height: 2.9rem;
    padding: 0 1.1rem;
    background: none;
    border: 0;
    border-bottom: 3px solid transparent;
    white-space: nowrap;
    cursor: pointer;
  }
  [role="tab"][aria-selected="true"] {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }
  [role="tab"]:focus-visible {
    outline-offset: -4px;
  }
  main.frame {
    padding-top: 1.75rem;
    padding-bottom: 2.5rem;
    /* What comes does not push the foot of the page down in sight of the reader. */
    min-height: 100vh;
    box-sizing: border-box;
  }
  .intro {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem 1.5rem;
    align-items: end;
    margin-bottom: 1rem;
    padding: 1rem 1.25rem;
    background: var(--accent-soft);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .intro h2 {
    grid-column: 1 / -1;
    margin: 0;
    font-size: 1.05rem;
  }
  .intro ol {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  [role="tabpanel"][hidden] {
    display: none;
  }
  /* What stands below a view on a narrow screen waits below the fold, and does not move when the view is drawn. */
  @media (max-width: 46rem) {
    :is(#panel-listing, #panel-refund, #panel-store):not([hidden]) {
      min-height: 100vh;
    }
  }
  .note {
    max-width: 40rem;
    padding: 1.25rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .note h2 {
    margin: 0 0 0.5rem;
    font-size: 1.15rem;
    color: var(--bad);
  }
  .note p {
    margin: 0 0 0.75rem;
    overflow-wrap: anywhere;
  }
  footer {
    border-top: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.875rem;
  }
  footer .frame {
    padding-top: 1.25rem;
    padding-bottom: 2rem;
    display: grid;
    gap: 0.35rem;
  }
  footer p {
    margin: 0;
    max-width: 60rem;
    overflow-wrap: anywhere;
  }
  footer code {
    font-size: 0.8rem;
  }
  footer .link {
    color: inherit;
  }
  @media print {
    footer .link,
    .intro,
    .notes,
    .skip,
    .settings,
    [role="tablist"] {
      display: none;
    }
    .frame {
      max-width: none;
      padding-inline: 0;
    }
    main.frame {
      min-height: 0;
      padding-block: 0 1rem;
    }
  }
  @media (forced-colors: active) {
    [role="tab"] {
      border-bottom-color: Canvas;
    }
    [role="tab"][aria-selected="true"] {
      border-bottom-color: Highlight;
    }
  }
  @media (max-width: 46rem) {
    .frame.top {
      gap: 0.15rem 0.5rem;
      padding-block: 0.75rem 0.5rem;
    }
    /* The line below the name has all of the width, the settings stand beside the name. */
    .brand,
    .brand > div {
      display: contents;
    }
    .brand img {
      width: 2rem;
      height: 2rem;
    }
    h1 {
      flex: 1;
    }
    .settings {
      flex-wrap: wrap;
      font-size: 0.875rem;
    }
    .settings button,
    .settings select {
      padding-inline: 0.6rem;
      font-size: inherit;
    }
    .brand p {
      order: 1;
      flex-basis: 100%;
      margin: 0;
    }
    main.frame {
      padding-top: 1.25rem;
    }
  }
  @media (max-width: 34rem) {
    .intro {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
    }
    .intro button {
      justify-self: start;
    }
    .frame {
      padding-inline: 1rem;
    }
    [role="tablist"] {
      gap: 0;
    }
    [role="tab"] {
      flex: 1 0 auto;
      padding: 0 0.25rem;
      font-size: 0.95rem;
    }
  }
`;

// One, as the build takes its text for the first picture of the page.
export const appStyles = css`
  ${baseStyles}
  ${buttonStyles}
  ${frame}
`;
