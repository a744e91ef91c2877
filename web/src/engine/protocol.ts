// What the page and its worker say to each other.

export type Request =
  | { id: number; call: "describe" | "coverage" | "verify" }
  | { id: number; call: "useOwnWords"; document: string }
  | { id: number; call: "describeClause"; clause: string }
  | { id: number; call: "explain"; document: string }
  | { id: number; call: "check"; kind: string; document: string };

export type Call = Request["call"];

// `lacks` names a call that the loaded module, an older one, does not have.
export type Reply =
  { id: number; result: string } | { id: number; failure: string } | { id: number; lacks: Call };
