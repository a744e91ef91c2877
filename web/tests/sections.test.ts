import { describe, expect, it } from "vitest";
import { addressOf, placeOf, sectionOf, sections } from "../src/sections.js";

describe("an address", () => {
  it("names a section, and a place within it", () => {
    expect(sectionOf("#refund")).toBe("refund");
    expect(placeOf("#refund")).toBe("");
    expect(sectionOf("#refund/5.2.3")).toBe("refund");
    expect(placeOf("#refund/5.2.3")).toBe("5.2.3");
  });

  it("that names no section opens the first", () => {
    for (const hash of ["", "#", "#main", "#refunds", "#REFUND", "#/refund"]) {
      expect(sectionOf(hash), hash).toBe("listing");
    }
  });

  it("leads back to where it was made for", () => {
    for (const section of sections) {
      for (const place of ["", "5.2.3", "annex.fraud", "a/b"]) {
        const address = addressOf(section, place);
        expect([sectionOf(address), placeOf(address)]).toEqual([section, place]);
      }
    }
  });
});
