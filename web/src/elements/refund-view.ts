// The refund view: one question at a time on the left, the answer on the right. The engine says which
// question settles the case soonest; its results hold both languages, so that switching the language
// draws again and judges nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Latest, type Engine } from "../engine/client.js";
import type {
  FactDescription,
  Language,
  RefundResult,
  RulebookDescription,
} from "../engine/types.js";
import {
  RefundCase,
  descriptionOf,
  examples,
  isAboutInvoice,
  nextQuestion,
  valueOf,
  type Facts,
  type Value,
} from "./refund-case.js";
import "./refund-editor.js";
import { invoice } from "./refund-invoice.js";
import type { RefundEditor } from "./refund-editor.js";
import { refundStyles } from "./refund-styles.js";
import { announcement, plainText, verdict, type VerdictModel } from "./refund-verdict.js";
import { refundWords, valueText, type Say } from "./refund-words.js";

interface Judged {
  facts: Facts;
  result: RefundResult;
}

export class RefundView extends LitElement {
  static override styles = refundStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    judged: { state: true },
    editing: { state: true },
    failure: { state: true },
    note: { state: true },
    formOpen: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected judged: Judged | undefined;
  declare protected editing: string | undefined;
  declare protected failure: string | undefined;
  declare protected note: "copied" | "copy_failed" | "restart_done" | undefined;
  declare protected formOpen: boolean;

  private readonly case = new RefundCase();
  private readonly latest = new Latest<RefundResult>();

  constructor() {
    super();
    this.language = "zh-CN";
    this.formOpen = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if ((changed.has("engine") || changed.has("rulebook")) && this.engine && this.rulebook) {
      void this.judge();
    }
  }

  private async judge(): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    const { facts } = this.case;
    this.failure = undefined;
    try {
      const result = await this.latest.run(() => engine.check("refund", facts));
      if (result) this.judged = { facts, result };
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  // The focus goes on to the next question, so that a whole case can be answered from the keyboard.
  private async change(action: () => void, focusNext = true): Promise<void> {
    action();
    this.editing = undefined;
    this.note = undefined;
    this.requestUpdate();
    await this.judge();
    await this.updateComplete;
    if (focusNext) this.focusQuestion();
  }

  // Shows a case that another part of the page gives; the one that was here is one step back.
  async open(facts: Facts): Promise<void> {
    await this.change(() => this.case.load(facts));
  }

  // What is judged now, for whoever shows or compares the open cases.
  openCase(): Facts | undefined {
    return Object.keys(this.case.facts).length > 0 ? this.case.facts : undefined;
  }

  // As opening, but whoever is elsewhere on the page stays there.
  async loadCase(facts: Readonly<Record<string, unknown>>): Promise<void> {
    await this.change(() => this.case.load(facts as Facts), false);
  }

  private focusQuestion(): void {
    const editor = this.renderRoot.querySelector<RefundEditor>(".question hegui-refund-editor");
    if (editor) editor.focus();
    else this.renderRoot.querySelector<HTMLElement>("#answer")?.focus({ preventScroll: true });
  }

  private edit(fact: string): void {
    this.editing = fact;
    void this.updateComplete.then(() => this.focusQuestion());
  }

  private async startOver(): Promise<void> {
    await this.change(() => this.case.load({}));
    this.note = "restart_done";
  }

  private async copy(): Promise<void> {
    const model = this.model;
    if (!model) return;
    try {
      await navigator.clipboard.writeText(plainText(model));
      this.note = "copied";
    } catch {
      this.note = "copy_failed";
    }
  }

  private get say(): Say {
    return refundWords(this.language);
  }

  private get model(): VerdictModel | undefined {
    if (!this.judged || !this.rulebook) return undefined;
    return { ...this.judged, book: this.rulebook, language: this.language, say: this.say };
  }

  // ── drawing ──

  private drawEditor(id: string, description: FactDescription, legend = ""): TemplateResult {
    return html`<hegui-refund-editor
      .fact=${description}
      .value=${valueOf(this.case.facts, id)}
      .language=${this.language}
      .legend=${legend}
      @answer=${(event: CustomEvent<Value>) =>
        void this.change(() => this.case.set(id, event.detail), legend === "")}
    ></hegui-refund-editor>`;
  }

  // The focus stays with the invoice: its questions are no part of the case.
  private drawInvoiceEditor(id: string, fact: FactDescription): TemplateResult {
    return html`<hegui-refund-editor
      .fact=${fact}
      .value=${valueOf(this.case.facts, id)}
      .language=${this.language}
      @answer=${(event: CustomEvent<Value>) =>
        void this.change(() => this.case.set(id, event.detail), false)}
    ></hegui-refund-editor>`;
  }

  // What was answered stays until the engine has said what follows from it: on a slow machine nobody
  // is to be asked what the next result no longer asks, or told that all is answered.
  private drawQuestion(book: RulebookDescription): TemplateResult {
    const { judged, say } = this;
    const busy = judged?.facts !== this.case.facts;
    if (!judged) {
      return html`<section class="question" aria-busy="true">
        <p class="soft">${say("waiting")}</p>
      </section>`;
    }
    const missing = judged.result.missing?.filter((entry) => !isAboutInvoice(entry)) ?? [];
    const next = nextQuestion(missing, judged.facts);
    const id = this.editing ?? next?.fact;
    const description = id === undefined ? undefined : descriptionOf(book, id);
    if (id === undefined || !description) {
      const open = missing.length > 0;
      return html`<section class="question done" aria-busy=${busy}>
        <p>${say(open ? "all_answered_open" : "all_answered")}</p>
      </section>`;
    }
    return html`<section class="question" aria-busy=${busy} aria-labelledby="question-heading">
      <h3 id="question-heading">${say(this.editing ? "edit_heading" : "question_heading")}</h3>
      ${
        !this.editing && judged.result.amount_fen !== undefined
          ? html`<p class="soft">${say("still_open")}</p>`
          : nothing
      }
      ${this.drawEditor(id, description)}
      ${
        this.editing
          ? html`<button type="button" class="quiet" @click=${() => (this.editing = undefined)}>
              ${say("cancel")}
            </button>`
          : nothing
      }
    </section>`;
  }

  private drawAnswer(
    book: RulebookDescription,
    id: string,
    value: unknown,
    presumed: boolean,
  ): TemplateResult {
    const { language, say } = this;
    const fact = descriptionOf(book, id);
    if (!fact) return html``;
    const name = fact.title[language];
    return html`<li>
      <span class="name">${name}</span>
      <span class="value">
        ${valueText(fact, value, language, say)}
        ${presumed ? html`<span class="tag" title=${say("presumed_note")}>${say("presumed")}</span>` : nothing}
      </span>
      <span class="row-actions">
        <button
          type="button"
          class="quiet"
          aria-label=${say("change_fact", { fact: name })}
          @click=${() => this.edit(id)}
        >
          ${say("change")}
        </button>
        ${
          presumed
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-label=${say("remove_fact", { fact: name })}
                @click=${() => void this.change(() => this.case.remove(id))}
              >
                ${say("remove")}
              </button>`
        }
      </span>
    </li>`;
  }

  private drawAnswers(book: RulebookDescription): TemplateResult {
    const { say } = this;
    const { facts } = this.case;
    const given = book.refund_facts.facts.filter(({ id }) => facts[id] !== undefined);
    const presumed = this.judged?.result.presumed ?? [];
    return html`<section class="panel">
      <h3>${say("answered_heading")}</h3>
      <ul class="answers">
        ${given.map(({ id }) => this.drawAnswer(book, id, facts[id], false))}
        ${presumed.map(({ fact, value }) => this.drawAnswer(book, fact, value, true))}
      </ul>
      ${given.length === 0 && presumed.length === 0 ? html`<p class="soft">${say("answered_none")}</p>` : nothing}
      ${presumed.length > 0 ? html`<p class="soft small">${say("presumed_note")}</p>` : nothing}
    </section>`;
  }

  // Every fact at once, for those who have all of it at hand.
  private drawForm(book: RulebookDescription): TemplateResult {
    const { language, say } = this;
    return html`<details
      class="panel all"
      ?open=${this.formOpen}
      @toggle=${(event: Event) => (this.formOpen = (event.target as HTMLDetailsElement).open)}
    >
      <summary>${say("all_fields")}</summary>
      ${
        this.formOpen
          ? html`<p class="soft">${say("all_fields_note")}</p>
              ${book.refund_facts.facts.flatMap((fact) => [
                this.drawEditor(fact.id, fact, fact.title[language]),
                ...(typeof this.case.facts[fact.id] === "object" &&
                !Array.isArray(this.case.facts[fact.id])
                  ? (fact.facts ?? [])
                      .slice(1)
                      .map((part) =>
                        this.drawEditor(`${fact.id}.${part.id}`, part, part.title[language]),
                      )
                  : []),
              ])}`
          : nothing
      }
    </details>`;
  }

  private drawActions(): TemplateResult {
    const { say } = this;
    return html`<div class="actions">
      <span class="soft">${say("examples")}</span>
      ${(["review", "late", "contested"] as const).map(
        (name) =>
          html`<button
            type="button"
            class="chip"
            @click=${() => void this.change(() => this.case.load(examples[name]), false)}
          >
            ${say(`example_${name}`)}
          </button>`,
      )}
      <span class="spacer"></span>
      <button
        type="button"
        class="quiet"
        ?disabled=${!this.case.canUndo}
        @click=${() => void this.change(() => this.case.undo(), false)}
      >
        ${say("undo")}
      </button>
      <button
        type="button"
        class="quiet"
        ?disabled=${Object.keys(this.case.facts).length === 0}
        @click=${() => void this.startOver()}
      >
        ${say("start_over")}
      </button>
    </div>`;
  }

  private drawResult(): TemplateResult {
    const { model, say } = this;
    return html`<section
      class="panel result"
      id="answer"
      tabindex="-1"
      aria-labelledby="answer-heading"
    >
      <h3 class="unseen" id="answer-heading">${say("result_heading")}</h3>
      ${
        this.failure !== undefined
          ? html`<div class="verdict bad" role="alert">
              <p>${say("failed", { reason: this.failure })}</p>
              <button type="button" class="chip" @click=${() => void this.judge()}>
                ${say("retry")}
              </button>
            </div>`
          : nothing
      }
      ${model ? verdict(model) : html`<p class="soft">${say("waiting")}</p>`}
      ${model ? invoice(model, (id, fact) => this.drawInvoiceEditor(id, fact)) : nothing}
      ${
        model?.result.verdict
          ? html`<button type="button" class="chip copy" @click=${() => void this.copy()}>
              ${say("copy")}
            </button>`
          : nothing
      }
    </section>`;
  }

  protected override render(): TemplateResult {
    const { model, rulebook, say } = this;
    if (!rulebook) return html``;
    return html`
      <header>
        <h2>${say("heading")}</h2>
        <p class="soft">${say("intro")}</p>
        ${this.drawActions()}
      </header>
      <div class="columns">
        <div class="left">
          ${this.drawQuestion(rulebook)} ${this.drawAnswers(rulebook)} ${this.drawForm(rulebook)}
        </div>
        ${this.drawResult()}
      </div>
      <p class="unseen" role="status">${model ? announcement(model) : ""}</p>
      <p class=${this.note ? "toast" : "unseen"} role="status">
        ${this.note ? say(this.note) : ""}
      </p>
    `;
  }
}
customElements.define("hegui-refund-view", RefundView);
