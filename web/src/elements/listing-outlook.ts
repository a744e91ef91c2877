// What may follow if the listing goes out as it is: the measures that its findings name, each once, with
// the findings that bring it. Takes them from the result and adds up nothing but deposits of different
// rows of the appendix, which stand each by itself.
import type { Finding } from "../engine/types.js";
import type { Placed } from "./listing-draft.js";

export type Penalty = NonNullable<Finding["penalty"]>[number];

export interface Measure {
  penalty: Penalty;
  // The findings, by their numbers.
  numbers: number[];
}

export interface Outlook {
  // Of violations; and what only follows if points that a person has to judge turn out as such.
  sure: Measure[];
  open: Measure[];
  // Of all rows in `sure`; 0 where none takes any.
  deposit_fen: number;
}

const keyOf = ({ annex, action, days, deposit_fen: fen }: Penalty): string =>
  JSON.stringify([annex ?? "", action, days, fen]);

// The hardest first; what the appendix has no row for comes last.
function harder({ penalty: a }: Measure, { penalty: b }: Measure): number {
  return (
    Number(b.annex !== undefined) - Number(a.annex !== undefined) ||
    (b.deposit_fen ?? 0) - (a.deposit_fen ?? 0) ||
    (b.days ?? 0) - (a.days ?? 0)
  );
}

function measuresOf(places: readonly Placed[]): Map<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const { number, finding } of places) {
    for (const penalty of finding.penalty ?? []) {
      const key = keyOf(penalty);
      const measure = measures.get(key) ?? { penalty, numbers: [] };
      if (!measure.numbers.includes(number)) measure.numbers.push(number);
      measures.set(key, measure);
    }
  }
  return measures;
}

export function outlookOf(places: readonly Placed[]): Outlook {
  const of = (outcome: string): Map<string, Measure> =>
    measuresOf(places.filter((place) => place.finding.outcome === outcome));
  const sure = of("violation");
  const open = [...of("review")].filter(([key]) => !sure.has(key)).map(([, measure]) => measure);
  const all = [...sure.values()];
  const fen = all.reduce((sum, { penalty }) => sum + (penalty.deposit_fen ?? 0), 0);
  return { sure: all.sort(harder), open: open.sort(harder), deposit_fen: fen };
}
