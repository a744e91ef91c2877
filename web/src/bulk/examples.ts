// Files to begin with: a template with the columns that matter most and two rows that show how they are
// filled in, and an example that can be judged at once. Names of columns and values are the rulebook's own.
import type { Language, RulebookDescription } from "../engine/types.js";
import type { BulkKey } from "../i18n/bulk.zh-CN.js";
import type { Say } from "../i18n/index.js";
import type { Target } from "./facts.js";
import type { BulkKind } from "./job.js";

type Row = readonly string[];

const refundPaths = [
  "id",
  "product_type",
  "purchased_at",
  "requested_at",
  "confirmed",
  "paid_fen",
  "used_fen",
  "grounds",
  "caused_loss",
  "negotiation",
  "agreed_fen",
  "merchant_policy.refund",
];

// No ground at all.
const none = "none";

// Values by their ids, in the order of the paths.
const refunds: readonly Row[] = [
  [
    "R-1001",
    "software",
    "2026-07-01",
    "2026-07-03",
    "false",
    "1,299.00",
    "0",
    "user_ends_remaining_service",
    "false",
    "not_started",
    "",
    "no_policy",
  ],
  [
    "R-1002",
    "software",
    "2026-06-02",
    "2026-07-10",
    "true",
    "3,600.00",
    "1,200.00",
    "not_as_described",
    "false",
    "failed",
    "",
    "no_policy",
  ],
  [
    "R-1003",
    "ops_service",
    "2026-06-20",
    "2026-07-05",
    "false",
    "980.00",
    "0",
    "late_or_stalled",
    "false",
    "not_started",
    "",
    "no_policy",
  ],
  [
    "R-1004",
    "ops_service",
    "2026-05-11",
    "2026-07-08",
    "true",
    "5,000.00",
    "2,000.00",
    "poor_service_quality",
    "true",
    "failed",
    "",
    "no_policy",
  ],
  [
    "R-1005",
    "tool",
    "2026-07-02",
    "2026-07-04",
    "false",
    "199.00",
    "0",
    none,
    "false",
    "not_started",
    "",
    "no_policy",
  ],
  [
    "R-1006",
    "image",
    "2026-06-01",
    "2026-07-01",
    "true",
    "499.00",
    "99.00",
    "cannot_meet_requirements",
    "false",
    "agreed",
    "400.00",
    "no_policy",
  ],
  [
    "R-1007",
    "saas",
    "2026-04-01",
    "2026-07-01",
    "true",
    "12,000.00",
    "3,000.00",
    "user_ends_remaining_service",
    "false",
    "failed",
    "",
    "unused",
  ],
  [
    "R-1008",
    "other",
    "2026-06-28",
    "2026-07-02",
    "false",
    "800.00",
    "",
    none,
    "false",
    "not_started",
    "",
    "no_policy",
  ],
];

const listingPaths = ["id", "title", "description", "support", "prices", "runs_on_tencent_cloud"];
const listings = ["good", "contact", "cashback", "price"] as const;
const listingParts = ["title", "description", "support", "prices"] as const;

function valueText(
  target: Target | undefined,
  value: string,
  language: Language,
  say: Say<BulkKey>,
): string {
  if (value === "") return "";
  if (value === none && target?.type === "set") return say("missing_none");
  const label = target?.values.find(({ id }) => String(id) === value)?.label[language];
  return label ?? value;
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csv = (rows: readonly Row[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;

function listingRows(say: Say<BulkKey>, yes: string): Row[] {
  return listings.map((name, at) => [
    `L-${at + 1}`,
    ...listingParts.map((part) => say(`example_${name}_${part}`)),
    yes,
  ]);
}

export function exampleFile(
  kind: BulkKind,
  all: readonly Target[],
  language: Language,
  say: Say<BulkKey>,
  rows = Infinity,
): string {
  const paths = kind === "refund" ? refundPaths : listingPaths;
  const columns = paths.map((path) => all.find((target) => target.path === path));
  const header = columns.map((target) => {
    const unit = target?.type === "money" ? say("unit_suffix") : "";
    return `${target?.title[language] ?? ""}${unit}`;
  });
  const body =
    kind === "refund"
      ? refunds.map((row) => row.map((value, at) => valueText(columns[at], value, language, say)))
      : listingRows(say, valueText(columns.at(-1), "true", language, say));
  return csv([header, ...body.slice(0, rows)]);
}

// What can be said for a whole file of a fact that it has no column for; nothing where that makes no sense.
export function fixedChoices(
  book: RulebookDescription,
  kind: BulkKind,
  fact: string,
  language: Language,
  noneOf: string,
): { value: unknown; label: string }[] {
  const facts = (kind === "refund" ? book.refund_facts : book.listing_facts).facts;
  const told = facts.find(({ id }) => id === fact);
  if (!told) return [];
  if (told.none !== undefined) {
    const values = told.facts?.flatMap(({ values: inner }) => inner ?? []) ?? [];
    const label = values.find(({ id }) => id === told.none)?.label[language];
    return [{ value: "none", label: label ?? noneOf }];
  }
  if (told.type === "set") return [{ value: [], label: noneOf }];
  return (told.values ?? []).map(({ id, label }) => ({ value: id, label: label[language] }));
}
