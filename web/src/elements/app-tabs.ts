// The tabs of the page's sections: the arrow keys, Home and End move between them, as in every list of tabs.
import { html, type TemplateResult } from "lit";
import type { AppKey } from "../i18n/app.zh-CN.js";
import type { Say } from "../i18n/index.js";
import { sections, type Section } from "../sections.js";

export interface TabActions {
  open(section: Section): void;
  // Opens it and gives its tab the focus.
  moveTo(section: Section): void;
}

// Where a key leads from a section; nothing for a key that moves nowhere.
function reachedBy(key: string, from: Section): Section | undefined {
  const last = sections.length - 1;
  const at = sections.indexOf(from);
  switch (key) {
    case "Home":
      return sections[0];
    case "End":
      return sections[last];
    case "ArrowRight":
      return sections[at === last ? 0 : at + 1];
    case "ArrowLeft":
      return sections[at === 0 ? last : at - 1];
    default:
      return undefined;
  }
}

export function tabs(current: Section, say: Say<AppKey>, actions: TabActions): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const section = reachedBy(event.key, current);
    if (!section) return;
    event.preventDefault();
    actions.moveTo(section);
  };
  return html`<nav class="frame" aria-label=${say("sections")}>
    <div role="tablist" aria-label=${say("sections")} @keydown=${move}>
      ${sections.map(
        (section) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${section}"
            aria-controls="panel-${section}"
            aria-selected=${current === section ? "true" : "false"}
            tabindex=${current === section ? 0 : -1}
            @click=${() => actions.open(section)}
          >
            ${say(`tab_${section}`)}
          </button>`,
      )}
    </div>
  </nav>`;
}
