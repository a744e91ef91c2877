// Tells how the bytes of a file are written: by its mark, else strict UTF-8, else gb18030, which spreadsheet
// programs in China write. Used by the reader only. Reads the whole file once, piece by piece.

export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

// What the first bytes say of a file, whatever its name says.
export type Container = "text" | "excel" | "old_excel" | "binary";

export const pieceLength = 1024 * 1024;

function startsWith(bytes: Uint8Array, ...wanted: number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte);
}

export function markOf(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : undefined;
}

export function containerOf(bytes: Uint8Array): Container {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "excel";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "old_excel";
  return markOf(bytes) === undefined && bytes.includes(0) ? "binary" : "text";
}

async function isStrictly(encoding: Encoding, blob: Blob): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < blob.size; at += pieceLength) {
      const bytes = await blob.slice(at, at + pieceLength).arrayBuffer();
      decoder.decode(bytes, { stream: at + pieceLength < blob.size });
    }
    return true;
  } catch (error) {
    // The decoder throws a TypeError; anything else is the file that cannot be read.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

export async function encodingOf(blob: Blob): Promise<Encoding> {
  const mark = markOf(new Uint8Array(await blob.slice(0, 4).arrayBuffer()));
  if (mark) return mark;
  return (await isStrictly("utf-8", blob)) ? "utf-8" : "gb18030";
}
