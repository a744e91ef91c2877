// What the page and its worker say to each other.

export type Request =
  { id: number; call: "describe" } | { id: number; call: "check"; kind: string; document: string };

export type Reply = { id: number; result: string } | { id: number; failure: string };
