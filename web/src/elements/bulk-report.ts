// The list of a printed report: what needs attention, the most pressing first, as far as a stack of paper
// is read. It is on paper only; summary and charts are those of the page.
import { html, nothing, type TemplateResult } from "lit";
import { grouped, ruleTitle, verdictName, type Words } from "../bulk/naming.js";
import { everything, select } from "../bulk/query.js";
import type { BulkResults } from "../bulk/results.js";
import { amountText, clausesText } from "./bulk-rows.js";

export const printedRows = 500;

interface ReportModel extends Words {
  results: BulkResults;
  refunds: boolean;
}

export function report(model: ReportModel): TemplateResult {
  const { results, refunds, language, say } = model;
  const unsettled = { ...everything, status: "unsettled" } as const;
  const slots = select(results, unsettled, { key: "status", descending: false });
  const rows = Array.from(slots.slice(0, printedRows), (slot) => results.at(slot));
  return html`<section class="report">
    <h3>${say("report_list")}</h3>
    ${
      slots.length > printedRows
        ? html`<p>${say("report_first", { shown: printedRows, count: grouped(slots.length) })}</p>`
        : nothing
    }
    ${
      rows.length === 0
        ? html`<p>${say("report_none")}</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col" class="numeric">${say("column_line")}</th>
                <th scope="col">${say("column_id")}</th>
                <th scope="col">${say("column_status")}</th>
                ${
                  refunds
                    ? html`<th scope="col">${say("column_verdict")}</th>
                        <th scope="col" class="numeric">${say("column_amount")}</th>`
                    : html`<th scope="col">${say("column_rules")}</th>`
                }
                <th scope="col">${say("column_clauses")}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <td class="numeric">${grouped(row.line)}</td>
                    <td>${row.id}</td>
                    <td>${say(`status_${row.status}`)}</td>
                    ${
                      refunds
                        ? html`<td>
                              ${row.verdict === "" ? "–" : verdictName(row.verdict, language)}
                            </td>
                            <td class="numeric">${amountText(row, model)}</td>`
                        : html`<td>
                            ${row.rules
                              .map((id) => ruleTitle(id, model))
                              .join(say("list_separator"))}
                          </td>`
                    }
                    <td>${clausesText(row, model)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}
