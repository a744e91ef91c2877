// What the page remembers of a visitor: language, appearance, a merchant's own words and exceptions, and
// which columns of tables mean what, where that was asked for. storage.ts keeps it, where the browser
// allows it.
import type { Language } from "./engine/types.js";
import { read, write } from "./storage.js";

export type Theme = "auto" | "light" | "dark";

export function savedLanguage(): Language {
  return read("hegui-language") === "en" ? "en" : "zh-CN";
}

export function savedTheme(): Theme {
  const theme = read("hegui-theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}

export function saveLanguage(language: Language): void {
  write("hegui-language", language);
}

export function saveTheme(theme: Theme): void {
  write("hegui-theme", theme);
}

// Whether the page was explained already, which is a setting as any other.
export function savedIntroduced(): boolean {
  return read("hegui-introduced") === "yes";
}

export function saveIntroduced(): void {
  write("hegui-introduced", "yes");
}

// The JSON file of own words and exceptions, as it was saved; empty when there is none.
export function savedOwnWords(): string {
  return read("hegui-own-words") ?? "";
}

// Whether it will be remembered, which a merchant has to be told.
export function saveOwnWords(file: string): boolean {
  return write("hegui-own-words", file);
}

// JSON of which columns mean what; empty when none was kept.
export function savedBulkMappings(): string {
  return read("hegui-bulk-mappings") ?? "";
}

// Whether it will be remembered, which a merchant has to be told.
export function saveBulkMappings(mappings: string): boolean {
  return write("hegui-bulk-mappings", mappings);
}
