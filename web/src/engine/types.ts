// The results of the engine as the contract spells them, as far as the page shows them.

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

export interface Finding {
  rule: string;
  clause: string;
  annex?: string[];
  outcome: "violation" | "review";
  field: string;
  start?: number;
  end?: number;
  quote?: string;
  message: Localized & { id: string };
  suggest?: Edit[];
  penalty?: { annex?: string; action: string; days?: number; deposit_fen?: number }[];
  fingerprint: string;
}

export interface ListingResult extends CommonResult {
  findings?: Finding[];
}

export interface FactDescription {
  id: string;
  type: string;
  title: Localized;
  question?: Localized;
  help?: Localized;
  presumption?: unknown;
  none?: string;
  values?: { id: string | boolean; label: Localized; internal?: boolean }[];
  facts?: FactDescription[];
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

export interface RulebookDescription {
  id: string;
  version: string;
  sha256: string;
  engine: string;
  rulebook: { title?: Localized; notice?: Localized };
  clauses: ClauseDescription[];
  refund_facts: { facts: FactDescription[] };
  listing_facts: { facts: FactDescription[] };
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

// One example of a rule: a document, whether the rule must speak of it, and what must come of it.
export interface RuleExample {
  document: Record<string, unknown>;
  expect?: Record<string, unknown>;
  why?: string | Localized;
}

// What a clause's own page shows beside what the whole description already has.
export interface ClauseDetails extends Omit<ClauseDescription, "rules"> {
  parent?: string;
  children?: string[];
  rules: (string | (RuleDescription & { examples?: RuleExamples }))[];
  related?: string[];
}

export interface RuleExamples {
  hit?: RuleExample[];
  miss?: RuleExample[];
}

export interface Coverage {
  clauses: (ClauseDescription & { facts?: string[]; annex?: string[] })[];
  counts: Record<Treatment, number>;
  holes: { clause: string; code: string; message: string | Localized }[];
}

// What proving one kind of document came to.
export interface Verification {
  documents: VerifiedDocument[];
  sound: boolean;
}

export interface Counterexample {
  rules?: string[];
  example: Record<string, unknown>;
  outputs?: unknown[];
}

export interface VerifiedDocument {
  document: Kind;
  cells: number;
  combinations: number;
  gaps?: Counterexample[];
  overlaps?: Counterexample[];
  dead_rules?: unknown[];
  idle_facts?: string[];
  uncited_clauses?: string[];
  unresolved?: unknown[];
}
