import { strToU8, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { CannotRead, read } from "../src/bulk/reader.js";
import { mostEntries, unpackedSize } from "../src/bulk/unpacked-size.js";

const packed = (files: Zippable): Uint8Array<ArrayBuffer> =>
  zipSync(files, { level: 9 }) as Uint8Array<ArrayBuffer>;
const zeros = (length: number): Uint8Array => new Uint8Array(length);

const entryMark = [0x50, 0x4b, 0x01, 0x02];

function entriesOf(bytes: Uint8Array): number[] {
  const at: number[] = [];
  for (let place = 0; place + 4 < bytes.length; place++) {
    if (entryMark.every((byte, behind) => bytes[place + behind] === byte)) at.push(place);
  }
  return at;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

async function failureOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const receiver = { batch: () => undefined };
  try {
    await read(new Blob([bytes]), { name: "a.xlsx" }, receiver);
    return "";
  } catch (error) {
    return error instanceof CannotRead ? error.reason : String(error);
  }
}

describe("the unpacked size of a spreadsheet", () => {
  it("is the sum of its entries, whatever is behind them", () => {
    const bytes = packed({ a: zeros(70_000), b: zeros(1000) });
    expect(unpackedSize(bytes)).toBe(71_000);
    const remark = new Uint8Array([...bytes, ...zeros(1000)]);
    expect(unpackedSize(remark)).toBe(71_000);
    expect(unpackedSize(packed({}))).toBe(0);
  });

  it("is that of what is stored, where that is more than is said", () => {
    const bytes = zipSync({ a: [strToU8("twelve bytes"), { level: 0 }] });
    const [entry = 0] = entriesOf(bytes);
    viewOf(bytes).setUint32(entry + 24, 0, true);
    expect(unpackedSize(bytes)).toBe(12);
  });

  it("is not known of what is broken", () => {
    const bytes = packed({ a: zeros(10) });
    const moved = bytes.slice();
    viewOf(moved).setUint32(moved.length - 22 + 16, 0xfffffff0, true);
    const [entry = 0] = entriesOf(bytes);
    const shifted = bytes.slice();
    viewOf(shifted).setUint16(shifted.length - 22 + 8, 2, true);
    viewOf(shifted).setUint32(shifted.length - 22 + 16, entry + 1, true);
    for (const broken of [moved, shifted, bytes.slice(0, 40), zeros(0), zeros(100_000)]) {
      expect(unpackedSize(broken)).toBeUndefined();
    }
  });

  it("is read from the wide form too", () => {
    const bytes = packed({ a: zeros(10) });
    const [entry = 0] = entriesOf(bytes);
    // The entry with its size in a field of its own, then the wide end, its place and the end.
    const wide = new Uint8Array(entry + 47 + 12 + 56 + 20 + 22);
    wide.set(bytes.slice(0, entry + 47));
    const view = viewOf(wide);
    view.setUint32(entry + 24, 0xffffffff, true);
    view.setUint16(entry + 30, 12, true);
    let at = entry + 47;
    view.setUint16(at, 1, true);
    view.setUint16(at + 2, 8, true);
    view.setUint32(at + 4, 5, true);
    view.setUint32(at + 8, 3, true);
    at += 12;
    view.setUint32(at, 0x06064b50, true);
    view.setUint32(at + 32, 1, true);
    view.setUint32(at + 48, entry, true);
    view.setUint32(at + 56, 0x07064b50, true);
    view.setUint32(at + 64, at, true);
    view.setUint32(at + 76, 0x06054b50, true);
    expect(unpackedSize(wide)).toBe(5 + 3 * 2 ** 32);
  });
});

describe("a bomb", () => {
  // All entries have the same packed bytes: some thousand become gigabytes.
  it("is refused before it is unpacked", async () => {
    const size = 4 * 1024 * 1024;
    const once = packed({ a: zeros(size) });
    const [entry = 0] = entriesOf(once);
    const end = once.length - 22;
    const list = Array.from({ length: 500 }, () => once.slice(entry, end));
    const parts = [once.slice(0, entry), ...list, once.slice(end)];
    const bomb = new Uint8Array(await new Blob(parts).arrayBuffer());
    viewOf(bomb).setUint16(bomb.length - 22 + 8, list.length, true);
    expect(bomb.length).toBeLessThan(50_000);
    expect(unpackedSize(bomb)).toBe(size * 500);
    const started = performance.now();
    expect(await failureOf(bomb)).toBe("too_large_unpacked");
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("of very many entries is refused, and what is no archive is only damaged", async () => {
    const names = Array.from({ length: mostEntries + 1 }, (_, at) => [`${at}`, zeros(0)] as const);
    expect(await failureOf(packed(Object.fromEntries(names)))).toBe("too_large_unpacked");
    expect(await failureOf(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe("bad_excel");
  });
});
