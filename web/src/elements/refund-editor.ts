// The input for one fact, whatever its type; tells its value by the event `answer`. The answer to a
// choice is taken at once, everything else when it is confirmed.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { todayInBeijing } from "../civil-days.js";
import type { FactDescription, Language } from "../engine/types.js";
import { fenOf } from "../money.js";
import type { Value } from "./refund-case.js";
import { editorStyles } from "./refund-editor-styles.js";
import { refundWords, type Say } from "./refund-words.js";

export class RefundEditor extends LitElement {
  static override styles = editorStyles;
  static override properties = {
    fact: { attribute: false },
    value: { attribute: false },
    language: { type: String },
    legend: { type: String },
    problem: { state: true },
    chosen: { state: true },
  };

  declare fact: FactDescription;
  declare value: Value | undefined;
  declare language: Language;
  declare legend: string;
  declare protected problem: "bad_money" | "no_date" | undefined;
  declare protected chosen: readonly string[];

  constructor() {
    super();
    this.language = "zh-CN";
    this.legend = "";
    this.chosen = [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("fact") && !changed.has("value")) return;
    this.problem = undefined;
    this.chosen = Array.isArray(this.value) ? this.value : [];
  }

  // The first input, for whoever moves the focus here.
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("input, button")?.focus();
  }

  private answer(value: Value): void {
    this.dispatchEvent(new CustomEvent<Value>("answer", { detail: value, bubbles: true }));
  }

  private input(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
  }

  private confirmMoney(): void {
    const fen = fenOf(this.input("money"));
    if (fen === undefined || fen > Number.MAX_SAFE_INTEGER) {
      this.problem = "bad_money";
      return;
    }
    this.answer(fen);
  }

  private confirmInstant(): void {
    const date = this.input("date");
    const time = this.input("time");
    if (date === "") this.problem = "no_date";
    else this.answer(time === "" ? date : `${date}T${time.slice(0, 5)}:00+08:00`);
  }

  private toggle(id: string, on: boolean): void {
    this.chosen = on ? [...this.chosen, id] : this.chosen.filter((other) => other !== id);
  }

  private drawChoices(choices: readonly { value: Value; label: string }[]): TemplateResult {
    return html`<div class="choices">
      ${choices.map(
        ({ value, label }) =>
          html`<button
            type="button"
            class="choice"
            aria-pressed=${this.value === value ? "true" : "false"}
            @click=${() => this.answer(value)}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  private drawSet(say: Say): TemplateResult {
    return html`<div class="checks">
        ${this.fact.values
          ?.filter((value) => !value.internal)
          .map(({ id, label }) => {
            const name = String(id);
            return html`<label class="check">
              <input
                type="checkbox"
                name=${name}
                .checked=${this.chosen.includes(name)}
                @change=${(event: Event) =>
                  this.toggle(name, (event.target as HTMLInputElement).checked)}
              />
              <span>${label[this.language]}</span>
            </label>`;
          })}
      </div>
      ${this.drawConfirm(say(this.chosen.length === 0 ? "none_of_these" : "confirm"), () =>
        this.answer([...this.chosen]),
      )}`;
  }

  private drawConfirm(label: string, confirm: () => void): TemplateResult {
    // Among all the fields of the form none is the one to press.
    const look = this.legend === "" ? "confirm" : "confirm one-of-many";
    return html`<button type="button" class=${look} @click=${confirm}>${label}</button>`;
  }

  private drawProblem(say: Say): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    return html`<p class="problem" id="problem" role="alert">${say(this.problem)}</p>`;
  }

  private onEnter(event: KeyboardEvent, confirm: () => void): void {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    confirm();
  }

  private drawMoney(say: Say): TemplateResult {
    const text = typeof this.value === "number" ? (this.value / 100).toFixed(2) : "";
    const confirm = (): void => this.confirmMoney();
    return html`<div class="line">
        <label
          >${say("yuan")}
          <input
            name="money"
            inputmode="decimal"
            autocomplete="off"
            .value=${text}
            aria-invalid=${this.problem ? "true" : "false"}
            aria-describedby=${this.problem ? "problem" : nothing}
            @keydown=${(event: KeyboardEvent) => this.onEnter(event, confirm)}
          />
        </label>
        ${this.drawConfirm(say("confirm"), confirm)}
      </div>
      ${this.drawProblem(say)}`;
  }

  private drawInstant(say: Say): TemplateResult {
    const text = typeof this.value === "string" ? this.value : "";
    const confirm = (): void => this.confirmInstant();
    return html`<div class="line">
        <label
          >${say("date")}
          <input
            type="date"
            name="date"
            min="1900-01-01"
            max="2999-12-31"
            .value=${text.slice(0, 10)}
            aria-invalid=${this.problem ? "true" : "false"}
            aria-describedby=${this.problem ? "problem" : nothing}
            @keydown=${(event: KeyboardEvent) => this.onEnter(event, confirm)}
          />
        </label>
        <button
          type="button"
          class="choice"
          @click=${() => this.answer(todayInBeijing(Date.now()))}
        >
          ${say("today_set")}
        </button>
        <label
          >${say("time")}
          <input
            type="time"
            name="time"
            .value=${text.slice(11, 16)}
            @keydown=${(event: KeyboardEvent) => this.onEnter(event, confirm)}
          />
        </label>
        ${this.drawConfirm(say("confirm"), confirm)}
      </div>
      ${this.drawProblem(say)}`;
  }

  // A fact of several parts is asked by its first, a choice; the engine asks for the others that matter.
  private drawObject(say: Say): TemplateResult {
    const first = this.fact.facts?.[0];
    const key = first?.id ?? "";
    const whole = this.value;
    const now = typeof whole === "object" && whole !== null && !Array.isArray(whole) ? whole : {};
    const kinds = (first?.values ?? []).filter((value) => !value.internal);
    const button = (label: string, pressed: boolean, value: Value): TemplateResult =>
      html`<button
        type="button"
        class="choice"
        aria-pressed=${pressed ? "true" : "false"}
        @click=${() => this.answer(value)}
      >
        ${label}
      </button>`;
    return html`<div class="choices">
      ${this.fact.none === undefined ? nothing : button(say("no_policy"), whole === "none", "none")}
      ${kinds.map(({ id, label }) =>
        button(label[this.language], now[key] === id, { ...now, [key]: id }),
      )}
    </div>`;
  }

  private drawInput(say: Say): TemplateResult {
    const { type, values } = this.fact;
    if (type === "money") return this.drawMoney(say);
    if (type === "instant" || type === "date") return this.drawInstant(say);
    if (type === "set") return this.drawSet(say);
    if (type === "object") return this.drawObject(say);
    return this.drawChoices(
      (values ?? [])
        .filter((value) => !value.internal)
        .map(({ id, label }) => ({ value: id, label: label[this.language] })),
    );
  }

  protected override render(): TemplateResult {
    const say = refundWords(this.language);
    const help = this.fact.help?.[this.language];
    return html`<fieldset>
      <legend>
        ${this.legend || (this.fact.question?.[this.language] ?? this.fact.title[this.language])}
      </legend>
      ${help ? html`<p class="help">${help}</p>` : nothing} ${this.drawInput(say)}
      <button type="button" class="quiet" @click=${() => this.answer(null)}>
        ${say("dont_know")}
      </button>
    </fieldset>`;
  }
}
customElements.define("hegui-refund-editor", RefundEditor);
