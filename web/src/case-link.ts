// A case in the fragment of an address, which browsers never send anywhere: the document, the rulebook that
// judged it, and what came of it, so that whoever opens it can see whether it still does. Loaded when a case
// is sent or opened. What a fragment holds was written by anybody: it is data, read with limits, never run.
import type { Answer } from "./case-answer.js";
import type { Kind } from "./engine/types.js";
import { isCaseKind, isDocument, type CaseDocument } from "./open-case.js";
import { isCaseLink } from "./sections.js";

export interface SentCase {
  kind: Kind;
  document: CaseDocument;
  // The SHA-256 of the rulebook, and the day it was sent.
  rulebook: string;
  sent: string;
  answer: Answer;
}

const marker = "#case/";
// Chats cut what is longer; a listing of many pages fits.
export const longestLink = 30_000;
const longestText = 1024 * 1024;

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error("not base64url");
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
    sign.charCodeAt(0),
  );
}

// Stops as soon as there is more than a case can have: a few bytes may unfold to gigabytes.
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > longestText) {
      await reader.cancel();
      throw new Error("too long");
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return readAll(new Blob([bytes]).stream().pipeThrough(transform as never));
}

// The fragment for a case; nothing when it is too long to be sent.
export async function linkOf(sent: SentCase): Promise<string | undefined> {
  const text = JSON.stringify({ v: 1, ...sent });
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > longestText) return undefined;
  const packed =
    "CompressionStream" in globalThis
      ? `z.${toBase64Url(await through(bytes, new CompressionStream("deflate-raw")))}`
      : `j.${toBase64Url(bytes)}`;
  const link = marker + packed;
  return link.length <= longestLink ? link : undefined;
}

function isAnswer(value: unknown): value is Answer {
  if (!isDocument(value)) return false;
  const { status, digest } = value;
  return typeof status === "string" && typeof digest === "string";
}

function asSent(value: unknown): SentCase | undefined {
  if (!isDocument(value) || value["v"] !== 1) return undefined;
  const { kind, document, rulebook, sent, answer } = value;
  if (!isCaseKind(kind) || !isDocument(document) || !isAnswer(answer)) return undefined;
  if (typeof rulebook !== "string" || typeof sent !== "string") return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(sent)) return undefined;
  return { kind, document, rulebook, sent, answer };
}

// Nothing for whatever is no whole case.
export async function caseOf(hash: string): Promise<SentCase | undefined> {
  const [form, packed] = hash.slice(marker.length).split(".");
  if (!isCaseLink(hash) || packed === undefined || hash.length > longestLink) return undefined;
  try {
    const bytes = fromBase64Url(packed);
    const plain =
      form === "z" ? await through(bytes, new DecompressionStream("deflate-raw")) : bytes;
    if (form !== "z" && form !== "j") return undefined;
    return asSent(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain)));
  } catch {
    return undefined;
  }
}
