// Money on the page: typed in yuan, kept in whole fen, never a float.

// Separators only before three digits: without its comma "19,99" would be a hundred times as much.
const amount = /^\u00a5?\s*(\d+|\d{1,3}(?:[,\s]\d{3})+)(?:\.(\d{1,2}))?\s*[\u00a5\u5143]?$/;

// Fen of an amount such as "1,999.5"; undefined for anything that is not an amount.
export function fenOf(text: string): number | undefined {
  const match = amount.exec(text.normalize("NFKC").trim());
  if (!match) return undefined;
  const [, grouped = "", cents = ""] = match;
  const whole = grouped.replace(/\D/g, "");
  if (whole.length > 13) return undefined;
  return Number(whole) * 100 + Number(cents.padEnd(2, "0"));
}

export function yuanOf(fen: number): string {
  const whole = Math.floor(fen / 100).toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `¥${grouped}.${String(fen % 100).padStart(2, "0")}`;
}
