// The outcomes that a case can have, and how each answer narrows them: which went, by which answer, and
// between what amounts the others lie. All of it is read from the engine's results, one after another.
import type { Range, RefundResult } from "../engine/types.js";
import type { Facts } from "./refund-case.js";

// One judgement on the way of a case.
export interface Step {
  facts: Facts;
  result: RefundResult;
}

// "alternative": not followed, but the text can be read so.
export type Standing = "open" | "settled" | "alternative" | "excluded";

export interface Outcome {
  verdict: string;
  standing: Standing;
  range: Range | undefined;
  // The fact whose answer excluded it, where it was one.
  because: string | undefined;
}

// From the customer's best to what lies outside; where each stands, whatever is still possible.
const order = [
  "full_refund",
  "negotiated_refund",
  "merchant_policy",
  "not_refundable",
  "out_of_scope",
];

const remembered = 200;

// A step back ends with the step that it leads to; everything else goes on.
export function follow(steps: readonly Step[], step: Step): Step[] {
  const at = steps.findIndex(({ facts }) => facts === step.facts);
  const before = at === -1 ? steps : steps.slice(0, at);
  return [...before, step].slice(-remembered);
}

const verdictsOf = ({ result }: Step): Set<string> =>
  new Set(result.possible?.map(({ verdict }) => verdict) ?? []);

function changedFact(before: Facts, after: Facts): string | undefined {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => before[name] !== after[name]);
  return changed.length === 1 ? changed[0] : undefined;
}

// For each verdict that went, the one fact that was answered just before.
function reasons(steps: readonly Step[]): Map<string, string> {
  const found = new Map<string, string>();
  let before: Step | undefined;
  for (const step of steps) {
    if (step.result.status === "invalid") continue;
    const now = verdictsOf(step);
    for (const verdict of now) found.delete(verdict);
    const fact = before && changedFact(before.facts, step.facts);
    for (const verdict of before ? verdictsOf(before) : []) {
      if (fact !== undefined && !now.has(verdict)) found.set(verdict, fact);
    }
    before = step;
  }
  return found;
}

export function outcomesOf(steps: readonly Step[]): Outcome[] {
  const last = steps.at(-1);
  if (!last || last.result.status === "invalid") return [];
  const { possible = [], readings = [] } = last.result;
  const because = reasons(steps);
  const known = possible.map(({ verdict }) => verdict);
  const all = [...order, ...known.filter((verdict) => !order.includes(verdict))];
  return all.map((verdict) => {
    const open = possible.find((each) => each.verdict === verdict);
    const reading = readings.find((each) => each.verdict === verdict);
    if (open) {
      const standing = possible.length === 1 ? "settled" : "open";
      return { verdict, standing, range: open.amount_fen, because: undefined };
    }
    if (reading) {
      const amount = reading.amount_fen ?? null;
      const range = { min: amount, max: amount };
      return { verdict, standing: "alternative", range, because: undefined };
    }
    return { verdict, standing: "excluded", range: undefined, because: because.get(verdict) };
  });
}

// What the customer may get over all that is still open; an end is null where nothing bounds it.
export function wholeRange(outcomes: readonly Outcome[]): Range {
  const ranges = outcomes.flatMap(({ standing, range }) =>
    range && (standing === "open" || standing === "settled") ? [range] : [],
  );
  if (ranges.length === 0) return { min: null, max: null };
  const ends = ranges.map(({ max }) => max);
  return {
    min: Math.min(...ranges.map(({ min }) => min ?? 0)),
    max: ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0)),
  };
}

// How much of the price a range takes, in hundredths; nothing while the price is not known.
export function spanOf(
  range: Range | undefined,
  paid: unknown,
): { from: number; to: number } | undefined {
  if (!range || range.min === null || range.max === null) return undefined;
  if (typeof paid !== "number" || paid <= 0 || range.max > paid) return undefined;
  return { from: (range.min / paid) * 100, to: (range.max / paid) * 100 };
}
