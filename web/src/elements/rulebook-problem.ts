// Why a file did not become the rulebook in use, and every place in it that is wrong.
import { html, nothing, type TemplateResult } from "lit";
import type { RulebookError } from "../engine/types.js";
import { mostBytes, type Problem } from "./rulebook-in-use.js";
import type { Say } from "./switch-words.js";

const firstErrors = 12;
// A hostile file may have very many.
const mostErrors = 500;

function errorItem({ file, pointer, message }: RulebookError, say: Say): TemplateResult {
  return html`<li>
    <code>${file || say("problem_whole")}${pointer ? ` ${pointer}` : ""}</code>
    <span lang="en">${message}</span>
  </li>`;
}

function sentence(problem: Problem, say: Say): string {
  if (problem.kind === "failed") return say("problem_failed", { reason: problem.reason });
  if (problem.kind === "refused") return say("problem_refused", { count: problem.errors.length });
  if (problem.kind === "too_large") return say("problem_too_large", { size: mostBytes / 2 ** 20 });
  return say(`problem_${problem.kind}`);
}

export function problemBox(problem: Problem, say: Say): TemplateResult {
  const errors = problem.kind === "refused" ? problem.errors.slice(0, mostErrors) : [];
  const list = (some: readonly RulebookError[]): TemplateResult =>
    html`<ul class="errors">
      ${some.map((error) => errorItem(error, say))}
    </ul>`;
  const rest = errors.slice(firstErrors);
  return html`<section class="problem" role="group" aria-labelledby="problem-heading" tabindex="-1">
    <h4 id="problem-heading">${say("problem_heading", { file: problem.file })}</h4>
    <p>${sentence(problem, say)}</p>
    ${errors.length > 0 ? list(errors.slice(0, firstErrors)) : nothing}
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${say("problem_more", { count: rest.length })}</summary>
            ${list(rest)}
          </details>`
        : nothing
    }
  </section>`;
}
