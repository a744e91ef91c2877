// Parts the source of a web page into tags, comments and text where a browser does, in one pass however
// broken the source is. Drops nothing and judges nothing.

export interface Piece {
  // "raw" is an element whose inside a browser does not take for markup, from its tag to behind its closer;
  // "other" is a doctype and whatever else stands in angle brackets and is no tag.
  readonly kind: "text" | "tag" | "raw" | "comment" | "other";
  // Of a tag, in small letters, with a slash before that of a closer.
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly href?: string | undefined;
  // Of a raw element. One that is never closed reaches to the end.
  readonly inside?: { readonly from: number; readonly to: number; readonly isClosed: boolean };
}

// No reader sees what stands in these.
export const hidden: ReadonlySet<string> = new Set(["script", "style", "noscript", "template"]);
const raw: ReadonlySet<string> = new Set([
  ...hidden,
  ...["title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"],
]);

// The next match of the global `form` from `at` on.
function matchAt(form: RegExp, source: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(source);
}

// Behind what the sticky `form` matches from `at` on; `at` where it does not.
function past(form: RegExp, source: string, at: number): number {
  form.lastIndex = at;
  return form.test(source) ? form.lastIndex : at;
}

interface Tag {
  name: string;
  to: number;
  href: string | undefined;
}

const tagName = /<\/?[a-z][^\s/>]*/iy;
const space = /[\s/]*/y;
const attributeName = /[^\s/>][^\s/>=]*/y;
const equals = /\s*=\s*/y;
const bareValue = /[^\s>]*/y;

// Undefined where the tag is never closed: a browser then has nothing more to show.
function tagAt(source: string, from: number): Tag | undefined {
  let at = past(tagName, source, from);
  const name = source.slice(from + 1, at).toLowerCase();
  let href: string | undefined;
  while (at < source.length) {
    at = past(space, source, at);
    if (source[at] === ">") return { name, to: at + 1, href };
    const attribute = at;
    at = past(attributeName, source, attribute);
    const isHref = source.slice(attribute, at).toLowerCase() === "href";
    const behind = past(equals, source, at);
    if (behind === at) continue;
    at = behind;
    const quote = source[at];
    const isQuoted = quote === '"' || quote === "'";
    const begin = isQuoted ? at + 1 : at;
    const end = isQuoted ? source.indexOf(quote, begin) : past(bareValue, source, begin);
    if (end < 0) return undefined;
    if (isHref) href ??= source.slice(begin, end);
    at = isQuoted ? end + 1 : end;
  }
  return undefined;
}

const commentEnd = /--!?>/g;

function commentAt(source: string, from: number): Piece {
  const begin = from + "<!--".length;
  const short = [">", "->"].find((end) => source.startsWith(end, begin));
  const end = short === undefined ? matchAt(commentEnd, source, begin) : null;
  const closed = short === undefined ? end && end.index + end[0].length : begin + short.length;
  return { kind: "comment", name: "", from, to: closed ?? source.length };
}

function rawAt(source: string, from: number, { name, to }: Tag): Piece {
  const closer =
    name === "plaintext" ? null : matchAt(new RegExp(`</${name}[\\s/>]`, "gi"), source, to);
  const tag = closer ? tagAt(source, closer.index) : undefined;
  const inside = { from: to, to: (tag && closer?.index) ?? source.length, isClosed: !!tag };
  return { kind: "raw", name, from, to: tag?.to ?? source.length, inside };
}

function pieceAt(source: string, from: number): Piece {
  if (source.startsWith("<!--", from)) return commentAt(source, from);
  if (!/[a-z]/i.test(source[from + (source[from + 1] === "/" ? 2 : 1)] ?? "")) {
    const end = source.indexOf(">", from);
    const name = /^<!doctype/i.test(source.slice(from, from + 9)) ? "!doctype" : "";
    return { kind: "other", name, from, to: end < 0 ? source.length : end + 1 };
  }
  const tag = tagAt(source, from);
  if (!tag) return { kind: "other", name: "", from, to: source.length };
  if (raw.has(tag.name)) return rawAt(source, from, tag);
  return { kind: "tag", name: tag.name, from, to: tag.to, href: tag.href };
}

// What is more than a bracket in a text.
const opener = /<[a-z/!?]/gi;

export function* piecesOf(source: string): Generator<Piece, undefined> {
  let at = 0;
  while (at < source.length) {
    const next = matchAt(opener, source, at)?.index ?? source.length;
    if (next > at) yield { kind: "text", name: "", from: at, to: next };
    if (next === source.length) return;
    const piece = pieceAt(source, next);
    yield piece;
    at = piece.to;
  }
}

// The text that a reader sees of a piece.
export function seenOf(source: string, { kind, name, from, to, inside }: Piece): string {
  if (kind === "text") return source.slice(from, to);
  return inside && !hidden.has(name) ? source.slice(inside.from, inside.to) : "";
}
