// Asks whether all that the page keeps on this device is to be forgotten, names what that is, and does it.
// Loaded when it is asked for. What is typed on the page, and the page's own files, are not touched.
import { LitElement, html, type TemplateResult } from "lit";
import type { Language } from "../engine/types.js";
import { forgetAll, keptKeys } from "../storage.js";
import { caseStyles } from "./app-case-styles.js";
import { caseWords, storedText, type Say } from "./app-case-words.js";

export class AppForget extends LitElement {
  static override styles = caseStyles;
  static override properties = { language: { type: String }, done: { state: true } };

  declare language: Language;
  declare protected done: boolean | undefined;

  constructor() {
    super();
    this.language = "zh-CN";
  }

  // The focus goes in, stays in, and returns to what was pressed: a dialog of the browser sees to it.
  async ask(): Promise<void> {
    this.done = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  private async forget(): Promise<void> {
    this.done = forgetAll();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#forget-close")?.focus();
  }

  private close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }

  private drawQuestion(say: Say): TemplateResult {
    const kept = keptKeys();
    const close = html`<button type="button" id="forget-close" @click=${() => this.close()}>
      ${say(kept.length === 0 || this.done !== undefined ? "close" : "forget_cancel")}
    </button>`;
    if (this.done !== undefined) {
      return html`<p role="status">${say(this.done ? "forget_done" : "forget_failed")}</p>
        <div class="actions">${close}</div>`;
    }
    if (kept.length === 0) {
      return html`<p>${say("forget_nothing")}</p>
        <div class="actions">${close}</div>`;
    }
    return html`<p>${say("forget_lists")}</p>
      <ul>
        ${kept.map((key) => html`<li>${storedText(key, say)}</li>`)}
      </ul>
      <p class="soft">${say("forget_help")}</p>
      <div class="actions">
        <button type="button" class="primary" id="forget-do" @click=${() => void this.forget()}>
          ${say("forget_do")}
        </button>
        ${close}
      </div>`;
  }

  protected override render(): TemplateResult {
    const say = caseWords(this.language);
    return html`<dialog aria-labelledby="forget-title">
      <h2 id="forget-title">${say("forget_title")}</h2>
      ${this.drawQuestion(say)}
    </dialog>`;
  }
}
customElements.define("hegui-app-forget", AppForget);
