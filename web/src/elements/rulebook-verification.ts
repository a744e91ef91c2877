// The proof that every case has one answer: run on demand in this browser, told document by document,
// with the cases that break it. Says in one sentence what a proof shows and what it does not.
import { html, nothing, type TemplateResult } from "lit";
import type {
  Counterexample,
  Kind,
  Language,
  RulebookDescription,
  Verification,
  VerifiedDocument,
} from "../engine/types.js";
import type { Asked } from "./rulebook-clause.js";
import { failure } from "./rulebook-coverage.js";
import { exampleCase, factName } from "./rulebook-example.js";
import { addressOf } from "./rulebook-list.js";
import { documentName, type Say } from "./rulebook-words.js";

export type Proof = Asked<Verification> | { state: "idle" } | { state: "stopped" };

export interface VerificationModel {
  book: RulebookDescription;
  proof: Proof;
  // How long the proof that is shown took.
  milliseconds: number;
  language: Language;
  say: Say;
  prove(): void;
  stop(): void;
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

function many(count: number, { language, say }: VerificationModel): unknown {
  const text = manyText(count, language);
  if (typeof text === "string") return text;
  const [head, power] = text;
  return html`${say(count < largest ? "about" : "more_than")} ${head} × 10<sup>${power}</sup>`;
}

function ruleTitle({ book, language }: VerificationModel, id: string): string {
  return book.rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

function counterexample(
  model: VerificationModel,
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
  model: VerificationModel,
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

type Key = "cells" | "combinations" | "gaps" | "overlaps" | "dead_rules" | "idle_facts";

function figures(model: VerificationModel, document: VerifiedDocument): TemplateResult {
  const { book, language, say } = model;
  const kind = document.document;
  const figure = (key: Key | "uncited_clauses" | "unresolved", value: unknown, bad = false) =>
    html`<div class=${bad ? "bad" : ""} data-figure=${key}>
      <dt>${say(key)}</dt>
      <dd>${value}</dd>
    </div>`;
  const listed = (texts: readonly unknown[]): unknown =>
    texts.length === 0
      ? say("none")
      : html`<ul class="links">
          ${texts.map((text) => html`<li>${text}</li>`)}
        </ul>`;
  const faults = (key: Key | "unresolved", items: readonly unknown[]) =>
    figure(key, items.length === 0 ? say("none") : items.length, items.length > 0);
  const dead = [...new Set(document.dead_rules.map(({ rule }) => ruleTitle(model, rule)))];
  const idle = document.idle_facts.map((id) => factName({ book, kind, language, say }, id));
  const uncited = document.uncited_clauses.map((id) => html`<a href=${addressOf(id)}>${id}</a>`);
  return html`<dl class="figures">
    ${figure("cells", many(document.cells, model))}
    ${figure("combinations", many(document.combinations, model))} ${faults("gaps", document.gaps)}
    ${faults("overlaps", document.overlaps)} ${figure("dead_rules", listed(dead), dead.length > 0)}
    ${faults("unresolved", document.unresolved)} ${figure("idle_facts", listed(idle))}
    ${figure("uncited_clauses", listed(uncited))}
  </dl>`;
}

function proved(model: VerificationModel, document: VerifiedDocument): TemplateResult {
  const { document: kind, gaps, overlaps } = document;
  return html`<section class="proved" data-document=${kind}>
    <h4>${documentName(model.say, kind)}</h4>
    ${figures(model, document)} ${counterexamples(model, kind, gaps, "example_gap")}
    ${counterexamples(model, kind, overlaps, "example_overlap")}
  </section>`;
}

// Automated clauses that stand behind no answer by themselves: a ground of 5.2, say, whose answers
// cite 5.2.
function uncited({ say }: VerificationModel, clauses: readonly string[]): unknown {
  if (clauses.length === 0) return nothing;
  return html`<section>
    <h4>${say("uncited_anywhere")}</h4>
    <p class="soft small">${say("uncited_note")}</p>
    <ul class="links">
      ${clauses.map((id) => html`<li><a href=${addressOf(id)}>${id}</a></li>`)}
    </ul>
  </section>`;
}

function result(model: VerificationModel): TemplateResult | typeof nothing {
  const { milliseconds, proof, say } = model;
  if (proof.state === "stopped") return html`<p>${say("stopped")}</p>`;
  if (proof.state === "lacking") return html`<p>${say("verification_lacking")}</p>`;
  if (proof.state === "failed") {
    const text = say("verification_failed", { reason: proof.reason });
    return failure(text, say, () => model.prove());
  }
  if (proof.state !== "ready") return nothing;
  const { sound, documents, uncited_clauses: clauses } = proof.value;
  const seconds = (Math.max(milliseconds, 100) / 1000).toFixed(1);
  return html`<p class="outcome ${sound ? "sound" : "unsound"}">
      <b>${say(sound ? "sound" : "unsound")}</b>
      <span class="soft small">${say("took", { seconds })}</span>
    </p>
    ${documents.map((document) => proved(model, document))} ${uncited(model, clauses)}`;
}

function action({ proof, say, prove, stop }: VerificationModel): TemplateResult {
  if (proof.state === "loading") {
    return html`<div class="proving">
      <progress aria-label=${say("proving")}></progress>
      <p>${say("proving")} <span class="soft small">${say("proving_note")}</span></p>
      <button type="button" class="chip" id="stop" @click=${stop}>${say("stop_waiting")}</button>
    </div>`;
  }
  if (proof.state === "failed") return html``;
  return html`<button type="button" class="primary" id="prove" @click=${prove}>
    ${say(proof.state === "ready" ? "prove_again" : "prove")}
  </button>`;
}

// Said aloud when it changes; the figures are there to be read.
function announcement({ proof, say }: VerificationModel): string {
  if (proof.state === "loading") return say("proving");
  if (proof.state === "stopped") return say("stopped");
  if (proof.state === "lacking") return say("verification_lacking");
  if (proof.state === "ready") return say(proof.value.sound ? "sound" : "unsound");
  return "";
}

export function verificationPanel(model: VerificationModel): TemplateResult {
  const { say } = model;
  return html`<section class="panel verification" aria-labelledby="page-title">
    <h3 id="page-title" tabindex="-1">${say("verification_heading")}</h3>
    <p>${say("verification_intro")}</p>
    <p class="soft">${say("proved_is")}</p>
    ${action(model)}
    <div class="outcomes">${result(model)}</div>
    <p class="unseen" role="status">${announcement(model)}</p>
  </section>`;
}
