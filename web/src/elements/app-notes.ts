// The notes at the top of the page: that a newer version is there, and that there is no network. They
// stand in the flow of the page, so that they never lie over what has the focus.
import { html, nothing, type TemplateResult } from "lit";
import type { AppKey } from "../i18n/app.zh-CN.js";
import type { Say } from "../i18n/index.js";

export interface Notes {
  newer: boolean;
  online: boolean;
}

export interface NoteActions {
  take(): void;
  later(): void;
}

function newerVersion(say: Say<AppKey>, { take, later }: NoteActions): TemplateResult {
  return html`<div class="bar" id="newer-version">
    <p>${say("newer_version")}</p>
    <button type="button" class="primary" id="take-version" @click=${take}>${say("reload")}</button>
    <button type="button" class="plain" id="later-version" @click=${later}>${say("later")}</button>
  </div>`;
}

// The region is there from the start: what is put into one that is already known is read out.
export function notes(model: Notes, say: Say<AppKey>, actions: NoteActions): TemplateResult {
  return html`<div class="frame notes" role="status">
    ${model.newer ? newerVersion(say, actions) : nothing}
    ${
      model.online
        ? nothing
        : html`<div class="bar" id="no-network"><p>${say("no_network")}</p></div>`
    }
  </div>`;
}
