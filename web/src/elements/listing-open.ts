// Puts a text that was opened or pasted whole into the fields it belongs to: a Markdown or plain text by
// its headings, a web page by its own. What stands under no heading that names a field is description;
// nothing is left out. Judges nothing and knows of no page.
import { emptyDraft, listFields, type Draft, type TextField } from "./listing-draft.js";

// What a heading may call a field, folded as `folded` does.
export type FieldNames = ReadonlyMap<string, TextField>;

export function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*_:#]+/g, " ")
    .trim();
}

interface Heading {
  field: TextField;
  // What stands behind the name on the same line.
  rest: string;
}

// "2. ", or the same in Chinese numerals, before a name.
const numbering = /^(?:\d{1,2}|\p{Script=Han}{1,2})[.)\u3001\uff0e\uff09]\s*/u;

function named(name: string, names: FieldNames): TextField | undefined {
  return names.get(folded(name)) ?? names.get(folded(name.replace(numbering, "")));
}

const markdown = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/;
const bracketed = /^\s*[\u3010[](.{1,20})[\u3011\]]\s*[:\uff1a]?(?!\()(.*)$/;
const withColon = /^\s*((?:\*\*|__)?[^:\uff1a]{1,24}?)\s*[:\uff1a]\s*(?:\*\*|__)?(.*)$/;

function headingOf(line: string, names: FieldNames): Heading | undefined {
  const whole = named(markdown.exec(line)?.[1] ?? line, names);
  if (whole) return { field: whole, rest: "" };
  for (const form of [bracketed, withColon]) {
    const [, name = "", rest = ""] = form.exec(line) ?? [];
    const field = name === "" ? undefined : named(name.replace(/^#{1,6}\s+/, ""), names);
    if (field) return { field, rest: rest.trim() };
  }
  return undefined;
}

type Sections = Map<TextField, string[]>;

function put(sections: Sections, field: TextField, text: string): void {
  sections.set(field, [...(sections.get(field) ?? []), text]);
}

function entriesOf(text: string, field: TextField): string {
  const separator = field === "tags" ? /[\n,;\u3001\uff0c\uff1b]/ : /\n/;
  return text
    .split(separator)
    .map((entry) => entry.replace(/^\s*[-*+\u2022\u00b7]\s+/, "").trim())
    .filter((entry) => entry !== "")
    .join("\n");
}

function draftOf(sections: Sections, joint: string): Draft {
  const texts = { ...emptyDraft.texts };
  for (const [field, pieces] of sections) {
    const text = pieces.join(joint).replace(/^\s*\n|\s+$/g, "");
    texts[field] = listFields.includes(field) ? entriesOf(text, field) : text;
  }
  return { ...emptyDraft, texts };
}

const longestTitle = 60;

// A text's first line is its title where it reads like one: a heading, or a short line by itself.
function titleOf(lines: readonly string[]): string | undefined {
  const [first = "", second = ""] = lines;
  const heading = /^ {0,3}#\s+(.*?)\s*#*$/.exec(first)?.[1];
  if (heading !== undefined) return heading;
  const isShort =
    first.length <= longestTitle && !/[.!?:;,\u3002\uff01\uff1f\uff1a\uff1b\uff0c]$/.test(first);
  const isAlone = second.trim() === "" && lines.length > 2;
  return isShort && isAlone && !/^\s*[-*>|<]/.test(first) ? first.trim() : undefined;
}

export function draftOfText(text: string, names: FieldNames): Draft {
  const lines = text.replace(/^\s*\n/, "").split("\n");
  const sections: Sections = new Map();
  let field: TextField = "description";
  let from = 0;
  if (headingOf(lines[0] ?? "", names) === undefined) {
    const title = titleOf(lines);
    if (title !== undefined) put(sections, "title", title);
    from = title === undefined ? 0 : 1;
  }
  for (const line of lines.slice(from)) {
    const heading = headingOf(line, names);
    if (heading) {
      field = heading.field;
      if (heading.rest !== "") put(sections, field, heading.rest);
    } else {
      put(sections, field, line);
    }
    // A title is one line; what follows it is something else.
    if (sections.has(field) && field === "title" && !isBlank(sections, field))
      field = "description";
  }
  return draftOf(sections, "\n");
}

function isBlank(sections: Sections, field: TextField): boolean {
  return (sections.get(field) ?? []).every((piece) => piece.trim() === "");
}

// Words of a piece of HTML, as a reader sees them.
function wordsOf(piece: string): string {
  const entities: Record<string, string> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    nbsp: " ",
    "#39": "'",
  };
  return piece
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

// What no reader sees, and pictures packed into the page itself.
function shownOf(source: string): string {
  return source
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/(\ssrc\s*=\s*)(["'])data:[^"']*\2/gi, "$1$2$2");
}

function bodyOf(source: string): string {
  const start = /<body\b[^>]*>/i.exec(source);
  const from = start ? start.index + start[0].length : 0;
  const end = source.toLowerCase().lastIndexOf("</body");
  return source
    .slice(from, end > from ? end : undefined)
    .replace(/<!doctype[^>]*>|<\/?html\b[^>]*>|<head\b[\s\S]*?<\/head\s*>/gi, "");
}

// A web page stays markup, which the check looks through; only its headings part it.
export function draftOfHtml(source: string, names: FieldNames): Draft {
  const shown = shownOf(source);
  const sections: Sections = new Map();
  const body = bodyOf(shown);
  let field: TextField = "description";
  let from = 0;
  for (const heading of body.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi)) {
    const words = wordsOf(heading[2] ?? "");
    const next = named(words, names);
    const isTitle = !next && heading[1] === "1" && !sections.has("title");
    if (!next && !isTitle) continue;
    put(sections, field, body.slice(from, heading.index));
    if (isTitle) put(sections, "title", words);
    field = next ?? field;
    from = heading.index + heading[0].length;
  }
  put(sections, field, body.slice(from));
  const titled = wordsOf(/<title\b[^>]*>([\s\S]*?)<\/title\s*>/i.exec(shown)?.[1] ?? "");
  if (titled !== "" && !sections.has("title")) put(sections, "title", titled);
  for (const name of ["title", "subtitle", ...listFields] as const) {
    const pieces = sections.get(name);
    const parted = pieces?.map((piece) => (name === "title" ? piece : wordsOfLines(piece)));
    if (parted) sections.set(name, parted);
  }
  return draftOf(sections, "");
}

// The words of each block on a line of its own; of a link, where it leads.
function wordsOfLines(piece: string): string {
  return piece
    .replace(/<a\b[^>]*\shref\s*=\s*["']([^"']+)["'][^>]*>[\s\S]*?<\/a\s*>/gi, "$1")
    .replace(/<(\/li|\/p|\/div|br\s*\/?)\s*>/gi, "\n")
    .split("\n")
    .map(wordsOf)
    .filter((line) => line !== "")
    .join("\n");
}
