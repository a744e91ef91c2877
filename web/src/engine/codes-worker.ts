// Finds the QR codes in pictures, away from the page so that it never waits: with what the platform
// has where it has something, and with zxing, loaded at the first need, where it has not or saw nothing.
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import readerAddress from "zxing-wasm/reader/zxing_reader.wasm?url";
import type { PictureReply, PictureRequest, ReadPicture } from "./codes-protocol.js";
import { sizeOf } from "./picture-size.js";

// A strip of product details may be twenty times as long as it is wide; more than this is no page's.
const mostPixels = 40_000_000;
const mostBytes = 40 * 1024 * 1024;
// Where the sizes of pictures stand.
const headBytes = 64 * 1024;
const thumbSide = 160;
const mostCodes = 50;

interface Found {
  rawValue: string;
}
interface Detector {
  detect(source: ImageBitmap): Promise<Found[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

class Refused extends Error {
  constructor(readonly failure: "no_picture" | "too_large" | "no_reader") {
    super(failure);
  }
}

async function byPlatform(bitmap: ImageBitmap): Promise<string[]> {
  const made = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!made) return [];
  try {
    if (!(await made.getSupportedFormats()).includes("qr_code")) return [];
    const found = await new made({ formats: ["qr_code"] }).detect(bitmap);
    return found.map((each) => each.rawValue);
  } catch {
    return [];
  }
}

let prepared: Promise<unknown> | undefined;

async function byLibrary(bitmap: ImageBitmap): Promise<string[]> {
  prepared ??= prepareZXingModule({
    overrides: { locateFile: () => new URL(readerAddress, import.meta.url).href },
    fireImmediately: true,
  });
  try {
    await prepared;
  } catch {
    prepared = undefined;
    throw new Refused("no_reader");
  }
  const found = await readBarcodes(pixelsOf(bitmap), {
    formats: ["QRCode", "MicroQRCode", "RMQRCode", "DataMatrix", "Aztec"],
    tryHarder: true,
    maxNumberOfSymbols: mostCodes,
  });
  return found.filter((each) => each.isValid).map((each) => each.text);
}

// On white, as a page shows it: a code on a transparent ground is black on black otherwise.
function drawn(bitmap: ImageBitmap, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Refused("no_reader");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const { width, height } = bitmap;
  const pen = drawn(bitmap, width, height).getContext("2d");
  if (!pen) throw new Refused("no_reader");
  return pen.getImageData(0, 0, width, height);
}

async function thumbOf(bitmap: ImageBitmap): Promise<string> {
  const share = Math.min(1, thumbSide / Math.max(bitmap.width, bitmap.height));
  const side = (length: number): number => Math.max(1, Math.round(length * share));
  const small = drawn(bitmap, side(bitmap.width), side(bitmap.height));
  const blob = await small.convertToBlob({ type: "image/jpeg", quality: 0.8 });
  return new FileReaderSync().readAsDataURL(blob);
}

async function read(file: Blob): Promise<ReadPicture> {
  if (file.size > mostBytes) throw new Refused("too_large");
  let bitmap: ImageBitmap;
  try {
    // A small file may unpack to a gigabyte, so it is refused before that where it tells its size.
    const size = sizeOf(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
    if (size && size.width * size.height > mostPixels) throw new Refused("too_large");
    bitmap = await createImageBitmap(file);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("no_picture");
  }
  try {
    if (bitmap.width * bitmap.height > mostPixels) throw new Refused("too_large");
    // What the platform overlooks is looked for again: a code that is missed would pass for none.
    const seen = await byPlatform(bitmap);
    const codes = seen.length > 0 ? seen : await byLibrary(bitmap);
    return { codes: [...new Set(codes)].slice(0, mostCodes), thumb: await thumbOf(bitmap) };
  } finally {
    bitmap.close();
  }
}

self.onmessage = async (event: MessageEvent<PictureRequest>) => {
  const { id, file } = event.data;
  let reply: PictureReply;
  try {
    reply = { id, ...(await read(file)) };
  } catch (error) {
    reply = { id, failure: error instanceof Refused ? error.failure : "no_picture" };
  }
  self.postMessage(reply);
};
