// What the appendix does to a breach, in words.
import type { AnnexRow, Language } from "../engine/types.js";
import { yuanOf } from "../money.js";
import type { Say } from "./store-words.js";

export function measureWords(
  action: string,
  days: number | undefined,
  fen: number | undefined,
  say: Say,
): string {
  const names = { action, days: days ?? 0, amount: yuanOf(fen ?? 0) };
  if (days !== undefined && fen !== undefined) return say("penalty_days_deposit", names);
  if (days !== undefined) return say("penalty_days", names);
  return fen === undefined ? action : say("penalty_deposit", names);
}

export function penaltyWords(row: AnnexRow, language: Language, say: Say): string {
  return measureWords(row.action.label[language], row.days, row.deposit_fen, say);
}
