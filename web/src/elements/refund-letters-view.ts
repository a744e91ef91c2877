// The reply to the customer and the note for the files, ready to be copied, in either language whatever the
// page speaks. Loaded when a merchant asks for it; what is typed here stays here and is kept nowhere.
import { LitElement, html, type TemplateResult } from "lit";
import type { Language } from "../engine/types.js";
import { blanksIn, type Names } from "./refund-letter-words.js";
import { lettersStyles } from "./refund-letters-styles.js";
import { noteOf } from "./refund-note.js";
import { replyOf, type LetterModel } from "./refund-reply.js";
import { refundWords, type Say } from "./refund-words.js";

type Kind = "reply" | "note";
const kinds: readonly Kind[] = ["reply", "note"];
const tongues: readonly Language[] = ["zh-CN", "en"];
const nameFields = ["buyer", "order", "shop"] as const;

export class RefundLetters extends LitElement {
  static override styles = lettersStyles;
  static override properties = {
    model: { attribute: false },
    today: { type: String },
    language: { type: String },
    kind: { state: true },
    tongue: { state: true },
    names: { state: true },
    said: { state: true },
  };

  declare model: LetterModel | undefined;
  declare today: string;
  declare language: Language;
  declare protected kind: Kind;
  // Unset as long as it follows the page.
  declare protected tongue: Language | undefined;
  declare protected names: Names;
  declare protected said: "letter_copied" | "letter_selected" | undefined;

  constructor() {
    super();
    this.language = "zh-CN";
    this.today = "";
    this.kind = "reply";
    this.names = { buyer: "", order: "", shop: "" };
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("said")) this.said = undefined;
  }

  // The first control, for whoever moves the focus here.
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("button")?.focus();
  }

  private get text(): string {
    if (!this.model) return "";
    const tongue = this.tongue ?? this.language;
    return this.kind === "reply"
      ? replyOf(this.model, this.names, tongue)
      : noteOf(this.model, this.names, tongue, this.today);
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.said = "letter_copied";
    } catch {
      const letter = this.renderRoot.querySelector("#letter .text");
      if (letter) getSelection()?.selectAllChildren(letter);
      this.said = "letter_selected";
    }
  }

  private drawChoice<T extends string>(
    legend: string,
    choices: readonly T[],
    chosen: T,
    label: (choice: T) => string,
    choose: (choice: T) => void,
  ): TemplateResult {
    return html`<div class="choice" role="group" aria-label=${legend}>
      ${choices.map(
        (choice) =>
          html`<button
            type="button"
            aria-pressed=${choice === chosen ? "true" : "false"}
            @click=${() => choose(choice)}
          >
            ${label(choice)}
          </button>`,
      )}
    </div>`;
  }

  private drawNames(say: Say): TemplateResult {
    return html`<div class="names">
      ${nameFields.map(
        (field) =>
          html`<label
            >${say(`letter_${field}`)}
            <input
              name=${field}
              maxlength="80"
              autocomplete="off"
              .value=${this.names[field]}
              @input=${(event: Event) =>
                (this.names = { ...this.names, [field]: (event.target as HTMLInputElement).value })}
            />
          </label>`,
      )}
    </div>`;
  }

  // Not a space between the tags: they would be part of the letter.
  private drawText(tongue: Language): TemplateResult {
    const parts = blanksIn(this.text, tongue).map(({ text, blank }) =>
      blank ? html`<mark>${text}</mark>` : text,
    );
    return html`<span class="text">${parts}</span>`;
  }

  protected override render(): TemplateResult {
    const say = refundWords(this.language);
    const tongue = this.tongue ?? this.language;
    return html`<div class="choices">
        ${this.drawChoice(
          say("letter_which"),
          kinds,
          this.kind,
          (kind) => say(`letter_${kind}`),
          (kind) => (this.kind = kind),
        )}
        ${this.drawChoice(
          say("letter_language"),
          tongues,
          tongue,
          (language) => say(language === "en" ? "letter_english" : "letter_chinese"),
          (language) => (this.tongue = language),
        )}
      </div>
      ${this.drawNames(say)}
      <div
        id="letter"
        class=${this.kind}
        lang=${tongue}
        role="region"
        tabindex="0"
        aria-label=${say(`letter_${this.kind}`)}
      >
        ${this.drawText(tongue)}
      </div>
      <div class="copying">
        <button type="button" class="copy" @click=${() => void this.copy()}>
          ${say(this.kind === "reply" ? "letter_copy_reply" : "letter_copy_note")}
        </button>
        <span role="status">${this.said ? say(this.said) : ""}</span>
      </div>
      <p class="soft">${say(this.kind === "reply" ? "letter_reply_help" : "letter_note_help")}</p>`;
  }
}
customElements.define("hegui-refund-letters", RefundLetters);
