// What the page and its worker say to each other.

export type Request =
  | { id: number; call: "describe" | "coverage" | "verify" }
  | { id: number; call: "useOwnWords"; document: string }
  | { id: number; call: "loadRulebook"; bundle: string }
  | { id: number; call: "describeVersion"; version: string }
  | { id: number; call: "describeClause"; clause: string }
  | { id: number; call: "explain"; document: string }
  | { id: number; call: "check"; kind: string; document: string }
  // Collections of other listings, by the number that newListings gives.
  | { id: number; call: "newListings" }
  | { id: number; call: "addListings"; listings: number; lines: string }
  | { id: number; call: "checkAgainst"; listings: number; document: string }
  | { id: number; call: "freeListings"; listings: number };

// The name of a worker that is given another rulebook before it is asked anything.
export const otherRulebook = "other-rulebook";

export type Call = Request["call"];

// `lacks` names a call that the loaded module, an older one, does not have.
export type Reply =
  { id: number; result: string } | { id: number; failure: string } | { id: number; lacks: Call };
