// What the proof found, document by document: the figures of all in one table, then what has to be read.
// Drawings only; a part of a store is named as the store view names it.
import { html, nothing, type TemplateResult } from "lit";
import type {
  Counterexample,
  Kind,
  Language,
  RulebookDescription,
  VerifiedDocument,
} from "../engine/types.js";
import { exampleCase, factName } from "./rulebook-example.js";
import { addressOf } from "./rulebook-list.js";
import { documentName, type Say } from "./rulebook-words.js";
import { factAt } from "./store-parts.js";

export interface ProofModel {
  book: RulebookDescription;
  language: Language;
  say: Say;
}

// Beyond this a number is told by its size; beyond the engine's largest there may be more.
const exact = 1e15;
const largest = 2 ** 63;

// "1,234,567"; of what nobody reads digit by digit, the first digit and how many follow it.
export function manyText(
  count: number,
  language: Language,
): string | [head: string, power: string] {
  if (count < exact) return count.toLocaleString(language);
  const [head = "", power = ""] = count.toExponential(0).split("e+");
  return [head, power];
}

function many(count: number, { language, say }: ProofModel): unknown {
  const text = manyText(count, language);
  if (typeof text === "string") return text;
  const [head, power] = text;
  return html`${say(count < largest ? "about" : "more_than")} ${head} × 10<sup>${power}</sup>`;
}

// "Shop › Support › Hours" for "store.support.hours".
export function provedName({ book, language, say }: ProofModel, kind: string): string {
  const [document = kind, ...path] = kind.split(".");
  const parts = book.store_facts?.parts ?? [];
  const names = path.map((_, at) => {
    const upTo = path.slice(0, at + 1);
    const part = parts.find(({ id }) => id === upTo.join("."));
    return (part ?? factAt(parts, upTo))?.title?.[language] ?? path[at];
  });
  return [documentName(say, document), ...names].join(" › ");
}

function ruleTitle({ book, language }: ProofModel, id: string): string {
  return book.rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

const faults = ["gaps", "overlaps", "dead_rules", "unresolved"] as const;
const sizes = ["cells", "combinations"] as const;

function row(model: ProofModel, document: VerifiedDocument): TemplateResult {
  const { say } = model;
  const fault = (key: (typeof faults)[number]): TemplateResult => {
    const { length } = document[key];
    return html`<td
      data-figure=${key}
      data-label=${say(key)}
      class=${length > 0 ? "some" : "nought"}
    >
      ${length === 0 ? say("none") : length}
    </td>`;
  };
  return html`<tr data-document=${document.document}>
    <th scope="row">${provedName(model, document.document)}</th>
    ${sizes.map(
      (key) =>
        html`<td data-figure=${key} data-label=${say(key)}>${many(document[key], model)}</td>`,
    )}
    ${faults.map(fault)}
  </tr>`;
}

function figures(model: ProofModel, documents: readonly VerifiedDocument[]): TemplateResult {
  const { say } = model;
  return html`<section>
    <h4 id="proved-figures">${say("proved_figures")}</h4>
    <div class="scroll" role="region" aria-labelledby="proved-figures" tabindex="0">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">${say("proved_document")}</th>
            ${[...sizes, ...faults].map((key) => html`<th scope="col">${say(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${documents.map((document) => row(model, document))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function counterexample(
  model: ProofModel,
  kind: Kind,
  { example, rules = [] }: Counterexample,
): TemplateResult {
  const { book, language, say } = model;
  return html`<li class="card">
    ${
      rules.length > 0
        ? html`<p><b>${rules.map((id) => ruleTitle(model, id)).join(" ↔ ")}</b></p>`
        : nothing
    }
    ${example ? exampleCase({ kind, book, language, say }, example) : say("example_none")}
  </li>`;
}

function counterexamples(
  model: ProofModel,
  kind: Kind,
  found: readonly Counterexample[],
  heading: "example_gap" | "example_overlap",
): unknown {
  if (found.length === 0) return nothing;
  return html`<h5>${model.say(heading)}</h5>
    <ul class="examples">
      ${found.map((each) => counterexample(model, kind, each))}
    </ul>`;
}

type Noted = "dead_rules" | "idle_facts" | "uncited_clauses";

// What the figures do not say; most documents have nothing of it.
function details(model: ProofModel, document: VerifiedDocument): unknown {
  const { book, language, say } = model;
  const { document: kind, gaps, overlaps } = document;
  const dead = [...new Set(document.dead_rules.map(({ rule }) => ruleTitle(model, rule)))];
  const idle = document.idle_facts.map((id) => factName({ book, kind, language, say }, id));
  const uncited = document.uncited_clauses.map((id) => html`<a href=${addressOf(id)}>${id}</a>`);
  const noted: [Noted, readonly unknown[]][] = [
    ["dead_rules", dead],
    ["idle_facts", idle],
    ["uncited_clauses", uncited],
  ];
  const given = noted.filter(([, items]) => items.length > 0);
  if (given.length + gaps.length + overlaps.length === 0) return nothing;
  return html`<section class="proved">
    <h4>${provedName(model, kind)}</h4>
    ${given.map(
      ([key, items]) =>
        html`<div data-figure=${key}>
          <p class="soft small">${say(key)}</p>
          <ul class="links">
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>
        </div>`,
    )}
    ${counterexamples(model, kind, gaps, "example_gap")}
    ${counterexamples(model, kind, overlaps, "example_overlap")}
  </section>`;
}

export function provedDocuments(
  model: ProofModel,
  documents: readonly VerifiedDocument[],
): TemplateResult {
  return html`${figures(model, documents)} ${documents.map((each) => details(model, each))}`;
}
