import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseDrafts, keepsDrafts, saveDraft, savedDraft } from "../src/drafts.js";
import { saveIntroduced, saveLanguage } from "../src/preferences.js";
import { forgetAll, keptKeys } from "../src/storage.js";

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    get length() {
      return stored.size;
    },
    key: (at: number) => [...stored.keys()][at] ?? null,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe("drafts", () => {
  it("are kept only when that was chosen", () => {
    expect(saveDraft("refund", { paid_fen: 1 })).toBe(true);
    expect(stored.size).toBe(0);
    chooseDrafts(true);
    saveDraft("refund", { paid_fen: 1 });
    expect(savedDraft("refund")).toEqual({ paid_fen: 1 });
    expect(savedDraft("listing")).toBeUndefined();
  });

  it("are gone as soon as that is taken back, and when nothing is filled in", () => {
    chooseDrafts(true);
    saveDraft("store", { as_of: "2026-07-01" });
    saveDraft("store", undefined);
    expect(savedDraft("store")).toBeUndefined();
    saveDraft("store", { as_of: "2026-07-01" });
    chooseDrafts(false);
    expect(keepsDrafts()).toBe(false);
    expect(keptKeys()).toEqual([]);
  });

  it.each(["", "{", "7", "[]", "null"])("that do not read are none: %s", (text) => {
    chooseDrafts(true);
    stored.set("hegui-draft-refund", text);
    expect(savedDraft("refund")).toBeUndefined();
  });

  it("that find no room say so", () => {
    chooseDrafts(true);
    const refuse = (): never => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { ...localStorage, getItem: () => "yes", setItem: refuse });
    expect(saveDraft("refund", { paid_fen: 1 })).toBe(false);
  });
});

describe("forgetting", () => {
  it("takes everything of the page's and nothing of others", () => {
    saveLanguage("en");
    saveIntroduced();
    chooseDrafts(true);
    saveDraft("listing", { title: "x" });
    stored.set("neighbour", "1");
    expect(keptKeys()).toEqual([
      "hegui-draft-listing",
      "hegui-introduced",
      "hegui-keep-drafts",
      "hegui-language",
    ]);
    expect(forgetAll()).toBe(true);
    expect([...stored.keys()]).toEqual(["neighbour"]);
  });

  it("throws nowhere where there is no storage", () => {
    vi.stubGlobal("localStorage", undefined);
    expect(keptKeys()).toEqual([]);
    expect(forgetAll()).toBe(true);
    expect(chooseDrafts(true)).toBe(false);
    expect(savedDraft("refund")).toBeUndefined();
  });
});
