import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { saveLanguage, savedLanguage, savedTheme, saveTheme } from "../src/preferences.js";

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe("preferences", () => {
  it("are Chinese and the system's appearance for a new visitor", () => {
    expect(savedLanguage()).toBe("zh-CN");
    expect(savedTheme()).toBe("auto");
  });

  it("are remembered, and the last choice counts", () => {
    saveLanguage("en");
    expect(savedLanguage()).toBe("en");
    saveLanguage("zh-CN");
    expect(savedLanguage()).toBe("zh-CN");
    for (const theme of ["light", "dark", "auto"] as const) {
      saveTheme(theme);
      expect(savedTheme()).toBe(theme);
    }
  });

  it("do not overwrite each other", () => {
    saveLanguage("en");
    saveTheme("dark");
    expect(savedLanguage()).toBe("en");
    expect(savedTheme()).toBe("dark");
  });

  // A later version of the page, or a hand, may have written anything.
  it("fall back where what is stored means nothing", () => {
    saveLanguage("en");
    saveTheme("dark");
    for (const odd of ["", "fr", "EN", "auto ", "constructor"]) {
      for (const key of stored.keys()) stored.set(key, odd);
      expect(savedLanguage(), odd).toBe("zh-CN");
      expect(savedTheme(), odd).toBe("auto");
    }
  });

  // Other pages of the same host share the storage.
  it("keep to names of their own and store nothing else", () => {
    saveLanguage("en");
    saveTheme("dark");
    expect(stored.size).toBe(2);
    for (const key of stored.keys()) expect(key).toMatch(/^hegui-/);
    expect([...stored.values()].sort()).toEqual(["dark", "en"]);
  });
});

describe("a browser without storage", () => {
  function expectForgetting(): void {
    expect(() => saveLanguage("en")).not.toThrow();
    expect(() => saveTheme("dark")).not.toThrow();
    expect(savedLanguage()).toBe("zh-CN");
    expect(savedTheme()).toBe("auto");
  }
  const refuse = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };

  it("is no failure when the storage refuses every call", () => {
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
    expectForgetting();
  });

  it("is no failure when even naming the storage is refused", () => {
    vi.unstubAllGlobals();
    const before = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
    Object.defineProperty(globalThis, "localStorage", { get: refuse, configurable: true });
    try {
      expectForgetting();
    } finally {
      Reflect.deleteProperty(globalThis, "localStorage");
      if (before) Object.defineProperty(globalThis, "localStorage", before);
    }
  });

  it("is no failure when there is none at all", () => {
    vi.stubGlobal("localStorage", undefined);
    expectForgetting();
  });
});
