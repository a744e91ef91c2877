import { describe, expect, it } from "vitest";
import {
  documentOf,
  emptyDraft,
  errorsOf,
  isEmpty,
  otherErrors,
  placed,
  type Draft,
} from "../src/elements/listing-draft.js";
import { listingWords } from "../src/elements/listing-words.js";
import { exampleDraft } from "../src/elements/listing-example.js";
import type { Finding, ListingResult } from "../src/engine/types.js";
import { listingEnglish } from "../src/i18n/listing.en.js";
import { listingChinese, type ListingKey } from "../src/i18n/listing.zh-CN.js";

function draftOf(texts: Partial<Draft["texts"]>, rest: Partial<Draft> = {}): Draft {
  return { ...emptyDraft, ...rest, texts: { ...emptyDraft.texts, ...texts } };
}

function finding(field: string, start?: number, end?: number): Finding {
  const base = { rule: "r", clause: "1", outcome: "violation" as const, fingerprint: "f" };
  const message = { id: "m", "zh-CN": "m", en: "m" };
  if (start === undefined || end === undefined) return { ...base, field, message };
  return { ...base, field, message, start, end };
}

function resultOf(findings: Finding[]): ListingResult {
  return { kind: "listing", status: "violations", findings };
}

describe("documentOf", () => {
  it("holds what was typed and nothing that was not", () => {
    expect(documentOf(emptyDraft)).toEqual({});
    const draft = draftOf(
      { title: " T ", description: "\n ", links: "https://a.example/\n\n b " },
      {
        choices: { product_type: "saas", delivery: "" },
        answers: { qualified: null, holds_rights: false },
      },
    );
    expect(documentOf(draft)).toEqual({
      title: " T ",
      links: ["https://a.example/", "b"],
      product_type: "saas",
      qualified: null,
      holds_rights: false,
    });
  });
});

describe("isEmpty", () => {
  it("counts texts, choices and answers, don't know among them", () => {
    expect(isEmpty(emptyDraft)).toBe(true);
    expect(isEmpty(draftOf({ title: " \n" }))).toBe(true);
    expect(isEmpty(draftOf({ tags: "x" }))).toBe(false);
    expect(isEmpty(draftOf({}, { answers: { qualified: null } }))).toBe(false);
    expect(isEmpty(draftOf({}, { choices: { product_type: "tool", delivery: "" } }))).toBe(false);
  });
});

describe("placed", () => {
  it("numbers findings in the order of the page and moves those of lists to their line", () => {
    const links = "https://ok.example/\n\n  https://bad.example/";
    const draft = draftOf({ title: "t", links });
    const found = placed(
      resultOf([
        finding("/links/1", 0, 20),
        finding("/security_reviewed"),
        finding("/title", 5, 6),
        finding("/title", 0, 1),
      ]),
      draft,
      ["title", "links", "security_reviewed"],
    );
    expect(found.map((place) => [place.number, place.field, place.start])).toEqual([
      [1, "title", 0],
      [2, "title", 5],
      [3, "links", links.indexOf("https://bad")],
      [4, "security_reviewed", undefined],
    ]);
    expect(links.slice(found[2]?.start, found[2]?.end)).toBe("https://bad.example/");
  });

  it("puts a field that the page does not know last", () => {
    const found = placed(
      resultOf([finding("/images/0/text", 0, 1), finding("/title")]),
      emptyDraft,
      ["title"],
    );
    expect(found.map((place) => place.field)).toEqual(["title", "images"]);
  });
});

describe("errors", () => {
  const message = { "zh-CN": "m", en: "m" };
  const result: ListingResult = {
    kind: "listing",
    status: "invalid",
    errors: [
      { pointer: "/tags/1", code: "a", message },
      { pointer: "", code: "b", message },
    ],
  };
  it("go to their field, or to the page where they have none", () => {
    expect(errorsOf(result, "tags").map((error) => error.code)).toEqual(["a"]);
    expect(errorsOf(result, "title")).toEqual([]);
    expect(otherErrors(result, ["tags"]).map((error) => error.code)).toEqual(["b"]);
  });
});

describe("catalogues", () => {
  const names = (text: string): string[] => (text.match(/\{\w+/g) ?? []).sort();
  it("say the same things with the same names in both languages", () => {
    expect(Object.keys(listingEnglish).sort()).toEqual(Object.keys(listingChinese).sort());
    for (const key of Object.keys(listingChinese) as ListingKey[]) {
      expect(listingEnglish[key], key).not.toBe("");
      expect(names(listingEnglish[key]), key).toEqual(names(listingChinese[key]));
    }
  });
  it("fill in names, and leave what is not given", () => {
    const say = listingWords("en");
    expect(say("clause", { clause: "4.1" })).toBe("Clause 4.1");
    expect(say("clause")).toBe("Clause {clause}");
  });
  it("have an example in each language", () => {
    expect(exampleDraft(listingWords("en")).texts.title).toMatch(/^[ -~]+$/);
    expect(exampleDraft(listingWords("zh-CN")).texts.title).toMatch(/\p{Script=Han}/u);
  });
});
