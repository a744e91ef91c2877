// What changed between two versions of a listing's texts, to be shown side by side in one: stretches that
// stayed, went and came. Words of Latin script stay whole, Chinese is compared sign by sign. Bounded: of
// texts with too little in common all is told as gone and new. Knows of no page.
import { textFields, type Draft, type TextField } from "./listing-draft.js";

export interface Piece {
  kind: "same" | "gone" | "new";
  text: string;
}

export interface Change {
  field: TextField;
  after: string;
  pieces: Piece[];
}

const tokensOf = (text: string): string[] => text.match(/[\w./:@%+-]+|\n|[^\S\n]+|./gu) ?? [];

// More edits than a person looks through.
const mostEdits = 400;

// Myers' greedy way: for every number of edits how far one gets on each diagonal. Undefined when it takes
// more than `mostEdits`.
function reach(a: readonly string[], b: readonly string[]): Map<number, number>[] | undefined {
  const far = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let edits = 0; edits <= mostEdits; edits++) {
    history.push(new Map(far));
    for (let k = -edits; k <= edits; k += 2) {
      let x = isDown(far, k, edits) ? (far.get(k + 1) ?? 0) : (far.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      far.set(k, x);
      if (x >= a.length && x - k >= b.length) return history;
    }
  }
  return undefined;
}

function isDown(far: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && (far.get(k - 1) ?? -1) < (far.get(k + 1) ?? -1));
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  history: readonly Map<number, number>[],
): Piece[] {
  const pieces: Piece[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const far = history[edits] ?? new Map<number, number>();
    const k = x - y;
    const from = isDown(far, k, edits) ? k + 1 : k - 1;
    const fromX = far.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > Math.max(0, fromX) && y > Math.max(0, fromY)) {
      pieces.push({ kind: "same", text: a[--x] ?? "" });
      y--;
    }
    if (edits === 0) break;
    if (from === k + 1) pieces.push({ kind: "new", text: b[--y] ?? "" });
    else pieces.push({ kind: "gone", text: a[--x] ?? "" });
  }
  return pieces.reverse();
}

// What went stands before what came, and neighbours of one kind are one.
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let gone = "";
  let came = "";
  const flush = (): void => {
    if (gone !== "") result.push({ kind: "gone", text: gone });
    if (came !== "") result.push({ kind: "new", text: came });
    gone = came = "";
  };
  for (const { kind, text } of pieces) {
    if (kind === "gone") gone += text;
    else if (kind === "new") came += text;
    else if (text !== "") {
      flush();
      const last = result.at(-1);
      if (last?.kind === "same") last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

export function piecesOf(before: string, after: string): Piece[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [midA, midB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const history = reach(midA, midB);
  const middle: Piece[] = history
    ? walkBack(midA, midB, history)
    : [
        { kind: "gone", text: midA.join("") },
        { kind: "new", text: midB.join("") },
      ];
  const head: Piece = { kind: "same", text: a.slice(0, start).join("") };
  const tail: Piece = { kind: "same", text: a.slice(a.length - end).join("") };
  return joined([head, ...middle, tail]);
}

export function changesOf(before: Draft, after: Draft): Change[] {
  return textFields
    .filter((field) => before.texts[field] !== after.texts[field])
    .map((field) => ({
      field,
      after: after.texts[field],
      pieces: piecesOf(before.texts[field], after.texts[field]),
    }));
}

const context = 40;

// Of long stretches that stayed only what is next to a change.
export function abridged(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== "same" || piece.text.length <= 3 * context) return piece;
    const signs = [...piece.text];
    const head = at === 0 ? "" : signs.slice(0, context).join("");
    const tail = at === pieces.length - 1 ? "" : signs.slice(-context).join("");
    return { ...piece, text: `${head} \u2026 ${tail}` };
  });
}

// The whole listing as a text that opens into the same fields again.
export function markdownOf(draft: Draft, labelOf: (field: TextField) => string): string {
  const parts = textFields
    .filter((field) => draft.texts[field].trim() !== "")
    .map((field) => `## ${labelOf(field)}\n\n${draft.texts[field].trim()}\n`);
  return parts.join("\n");
}
