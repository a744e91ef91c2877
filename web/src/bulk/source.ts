// A file that is being read, or was read: starts the reader's worker and gathers its records. Ending it
// ends the worker. Draws nothing.
import { RecordStore } from "./records.js";
import type { ReadFailure, ReadOptions, SourceInfo } from "./reader.js";
import type { ReadReply, ReadRequest } from "./reader.worker.js";

export interface Source {
  file: Blob;
  name: string;
  info: SourceInfo;
  store: RecordStore;
}

export interface Problem {
  reason: ReadFailure | "broken";
  line: number;
  message: string;
}

export interface Reading {
  read: number;
  total: number;
  rows: number;
}

export class SourceReading {
  private readonly store = new RecordStore();
  private worker: Worker | undefined;
  private settle: ((outcome: Source | Problem | undefined) => void) | undefined;

  constructor(
    private readonly file: Blob,
    private readonly options: ReadOptions,
    private readonly changed: (reading: Reading) => void,
  ) {}

  // The source, or why it cannot be read; nothing when it was stopped.
  run(): Promise<Source | Problem | undefined> {
    const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
    this.worker = worker;
    return new Promise((resolve) => {
      this.settle = resolve;
      worker.onmessage = ({ data }: MessageEvent<ReadReply>) => this.receive(data);
      worker.onerror = ({ message }) => this.end({ reason: "broken", line: 0, message });
      worker.postMessage({ file: this.file, options: this.options } satisfies ReadRequest);
    });
  }

  stop(): void {
    this.end(undefined);
  }

  private end(outcome: Source | Problem | undefined): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.settle?.(outcome);
  }

  private receive(reply: ReadReply): void {
    const { file, options, store } = this;
    if (reply.type === "batch") {
      store.add(reply.batch);
      this.changed({ read: reply.read, total: file.size, rows: store.count });
    } else if (reply.type === "done") {
      this.end({ file, name: options.name, info: reply.info, store });
    } else {
      this.end({ reason: reply.reason, line: reply.line, message: reply.message });
    }
  }
}
