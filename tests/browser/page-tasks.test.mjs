// The page answers while it is drawn: what would be one long task is several short ones. Held by what is drawn
// in which task, not by time, which depends on the machine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";

// Something of each part that is drawn by itself: the frame, the texts, what is folded under them, the
// results, one's own words, and other listings.
const parts = [
  ".brand",
  "textarea#title",
  "textarea#user_guide",
  "#results",
  "#own-import",
  "#others-choose",
];

/** In the page: `heguiDrawnIn` tells the number of the task in which each part was there first. */
function watchTasks(wanted) {
  let task = 0;
  const drawnIn = {};
  globalThis.heguiDrawnIn = drawnIn;
  const later = globalThis.setTimeout;
  globalThis.setTimeout = (work, ...rest) =>
    later(
      (...given) => {
        task += 1;
        work(...given);
      },
      ...rest,
    );
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    // Told before the task ends.
    new MutationObserver(() => {
      for (const part of wanted) if (root.querySelector(part)) drawnIn[part] ??= task;
    }).observe(root, { childList: true, subtree: true });
    return root;
  };
}

test("the listing view and the frame around it are drawn in tasks of their own", async () => {
  const browser = await launch();
  const server = await serve();
  try {
    const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
    const page = await context.newPage();
    await page.addInitScript(watchTasks, parts);
    await page.goto(`${server.address}#listing`);
    await page.waitForFunction(
      (count) => Object.keys(globalThis.heguiDrawnIn).length === count,
      parts.length,
    );
    const drawnIn = await page.evaluate(() => globalThis.heguiDrawnIn);
    const tasks = new Set(Object.values(drawnIn));
    assert.equal(tasks.size, parts.length, JSON.stringify(drawnIn));
    assert.ok(drawnIn[".brand"] < drawnIn["textarea#title"]);
    assert.ok(parts.slice(2).every((part) => drawnIn[part] > drawnIn["textarea#title"]));
  } finally {
    await browser.close();
    await server.close();
  }
});
