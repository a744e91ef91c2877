// Has the texts of a language at hand before they are shown. Chinese ones come with the views.
import type { Language } from "../engine/types.js";

// What cannot be fetched is said in Chinese.
export async function loadTexts(language: Language): Promise<void> {
  if (language === "en") await import("./english.js").catch(() => undefined);
}
