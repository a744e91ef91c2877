// Files that are opened or dropped, and text pasted beside the boxes: texts become the listing, pictures
// are added to it. Where a file holds several listings, which one is asked. Draws nothing.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { FactDescription } from "../engine/types.js";
import { documentsOf, draftOfDocument, titleOfDocument } from "./listing-document.js";
import { isTextField, type Draft } from "./listing-draft.js";
import { isPicture, isTooLarge, readFile, type FileFailure } from "./listing-file.js";
import { draftOfHtml, draftOfText, folded, type FieldNames } from "./listing-open.js";
import type { TextField } from "./listing-draft.js";

export type OpenFailure = FileFailure | "file_no_listing" | "file_not_json" | "file_unreadable";

export interface OpenState {
  readonly failure: { name: string; reason: OpenFailure } | undefined;
  // Listings of one file, by their titles, of which one is to be chosen.
  readonly choice: { name: string; titles: readonly string[] } | undefined;
  // Keys of the opened document that the page has no place for.
  readonly left: readonly string[];
}

export interface OpenActions {
  opened(draft: Draft): void;
  pictures(files: readonly File[]): void;
}

// Enough to find one's own by; a catalogue is for the table of many.
export const mostTitles = 500;

// What headings may call the fields: as the rulebook does in either language, and `more` names, parted by
// bars.
export function fieldNames(
  facts: readonly FactDescription[],
  more: Record<TextField, string>,
): FieldNames {
  const names = new Map<string, TextField>();
  for (const { id, title } of facts) {
    if (!isTextField(id)) continue;
    for (const name of [id, ...Object.values(title), ...more[id].split("|")]) {
      names.set(folded(name), id);
    }
  }
  return names;
}

const nothingOpen: OpenState = { failure: undefined, choice: undefined, left: [] };

export class OpenSession implements ReactiveController {
  state: OpenState = nothingOpen;
  private names: FieldNames = new Map();
  private facts: readonly FactDescription[] = [];
  private documents: readonly unknown[] = [];
  private isReady: () => void = () => undefined;
  // Once it is known what the fields are called; what comes earlier waits.
  private readonly ready = new Promise<void>((resolve) => (this.isReady = resolve));

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly actions: OpenActions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do before there is a file.
  }

  use(facts: readonly FactDescription[], names: FieldNames): void {
    this.facts = facts;
    this.names = names;
    if (facts.length > 0) this.isReady();
  }

  private set(state: OpenState): void {
    this.state = state;
    this.host.requestUpdate();
  }

  dismiss(): void {
    this.documents = [];
    this.set(nothingOpen);
  }

  // Of several texts the first is opened: the page holds one listing.
  async open(files: readonly File[]): Promise<void> {
    const pictures = files.filter(isPicture);
    const text = files.find((file) => !isPicture(file));
    if (pictures.length > 0) this.actions.pictures(pictures);
    if (text) await this.openText(text);
  }

  private async openText(file: File): Promise<void> {
    this.dismiss();
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return this.fail(file.name, "file_unreadable");
    }
    await this.ready;
    const read = readFile(bytes, file.name);
    if (typeof read === "string") return this.fail(file.name, read);
    if (read.kind === "json") return this.openJson(file.name, read.text);
    if (read.text.trim() === "") return this.fail(file.name, "file_no_listing");
    const draft = read.kind === "html" ? draftOfHtml : draftOfText;
    this.actions.opened(draft(read.text, this.names));
  }

  // A whole page pasted beside the boxes.
  async paste(text: string): Promise<void> {
    this.dismiss();
    if (isTooLarge(text)) return this.fail(`${text.trim().slice(0, 20)}…`, "file_too_large");
    await this.ready;
    if (text.trim() !== "")
      this.actions.opened(draftOfText(text.replace(/\r\n?/g, "\n"), this.names));
  }

  private openJson(name: string, text: string): void {
    const documents = documentsOf(text);
    if (!documents) return this.fail(name, "file_not_json");
    if (documents.length <= 1) return this.take(name, documents[0]);
    this.documents = documents;
    const titles = documents.slice(0, mostTitles).map(titleOfDocument);
    this.set({ ...nothingOpen, choice: { name, titles } });
  }

  choose(at: number): void {
    const { choice } = this.state;
    if (choice) this.take(choice.name, this.documents[at]);
  }

  private take(name: string, document: unknown): void {
    const opened = draftOfDocument(document, this.facts);
    if (!opened) return this.fail(name, "file_no_listing");
    this.documents = [];
    this.set({ ...nothingOpen, left: opened.left });
    this.actions.opened(opened.draft);
  }

  private fail(name: string, reason: OpenFailure): void {
    this.documents = [];
    this.set({ ...nothingOpen, failure: { name, reason } });
  }
}
