// The store view: what concerns a shop on the left, part by part; deadlines, problems and figures on the
// right. Checks as one types; the newest wins. The engine's results hold both languages, so that
// switching the language draws again and checks nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { StorePart } from "../engine/store-types.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import "./store-calculator-panel.js";
import type { CalculatorPanel } from "./store-calculator-panel.js";
import { dayForm } from "./store-day.js";
import { deadlineBoard } from "./store-deadlines.js";
import { placeOf } from "./store-document.js";
import { emptyDraft, idOf, textOf, type Path, type Typed } from "./store-draft.js";
import { shopInOrder, shopInTrouble } from "./store-example.js";
import { findings, invoiceSteps, penalties, presumed, trace } from "./store-findings.js";
import { refundRate, serviceHours } from "./store-gauges.js";
import { annexRows, type ResultActions, type ResultModel } from "./store-model.js";
import { partCard, saidOf, type PartActions } from "./store-part.js";
import { StoreSession } from "./store-session.js";
import { resultsBar } from "./shared-results-bar.js";
import { toast } from "./shared-toast.js";
import { storeStyles } from "./store-styles.js";
import { announcement, errors, found, headline, questions, summary } from "./store-summary.js";
import { beijingMinute, beijingToday, sayingOf, storeWords, type Say } from "./store-words.js";
import { wholeDates } from "./whole-dates.js";

// Widths change by a pixel when a scroll bar comes; the picture need not.
const roomStep = 8;

export class StoreView extends LitElement {
  static override styles = storeStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    open: { state: true },
    room: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected open: ReadonlySet<string>;
  declare protected room: number;

  private readonly session = new StoreSession(this);
  private watched: Element | null = null;
  private readonly watcher = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    this.room = Math.floor(width / roomStep) * roomStep;
  });

  constructor() {
    super();
    this.language = "zh-CN";
    this.open = new Set();
    this.room = 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("engine") || changed.has("rulebook")) {
      this.session.use(this.engine, this.rulebook);
    }
  }

  protected override updated(): void {
    const board = this.renderRoot.querySelector(".board");
    if (board === this.watched) return;
    this.watcher.disconnect();
    if (board) this.watcher.observe(board);
    this.watched = board;
  }

  override disconnectedCallback(): void {
    this.watcher.disconnect();
    this.watched = null;
    super.disconnectedCallback();
  }

  // What is judged now, for whoever shows or compares the open cases.
  openCase(): Record<string, unknown> | undefined {
    return this.session.isEmpty ? undefined : this.session.built.document;
  }

  readonly loadCase = (document: Readonly<Record<string, unknown>>): void =>
    this.session.open(document);

  // ── what can be done ──

  private byId(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
  }

  private async focusOn(path: Path): Promise<void> {
    const [part] = path;
    if (typeof part === "string" && part !== "as_of") this.open = new Set([...this.open, part]);
    await this.updateComplete;
    const id = idOf(path);
    const place = ["field", "row", "rows"].map((kind) => this.byId(`${kind}-${id}`)).find(Boolean);
    const target =
      place?.querySelector<HTMLElement>("input:not(:disabled), select, .add") ??
      place?.querySelector<HTMLElement>("input") ??
      this.byId(`summary-${String(part)}`);
    target?.focus({ preventScroll: true });
    (place ?? target)?.scrollIntoView({ block: "center" });
  }

  private readonly show = (path: Path): void => void this.focusOn(path);

  // The question that was answered goes away, so the focus moves on to where the next one stands.
  private async answer(path: Path, value: Typed): Promise<void> {
    this.session.choose(path, value);
    await this.session.check();
    await this.updateComplete;
    const next =
      this.byId("questions-heading")?.parentElement?.querySelector<HTMLElement>(
        ".questions [tabindex]",
      ) ?? this.byId("results");
    next?.focus({ preventScroll: true });
  }

  private async addRow(path: Path): Promise<void> {
    const key = this.session.addRow(path);
    await this.focusOn([...path, key]);
  }

  private async removeRow(path: Path, key: number): Promise<void> {
    this.session.removeRow(path, key);
    await this.focusUndo();
  }

  private async clearPart(part: string): Promise<void> {
    this.session.clearPart(part);
    await this.focusUndo();
  }

  private async focusUndo(): Promise<void> {
    await this.updateComplete;
    this.byId("undo")?.focus({ preventScroll: true });
  }

  private async takeBack(): Promise<void> {
    const path = this.session.takeBack();
    if (path.length > 0) await this.focusOn(path);
    else this.byId("results")?.focus({ preventScroll: true });
  }

  private load(which: "order" | "trouble"): void {
    const make = which === "order" ? shopInOrder : shopInTrouble;
    this.session.replace(make(this.say), "done_example");
  }

  private async clearAll(): Promise<void> {
    this.session.replace(emptyDraft, "done_cleared");
    this.open = new Set();
    await this.focusUndo();
  }

  private setTime(length: "day" | "minute"): void {
    const now = beijingMinute(Date.now());
    this.session.choose(["as_of"], length === "day" ? now.slice(0, 10) : now);
  }

  private readonly addBreaches = ({ detail }: CustomEvent<string[]>): void => {
    for (const annex of detail) this.session.addRow(["behaviours"], { annex });
  };

  private readonly toCalculator = (): void =>
    void this.renderRoot.querySelector<CalculatorPanel>("hegui-store-calculator-panel")?.show();

  private readonly toResults = (): void => {
    const heading = this.byId("results");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  };

  // ── drawing ──

  private get say(): Say {
    return storeWords(this.language);
  }

  private get resultModel(): ResultModel | undefined {
    const { judged, parts } = this.session;
    if (!judged || !this.rulebook) return undefined;
    const { language, rulebook: book, room } = this;
    const say = sayingOf(judged.result.as_of, beijingToday(), this.say);
    return { ...judged, parts, book, room, language, say };
  }

  private readonly resultActions: ResultActions = {
    show: this.show,
    choose: (path, value) => void this.answer(path, value),
    today: () => void this.answer(["as_of"], beijingToday()),
  };

  private readonly partActions: PartActions = {
    type: (path, value) => this.session.type(path, value),
    choose: (path, value) => this.session.choose(path, value),
    addRow: (path) => void this.addRow(path),
    removeRow: (path, key) => void this.removeRow(path, key),
    clear: (part) => void this.clearPart(part),
    toggled: (part, open) => this.toggled(part, open),
  };

  private toggled(part: string, open: boolean): void {
    if (this.open.has(part) === open) return;
    const others = [...this.open].filter((each) => each !== part);
    this.open = new Set(open ? [...others, part] : others);
  }

  private drawDate(book: RulebookDescription): TemplateResult {
    const { session, language, say } = this;
    const { judged } = session;
    return dayForm(
      {
        told: book.store_facts?.as_of,
        text: textOf(session.draft["as_of"]),
        problem: session.built.problems.get("as_of"),
        errors: saidOf(judged?.result, judged?.built).errors.get("as_of") ?? [],
        today: beijingToday(),
        language,
        say,
      },
      {
        type: (text) => session.type(["as_of"], text),
        now: (length) => this.setTime(length),
      },
    );
  }

  private countsOf(part: string): { violations: number; reviews: number } {
    const { judged } = this.session;
    const mine = (judged?.result.findings ?? []).filter(
      ({ field }) => judged !== undefined && placeOf(field, judged.built)[0] === part,
    );
    const violations = mine.filter(({ outcome }) => outcome === "violation").length;
    return { violations, reviews: mine.length - violations };
  }

  private drawPart(part: StorePart, book: RulebookDescription): TemplateResult {
    const { session, language, say } = this;
    return partCard(
      {
        part,
        draft: session.draft,
        problems: session.built.problems,
        ...saidOf(session.judged?.result, session.judged?.built),
        counts: this.countsOf(part.id),
        annex: annexRows(book),
        open: this.open.has(part.id),
        language,
        say,
      },
      this.partActions,
    );
  }

  private drawForm(book: RulebookDescription): TemplateResult {
    const { say, session } = this;
    return html`<div class="left">
      ${this.drawDate(book)}
      <section class="panel" aria-labelledby="parts-heading">
        <h3 id="parts-heading">${say("parts_heading")}</h3>
        <p class="soft">${say("parts_intro")}</p>
        <div class="parts">${session.parts.map((part) => this.drawPart(part, book))}</div>
      </section>
      ${this.drawResultsBar()}
    </div>`;
  }

  private drawResultsBar(): unknown {
    const { resultModel: model, session, say } = this;
    if (!model || session.isEmpty) return nothing;
    return resultsBar({
      said: found(model),
      tone: headline(model).tone,
      text: say("to_results"),
      go: this.toResults,
    });
  }

  private drawBoard(model: ResultModel): TemplateResult {
    const { say } = this;
    const empty = Object.keys(model.built.document).every((key) => key === "as_of");
    if (empty && !model.result.errors) return html`<p class="empty">${say("empty")}</p>`;
    const actions = this.resultActions;
    return html`${summary(model)} ${errors(model, actions)}
    ${
      model.result.status === "invalid"
        ? nothing
        : html`<section class="board-deadlines" aria-labelledby="deadlines-heading">
            <h4 id="deadlines-heading">${say("deadlines_heading")}</h4>
            ${deadlineBoard(model, actions)}
          </section>`
    }
    ${questions(model, actions)} ${findings(model, actions)} ${penalties(model, actions)}
    ${invoiceSteps(model, actions)} ${refundRate(model)} ${serviceHours(model)}
    ${presumed(model, actions)} ${trace(model)}`;
  }

  private drawResults(book: RulebookDescription): TemplateResult {
    const { say, session, resultModel: model } = this;
    return html`<section class="right" aria-labelledby="results">
      <div class="panel">
        <h3 id="results" tabindex="-1">${say("results_heading")}</h3>
        <p class="unseen" role="status" id="live">
          ${model && !session.isEmpty ? announcement(model) : ""}
        </p>
        <div class="board">
          ${
            session.failure === undefined
              ? nothing
              : html`<div class="failure" role="alert">
                  <p>${say("failed", { reason: session.failure })}</p>
                  <button type="button" class="plain" @click=${() => void session.check()}>
                    ${say("retry")}
                  </button>
                </div>`
          }
          ${model ? this.drawBoard(model) : html`<p class="soft">${say("waiting")}</p>`}
        </div>
      </div>
      <p class="notice">${wholeDates(book.rulebook.notice?.[this.language] ?? "")}</p>
    </section>`;
  }

  private drawToast(): TemplateResult {
    const { say } = this;
    const { undo, notice } = this.session;
    const said = notice ?? undo?.said;
    return toast({
      said: said && say(said),
      undo: undo && { text: say("undo"), act: () => void this.takeBack() },
      dismiss: { text: say("dismiss"), act: () => this.session.dismiss() },
    });
  }

  private drawHeader(): TemplateResult {
    const { say, session } = this;
    return html`<header>
      <h2>${say("heading")}</h2>
      <p class="soft">${say("intro")}</p>
      <div class="actions">
        <span class="soft">${say("examples")}</span>
        ${(["order", "trouble"] as const).map(
          (which) =>
            html`<button
              type="button"
              class="chip"
              id="example-${which}"
              @click=${() => this.load(which)}
            >
              ${say(`example_${which}`)}
            </button>`,
        )}
        <span class="spacer"></span>
        <button type="button" class="quiet" id="to-calculator" @click=${this.toCalculator}>
          ${say("to_calculator")}
        </button>
        <button
          type="button"
          class="quiet"
          id="clear-all"
          ?disabled=${session.isEmpty}
          @click=${() => void this.clearAll()}
        >
          ${say("clear_all")}
        </button>
      </div>
    </header>`;
  }

  protected override render(): TemplateResult {
    const { rulebook, say } = this;
    if (!rulebook) return html`<p class="soft">${say("waiting")}</p>`;
    if (!rulebook.store_facts) {
      return html`<header><h2>${say("heading")}</h2></header>
        <p class="panel" role="status">${say("unsupported")}</p>`;
    }
    return html`${this.drawHeader()}
      <div class="columns">${this.drawForm(rulebook)} ${this.drawResults(rulebook)}</div>
      <hegui-store-calculator-panel
        .engine=${this.engine}
        .rulebook=${rulebook}
        .language=${this.language}
        @add-breaches=${this.addBreaches}
      ></hegui-store-calculator-panel>
      ${this.drawToast()}`;
  }
}
customElements.define("hegui-store-view", StoreView);
