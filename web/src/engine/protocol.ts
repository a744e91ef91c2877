// What the page and its worker say to each other.
import type { JudgeBatch } from "../bulk/judge.js";
import type { Plan } from "../bulk/mapping.js";
import type { RowBatch } from "../bulk/row-batch.js";

// What the module itself answers.
export type BoundRequest =
  // `soon`: what describes refunds alone will do, where it is there first.
  | { id: number; call: "describe"; soon?: boolean }
  | { id: number; call: "coverage" | "verify" }
  | { id: number; call: "useOwnWords"; document: string }
  | { id: number; call: "loadRulebook"; bundle: string }
  | { id: number; call: "describeVersion"; version: string }
  | { id: number; call: "describeClause"; clause: string }
  | { id: number; call: "explain"; document: string }
  // `asOf`: the instant that "now" means, "" for the document's own.
  | { id: number; call: "check"; kind: string; document: string; asOf?: string; line?: number }
  // Collections of other listings, by the number that newListings gives.
  | { id: number; call: "newListings" }
  | { id: number; call: "addListings"; listings: number; lines: string }
  | { id: number; call: "checkAgainst"; listings: number; document: string }
  | { id: number; call: "freeListings"; listings: number };

// The name of a worker that is given another rulebook before it is asked anything.
export const otherRulebook = "other-rulebook";
// Of one that is started for whole files, most of which are refunds: the words of listings wait until one comes.
export const wordsLater = "words-later";

// The names of workers that the page opens with what it fetched for them: the whole module, or the one that
// knows refunds alone.
export const givenModule = "given-module";
export const givenRefund = "given-refund";

// What it sends them before anything else. Nothing is in it where the page could not fetch anything.
export interface Opening {
  module?: WebAssembly.Module;
  // That of refunds alone.
  refund?: WebAssembly.Module;
  // Whether the words of listings are wanted at once.
  words: boolean;
}

// What the worker does beside it, for many documents at once.
export type BulkRequest =
  // How records become documents in every later batch; none when they are documents already.
  | { id: number; call: "usePlan"; plan: Plan | undefined }
  | { id: number; call: "judge"; batch: JudgeBatch };

// Fetches what no call has needed so far, so that none waits for it later.
export interface PrepareRequest {
  id: number;
  call: "prepare";
}

export type Request = BoundRequest | BulkRequest | PrepareRequest;
export type Call = BoundRequest["call"];

// `lacks` names a call that the loaded module, an older one, does not have.
export type Reply =
  | { id: number; result: string }
  | { id: number; rows: RowBatch }
  | { id: number; failure: string }
  | { id: number; lacks: Call };
