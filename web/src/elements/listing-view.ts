// The listing view: what a merchant types on the left, what the check finds on the right. Checks as one
// types; the newest text wins. The engine's results hold both languages, so that switching the language
// draws again and checks nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type {
  Edit,
  FactDescription,
  Language,
  RulebookDescription,
  SuppressedFinding,
} from "../engine/types.js";
import type { Allowing } from "./listing-allow.js";
import type { CardModel } from "./listing-card.js";
import {
  choiceFields,
  emptyDraft,
  errorsOf,
  isEmpty,
  lowerFields,
  upperFields,
  type Draft,
  type Placed,
  type TextField,
} from "./listing-draft.js";
import { exampleDraft } from "./listing-example.js";
import { textField } from "./listing-field.js";
import { errorList, failure, viewHeader } from "./listing-frame.js";
import { findingCards, firstCards } from "./listing-findings.js";
import { OthersSession } from "./listing-others-session.js";
import { OwnWordsSession } from "./listing-own-session.js";
import { moreFields, questions, type Common } from "./listing-questions.js";
import { ListingSession, type Judged } from "./listing-session.js";
import { listingStyles } from "./listing-styles.js";
import {
  announcement,
  checked,
  openQuestions,
  summary,
  type SummaryModel,
} from "./listing-summary.js";
import { suppressedList } from "./listing-suppressed.js";
import { locate } from "./listing-text.js";
import { toast } from "./listing-toast.js";
import { listingWords, type Say } from "./listing-words.js";
import "./listing-others.js";
import "./listing-own-words.js";

export class ListingView extends LitElement {
  static override styles = listingStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    current: { state: true },
    allCards: { state: true },
    moreOpen: { state: true },
    allowing: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected current: number | undefined;
  declare protected allCards: boolean;
  declare protected moreOpen: boolean;
  // The finding, by its fingerprint, that an exception is being made of.
  declare protected allowing: (Allowing & { fingerprint: string }) | undefined;

  private readonly session = new ListingSession(this, (judged) => this.judgedAnew(judged));
  private readonly own = new OwnWordsSession(this, () => this.session.again());
  private readonly others = new OthersSession(this, (all) => this.session.useOthers(all));
  readonly openCase = () => this.session.document;
  readonly loadCase = (document: Readonly<Record<string, unknown>>): void =>
    this.session.open(document);

  constructor() {
    super();
    this.language = "zh-CN";
    this.allCards = false;
    this.moreOpen = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("engine") || changed.has("rulebook")) {
      // Before the first check, which then finds these words already.
      this.own.use(this.engine);
      this.others.use(this.engine);
      this.session.use(this.engine, this.rulebook);
    }
  }

  private judgedAnew(judged: Judged): void {
    this.current = undefined;
    this.allCards = false;
    const hidden = (field: string): boolean => (lowerFields as readonly string[]).includes(field);
    const errors = lowerFields.some((field) => errorsOf(judged.result, field).length > 0);
    if (errors || judged.places.some((place) => hidden(place.field))) this.moreOpen = true;
  }

  private get draft(): Draft {
    return this.session.draft;
  }

  private get judged(): Judged | undefined {
    return this.session.judged;
  }

  private readonly takeBack = async (): Promise<void> => {
    if (this.own.notice) {
      await this.own.takeBack();
      return this.focusOn("results");
    }
    await this.focusOn(this.session.takeBack() ?? "title");
  };

  private readonly dismiss = (): void => {
    this.own.dismiss();
    this.session.dismiss();
  };

  private async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.byId(id)?.focus({ preventScroll: true });
  }

  // The card that was pressed goes away with its finding, so the focus moves to the way back.
  private async afterChange(changed: boolean): Promise<void> {
    this.own.dismiss();
    if (changed) await this.focusOn("undo");
  }

  private async startAllowing({ finding, number }: Placed): Promise<void> {
    this.own.dismiss();
    this.allowing = { fingerprint: finding.fingerprint, errors: [] };
    await this.focusOn(`allow-reason-${number}`);
  }

  private async stopAllowing({ number }: Placed): Promise<void> {
    this.allowing = undefined;
    await this.focusOn(`allow-${number}`);
  }

  private async allow({ finding, number }: Placed, reason: string, only: boolean): Promise<void> {
    const errors = await this.own.allow(finding, reason.trim(), only);
    if (errors.length > 0) {
      this.allowing = { fingerprint: finding.fingerprint, errors };
      return this.focusOn(`allow-reason-${number}`);
    }
    this.allowing = undefined;
    await this.focusOn("undo");
  }

  private async disallow(finding: SuppressedFinding): Promise<void> {
    if (await this.own.disallow(finding)) await this.focusOn("undo");
  }

  private byId(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
  }

  private readonly toFinding = async (number: number): Promise<void> => {
    this.current = number;
    if (number > firstCards) this.allCards = true;
    await this.updateComplete;
    const target = this.byId(`finding-${number}`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  };

  private readonly show = async (place: Placed): Promise<void> => {
    this.current = place.number;
    const group = this.renderRoot.querySelector<HTMLElement>(`[data-field="${place.field}"]`);
    if (group?.closest("details")) this.moreOpen = true;
    await this.updateComplete;
    const box = group?.querySelector("textarea");
    if (!box || place.start === undefined || place.end === undefined) {
      group?.querySelector<HTMLElement>("input:checked, select, input")?.focus();
      return;
    }
    const quote = this.judged?.draft.texts[place.field as TextField].slice(place.start, place.end);
    const start = locate(box.value, quote ?? "", place.start);
    if (start !== undefined) box.setSelectionRange(start, start + (quote ?? "").length);
    // Taking the focus is what makes browsers scroll the box to its selection.
    box.blur();
    box.focus();
  };

  private readonly toResults = (): void => {
    const heading = this.byId("results");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  };

  private get say(): Say {
    return listingWords(this.language);
  }

  private fact(id: string): FactDescription | undefined {
    return this.rulebook?.listing_facts.facts.find((fact) => fact.id === id);
  }

  private label(id: string): string {
    return this.fact(id)?.title[this.language] ?? id;
  }

  private drawText(field: TextField): TemplateResult {
    const { judged } = this;
    const model = {
      field,
      label: this.label(field),
      text: this.draft.texts[field],
      judged: judged?.draft.texts[field] ?? "",
      findings: judged?.places.filter((place) => place.field === field) ?? [],
      errors: errorsOf(judged?.result, field),
      current: this.current,
      language: this.language,
      say: this.say,
    };
    return textField(model, {
      typed: (name, text) => {
        this.own.dismiss();
        this.session.typed(name, text);
      },
      toFinding: (number) => void this.toFinding(number),
    });
  }

  private common(fact: FactDescription): Common {
    const rows = this.rulebook?.annex?.rows;
    const title = (id: string): string | undefined =>
      rows?.find((row) => row.id === id)?.title[this.language];
    return {
      fact,
      clauses: (fact.clauses ?? []).map((id) => title(id) ?? id),
      errors: errorsOf(this.judged?.result, fact.id),
      language: this.language,
      say: this.say,
    };
  }

  private drawMore(): TemplateResult {
    const model = {
      fields: lowerFields.map((field) => this.label(field)),
      filled: lowerFields.filter((field) => this.draft.texts[field].trim() !== "").length,
      texts: lowerFields.map((field) => this.drawText(field)),
      choices: choiceFields
        .flatMap((field) => this.fact(field) ?? [])
        .map((fact) => this.common(fact)),
      chosen: this.draft.choices,
      open: this.moreOpen,
      say: this.say,
    };
    return moreFields(model, {
      opened: (open) => (this.moreOpen = open),
      chosen: (name, value) => this.session.chosen(name, value),
    });
  }

  private drawQuestions(): TemplateResult {
    const { result } = this.judged ?? {};
    const open = new Set(result?.missing?.map((missing) => missing.fact));
    const asked = this.rulebook?.listing_facts.facts.filter(
      (fact) => fact.type === "bool" && (open.has(fact.id) || fact.id in this.draft.answers),
    );
    const model = {
      asked: (asked ?? []).map((fact) => this.common(fact)),
      answers: this.draft.answers,
      open: result ? openQuestions(result, this.say) : "",
      say: this.say,
    };
    return questions(model, (name, answer) => this.session.answered(name, answer));
  }

  private summaryModel(rulebook: RulebookDescription): SummaryModel {
    const draft = this.judged?.draft ?? this.draft;
    return {
      result: this.judged?.result,
      empty: isEmpty(draft),
      answered: Object.values(draft.answers).filter((answer) => answer !== null).length,
      others: this.others.state.taken?.added,
      rulebook,
      language: this.language,
      say: this.say,
    };
  }

  private answerLabel(place: Placed): string | undefined {
    const answer = this.judged?.draft.answers[place.field];
    return this.fact(place.field)?.values?.find((value) => value.id === answer)?.label[
      this.language
    ];
  }

  private cardOf(place: Placed, rulebook: RulebookDescription): CardModel {
    const { fingerprint, source } = place.finding;
    return {
      place,
      fieldLabel: this.label(place.field),
      answerLabel: this.answerLabel(place),
      current: this.current === place.number,
      file: source && this.others.placeOf(source.line),
      allowing: this.allowing?.fingerprint === fingerprint ? this.allowing : undefined,
      labelOf: (field) => this.label(field),
      rulebook,
      language: this.language,
      say: this.say,
    };
  }

  private drawFindings(rulebook: RulebookDescription): unknown {
    const { session, say, language } = this;
    const cards = findingCards(
      {
        places: this.judged?.places ?? [],
        all: this.allCards,
        cardOf: (place) => this.cardOf(place, rulebook),
        say,
      },
      {
        show: (at) => void this.show(at),
        apply: (at, edit: Edit) => void this.afterChange(session.apply(at, edit)),
        fix: (at) => void this.afterChange(session.fix([at])),
        fixAll: (all) => void this.afterChange(session.fix(all)),
        showAll: () => (this.allCards = true),
        startAllowing: (at) => void this.startAllowing(at),
        allow: (at, reason, only) => void this.allow(at, reason, only),
        stopAllowing: (at) => void this.stopAllowing(at),
      },
    );
    const findings = this.judged?.result.suppressed ?? [];
    const labelOf = (field: string): string => this.label(field);
    return html`${cards}
    ${suppressedList(
      { findings, labelOf, rulebook, language, say },
      (finding) => void this.disallow(finding),
    )}`;
  }

  private drawToast(): TemplateResult {
    const { say } = this;
    const { undo, notice } = this.session;
    const key = this.own.notice ?? notice ?? undo?.said;
    const names = { field: this.label(undo?.fields?.[0] ?? ""), count: undo?.count ?? 0 };
    return toast({
      said: key && say(key, names),
      undo: this.own.notice || undo ? () => void this.takeBack() : undefined,
      dismiss: this.dismiss,
      say,
    });
  }

  private drawPanels(rulebook: RulebookDescription): TemplateResult {
    return html`<hegui-listing-own-words
        .session=${this.own}
        .state=${this.own.state}
        .rulebook=${rulebook}
        .language=${this.language}
      ></hegui-listing-own-words>
      <hegui-listing-others
        .session=${this.others}
        .state=${this.others.state}
        .ownId=${this.session.id}
        .language=${this.language}
        @own-id=${(event: CustomEvent<string>) => this.session.nameIt(event.detail)}
      ></hegui-listing-others>`;
  }

  protected override render(): TemplateResult {
    const { rulebook, say } = this;
    if (!rulebook) return html`<p class="soft">${say("waiting")}</p>`;
    const model = this.summaryModel(rulebook);
    return html`${viewHeader(isEmpty(this.draft), say, {
        example: () => this.session.replace(exampleDraft(say), "done_example"),
        clear: () => this.session.replace(emptyDraft, "done_cleared"),
        toResults: this.toResults,
      })}
      <div class="columns">
        <div class="left">
          <section class="panel" aria-labelledby="texts-heading">
            <h3 id="texts-heading">${say("texts_heading")}</h3>
            <p class="soft">${say("markup_note")}</p>
            ${upperFields.map((field) => this.drawText(field))} ${this.drawMore()}
          </section>
          ${this.drawQuestions()} ${this.drawPanels(rulebook)}
        </div>
        <section class="right" aria-labelledby="results">
          <div class="panel">
            <h3 id="results" tabindex="-1">${say("results_heading")}</h3>
            <p class="unseen" role="status" aria-live="polite" id="live">${announcement(model)}</p>
            ${this.session.failure ? failure(this.session.failure, say) : nothing} ${summary(model)}
            ${this.judged ? errorList(this.judged, this.language, say) : nothing}
            ${this.drawFindings(rulebook)} ${checked(model)}
          </div>
          <p class="notice">${rulebook.rulebook.notice?.[this.language]}</p>
        </section>
      </div>
      ${this.drawToast()}`;
  }
}

customElements.define("hegui-listing-view", ListingView);
