// Pictures that are being read, and those that could not be. What was read goes to the draft; the reader
// is loaded with the first picture. Draws nothing.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PictureFailure } from "../engine/codes-protocol.js";
import type { CodeReader } from "../engine/codes.js";
import type { Picture } from "./listing-draft.js";

export const mostPictures = 60;
const longestCode = 2000;

export interface Unread {
  name: string;
  failure: PictureFailure | "too_many";
}

export interface PicturesState {
  // How many of how many are read; undefined when none is being read.
  readonly reading: { done: number; total: number } | undefined;
  readonly unread: readonly Unread[];
}

let nextId = 1;
export function pictureOf(name: string, words: Partial<Omit<Picture, "id" | "name">>): Picture {
  return { alt: "", text: "", codes: [], ...words, id: nextId++, name };
}

export class PicturesSession implements ReactiveController {
  state: PicturesState = { reading: undefined, unread: [] };
  private reader: CodeReader | undefined;

  // `held` says how many pictures there are; `read` is called with each that is read.
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly held: () => number,
    private readonly read: (picture: Picture) => void,
    private readonly load: () => Promise<CodeReader> = async () =>
      new (await import("../engine/codes.js")).CodeReader(),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do before there is a picture.
  }

  private set(changed: Partial<PicturesState>): void {
    this.state = { ...this.state, ...changed };
    this.host.requestUpdate();
  }

  async add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const { reading } = this.state;
    const total = (reading?.total ?? 0) + files.length;
    this.set({
      reading: { done: reading?.done ?? 0, total },
      unread: reading ? this.state.unread : [],
    });
    for (const file of files) {
      await this.addOne(file);
      const now = this.state.reading ?? { done: 0, total };
      const done = now.done + 1;
      this.set({ reading: done < now.total ? { ...now, done } : undefined });
    }
  }

  private async addOne(file: File): Promise<void> {
    if (this.held() >= mostPictures) return this.refuse(file.name, "too_many");
    try {
      this.reader ??= await this.load();
    } catch {
      return this.refuse(file.name, "no_reader");
    }
    const result = await this.reader.read(file);
    if (typeof result === "string") return this.refuse(file.name, result);
    const codes = result.codes.map((code) => code.slice(0, longestCode));
    this.read(pictureOf(file.name, { codes, thumb: result.thumb }));
  }

  private refuse(name: string, failure: Unread["failure"]): void {
    this.set({ unread: [...this.state.unread, { name, failure }] });
  }

  forget(): void {
    this.set({ unread: [] });
  }
}
