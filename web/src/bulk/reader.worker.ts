// The reader in a worker: one file, then it is ended. Whoever started it ends it.
import { CannotRead, read, type ReadFailure, type ReadOptions, type SourceInfo } from "./reader.js";
import type { RecordBatch } from "./records.js";

export interface ReadRequest {
  file: Blob;
  options: ReadOptions;
}

export type ReadReply =
  | { type: "batch"; batch: RecordBatch; read: number }
  | { type: "done"; info: SourceInfo }
  | { type: "failed"; reason: ReadFailure; line: number; message: string };

function reply(message: ReadReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

self.onmessage = async ({ data: { file, options } }: MessageEvent<ReadRequest>) => {
  try {
    const info = await read(file, options, {
      batch: (batch, read) =>
        reply({ type: "batch", batch, read }, [batch.bytes.buffer, batch.lines.buffer]),
    });
    reply({ type: "done", info });
  } catch (error) {
    const known = error instanceof CannotRead ? error : new CannotRead("unreadable");
    reply({ type: "failed", reason: known.reason, line: known.line, message: String(error) });
  }
};
