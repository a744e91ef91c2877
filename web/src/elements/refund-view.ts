// The refund view: the outcomes on top, one question at a time on the left, the answer on the right. The
// engine says which question settles the case soonest; its results hold both languages, so that switching
// the language draws again and judges nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { todayInBeijing } from "../civil-days.js";
import type { Engine } from "../engine/client.js";
import type { Deadline, FactDescription, Language, RulebookDescription } from "../engine/types.js";
import { answers, form } from "./refund-answers.js";
import { exampleNames, exampleOf, valueOf, type Facts, type Value } from "./refund-case.js";
import { deadlines, eventsOf } from "./refund-deadlines.js";
import "./refund-editor.js";
import type { RefundEditor } from "./refund-editor.js";
import { invoice } from "./refund-invoice.js";
import { narrowedText, outcomeCards } from "./refund-outcome-cards.js";
import { outcomesOf } from "./refund-outcomes.js";
import { question } from "./refund-question.js";
import { RefundSession } from "./refund-session.js";
import { refundStyles } from "./refund-styles.js";
import { announcement, plainText, type VerdictModel } from "./refund-texts.js";
import { timeline } from "./refund-timeline.js";
import { grounds, verdict } from "./refund-verdict.js";
import { refundWords, type Say } from "./refund-words.js";
import { toast } from "./shared-toast.js";

export class RefundView extends LitElement {
  static override styles = refundStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    formOpen: { state: true },
    lettersShown: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected formOpen: boolean;
  declare protected lettersShown: boolean;

  private readonly session = new RefundSession(this);

  constructor() {
    super();
    this.language = "zh-CN";
    this.formOpen = false;
    this.lettersShown = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.engine || !this.rulebook) return;
    // The rest of the same rulebook changes no answer.
    const before = changed.get("rulebook") as RulebookDescription | undefined;
    const isOther = changed.has("rulebook") && before?.sha256 !== this.rulebook.sha256;
    if (changed.has("engine") || isOther) this.session.use(this.engine);
  }

  // The focus goes on to the next question, so that a whole case can be answered from the keyboard.
  private async focusAfter(
    done: Promise<void>,
    focus: "question" | "answers" | "stays",
  ): Promise<void> {
    await done;
    await this.updateComplete;
    if (focus === "question") this.focusQuestion();
    if (focus === "answers")
      this.renderRoot.querySelector<HTMLElement>("#answers-heading")?.focus();
  }

  // Shows a case that another part of the page gives; the one that was here is one step back.
  async open(facts: Facts): Promise<void> {
    await this.focusAfter(this.session.load(facts), "question");
  }

  // What is judged now, for whoever shows or compares the open cases.
  openCase(): Facts | undefined {
    const { facts } = this.session;
    return Object.keys(facts).length > 0 ? facts : undefined;
  }

  // As opening, but whoever is elsewhere on the page stays there.
  async loadCase(facts: Readonly<Record<string, unknown>>): Promise<void> {
    await this.focusAfter(this.session.load(facts as Facts), "stays");
  }

  private focusQuestion(): void {
    const editor = this.renderRoot.querySelector<RefundEditor>(".question hegui-refund-editor");
    const mend = this.renderRoot.querySelector<HTMLElement>(".question .errors button");
    if (editor ?? mend) (editor ?? mend)?.focus();
    else this.renderRoot.querySelector<HTMLElement>("#answer")?.focus({ preventScroll: true });
  }

  private readonly edit = (fact: string | undefined): void => {
    this.session.edit(fact);
    void this.updateComplete.then(() => this.focusQuestion());
  };

  private async copy(): Promise<void> {
    const { model } = this;
    if (!model) return;
    try {
      await navigator.clipboard.writeText(plainText(model));
      this.session.tell("copied");
    } catch {
      this.session.tell("copy_failed");
    }
  }

  private readonly saveDeadlines = async (chosen: readonly Deadline[]): Promise<void> => {
    const { model, today } = this;
    if (!model) return;
    try {
      const { saveCalendar } = await import("./refund-save-calendar.js");
      saveCalendar(eventsOf(chosen, model, today));
      this.session.tell("calendar_saved");
    } catch {
      this.session.tell("calendar_failed");
    }
  };

  private readonly showLetters = async (): Promise<void> => {
    try {
      await import("./refund-letters-view.js");
      this.lettersShown = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("hegui-refund-letters")?.focus();
    } catch {
      this.session.tell("letters_failed");
    }
  };

  private get say(): Say {
    return refundWords(this.language);
  }

  private get today(): string {
    return todayInBeijing(Date.now());
  }

  private get model(): VerdictModel | undefined {
    const { judged } = this.session;
    if (!judged || !this.rulebook) return undefined;
    return { ...judged, book: this.rulebook, language: this.language, say: this.say };
  }

  // ── drawing ──

  private drawEditor(
    id: string,
    description: FactDescription,
    focus: "question" | "stays",
    legend = "",
  ): TemplateResult {
    return html`<hegui-refund-editor
      .fact=${description}
      .value=${valueOf(this.session.facts, id)}
      .language=${this.language}
      .legend=${legend}
      @answer=${(event: CustomEvent<Value>) =>
        void this.focusAfter(this.session.answer(id, event.detail), focus)}
    ></hegui-refund-editor>`;
  }

  private drawActions(): TemplateResult {
    const { say, session } = this;
    return html`<div class="actions">
      <span class="soft">${say("examples")}</span>
      ${exampleNames.map(
        (name) =>
          html`<button
            type="button"
            class="chip"
            @click=${() =>
              void this.focusAfter(session.load(exampleOf(name, this.today), "replaced"), "stays")}
          >
            ${say(`example_${name}`)}
          </button>`,
      )}
      <span class="spacer"></span>
      <button
        type="button"
        class="quiet"
        ?disabled=${!session.case.canUndo}
        @click=${() => void this.focusAfter(session.undo(), "stays")}
      >
        ${say("undo")}
      </button>
      <button
        type="button"
        class="quiet"
        ?disabled=${Object.keys(session.facts).length === 0}
        @click=${() => void this.focusAfter(session.load({}, "restart_done"), "question")}
      >
        ${say("start_over")}
      </button>
    </div>`;
  }

  private drawLeft(book: RulebookDescription): TemplateResult {
    const { session, say, language, edit } = this;
    return html`<div class="left">
      ${question({
        session,
        book,
        language,
        say,
        edit,
        editor: (id, fact) => this.drawEditor(id, fact, "question"),
      })}
      ${answers({
        session,
        book,
        language,
        say,
        edit,
        remove: (fact) => void this.focusAfter(session.remove(fact), "answers"),
      })}
      ${form({
        book,
        language,
        say,
        facts: session.facts,
        isOpen: this.formOpen,
        toggle: (open) => (this.formOpen = open),
        editor: (id, fact, legend) => this.drawEditor(id, fact, "stays", legend),
      })}
    </div>`;
  }

  private drawFailure(reason: string): TemplateResult {
    const { say, session } = this;
    return html`<div class="verdict bad" role="alert">
      <p>${say("failed", { reason })}</p>
      <button type="button" class="chip" @click=${() => void session.judge()}>
        ${say("retry")}
      </button>
    </div>`;
  }

  private drawAnswer(model: VerdictModel): TemplateResult {
    const { say, today } = this;
    const rest = model.book.part ? this.drawComing() : grounds(model);
    return html`${verdict(model)} ${timeline(model, today)}
    ${deadlines(model, today, (chosen) => void this.saveDeadlines(chosen))} ${rest}
    ${invoice(model, (id, fact) => this.drawEditor(id, fact, "stays"))}
    ${
      model.result.verdict && !model.book.part
        ? html`<button type="button" class="chip copy" @click=${() => void this.copy()}>
            ${say("copy")}
          </button>`
        : nothing
    }`;
  }

  // The words of clauses and rules come with the whole rulebook.
  private drawComing(): TemplateResult {
    return html`<p class="soft" id="grounds-coming">${this.say("grounds_coming")}</p>`;
  }

  private drawResult(): TemplateResult {
    const { model, say, session } = this;
    return html`<section
      class="panel result"
      id="answer"
      tabindex="-1"
      aria-labelledby="answer-heading"
    >
      <h3 class="unseen" id="answer-heading">${say("result_heading")}</h3>
      ${session.failure === undefined ? nothing : this.drawFailure(session.failure)}
      ${model ? this.drawAnswer(model) : html`<p class="soft">${say("waiting")}</p>`}
    </section>`;
  }

  // Written only when they are wanted; from then on they follow the case.
  private drawLetters(): TemplateResult | typeof nothing {
    const { model, say } = this;
    if (!model || model.book.part || Object.keys(model.facts).length === 0) return nothing;
    if (model.result.status === "invalid") return nothing;
    return html`<section class="panel letters" aria-labelledby="letters-heading">
      <h3 id="letters-heading">${say("letters_heading")}</h3>
      ${
        this.lettersShown
          ? html`<hegui-refund-letters
              .model=${model}
              .today=${this.today}
              .language=${this.language}
            ></hegui-refund-letters>`
          : html`<p class="soft">${say("letters_intro")}</p>
              <button
                type="button"
                class="primary"
                id="write"
                @click=${() => void this.showLetters()}
              >
                ${say("letters_write")}
              </button>`
      }
    </section>`;
  }

  private drawNote(): TemplateResult {
    const { say, session } = this;
    const { note } = session;
    const back = (): void => void this.focusAfter(session.undo(), "question");
    return toast({
      said: note && say(note.said),
      undo: note?.undo ? { text: say("undo"), act: back } : undefined,
      dismiss: { text: say("dismiss"), act: () => session.dismiss() },
    });
  }

  protected override render(): TemplateResult {
    const { model, rulebook, say, session } = this;
    const outcomes = outcomesOf(session.steps);
    // All of it at once: what comes later would push away what is there.
    const columns = (book: RulebookDescription): TemplateResult =>
      html`<div class="columns">
        ${model ? outcomeCards(outcomes, model) : nothing} ${this.drawLeft(book)}
        <div class="right">${this.drawResult()} ${this.drawLetters()}</div>
      </div>`;
    const isJudged = model ?? session.failure !== undefined;
    return html`
      <header>
        <h2>${say("heading")}</h2>
        <p class="soft">${say("intro")}</p>
        ${this.drawActions()}
      </header>
      ${rulebook && isJudged ? columns(rulebook) : html`<p class="soft">${say("waiting")}</p>`}
      <p class="unseen" role="status">
        ${model ? [announcement(model), narrowedText(outcomes, model)].filter(Boolean).join(" · ") : ""}
      </p>
      ${this.drawNote()}
    `;
  }
}
customElements.define("hegui-refund-view", RefundView);
