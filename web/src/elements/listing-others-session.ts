// The state of the other listings that copied text is looked for in. Files are read piece by piece and
// handed to the engine so, with checks in between; a collection takes nothing more once it was checked
// against, so every change of the files makes a new one, and the one before is used until that is whole.
// Draws nothing.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { LacksCall, type Engine, type OtherListings } from "../engine/client.js";
import type { DocumentError } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { DocumentSplitter } from "./listing-documents.js";

// As much as the engine takes in well under the time in which one feels a delay.
const pieceLength = 256 * 1024;
const mostShown = 100;

export interface Skipped {
  file: string;
  // The line, or the number of the entry in an array.
  line: number;
  error: DocumentError;
}

export interface TakenFile {
  name: string;
  added: number;
  skipped: number;
  // Why it could not be read to its end.
  failure?: "unreadable" | "not_utf8";
}

export interface Taken {
  files: TakenFile[];
  added: number;
  skippedCount: number;
  skipped: Skipped[];
  full: boolean;
}

export interface Loading {
  name: string;
  read: number;
  total: number;
  added: number;
}

export interface OthersState {
  readonly taken: Taken | undefined;
  readonly loading: Loading | undefined;
  readonly failure: string;
  readonly lacking: boolean;
}

interface FileStart {
  name: string;
  // How many lines the engine had counted before this file.
  line: number;
}

export class OthersSession implements ReactiveController {
  state: OthersState = { taken: undefined, loading: undefined, failure: "", lacking: false };
  private engine: Engine | undefined;
  private files: File[] = [];
  // Those that are in use, or that are being read to be so.
  private wanted: File[] = [];
  private starts: FileStart[] = [];
  private current: OtherListings | undefined;
  private newest = 0;

  // `inUse` is called with what is to be checked against from now on.
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly inUse: (listings: OtherListings | undefined) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do before there is a file.
  }

  // A collection lives in its engine: in another one the files are read again, and until then nothing
  // is compared.
  use(engine: Engine | undefined): void {
    const before = this.engine;
    this.engine = engine;
    if (!before || engine === before || this.wanted.length === 0) return;
    void this.current?.free().catch(() => undefined);
    this.current = undefined;
    this.inUse(undefined);
    void this.load(this.wanted);
  }

  private set(changed: Partial<OthersState>): void {
    this.state = { ...this.state, ...changed };
    this.host.requestUpdate();
  }

  async add(files: readonly File[]): Promise<void> {
    if (files.length > 0) await this.load([...this.files, ...files]);
  }

  async remove(at: number): Promise<void> {
    const files = this.files.filter((_, index) => index !== at);
    if (files.length > 0) await this.load(files);
    else this.clear();
  }

  // The file that a finding's source is in, and its line there.
  placeOf(line: number | undefined): { name: string; line: number } | undefined {
    if (line === undefined) return undefined;
    const start = this.starts.findLast((each) => each.line < line);
    return start && { name: start.name, line: line - start.line };
  }

  // Stops reading; what was in use before stays.
  cancel(): void {
    this.newest += 1;
    this.wanted = this.files;
    this.set({ loading: undefined });
  }

  clear(): void {
    this.newest += 1;
    this.files = [];
    this.wanted = [];
    this.exchange(undefined, [], undefined);
    this.set({ failure: "" });
  }

  private exchange(
    listings: OtherListings | undefined,
    starts: FileStart[],
    taken: Taken | undefined,
  ): void {
    const before = this.current;
    this.current = listings;
    this.starts = starts;
    this.set({ taken, loading: undefined });
    this.inUse(listings);
    // Asked for after every check that is under way, and answered after them.
    void before?.free().catch(() => undefined);
  }

  private async load(files: File[]): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    const mine = ++this.newest;
    this.wanted = files;
    let made: OtherListings | undefined;
    try {
      made = await engine.newListings();
      const reading = new Reading(made, files, (loading) => {
        if (mine === this.newest) this.set({ loading });
        return mine === this.newest;
      });
      const taken = await reading.run();
      if (taken && mine === this.newest) {
        this.files = files;
        this.set({ failure: "" });
        this.exchange(made, reading.starts, taken);
        made = undefined;
      }
    } catch (error) {
      if (mine === this.newest) {
        this.wanted = this.files;
        this.fail(error);
      }
    }
    void made?.free().catch(() => undefined);
  }

  private fail(error: unknown): void {
    const failure = reasonOf(error);
    this.set({ loading: undefined, failure, lacking: error instanceof LacksCall });
  }
}

async function textOf(
  piece: Blob,
  decoder: TextDecoder,
  last: boolean,
): Promise<string | { failure: "unreadable" | "not_utf8" }> {
  let bytes: ArrayBuffer;
  try {
    bytes = await piece.arrayBuffer();
  } catch {
    return { failure: "unreadable" };
  }
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    return { failure: "not_utf8" };
  }
}

// One reading of all files into a collection.
class Reading {
  readonly starts: FileStart[] = [];
  private readonly taken: Taken = {
    files: [],
    added: 0,
    skippedCount: 0,
    skipped: [],
    full: false,
  };
  private lines = 0;
  private readonly total: number;
  private before = 0;

  // `goOn` is told how far the reading is, and says whether it is still wanted.
  constructor(
    private readonly listings: OtherListings,
    private readonly files: readonly File[],
    private readonly goOn: (loading: Loading) => boolean,
  ) {
    this.total = files.reduce((sum, file) => sum + file.size, 0);
  }

  async run(): Promise<Taken | undefined> {
    for (const file of this.files) {
      if (this.taken.full) break;
      const entry: TakenFile = { name: file.name, added: 0, skipped: 0 };
      this.taken.files.push(entry);
      this.starts.push({ name: file.name, line: this.lines });
      if (!(await this.readFile(file, entry))) return undefined;
      this.before += file.size;
    }
    return this.taken;
  }

  // A file that goes away while it is read, or turns out to be none, has given what it gave; the others
  // go on.
  private async readFile(file: File, entry: TakenFile): Promise<boolean> {
    const splitter = new DocumentSplitter(/\.(jsonl|ndjson)$/i.test(file.name));
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let at = 0; at < file.size && !this.taken.full; at += pieceLength) {
      if (!this.goOn(this.progress(file, at))) return false;
      const last = at + pieceLength >= file.size;
      const text = await textOf(file.slice(at, at + pieceLength), decoder, last);
      if (typeof text !== "string") {
        entry.failure = text.failure;
        return true;
      }
      await this.take(splitter.push(text), entry);
    }
    await this.take(splitter.end(), entry);
    return this.goOn(this.progress(file, file.size));
  }

  private progress(file: File, at: number): Loading {
    const read = this.before + Math.min(at, file.size);
    return { name: file.name, read, total: this.total, added: this.taken.added };
  }

  private async take(lines: readonly string[], entry: TakenFile): Promise<void> {
    if (lines.length === 0 || this.taken.full) return;
    const start = this.starts.at(-1)?.line ?? 0;
    this.lines += lines.length;
    const given = await this.listings.add(lines.map((line) => `${line}\n`).join(""));
    const { taken } = this;
    entry.added += given.added;
    entry.skipped += given.skipped_count;
    taken.added += given.added;
    taken.skippedCount += given.skipped_count;
    taken.full = given.full;
    for (const { line, error } of given.skipped) {
      if (taken.skipped.length >= mostShown) break;
      taken.skipped.push({ file: entry.name, line: line - start, error });
    }
  }
}
