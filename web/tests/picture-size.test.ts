import { afterEach, describe, expect, it, vi } from "vitest";
import { sizeOf } from "../src/engine/picture-size.js";

const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();
const word = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const start = [0x89, ...word("PNG\r\n\x1a\n"), 0, 0, 0, 13, ...word("IHDR")];
  return new Uint8Array([...start, ...big(width, 4), ...big(height, 4), 8, 6]);
}

const webp = (kind: string, ...rest: number[]): number[] => [
  ...word(`RIFF0000WEBP${kind}`),
  ...[0, 0, 0, 0],
  ...rest,
];
const screen = [...word("GIF89a"), ...little(300, 2), ...little(200, 2), 0x80, 0, 0];
const frame = [0x2c, ...little(10, 2), ...little(0, 2), ...little(16000, 2), ...little(100, 2), 0];
const jpegFrame = [0xff, 0xc2, 0, 17, 8, ...big(200, 2), ...big(300, 2)];
const bmp = (...rest: number[]): number[] => [...word("BM"), ...Array<number>(12).fill(0), ...rest];

describe("sizeOf", () => {
  it.each<[string, Iterable<number>, number, number]>([
    ["PNG", png(16000, 12000), 16000, 12000],
    ["JPEG", [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0xff, 0xc0, 0xff, ...jpegFrame], 300, 200],
    ["GIF", screen, 300, 200],
    [
      "GIF with a larger frame",
      [...screen, ...Array<number>(6).fill(0), 0x21, 0xf9, 2, 7, 7, 0, ...frame],
      16010,
      200,
    ],
    ["WebP", webp("VP8 ", 0, 0, 0, 0x9d, 1, 0x2a, ...little(300, 2), ...little(200, 2)), 300, 200],
    ["WebP without loss", webp("VP8L", 0x2f, ...little(299 + 199 * 2 ** 14, 4)), 300, 200],
    [
      "WebP with more",
      webp("VP8X", 0, 0, 0, 0, ...little(69999, 3), ...little(199, 3)),
      70000,
      200,
    ],
    ["BMP", bmp(...little(40, 4), ...little(300, 4), ...little(2 ** 32 - 200, 4)), 300, 200],
    ["old BMP", bmp(...little(12, 4), ...little(300, 2), ...little(200, 2)), 300, 200],
  ])("reads %s", (_, bytes, width, height) => {
    expect(sizeOf(new Uint8Array(bytes))).toEqual({ width, height });
  });

  it("says nothing of what it cannot tell", () => {
    const whole = png(300, 200);
    for (const bytes of [whole.slice(0, 22), [], word("<svg>"), [0xff, 0xd8, 0xff, 0xe0, 255, 255]])
      expect(sizeOf(new Uint8Array(bytes))).toBeUndefined();
  });
});

vi.mock("zxing-wasm/reader", () => ({}));
vi.mock("zxing-wasm/reader/zxing_reader.wasm?url", () => ({ default: "" }));

describe("the reader of codes", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("refuses a picture that is too large before it is unpacked", async () => {
    const page: { onmessage?: (event: object) => Promise<void>; postMessage: unknown } = {
      postMessage: vi.fn(),
    };
    const unpack = vi.fn(() => Promise.reject(new Error("no picture")));
    vi.stubGlobal("self", page);
    vi.stubGlobal("createImageBitmap", unpack);
    await import("../src/engine/codes-worker.js");
    await page.onmessage?.({ data: { id: 1, file: new Blob([png(16000, 16000)]) } });
    expect(page.postMessage).toHaveBeenLastCalledWith({ id: 1, failure: "too_large" });
    expect(unpack).not.toHaveBeenCalled();
    await page.onmessage?.({ data: { id: 2, file: new Blob([png(300, 200)]) } });
    expect(page.postMessage).toHaveBeenLastCalledWith({ id: 2, failure: "no_picture" });
    expect(unpack).toHaveBeenCalledOnce();
  });
});
