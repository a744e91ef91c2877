// What a file is, and its text: by its bytes, and by its name only where these do not tell. Knows of no
// page; what the text means is listing-open.ts.

export type FileKind = "json" | "html" | "text";
export type FileFailure =
  "file_word" | "file_pdf" | "file_sheet" | "file_not_text" | "file_too_large";

// A listing is some ten thousand characters; a text box with many times that can no longer be typed in.
export const largestText = 2 * 1024 * 1024;

// As a file of it would be.
export function isTooLarge(text: string): boolean {
  return text.length > largestText || new TextEncoder().encode(text).length > largestText;
}

const picture = /\.(png|jpe?g|gif|webp|bmp|avif|heic|heif|tiff?|ico|svg)$/i;

export function isPicture(file: { name: string; type: string }): boolean {
  return file.type.startsWith("image/") || picture.test(file.name);
}

function begins(bytes: Uint8Array, ...with_: number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

// Files of office programs, which hold their text packed.
function packed(bytes: Uint8Array, name: string): FileFailure | undefined {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return "file_pdf";
  const isZip = begins(bytes, 0x50, 0x4b, 0x03, 0x04);
  const isOld = begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (!isZip && !isOld) return undefined;
  if (/\.(xlsx?|et|ods)$/i.test(name)) return "file_sheet";
  return /\.(docx?|wps|odt|rtf|pages)$/i.test(name) ? "file_word" : "file_not_text";
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// UTF-8, UTF-16 with its mark, and what Chinese Windows saves text as.
function textOf(bytes: Uint8Array): string | undefined {
  if (begins(bytes, 0xff, 0xfe)) return decoded(bytes, "utf-16le");
  if (begins(bytes, 0xfe, 0xff)) return decoded(bytes, "utf-16be");
  const text = decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030");
  return text?.includes("\0") ? undefined : text;
}

export interface FileText {
  text: string;
  kind: FileKind;
}

function kindOf(name: string, text: string): FileKind {
  if (/\.(json|jsonl|ndjson)$/i.test(name)) return "json";
  if (/\.(md|markdown|txt)$/i.test(name)) return "text";
  if (/\.x?html?$/i.test(name)) return "html";
  if (/^\s*[{[]/.test(text) && isJson(text)) return "json";
  return /^\s*<(!doctype|html|body|head)\b/i.test(text) ? "html" : "text";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function readFile(bytes: Uint8Array, name: string): FileText | FileFailure {
  const office = packed(bytes, name);
  if (office) return office;
  if (bytes.length > largestText) return "file_too_large";
  const text = textOf(bytes);
  if (text === undefined) return "file_not_text";
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return { text: clean, kind: kindOf(name, clean) };
}
