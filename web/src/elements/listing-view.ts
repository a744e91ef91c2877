// The listing view: what a merchant types on the left, what the check finds on the right. Checks as one
// types; the newest text wins. The engine's results hold both languages, so that switching the language
// draws again and checks nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Language, RulebookDescription, SuppressedFinding } from "../engine/types.js";
import { draftOfDocument } from "./listing-document.js";
import {
  emptyDraft,
  errorsOf,
  isEmpty,
  isTextField,
  lowerFields,
  type Draft,
  type Placed,
} from "./listing-draft.js";
import { exampleDraft } from "./listing-example.js";
import { viewHeader } from "./listing-frame.js";
import { fromCaret, neighbour } from "./listing-groups.js";
import { Intake } from "./listing-intake.js";
import { openNote } from "./listing-open-bar.js";
import { OthersSession } from "./listing-others-session.js";
import { OwnWordsSession } from "./listing-own-session.js";
import "./listing-after.js";
import "./listing-results.js";
import type { AllowingOne, ListingResults, ResultsActions } from "./listing-results.js";
import { reveal } from "./listing-reveal.js";
import { ListingSession, type Judged } from "./listing-session.js";
import { ruleName } from "./listing-source.js";
import { listingStyles } from "./listing-styles.js";
import { barOf } from "./listing-summary.js";
import {
  labelOf,
  picturesOf,
  questionsOf,
  textsPanel,
  type TextsActions,
  type TextsModel,
} from "./listing-texts.js";
import { listingWords, type Say } from "./listing-words.js";
import { ownTask } from "./own-task.js";
import { toast } from "./shared-toast.js";
import "./listing-others.js";
import "./listing-own-words.js";

export class ListingView extends LitElement {
  static override styles = listingStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    current: { state: true },
    moreOpen: { state: true },
    allowing: { state: true },
    told: { state: true },
    whole: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected current: number | undefined;
  declare protected moreOpen: boolean;
  // What a screen reader is told of a finding that was gone to in the text.
  declare protected told: string;
  // Whether more than the first screen is drawn.
  declare protected whole: boolean;
  private lastCard: number | undefined;
  declare protected allowing: AllowingOne | undefined;

  private readonly session = new ListingSession(this, (judged) => this.judgedAnew(judged));
  private readonly own = new OwnWordsSession(this, () => this.session.again());
  private readonly actions: ResultsActions = {
    show: (at) => void this.show(at),
    apply: (at, edit) => void this.afterChange(this.session.apply(at, edit)),
    fix: (at) => void this.afterChange(this.session.fix([at])),
    fixAll: (all) => void this.afterChange(this.session.fix(all)),
    startAllowing: (at) => void this.startAllowing(at),
    allow: (at, reason, only) => void this.allow(at, reason, only),
    stopAllowing: (at) => void this.stopAllowing(at),
    disallow: (finding) => void this.disallow(finding),
    toFinding: (number) => void this.toFinding(number),
    step: (step) => void this.step(step),
    fileOf: (line) => this.others.placeOf(line),
  };
  private readonly others = new OthersSession(this, (all) => this.session.useOthers(all));
  readonly openCase = () => this.session.document;

  private readonly intake = new Intake(this, this.session);
  private readonly texts: TextsActions = {
    typed: (field, text) => {
      this.own.dismiss();
      this.session.typed(field, text);
    },
    pasted: (event) => this.intake.pasted(event),
    toFinding: (number) => void this.toFinding(number),
    opened: (open) => (this.moreOpen = open),
    chosen: (field, value) => this.session.chosen(field, value),
    answered: (fact, answer) => this.session.answered(fact, answer),
    pictures: {
      chosen: (files) => void this.intake.pictures.add(files),
      typed: (picture, words) => this.intake.describe(picture, words),
      remove: (picture) => void this.afterChange(this.intake.remove(picture)),
      forget: () => this.intake.pictures.forget(),
      toFinding: (number) => void this.toFinding(number),
    },
    prices: {
      changed: (prices) => this.session.priced(prices),
      add: () => void this.addPrice(),
      remove: (at) => {
        this.session.priced(this.draft.prices.toSpliced(at, 1), "done_price_removed");
        void this.afterChange(true);
      },
    },
  };

  constructor() {
    super();
    this.language = "zh-CN";
    this.moreOpen = false;
    this.told = "";
    this.whole = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.keyed);
  }

  override disconnectedCallback(): void {
    document.removeEventListener("keydown", this.keyed);
    super.disconnectedCallback();
  }

  // F8 does nothing in browsers, screen readers and input methods, and next to what programs for text do.
  private readonly keyed = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (event.key !== "F8" || !isPlain || !this.checkVisibility()) return;
    event.preventDefault();
    void this.step(event.shiftKey ? -1 : 1);
  };

  // To the next finding: in the text where one is writing, among the cards otherwise.
  private async step(step: 1 | -1): Promise<void> {
    const places = this.results?.shown ?? [];
    const box = (this.renderRoot as ShadowRoot).activeElement;
    if (box instanceof HTMLTextAreaElement && isTextField(box.id)) {
      const { selectionStart: start, selectionEnd: end } = box;
      const next = fromCaret(places, { field: box.id, start, end }, step);
      if (next) await this.show(next);
      if (next) this.told = this.nameOf(next, places.length);
      return;
    }
    const next = neighbour(places, this.current ?? this.lastCard, step);
    if (next) await this.toFinding(next.number);
  }

  private nameOf({ number, finding }: Placed, count: number): string {
    const { say, rulebook, language } = this;
    if (!rulebook) return "";
    const rule = ruleName(finding.rule, rulebook, language, say);
    const outcome = say(`outcome_${finding.outcome}`);
    return say("step_told", { number, count, outcome, rule });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("engine") || changed.has("rulebook")) {
      // Before the first check, which then finds these words already.
      this.own.use(this.engine);
      this.others.use(this.engine);
      this.session.use(this.engine, this.rulebook);
      this.intake.use(this.rulebook);
    }
  }

  // The first screen is drawn before the rest.
  protected override updated(): void {
    if (this.rulebook && !this.whole) void ownTask().then(() => (this.whole = true));
  }

  private judgedAnew(judged: Judged): void {
    // After the finding at hand was mended the next one has its number.
    if (this.current !== undefined) this.lastCard = this.current - 1;
    this.current = undefined;
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
    const own = this.byId(id);
    if (own) own.focus({ preventScroll: true });
    else await this.results?.focusOn(id);
  }

  // The card that was pressed goes away with its finding, so the focus moves to the way back.
  private async afterChange(changed: boolean): Promise<void> {
    this.own.dismiss();
    if (changed) await this.focusOn("undo");
  }

  private async addPrice(): Promise<void> {
    const { prices } = this.draft;
    this.session.priced([...prices, { name: "", yuan: "", period: "month" }]);
    await this.focusOn(`price-name-${prices.length}`);
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

  private get results(): ListingResults | null {
    return this.renderRoot.querySelector("hegui-listing-results");
  }

  private readonly toFinding = async (number: number): Promise<void> => {
    this.current = number;
    await this.updateComplete;
    await this.results?.reveal(number);
  };

  private readonly show = async (place: Placed): Promise<void> => {
    this.current = place.number;
    const group = this.renderRoot.querySelector<HTMLElement>(`[data-field="${place.field}"]`);
    if (group?.closest("details")) this.moreOpen = true;
    await this.updateComplete;
    reveal(this.renderRoot, place, this.judged?.draft);
  };

  // A listing's document, opened as if from a file; what was typed can be taken back to.
  open(document: unknown): boolean {
    const opened = draftOfDocument(document, this.rulebook?.listing_facts.facts ?? []);
    if (opened) this.session.replace(opened.draft, "done_opened");
    return opened !== undefined;
  }

  // A case that the page kept or was sent; an empty one clears.
  readonly loadCase = (document: Readonly<Record<string, unknown>>): void => {
    const opened = draftOfDocument(document, this.rulebook?.listing_facts.facts ?? []);
    this.session.replace(opened?.draft ?? emptyDraft, "done_opened");
  };

  private label(id: string): string {
    return this.rulebook ? labelOf(this.rulebook, id, this.language) : id;
  }

  private get say(): Say {
    return listingWords(this.language);
  }

  private textsModel(rulebook: RulebookDescription): TextsModel {
    const { draft, current, moreOpen, whole, language, say } = this;
    const { marked: judged } = this.session;
    const reading = this.intake.pictures.state;
    return { draft, judged, rulebook, current, moreOpen, whole, reading, language, say };
  }

  private drawAfter(rulebook: RulebookDescription): unknown {
    const { before } = this.session;
    // Of the newest result's draft, so that typing does not compare texts.
    const after = this.judged?.draft;
    if (!before || !after) return nothing;
    return html`<hegui-listing-after
      .earlier=${before}
      .now=${after}
      .rulebook=${rulebook}
      .language=${this.language}
    ></hegui-listing-after>`;
  }

  private drawToast(): TemplateResult {
    const { say } = this;
    const { undo, notice } = this.session;
    const key = this.own.notice ?? notice ?? undo?.said;
    const names = { field: this.label(undo?.fields?.[0] ?? ""), count: undo?.count ?? 0 };
    const back = { text: say("undo"), act: () => void this.takeBack() };
    return toast({
      said: key && say(key, names),
      undo: this.own.notice || undo ? back : undefined,
      dismiss: { text: say("dismiss"), act: this.dismiss },
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

  // What is below the first screen, or beside it.
  private drawLower(model: TextsModel): unknown {
    const { judged, say } = this;
    const { rulebook } = model;
    if (!this.whole) return nothing;
    return html`${this.drawAfter(rulebook)} ${picturesOf(model, this.texts)}
    ${questionsOf(model, this.texts)} ${this.drawPanels(rulebook)}
    ${judged ? barOf(judged, say, () => this.results?.toTop()) : nothing}`;
  }

  private drawResults(rulebook: RulebookDescription): unknown {
    if (!this.whole) return nothing;
    return html`<hegui-listing-results
      .actions=${this.actions}
      .judged=${this.judged}
      .failure=${this.session.failure}
      .rulebook=${rulebook}
      .language=${this.language}
      .current=${this.current}
      .allowing=${this.allowing}
      .others=${this.others.state.taken?.added}
    ></hegui-listing-results>`;
  }

  protected override render(): TemplateResult {
    const { rulebook, say } = this;
    if (!rulebook) return html`<p class="soft" role="status">${say("waiting")}</p>`;
    const model = this.textsModel(rulebook);
    return html`${viewHeader(isEmpty(this.draft), say, {
        open: (files) => void this.intake.files.open(files),
        example: () => this.session.replace(exampleDraft(say), "done_example"),
        clear: () => this.session.replace(emptyDraft, "done_cleared"),
      })}
      ${openNote(this.intake.files.state, say, {
        choose: (at) => this.intake.files.choose(at),
        dismiss: () => this.intake.files.dismiss(),
      })}
      <div class="columns">
        <div class="left">${textsPanel(model, this.texts)} ${this.drawLower(model)}</div>
        <div class="right">${this.drawResults(rulebook)}</div>
      </div>
      <p class="unseen" role="status" id="told">${this.told}</p>
      ${this.drawToast()}`;
  }
}

customElements.define("hegui-listing-view", ListingView);
