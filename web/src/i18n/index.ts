// Texts of the page in two languages. A catalogue in English is typed by the keys of the Chinese one,
// so that a missing text is an error of the compiler.
import type { Language } from "../engine/types.js";

export type Values = Record<string, string | number>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

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
      textOf(key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
