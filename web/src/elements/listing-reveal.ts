// Brings what a finding speaks of into view where it was typed, and selects it. Used by the listing view, once
// what is folded around it is open. Changes nothing.
import type { Draft, Placed, TextField } from "./listing-draft.js";
import { locate } from "./listing-text.js";

function revealPicture(root: ParentNode, { picture }: Placed, judged: Draft | undefined): void {
  const shown = judged?.images[picture?.index ?? 0];
  const item = shown && root.querySelector<HTMLElement>(`[id="picture-${shown.id}"]`);
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest" });
}

/** `judged`: what the place was found in. */
export function reveal(root: ParentNode, place: Placed, judged: Draft | undefined): void {
  if (place.picture) return revealPicture(root, place, judged);
  const group = root.querySelector<HTMLElement>(`[data-field="${place.field}"]`);
  const box = group?.querySelector("textarea");
  if (!box || place.start === undefined || place.end === undefined) {
    group?.querySelector<HTMLElement>("input:checked, select, input")?.focus();
    return;
  }
  const quote = judged?.texts[place.field as TextField].slice(place.start, place.end);
  const start = locate(box.value, quote ?? "", place.start);
  if (start !== undefined) box.setSelectionRange(start, start + (quote ?? "").length);
  // Taking the focus is what makes browsers scroll the box to its selection.
  box.blur();
  box.focus();
}
