// Whether the readings of a contested case come to the same for whoever pays: then the text still has two
// readings, but nobody has to fear the other. Words only; the readings are the core's.
import type { Reading, RefundResult } from "../engine/types.js";
import type { RefundKey } from "../i18n/refund.zh-CN.js";

const isOne = (values: readonly unknown[]): boolean => new Set(values).size === 1;

// In what readings with the same amount still differ; nothing where amounts differ or are open.
export function differences(
  readings: readonly Reading[] = [],
): ("verdict" | "market")[] | undefined {
  const amounts = readings.map(({ amount_fen: fen }) => fen);
  if (readings.length < 2 || amounts.includes(undefined) || !isOne(amounts)) return undefined;
  const sameVerdict = isOne(readings.map(({ verdict }) => verdict));
  const sameMarket = isOne(readings.map((reading) => reading.marketplace_may_refund));
  return [...(sameVerdict ? [] : ["verdict" as const]), ...(sameMarket ? [] : ["market" as const])];
}

export interface ReadingWords {
  status: RefundKey;
  heading: RefundKey;
  note: RefundKey;
  outcomes: RefundKey;
}

const contradiction: ReadingWords = {
  status: "status_contested",
  heading: "readings_heading",
  note: "readings_note",
  outcomes: "outcomes_contested",
};

export function readingWords({ readings }: Pick<RefundResult, "readings">): ReadingWords {
  const differ = differences(readings);
  if (!differ) return contradiction;
  const agreed = {
    status: "status_readings_agree",
    heading: "readings_agree_heading",
    outcomes: "outcomes_readings_agree",
  } as const;
  if (differ.length === 0) return { ...agreed, note: "readings_agree_note" };
  if (differ.length === 2) return { ...agreed, note: "readings_agree_note_both" };
  return { ...agreed, note: `readings_agree_note_${differ[0] ?? "market"}` };
}
