// What the document does by itself, before any other file is there: it brings its first picture
// (config/skeleton.ts) to what the visitor chose before, and asks for what a first verdict needs. The build
// puts it behind that picture, with the names of files in its attributes (config/first-lines.ts). Stands on
// nothing that is large. A caller may not assume that it has run.
import { askEarly } from "./engine/early-refund.js";
import { savedIntroduced, savedLanguage, savedTheme } from "./preferences.js";
import { isCaseLink, sectionOf, type Section } from "./sections.js";

const page = document.documentElement;
page.lang = savedLanguage();
const theme = savedTheme();
if (theme !== "auto") page.dataset["theme"] = theme;

const section = sectionOf(location.hash);

function adapt(skeleton: Element): void {
  if (savedIntroduced() || isCaseLink(location.hash)) skeleton.querySelector(".intro")?.remove();
  for (const tab of skeleton.querySelectorAll("[role=tab]"))
    tab.ariaSelected = String(tab.id === `tab-${section}`);
  // What is chosen before there is a frame is not lost.
  skeleton.addEventListener("click", ({ target }) => {
    const id = (target as Element).closest("[role=tab]")?.id;
    if (id && !skeleton.shadowRoot) location.hash = id.replace("tab-", "");
  });
}

function preload(address: string): void {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = address;
  document.head.append(link);
}

const skeleton = document.querySelector("hegui-app");
if (skeleton) adapt(skeleton);

const { refund = "", views = "{}" } = document.currentScript?.dataset ?? {};
for (const file of (JSON.parse(views) as Partial<Record<Section, string[]>>)[section] ?? [])
  preload(file);
if (section === "refund" && refund !== "") {
  const ask = askEarly(refund);
  // The first picture goes before it: at the frame after the first that one is on the screen. What is not on
  // the screen is not painted.
  if (document.hidden) void ask();
  else requestAnimationFrame(() => requestAnimationFrame(() => void ask()));
}
