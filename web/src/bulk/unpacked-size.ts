// How large a spreadsheet becomes when it is unpacked, by the list of contents at the end of the archive,
// without unpacking anything: a few kilobytes can hold gigabytes. The unpacker gives every entry the room
// that this list says and writes no more, so the list may be believed. It is read here in the unpacker's own
// way, since two readings of one archive would be a way around the limit. Used by the reader.

const endLength = 22;
const longestRemark = 0xffff;
const endMark = 0x06054b50;
const wideMark = 0x06064b50;
const wideLocatorMark = 0x07064b50;
const entryMark = 0x02014b50;
const entryLength = 46;
const unsaid = 0xffffffff;

// A spreadsheet has some dozen.
export const mostEntries = 10_000;

class Broken extends Error {}

class Archive {
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.view.byteLength;
  }

  two(at: number): number {
    return this.view.getUint16(at, true);
  }

  four(at: number): number {
    return this.view.getUint32(at, true);
  }

  eight(at: number): number {
    return this.four(at) + this.four(at + 4) * 2 ** 32;
  }
}

function endOf(archive: Archive): number {
  const last = archive.length - endLength;
  for (let at = last; at >= 0 && last - at <= longestRemark; at--) {
    if (archive.four(at) === endMark) return at;
  }
  throw new Broken();
}

interface Contents {
  count: number;
  at: number;
  isWide: boolean;
}

function contentsOf(archive: Archive): Contents {
  const end = endOf(archive);
  const plain = { count: archive.two(end + 8), at: archive.four(end + 16), isWide: false };
  if (end < 20 || archive.four(end - 20) !== wideLocatorMark) return plain;
  const wide = archive.four(end - 12);
  if (archive.four(wide) !== wideMark) return plain;
  return { count: archive.four(wide + 32), at: archive.four(wide + 48), isWide: true };
}

// Sizes that do not fit stand in a field behind the name, the unpacked one first.
function wideSizes(archive: Archive, from: number, end: number, packed: number, size: number) {
  for (let at = from; at + 4 < end; at += 4 + archive.two(at + 2)) {
    if (archive.two(at) !== 1) continue;
    const isSizeHere = size === unsaid;
    return {
      size: isSizeHere ? archive.eight(at + 4) : size,
      packed: packed === unsaid ? archive.eight(at + 4 + (isSizeHere ? 8 : 0)) : packed,
    };
  }
  throw new Broken();
}

// Entries may lie over each other, so that what is packed is no bound either.
function sizeOf(archive: Archive, { count, at, isWide }: Contents): number {
  if (count > mostEntries) return Infinity;
  let sum = 0;
  let place = at;
  for (let entry = 0; entry < count; entry++) {
    if (archive.four(place) !== entryMark) throw new Broken();
    const name = archive.two(place + 28);
    const extra = archive.two(place + 30);
    const sizes = { packed: archive.four(place + 20), size: archive.four(place + 24) };
    const isUnsaid = sizes.packed === unsaid || sizes.size === unsaid;
    const behindName = place + entryLength + name;
    const said =
      isWide && isUnsaid
        ? wideSizes(archive, behindName, behindName + extra, sizes.packed, sizes.size)
        : sizes;
    sum += Math.max(said.packed, said.size);
    place = behindName + extra + archive.two(place + 32);
  }
  return sum;
}

// Bytes; nothing for what is no archive, or a damaged one.
export function unpackedSize(bytes: Uint8Array): number | undefined {
  try {
    const archive = new Archive(bytes);
    return sizeOf(archive, contentsOf(archive));
  } catch (error) {
    if (error instanceof Broken || error instanceof RangeError) return undefined;
    throw error;
  }
}
