import { describe, expect, it } from "vitest";
import { sentences, words } from "../src/i18n/index.js";

type Catalogue = Record<string, string>;

// Found by their names, so that a catalogue added later is held to the same.
const modules = import.meta.glob<Record<string, Catalogue>>("../src/i18n/*.*.ts", { eager: true });
const views = new Set(
  Object.keys(modules).map((path) => path.replace("../src/i18n/", "").replace(/\..*$/, "")),
);

function catalogue(view: string, language: "zh-CN" | "en"): Catalogue {
  const [texts, ...others] = Object.values(modules[`../src/i18n/${view}.${language}.ts`] ?? {});
  if (!texts || others.length > 0) throw new Error(`${view}.${language} is not one catalogue`);
  return texts;
}

function everyText(language: "zh-CN" | "en"): [name: string, text: string][] {
  return [...views].flatMap((view) =>
    Object.entries(catalogue(view, language)).map(([key, text]): [string, string] => [
      `${view}.${key}`,
      text,
    ]),
  );
}

const placeholders = (text: string): string[] => (text.match(/\{\w+/g) ?? []).sort();
const hasChinese = (text: string): boolean =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);

describe("the catalogues", () => {
  it("are one for each part of the page, in two languages", () => {
    const names = [
      "app",
      "bulk",
      "bulk-cells",
      "bulk-columns",
      "bulk-results",
      "case",
      "days",
      "letters",
      "listing",
      "penalty",
      "refund",
      "rulebook",
      "store",
      "switch",
    ];
    expect([...views].sort()).toEqual(names);
    expect(Object.keys(modules)).toHaveLength(2 * names.length);
  });

  it.each([...views])("of %s have the same keys in both languages", (view) => {
    const keys = Object.keys(catalogue(view, "zh-CN")).sort();
    expect(keys.length).toBeGreaterThan(0);
    expect(Object.keys(catalogue(view, "en")).sort()).toEqual(keys);
  });

  it.each([...views])("of %s have the same placeholders in both languages", (view) => {
    const english = catalogue(view, "en");
    for (const [key, text] of Object.entries(catalogue(view, "zh-CN"))) {
      expect(placeholders(english[key] ?? ""), key).toEqual(placeholders(text));
    }
  });

  it.each(["zh-CN", "en"] as const)("have no empty text in %s and no stray brace", (language) => {
    for (const [name, text] of everyText(language)) {
      expect(text.trim(), name).not.toBe("");
      expect(text.replace(/\{\w+(?: [^{}|]+\|[^{}|]+)?\}/g, ""), name).not.toMatch(/[{}]/);
    }
  });

  // The button that leads back to Chinese is read by those who know no English.
  it("use no Chinese in English but for the name of the language", () => {
    const found = everyText("en").filter(([, text]) => hasChinese(text));
    expect(found).toEqual([["app.to_chinese", "中文"]]);
  });

  it("leave nothing untranslated in Chinese but names, addresses and figures", () => {
    const found = everyText("zh-CN").filter(([, text]) => !hasChinese(text));
    expect(found.map(([name]) => name).sort()).toEqual([
      "app.to_english",
      "letters.numbered",
      "letters.signature",
      "listing.example_links",
      "penalty.line_deposit",
    ]);
  });

  // The key is put together from the verdict when the page runs, so the compiler cannot tell.
  it("have a name for every verdict that a refund can have", () => {
    const verdicts = ["full_refund", "negotiated_refund", "merchant_policy", "not_refundable"];
    for (const verdict of [...verdicts, "out_of_scope"]) {
      expect(catalogue("refund", "zh-CN")[`verdict_${verdict}`], verdict).toBeTruthy();
    }
  });

  // As above: these come from the rulebook's files, whose schemas name them all.
  it("have a name for every kind and treatment of a clause, and a meaning for each treatment", () => {
    const texts = catalogue("rulebook", "zh-CN");
    const kinds =
      "heading definition obligation prohibition right procedure consequence scope effect";
    for (const kind of [...kinds.split(" "), "penalty", "note"]) {
      expect(texts[`kind_${kind}`], kind).toBeTruthy();
    }
    for (const treatment of ["automated", "asked", "platform", "informative"]) {
      expect(texts[`treatment_${treatment}`], treatment).toBeTruthy();
      expect(texts[`means_${treatment}`], treatment).toBeTruthy();
    }
  });

  it("have a name for every status and level that a row of a file can have", () => {
    const texts = catalogue("bulk-results", "zh-CN");
    const given =
      "invalid violations contested review needs_information decided out_of_scope compliant";
    for (const status of given.split(" ")) expect(texts[`status_${status}`], status).toBeTruthy();
    for (const level of ["violations", "reviews", "unknowns", "errors"]) {
      expect(texts[`level_${level}`], level).toBeTruthy();
      expect(texts[`column_${level}`], level).toBeTruthy();
    }
  });

  it("have a name for every stage that a deadline can come to", () => {
    const failed = ["product_hidden", "all_saas_hidden", "delisted", "fixed"];
    for (const stage of ["open", "today", "passed", "missed", "met", ...failed]) {
      expect(catalogue("store", "zh-CN")[`stage_${stage}`], stage).toBeTruthy();
    }
  });
});

describe("words", () => {
  const say = words({
    "zh-CN": { pair: "{b}、{a}", twice: "{a}{a}", plain: "好" },
    en: { pair: "{a}, {b}", twice: "{a} and {a}", plain: "fine" },
  });

  it("speaks the language that is asked for", () => {
    expect(say("zh-CN")("plain")).toBe("好");
    expect(say("en")("plain")).toBe("fine");
  });

  it("puts values by their names, in each language's own order", () => {
    expect(say("en")("pair", { a: 1, b: "two" })).toBe("1, two");
    expect(say("zh-CN")("pair", { a: 1, b: "two" })).toBe("two、1");
    expect(say("en")("twice", { a: 0 })).toBe("0 and 0");
  });

  it("leaves the placeholder of a value that is not given, and accepts an empty one", () => {
    expect(say("en")("pair", { b: "two" })).toBe("{a}, two");
    expect(say("en")("pair", { a: "", b: "two" })).toBe(", two");
  });

  it("counts one thing and several", () => {
    const counting = words({
      "zh-CN": { rows: "{count} 行" },
      en: { rows: "{count row|rows} left" },
    });
    expect(counting("en")("rows", { count: 1 })).toBe("1 row left");
    expect(counting("en")("rows", { count: 0 })).toBe("0 rows left");
    expect(counting("en")("rows", { count: "1,001" })).toBe("1,001 rows left");
    expect(counting("zh-CN")("rows", { count: 1 })).toBe("1 行");
  });

  it("puts sentences behind each other, with no space between Chinese ones", () => {
    expect(sentences("Done.", "", "Next.")).toBe("Done. Next.");
    expect(sentences("好了。", "下一步。")).toBe("好了。下一步。");
  });

  // Values hold what visitors and rulebooks wrote.
  it("takes a value literally whatever it looks like", () => {
    expect(say("en")("pair", { a: "{b}", b: "$&$1" })).toBe("{b}, $&$1");
  });
});
