// The full result of one row, judged again when the row is opened. Loaded when the first one is.
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { errorsInWords } from "../bulk/error-words.js";
import type { BulkJob } from "../bulk/job.js";
import { bulkResultsWords } from "../bulk/naming.js";
import { Latest } from "../engine/client.js";
import type {
  Language,
  ListingResult,
  RefundResult,
  RulebookDescription,
} from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { bulkDetailStyles } from "./bulk-detail-styles.js";
import { listingDetail } from "./bulk-listing-detail.js";
import type { Facts } from "./refund-case.js";
import { verdict } from "./refund-verdict.js";
import { errorsOf } from "./refund-texts.js";
import { refundStyles } from "./refund-styles.js";
import { refundWords } from "./refund-words.js";

// What was given, or nothing of it where the row could not be read as a document.
function documentOf(job: BulkJob, row: number): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(job.documentText(row));
    return typeof document === "object" && document !== null && !Array.isArray(document)
      ? (document as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

export class BulkDetail extends LitElement {
  static override styles = [...refundStyles, bulkDetailStyles];
  static override properties = {
    job: { attribute: false },
    row: { attribute: false },
    rulebook: { attribute: false },
    language: { attribute: false },
    result: { state: true },
    failure: { state: true },
    all: { state: true },
  };

  declare job: BulkJob | undefined;
  declare row: number;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected result: ListingResult | RefundResult | undefined;
  declare protected failure: string | undefined;
  declare protected all: boolean;

  private document: Record<string, unknown> = {};
  private readonly latest = new Latest<ListingResult | RefundResult>();

  constructor() {
    super();
    this.row = -1;
    this.language = "zh-CN";
    this.all = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("job") || changed.has("row")) void this.check();
  }

  private async check(): Promise<void> {
    const { job, row } = this;
    this.result = undefined;
    this.failure = undefined;
    this.all = false;
    if (!job || row < 0) return;
    try {
      const result = await this.latest.run(() => job.check(row));
      if (result === undefined) return;
      this.document = documentOf(job, row);
      this.result = result;
    } catch (error) {
      this.failure = reasonOf(error);
    }
  }

  private errorLines(result: RefundResult, book: RulebookDescription): unknown {
    const { job, row, language } = this;
    const told = errorsOf({ result, book, language });
    if (!job?.isMapped) return told.map(({ text }) => html`<li>${text}</li>`);
    const inWords = errorsInWords(job, row, book);
    return (result.errors ?? []).map(
      (error, at) => html`<li><b>${told[at]?.name}</b> ${inWords(error)[language]}</li>`,
    );
  }

  private openInRefund(): void {
    const detail = this.document as Facts;
    this.dispatchEvent(new CustomEvent("open-refund", { detail, bubbles: true, composed: true }));
  }

  private drawRefund(result: RefundResult, book: RulebookDescription): unknown {
    const { language } = this;
    const say = bulkResultsWords(language);
    return html`<div class="refund">
      ${verdict({ result, facts: this.document as Facts, book, language, say: refundWords(language) })}
      ${
        result.errors?.length
          ? html`<section>
              <h3>${say("errors_heading")}</h3>
              <ul class="missing">
                ${this.errorLines(result, book)}
              </ul>
            </section>`
          : nothing
      }
      ${
        result.missing?.length
          ? html`<section>
              <h3>${say("missing_heading")}</h3>
              <ul class="missing">
                ${result.missing.map(({ question }) => html`<li>${question[language]}</li>`)}
              </ul>
            </section>`
          : nothing
      }
      <p>
        <button
          type="button"
          class="on-screen"
          id="open-in-refund"
          @click=${() => this.openInRefund()}
        >
          ${say("open_in_refund")}
        </button>
      </p>
    </div>`;
  }

  protected override render(): unknown {
    const { job, rulebook, result, language } = this;
    if (!job || !rulebook) return nothing;
    const say = bulkResultsWords(language);
    if (this.failure !== undefined) {
      return html`<p class="failure" role="alert">
        ${say("detail_failed", { reason: this.failure })}
        <button type="button" @click=${() => void this.check()}>${say("retry")}</button>
      </p>`;
    }
    if (!result) return html`<p class="soft" role="status">${say("detail_waiting")}</p>`;
    if (job.kind === "refund") return this.drawRefund(result as RefundResult, rulebook);
    return listingDetail({
      result: result as ListingResult,
      document: this.document,
      inWords: errorsInWords(job, this.row, rulebook),
      all: this.all,
      showAll: () => {
        this.all = true;
      },
      rulebook,
      language,
      say,
    });
  }
}
customElements.define("hegui-bulk-detail", BulkDetail);
