// The first lines of the page. They run before anything is painted, and ask at once for all that a first
// verdict needs: the worker, the module, the frame and the view that the address names. Meanwhile what the
// document shows by itself (config/skeleton.ts) is brought to what the visitor chose before. Stands on
// nothing that is large.
import { startFirst } from "./engine/start-worker.js";
import { loadTexts } from "./i18n/load-texts.js";
import { loadView } from "./load-view.js";
import { savedIntroduced, savedLanguage, savedTheme } from "./preferences.js";
import { isCaseLink, sectionOf } from "./sections.js";

const section = sectionOf(location.hash);
startFirst(section);
const frame = import("./elements/app.js");
// Whoever draws it says what went wrong.
loadView(section).catch(() => undefined);

const page = document.documentElement;
page.lang = savedLanguage();
void loadTexts(savedLanguage());
const theme = savedTheme();
if (theme !== "auto") page.dataset["theme"] = theme;

function adapt(skeleton: Element): void {
  if (savedIntroduced() || isCaseLink(location.hash)) skeleton.querySelector(".intro")?.remove();
  for (const tab of skeleton.querySelectorAll("[role=tab]"))
    tab.ariaSelected = String(tab.id === `tab-${section}`);
  // What is chosen before there is a frame is not lost.
  skeleton.addEventListener("click", ({ target }) => {
    const id = (target as Element).closest("[role=tab]")?.id;
    if (id) location.hash = id.replace("tab-", "");
  });
}

function failed(skeleton: Element): void {
  skeleton.querySelector("#starting")?.remove();
  skeleton.querySelector("#not-started")?.removeAttribute("hidden");
}

addEventListener("DOMContentLoaded", () => {
  const skeleton = document.querySelector("hegui-app");
  if (skeleton && !skeleton.shadowRoot) adapt(skeleton);
  frame.catch(() => skeleton && failed(skeleton));
});
