// The bulk view: a file, what its columns mean, the run over it, and what it gave. The session knows, this
// draws and moves the focus to where one goes on.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { exampleFile } from "../bulk/examples.js";
import { factsOf } from "../bulk/facts.js";
import type { BulkKind } from "../bulk/job.js";
import { firstRecords } from "../bulk/preview.js";
import { BulkResults } from "../bulk/results.js";
import type { Engine } from "../engine/client.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import { sentences } from "../i18n/index.js";
import { columnsCard, missingCard, nameOf, type MappingActions } from "./bulk-mapping.js";
import { previewCard } from "./bulk-mapping-preview.js";
import { summaryId, valuesCard, type ValuesActions } from "./bulk-mapping-values.js";
import { announcement, progressCard, type RunActions } from "./bulk-progress.js";
import { BulkSession } from "./bulk-session.js";
import {
  chooser,
  problemCard,
  readingCard,
  sourceCard,
  type ChooserActions,
  type SourceActions,
} from "./bulk-source.js";
import "./bulk-results.js";
import { bulkStyles } from "./bulk-styles.js";
import { bulkWords, numberText, type Say } from "./bulk-words.js";

const recordsShown = 5;
// A template shows how rows are filled in.
const templateRows = 2;

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export class BulkView extends LitElement {
  static override styles = bulkStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    over: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected over: boolean;

  private readonly session = new BulkSession(this, () => new BulkResults());
  private name = "";

  constructor() {
    super();
    this.language = "zh-CN";
    this.over = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("engine") || changed.has("rulebook")) {
      this.session.use(this.engine, this.rulebook);
    }
  }

  private get say(): Say {
    return bulkWords(this.language);
  }

  // ── what can be done ──

  private async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  private async open(file: Blob, name: string): Promise<void> {
    this.name = name;
    await this.focusAfter(this.session.open(file, name));
  }

  private async focusAfter(reading: Promise<void>): Promise<void> {
    await reading;
    await this.focusOn(this.session.source ? "file-heading" : "bulk-file");
  }

  private example(kind: BulkKind, rows?: number): string {
    return exampleFile(kind, this.session.targets(kind), this.language, this.say, rows);
  }

  private readonly chooserActions: ChooserActions = {
    open: (file) => void this.open(file, file.name),
    paste: (text) => void this.open(new Blob([text]), this.say("paste_name")),
    example: (kind) =>
      void this.open(new Blob([this.example(kind)]), this.say(`example_${kind}_name`)),
    template: (kind) =>
      download(this.example(kind, templateRows), this.say(`template_${kind}_name`)),
    hover: (over) => (this.over = over),
  };

  private readonly sourceActions: SourceActions = {
    another: () => {
      this.session.clear();
      void this.focusOn("bulk-file");
    },
    encode: (encoding) => void this.focusAfter(this.session.reopen({ encoding })),
    turnTo: (sheet) => void this.focusAfter(this.session.reopen({ sheet })),
    be: (kind) => this.session.chooseKind(kind),
  };

  private readonly valuesActions: ValuesActions = {
    mean: (path, told) => this.session.mean(path, told),
  };

  private readonly mappingActions: MappingActions = {
    assign: (column, path, unit) => this.session.assign(column, path, unit),
    keep: (wanted) => this.session.keep(wanted),
    go: (path) => {
      const summary = this.renderRoot.querySelector<HTMLElement>(`#${summaryId(path)}`);
      summary?.parentElement?.toggleAttribute("open", true);
      summary?.focus();
    },
    fix: (fact, value) => this.session.fix(fact, value),
  };

  private readonly runActions: RunActions = {
    pause: () => this.session.run?.pause(),
    resume: () => this.session.run?.resume(),
    cancel: () => {
      this.session.run?.cancel();
      void this.focusOn("run-heading");
    },
  };

  private start(): void {
    this.session.start();
    void this.focusOn("run-heading");
  }

  // ── drawing ──

  // Out of the way once it has done its work.
  private drawSetup(book: RulebookDescription): TemplateResult {
    const { session, say } = this;
    const isDone = session.run !== undefined;
    return html`<details class="setup ${isDone ? "done" : ""}" .open=${!isDone}>
      <summary>${say("setup_heading")}</summary>
      <div class="steps">${this.drawMapping(book)}</div>
    </details>`;
  }

  // All that it shows. Rows come many times a second, and nothing of them is in it.
  private get setupState(): unknown[] {
    const { session, rulebook, language } = this;
    const { source, kind, mapping, puzzles, words, preview, run } = session;
    const { kept, keepFailed, restored } = session;
    return [
      ...[rulebook, language, source, kind, mapping, puzzles, words, preview],
      ...[kept, keepFailed, restored, run !== undefined],
    ];
  }

  private drawMapping(book: RulebookDescription): TemplateResult {
    const { session, language, say } = this;
    const { source, mapping, puzzles, words, kept, keepFailed, restored } = session;
    if (!source) return html``;
    const targets = session.targets();
    return html`${
      session.isDocuments
        ? nothing
        : columnsCard(
            {
              columns: source.info.columns,
              records: firstRecords(source.store, recordsShown),
              ...{ mapping, targets, puzzles, words, kept, keepFailed, restored, language, say },
            },
            this.mappingActions,
          )
    }
    ${
      session.isDocuments
        ? nothing
        : valuesCard(
            {
              columns: source.info.columns,
              nameOf: (target) => nameOf(target, language, say),
              ...{ mapping, targets, words, language },
            },
            this.valuesActions,
          )
    }
    ${
      session.isDocuments
        ? nothing
        : missingCard(
            {
              kind: session.kind,
              book,
              missing: session.preview?.missing ?? [],
              fixed: mapping.fixed,
              language,
              say,
            },
            this.mappingActions,
          )
    }
    ${previewCard({
      preview: session.preview,
      canRun: session.canRun,
      facts: session.isDocuments ? undefined : factsOf(book, session.kind),
      titleOf: (fact) =>
        targets.find(({ path }) => path === fact || path.startsWith(`${fact}.`))?.[
          fact.includes(".") || targets.some(({ path }) => path === fact) ? "title" : "group"
        ]?.[language] ?? fact,
      language,
      say,
    })}`;
  }

  private drawRun(): TemplateResult {
    const { session, say } = this;
    const { source, run } = session;
    const count = numberText(source?.store.count ?? 0);
    return html`<div class="run-bar">
        <button
          type="button"
          class=${run ? "plain" : "primary"}
          id="run"
          ?disabled=${!session.canRun || session.isRunning}
          @click=${() => this.start()}
        >
          ${say(run ? "run_again" : "run", { count })}
        </button>
      </div>
      ${run ? progressCard(run, say, this.runActions) : nothing} ${this.drawResults()}`;
  }

  private drawResults(): unknown {
    const { session, engine, rulebook, language } = this;
    const { run, results, job } = session;
    // Before the first batch the progress says it all.
    if (!run || !results || (results.count === 0 && session.isRunning)) return nothing;
    return html`<hegui-bulk-results
      .results=${results}
      .job=${job}
      .partial=${run.state !== "done"}
      .engine=${engine}
      .rulebook=${rulebook}
      .language=${language}
    ></hegui-bulk-results>`;
  }

  private drawSource(book: RulebookDescription): TemplateResult {
    const { session, say } = this;
    const { source, reading, problem } = session;
    if (reading) return readingCard(this.name, reading, say, () => void this.stopReading());
    if (!source) {
      return html`${problem ? problemCard(problem, say) : nothing}
      ${chooser(this.over, say, this.chooserActions)}`;
    }
    return html`${sourceCard(source, session.kind, session.isDocuments, say, this.sourceActions)}
    ${source.store.count === 0 ? nothing : html`${guard(this.setupState, () => this.drawSetup(book))} ${this.drawRun()}`}`;
  }

  private async stopReading(): Promise<void> {
    this.session.clear();
    await this.focusOn("bulk-file");
  }

  protected override render(): TemplateResult {
    const { rulebook, say } = this;
    if (!rulebook) return html`<p class="soft">${say("waiting")}</p>`;
    return html`<header>
        <h2>${say("heading")}</h2>
        <p class="soft">${sentences(say("intro"), say("privacy"))}</p>
      </header>
      <p class="unseen" role="status" id="bulk-live">${announcement(this.session.run, say)}</p>
      <div class="steps">${this.drawSource(rulebook)}</div>`;
  }
}
customElements.define("hegui-bulk-view", BulkView);
