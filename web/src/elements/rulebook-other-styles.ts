// How the panel of another rulebook looks, and the lists of changes wherever they stand.
import { css, type CSSResultGroup } from "lit";
import { rulebookFrameStyles } from "./rulebook-styles.js";
import { fileInput } from "./shared-styles.js";

export const changeStyles = css`
  .tag.added,
  .tag.none {
    background: var(--good-soft);
    color: var(--good);
  }
  .tag.removed,
  .tag.answer {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .tag.changed,
  .tag.details {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .groups,
  .changes,
  .cases {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
  }
  .group {
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .group > summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    min-height: 2.75rem;
    padding: 0.5rem 1rem;
    cursor: pointer;
  }
  .group > .changes,
  .group > .more {
    padding: 0 1rem 0.9rem;
  }
  .more > summary {
    min-height: 2.5rem;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    padding: 0.8rem 1rem;
    overflow-wrap: anywhere;
    background: var(--sunken);
    border-radius: var(--corner);
  }
  .change .tag {
    margin-right: 0.35rem;
    border-color: currentcolor;
  }
  .difference {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    gap: 0 1rem;
  }
  .difference dt {
    grid-row: span 2;
    color: var(--soft);
    font-size: 0.9rem;
  }
  .difference dd {
    grid-column: 2;
    white-space: pre-line;
  }
  .was::before,
  .is::before {
    display: inline-block;
    width: 1.1rem;
    color: var(--soft);
    content: "−";
  }
  .is::before {
    content: "+";
  }
  .was {
    color: var(--soft);
  }
  del,
  ins {
    padding: 0.05em 0.1em;
    border-radius: 0.2em;
    color: var(--bad);
    background: var(--bad-soft);
  }
  ins {
    color: var(--good);
    background: var(--good-soft);
    text-decoration: none;
    border-bottom: 2px solid;
  }
  p.none::before {
    content: "✓";
    margin-right: 0.5rem;
    font-weight: 700;
    color: var(--good);
  }
  @media (max-width: 34rem) {
    .difference {
      grid-template-columns: minmax(0, 1fr);
    }
    .difference dd {
      grid-column: 1;
    }
  }
`;

const panel = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4rem;
  }
  .intro {
    max-width: 48rem;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7rem;
    padding-top: 1.2rem;
    border-top: 1px solid var(--line);
  }
  section.in-use {
    gap: 0.35rem;
    justify-items: start;
    padding: 1rem 1.2rem;
    background: var(--sunken);
    border: 0;
    border-left: 5px solid var(--accent);
    border-radius: var(--corner);
  }
  section.in-use.other {
    background: var(--warn-soft);
    border-left-color: var(--warn);
  }
  .in-use h4 {
    font-size: 0.9rem;
    color: var(--soft);
  }
  .in-use.other .soft,
  .in-use.other h4 {
    color: var(--warn);
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    font-size: 1.05rem;
  }
  .sha {
    font-size: 0.85rem;
    overflow-wrap: anywhere;
  }
  .primary,
  label.file.plain {
    justify-self: start;
    margin-top: 0.5rem;
  }
  .drop,
  .loading {
    display: grid;
    gap: 0.7rem;
    justify-items: start;
    padding: 1.2rem;
    border: 2px dashed var(--edge);
    border-radius: var(--corner);
  }
  .drop.over {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  ${fileInput}
  progress {
    width: min(100%, 24rem);
    height: 0.8rem;
    accent-color: var(--accent);
  }
  div.problem,
  section.problem {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    padding: 1rem 1.2rem;
    background: var(--bad-soft);
    border: 0;
    border-left: 5px solid var(--bad);
    border-radius: var(--corner);
    overflow-wrap: anywhere;
  }
  .problem h4 {
    color: var(--bad);
  }
  .errors {
    display: grid;
    gap: 0.5rem;
  }
  .errors li {
    display: grid;
    gap: 0 0.6rem;
    padding: 0.5rem 0.8rem;
    font-size: 0.9rem;
    background: var(--card);
    border-radius: var(--corner);
  }
  .errors code {
    font-weight: 600;
  }
  .case {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7rem;
    padding: 1rem;
    border: 1px solid var(--line);
    border-left: 5px solid var(--good);
    border-radius: var(--corner);
  }
  .case.answer {
    border-left-color: var(--bad);
  }
  .case.details {
    border-left-color: var(--warn);
  }
  .case-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
  }
  .case-top a {
    margin-left: auto;
    padding: 0.2rem 0;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.7rem;
  }
  .side {
    padding: 0.7rem 0.9rem;
    background: var(--sunken);
    border-radius: var(--corner);
    overflow-wrap: anywhere;
  }
  .side dt {
    color: var(--soft);
    font-size: 0.85rem;
  }
  .side .soft {
    font-size: 0.9rem;
  }
  .side .differs {
    color: var(--bad);
    font-weight: 600;
  }
  .found h6 {
    margin: 0 0 0.2rem;
    font-size: 0.9rem;
  }
  .found li::before {
    content: "+ ";
    color: var(--bad);
    font-weight: 700;
  }
  .found.gone li::before {
    content: "− ";
    color: var(--good);
  }
  @media (max-width: 34rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .case-top a {
      margin-left: 0;
    }
  }
`;

export const rulebookOtherStyles: CSSResultGroup = [rulebookFrameStyles, panel, changeStyles];
