// Texts of the page in two languages. "{count}" is a value, "{count row|rows}" the value and what is counted.
// A catalogue in English is typed by the keys of the Chinese one, so that a missing text is an error of the
// compiler.
import type { Language } from "../engine/types.js";

export type Values = Record<string, string | number>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

// Sentences behind each other: between Chinese ones stands no space.
export function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(/([\u3000-\u303f\uff00-\uffef]) /g, "$1");
}

export function words<Key extends string>(
  catalogues: Record<Language, Record<Key, string>>,
): (language: Language) => Say<Key> {
  return (language) => {
    const catalogue = catalogues[language];
    const chinese = catalogues["zh-CN"];
    // English may be on its way.
    const textOf = (key: Key): string =>
      (catalogue as Partial<typeof catalogue>)[key] ?? chinese[key];
    return (key, values = {}) =>
      textOf(key).replace(
        /\{(\w+)(?: ([^{}|]+)\|([^{}|]+))?\}/g,
        (whole, name: string, one?: string, many?: string) => {
          const value = String(values[name] ?? whole);
          return one === undefined ? value : `${value} ${value === "1" ? one : many}`;
        },
      );
  };
}
