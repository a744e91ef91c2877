// The proof that every case has one answer: run on demand in this browser, told document by document,
// with the cases that break it. Says in one sentence what a proof shows and what it does not.
import { html, nothing, type TemplateResult } from "lit";
import type { Verification } from "../engine/types.js";
import type { Asked } from "./rulebook-clause.js";
import { failure } from "./rulebook-coverage.js";
import { addressOf } from "./rulebook-list.js";
import { provedDocuments, type ProofModel } from "./rulebook-proof.js";

export type Proof = Asked<Verification> | { state: "idle" } | { state: "stopped" };

export interface VerificationModel extends ProofModel {
  proof: Proof;
  // How long the proof that is shown took.
  milliseconds: number;
  prove(): void;
  stop(): void;
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
    ${provedDocuments(model, documents)} ${uncited(model, clauses)}`;
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
