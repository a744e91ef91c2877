// How opening and dropping look, the pictures, and why a question is asked.
import { css } from "lit";

export const pictureStyles = css`
  :host([dropping]) .left > .panel {
    border-color: var(--accent);
    outline: 2px dashed var(--accent);
    outline-offset: -6px;
  }
  .open-hint {
    overflow-wrap: anywhere;
    max-width: 60em;
  }
  .open-note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-bottom: 1.25rem;
    padding: 0.7rem 1rem;
    border-radius: var(--corner);
    background: var(--sunken);
  }
  .open-note.failure {
    background: var(--bad-soft);
  }
  .open-note.warning {
    background: var(--warn-soft);
  }
  p.open-note,
  div.open-note {
    flex-wrap: nowrap;
    align-items: start;
    justify-content: space-between;
    overflow-wrap: anywhere;
  }
  .panel > .open-note {
    margin: 0;
  }
  .open-note select {
    width: auto;
    flex: 1 1 12rem;
    min-width: 0;
    max-width: 100%;
  }
  .open-note .close {
    min-height: 2rem;
    padding: 0 0.6rem;
    background: none;
    border-color: transparent;
  }

  .pictures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .picture {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem 0.9rem;
    align-items: start;
    padding: 0.8rem 0;
    border-top: 1px solid var(--line);
    border-radius: 4px;
  }
  .picture img,
  .no-thumb {
    width: 5rem;
    height: 5rem;
    object-fit: contain;
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  .picture-what {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
  }
  .picture-name {
    display: flex;
    gap: 0.75rem;
    justify-content: space-between;
    align-items: baseline;
    overflow-wrap: anywhere;
  }
  .codes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
  }
  .codes .soft {
    display: block;
    font-size: 0.85rem;
  }
  .codes .quote {
    overflow-wrap: anywhere;
  }
  .picture-words {
    font-size: 0.95rem;
  }
  .picture-words > summary {
    font-weight: 400;
  }
  .picture-words[open] > :not(summary) {
    margin-top: 0.6rem;
  }
  .picture-words label {
    font-weight: 400;
  }

  .why {
    font-size: 0.9rem;
    color: var(--soft);
  }
  .why > summary {
    font-weight: 400;
    width: fit-content;
  }
  .why > p {
    margin-top: 0.35rem;
    padding-left: 0.75rem;
    border-left: 2px solid var(--line);
  }

  @media (max-width: 34rem) {
    .picture img,
    .no-thumb {
      width: 3.5rem;
      height: 3.5rem;
    }
  }
`;
