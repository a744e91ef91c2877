// How large a picture says it is, by the first bytes of its file, so that nothing has to be unpacked to
// know. Undefined for what it cannot tell of: other kinds of pictures, and sizes that stand further behind.

export interface PictureSize {
  width: number;
  height: number;
}

function says(view: DataView, at: number, word: string): boolean {
  return [...word].every((letter, place) => view.getUint8(at + place) === letter.charCodeAt(0));
}

function sizeOfPng(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

// Of the first frame where that is larger than the whole, as browsers have it.
function sizeOfGif(view: DataView): PictureSize {
  const whole = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (at + 9 < view.byteLength && view.getUint8(at) === 0x21) {
    at += 2;
    while (at < view.byteLength && view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  if (at + 9 >= view.byteLength || view.getUint8(at) !== 0x2c) return whole;
  return {
    width: Math.max(whole.width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true)),
    height: Math.max(whole.height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true)),
  };
}

// Behind segments of other things, of any length.
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const kind = view.getUint8(at + 1);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Filling, and marks without a length.
    if (kind === 0xff) at += 1;
    else if (kind === 0x01 || (kind >= 0xd0 && kind <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sizeOfWebp(view: DataView): PictureSize | undefined {
  if (says(view, 12, "VP8X")) {
    const side = (at: number): number =>
      1 + view.getUint16(at, true) + 0x10000 * view.getUint8(at + 2);
    return { width: side(24), height: side(27) };
  }
  if (says(view, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (!says(view, 12, "VP8 ")) return undefined;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function sizeOfBmp(view: DataView): PictureSize {
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  // A height below nothing says that the rows run from the top.
  const side = (at: number): number => Math.abs(view.getInt32(at, true));
  return { width: side(18), height: side(22) };
}

export function sizeOf(head: Uint8Array): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (says(view, 0, "\x89PNG\r\n\x1a\n")) return sizeOfPng(view);
    if (says(view, 0, "\xff\xd8\xff")) return sizeOfJpeg(view);
    if (says(view, 0, "GIF8")) return sizeOfGif(view);
    if (says(view, 0, "RIFF") && says(view, 8, "WEBP")) return sizeOfWebp(view);
    return says(view, 0, "BM") ? sizeOfBmp(view) : undefined;
  } catch (error) {
    // The file ends before its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
