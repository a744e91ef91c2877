// The heaviest of what the appendix does to a shop, for the summary. The appendix has no ranks: what it takes
// tells, first the level, then the deposit, then the days; of those that are alike its own order.
import type { Penalty, StoreResult } from "../engine/store-types.js";
import type { AnnexRow } from "../engine/types.js";

export interface Worst {
  penalty: Penalty;
  // How many other kinds of measures there are.
  others: number;
}

const kindOf = ({ action, days, deposit_fen: fen }: Penalty): string =>
  JSON.stringify([action, days, fen]);

export function worstPenalty(
  { penalties = [] }: StoreResult,
  rows: readonly AnnexRow[],
): Worst | undefined {
  const place = ({ annex }: Penalty): number => rows.findIndex(({ id }) => id === annex);
  const [penalty] = [...penalties].sort(
    (left, right) =>
      Number(right.level === "serious") - Number(left.level === "serious") ||
      (right.deposit_fen ?? 0) - (left.deposit_fen ?? 0) ||
      (right.days ?? 0) - (left.days ?? 0) ||
      place(left) - place(right),
  );
  if (!penalty) return undefined;
  return { penalty, others: new Set(penalties.map(kindOf)).size - 1 };
}
