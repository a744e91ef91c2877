// The state of a merchant's own words and exceptions: the list, what the engine says is wrong with it,
// what can be taken back. Every change is given to the engine, kept in this browser, and told to the
// view, which checks anew. Draws nothing.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Engine } from "../engine/client.js";
import type { DocumentError, Finding, SuppressedFinding } from "../engine/types.js";
import { savedOwnWords, saveOwnWords } from "../preferences.js";
import { reasonOf } from "../reason.js";
import {
  asDocument,
  countOf,
  emptyList,
  errorsAt,
  exceptionFor,
  exceptionOf,
  movedBack,
  parseList,
  readList,
  selected,
  soundEntries,
  withEntry,
  withoutEntry,
  writeList,
  type Entry,
  type OwnList,
  type Part,
} from "./listing-own-list.js";
import type { ListingKey } from "./listing-words.js";

// Enough to go back through a sitting.
const mostSteps = 50;
// Each leaves out what the engine named, and it names two hundred at a time.
const mostRounds = 100;

export interface OwnState {
  readonly list: OwnList;
  // What is wrong with entries, which are left out, or with the whole, which then is not used at all.
  readonly errors: readonly DocumentError[];
  // What is wrong with a file that was not taken.
  readonly fileErrors: readonly DocumentError[] | "not_json" | undefined;
  readonly failure: string;
  readonly kept: boolean;
  readonly canUndo: boolean;
}

export class OwnWordsSession implements ReactiveController {
  state: OwnState = {
    list: emptyList,
    errors: [],
    fileErrors: undefined,
    failure: "",
    kept: true,
    canUndo: false,
  };
  notice: ListingKey | undefined;

  private engine: Engine | undefined;
  private readonly before: OwnList[] = [];
  private newest = 0;

  // `inUse` is called when the engine has taken a list.
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly inUse: () => void,
  ) {
    host.addController(this);
    const list = parseList(savedOwnWords());
    if (list) this.state = { ...this.state, list };
  }

  hostConnected(): void {
    // Nothing to do before there is an engine.
  }

  use(engine: Engine | undefined): void {
    if (engine === this.engine) return;
    this.engine = engine;
    // An engine that was in use before may still have those of then.
    if (countOf(this.state.list) > 0 || engine?.ownWords) void this.apply();
  }

  private set(changed: Partial<OwnState>): void {
    this.state = { ...this.state, ...changed };
    this.host.requestUpdate();
  }

  // Gives the list to the engine; what it refuses is left out, so that one entry stops no other.
  private async apply(): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    const mine = ++this.newest;
    try {
      const errors = await useWhatIsSound(engine, this.state.list, () => mine === this.newest);
      if (mine !== this.newest) return;
      this.set({ errors, failure: "" });
    } catch (error) {
      this.set({ failure: reasonOf(error) });
    }
    this.inUse();
  }

  private changeTo(list: OwnList): Promise<void> {
    this.set({ list, fileErrors: undefined, kept: saveOwnWords(writeList(list)) });
    return this.apply();
  }

  private change(list: OwnList, said?: ListingKey): Promise<void> {
    this.before.push(this.state.list);
    if (this.before.length > mostSteps) this.before.shift();
    this.notice = said;
    this.set({ canUndo: true });
    return this.changeTo(list);
  }

  // Takes an entry, new or in place of another; what is wrong with it otherwise, and then nothing is
  // changed.
  async put(
    part: Part,
    at: number | undefined,
    entry: Entry,
    said?: ListingKey,
  ): Promise<DocumentError[]> {
    const { engine } = this;
    if (engine) {
      const errors = await engine.useOwnWords(
        asDocument(withEntry(emptyList, part, undefined, entry)),
      );
      if (errors.length > 0) return errorsAt(errors, part, 0);
    }
    await this.change(withEntry(this.state.list, part, at, entry), said);
    return [];
  }

  async remove(part: Part, at: number): Promise<void> {
    await this.change(withoutEntry(this.state.list, part, at));
  }

  async allow(finding: Finding, reason: string, onlyThisRule: boolean): Promise<DocumentError[]> {
    return this.put("allow", undefined, exceptionOf(finding, reason, onlyThisRule), "done_allowed");
  }

  // False where it cannot be told which exception it is.
  async disallow(finding: SuppressedFinding): Promise<boolean> {
    const at = exceptionFor(this.state.list, finding);
    if (at === undefined) return false;
    await this.change(withoutEntry(this.state.list, "allow", at), "done_disallowed");
    return true;
  }

  // A file takes the place of the whole list. One that cannot be shown entry by entry is refused.
  async read(text: string): Promise<boolean> {
    let document: unknown;
    try {
      document = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch {
      this.set({ fileErrors: "not_json" });
      return false;
    }
    const list = readList(document);
    if (!list) {
      const errors = (await this.engine?.useOwnWords(document as object)) ?? [];
      await this.apply();
      this.set({ fileErrors: errors.length > 0 ? errors : "not_json" });
      return false;
    }
    await this.change(list, "done_imported");
    return true;
  }

  async takeBack(): Promise<void> {
    const list = this.before.pop();
    if (!list) return;
    this.notice = undefined;
    this.set({ canUndo: this.before.length > 0 });
    await this.changeTo(list);
  }

  // The note is no longer shown; the step can still be taken back in the panel.
  dismiss(): void {
    if (this.notice === undefined) return;
    this.notice = undefined;
    this.host.requestUpdate();
  }
}

// `isNewest` says whether a newer list is on its way; this one then may no longer come into use.
async function useWhatIsSound(
  engine: Engine,
  whole: OwnList,
  isNewest: () => boolean,
): Promise<DocumentError[]> {
  const found: DocumentError[] = [];
  let kept = { words: [...whole.words.keys()], allow: [...whole.allow.keys()] };
  for (let round = 0; round < mostRounds && isNewest(); round++) {
    const list = selected(whole, kept);
    const now = kept;
    const errors =
      countOf(list) === 0 ? await engine.useOwnWords() : await engine.useOwnWords(asDocument(list));
    if (errors.length === 0) return found;
    const sound = soundEntries(list, errors);
    found.push(...errors.map((error) => movedBack(error, now)));
    if (!sound) break;
    kept = {
      words: sound.words.map((at) => now.words[at] ?? at),
      allow: sound.allow.map((at) => now.allow[at] ?? at),
    };
  }
  if (isNewest()) await engine.useOwnWords();
  return found;
}
