import { describe, expect, it } from "vitest";
import { differences, readingWords } from "../src/elements/refund-readings.js";
import type { Reading } from "../src/engine/types.js";

function reading(verdict: string, amount?: number, market?: boolean): Reading {
  return {
    verdict,
    reason: { "zh-CN": "因为", en: "because" },
    ...(amount === undefined ? {} : { amount_fen: amount }),
    ...(market === undefined ? {} : { marketplace_may_refund: market }),
  };
}

describe("readings", () => {
  it("contradict each other where their amounts differ or are open", () => {
    const pairs = [
      [reading("full_refund", 100), reading("not_refundable", 0)],
      [reading("negotiated_refund"), reading("negotiated_refund")],
      [reading("negotiated_refund", 5), reading("negotiated_refund")],
      [reading("full_refund", 100), reading("negotiated_refund", 100), reading("x", 0)],
      [],
      undefined,
    ];
    for (const readings of pairs) {
      expect(differences(readings)).toBeUndefined();
      expect(readingWords(readings ? { readings } : {}).status).toBe("status_contested");
    }
  });

  it("come to the same where the amount is one, and tell what is left of the difference", () => {
    const notes = (...readings: Reading[]): string[] => {
      const { heading, note } = readingWords({ readings });
      return [heading, note];
    };
    const heading = "readings_agree_heading";
    const chosen = reading("negotiated_refund", 100, true);
    expect(notes(chosen, chosen)).toEqual([heading, "readings_agree_note"]);
    expect(notes(chosen, reading("negotiated_refund", 100, false))).toEqual([
      heading,
      "readings_agree_note_market",
    ]);
    expect(notes(chosen, reading("full_refund", 100, true))).toEqual([
      heading,
      "readings_agree_note_verdict",
    ]);
    expect(notes(chosen, reading("full_refund", 100, false))).toEqual([
      heading,
      "readings_agree_note_both",
    ]);
    // No refund is the same nothing.
    expect(notes(reading("not_refundable", 0), reading("merchant_policy", 0))).toEqual([
      heading,
      "readings_agree_note_verdict",
    ]);
  });
});
