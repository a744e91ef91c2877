// Drafts that a merchant chose to keep on this device, one a kind of case. Without that choice nothing of any
// case is ever stored. Storage may hold anything: what does not read is as if it were not there.
import type { Kind } from "./engine/types.js";
import { caseKinds, isDocument, type CaseDocument } from "./open-case.js";
import { forget, read, write } from "./storage.js";

const choice = "hegui-keep-drafts";
const keyOf = (kind: Kind): string => `hegui-draft-${kind}`;

export function keepsDrafts(): boolean {
  return read(choice) === "yes";
}

// Whether it will be remembered. Choosing not to forgets at once what was kept.
export function chooseDrafts(keep: boolean): boolean {
  if (keep) return write(choice, "yes");
  return [choice, ...caseKinds.map(keyOf)].map(forget).every(Boolean);
}

export function savedDraft(kind: Kind): CaseDocument | undefined {
  if (!keepsDrafts()) return undefined;
  try {
    const draft: unknown = JSON.parse(read(keyOf(kind)) ?? "");
    return isDocument(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

// Whether it is kept as it should be: nothing where nothing is filled in, or where it was not asked for.
export function saveDraft(kind: Kind, document: CaseDocument | undefined): boolean {
  if (!keepsDrafts()) return true;
  return document ? write(keyOf(kind), JSON.stringify(document)) : forget(keyOf(kind));
}
