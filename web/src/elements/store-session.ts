// The state of one shop while it is described: the draft, what the newest check said of it, and what can
// be taken back. Checks by itself when the draft changes. Draws nothing; the view asks it.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Latest, type Engine } from "../engine/client.js";
import type { StorePart, StoreResult } from "../engine/store-types.js";
import type { RulebookDescription } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { build, type Built } from "./store-document.js";
import {
  emptyDraft,
  hasContent,
  newRow,
  rowsOf,
  valueAt,
  withRow,
  withValue,
  withoutRow,
  type Group,
  type Path,
  type Typed,
} from "./store-draft.js";
import { typedDraft } from "./store-open.js";
import { partsOf } from "./store-parts.js";
import type { StoreKey } from "./store-words.js";

// Long enough for a number to be finished, short enough to feel at once.
const pauseMs = 250;

export interface Judged {
  draft: Group;
  built: Built;
  result: StoreResult;
}

// How to take the last step back, on whatever was typed since, and where the focus then belongs.
export interface Undo {
  apply(draft: Group): Group;
  said: StoreKey;
  path: Path;
}

export class StoreSession implements ReactiveController {
  draft: Group = emptyDraft;
  judged: Judged | undefined;
  failure: string | undefined;
  undo: Undo | undefined;
  notice: StoreKey | undefined;

  private engine: Engine | undefined;
  // As the page lays them out.
  parts: readonly StorePart[] = [];
  // Drawing asks for it once for every part.
  private latestBuilt: { draft: Group; built: Built } | undefined;
  private readonly latest = new Latest<StoreResult>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
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
    this.parts = partsOf(rulebook?.store_facts);
    this.latestBuilt = undefined;
    this.schedule(0);
  }

  // What is wrong with a field before any check: it belongs to the draft, not to what was judged.
  get built(): Built {
    if (this.latestBuilt?.draft !== this.draft) {
      this.latestBuilt = { draft: this.draft, built: build(this.draft, this.parts) };
    }
    return this.latestBuilt.built;
  }

  get isEmpty(): boolean {
    return !hasContent(this.draft);
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), pause);
  }

  private changeTo(draft: Group, pause: number): void {
    this.draft = draft;
    this.notice = undefined;
    this.schedule(pause);
    this.host.requestUpdate();
  }

  async check(): Promise<void> {
    clearTimeout(this.timer);
    const { engine, draft, built } = this;
    if (!engine || this.parts.length === 0) return;
    try {
      const result = await this.latest.run(() => engine.check("store", built.document));
      if (!result) return;
      this.failure = undefined;
      this.judged = { draft, built, result };
    } catch (error) {
      this.failure = reasonOf(error);
    }
    this.host.requestUpdate();
  }

  type(path: Path, value: Typed | undefined): void {
    this.changeTo(withValue(this.draft, path, value), pauseMs);
  }

  choose(path: Path, value: Typed | undefined): void {
    this.changeTo(withValue(this.draft, path, value), 0);
  }

  // The key of the new row.
  addRow(path: Path, values: Group = {}): number {
    const row = newRow(values);
    this.changeTo(withRow(this.draft, path, row), 0);
    return row.key;
  }

  removeRow(path: Path, key: number): void {
    const rows = rowsOf(valueAt(this.draft, path));
    const at = rows.findIndex((row) => row.key === key);
    const row = rows[at];
    if (!row) return;
    this.changeTo(withoutRow(this.draft, path, key), 0);
    this.undo = {
      apply: (draft) => withRow(draft, path, row, at),
      said: "done_removed",
      path: [...path, key],
    };
  }

  // Replaces everything; whoever opens it sees to the way back.
  open(document: Readonly<Record<string, unknown>>): void {
    this.undo = undefined;
    this.changeTo(typedDraft(document, this.parts), 0);
  }

  replace(draft: Group, said: StoreKey): void {
    const before = this.draft;
    const wasEmpty = this.isEmpty;
    this.changeTo(draft, 0);
    this.undo = wasEmpty ? undefined : { apply: () => before, said, path: [] };
  }

  // Empties one part; the others stay.
  clearPart(part: string): void {
    const before = this.draft[part];
    this.changeTo(withValue(this.draft, [part], undefined), 0);
    this.undo = {
      apply: (draft) => withValue(draft, [part], before),
      said: "done_part_cleared",
      path: [part],
    };
  }

  takeBack(): Path {
    const { undo } = this;
    if (!undo) return [];
    this.undo = undefined;
    this.changeTo(undo.apply(this.draft), 0);
    this.notice = "undone";
    return undo.path;
  }

  dismiss(): void {
    this.undo = undefined;
    this.notice = undefined;
    this.host.requestUpdate();
  }
}
