import { describe, expect, it } from "vitest";
import { fenOf, yuanOf } from "../src/money.js";

// The largest amount that can be typed: thirteen digits of yuan and two of fen.
const largest = 999_999_999_999_999;

describe("fenOf", () => {
  it("reads whole yuan and one or two decimals", () => {
    expect(fenOf("0")).toBe(0);
    expect(fenOf("0.00")).toBe(0);
    expect(fenOf("7")).toBe(700);
    expect(fenOf("7.5")).toBe(750);
    expect(fenOf("7.05")).toBe(705);
    expect(fenOf("0.01")).toBe(1);
    expect(fenOf("007.10")).toBe(710);
  });

  // As floats, 1.15 * 100 is 114.99999999999999 and 8.2 * 100 is 819.9999999999999.
  it("loses no fen where a multiplication of floats would", () => {
    expect(fenOf("1.15")).toBe(115);
    expect(fenOf("8.20")).toBe(820);
    expect(fenOf("4.35")).toBe(435);
  });

  it("takes what is copied from a price: signs of the currency, separators, spaces around", () => {
    expect(fenOf("1,999.50")).toBe(199_950);
    expect(fenOf("1,234,567")).toBe(123_456_700);
    expect(fenOf("¥1,999.5")).toBe(199_950);
    expect(fenOf("\uffe5 20")).toBe(2000);
    expect(fenOf("20元")).toBe(2000);
    expect(fenOf("¥20元")).toBe(2000);
    expect(fenOf("20¥")).toBe(2000);
    expect(fenOf(" 20.5 元 ")).toBe(2050);
    expect(fenOf("1\u00a0999.50")).toBe(199_950);
  });

  it("takes the full-width characters of a Chinese keyboard", () => {
    expect(fenOf("１９９９．５０")).toBe(199_950);
    expect(fenOf("１，９９９")).toBe(199_900);
    expect(fenOf("\u3000１２\u3000")).toBe(1200);
  });

  it("refuses a third decimal instead of rounding it", () => {
    expect(fenOf("1.005")).toBeUndefined();
    expect(fenOf("1.000")).toBeUndefined();
  });

  it("refuses amounts below zero, however the minus is written", () => {
    for (const text of ["-1", "\u22121", "\uff0d1", "¥-1", "-0", "(1)"]) {
      expect(fenOf(text), text).toBeUndefined();
    }
  });

  it("refuses what is no amount", () => {
    for (const text of ["", " ", "¥", "元", ".", ".5", "5.", "1.2.3", "1e3", "0x10", "+1", "NaN"]) {
      expect(fenOf(text), text).toBeUndefined();
    }
    for (const text of ["abc", "1万", "十元", "1元元", "¥¥1", "元1", "1¥¥", "$1"]) {
      expect(fenOf(text), text).toBeUndefined();
    }
  });

  // Dropping the comma of "19,99" would make it a hundred times as much.
  it("refuses separators that do not stand before three digits", () => {
    for (const text of ["19,99", "1,5", "1,9999", "1999,", ",999", "1,,999", "1234,567", "1.2,3"]) {
      expect(fenOf(text), text).toBeUndefined();
    }
    for (const text of ["12 50", "1元50", "1¥50", "1. 50", "1 .50"]) {
      expect(fenOf(text), text).toBeUndefined();
    }
  });

  it("is exact up to thirteen digits and refuses more", () => {
    expect(fenOf("9999999999999.99")).toBe(largest);
    expect(fenOf("9,999,999,999,999.99")).toBe(largest);
    expect(Number.isSafeInteger(largest)).toBe(true);
    expect(fenOf("10000000000000")).toBeUndefined();
    expect(fenOf("10,000,000,000,000")).toBeUndefined();
    expect(fenOf("9".repeat(400))).toBeUndefined();
  });
});

describe("yuanOf", () => {
  it("shows both decimals and groups of three digits", () => {
    expect(yuanOf(0)).toBe("¥0.00");
    expect(yuanOf(5)).toBe("¥0.05");
    expect(yuanOf(50)).toBe("¥0.50");
    expect(yuanOf(99_999)).toBe("¥999.99");
    expect(yuanOf(100_000)).toBe("¥1,000.00");
    expect(yuanOf(123_456_789)).toBe("¥1,234,567.89");
  });

  it("is exact for the largest amounts that the engine gives", () => {
    expect(yuanOf(largest)).toBe("¥9,999,999,999,999.99");
    expect(yuanOf(Number.MAX_SAFE_INTEGER)).toBe("¥90,071,992,547,409.91");
    // Divided by a hundred these lie close to the next yuan.
    expect(yuanOf(9_007_199_254_740_899)).toBe("¥90,071,992,547,408.99");
    expect(yuanOf(9_007_199_254_740_900)).toBe("¥90,071,992,547,409.00");
  });
});

describe("an amount shown", () => {
  it("is read back as the same amount", () => {
    const amounts = [0, 1, 9, 10, 99, 100, 101, 99_999, 100_000, 100_001, largest - 1, largest];
    for (let fen = 1; fen < largest; fen = fen * 7 + 3) amounts.push(fen);
    for (const fen of amounts) expect(fenOf(yuanOf(fen)), String(fen)).toBe(fen);
  });
});
