import { describe, expect, it } from "vitest";
import { emptyDraft, placed, type Draft, type Placed } from "../src/elements/listing-draft.js";
import { applyFixes, hasFix } from "../src/elements/listing-fixes.js";
import type { Finding, SafeEdit } from "../src/engine/types.js";

const order = ["title", "description", "tags", "links"];

function draftOf(texts: Partial<Draft["texts"]>): Draft {
  return { ...emptyDraft, texts: { ...emptyDraft.texts, ...texts } };
}

const edit = (start: number, end: number, insert = ""): SafeEdit => ({ start, end, insert });
// Of an entry of one letter, which goes as a whole.
const gone = edit(0, 1);

function places(draft: Draft, ...fixes: [field: string, ...edits: SafeEdit[]][]): Placed[] {
  const findings = fixes.map(([field, ...edits]): Finding => ({
    rule: "r",
    outcome: "review",
    field,
    start: edits[0]?.start ?? 0,
    end: edits[0]?.end ?? 0,
    message: { id: "m", "zh-CN": "m", en: "m" },
    fix: {
      edits,
      ...(edits.includes(gone) ? { remove: true } : {}),
      message: { "zh-CN": "f", en: "f" },
    },
    fingerprint: "f",
  }));
  return placed({ kind: "listing", status: "review", findings }, draft, order);
}

describe("safe edits", () => {
  it("of one field are made from the back, so that each finds its place", () => {
    const draft = draftOf({ title: "abc def ghi" });
    const fixed = applyFixes(
      draft,
      draft,
      places(
        draft,
        ["/title", edit(0, 3, "longer than before"), edit(8, 11, "")],
        ["/title", edit(4, 7, "x")],
      ),
    );
    expect(fixed?.draft.texts.title).toBe("longer than before x ");
    expect(fixed).toMatchObject({ fields: ["title"], done: 2, waiting: 0 });
    expect(draft.texts.title).toBe("abc def ghi");
  });

  it("of entries move with the line that their entry is on", () => {
    const draft = draftOf({ tags: "one\n\n  best two  \nthree" });
    const fixed = applyFixes(draft, draft, places(draft, ["/tags/1", edit(0, 5, "")]));
    expect(fixed?.draft.texts.tags).toBe("one\n\n  two  \nthree");
  });

  it.each([
    ["/links/0", "b\nc"],
    ["/links/1", "a\nc"],
    ["/links/2", "a\nb"],
  ])("take the entry %s away with its line", (field, left) => {
    const draft = draftOf({ links: "a\nb\nc" });
    expect(applyFixes(draft, draft, places(draft, [field, gone]))?.draft.texts.links).toBe(left);
  });

  it("take two entries away at once, and the only one", () => {
    const draft = draftOf({ links: "a\nb\nc", tags: "x" });
    const all = places(draft, ["/links/0", gone], ["/links/2", gone], ["/tags/0", gone]);
    const fixed = applyFixes(draft, draft, all);
    expect(fixed?.draft.texts).toMatchObject({ links: "b", tags: "" });
    expect(fixed?.fields).toEqual(["tags", "links"]);
  });

  it("take neighbours away, the last one too", () => {
    const draft = draftOf({ links: "a\nb\nc" });
    const fixed = applyFixes(draft, draft, places(draft, ["/links/1", gone], ["/links/2", gone]));
    expect(fixed?.draft.texts.links).toBe("a");
  });

  it("that overlap another's wait as a whole, and the same one twice is made once", () => {
    const draft = draftOf({ title: "abcdef" });
    const fixed = applyFixes(
      draft,
      draft,
      places(
        draft,
        ["/title", edit(0, 3, "X")],
        ["/title", edit(0, 3, "X")],
        ["/title", edit(2, 4, "Y"), edit(5, 6, "Z")],
      ),
    );
    expect(fixed).toMatchObject({ done: 2, waiting: 1 });
    expect(fixed?.draft.texts.title).toBe("Xdef");
  });

  it("that touch are both made", () => {
    const draft = draftOf({ title: "abcd" });
    const two = places(draft, ["/title", edit(0, 2, "1")], ["/title", edit(2, 4, "2")]);
    expect(applyFixes(draft, draft, two)?.draft.texts.title).toBe("12");
  });

  it("are refused where the text has changed since, or has no such place", () => {
    const judged = draftOf({ title: "abc" });
    const fix = places(judged, ["/title", edit(0, 1, "")]);
    expect(applyFixes(draftOf({ title: "abcd" }), judged, fix)).toBeUndefined();
    expect(applyFixes(judged, judged, places(judged, ["/title", edit(2, 9, "")]))).toBeUndefined();
    expect(applyFixes(judged, judged, places(judged, ["/title", edit(2, 1, "")]))).toBeUndefined();
  });

  it("leave what changed in other fields", () => {
    const judged = draftOf({ title: "abc" });
    const now = draftOf({ title: "abc", support: "typed since" });
    const fixed = applyFixes(now, judged, places(judged, ["/title", edit(0, 1, "")]));
    expect(fixed?.draft.texts).toMatchObject({ title: "bc", support: "typed since" });
  });

  it("are offered for texts only, and only where there are some", () => {
    const draft = draftOf({ title: "abc" });
    const [title, none, fact] = [
      ...places(draft, ["/title", edit(0, 1)]),
      ...places(draft, ["/title"]),
      ...places(draft, ["/qualified", edit(0, 1)]),
    ].map(hasFix);
    expect([title, none, fact]).toEqual([true, false, false]);
  });
});
