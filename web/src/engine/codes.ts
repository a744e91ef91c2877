// The reader of codes in pictures as a promise API. Loaded only when there is a picture; one at a time is
// read, in the order of the calls.
import type {
  PictureFailure,
  PictureReply,
  PictureRequest,
  ReadPicture,
} from "./codes-protocol.js";

// As much of a Worker as is needed, so that tests can stand in for one.
export interface PictureChannel {
  postMessage(message: PictureRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<PictureReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

// Longer than any picture takes that can be read at all.
const patienceMs = 30_000;

function startWorker(): PictureChannel {
  const worker = new Worker(new URL("./codes-worker.ts", import.meta.url), { type: "module" });
  return worker as unknown as PictureChannel;
}

export class CodeReader {
  private channel: PictureChannel | undefined;
  private nextId = 1;
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: () => PictureChannel = startWorker) {}

  read(file: Blob): Promise<ReadPicture | PictureFailure> {
    const turn = this.line.then(() => this.ask(file));
    this.line = turn;
    return turn;
  }

  // A worker that did not load, or is stuck in a picture, is given up; the next picture gets a new one.
  private ask(file: Blob): Promise<ReadPicture | PictureFailure> {
    const id = this.nextId++;
    const channel = (this.channel ??= this.start());
    return new Promise((resolve) => {
      const giveUp = (failure: PictureFailure): void => {
        clearTimeout(timer);
        channel.terminate();
        this.channel = undefined;
        resolve(failure);
      };
      const timer = setTimeout(() => giveUp("too_large"), patienceMs);
      channel.onerror = () => giveUp("no_reader");
      channel.onmessage = ({ data }) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        resolve("failure" in data ? data.failure : { codes: data.codes, thumb: data.thumb });
      };
      channel.postMessage({ id, file });
    });
  }
}
