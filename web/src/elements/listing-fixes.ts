// Safe edits: what a draft is after those of some findings were made. Positions are of the text that
// was judged, so a field that has changed since takes none. Nothing here knows of the page.
import type { Fix } from "../engine/types.js";
import {
  isTextField,
  listFields,
  type Draft,
  type Placed,
  type TextField,
} from "./listing-draft.js";
import { applyEdit } from "./listing-text.js";

export interface Fixed {
  draft: Draft;
  fields: TextField[];
  // Findings whose edits were made, and those that had to wait: another's edit lies where theirs does.
  done: number;
  waiting: number;
}

interface Cut {
  start: number;
  end: number;
  insert: string;
}

export function hasFix(place: Placed): boolean {
  return isTextField(place.field) && (place.finding.fix?.edits.length ?? 0) > 0;
}

// An entry is its whole line with the line break behind it.
function wholeLine(text: string, at: number): Cut {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = text.indexOf("\n", at);
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1, insert: "" };
}

function cutsOf(text: string, fix: Fix, base: number): Cut[] {
  if (fix.remove) return [wholeLine(text, base)];
  return fix.edits.map(({ start, end, insert }) => ({
    start: start + base,
    end: end + base,
    insert,
  }));
}

const same = (a: Cut, b: Cut): boolean =>
  a.start === b.start && a.end === b.end && a.insert === b.insert;

// Two insertions at one place would have no order, so they count as overlapping.
function overlap(a: Cut, b: Cut): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

function isInside(text: string, cut: Cut): boolean {
  return cut.start >= 0 && cut.start <= cut.end && cut.end <= text.length;
}

// The edits of one finding are made together or not at all. Undefined when a field has changed since it
// was judged, or an edit lies outside its text; then nothing is made.
export function applyFixes(
  draft: Draft,
  judged: Draft,
  places: readonly Placed[],
): Fixed | undefined {
  const cuts = new Map<TextField, Cut[]>();
  let done = 0;
  let waiting = 0;
  for (const { field, base, finding } of places) {
    if (!isTextField(field) || !finding.fix) continue;
    const text = judged.texts[field];
    if (draft.texts[field] !== text) return undefined;
    const taken = cuts.get(field) ?? [];
    const wanted = cutsOf(text, finding.fix, base);
    if (!wanted.every((cut) => isInside(text, cut))) return undefined;
    // What another finding has asked for already, to the letter, is made once.
    const fresh = wanted.filter((cut) => !taken.some((each) => same(each, cut)));
    if (fresh.some((cut) => taken.some((each) => overlap(each, cut)))) {
      waiting += 1;
      continue;
    }
    cuts.set(field, [...taken, ...fresh]);
    done += 1;
  }

  return { draft: withCuts(draft, cuts), fields: [...cuts.keys()], done, waiting };
}

function withCuts(draft: Draft, cuts: ReadonlyMap<TextField, Cut[]>): Draft {
  const texts = { ...draft.texts };
  for (const [field, all] of cuts) {
    // From the back, so that those before keep their places.
    for (const cut of [...all].sort((a, b) => b.start - a.start || b.end - a.end)) {
      texts[field] = applyEdit(texts[field], cut) ?? texts[field];
    }
    // Where the last line of a list went, the break before it is left.
    if (listFields.includes(field)) texts[field] = texts[field].replace(/\n$/, "");
  }
  return { ...draft, texts };
}
