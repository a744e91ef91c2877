// The note at the foot of a view: what was just done, and the way back.
import { html, nothing, type TemplateResult } from "lit";

export interface Toast {
  said: string | undefined;
  // What the buttons are called; a note without these goes away by itself.
  undo?: { text: string; act(): void } | undefined;
  dismiss?: { text: string; act(): void } | undefined;
}

// The region is there from the start: what is put into one that is already known is read out.
export function toast({ said, undo, dismiss }: Toast): TemplateResult {
  return html`<div class="toast" role="status" ?data-shown=${said !== undefined}>
    ${said === undefined ? nothing : html`<span>${said}</span>`}
    ${
      undo && said !== undefined
        ? html`<button type="button" id="undo" @click=${() => undo.act()}>${undo.text}</button>`
        : nothing
    }
    ${
      dismiss && said !== undefined
        ? html`<button
            type="button"
            class="close"
            aria-label=${dismiss.text}
            @click=${() => dismiss.act()}
          >
            ×
          </button>`
        : nothing
    }
  </div>`;
}
