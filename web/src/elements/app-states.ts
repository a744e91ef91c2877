// What stands in the place of a view: that it is on its way, or why it did not come. Used by the frame of the
// page.
import { html, type TemplateResult } from "lit";
import type { AppKey } from "../i18n/app.zh-CN.js";
import type { Say } from "../i18n/index.js";

export const starting = (say: Say<AppKey>): TemplateResult =>
  html`<p role="status">${say("starting")}</p>`;

export function failure(reason: string, say: Say<AppKey>): TemplateResult {
  return html`<div class="note" role="alert">
    <h2>${say("failed_title")}</h2>
    <p>${say("failed_help")}</p>
    <p><small>${say("failed_reason", { reason })}</small></p>
    <button type="button" class="primary" @click=${() => location.reload()}>
      ${say("reload")}
    </button>
  </div>`;
}
