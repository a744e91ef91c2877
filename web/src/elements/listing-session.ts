// The state of one listing while it is written: the draft, what the newest check found, and what can
// be taken back. Checks by itself when the draft changes. Draws nothing; the view asks it.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Latest, type Engine } from "../engine/client.js";
import type { Edit, ListingResult, RulebookDescription } from "../engine/types.js";
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
  type Placed,
  type TextField,
} from "./listing-draft.js";
import { applyEdit } from "./listing-text.js";
import type { ListingKey } from "./listing-words.js";

// Long enough for a word to be finished, short enough to feel at once.
const pauseMs = 250;

export interface Judged {
  draft: Draft;
  result: ListingResult;
  places: Placed[];
}

// What can be taken back: the draft as it was, and which field the change was in if it was in one.
export interface Undo {
  draft: Draft;
  field?: TextField;
  said: ListingKey;
}

export class ListingSession implements ReactiveController {
  draft: Draft = emptyDraft;
  judged: Judged | undefined;
  failure = "";
  undo: Undo | undefined;
  notice: ListingKey | undefined;

  private engine: Engine | undefined;
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
    const { engine, rulebook, draft } = this;
    if (!engine || !rulebook) return;
    try {
      const result = await this.latest.run(() => engine.check("listing", documentOf(draft)));
      if (!result) return;
      const facts = rulebook.listing_facts.facts.map((fact) => fact.id);
      const places = placed(result, draft, [...textFields, ...facts]);
      this.failure = "";
      this.judged = { draft, result, places };
      this.judgedAnew(this.judged);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.host.requestUpdate();
  }

  typed(field: TextField, text: string): void {
    // Taking a suggestion back would now take back what was typed since.
    if (this.undo?.field === field) this.undo = undefined;
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
    this.changeTo(this.withText(field, mended), 0);
    this.undo = { draft: before, field, said: "done_applied" };
    return true;
  }

  // The field that was restored, or none where it was more than one.
  takeBack(): TextField | undefined {
    if (!this.undo) return undefined;
    const { draft, field } = this.undo;
    this.undo = undefined;
    this.changeTo(field === undefined ? draft : this.withText(field, draft.texts[field]), 0);
    this.notice = "undone";
    return field;
  }

  dismiss(): void {
    this.undo = undefined;
    this.notice = undefined;
    this.host.requestUpdate();
  }
}
