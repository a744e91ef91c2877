// The first file of the page. It asks at once for all that a first verdict needs: the worker, the module, the
// frame and the view that the address names; what it can of this the document has asked for already
// (first-lines.ts). Stands on nothing that is large.
import { startFirst } from "./engine/start-worker.js";
import { loadTexts } from "./i18n/load-texts.js";
import { loadView } from "./load-view.js";
import { savedLanguage } from "./preferences.js";
import { sectionOf } from "./sections.js";

const section = sectionOf(location.hash);
startFirst(section);
const frame = import("./elements/app.js");
// Whoever draws it says what went wrong.
loadView(section).catch(() => undefined);
void loadTexts(savedLanguage());

function failed(skeleton: Element): void {
  skeleton.querySelector("#starting")?.remove();
  skeleton.querySelector("#not-started")?.removeAttribute("hidden");
}

frame.catch(() => {
  const skeleton = document.querySelector("hegui-app");
  if (skeleton) failed(skeleton);
});
