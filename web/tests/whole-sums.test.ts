import { html, type TemplateResult } from "lit";
import { describe, expect, it } from "vitest";
import { wholeSums } from "../src/elements/whole-sums.js";

const isDrawn = (part: unknown): part is TemplateResult =>
  typeof part === "object" && part !== null && "values" in part;

// A space of no width stands for each place where a line may end.
const said = (part: unknown): string => {
  if (Array.isArray(part)) return part.map(said).join("");
  if (!isDrawn(part)) return String(part);
  return (part.strings[0]?.includes("<wbr") ? "|" : "") + part.values.map(said).join("");
};
const parts = (text: string): string => wholeSums(text).map(said).join("");

describe("sums in a running text", () => {
  it("may end a line behind a comma of their thousands alone", () => {
    expect(parts("\u00a5980.00")).toBe("\u00a5980.00");
    expect(parts("\u00a59,007,199,254,740.99")).toBe("\u00a59,|007,|199,|254,|740.99");
    expect(parts("3 \u00b7 \u00a57,279.00 in total")).toBe("3 \u00b7 \u00a57,|279.00 in total");
    expect(parts("\u00a51,200.00 \u2212 \u00a5200")).toBe("\u00a51,|200.00 \u2212 \u00a5200");
  });
  it("leave a text without any alone", () => {
    expect(wholeSums("Amount open, 5 rows")).toEqual(["Amount open, 5 rows"]);
    expect(wholeSums("")).toEqual([]);
  });
  it("keep each piece together", () => {
    const [first] = wholeSums("\u00a51.00");
    const piece = html`<span class="unbroken">${"\u00a51.00"}</span>`;
    expect(isDrawn(first) && first.values).toEqual([piece, []]);
  });
});
