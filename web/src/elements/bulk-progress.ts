// A run as it goes: how far, how fast, how long still; to pause, go on and cancel. Drawings only.
import { html, nothing, type TemplateResult } from "lit";
import type { BulkRun } from "../bulk/run.js";
import { numberText, timeText, type Say } from "./bulk-words.js";

export interface RunActions {
  pause(): void;
  resume(): void;
  cancel(): void;
}

export function stateText(run: BulkRun, say: Say): string {
  const { done, total } = run.pace;
  return say(`state_${run.state}`, {
    done: numberText(done),
    total: numberText(total),
    time: timeText(run.took / 1000, say),
  });
}

// For who hears the page: a quarter at a time.
export function announcement(run: BulkRun | undefined, say: Say): string {
  if (!run) return "";
  if (run.state !== "running") return stateText(run, say);
  const quarter = Math.floor((4 * run.pace.done) / Math.max(1, run.pace.total)) * 25;
  return quarter === 0 || quarter === 100
    ? say("state_running")
    : say("said_half", { percent: quarter });
}

function drawPace(run: BulkRun, say: Say): unknown {
  const { perSecond, secondsLeft } = run.pace;
  if (run.state !== "running") return nothing;
  if (secondsLeft === undefined) return html`<span>${say("left_unknown")}</span>`;
  return html`<span>${say("rate", { rate: numberText(perSecond) })}</span>
    <span>${say("left", { time: timeText(secondsLeft, say) })}</span>`;
}

function drawButtons(run: BulkRun, say: Say, actions: RunActions): unknown {
  if (run.state !== "running" && run.state !== "paused") return nothing;
  const isPaused = run.state === "paused";
  return html`<div class="actions">
    <button
      type="button"
      class=${isPaused ? "primary" : "plain"}
      id="pause"
      @click=${isPaused ? actions.resume : actions.pause}
    >
      ${say(isPaused ? "resume" : "pause")}
    </button>
    <button type="button" class="plain" id="cancel" @click=${actions.cancel}>
      ${say("cancel")}
    </button>
  </div>`;
}

export function progressCard(run: BulkRun, say: Say, actions: RunActions): TemplateResult {
  const { done, total } = run.pace;
  return html`<section class="panel run" aria-labelledby="run-heading" data-state=${run.state}>
    <h3 id="run-heading" tabindex="-1">${say("run_heading")}</h3>
    <p id="run-state"><strong>${stateText(run, say)}</strong></p>
    ${
      run.state === "done"
        ? nothing
        : html`<progress max=${total} value=${done} aria-labelledby="run-state"></progress>
            <p class="pace soft">
              <span>${say("progress", { done: numberText(done), total: numberText(total) })}</span>
              ${drawPace(run, say)}
            </p>`
    }
    ${run.failure === "" ? nothing : html`<p class="soft small-text">${run.failure}</p>`}
    ${drawButtons(run, say, actions)}
  </section>`;
}
