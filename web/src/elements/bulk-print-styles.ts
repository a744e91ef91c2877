// The results of a file on paper: what is pressed and chosen goes, the report's list comes.
import { css } from "lit";

export const bulkPrintStyles = css`
  @media print {
    .on-screen,
    .rows,
    #results-heading,
    hegui-bulk-exports {
      display: none;
    }
    .all {
      display: block;
    }
    .panel {
      padding: 0 0 1rem;
      border: 0;
      box-shadow: none;
    }
    /* A long chart goes on over the page. */
    .bars li,
    .summary {
      break-inside: avoid;
    }
    .chart h4 {
      break-after: avoid;
    }
    .charts {
      display: block;
    }
    .bars {
      margin: 0;
    }
    .bars button,
    .legend button {
      padding-inline: 0;
      border: 0;
    }
    .bars .more {
      white-space: normal;
    }
    .fill,
    .track,
    .bar {
      print-color-adjust: exact;
    }
    .report,
    .on-paper {
      display: block;
    }
    .report h3 {
      margin-bottom: 0.5rem;
    }
    .report p {
      margin-block: 0.5rem;
    }
    .report table {
      font-size: 9pt;
      line-height: 1.4;
    }
    .report thead {
      display: table-header-group;
    }
    .report tr {
      break-inside: avoid;
    }
    .report th,
    .report td {
      padding: 2pt 6pt 2pt 0;
      text-align: start;
      vertical-align: top;
      border-bottom: 0.5pt solid var(--line);
      overflow-wrap: anywhere;
    }
    /* A status of four signs would make every row two lines high. */
    .report td:nth-child(3),
    .report .numeric {
      white-space: nowrap;
    }
    .report .numeric {
      text-align: end;
    }
  }
`;
