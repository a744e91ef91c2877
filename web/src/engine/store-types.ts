// The result of checking a store, and how a rulebook describes what a store document holds.
import type { CommonResult, FactDescription, Localized } from "./types.js";

// `presumption` is "not_yet" for what is taken as not having happened while nobody says that it has.
export interface StoreFact extends Omit<FactDescription, "facts"> {
  clauses?: string[];
  facts?: StoreFact[];
}

// A dotted id is that of rows inside another part: "support.hours".
export interface StorePart {
  id: string;
  rows: boolean;
  title: Localized;
  question: Localized;
  help?: Localized;
  clauses?: string[];
  facts: StoreFact[];
  computed?: { operator: string; from?: string; of?: string }[];
}

export interface StoreFacts {
  as_of: { title: Localized; question: Localized; help?: Localized };
  parts: StorePart[];
}

export interface StoreFinding {
  rule: string;
  clause: string;
  annex?: string[];
  outcome: "violation" | "review";
  field: string;
  message: Localized & { id: string };
  consequence?: Localized;
  // The year without a calendar that the finding rests on.
  estimate?: { year: number; message: Localized };
  suggest?: { message: Localized }[];
  penalty?: { annex?: string; action: string; days?: number; deposit_fen?: number }[];
  fingerprint: string;
}

// `on` is missing where the day can only be estimated; `days_left` and `stage` where no day is given
// from which to count.
export interface Deadline {
  clause: string;
  what: Localized;
  on?: string;
  days_left?: number;
  estimate?: { on: string; year: number; days_left?: number; message: Localized };
  stage?: string;
  field: string;
}

export interface Penalty {
  annex: string;
  field: string;
  level: string;
  action: string;
  days?: number;
  deposit_fen?: number;
  action_text: Localized;
}

export interface RefundRate {
  paid?: number;
  refunded?: number;
  computable: boolean;
  above?: boolean;
  more_that_fit?: number;
}

export interface ServiceHours {
  covered?: boolean;
  gaps?: { day: string; from: string; to: string }[];
  at?: { within_required?: boolean; within_stated?: boolean };
}

export interface InvoiceStep {
  field: string;
  clause: string;
  who: string | Localized;
  what: Localized;
}

export interface StoreResult extends CommonResult {
  as_of?: string;
  findings?: StoreFinding[];
  deadlines?: Deadline[];
  // How far the worst delivery failure that is still open has gone.
  delivery_stage?: { stage: string; field: string };
  penalties?: Penalty[];
  deposit_to_deduct_fen?: number;
  refund_rate?: RefundRate;
  service_hours?: ServiceHours;
  invoice_steps?: InvoiceStep[];
  presumed?: { fact: string; value: unknown }[];
}
