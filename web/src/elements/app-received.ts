// A case that came by a link: it is offered, opened only when that is asked for, checked anew, and compared
// with what was said of it when it was sent. Loaded when the address holds a case.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { answerOf, type Answer } from "../case-answer.js";
import { caseOf, type SentCase } from "../case-link.js";
import type { Engine } from "../engine/client.js";
import type { Kind, Language } from "../engine/types.js";
import type { CaseDocument, HoldsCase } from "../open-case.js";
import { reasonOf } from "../reason.js";
import { caseStyles } from "./app-case-styles.js";
import { answerText, caseWords, type Say } from "./app-case-words.js";
import { wholeDates } from "./whole-dates.js";

type State =
  | { at: "reading" | "broken" }
  | { at: "offered" | "checking"; sent: SentCase }
  | { at: "unusable"; reason: Record<Language, string> }
  | {
      at: "opened";
      sent: SentCase;
      now: Answer;
      before: CaseDocument | undefined;
      view: HoldsCase;
    };

export class AppReceived extends LitElement {
  static override styles = caseStyles;
  static override properties = {
    link: { attribute: false },
    engine: { attribute: false },
    rulebook: { attribute: false },
    // Given before this file may have come.
    show: { attribute: false },
    language: { type: String },
    state: { state: true },
  };

  // The fragment.
  declare link: string;
  declare engine: Engine | undefined;
  declare rulebook: string;
  declare language: Language;
  declare protected state: State;

  // Brings the view of a kind forward and gives it.
  declare show: ((kind: Kind) => Promise<HoldsCase | undefined>) | undefined;

  constructor() {
    super();
    this.link = "";
    this.rulebook = "";
    this.language = "zh-CN";
    this.state = { at: "reading" };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("link")) void this.read(this.link);
  }

  private async read(link: string): Promise<void> {
    this.state = { at: "reading" };
    const sent = await caseOf(link);
    if (link === this.link) await this.become(sent ? { at: "offered", sent } : { at: "broken" });
  }

  private async become(state: State): Promise<void> {
    this.state = state;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[tabindex='-1']")?.focus();
  }

  private async open(sent: SentCase): Promise<void> {
    const checking: State = { at: "checking", sent };
    this.state = checking;
    // Left, or another link in its place: nothing is to be replaced any more.
    const isOver = (): boolean => !this.isConnected || this.state !== checking;
    try {
      const result = await this.engine?.check(sent.kind as "refund", sent.document);
      if (isOver()) return;
      const wrong = result?.errors?.[0];
      if (!result || (result.status === "invalid" && wrong)) {
        const pointer = wrong?.pointer ?? "";
        const reason = (language: Language): string => `${wrong?.message[language]} ${pointer}`;
        return this.become({
          at: "unusable",
          reason: { "zh-CN": reason("zh-CN"), en: reason("en") },
        });
      }
      const view = await this.show?.(sent.kind);
      if (isOver()) return;
      if (!view) return this.become({ at: "offered", sent });
      const before = view.openCase();
      await view.loadCase(sent.document);
      await this.become({ at: "opened", sent, now: answerOf(result), before, view });
    } catch (error) {
      if (isOver()) return;
      const reason = reasonOf(error);
      await this.become({ at: "unusable", reason: { "zh-CN": reason, en: reason } });
    }
  }

  private close(): void {
    this.dispatchEvent(new Event("closed"));
  }

  private takeBack(view: HoldsCase, before: CaseDocument): void {
    void view.loadCase(before);
    this.close();
  }

  private drawClose(key: "close" | "leave"): TemplateResult {
    const label = caseWords(this.language)(key);
    return html`<button type="button" id="close-case" @click=${() => this.close()}>
      ${label}
    </button>`;
  }

  private drawOffer(sent: SentCase, say: Say): TemplateResult {
    const busy = this.state.at === "checking";
    return html`<h2 tabindex="-1">
        ${wholeDates(say("received", { kind: say(`kind_${sent.kind}`), sent: sent.sent }))}
      </h2>
      <p class="soft">${say(busy ? "checking" : "received_help")}</p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          id="open-case"
          ?disabled=${busy}
          @click=${() => void this.open(sent)}
        >
          ${say("open")}
        </button>
        ${this.drawClose("leave")}
      </div>`;
  }

  private comparison({ sent, now }: Extract<State, { at: "opened" }>, say: Say): string[] {
    const sameBook = sent.rulebook === this.rulebook;
    const { answer, sent: day } = sent;
    if (answer.digest === now.digest && answer.status === now.status) {
      return [say(sameBook ? "same" : "same_answer", { sent: day })];
    }
    const [then, today] = [answerText(answer, say), answerText(now, say)];
    return [
      say("differs", { sent: day, then, now: today }),
      say(sameBook ? "why_other" : "why_rulebook"),
    ];
  }

  private drawOpened(state: Extract<State, { at: "opened" }>, say: Say): TemplateResult {
    const [first, why] = this.comparison(state, say);
    const { before, view } = state;
    return html`<p tabindex="-1" id="verified">${wholeDates(first ?? "")}</p>
      ${why ? html`<p class="soft">${why}</p>` : nothing}
      <div class="actions">
        ${
          before
            ? html`<button type="button" id="take-back" @click=${() => this.takeBack(view, before)}>
                ${say("take_back")}
              </button>`
            : nothing
        }
        ${this.drawClose("close")}
      </div>`;
  }

  protected override render(): TemplateResult {
    const say = caseWords(this.language);
    const { state } = this;
    if (state.at === "reading") return html``;
    if (state.at === "offered" || state.at === "checking") {
      return html`<section class="card">${this.drawOffer(state.sent, say)}</section>`;
    }
    if (state.at === "opened") {
      const bad = state.sent.answer.digest !== state.now.digest;
      return html`<section class=${bad ? "card bad" : "card"}>
        ${this.drawOpened(state, say)}
      </section>`;
    }
    const said =
      state.at === "unusable"
        ? say("unusable", { reason: state.reason[this.language] })
        : say("broken");
    return html`<section class="card bad">
      <p tabindex="-1" id="case-problem">${said}</p>
      <div class="actions">${this.drawClose("close")}</div>
    </section>`;
  }
}
customElements.define("hegui-app-received", AppReceived);
