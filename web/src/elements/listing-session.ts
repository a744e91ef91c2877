// The state of one listing while it is written: the draft, what the newest check found, and what can
// be taken back. Checks by itself when the draft changes. Draws nothing; the view asks it.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Latest, type Engine, type OtherListings } from "../engine/client.js";
import type { Edit, ListingResult, RulebookDescription } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import {
  documentOf,
  emptyDraft,
  isEmpty,
  isTextField,
  placed,
  textFields,
  type Answer,
  type ChoiceField,
  type Draft,
  type Picture,
  type Placed,
  type Price,
  type TextField,
} from "./listing-draft.js";
import { applyFixes } from "./listing-fixes.js";
import { applyEdit } from "./listing-text.js";
import type { ListingKey } from "./listing-words.js";

// Long enough for a word to be finished, short enough to feel at once.
const pauseMs = 250;

// A text that takes longer to lay out than one sees is marked a moment after its cards are drawn.
const longText = 5000;

const afterPaint = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work));
};

export interface Judged {
  draft: Draft;
  result: ListingResult;
  places: Placed[];
}

// What one change can be in.
export type Part = TextField | "images" | "prices";

// What can be taken back: the draft as it was, and which parts the change was in; none are named where
// it was everything.
export interface Undo {
  draft: Draft;
  fields?: readonly Part[];
  said: ListingKey;
  count?: number;
}

export class ListingSession implements ReactiveController {
  draft: Draft = emptyDraft;
  judged: Judged | undefined;
  // What the texts are drawn by: the same, but for the moment in which the cards are drawn.
  marked: Judged | undefined;
  failure = "";
  undo: Undo | undefined;
  notice: ListingKey | undefined;
  // The draft before the first edit that was accepted, since there is another listing.
  before: Draft | undefined;

  // The listing's own id, by which it is told from the others; empty when it has none.
  id = "";

  private engine: Engine | undefined;
  private others: OtherListings | undefined;
  private rulebook: RulebookDescription | undefined;
  private readonly latest = new Latest<ListingResult>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  // `judgedAnew` is called when a result has come, before it is drawn.
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly judgedAnew: (judged: Judged) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.schedule(0);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  use(engine: Engine | undefined, rulebook: RulebookDescription | undefined): void {
    this.engine = engine;
    this.rulebook = rulebook;
    this.schedule(0);
  }

  // Copied text is looked for in these from now on.
  useOthers(others: OtherListings | undefined): void {
    this.others = others;
    this.schedule(0);
  }

  // What is judged now; nothing while nothing is written.
  get document(): Record<string, unknown> | undefined {
    return isEmpty(this.draft) ? undefined : documentOf(this.draft);
  }

  nameIt(id: string): void {
    this.id = id;
    this.schedule(pauseMs);
    this.host.requestUpdate();
  }

  // As when the draft had changed.
  again(): void {
    this.schedule(0);
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), pause);
  }

  private changeTo(draft: Draft, pause: number): void {
    this.draft = draft;
    this.notice = undefined;
    this.schedule(pause);
    this.host.requestUpdate();
  }

  private async check(): Promise<void> {
    const { engine, rulebook, draft, others } = this;
    if (!engine || !rulebook) return;
    const document = documentOf(draft);
    // Without others the id says nothing.
    if (others && this.id.trim() !== "") document["id"] = this.id.trim();
    try {
      const result = await this.latest.run(() =>
        others ? others.check(document) : engine.check("listing", document),
      );
      if (!result) return;
      const facts = rulebook.listing_facts.facts.map((fact) => fact.id);
      const places = placed(result, draft, [...textFields, ...facts]);
      this.failure = "";
      this.judged = { draft, result, places };
      this.judgedAnew(this.judged);
      this.mark(this.judged);
    } catch (error) {
      this.failure = reasonOf(error);
    }
    this.host.requestUpdate();
  }

  // Long texts and many cards together are more than fits between two frames.
  private mark(judged: Judged): void {
    const isLong = textFields.some((field) => judged.draft.texts[field].length > longText);
    const now = (): void => {
      if (judged !== this.judged) return;
      this.marked = judged;
      this.host.requestUpdate();
    };
    if (isLong && this.marked) afterPaint(now);
    else now();
  }

  typed(field: TextField, text: string): void {
    // Taking a suggestion back would now take back what was typed since.
    if (this.undo?.fields?.includes(field)) this.undo = undefined;
    this.changeTo(this.withText(field, text), pauseMs);
  }

  chosen(field: ChoiceField, value: string): void {
    this.changeTo({ ...this.draft, choices: { ...this.draft.choices, [field]: value } }, 0);
  }

  answered(fact: string, answer: Answer): void {
    this.changeTo({ ...this.draft, answers: { ...this.draft.answers, [fact]: answer } }, 0);
  }

  private withText(field: TextField, text: string): Draft {
    return { ...this.draft, texts: { ...this.draft.texts, [field]: text } };
  }

  replace(draft: Draft, said: ListingKey): void {
    const before = this.draft;
    this.before = undefined;
    this.changeTo(draft, 0);
    this.undo = isEmpty(before) ? undefined : { draft: before, said };
  }

  // Makes a suggestion true; false when the text is no longer the one that the suggestion is about.
  apply(place: Placed, edit: Edit): boolean {
    const { field } = place;
    if (!isTextField(field)) return false;
    const span = { ...edit, start: edit.start + place.base, end: edit.end + place.base };
    const quote = this.judged?.draft.texts[field].slice(span.start, span.end);
    const before = this.draft;
    const mended = applyEdit(before.texts[field], span, quote);
    if (mended === undefined) {
      this.notice = "changed_since";
      this.host.requestUpdate();
      return false;
    }
    this.before ??= before;
    this.changeTo(this.withText(field, mended), 0);
    this.undo = { draft: before, fields: [field], said: "done_applied" };
    return true;
  }

  // Makes the safe edits of these findings in one step; false when a text has changed since.
  fix(places: readonly Placed[]): boolean {
    const before = this.draft;
    const fixed = this.judged && applyFixes(before, this.judged.draft, places);
    if (!fixed || fixed.done === 0) {
      this.notice = "changed_since";
      this.host.requestUpdate();
      return false;
    }
    this.before ??= before;
    this.changeTo(fixed.draft, 0);
    const said = fixed.waiting > 0 ? "done_fixed_in_part" : "done_fixed";
    this.undo = { draft: before, fields: fixed.fields, said, count: fixed.done };
    return true;
  }

  // Pictures as they are from now on; with `said`, what went can be brought back.
  pictured(images: readonly Picture[], said?: ListingKey): void {
    this.changePart("images", { ...this.draft, images }, said);
  }

  priced(prices: readonly Price[], said?: ListingKey): void {
    this.changePart("prices", { ...this.draft, prices }, said);
  }

  private changePart(part: Part, draft: Draft, said: ListingKey | undefined): void {
    const before = this.draft;
    this.changeTo(draft, said ? 0 : pauseMs);
    if (said) this.undo = { draft: before, fields: [part], said };
    else if (this.undo?.fields?.includes(part)) this.undo = undefined;
  }

  // The first part that was restored, or none where it was everything.
  takeBack(): Part | undefined {
    if (!this.undo) return undefined;
    const { draft, fields } = this.undo;
    this.undo = undefined;
    this.changeTo(fields ? this.withParts(draft, fields) : draft, 0);
    this.notice = "undone";
    return fields?.[0];
  }

  private withParts(from: Draft, parts: readonly Part[]): Draft {
    const restored = parts.filter(isTextField).map((field) => [field, from.texts[field]]);
    const texts = { ...this.draft.texts, ...Object.fromEntries(restored) };
    const { images } = parts.includes("images") ? from : this.draft;
    const { prices } = parts.includes("prices") ? from : this.draft;
    return { ...this.draft, texts, images, prices };
  }

  // Something to be told that cannot be taken back here.
  say(notice: ListingKey): void {
    this.undo = undefined;
    this.notice = notice;
    this.host.requestUpdate();
  }

  dismiss(): void {
    this.undo = undefined;
    this.notice = undefined;
    this.host.requestUpdate();
  }
}
