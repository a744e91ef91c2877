// The cases that are open on the page. Each view that a case can be open in tells its own.
import type { Kind } from "../engine/types.js";

export type Document = Record<string, unknown>;

export interface OpenCase {
  kind: Kind;
  document: Document;
}

// Nothing while nothing is filled in.
export interface HoldsCase {
  openCase(): Document | undefined;
}

const kinds: readonly Kind[] = ["listing", "refund", "store"];

export function openCasesIn(page: ParentNode): OpenCase[] {
  return kinds.flatMap((kind) => {
    const view = page.querySelector(`hegui-${kind}-view`) as (Element & Partial<HoldsCase>) | null;
    const document = view?.openCase?.();
    return document ? [{ kind, document }] : [];
  });
}
