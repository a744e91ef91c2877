import { describe, expect, it } from "vitest";
import { abridged, changesOf, markdownOf, piecesOf } from "../src/elements/listing-changes.js";
import { emptyDraft, type Draft } from "../src/elements/listing-draft.js";
import { draftOfText, folded } from "../src/elements/listing-open.js";
import { processorMs } from "./processor-time.js";

function draftOf(texts: Partial<Draft["texts"]>): Draft {
  return { ...emptyDraft, texts: { ...emptyDraft.texts, ...texts } };
}

const told = (before: string, after: string): string =>
  piecesOf(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `${kind === "gone" ? "-" : "+"}{${text}}`))
    .join("");

describe("piecesOf", () => {
  it.each([
    ["加微信 abc 享优惠", "享优惠", "-{加微信 abc }享优惠"],
    ["见https://a.cn/x 。", "见 。", "见-{https://a.cn/x} 。"],
    ["甲乙丙丁", "甲丙戊丁", "甲-{乙}丙+{戊}丁"],
    ["", "新", "+{新}"],
    ["旧", "", "-{旧}"],
    ["一样", "一样", "一样"],
  ])("tells %j from %j", (before, after, wanted) => {
    const pieces = piecesOf(before, after);
    const side = (kind: string): string =>
      pieces
        .map((piece) => (piece.kind === kind || piece.kind === "same" ? piece.text : ""))
        .join("");
    expect(side("gone")).toBe(before);
    expect(side("new")).toBe(after);
    expect(told(before, after)).toBe(wanted);
  });

  it("gives both sides back whatever they are", () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const word = (): string => ["甲", "乙", "a1", " ", "😀", "\n"][random(6)] ?? "";
    for (let round = 0; round < 200; round++) {
      const [before, after] = [0, 1].map(() => Array.from({ length: random(30) }, word).join(""));
      const pieces = piecesOf(before ?? "", after ?? "");
      const of = (kind: string): string =>
        pieces
          .flatMap((each) => (each.kind === kind || each.kind === "same" ? [each.text] : []))
          .join("");
      expect([of("gone"), of("new")]).toEqual([before, after]);
    }
  });

  it("is done with texts that have nothing in common", () => {
    const [a, b] = ["甲".repeat(20_000), "乙".repeat(20_000)];
    const start = processorMs();
    expect(piecesOf(a, b)).toEqual([
      { kind: "gone", text: a },
      { kind: "new", text: b },
    ]);
    expect(processorMs() - start).toBeLessThan(2000);
  });
});

describe("changes", () => {
  it("are those of fields that differ", () => {
    const before = draftOf({ title: "a", description: "b" });
    const changes = changesOf(before, draftOf({ title: "a", description: "" }));
    expect(changes.map((change) => change.field)).toEqual(["description"]);
  });

  it("keep what is next to a change and drop the far rest", () => {
    const long = "字".repeat(400);
    const [head, , tail] = abridged(piecesOf(`${long}甲${long}`, long + long));
    expect(head?.text.length).toBeLessThan(60);
    expect(head?.text.endsWith("字")).toBe(true);
    expect(tail?.text.startsWith("字")).toBe(true);
  });
});

describe("markdownOf", () => {
  it("opens into the same fields again", () => {
    const draft = draftOf({
      title: "巡检",
      description: "一\n\n二",
      support: "每天",
      tags: "a\nb",
    });
    const names = new Map(
      (["title", "description", "support", "tags"] as const).map((id) => [folded(id), id]),
    );
    expect(
      draftOfText(
        markdownOf(draft, (field) => field),
        names,
      ).texts,
    ).toEqual(draft.texts);
  });
});
