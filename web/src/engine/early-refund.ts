// The module of refunds as the document's first lines ask for it (first-lines.ts), long before the files are
// there that know its name. Used by start-worker.ts. A caller may not assume that anything was asked for: a
// host's own policy may keep the document from running anything itself.

interface Early {
  // Asks once; whoever comes later is given the same answer.
  heguiRefund?: () => Promise<Response>;
}

const early = globalThis as typeof globalThis & Early;

export function askEarly(address: string): () => Promise<Response> {
  let asked: Promise<Response> | undefined;
  return (early.heguiRefund = () => (asked ??= fetch(address)));
}

// An answer is read once.
export function takeEarly(): Promise<Response> | undefined {
  const { heguiRefund } = early;
  delete early.heguiRefund;
  return heguiRefund?.();
}
