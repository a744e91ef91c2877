import { describe, expect, it } from "vitest";
import { wholeDates } from "../src/elements/whole-dates.js";

const kinds = (text: string): unknown[] =>
  wholeDates(text).map((part) => (typeof part === "string" ? part : part.values));

describe("dates in a running text", () => {
  it("are kept in one piece each, and the text stays as it is", () => {
    expect(kinds("From 2026-07-01 to 2026-07-05.")).toEqual([
      "From ",
      ["2026-07-01"],
      " to ",
      ["2026-07-05"],
      ".",
    ]);
  });
  it("leave a text without any alone", () => {
    expect(kinds("No date, but 12-34-56.")).toEqual(["No date, but 12-34-56."]);
  });
});
