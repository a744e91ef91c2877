// The results of the engine as the contract spells them, as far as the page shows them.
import type { StoreFacts } from "./store-types.js";

export type Language = "zh-CN" | "en";
export type Localized = Record<Language, string>;
export type Kind = "listing" | "refund" | "store";

export interface Choice {
  value: string | boolean;
  label: Localized;
}

export interface Missing {
  fact: string;
  affects: string[];
  question: Localized;
  values?: Choice[];
}

export interface Trace {
  rule: string;
  outcome: "violation" | "review" | "unknown" | "pass" | "not_applicable";
  clauses?: string[];
  because?: { fact: string; value: unknown }[];
}

export interface DocumentError {
  pointer: string;
  code: string;
  message: Localized;
}

export type Status =
  | "decided"
  | "contested"
  | "violations"
  | "needs_information"
  | "review"
  | "compliant"
  | "out_of_scope"
  | "invalid";

export interface CommonResult {
  kind: string;
  status: Status;
  clauses?: string[];
  missing?: Missing[];
  trace?: Trace[];
  errors?: DocumentError[];
}

export interface Range {
  min: number | null;
  max: number | null;
}

export interface Reading {
  verdict: string;
  amount_fen?: number;
  marketplace_may_refund?: boolean;
  clauses?: string[];
  reason: Localized;
}

export interface ReviewPeriod {
  first_day?: string;
  last_day?: string | null;
  day?: number;
  open?: boolean;
}

export type Party = "user" | "merchant" | "tencent_cloud";

export interface Step {
  clause: string;
  who: Party;
  to?: Party;
  what: Localized;
}

export interface Deadline {
  clause: string;
  what: Localized;
  on: string;
}

export interface RefundResult extends CommonResult {
  verdict?: string;
  possible?: { verdict: string; amount_fen?: Range }[];
  amount_fen?: number;
  amount_basis?: string;
  review_period?: ReviewPeriod;
  deduction_negotiable?: boolean;
  marketplace_may_refund?: boolean;
  payer?: string;
  clawback?: boolean;
  counts_toward_refund_rate?: boolean;
  readings?: Reading[];
  invoice_steps?: Step[];
  deadlines?: Deadline[];
  presumed?: { fact: string; value: unknown }[];
  notes?: { clause: string; message: Localized }[];
}

export interface Edit {
  start: number;
  end: number;
  insert: string;
  message: Localized;
}

// An edit that changes nothing but what is wrong, so that it can be made without being read first.
export interface SafeEdit {
  start: number;
  end: number;
  insert: string;
}

// `remove`: the edits empty an entry of a list, which then goes as a whole.
export interface Fix {
  edits: SafeEdit[];
  remove?: boolean;
  message: Localized;
}

export interface Finding {
  // "own-words" for a merchant's own word that names no rule: without clause and penalty.
  rule: string;
  clause?: string;
  annex?: string[];
  outcome: "violation" | "review";
  field: string;
  start?: number;
  end?: number;
  quote?: string;
  // Where copied text also stands: the other listing's id and line in its file, if it has them.
  source?: { id?: string; line?: number; field: string; start: number; end: number };
  message: Localized & { id: string; arguments?: Record<string, string> };
  suggest?: Edit[];
  fix?: Fix;
  penalty?: { annex?: string; action: string; days?: number; deposit_fen?: number }[];
  fingerprint: string;
}

// What became of listings that were given to compare with. `skipped` names the first hundred.
export interface AddedListings {
  added: number;
  full: boolean;
  skipped_count: number;
  skipped: { line: number; error: DocumentError }[];
}

export interface ListingResult extends CommonResult {
  findings?: Finding[];
  suppressed?: SuppressedFinding[];
}

// A finding that an exception allows; it counts for nothing.
export interface SuppressedFinding extends Finding {
  reason: string;
}

// What a merchant forbids besides the rulebook.
export interface OwnWord {
  text: string;
  outcome: "violation" | "review";
  rule?: string;
  reason: string;
}

// What a merchant allows all the same; a text, a fingerprint or both.
export interface Exception {
  text?: string;
  fingerprint?: string;
  rule?: string;
  reason: string;
}

export interface OwnWords {
  words?: OwnWord[];
  allow?: Exception[];
}

export interface FactDescription {
  id: string;
  type: string;
  title: Localized;
  question?: Localized;
  help?: Localized;
  presumption?: unknown;
  none?: string;
  values?: { id: string | boolean; label: Localized; internal?: boolean; clauses?: string[] }[];
  facts?: FactDescription[];
  clauses?: string[];
}

export type Treatment = "automated" | "asked" | "platform" | "informative";

export interface ClauseDescription {
  id: string;
  kind: string;
  treatment: Treatment;
  statement: Localized;
  // Why it is not automated.
  because?: Localized;
  rules: string[];
}

// In force from the first day to the last, both included; without a last day until further notice.
export interface RulebookVersion {
  id: string;
  effective_from: string;
  effective_to?: string;
  clauses?: string[];
}

// What is wrong with a bundle, for the author of the rulebook and so in English.
export interface RulebookError {
  file: string;
  pointer: string;
  code: string;
  message: string;
}

export interface RulebookDescription {
  // All that it describes, where that is not the whole rulebook: clauses and rules are not among it.
  part?: "refund";
  id: string;
  version: string;
  sha256: string;
  engine: string;
  rulebook: {
    title?: Localized;
    publisher?: Localized;
    notice?: Localized;
    versions?: RulebookVersion[];
  };
  clauses: ClauseDescription[];
  refund_facts: { facts: FactDescription[] };
  listing_facts: { facts: FactDescription[] };
  store_facts?: StoreFacts;
  rules: RuleDescription[];
  annex?: { rows: AnnexRow[]; notes: { id: string; statement: Localized }[] };
}

export interface RuleDescription {
  id: string;
  document: Kind;
  title: Localized;
  clauses: string[];
  explanations?: Localized[];
}

export interface AnnexRow {
  id: string;
  level: "general" | "serious";
  title: Localized;
  statement: Localized;
  action: { id: string; label: Localized };
  days?: number;
  deposit_fen?: number;
  clauses: string[];
}

// One example of a rule: whether the rule must speak of the document, and what must come of it.
export interface RuleExample {
  document?: Record<string, unknown>;
  expect?: Record<string, unknown>;
  why: Localized;
}

export interface ServingRule {
  id: string;
  document: Kind;
  // Otherwise the rule rests on something that serves the clause, and its own page tells the rest.
  names_it: boolean;
  title: Localized;
  says?: Localized[];
  examples?: { hit?: RuleExample[]; miss?: RuleExample[] };
}

export interface ClausePenalty {
  annex?: string;
  level?: "general" | "serious";
  title?: Localized;
  action: string;
  label?: Localized;
  days?: number;
  deposit_fen?: number;
}

// The page of a clause, of a row of the appendix or of a note.
export interface ClauseDetails {
  id: string;
  rules: ServingRule[];
  facts: { document: Kind; id: string; title: Localized; question?: Localized }[];
  clauses?: { id: string }[];
  penalties?: ClausePenalty[];
  related?: { id: string; by: string[] }[];
}

// One clause, row of the appendix or note, and what serves it.
export interface CoveredEntry {
  id: string;
  kind: string;
  treatment: Treatment;
  statement: Localized;
  because?: Localized;
  rules: string[];
  facts: string[];
  annex: string[];
}

export interface Coverage {
  clauses: CoveredEntry[];
  chapters: { id: string; title: Localized }[];
  counts: Record<Treatment, number>;
  // `message` is English, for the author of a rulebook.
  holes: { clause: string; code: string; message: string }[];
}

// What proving that every case has one answer came to.
export interface Verification {
  documents: VerifiedDocument[];
  uncited_clauses: string[];
  sound: boolean;
}

// A case that has no answer, or two. `example` is null where none could be made.
export interface Counterexample {
  question: string;
  rules?: string[];
  example: Record<string, unknown> | null;
  outputs?: unknown[];
}

export interface VerifiedDocument {
  document: Kind;
  cells: number;
  // Of the declared values of all facts; the largest 64-bit number when there are more.
  combinations: number;
  gaps: Counterexample[];
  overlaps: Counterexample[];
  dead_rules: { rule: string; match?: number }[];
  idle_facts: string[];
  uncited_clauses: string[];
  unresolved: { question: string; reason: string; fact?: string }[];
}
