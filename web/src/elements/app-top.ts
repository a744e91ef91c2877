// The top of the page: its name, language and appearance; and, at a first visit, what it is in three
// sentences.
import { html, type TemplateResult } from "lit";
import type { Language } from "../engine/types.js";
import type { AppKey } from "../i18n/app.zh-CN.js";
import type { Say } from "../i18n/index.js";
import type { Theme } from "../preferences.js";

export interface TopActions {
  switchLanguage(): void;
  chooseTheme(theme: Theme): void;
}

export function top(
  language: Language,
  theme: Theme,
  say: Say<AppKey>,
  actions: TopActions,
): TemplateResult {
  const other = language === "en" ? "zh-CN" : "en";
  return html`<header class="frame top">
    <div class="brand">
      <img src="./icon.svg" alt="" width="40" height="40" />
      <div>
        <h1>${say("name")}</h1>
        <p>${say("tagline")}</p>
      </div>
    </div>
    <div class="settings">
      <button type="button" lang=${other} @click=${actions.switchLanguage}>
        ${say(other === "en" ? "to_english" : "to_chinese")}
      </button>
      <select
        aria-label=${say("theme")}
        @change=${(event: Event) =>
          actions.chooseTheme((event.target as HTMLSelectElement).value as Theme)}
      >
        ${(["auto", "light", "dark"] as const).map(
          (each) =>
            html`<option value=${each} ?selected=${theme === each}>
              ${say(`theme_${each}`)}
            </option>`,
        )}
      </select>
    </div>
  </header>`;
}

export function introduction(say: Say<AppKey>, close: () => void): TemplateResult {
  return html`<section class="intro" aria-labelledby="intro-title">
    <h2 id="intro-title">${say("intro_title")}</h2>
    <ol>
      ${(["intro_1", "intro_2", "intro_3"] as const).map((key) => html`<li>${say(key)}</li>`)}
    </ol>
    <button type="button" class="plain" id="close-intro" @click=${close}>
      ${say("intro_close")}
    </button>
  </section>`;
}
