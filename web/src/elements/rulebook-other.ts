// The panel where another rulebook is chosen: what is in use, the file and what is wrong with it, what it
// makes of the open cases, and what it changes in itself. Loaded when it is opened.
import { LitElement, html, nothing, type TemplateResult } from "lit";
import type { Language } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import type { OpenCase } from "./open-cases.js";
import { compareCases, type Compared } from "./rulebook-cases.js";
import { changesBetween, type Changes } from "./rulebook-changes.js";
import { changeList } from "./rulebook-change-list.js";
import { caseList } from "./rulebook-case-list.js";
import { mostBytes, type Judging, type RulebookInUse, type UseState } from "./rulebook-in-use.js";
import { rulebookOtherStyles } from "./rulebook-other-styles.js";
import { problemBox } from "./rulebook-problem.js";
import { switchWords, type Say } from "./switch-words.js";
import "./rulebook-banner.js";

// Which rulebook is in use, how to change that, and what it is measured by.
export interface RulebookChoice {
  inUse: RulebookInUse;
  state: UseState;
  builtIn: Judging;
  openCases(): OpenCase[];
}

export type Cases =
  | { state: "waiting" }
  | { state: "failed"; reason: string }
  | { state: "ready"; all: readonly Compared[] };

export const mostMegabytes = mostBytes / 1024 / 1024;

export class RulebookOther extends LitElement {
  static override styles = rulebookOtherStyles;
  static override properties = {
    choice: { attribute: false },
    language: { type: String },
    over: { state: true },
    cases: { state: true },
  };

  declare choice: RulebookChoice | undefined;
  declare language: Language;
  declare protected over: boolean;
  declare protected cases: Cases;

  private changes: { of: UseState["other"]; found: Changes } | undefined;
  private comparedFor: UseState["other"];
  private newest = 0;
  // Cases may have changed while another section was shown.
  private readonly watcher = new IntersectionObserver((seen) => {
    if (seen.at(-1)?.isIntersecting) void this.compare();
  });

  constructor() {
    super();
    this.language = "zh-CN";
    this.over = false;
    this.cases = { state: "waiting" };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    this.watcher.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const other = this.choice?.state.other;
    if (other === this.comparedFor) return;
    this.comparedFor = other;
    this.cases = { state: "waiting" };
  }

  protected override updated(): void {
    if (this.cases.state === "waiting") void this.compare();
  }

  private async compare(): Promise<void> {
    const { choice } = this;
    const other = choice?.state.other;
    if (!choice || !other) return;
    const mine = ++this.newest;
    let cases: Cases;
    try {
      const all = await compareCases(choice.openCases(), choice.builtIn.engine, other.engine);
      cases = { state: "ready", all };
    } catch (error) {
      cases = { state: "failed", reason: reasonOf(error) };
    }
    if (mine === this.newest) this.cases = cases;
  }

  private get say(): Say {
    return switchWords(this.language);
  }

  // ── choosing ──

  // What was pressed may give way to something else, and then the focus goes to the heading.
  private async act(work: Promise<void> | void): Promise<void> {
    await work;
    await this.updateComplete;
    if (this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>(".problem, #in-use")?.focus();
  }

  private readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file) void this.choice?.inUse.load(file);
  };

  private readonly dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    if (file) void this.choice?.inUse.load(file);
  };

  private readonly draggedOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  // ── drawing ──

  private drawInUse({ state, builtIn, inUse }: RulebookChoice): TemplateResult {
    const { say, language } = this;
    const { rulebook } = state.other ?? builtIn;
    const title = rulebook.rulebook.title?.[language] ?? rulebook.id;
    const from = state.other ? say("from_file", { file: state.other.file }) : say("built_in");
    return html`<section class="in-use ${state.other ? "other" : ""}">
      <h4 id="in-use" tabindex="-1">${say("in_use")}</h4>
      <p class="name">
        <strong>${say("rulebook_line", { title, version: rulebook.version })}</strong>
        <span class="soft">${from}</span>
      </p>
      <p class="soft sha">${say("sha")} <code>${rulebook.sha256}</code></p>
      ${
        state.other
          ? html`<button
              type="button"
              class="primary"
              id="go-back"
              @click=${() => void this.act(inUse.back())}
            >
              ${say("bar_back")}
            </button>`
          : nothing
      }
    </section>`;
  }

  private drawLoading(file: string, inUse: RulebookInUse): TemplateResult {
    const { say } = this;
    return html`<div class="loading">
      <p id="loading-words">${say("loading", { file })}</p>
      <progress aria-labelledby="loading-words"></progress>
      <p class="soft small">${say("loading_note")}</p>
      <button type="button" class="chip" @click=${() => void this.act(inUse.cancel())}>
        ${say("cancel")}
      </button>
    </div>`;
  }

  private drawChooser({ state, inUse }: RulebookChoice): TemplateResult {
    const { say } = this;
    if (state.loading !== undefined) return this.drawLoading(state.loading, inUse);
    return html`<div
      class="drop ${this.over ? "over" : ""}"
      @dragover=${this.draggedOver}
      @dragleave=${() => (this.over = false)}
      @drop=${this.dropped}
    >
      <label class="file ${state.other ? "plain" : "primary"}"
        ><span>${say(state.other ? "choose_another" : "choose")}</span>
        <input
          type="file"
          id="rulebook-file"
          accept=".bundle,.json,application/json"
          @change=${this.chosen}
        />
      </label>
      ${
        state.last
          ? html`<button
              type="button"
              class="chip"
              id="again"
              @click=${() => void this.act(inUse.again())}
            >
              ${say("again", { file: state.last.name })}
            </button>`
          : nothing
      }
      <p class="soft small">${say("drop", { size: mostMegabytes })}</p>
    </div>`;
  }

  private changesOf({ builtIn, state: { other } }: RulebookChoice): Changes | undefined {
    if (!other) return undefined;
    if (this.changes?.of !== other) {
      this.changes = { of: other, found: changesBetween(builtIn.rulebook, other.rulebook) };
    }
    return this.changes.found;
  }

  private drawEffects(choice: RulebookChoice): unknown {
    const { cases, language, say } = this;
    const { other } = choice.state;
    const changes = this.changesOf(choice);
    if (!other || !changes) return nothing;
    const books = { before: choice.builtIn.rulebook, after: other.rulebook };
    const again = (): void => void this.compare();
    return html`<section aria-labelledby="cases-heading">
        <h4 id="cases-heading">${say("cases_heading")}</h4>
        ${caseList({ cases, ...books, language, say, again })}
      </section>
      <section aria-labelledby="changes-heading">
        <h4 id="changes-heading">${say("changes_heading")}</h4>
        ${
          books.before.sha256 === books.after.sha256
            ? html`<p class="none">${say("changes_same_file")}</p>`
            : html`${changeList({ changes, none: say("changes_none"), language, say })}
                <p class="soft small">${say("changes_note")}</p>`
        }
      </section>`;
  }

  // Said aloud when it changes.
  private get announcement(): string {
    const { choice, say } = this;
    if (!choice) return "";
    const { loading, problem, other, last } = choice.state;
    if (loading !== undefined) return say("loading", { file: loading });
    if (problem) return say("problem_heading", { file: problem.file });
    if (other) return say("done", { file: other.file });
    return last ? say("went_back") : "";
  }

  protected override render(): TemplateResult {
    const { choice, say } = this;
    if (!choice) return html``;
    const { problem } = choice.state;
    return html`<p class="soft intro">${say("intro")}</p>
      ${this.drawInUse(choice)} ${this.drawChooser(choice)}
      ${problem ? problemBox(problem, say) : nothing} ${this.drawEffects(choice)}
      <p class="unseen" role="status">${this.announcement}</p>`;
  }
}
customElements.define("hegui-rulebook-other", RulebookOther);
