// Everything that comes into the listing other than by typing: files chosen, dropped or pasted, pictures,
// rich text. Listens where the view is; leaves alone what another part of the view has taken.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RulebookDescription } from "../engine/types.js";
import { textFields, type Picture, type TextField } from "./listing-draft.js";
import { OpenSession, fieldNames } from "./listing-open-session.js";
import { pastedText } from "./listing-paste.js";
import { PicturesSession } from "./listing-pictures-session.js";
import type { ListingSession } from "./listing-session.js";
import { listingWords } from "./listing-words.js";

function moreNames(): Record<TextField, string> {
  const all = [listingWords("zh-CN"), listingWords("en")];
  const names = textFields.map((field) => [
    field,
    all.map((say) => say(`names_${field}`)).join("|"),
  ]);
  return Object.fromEntries(names) as Record<TextField, string>;
}

const hasFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") ?? false;

function isTyping(event: Event): boolean {
  return event
    .composedPath()
    .some((each) => each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement);
}

export class Intake implements ReactiveController {
  readonly pictures: PicturesSession;
  readonly files: OpenSession;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly session: ListingSession,
  ) {
    this.pictures = new PicturesSession(
      host,
      () => this.session.draft.images.length,
      (picture) => this.session.pictured([...this.session.draft.images, picture]),
    );
    this.files = new OpenSession(host, {
      opened: (draft) => this.session.replace(draft, "done_opened"),
      pictures: (files) => void this.pictures.add(files),
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener("dragover", this.draggedOver);
    this.host.addEventListener("dragleave", this.draggedOut);
    this.host.addEventListener("drop", this.dropped);
    document.addEventListener("paste", this.pastedBeside);
  }

  hostDisconnected(): void {
    document.removeEventListener("paste", this.pastedBeside);
  }

  use(rulebook: RulebookDescription | undefined): void {
    const facts = rulebook?.listing_facts.facts ?? [];
    this.files.use(facts, fieldNames(facts, moreNames()));
  }

  private readonly draggedOver = (event: DragEvent): void => {
    if (event.defaultPrevented || !hasFiles(event)) return this.draggedOut();
    event.preventDefault();
    this.host.toggleAttribute("dropping", true);
  };

  private readonly draggedOut = (): void => {
    this.host.toggleAttribute("dropping", false);
  };

  private readonly dropped = (event: DragEvent): void => {
    this.draggedOut();
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    void this.files.open([...(event.dataTransfer?.files ?? [])]);
  };

  // In a box the browser puts the text in by itself, but for pictures and for links behind words.
  pasted(event: ClipboardEvent): void {
    const { clipboardData: data } = event;
    if (!data) return;
    const plain = data.getData("text/plain");
    const pasted = plain === "" ? undefined : pastedText(plain, data.getData("text/html"));
    if (!pasted) {
      if (plain === "") this.takeFiles(event, data);
      return;
    }
    event.preventDefault();
    insert(event.target as HTMLTextAreaElement, pasted.text);
    this.session.say("done_pasted_links");
  }

  private readonly pastedBeside = (event: ClipboardEvent): void => {
    const { clipboardData: data } = event;
    const isShown = this.host.checkVisibility?.() ?? true;
    if (!data || !isShown || event.defaultPrevented || isTyping(event)) return;
    if (this.takeFiles(event, data)) return;
    const plain = data.getData("text/plain");
    if (plain.trim() === "") return;
    event.preventDefault();
    void this.files.paste(pastedText(plain, data.getData("text/html"))?.text ?? plain);
  };

  private takeFiles(event: ClipboardEvent, data: DataTransfer): boolean {
    const files = [...data.files];
    if (files.length === 0) return false;
    event.preventDefault();
    void this.files.open(files);
    return true;
  }

  describe(picture: Picture, words: { alt?: string; text?: string }): void {
    const { images } = this.session.draft;
    this.session.pictured(
      images.map((each) => (each.id === picture.id ? { ...each, ...words } : each)),
    );
  }

  // True, for there is something to take back.
  remove(picture: Picture): boolean {
    const { images } = this.session.draft;
    this.session.pictured(
      images.filter((each) => each.id !== picture.id),
      "done_picture_removed",
    );
    return true;
  }
}

// The browser's own way keeps its undo; it is old, but nothing has taken its place.
function insert(box: HTMLTextAreaElement, text: string): void {
  if (document.execCommand("insertText", false, text)) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
