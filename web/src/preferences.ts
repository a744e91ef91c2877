// What the page remembers of a visitor: language and appearance, nothing of any case. Storage may be
// forbidden (private windows, opened from a file); then the page merely forgets.
import type { Language } from "./engine/types.js";

export type Theme = "auto" | "light" | "dark";

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forgetting a preference is no failure.
  }
}

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
