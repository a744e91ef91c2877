// Puts a text that was opened or pasted whole into the fields it belongs to: a Markdown or plain text by
// its headings, a web page by its own. What stands under no heading that names a field is description;
// nothing is left out. Judges nothing and knows of no page.
import { emptyDraft, listFields, type Draft, type TextField } from "./listing-draft.js";
import { linesOf, plainOf } from "./listing-lines.js";
import { hidden, piecesOf, seenOf, type Piece } from "./listing-markup.js";

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

const bracketed = /^[\u3010[](.{1,20})[\u3011\]]\s*[:\uff1a]?(?!\()/;
const withColon = /^((?:\*\*|__)?[^:\uff1a]{1,24}?)\s*[:\uff1a]\s*(?:\*\*|__)?/;

// A name stands within so many characters; what follows it on its line may be longer.
const longestHeading = 200;

// The words of a Markdown heading, without the number signs behind them.
function markdownHeading(line: string, signs: RegExp): string | undefined {
  const begin = signs.exec(line)?.[0].length;
  if (begin === undefined) return undefined;
  let end = line.length;
  while (end > begin && line[end - 1] === "#") end -= 1;
  return line.slice(begin, end).trimEnd();
}

function headingOf(line: string, names: FieldNames): Heading | undefined {
  if (line.length <= longestHeading) {
    const whole = named(markdownHeading(line, /^ {0,3}#{1,6}\s+/) ?? line, names);
    if (whole) return { field: whole, rest: "" };
  }
  const text = line.trimStart();
  const start = text.slice(0, longestHeading);
  for (const form of [bracketed, withColon]) {
    const [all = "", name = ""] = form.exec(start) ?? [];
    const field = name === "" ? undefined : named(name.replace(/^#{1,6}\s+/, ""), names);
    if (field) return { field, rest: text.slice(all.length).trim() };
  }
  return undefined;
}

type Sections = Map<TextField, string[]>;

function put(sections: Sections, field: TextField, text: string): void {
  const pieces = sections.get(field);
  if (pieces) pieces.push(text);
  else sections.set(field, [text]);
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
    const text = pieces
      .join(joint)
      .replace(/^\s*\n/, "")
      .trimEnd();
    texts[field] = listFields.includes(field) ? entriesOf(text, field) : text;
  }
  return { ...emptyDraft, texts };
}

const longestTitle = 60;

// A text's first line is its title where it reads like one: a heading, or a short line by itself.
function titleOf(lines: readonly string[]): string | undefined {
  const [first = "", second = ""] = lines;
  const heading = markdownHeading(first, /^ {0,3}#\s+/);
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
  let isTitled = false;
  if (headingOf(lines[0] ?? "", names) === undefined) {
    const title = titleOf(lines);
    if (title !== undefined) put(sections, "title", title);
    isTitled = title !== undefined && title.trim() !== "";
    from = title === undefined ? 0 : 1;
  }
  for (const line of lines.slice(from)) {
    const heading = headingOf(line, names);
    const text = heading ? heading.rest : line;
    if (heading) field = heading.field;
    if (!heading || text !== "") put(sections, field, text);
    if (field !== "title") continue;
    // A title is one line; what follows it is something else.
    isTitled ||= text.trim() !== "";
    if (isTitled) field = "description";
  }
  return draftOf(sections, "\n");
}

// Words of a piece of HTML, as a reader sees them.
function wordsOf(piece: string): string {
  let text = "";
  for (const each of piecesOf(piece)) text += seenOf(piece, each);
  return plainOf(text);
}

interface Page {
  // Its markup without what no reader sees, and without pictures packed into it.
  body: string;
  title: string | undefined;
}

const ofHead: ReadonlySet<string> = new Set(["meta", "link", "base", "title"]);
const ofFrame: ReadonlySet<string> = new Set(["html", "head", "body", "/html", "/head", "/body"]);

// Text is shown wherever it stands: before the body, behind it, and in a head, which ends where text begins.
function pageOf(source: string): Page {
  const kept: string[] = [];
  let title: string | undefined;
  let inHead = false;
  for (const piece of piecesOf(source)) {
    const { kind, name, inside } = piece;
    const text = source.slice(piece.from, piece.to);
    if (name === "title" && inside?.isClosed) title ??= source.slice(inside.from, inside.to);
    if (kind === "tag" && ofFrame.has(name)) inHead = name === "head";
    else if (isShown(piece)) {
      const isHead = kind === "other" || ofHead.has(name) || text.trim() === "";
      inHead &&= isHead && inside?.isClosed !== false;
      if (!inHead) {
        kept.push(kind === "tag" ? text.replace(packedPicture, "$1$2$2") : text);
        continue;
      }
    }
    // What is dropped must not make a tag of a bracket before it and the words behind it.
    if (kept.at(-1)?.endsWith("<")) kept.push(" ");
  }
  return { body: kept.join(""), title };
}

const packedPicture = /(\ssrc\s*=\s*)(["'])data:[^"']*\2/gi;

function isShown({ kind, name, inside }: Piece): boolean {
  if (kind === "comment" || name === "!doctype") return false;
  return !(inside?.isClosed && hidden.has(name));
}

interface PageHeading {
  level: string;
  inside: string;
  from: number;
  to: number;
}

function* headingsOf(body: string): Generator<PageHeading, undefined> {
  const opener = /<h([1-6])(?=[\s/>])/gi;
  const unclosed = new Set<string>();
  for (let found = opener.exec(body); found; found = opener.exec(body)) {
    const level = found[1] ?? "";
    const begin = body.indexOf(">", found.index) + 1;
    if (begin === 0) return;
    opener.lastIndex = begin;
    if (unclosed.has(level)) continue;
    const closer = new RegExp(`</h${level}\\s*>`, "gi");
    closer.lastIndex = begin;
    const end = closer.exec(body);
    if (end) {
      opener.lastIndex = closer.lastIndex;
      const inside = body.slice(begin, end.index);
      yield { level, inside, from: found.index, to: closer.lastIndex };
    } else {
      unclosed.add(level);
    }
  }
}

// A web page stays markup, which the check looks through; only its headings part it.
export function draftOfHtml(source: string, names: FieldNames): Draft {
  const { body, title } = pageOf(source);
  const sections: Sections = new Map();
  let field: TextField = "description";
  let from = 0;
  for (const heading of headingsOf(body)) {
    const words = wordsOf(heading.inside);
    const next = named(words, names);
    const isTitle = !next && heading.level === "1" && !sections.has("title");
    if (!next && !isTitle) continue;
    put(sections, field, body.slice(from, heading.from));
    if (isTitle) put(sections, "title", words);
    field = next ?? field;
    from = heading.to;
  }
  put(sections, field, body.slice(from));
  const titled = plainOf(title ?? "");
  if (titled !== "" && !sections.has("title")) put(sections, "title", titled);
  for (const name of ["title", "subtitle", ...listFields] as const) {
    const pieces = sections.get(name);
    const parted = pieces?.map((piece) => (name === "title" ? piece : linesOf(piece, name)));
    if (parted) sections.set(name, parted);
  }
  return draftOf(sections, "");
}
