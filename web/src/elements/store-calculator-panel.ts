// Where the calculator of penalties stands in the store view: folded until it is wanted, and fetched then.
import { LitElement, css, html, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { storeFrameStyles } from "./store-styles.js";
import { storeWords } from "./store-words.js";

type State = "unread" | "loading" | "ready" | { failed: string };

export class CalculatorPanel extends LitElement {
  static override styles = [
    storeFrameStyles,
    css`
      :host {
        margin-top: 1.25rem;
      }
      summary {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        min-height: 2rem;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::before {
        content: "";
        flex: none;
        width: 0.45rem;
        height: 0.45rem;
        border: solid var(--soft);
        border-width: 0 2px 2px 0;
        transform: rotate(-45deg);
      }
      [open] > summary::before {
        transform: rotate(45deg);
      }
      [open] > summary {
        margin-bottom: 0.6rem;
      }
    `,
  ];
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    open: { state: true },
    state: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected open: boolean;
  declare protected state: State;

  constructor() {
    super();
    this.language = "zh-CN";
    this.open = false;
    this.state = "unread";
  }

  // Unfolds it and leads there.
  async show(): Promise<void> {
    const fetched = this.unfold(true);
    await this.updateComplete;
    const summary = this.renderRoot.querySelector<HTMLElement>("summary");
    summary?.focus({ preventScroll: true });
    await fetched;
    await this.updateComplete;
    summary?.scrollIntoView({ block: "start" });
  }

  private async unfold(open: boolean): Promise<void> {
    this.open = open;
    if (!open || this.state === "ready" || this.state === "loading") return;
    this.state = "loading";
    try {
      await import("./store-calculator.js");
      this.state = "ready";
    } catch (error) {
      this.state = { failed: reasonOf(error) };
    }
  }

  private drawInside(): TemplateResult {
    const { engine, rulebook, language, state } = this;
    const say = storeWords(language);
    if (typeof state === "object") {
      return html`<div class="failure" role="alert">
        <p>${say("calculator_failed", { reason: state.failed })}</p>
        <button type="button" class="plain" @click=${() => void this.unfold(true)}>
          ${say("retry")}
        </button>
      </div>`;
    }
    if (state !== "ready") return html`<p class="soft">${say("waiting")}</p>`;
    const pass = ({ detail }: CustomEvent<string[]>): void => {
      this.dispatchEvent(new CustomEvent("add-breaches", { detail }));
    };
    return html`<hegui-store-calculator
      .engine=${engine}
      .rulebook=${rulebook}
      .language=${language}
      @add-breaches=${pass}
    ></hegui-store-calculator>`;
  }

  protected override render(): TemplateResult {
    const { open, language } = this;
    const toggled = (event: Event): void => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now !== this.open) void this.unfold(now);
    };
    return html`<details class="panel" id="calculator" ?open=${open} @toggle=${toggled}>
      <summary id="calculator-summary"><h3>${storeWords(language)("to_calculator")}</h3></summary>
      ${this.drawInside()}
    </details>`;
  }
}
customElements.define("hegui-store-calculator-panel", CalculatorPanel);
