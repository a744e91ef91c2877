// The coverage of the specification: how many clauses are handled in which way, chapter by chapter,
// and which nothing serves. The bars repeat the numbers beside them, so that no colour is needed.
import { html, svg, type TemplateResult } from "lit";
import type { Coverage, Language, Treatment } from "../engine/types.js";
import type { Asked } from "./rulebook-clause.js";
import { treatments } from "./rulebook-entries.js";
import { addressOf, chapterName, type Titles } from "./rulebook-list.js";
import type { Say } from "./rulebook-words.js";

export interface CoverageModel {
  titles: Titles;
  coverage: Asked<Coverage>;
  language: Language;
  say: Say;
  again(): void;
  show(treatment: Treatment): void;
}

export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}

function bar(part: number, whole: number): TemplateResult {
  const width = whole === 0 ? 0 : (part * 100) / whole;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" width="100" height="10"></rect>
    <rect class="part" width=${width} height="10"></rect>`}
  </svg>`;
}

function share(
  model: CoverageModel,
  counts: Coverage["counts"],
  treatment: Treatment,
): TemplateResult {
  const { say } = model;
  const whole = treatments.reduce((sum, each) => sum + counts[each], 0);
  const count = counts[treatment];
  return html`<li class=${treatment}>
    <button type="button" class="quiet" @click=${() => model.show(treatment)}>
      ${say(`treatment_${treatment}`)}
    </button>
    <span class="share">${say("count_share", { count, percent: percent(count, whole) })}</span>
    ${bar(count, whole)}
    <span class="soft small">${say(`means_${treatment}`)}</span>
  </li>`;
}

const holeCodes = new Set(["not_served", "no_reason", "understated"]);

function holes({ say }: CoverageModel, { holes: found }: Coverage): TemplateResult {
  return html`<section>
    <h4>${say("holes_heading")}</h4>
    ${
      found.length === 0
        ? html`<p class="none">${say("holes_none")}</p>`
        : html`<p class="some">${say("holes_some", { count: found.length })}</p>
            <ul class="sentences holes">
              ${found.map(
                ({ clause, code, message }) =>
                  html`<li>
                    <a href=${addressOf(clause)}>${clause}</a>
                    ${
                      holeCodes.has(code)
                        ? say(`hole_${code as "not_served"}`)
                        : html`<span lang="en">${message}</span>`
                    }
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

function byChapter(model: CoverageModel, { clauses }: Coverage): TemplateResult {
  const { say } = model;
  const chapters = [...new Set(clauses.map(({ id }) => id.split(".")[0] ?? ""))];
  const within = (chapter: string) => clauses.filter(({ id }) => id.split(".")[0] === chapter);
  return html`<section>
    <h4 id="by-chapter">${say("by_chapter")}</h4>
    <div class="scroll" role="region" aria-labelledby="by-chapter" tabindex="0">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">${say("column_chapter")}</th>
            ${treatments.map((each) => html`<th scope="col">${say(`treatment_${each}`)}</th>`)}
            <th scope="col">${say("column_total")}</th>
          </tr>
        </thead>
        <tbody>
          ${chapters.map((chapter) => {
            const all = within(chapter);
            const count = (treatment: Treatment): number =>
              all.filter((clause) => clause.treatment === treatment).length;
            return html`<tr>
              <th scope="row">${chapterName(model, chapter)}</th>
              ${treatments.map(
                (each) =>
                  html`<td
                    data-label=${say(`treatment_${each}`)}
                    class=${count(each) ? "" : "nought"}
                  >
                    ${count(each) || "–"}
                  </td>`,
              )}
              <td data-label=${say("column_total")}>${all.length}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function failure(text: string, say: Say, again: () => void): TemplateResult {
  return html`<div class="failure" role="alert">
    <p>${text}</p>
    <button type="button" class="chip" @click=${again}>${say("retry")}</button>
  </div>`;
}

function content(model: CoverageModel): TemplateResult {
  const { coverage, say } = model;
  if (coverage.state === "loading") return html`<p role="status">${say("coverage_loading")}</p>`;
  if (coverage.state === "lacking") return html`<p role="status">${say("coverage_lacking")}</p>`;
  if (coverage.state === "failed") {
    const text = say("coverage_failed", { reason: coverage.reason });
    return failure(text, say, () => model.again());
  }
  const { value } = coverage;
  return html`<p class="soft">${say("coverage_intro", { count: value.clauses.length })}</p>
    <ul class="shares">
      ${treatments.map((treatment) => share(model, value.counts, treatment))}
    </ul>
    ${holes(model, value)} ${byChapter(model, value)}`;
}

export function coveragePanel(model: CoverageModel): TemplateResult {
  return html`<section class="panel coverage" aria-labelledby="page-title">
    <h3 id="page-title" tabindex="-1">${model.say("coverage_heading")}</h3>
    ${content(model)}
  </section>`;
}
