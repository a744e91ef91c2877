import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstPaint } from "../src/first-paint.js";

type Tell = (name: string) => void;

// A browser that tells what it has painted through what is given back.
function browser({ hidden = false, lang = "zh-CN", told = ["paint"] }): Tell {
  let callback: (seen: { getEntriesByName: (name: string) => unknown[] }) => void = () => undefined;
  class Observer {
    static readonly supportedEntryTypes = told;
    constructor(given: typeof callback) {
      callback = given;
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal("document", { hidden, documentElement: { lang } });
  vi.stubGlobal("PerformanceObserver", Observer);
  return (painted) => callback({ getEntriesByName: (name) => (name === painted ? [{}] : []) });
}

async function isOver(waiting: Promise<void>): Promise<boolean> {
  const over = vi.fn();
  void waiting.then(over);
  await Promise.resolve();
  return over.mock.calls.length > 0;
}

describe("the first picture", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is waited for until something is to be seen", async () => {
    const tell = browser({});
    const waiting = firstPaint();
    tell("first-paint");
    expect(await isOver(waiting)).toBe(false);
    tell("first-contentful-paint");
    expect(await isOver(waiting)).toBe(true);
  });

  it("is not waited for in a tab that nobody sees", async () => {
    browser({ hidden: true });
    expect(await isOver(firstPaint())).toBe(true);
  });

  it("is not waited for where the page is read in another language", async () => {
    browser({ lang: "en" });
    expect(await isOver(firstPaint())).toBe(true);
  });

  it.each([["paint"], []])(
    "is not waited for long where the browser tells of none",
    async (...told) => {
      browser({ told });
      const waiting = firstPaint();
      expect(await isOver(waiting)).toBe(false);
      vi.advanceTimersByTime(1000);
      expect(await isOver(waiting)).toBe(true);
    },
  );
});
