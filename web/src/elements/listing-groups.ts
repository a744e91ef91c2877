// Findings as one looks through them: filtered by level and field, grouped by rule, and one after the
// other. Keeps the order and the numbers of the page. Knows of no page.
import { isTextField, textFields, type Placed } from "./listing-draft.js";

export type Level = "all" | "violation" | "review";

export interface Filter {
  level: Level;
  // Empty for every field.
  field: string;
}

export const noFilter: Filter = { level: "all", field: "" };

export function filtered(places: readonly Placed[], { level, field }: Filter): Placed[] {
  return places.filter(
    (place) =>
      (level === "all" || place.finding.outcome === level) &&
      (field === "" || place.field === field),
  );
}

// The fields that have findings, in the page's order.
export function fieldsOf(places: readonly Placed[]): string[] {
  return [...new Set(places.map((place) => place.field))];
}

export interface Group {
  key: string;
  places: Placed[];
}

// One group for each rule with the same clause and the same consequences; those with violations first.
export function grouped(places: readonly Placed[]): Group[] {
  const groups = new Map<string, Placed[]>();
  for (const place of places) {
    const { rule, clause, annex, penalty } = place.finding;
    const key = JSON.stringify([rule, clause, annex, penalty]);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const all = [...groups].map(([key, members]) => ({ key, places: members }));
  const isSure = (group: Group): boolean =>
    group.places.some((place) => place.finding.outcome === "violation");
  return [...all.filter(isSure), ...all.filter((group) => !isSure(group))];
}

// Only so many of them, the groups kept whole as far as they go.
export function firstOf(groups: readonly Group[], most: number): Group[] {
  const shown: Group[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, places: group.places.slice(0, left) });
    left -= group.places.length;
  }
  return shown;
}

// The next by number, round and round; without a number to start from, the first or the last.
export function neighbour(
  places: readonly Placed[],
  from: number | undefined,
  step: 1 | -1,
): Placed | undefined {
  if (from === undefined) return step === 1 ? places[0] : places.at(-1);
  return step === 1
    ? (places.find((place) => place.number > from) ?? places[0])
    : (places.findLast((place) => place.number < from) ?? places.at(-1));
}

export interface Caret {
  field: string;
  start: number;
  end: number;
}

const rankOf = (field: string): number =>
  isTextField(field) ? textFields.indexOf(field) : textFields.length;

// The next from where one is writing.
export function fromCaret(
  places: readonly Placed[],
  caret: Caret,
  step: 1 | -1,
): Placed | undefined {
  const at = rankOf(caret.field);
  const isSelected = (place: Placed): boolean =>
    place.field === caret.field && place.start === caret.start && place.end === caret.end;
  const isAfter = (place: Placed): boolean =>
    rankOf(place.field) > at ||
    (place.field === caret.field && (place.start ?? 0) >= caret.end && !isSelected(place));
  const isBefore = (place: Placed): boolean =>
    rankOf(place.field) < at ||
    (place.field === caret.field && (place.end ?? 0) <= caret.start && !isSelected(place));
  return step === 1
    ? (places.find(isAfter) ?? places[0])
    : (places.findLast(isBefore) ?? places.at(-1));
}
