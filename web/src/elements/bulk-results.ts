// What a run over a whole file came to: how it is spread, each row in a table, its full result when it is
// opened, and the files and the report that are made of it. May be shown while rows are still coming.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { BulkJob } from "../bulk/job.js";
import { bulkResultsWords, grouped, type Words } from "../bulk/naming.js";
import { everything, isFiltered, select, type Filter, type Order } from "../bulk/query.js";
import type { BulkResults } from "../bulk/results.js";
import type { Engine } from "../engine/client.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { charts, statusBar, type ChartsActions, type ChartsModel } from "./bulk-charts.js";
import "./bulk-exports.js";
import { filters, pager, type FiltersActions, type PagerActions } from "./bulk-filters.js";
import { report } from "./bulk-report.js";
import { bulkResultsStyles } from "./bulk-results-styles.js";
import { sortableKeys, table, type TableActions, type TableModel } from "./bulk-rows.js";
import { wholeDates } from "./whole-dates.js";

const firstSize = 50;
const byFile: Order = { key: "line", descending: false };

// While rows are coming the table is made anew this often and no oftener; many take longer to sort.
const refreshAfter = (rows: number): number => (rows < 5000 ? 100 : 500);

// As a person reads it: "2026-07-05 23:30", Beijing time.
function dayText(instant: string): string {
  return instant.replace(/T(\d\d:\d\d).*$/, " $1");
}

export class BulkResultsElement extends LitElement {
  static override styles = bulkResultsStyles;
  static override properties = {
    results: { attribute: false },
    job: { attribute: false },
    partial: { attribute: false },
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { attribute: false },
    filter: { state: true },
    order: { state: true },
    page: { state: true },
    size: { state: true },
    opened: { state: true },
    allClauses: { state: true },
    printing: { state: true },
    detailFailure: { state: true },
  };

  declare results: BulkResults | undefined;
  declare job: BulkJob | undefined;
  // Whether rows are still to come, or were left out.
  declare partial: boolean;
  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected filter: Filter;
  declare protected order: Order;
  declare protected page: number;
  declare protected size: number;
  // The row that is open; -1 for none.
  declare protected opened: number;
  declare protected allClauses: boolean;
  declare protected printing: boolean;
  declare protected detailFailure: string | undefined;

  private slots: Uint32Array = new Uint32Array();
  private stopListening: (() => void) | undefined;
  private refresh: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.language = "zh-CN";
    this.size = firstSize;
    this.partial = false;
    this.printing = false;
    this.allClauses = false;
    this.startOver();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
    addEventListener("beforeprint", this.beforePrint);
    addEventListener("afterprint", this.afterPrint);
  }

  override disconnectedCallback(): void {
    this.stopListening?.();
    clearTimeout(this.refresh);
    this.refresh = undefined;
    removeEventListener("beforeprint", this.beforePrint);
    removeEventListener("afterprint", this.afterPrint);
    super.disconnectedCallback();
  }

  private startOver(): void {
    this.filter = everything;
    this.order = byFile;
    this.page = 0;
    this.opened = -1;
    this.allClauses = false;
  }

  private listen(): void {
    this.stopListening?.();
    const { results } = this;
    this.stopListening = results?.onAdded(() => {
      this.refresh ??= setTimeout(() => {
        this.refresh = undefined;
        this.choose();
        this.requestUpdate();
      }, refreshAfter(results.count));
    });
  }

  private choose(): void {
    this.slots = this.results ? select(this.results, this.filter, this.order) : new Uint32Array();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("results")) {
      this.startOver();
      this.listen();
    }
    if (changed.has("results") || changed.has("filter") || changed.has("order")) this.choose();
    this.page = Math.max(0, Math.min(this.page, this.pages - 1));
  }

  private get pages(): number {
    return Math.max(1, Math.ceil(this.slots.length / this.size));
  }

  // The report is drawn at once: the browser prints what there is when this returns.
  private readonly beforePrint = (): void => {
    this.printing = true;
    this.performUpdate();
  };

  private readonly afterPrint = (): void => {
    this.printing = false;
  };

  private readonly filtering: FiltersActions & ChartsActions = {
    filter: (part) => {
      this.filter = { ...this.filter, ...part };
      this.page = 0;
      this.opened = -1;
    },
    toggle: (part) => {
      const kept = Object.entries(part).every(
        ([key, value]) => this.filter[key as keyof Filter] === value,
      );
      const without = Object.fromEntries(Object.keys(part).map((key) => [key, ""]));
      this.filtering.filter(kept ? without : part);
    },
    clear: () => {
      this.filtering.filter(everything);
      void this.focusOn("#search");
    },
    sort: (order) => {
      this.order = order;
      this.page = 0;
    },
    showClauses: (all) => {
      this.allClauses = all;
    },
  };

  private readonly paging: PagerActions = {
    go: (page) => {
      this.page = page;
      this.opened = -1;
    },
    resize: (size) => {
      this.page = Math.floor((this.page * this.size) / size);
      this.size = size;
    },
  };

  private readonly rowActions: TableActions = {
    sort: (order) => this.filtering.sort(order),
    toggle: (row) => {
      this.opened = this.opened === row ? -1 : row;
      if (this.opened >= 0) void this.loadDetail();
    },
  };

  private async loadDetail(): Promise<void> {
    this.detailFailure = undefined;
    try {
      await import("./bulk-detail.js");
    } catch (error) {
      this.detailFailure = reasonOf(error);
    }
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private drawDetail(words: Words): unknown {
    if (this.opened < 0) return nothing;
    const { say } = words;
    if (this.detailFailure !== undefined) {
      return html`<p class="failure" role="alert">
        ${say("detail_failed", { reason: this.detailFailure })}
        <button type="button" @click=${() => void this.loadDetail()}>${say("retry")}</button>
      </p>`;
    }
    return html`<hegui-bulk-detail
      .job=${this.job}
      .row=${this.opened}
      .rulebook=${words.rulebook}
      .language=${words.language}
    ></hegui-bulk-detail>`;
  }

  private drawSummary(model: ChartsModel, job: BulkJob): TemplateResult {
    const { results, say } = model;
    const unsettled = results.unsettledCount;
    const count = grouped(results.count);
    return html`<section class="panel summary" aria-labelledby="results-heading">
      <h2 class="on-paper">${say("report_title")}</h2>
      <h3 id="results-heading" tabindex="-1">${say("heading")}</h3>
      <p class="soft">
        ${say(`total_${job.kind}`, { name: job.name, count })}
        ${job.asOf === "" ? nothing : html` · ${wholeDates(say("as_of", { day: dayText(job.asOf) }))}`}
      </p>
      <p class="headline ${unsettled > 0 || this.partial ? "" : "calm"}">
        ${unsettled > 0 ? say("to_do", { count: grouped(unsettled) }) : say(this.partial ? "to_do_none_yet" : "to_do_none")}
      </p>
      ${statusBar(model, this.filtering)}
      <p class="hint on-screen">${say("chart_hint")}</p>
    </section>`;
  }

  private drawTable(model: ChartsModel): TemplateResult {
    const { results, say } = model;
    const { order, page, size, pages } = this;
    const slots = this.slots.slice(page * size, (page + 1) * size);
    const tableModel: TableModel = {
      ...model,
      rows: Array.from(slots, (slot) => results.at(slot)),
      order,
      opened: this.opened,
      detail: this.drawDetail(model),
      hasErrors: results.byLevel().some(({ level }) => level === "errors"),
    };
    const sortable = sortableKeys(tableModel);
    const found = this.slots.length;
    return html`<section class="panel rows" aria-labelledby="rows-heading">
      <h3 id="rows-heading">${say("table_heading")}</h3>
      ${filters({ ...model, order, sortable, found }, this.filtering)}
      ${
        found === 0
          ? html`<p class="none">${say("nothing_matches")}</p>`
          : html`${table(tableModel, this.rowActions)}
            ${pager({ ...model, page, size, pages, found }, this.paging)}`
      }
    </section>`;
  }

  protected override render(): unknown {
    const { results, job, rulebook, language } = this;
    if (!results || !job || !rulebook) return nothing;
    const say = bulkResultsWords(language);
    if (results.count === 0) return html`<p class="panel soft">${say("empty")}</p>`;
    const model: ChartsModel = {
      results,
      filter: this.filter,
      refunds: job.kind === "refund",
      // On paper nothing can be unfolded.
      allClauses: this.allClauses || this.printing,
      rulebook,
      language,
      say,
    };
    return html`<div class="all">
      ${this.drawSummary(model, job)} ${charts(model, this.filtering)} ${this.drawTable(model)}
      <hegui-bulk-exports
        .results=${results}
        .job=${job}
        .slots=${isFiltered(this.filter) ? this.slots : undefined}
        .rulebook=${rulebook}
        .language=${language}
      ></hegui-bulk-exports>
      ${this.printing ? report(model) : nothing}
    </div>`;
  }
}
customElements.define("hegui-bulk-results", BulkResultsElement);
