// The panel of a merchant's own words and exceptions: each can be added, changed and removed, all of it
// written to a file and read from one. Folded until it is wanted.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { DocumentError, Language, RulebookDescription } from "../engine/types.js";
import { fieldErrors } from "./listing-field.js";
import { entryForm } from "./listing-own-form.js";
import { errorsAt, placeOf, writeList, type Entry, type Part } from "./listing-own-list.js";
import type { OwnState, OwnWordsSession } from "./listing-own-session.js";
import { ruleName, rulesOfListings } from "./listing-source.js";
import { listingStyles } from "./listing-styles.js";
import { listingWords, type ListingKey, type Say } from "./listing-words.js";
import { OwnTaskElement } from "./own-task.js";

interface Editing {
  part: Part;
  // A new entry when there is none.
  at: number | undefined;
  errors: readonly DocumentError[];
}

// More entries than this are drawn only when asked for.
const firstEntries = 50;
const fileName = "hegui-words.json";

export class ListingOwnWords extends OwnTaskElement {
  static override styles = listingStyles;
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    editing: { state: true },
    said: { state: true },
    all: { state: true },
  };

  declare session: OwnWordsSession | undefined;
  declare state: OwnState | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected editing: Editing | undefined;
  declare protected said: ListingKey | undefined;
  declare protected all: Record<Part, boolean>;

  constructor() {
    super();
    this.language = "zh-CN";
    this.all = { words: false, allow: false };
  }

  private get say(): Say {
    return listingWords(this.language);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  // ── what the merchant does ──

  private edit(part: Part, at: number | undefined): void {
    this.editing = { part, at, errors: [] };
    void this.focusOn("form input");
  }

  private readonly cancel = (): void => {
    const { part, at } = this.editing ?? {};
    this.editing = undefined;
    if (part) void this.focusOn(at === undefined ? `#add-${part}` : `#edit-${part}-${at}`);
  };

  private async save(entry: Entry): Promise<void> {
    const { session, editing } = this;
    if (!session || !editing) return;
    const { part, at } = editing;
    const errors = await session.put(part, at, entry);
    if (errors.length > 0) {
      this.editing = { ...editing, errors };
      await this.focusOn("form [aria-invalid]");
      return;
    }
    this.editing = undefined;
    this.said = "own_said_put";
    await this.focusOn(at === undefined ? `#add-${part}` : `#edit-${part}-${at}`);
  }

  private async takeOut(part: Part, at: number): Promise<void> {
    this.editing = undefined;
    await this.session?.remove(part, at);
    this.said = "own_said_removed";
    await this.focusOn("#own-undo");
  }

  private readonly takeBack = async (): Promise<void> => {
    this.editing = undefined;
    await this.session?.takeBack();
    this.said = "own_said_undone";
    await this.focusOn(this.state?.canUndo ? "#own-undo" : "#add-words");
  };

  private readonly write = (): void => {
    const { list } = this.state ?? {};
    if (!list) return;
    const address = URL.createObjectURL(new Blob([writeList(list)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
    // The browser has taken the file by then.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };

  private readonly read = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.editing = undefined;
    this.said = undefined;
    await this.session?.read(await file.text());
    // The same file can be chosen again once it was put right.
    input.value = "";
  };

  // ── drawing ──

  private drawForm(part: Part, at: number | undefined): unknown {
    const { editing, rulebook, language, say } = this;
    if (!rulebook || editing?.part !== part || editing.at !== at) return nothing;
    const entry = at === undefined ? undefined : this.state?.list[part][at];
    const rules = rulesOfListings(rulebook, language);
    if (part === "allow") rules.push({ id: "own-words", name: say("own_words_rule") });
    return entryForm(
      { part, entry, errors: editing.errors, rules, language, say },
      { save: (each) => void this.save(each), cancel: this.cancel },
    );
  }

  private nameOf(entry: Entry): string {
    if (entry.text !== undefined) return entry.text;
    const fingerprint = ("fingerprint" in entry && entry.fingerprint) || "–";
    return this.say("own_fingerprint", { fingerprint });
  }

  private drawRule(part: Part, rule: string | undefined): unknown {
    const { rulebook, language, say } = this;
    if (!rulebook || rule === undefined) return nothing;
    const name = ruleName(rule, rulebook, language, say);
    return html`<p class="soft">
      ${part === "allow" ? say("own_rule_only", { rule: name }) : `${say("own_rule")}: ${name}`}
    </p>`;
  }

  private drawEntry(part: Part, entry: Entry, at: number): TemplateResult {
    const { say, state, language } = this;
    if (this.editing?.part === part && this.editing.at === at) {
      return html`<li class="entry">${this.drawForm(part, at)}</li>`;
    }
    const text = this.nameOf(entry);
    const errors = errorsAt(state?.errors ?? [], part, at);
    const outcome = "outcome" in entry ? entry.outcome : undefined;
    return html`<li class="entry">
      <div class="entry-text">
        <p>
          <strong>${text}</strong>
          ${
            outcome === "review" || outcome === "violation"
              ? html`<span class="chip ${outcome}">${say(`outcome_${outcome}`)}</span>`
              : nothing
          }
        </p>
        <p class="soft">${entry.reason}</p>
        ${this.drawRule(part, entry.rule)} ${fieldErrors(`${part}-${at}-errors`, errors, language)}
      </div>
      <p class="entry-actions">
        <button
          type="button"
          id="edit-${part}-${at}"
          aria-label=${say("own_edit_named", { text })}
          @click=${() => this.edit(part, at)}
        >
          ${say("own_edit")}
        </button>
        <button
          type="button"
          aria-label=${say("own_remove_named", { text })}
          @click=${() => void this.takeOut(part, at)}
        >
          ${say("own_remove")}
        </button>
      </p>
    </li>`;
  }

  private drawPart(part: Part): TemplateResult {
    const { say } = this;
    const isWords = part === "words";
    const entries: readonly Entry[] = this.state?.list[part] ?? [];
    const shown = this.all[part] ? entries : entries.slice(0, firstEntries);
    const adds = this.editing?.part === part && this.editing.at === undefined;
    return html`<section aria-labelledby="${part}-heading" data-part=${part}>
      <h4 id="${part}-heading">${say(isWords ? "own_words_heading" : "own_allow_heading")}</h4>
      ${
        entries.length === 0
          ? html`<p class="soft">${say(isWords ? "own_no_words" : "own_no_allow")}</p>`
          : html`<ul class="list entries">
              ${repeat(
                shown,
                (_, at) => at,
                (entry, at) => this.drawEntry(part, entry, at),
              )}
            </ul>`
      }
      ${
        shown.length < entries.length
          ? html`<button type="button" @click=${() => (this.all = { ...this.all, [part]: true })}>
              ${say("own_show_all", { count: entries.length })}
            </button>`
          : nothing
      }
      ${
        adds
          ? this.drawForm(part, undefined)
          : html`<button
              type="button"
              class="add"
              id="add-${part}"
              @click=${() => this.edit(part, undefined)}
            >
              + ${say(isWords ? "own_add_word" : "own_add_exception")}
            </button>`
      }
    </section>`;
  }

  private drawState(state: OwnState): unknown {
    const { say, language } = this;
    const whole = state.errors.filter((error) => !placeOf(error.pointer));
    const places = state.errors.flatMap((error) => placeOf(error.pointer) ?? []);
    const count = new Set(places.map(({ part, at }) => `${part}/${at}`)).size;
    const { fileErrors } = state;
    return html`${state.kept ? nothing : html`<p class="warning">${say("own_not_kept")}</p>`}
    ${
      state.failure
        ? html`<p class="failure">${say("own_failed", { reason: state.failure })}</p>`
        : nothing
    }
    ${
      whole.some((error) => error.code !== "too_many_errors")
        ? html`<div class="failure">
            ${say("own_none_used")} ${fieldErrors("own-errors", whole, language)}
          </div>`
        : nothing
    }
    ${count > 0 ? html`<p class="warning">${say("own_some_unused", { count })}</p>` : nothing}
    ${
      fileErrors === undefined
        ? nothing
        : html`<div class="failure" role="alert" id="file-errors">
            ${say(fileErrors === "not_json" ? "own_not_json" : "own_refused")}
            ${fileErrors === "not_json" ? nothing : this.drawFileErrors(fileErrors)}
          </div>`
    }`;
  }

  private drawFileErrors(errors: readonly DocumentError[]): TemplateResult {
    return html`<ul class="errors">
      ${errors.map(
        (error) =>
          html`<li>
            ${error.pointer === "" ? nothing : html`<code>${error.pointer}</code>`}
            ${error.message[this.language]}
          </li>`,
      )}
    </ul>`;
  }

  protected override render(): unknown {
    const { state, say } = this;
    if (!state) return nothing;
    const { words, allow } = state.list;
    return html`<details class="panel fold">
      <summary>
        <h3>${say("own_heading")}</h3>
        <span class="soft">
          ${
            words.length + allow.length === 0
              ? say("own_none")
              : say("own_counts", { words: words.length, allow: allow.length })
          }
        </span>
      </summary>
      <p class="soft">${say("own_intro")}</p>
      ${this.drawState(state)} ${this.drawPart("words")} ${this.drawPart("allow")}
      <div class="actions below">
        <button type="button" id="own-undo" ?disabled=${!state.canUndo} @click=${this.takeBack}>
          ${say("undo")}
        </button>
        <button
          type="button"
          id="own-export"
          ?disabled=${words.length + allow.length === 0}
          @click=${this.write}
        >
          ${say("own_export")}
        </button>
        <label class="file">
          <input
            type="file"
            id="own-import"
            accept=".json,application/json"
            aria-describedby="own-import-hint"
            @change=${this.read}
          />
          <span>${say("own_import")}</span>
        </label>
      </div>
      <p class="hint" id="own-import-hint">${say("own_import_hint")}</p>
      <p class="unseen" role="status">${this.said ? say(this.said) : nothing}</p>
    </details>`;
  }
}

customElements.define("hegui-listing-own-words", ListingOwnWords);
