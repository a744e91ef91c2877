// What the check found, in the column beside the texts: the sum-up, the cards, what exceptions allow and
// what was checked. An element of its own, so that typing draws none of it again before there is a new
// result. Changes nothing itself; `actions` does, and has to stay the same object.
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type {
  FactDescription,
  Language,
  RulebookDescription,
  SuppressedFinding,
} from "../engine/types.js";
import type { Allowing } from "./listing-allow.js";
import type { CardModel } from "./listing-card.js";
import { isEmpty, type Placed } from "./listing-draft.js";
import { findingCards, firstCards, type FindingsActions } from "./listing-findings.js";
import { filtered, noFilter, type Filter } from "./listing-groups.js";
import { penaltySummary } from "./listing-penalty.js";
import { errorList, failure } from "./listing-frame.js";
import type { Judged } from "./listing-session.js";
import type { CopyFile } from "./listing-source.js";
import { listingStyles } from "./listing-styles.js";
import { announcement, checked, summary, type SummaryModel } from "./listing-summary.js";
import { suppressedList } from "./listing-suppressed.js";
import { listingWords, type Say } from "./listing-words.js";
import { OwnTaskElement } from "./own-task.js";
import { wholeDates } from "./whole-dates.js";

export type AllowingOne = Allowing & { fingerprint: string };

export interface ResultsActions extends Omit<FindingsActions, "showAll" | "filterBy"> {
  toFinding(number: number): void;
  disallow(finding: SuppressedFinding): void;
  // Where the other listing of copied text stands in its file.
  fileOf(line: number | undefined): CopyFile | undefined;
}

export class ListingResults extends OwnTaskElement {
  static override styles = listingStyles;
  static override properties = {
    actions: { attribute: false },
    judged: { attribute: false },
    failure: { type: String },
    rulebook: { attribute: false },
    language: { type: String },
    current: { type: Number },
    allowing: { attribute: false },
    others: { type: Number },
    allCards: { state: true },
    filter: { state: true },
  };

  declare actions: ResultsActions;
  declare judged: Judged | undefined;
  declare failure: string;
  declare rulebook: RulebookDescription;
  declare language: Language;
  declare current: number | undefined;
  // The finding, by its fingerprint, that an exception is being made of.
  declare allowing: AllowingOne | undefined;
  // How many other listings are compared with; undefined where none are.
  declare others: number | undefined;
  declare protected allCards: boolean;
  declare protected filter: Filter;

  constructor() {
    super();
    this.failure = "";
    this.allCards = false;
    this.filter = noFilter;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("judged")) return;
    this.allCards = false;
    // What was filtered for is mended: there is nothing left that the filter would show.
    if (this.shown.length === 0) this.filter = noFilter;
  }

  // The findings that the filter leaves.
  get shown(): Placed[] {
    return filtered(this.judged?.places ?? [], this.filter);
  }

  private get say(): Say {
    return listingWords(this.language);
  }

  private fact(id: string): FactDescription | undefined {
    return this.rulebook.listing_facts.facts.find((fact) => fact.id === id);
  }

  private label(id: string): string {
    return this.fact(id)?.title[this.language] ?? id;
  }

  // A field without findings of the chosen level would show nothing.
  private filterBy(filter: Filter): void {
    const places = this.judged?.places ?? [];
    this.filter = filtered(places, filter).length > 0 ? filter : { ...filter, field: "" };
  }

  // The card of a finding, brought into view and given the focus.
  async reveal(number: number): Promise<void> {
    if (!this.shown.some((place) => place.number === number)) this.filter = noFilter;
    if (this.shown.length > firstCards) this.allCards = true;
    await this.updateComplete;
    const target = this.byId(`finding-${number}`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  }

  async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.byId(id)?.focus({ preventScroll: true });
  }

  toTop(): void {
    const heading = this.byId("results");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  private byId(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
  }

  private summaryModel(): SummaryModel {
    const { judged, rulebook, language, others, say } = this;
    const answers = Object.values(judged?.draft.answers ?? {});
    return {
      result: judged?.result,
      empty: judged === undefined || isEmpty(judged.draft),
      answered: answers.filter((answer) => answer !== null).length,
      others,
      rulebook,
      language,
      say,
    };
  }

  private answerLabel(place: Placed): string | undefined {
    const answer = this.judged?.draft.answers[place.field];
    return this.fact(place.field)?.values?.find((value) => value.id === answer)?.label[
      this.language
    ];
  }

  private cardOf(place: Placed): CardModel {
    const { fingerprint, source } = place.finding;
    return {
      place,
      all: this.judged?.places ?? [],
      fieldLabel: this.label(place.field),
      answerLabel: this.answerLabel(place),
      current: this.current === place.number,
      file: source && this.actions.fileOf(source.line),
      allowing: this.allowing?.fingerprint === fingerprint ? this.allowing : undefined,
      labelOf: (field) => this.label(field),
      rulebook: this.rulebook,
      language: this.language,
      say: this.say,
    };
  }

  private drawFindings(): TemplateResult {
    const { actions, rulebook, language, say } = this;
    const labelOf = (field: string): string => this.label(field);
    const cards = findingCards(
      {
        places: this.judged?.places ?? [],
        shown: this.shown,
        filter: this.filter,
        current: this.current,
        all: this.allCards,
        cardOf: (place) => this.cardOf(place),
        labelOf,
        rulebook,
        language,
        say,
      },
      {
        ...actions,
        showAll: () => (this.allCards = true),
        filterBy: (filter) => this.filterBy(filter),
      },
    );
    const findings = this.judged?.result.suppressed ?? [];
    return html`${cards}
    ${suppressedList({ findings, labelOf, rulebook, language, say }, actions.disallow)}`;
  }

  protected override render(): TemplateResult {
    const { judged, rulebook, language, say } = this;
    const { toFinding } = this.actions;
    const model = this.summaryModel();
    return html`<section aria-labelledby="results">
      <div class="panel">
        <h3 id="results" tabindex="-1">${say("results_heading")}</h3>
        <p class="unseen" role="status" aria-live="polite" id="live">${announcement(model)}</p>
        ${this.failure ? failure(this.failure, say) : nothing} ${summary(model)}
        ${judged ? errorList(judged, language, say) : nothing}
        ${penaltySummary({ places: judged?.places ?? [], rulebook, language, say }, toFinding)}
        ${this.drawFindings()} ${checked(model)}
      </div>
      <p class="notice">${wholeDates(rulebook.rulebook.notice?.[language] ?? "")}</p>
    </section>`;
  }
}

customElements.define("hegui-listing-results", ListingResults);
