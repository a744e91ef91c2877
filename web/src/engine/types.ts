// The results of the engine as the contract spells them, as far as the page shows them.

export type Language = "zh-CN" | "en";
export type Localized = Record<Language, string>;
export type Kind = "listing" | "refund";

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

export interface ClauseDescription {
  id: string;
  statement: Localized;
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
  rules: { id: string; document: string; title: Localized; clauses: string[] }[];
  annex?: { rows: { id: string; title: Localized; action: { id: string; label: Localized } }[] };
}
