// How the tables of the bulk view look: what columns mean, and the first rows. Cards on narrow screens.
import { css } from "lit";

export const bulkTableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.95rem;
  }
  th,
  td {
    padding: 0.6rem 0.75rem;
    text-align: start;
    vertical-align: top;
    border-top: 1px solid var(--line);
  }
  thead th {
    padding-block: 0.3rem;
    border-top: 0;
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .columns-table {
    table-layout: fixed;
    overflow-wrap: anywhere;
  }
  .columns-table th:first-child {
    width: 24%;
  }
  .columns-table th:last-child {
    width: 44%;
  }
  .columns-table th[scope="row"] {
    padding-top: 0.95rem;
  }
  .columns-table select {
    text-overflow: ellipsis;
  }
  tr.unused th[scope="row"] {
    color: var(--soft);
    font-weight: 400;
  }
  .samples {
    padding-top: 0.95rem;
    color: var(--soft);
    font-size: 0.9rem;
  }
  .samples span {
    display: block;
  }
  .meaning {
    display: flex;
    gap: 0.5rem;
  }
  .meaning select:first-child {
    flex: 1;
    min-width: 0;
  }
  tr.unused .meaning select {
    color: var(--soft);
    border-style: dashed;
  }
  .unit {
    flex: none;
    width: 5.5rem;
  }
  .remark {
    margin-top: 0.3rem;
    color: var(--soft);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .preview-table .remark {
    margin-top: 0;
  }
  .warning-text {
    color: var(--warn);
  }
  .fixed-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
    gap: 0.9rem 1.5rem;
  }
  .fixed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: space-between;
    gap: 0.3rem;
  }
  .status {
    display: inline-block;
    padding: 0.05rem 0.6rem;
    font-size: 0.875rem;
    white-space: nowrap;
    border-radius: 1rem;
    background: var(--sunken);
  }
  .status[data-status="violations"],
  .status[data-status="invalid"] {
    color: var(--bad);
    background: var(--bad-soft);
  }
  .status[data-status="review"],
  .status[data-status="contested"],
  .status[data-status="needs_information"] {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .status[data-status="decided"],
  .status[data-status="compliant"] {
    color: var(--good);
    background: var(--good-soft);
  }

  @media (max-width: 46rem) {
    .status {
      white-space: normal;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    td,
    tbody th {
      display: block;
    }
    tbody tr {
      padding: 0.75rem 0;
      border-top: 1px solid var(--line);
    }
    th,
    td,
    .columns-table th[scope="row"],
    .columns-table td:last-child {
      width: auto;
      padding: 0.1rem 0;
      border: 0;
    }
    .columns-table td:last-child {
      padding-top: 0.4rem;
    }
    .samples:empty {
      display: none;
    }
    .samples span {
      display: inline;
    }
    .samples span + span::before {
      content: " · ";
    }
    .preview-table td[data-label]::before,
    .preview-table th[data-label]::before {
      content: attr(data-label) " ";
      color: var(--soft);
      font-weight: 400;
      font-size: 0.875rem;
    }
  }
  @media (forced-colors: active) {
    .status {
      border: 1px solid;
    }
  }
`;
