// The bar above every section while another rulebook is in use: which one, and the way back, which is
// told as "built-in". Comes with the panel where the rulebook was chosen.
import { LitElement, css, html, type TemplateResult } from "lit";
import type { Language } from "../engine/types.js";
import type { OtherRulebook } from "./rulebook-in-use.js";
import { baseStyles, buttonStyles } from "./shared-styles.js";
import { switchWords } from "./switch-words.js";

export class RulebookBanner extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      aside {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.5rem 1.5rem;
        margin-top: 1rem;
        padding: 0.75rem 1.1rem;
        background: var(--warn-soft);
        border: 1px solid var(--warn);
        border-radius: var(--radius);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        color: var(--warn);
        font-size: 0.8rem;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
      }
      a {
        padding: 0.4rem 0;
        color: var(--ink);
      }
      .plain {
        font-weight: 600;
        border-color: var(--warn);
      }
      @media (max-width: 46rem) {
        aside {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media print {
        .ways {
          display: none;
        }
      }
    `,
  ];
  static override properties = {
    other: { attribute: false },
    language: { type: String },
  };

  declare other: OtherRulebook | undefined;
  declare language: Language;

  constructor() {
    super();
    this.language = "zh-CN";
  }

  protected override render(): TemplateResult {
    const { other, language } = this;
    if (!other) return html``;
    const say = switchWords(language);
    const { file, rulebook } = other;
    const title = rulebook.rulebook.title?.[language] ?? rulebook.id;
    return html`<aside aria-label=${say("bar_label")}>
      <p>
        <strong>${say("bar_text", { title, version: rulebook.version, file })}</strong>
        <small>${say("bar_sha", { sha256: rulebook.sha256 })}</small>
      </p>
      <p class="ways">
        <a href="#rulebook/other">${say("bar_changes")}</a>
        <button
          type="button"
          class="plain"
          id="built-in"
          @click=${() => this.dispatchEvent(new CustomEvent("built-in"))}
        >
          ${say("bar_back")}
        </button>
      </p>
    </aside>`;
  }
}
customElements.define("hegui-rulebook-banner", RulebookBanner);
