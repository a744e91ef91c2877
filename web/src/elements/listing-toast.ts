// The note at the foot of the view: what was just done, and the way back.
import { html, nothing, type TemplateResult } from "lit";
import type { Say } from "./listing-words.js";

export interface Toast {
  said: string | undefined;
  undo: (() => void) | undefined;
  dismiss(): void;
  say: Say;
}

export function toast({ said, undo, dismiss, say }: Toast): TemplateResult {
  return html`<div class="toast" role="status" ?data-shown=${said !== undefined}>
    ${said ? html`<span>${said}</span>` : nothing}
    ${undo ? html`<button type="button" id="undo" @click=${undo}>${say("undo")}</button>` : nothing}
    ${
      said
        ? html`<button type="button" class="close" aria-label=${say("dismiss")} @click=${dismiss}>
            ×
          </button>`
        : nothing
    }
  </div>`;
}
