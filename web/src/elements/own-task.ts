// Keeps the page answering while a view is drawn for the first time: what would be one long task becomes some
// short ones, with room for a key or a touch in between. Used by the parts of the listing view and by the
// frame. A caller may not assume that such an element has drawn anything before its `updateComplete`.
import { LitElement } from "lit";

/** Resolves in a task of its own, after whatever the visitor did meanwhile. */
export const ownTask = (): Promise<void> => new Promise((begin) => setTimeout(begin));

/** Is drawn in a task of its own the first time, and as any other element from then on. */
export class OwnTaskElement extends LitElement {
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (!this.hasUpdated) return ownTask().then(() => super.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }
}
