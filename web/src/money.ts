// Money on the page: typed in yuan, kept in whole fen, never a float.

// Fen of an amount such as "1,999.5"; undefined for anything that is not an amount.
export function fenOf(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[,\s¥\u5143]/g, "");
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  const [, whole = "", cents = ""] = match;
  return Number(whole) * 100 + Number(cents.padEnd(2, "0"));
}

export function yuanOf(fen: number): string {
  const whole = Math.floor(fen / 100).toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `¥${grouped}.${String(fen % 100).padStart(2, "0")}`;
}
