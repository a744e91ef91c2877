// How the parts of a rulebook's proof are named.
import { describe, expect, it } from "vitest";
import type { RulebookDescription } from "../src/engine/types.js";
import { provedName } from "../src/elements/rulebook-proof.js";
import { rulebookWords } from "../src/elements/rulebook-words.js";

const named = (en: string) => ({ "zh-CN": en, en });
const book = {
  store_facts: {
    parts: [
      {
        id: "exit",
        title: named("Leaving"),
        facts: [{ id: "projects", title: named("Projects") }],
      },
      { id: "support.hours", title: named("Hours"), facts: [] },
    ],
  },
} as unknown as RulebookDescription;
const model = { book, language: "en" as const, say: rulebookWords("en") };

describe("the name of what was proved", () => {
  it("is that of the section for a whole document", () => {
    expect(provedName(model, "refund")).toBe(rulebookWords("en")("document_refund"));
  });

  it("is that of the part as the store view has it", () => {
    expect(provedName(model, "store.exit")).toMatch(/ › Leaving$/);
    expect(provedName(model, "store.exit.projects")).toMatch(/ › Leaving › Projects$/);
    expect(provedName(model, "store.support.hours")).toMatch(/ › support › Hours$/);
  });

  it("is the part's own id where the rulebook does not name it", () => {
    expect(provedName({ ...model, book: {} as RulebookDescription }, "store.new")).toMatch(
      / › new$/,
    );
  });
});
