// The cases that are open on the page. Each view that a case can be open in tells its own.
import type { Kind } from "../engine/types.js";
import { caseKinds, type CaseDocument, type HoldsCase } from "../open-case.js";

export interface OpenCase {
  kind: Kind;
  document: CaseDocument;
}

export function openCasesIn(page: ParentNode): OpenCase[] {
  return caseKinds.flatMap((kind) => {
    const view = page.querySelector(`hegui-${kind}-view`) as (Element & Partial<HoldsCase>) | null;
    const document = view?.openCase?.();
    return document ? [{ kind, document }] : [];
  });
}
