// The calculator of penalties: the rows of the appendix with how often each was broken on the left, what
// comes of it together on the right. Judged by the engine as a shop of its own. What was chosen can be
// given to the shop above: "add-breaches", with the ids of the rows, each as often as it was chosen.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { Latest, type Engine } from "../engine/client.js";
import type { StoreResult } from "../engine/store-types.js";
import type { AnnexRow, Language, RulebookDescription } from "../engine/types.js";
import { words, type Say as SayOf } from "../i18n/index.js";
import { penaltyEnglish } from "../i18n/penalty.en.js";
import { penaltyChinese, type PenaltyKey } from "../i18n/penalty.zh-CN.js";
import { yuanOf } from "../money.js";
import { reasonOf } from "../reason.js";
import { documentOf, mostTimes, rowsToChoose, sumOf, timesIn, withCount } from "./penalty-sum.js";
import type { Counts, Sum } from "./penalty-sum.js";
import { penaltySum } from "./store-calculator-sum.js";
import { calculatorStyles } from "./store-calculator-styles.js";
import { beijingToday } from "./store-words.js";

export type Say = SayOf<PenaltyKey>;
const penaltyWords = words<PenaltyKey>({ "zh-CN": penaltyChinese, en: penaltyEnglish });

export class StoreCalculator extends LitElement {
  static override styles = calculatorStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    counts: { state: true },
    sum: { state: true },
    failure: { state: true },
    query: { state: true },
    cleared: { state: true },
    note: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected counts: Counts;
  declare protected sum: Sum | undefined;
  declare protected failure: string | undefined;
  declare protected query: string;
  // What was cleared, to be taken back.
  declare protected cleared: Counts | undefined;
  declare protected note: "cleared" | "added" | undefined;

  private rows: readonly AnnexRow[] = [];
  private readonly latest = new Latest<StoreResult>();

  constructor() {
    super();
    this.language = "zh-CN";
    this.counts = new Map();
    this.query = "";
  }

  private get say(): Say {
    return penaltyWords(this.language);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("rulebook") && !changed.has("engine")) return;
    this.rows = this.rulebook ? rowsToChoose(this.rulebook) : [];
    const known = new Set(this.rows.map(({ id }) => id));
    this.counts = new Map([...this.counts].filter(([id]) => known.has(id)));
    void this.judge();
  }

  private async judge(): Promise<void> {
    const { engine, counts, rows } = this;
    this.failure = undefined;
    if (!engine || counts.size === 0) {
      this.sum = undefined;
      return;
    }
    const today = beijingToday();
    try {
      const document = documentOf(counts, rows, today);
      const result = await this.latest.run(() => engine.check("store", document));
      if (result && this.counts.size > 0) this.sum = sumOf(result);
    } catch (error) {
      this.failure = reasonOf(error);
    }
  }

  // ── choosing ──

  private change(counts: Counts): void {
    this.counts = counts;
    this.cleared = undefined;
    this.note = undefined;
    void this.judge();
  }

  private set(id: string, count: number): void {
    this.change(withCount(this.counts, id, count));
  }

  private async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus({ preventScroll: true });
  }

  private async clear(): Promise<void> {
    const { counts } = this;
    this.change(new Map());
    this.cleared = counts;
    this.note = "cleared";
    await this.focusOn("undo-clear");
  }

  private async takeBack(): Promise<void> {
    if (this.cleared) this.change(this.cleared);
    await this.focusOn("sum-heading");
  }

  private add(): void {
    const chosen = this.rows.flatMap(({ id }) =>
      Array.from({ length: this.counts.get(id) ?? 0 }, () => id),
    );
    this.dispatchEvent(new CustomEvent<string[]>("add-breaches", { detail: chosen }));
    this.note = "added";
  }

  // ── drawing ──

  private measure({ action, days, deposit_fen: fen }: AnnexRow): string {
    const { say, language } = this;
    const parts = [action.label[language]];
    if (days !== undefined) parts.push(say("days", { days }));
    if (fen !== undefined) parts.push(say("deposit", { amount: yuanOf(fen) }));
    return parts.join(" · ");
  }

  private drawStepper(id: string, title: string): TemplateResult {
    const { say } = this;
    const count = this.counts.get(id) ?? 0;
    const typed = (event: Event): void => {
      this.set(id, Number((event.target as HTMLInputElement).value));
    };
    return html`<span class="stepper">
      <button
        type="button"
        class="fewer"
        aria-label=${say("fewer", { row: title })}
        ?disabled=${count === 0}
        @click=${() => this.set(id, count - 1)}
      >
        −
      </button>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="2"
        aria-label=${say("times_of", { row: title })}
        .value=${live(String(count))}
        @change=${typed}
      />
      <button
        type="button"
        class="more"
        aria-label=${say("more", { row: title })}
        ?disabled=${count >= mostTimes}
        @click=${() => this.set(id, count + 1)}
      >
        +
      </button>
    </span>`;
  }

  private drawRow(row: AnnexRow): TemplateResult {
    const { say, language } = this;
    const title = row.title[language];
    const chosen = (this.counts.get(row.id) ?? 0) > 0;
    return html`<li class="row ${chosen ? "chosen" : ""}" data-id=${row.id}>
      <div>
        <b>${title}</b>
        <p class="soft measure">${this.measure(row)}</p>
        <details>
          <summary aria-label=${say("statement_of", { row: title })}>
            ${row.statement[language]}
          </summary>
          <p class="links">
            <a href="#rulebook/${row.id}">${say("read_more")}</a>
            ${row.clauses.map(
              (clause) => html`<a href="#rulebook/${clause}">${say("clause", { clause })}</a>`,
            )}
          </p>
        </details>
      </div>
      ${this.drawStepper(row.id, title)}
    </li>`;
  }

  private get found(): readonly AnnexRow[] {
    const query = this.query.normalize("NFKC").trim().toLowerCase();
    if (query === "") return this.rows;
    return this.rows.filter(({ title, statement, action }) =>
      [title, statement, action.label]
        .flatMap((text) => [text["zh-CN"], text.en])
        .some((text) => text.toLowerCase().includes(query)),
    );
  }

  private drawLevel(level: AnnexRow["level"], found: readonly AnnexRow[]): unknown {
    const rows = found.filter((row) => row.level === level);
    if (rows.length === 0) return nothing;
    return html`<h4 class=${level}>${this.say(`level_${level}`)}</h4>
      <ul class="rows">
        ${rows.map((row) => this.drawRow(row))}
      </ul>`;
  }

  private drawChoice(): TemplateResult {
    const { say, found } = this;
    return html`<div class="choice">
      <label class="filter">
        <span>${say("filter")}</span>
        <input
          type="search"
          id="breach-filter"
          placeholder=${say("filter_hint")}
          .value=${live(this.query)}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        />
      </label>
      ${this.drawLevel("general", found)} ${this.drawLevel("serious", found)}
      ${found.length === 0 ? html`<p class="soft">${say("filter_none")}</p>` : nothing}
      ${this.drawMini()}
    </div>`;
  }

  // Where the sum stands below the rows, it is told in short while one chooses.
  private drawMini(): unknown {
    const { sum, say } = this;
    if (!sum) return nothing;
    const { deposit, days } = sum;
    const parts = [
      ...(deposit > 0 ? [say("mini_deposit", { amount: yuanOf(deposit) })] : []),
      ...(days > 0 ? [say("mini_days", { days })] : []),
    ];
    const toSum = (): void => {
      const heading = this.renderRoot.querySelector<HTMLElement>("#sum-heading");
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "start" });
    };
    return html`<p class="mini">
      <span>${parts.length > 0 ? parts.join(" · ") : say("mini_none")}</span>
      <button type="button" class="quiet" @click=${toSum}>${say("to_sum")}</button>
    </p>`;
  }

  private drawSum(book: RulebookDescription): TemplateResult {
    const { say, sum, counts, failure, cleared, note, language } = this;
    const part = book.store_facts?.parts.find(({ id }) => id === "behaviours");
    const actions = {
      clear: () => void this.clear(),
      add: () => this.add(),
      again: () => void this.judge(),
    };
    const empty = counts.size === 0;
    return html`<section class="sum" aria-labelledby="sum-heading">
      <h4 id="sum-heading" tabindex="-1">${say("result_heading")}</h4>
      ${empty ? html`<p class="soft">${say("nothing")}</p>` : penaltySum({ book, sum, failure, times: timesIn(counts), language, say }, actions)}
      ${
        cleared
          ? html`<p class="undo">
              ${say("cleared")}
              <button type="button" id="undo-clear" @click=${() => void this.takeBack()}>
                ${say("undo")}
              </button>
            </p>`
          : nothing
      }
      <p class="unseen" role="status">${empty || !sum ? "" : this.announcement(sum)}</p>
      <p class="added" role="status">
        ${note === "added" ? say("added", { part: part?.title[language] ?? "" }) : nothing}
      </p>
    </section>`;
  }

  private announcement({ deposit, days }: Sum): string {
    const times = timesIn(this.counts);
    return this.say("live", { times, amount: yuanOf(deposit), days });
  }

  protected override render(): TemplateResult {
    const { rulebook, say, rows } = this;
    if (!rulebook) return html``;
    if (rows.length === 0) return html`<p class="soft">${say("unsupported")}</p>`;
    return html`<p class="soft">${say("intro")}</p>
      <div class="both">${this.drawChoice()} ${this.drawSum(rulebook)}</div>`;
  }
}
customElements.define("hegui-store-calculator", StoreCalculator);
