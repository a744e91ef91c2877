// Before and after: what the accepted edits, and whatever was typed since, made of the texts; to be copied
// and downloaded. Shown below the texts once there was an edit.
import { LitElement, html, nothing, type TemplateResult } from "lit";
import type { Language, RulebookDescription } from "../engine/types.js";
import { abridged, changesOf, markdownOf, type Change, type Piece } from "./listing-changes.js";
import { documentOf, type Draft } from "./listing-draft.js";
import { listingStyles } from "./listing-styles.js";
import { labelOf } from "./listing-texts.js";
import { listingWords, type Say } from "./listing-words.js";

export class ListingAfter extends LitElement {
  static override styles = listingStyles;
  static override properties = {
    earlier: { attribute: false },
    now: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    copied: { state: true },
  };

  declare earlier: Draft;
  declare now: Draft;
  declare rulebook: RulebookDescription;
  declare language: Language;
  // The field that was copied last, or that it could not be.
  declare protected copied: string;

  constructor() {
    super();
    this.copied = "";
  }

  private get say(): Say {
    return listingWords(this.language);
  }

  private label(field: string): string {
    return labelOf(this.rulebook, field, this.language);
  }

  private async copy(text: string, label: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = this.say("after_copied", { field: label });
    } catch {
      this.copied = this.say("after_not_copied");
    }
  }

  private download(name: string, text: string, type: string): void {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  private drawPiece({ kind, text }: Piece): unknown {
    const { say } = this;
    if (kind === "same") return text;
    // prettier-ignore
    return kind === "gone"
      ? html`<del><span class="unseen">${say("after_gone")} </span>${text}</del>`
      : html`<ins><span class="unseen">${say("after_new")} </span>${text}</ins>`;
  }

  private drawChange({ field, after, pieces }: Change): TemplateResult {
    const label = this.label(field);
    const { say } = this;
    // prettier-ignore
    const text = html`<p class="preview changed">${abridged(pieces).map((piece) => this.drawPiece(piece))}</p>`;
    return html`<div class="change" data-field=${field}>
      <p class="change-name">
        <strong>${label}</strong>
        <button
          type="button"
          class="link"
          aria-label=${say("after_copy_named", { field: label })}
          @click=${() => void this.copy(after, label)}
        >
          ${say("after_copy")}
        </button>
      </p>
      ${text}
    </div>`;
  }

  protected override render(): unknown {
    const { earlier, now, say } = this;
    const changes = changesOf(earlier, now);
    if (changes.length === 0) return nothing;
    const whole = markdownOf(now, (field) => this.label(field));
    const document = JSON.stringify(documentOf(now), null, 2);
    return html`<details class="panel fold after" open>
      <summary>
        <h3>${say("after_heading")}</h3>
        <span class="soft">${say("after_count", { count: changes.length })}</span>
      </summary>
      ${changes.map((change) => this.drawChange(change))}
      <p class="actions">
        <button type="button" id="copy-all" @click=${() => void this.copy(whole, say("after_all"))}>
          ${say("after_copy_all")}
        </button>
        <button
          type="button"
          id="download-text"
          @click=${() => this.download("listing.md", whole, "text/markdown")}
        >
          ${say("after_download_text")}
        </button>
        <button
          type="button"
          id="download-document"
          @click=${() => this.download("listing.json", document, "application/json")}
        >
          ${say("after_download_document")}
        </button>
      </p>
      <p class="soft" role="status" id="copied">${this.copied}</p>
    </details>`;
  }
}

customElements.define("hegui-listing-after", ListingAfter);
