// The foot of the page: that nothing leaves the device, what is kept on it, and by which rules it judges.
import { html, nothing, type TemplateResult } from "lit";
import type { Language, RulebookDescription } from "../engine/types.js";
import type { AppKey } from "../i18n/app.zh-CN.js";
import { sentences, type Say } from "../i18n/index.js";
import { wholeDates } from "./whole-dates.js";

export interface Foot {
  // That in use; nothing until it is known.
  book: RulebookDescription | undefined;
  kept: boolean;
  language: Language;
}

function rules(book: RulebookDescription, language: Language, say: Say<AppKey>): TemplateResult {
  const { title, notice } = book.rulebook;
  return html`<p>${wholeDates(notice?.[language] ?? "")}</p>
    <p>
      ${wholeDates(say("rulebook", { title: title?.[language] ?? book.id, version: book.version }))}
      · ${say("engine", { version: book.engine })} ·
      <code title=${book.sha256}>${say("fingerprint", { sha256: book.sha256.slice(0, 12) })}</code>
    </p>`;
}

export function foot(
  { book, kept, language }: Foot,
  say: Say<AppKey>,
  forget: () => void,
): TemplateResult {
  return html`<footer>
    <div class="frame">
      <p>${sentences(say("privacy"), kept ? say("kept_offline") : "")}</p>
      <p>
        <button type="button" class="link" id="forget" @click=${forget}>${say("forget")}</button>
      </p>
      ${book ? rules(book, language, say) : nothing}
    </div>
  </footer>`;
}
