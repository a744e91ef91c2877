// The panel of other listings: files are chosen or dropped, read piece by piece, and compared with from
// then on. Says how many were taken, and which were not and why. Folded until it is wanted.
import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../engine/types.js";
import type { OthersSession, OthersState, Taken } from "./listing-others-session.js";
import { listingStyles } from "./listing-styles.js";
import { listingWords, type Say } from "./listing-words.js";
import { OwnTaskElement } from "./own-task.js";

export class ListingOthers extends OwnTaskElement {
  static override styles = listingStyles;
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    ownId: { type: String },
    language: { type: String },
    over: { state: true },
  };

  declare session: OthersSession | undefined;
  declare state: OthersState | undefined;
  // The judged listing's own id; "own-id" tells of a change.
  declare ownId: string;
  declare language: Language;
  declare protected over: boolean;

  constructor() {
    super();
    this.language = "zh-CN";
    this.ownId = "";
    this.over = false;
  }

  private get say(): Say {
    return listingWords(this.language);
  }

  private readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    void this.session?.add(files);
  };

  private readonly dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.session?.add([...(event.dataTransfer?.files ?? [])]);
  };

  private readonly draggedOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  private readonly clear = async (): Promise<void> => {
    this.session?.clear();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#others-choose")?.focus();
  };

  private readonly named = (event: Event): void => {
    const detail = (event.target as HTMLInputElement).value;
    this.dispatchEvent(new CustomEvent("own-id", { detail }));
  };

  private drawLoading(): unknown {
    const { say } = this;
    const { loading } = this.state ?? {};
    if (!loading) return nothing;
    const percent = loading.total === 0 ? 100 : Math.floor((100 * loading.read) / loading.total);
    const words = say("others_loading", { name: loading.name, percent, count: loading.added });
    return html`<div class="loading">
      <p id="others-progress">${words}</p>
      <progress max="100" value=${percent} aria-labelledby="others-progress"></progress>
      <button type="button" id="others-cancel" @click=${() => this.session?.cancel()}>
        ${say("others_cancel")}
      </button>
    </div>`;
  }

  private drawFiles(taken: Taken): TemplateResult {
    const { say } = this;
    return html`<ul class="list entries" id="others-files">
      ${taken.files.map(
        (file, at) =>
          html`<li class="entry">
            <div class="entry-text">
              <p><strong>${file.name}</strong></p>
              <p class="soft">
                ${say("others_taken", { count: file.added })}
                ${file.skipped > 0 ? `· ${say("others_skipped", { count: file.skipped })}` : nothing}
              </p>
              ${
                file.failure
                  ? html`<p class="warning">${say(`others_${file.failure}`)}</p>`
                  : nothing
              }
            </div>
            <p class="entry-actions">
              <button
                type="button"
                aria-label=${say("others_remove_named", { name: file.name })}
                @click=${() => void this.session?.remove(at)}
              >
                ${say("others_remove")}
              </button>
            </p>
          </li>`,
      )}
    </ul>`;
  }

  private drawSkipped(taken: Taken): unknown {
    const { say, language } = this;
    if (taken.skippedCount === 0) return nothing;
    const shown = taken.skipped.length;
    return html`<details class="skipped">
      <summary>${say("others_skipped_heading", { count: taken.skippedCount })}</summary>
      <ul class="errors">
        ${taken.skipped.map(
          ({ file, line, error }) =>
            html`<li>
              ${say("others_skipped_line", { file, line })}
              ${error.pointer === "" ? nothing : html`<code>${error.pointer}</code>`}
              ${error.message[language]}
            </li>`,
        )}
      </ul>
      ${
        shown < taken.skippedCount
          ? html`<p class="soft">${say("others_skipped_more", { shown })}</p>`
          : nothing
      }
    </details>`;
  }

  private drawTaken(): unknown {
    const { say } = this;
    const { taken } = this.state ?? {};
    if (!taken) return nothing;
    return html`${this.drawFiles(taken)}
      ${taken.full ? html`<p class="warning">${say("others_full")}</p>` : nothing}
      ${this.drawSkipped(taken)}
      <div class="field">
        <label for="others-id">${say("others_id")}</label>
        <p class="hint" id="others-id-hint">${say("others_id_hint")}</p>
        <input
          id="others-id"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="others-id-hint"
          .value=${this.ownId}
          @input=${this.named}
        />
      </div>
      <p class="actions">
        <button type="button" id="others-clear" @click=${this.clear}>${say("others_clear")}</button>
      </p>`;
  }

  private get announcement(): string {
    const { taken, loading } = this.state ?? {};
    if (!taken || loading) return "";
    return this.say("others_said", { count: taken.added, skipped: taken.skippedCount });
  }

  private drawFailure(state: OthersState): unknown {
    if (state.failure === "") return nothing;
    const { say } = this;
    return html`<p class="failure" role="alert">
      ${state.lacking ? say("others_lacking") : say("others_failed", { reason: state.failure })}
    </p>`;
  }

  protected override render(): unknown {
    const { state, say } = this;
    if (!state) return nothing;
    const { taken } = state;
    return html`<details class="panel fold">
      <summary>
        <h3>${say("others_heading")}</h3>
        <span class="soft">
          ${taken ? say("others_count", { count: taken.added }) : say("others_none")}
        </span>
      </summary>
      <p class="soft">${say("others_intro")}</p>
      <div
        class="drop ${this.over ? "over" : ""}"
        @dragover=${this.draggedOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.dropped}
      >
        <label class="file">
          <input
            type="file"
            id="others-choose"
            multiple
            accept=".json,.jsonl,.ndjson,application/json"
            aria-describedby="others-hint"
            @change=${this.chosen}
          />
          <span>${say("others_choose")}</span>
        </label>
        <span class="soft">${say("others_drop")}</span>
      </div>
      <p class="hint" id="others-hint">${say("others_own_hint")}</p>
      ${this.drawFailure(state)} ${this.drawLoading()} ${this.drawTaken()}
      <p class="unseen" role="status">${this.announcement}</p>
    </details>`;
  }
}

customElements.define("hegui-listing-others", ListingOthers);
