// The files that are made of the results, and the printed report. One at a time; what makes them is
// loaded when the first is asked for.
import { LitElement, html, nothing, type TemplateResult } from "lit";
import type { Format } from "../bulk/export.js";
import type { BulkJob } from "../bulk/job.js";
import { bulkResultsWords, grouped, type Say } from "../bulk/naming.js";
import { everything, select } from "../bulk/query.js";
import type { BulkResults } from "../bulk/results.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { bulkExportStyles } from "./bulk-export-styles.js";

const formats: readonly Format[] = ["csv", "findings", "jsonl", "sarif"];

interface Running {
  format: Format;
  done: number;
  total: number;
}

type Said = { key: "exported" | "export_failed"; value: string } | { key: "export_cancelled" };

export class BulkExports extends LitElement {
  static override styles = bulkExportStyles;
  static override properties = {
    results: { attribute: false },
    job: { attribute: false },
    slots: { attribute: false },
    rulebook: { attribute: false },
    language: { attribute: false },
    onlyFound: { state: true },
    running: { state: true },
    said: { state: true },
  };

  declare results: BulkResults | undefined;
  declare job: BulkJob | undefined;
  // What the filters let through; nothing where there are none.
  declare slots: Uint32Array | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected onlyFound: boolean;
  declare protected running: Running | undefined;
  declare protected said: Said | undefined;

  private stop: AbortController | undefined;

  constructor() {
    super();
    this.language = "zh-CN";
    this.onlyFound = true;
  }

  override disconnectedCallback(): void {
    this.stop?.abort();
    super.disconnectedCallback();
  }

  private wanted(results: BulkResults): Uint32Array {
    return this.slots && this.onlyFound
      ? this.slots
      : select(results, everything, { key: "line", descending: false });
  }

  private async make(format: Format): Promise<void> {
    const { results, job, rulebook, language } = this;
    if (!results || !job || !rulebook || this.running) return;
    const slots = this.wanted(results);
    this.said = undefined;
    this.running = { format, done: 0, total: slots.length };
    const stop = (this.stop = new AbortController());
    void this.focusOn("#cancel");
    try {
      const { exportFile, exportName } = await import("../bulk/export.js");
      const say = bulkResultsWords(language);
      const given = { results, slots, job, rulebook, language, say };
      const done = (rows: number): void => {
        this.running = { format, done: rows, total: slots.length };
      };
      const blob = await exportFile(format, given, { signal: stop.signal, done });
      const name = exportName(format, job.name);
      this.save(blob, name);
      this.said = { key: "exported", value: name };
    } catch (error) {
      const reason = reasonOf(error);
      this.said = stop.signal.aborted
        ? { key: "export_cancelled" }
        : { key: "export_failed", value: reason };
    }
    this.running = undefined;
    void this.focusOn(`#export-${format}`);
  }

  private save(blob: Blob, name: string): void {
    const address = URL.createObjectURL(blob);
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken the file by then; a large one is read while it is saved.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private drawScope(results: BulkResults, slots: Uint32Array, say: Say): TemplateResult {
    const choice = (found: boolean, text: string): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name="scope"
          value=${found ? "found" : "all"}
          .checked=${this.onlyFound === found}
          @change=${() => {
            this.onlyFound = found;
          }}
        />
        ${text}
      </label>`;
    return html`<fieldset>
      <legend>${say("export_scope")}</legend>
      ${choice(true, say("export_filtered", { count: grouped(slots.length) }))}
      ${choice(false, say("export_all", { count: grouped(results.count) }))}
    </fieldset>`;
  }

  private drawRunning({ format, done, total }: Running, say: Say): TemplateResult {
    const name = say(`export_${format}`);
    return html`<div class="running">
      <p id="progress-name">
        ${say("exporting", { name, done: grouped(done), total: grouped(total) })}
      </p>
      <progress max=${total} .value=${done} aria-labelledby="progress-name"></progress>
      <button type="button" id="cancel" @click=${() => this.stop?.abort()}>
        ${say("export_cancel")}
      </button>
    </div>`;
  }

  private drawChoices(say: Say): TemplateResult {
    const choice = (name: Format | "print", act: () => void): TemplateResult =>
      html`<li>
        <button type="button" id="export-${name}" aria-describedby="help-${name}" @click=${act}>
          ${say(`export_${name}`)}
        </button>
        <span class="soft" id="help-${name}">${say(`export_${name}_help`)}</span>
      </li>`;
    return html`<ul class="choices">
      ${formats.map((format) => choice(format, () => void this.make(format)))}
      ${choice("print", () => print())}
    </ul>`;
  }

  private saidText(say: Say): string {
    const { said } = this;
    if (!said) return "";
    if (said.key === "exported") return say("exported", { name: said.value });
    if (said.key === "export_failed") return say("export_failed", { reason: said.value });
    return say(said.key);
  }

  protected override render(): unknown {
    const { results, slots } = this;
    if (!results) return nothing;
    const say = bulkResultsWords(this.language);
    return html`<section class="panel" aria-labelledby="export-heading">
      <h3 id="export-heading">${say("export_heading")}</h3>
      <p class="soft">${say("export_intro")}</p>
      ${slots ? this.drawScope(results, slots, say) : nothing}
      ${this.running ? this.drawRunning(this.running, say) : this.drawChoices(say)}
      <p class="said ${this.said?.key ?? ""}" role="status">${this.saidText(say)}</p>
    </section>`;
  }
}
customElements.define("hegui-bulk-exports", BulkExports);
