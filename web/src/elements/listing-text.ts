// Positions in a listing's texts: which pieces of a text are marked, where a span is now, and what a
// text is after a suggestion. Positions are UTF-16 code units, end exclusive, as in the engine's
// findings. Nothing here knows of the page.

// A stretch of a text that a finding speaks of. `number` is the finding's number on the page.
export interface Span {
  start: number;
  end: number;
  number: number;
}

// A stretch of text that the same findings cover. `numbers` are those findings, the narrowest span
// first; `opens` are those whose span begins here.
export interface Segment {
  text: string;
  numbers: number[];
  opens: number[];
}

export interface Replacement {
  start: number;
  end: number;
  insert: string;
}

function cutsPair(text: string, position: number): boolean {
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

// A boundary inside a surrogate pair would show two broken characters, so the span takes the pair whole.
function whole(text: string, span: Span): Span | undefined {
  const start = Math.max(0, span.start);
  const end = Math.min(text.length, span.end);
  if (!(start < end)) return undefined;
  return {
    number: span.number,
    start: cutsPair(text, start) ? start - 1 : start,
    end: cutsPair(text, end) ? end + 1 : end,
  };
}

function widthThenNumber(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start) || a.number - b.number;
}

// Cuts `text` at every boundary of `spans`. The pieces joined are `text` again; spans may overlap,
// nest, touch, repeat and come in any order; one that is empty or outside the text marks nothing.
export function segments(text: string, spans: readonly Span[]): Segment[] {
  const marked = spans.map((span) => whole(text, span)).filter((span) => span !== undefined);
  marked.sort((a, b) => a.start - b.start);
  const cuts = new Set([0, text.length]);
  for (const span of marked) cuts.add(span.start).add(span.end);
  const edges = [...cuts].sort((a, b) => a - b);

  const pieces: Segment[] = [];
  let open: Span[] = [];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at++) {
    const start = edges[at] ?? 0;
    open = open.filter((span) => span.end > start);
    const opened: Span[] = [];
    for (let span = marked[next]; span?.start === start; span = marked[++next]) opened.push(span);
    open = [...open, ...opened].sort(widthThenNumber);
    pieces.push({
      text: text.slice(start, edges[at + 1]),
      numbers: open.map((span) => span.number),
      opens: opened.sort(widthThenNumber).map((span) => span.number),
    });
  }
  return pieces;
}

// Long enough that a text of very short lines is no crowd of paragraphs.
const leastParagraph = 120;

// Pieces in paragraphs that can be laid out each by itself: cut behind line breaks that no finding covers.
// Joined they are the pieces' text again.
export function paragraphs(pieces: readonly Segment[]): Segment[][] {
  const cut: Segment[][] = [];
  let current: Segment[] = [];
  let length = 0;
  const take = (segment: Segment): void => {
    current.push(segment);
    length += segment.text.length;
  };
  for (const segment of pieces) {
    let { text } = segment;
    while (segment.numbers.length === 0 && text !== "") {
      const end = text.indexOf("\n", Math.max(0, leastParagraph - length)) + 1;
      if (end === 0) break;
      take({ ...segment, text: text.slice(0, end) });
      text = text.slice(end);
      cut.push(current);
      current = [];
      length = 0;
    }
    if (text !== "") take({ ...segment, text });
  }
  return current.length > 0 ? [...cut, current] : cut;
}

// Every one by itself, for what is drawn again and again: its text, and how many of the same came before.
export function keysOfParagraphs(all: readonly (readonly Segment[])[]): string[] {
  const seen = new Map<string, number>();
  return all.map((pieces) => {
    const text = pieces.map((piece) => piece.text).join("");
    const times = seen.get(text) ?? 0;
    seen.set(text, times + 1);
    return `${times}.${text}`;
  });
}

// `text` with one stretch replaced; undefined when the stretch does not read `quote` (where one is
// given) or is no stretch of `text`, which then has changed since it was judged.
export function applyEdit(text: string, edit: Replacement, quote?: string): string | undefined {
  if (edit.start < 0 || edit.start > edit.end || edit.end > text.length) return undefined;
  if (quote !== undefined && text.slice(edit.start, edit.end) !== quote) return undefined;
  return text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
}

// Where `quote` is in `text` now: at `start` if it still is there, else the nearest place that reads
// the same, else nowhere.
export function locate(text: string, quote: string, start: number): number | undefined {
  if (quote === "") return undefined;
  if (text.startsWith(quote, start)) return start;
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  if (before < 0 && after < 0) return undefined;
  if (before < 0) return after;
  if (after < 0) return before;
  return start - before <= after - start ? before : after;
}

// One entry of a text that holds a list, one entry a line, and where it begins in that text.
export interface Entry {
  text: string;
  offset: number;
}

// The lines of `text` without the spaces around them; lines with nothing on them are no entries.
export function entries(text: string): Entry[] {
  const found: Entry[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed !== "") {
      found.push({ text: trimmed, offset: offset + line.length - line.trimStart().length });
    }
    offset += line.length + 1;
  }
  return found;
}

// The first `limit` characters, with a dot for the rest; never half a character.
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, cutsPair(text, limit) ? limit - 1 : limit)}…`;
}
