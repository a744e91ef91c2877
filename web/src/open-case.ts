// A case as it goes between a view, a draft that is kept, and a link: the very document that is judged.
import type { Kind } from "./engine/types.js";

export type CaseDocument = Readonly<Record<string, unknown>>;

// What a view does for all of these. Loading replaces what was there without a question.
export interface HoldsCase {
  // Nothing while nothing is filled in.
  openCase(): CaseDocument | undefined;
  loadCase(document: CaseDocument): unknown;
}

export const caseKinds: readonly Kind[] = ["listing", "refund", "store"];

export const isCaseKind = (name: unknown): name is Kind =>
  (caseKinds as readonly unknown[]).includes(name);

export function isDocument(value: unknown): value is CaseDocument {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
