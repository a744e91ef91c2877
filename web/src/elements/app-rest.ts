// What the page fetches when nobody waits for anything: the tools for a case, the whole module after that of
// refunds, the other views, a worker that keeps all files on the device, and the words of listings. Used by the
// frame of the page once it is drawn. A caller may not assume that any of it is there before it is asked for.
import { keepsDrafts } from "../drafts.js";
import type { Engine } from "../engine/client.js";
import { loadTexts } from "../i18n/load-texts.js";
import { sections, type Section } from "../sections.js";
import { keepOffline, type Told, type Updates } from "../updates.js";

// So long nothing is judged before anything else is fetched.
const quietMs = 300;

// Where a browser cannot say when it has nothing to do, soon is good enough.
function idle(): Promise<unknown> {
  return new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(done, { timeout: 1000 });
    else setTimeout(done, 50);
  });
}

export interface Rest {
  engine: Engine;
  told: Told;
  // Has the whole rulebook described.
  whole(): Promise<void>;
  loadView(section: Section): Promise<void>;
  updates(updates: Updates): void;
}

// Without them a case is judged all the same.
const loadTools = (): Promise<unknown> => import("./app-case.js").catch(() => undefined);

// Nothing that is waited for has to share the line, or the worker, with it.
export async function loadRest(rest: Rest): Promise<void> {
  const { engine, told, whole, loadView, updates } = rest;
  // A draft comes back before anything is typed in its place.
  if (keepsDrafts()) await loadTools();
  await engine.quiet(quietMs);
  await loadTools();
  await whole();
  await loadTexts("en");
  for (const section of sections) {
    await idle();
    await loadView(section);
  }
  updates(await keepOffline(told));
  await engine.quiet(quietMs);
  await engine.prepare().catch(() => undefined); // whoever needs it is told
}
