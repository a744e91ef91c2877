// On paper nothing that tells what was found, and by what, stays folded; on the screen it folds again.
import assert from "node:assert/strict";
import { openRefund, openRulebook, openStore, testsWith } from "./browser.mjs";

const paper = testsWith("views printed", () => ({}));

const print = (page, event) => page.evaluate((name) => dispatchEvent(new Event(name)), event);

/** How many of `items` are there, and how many are drawn. */
const drawn = async (items) => {
  const seen = await items.evaluateAll((all) => all.map((each) => each.checkVisibility()));
  return { all: seen.length, drawn: seen.filter(Boolean).length };
};

/** Folded at first, drawn on paper, and as before afterwards. */
async function unfoldsOnPaper(page, items) {
  await items.first().waitFor({ state: "attached" });
  const before = await drawn(items);
  assert.ok(before.drawn < before.all, JSON.stringify(before));
  await page.emulateMedia({ media: "print" });
  await print(page, "beforeprint");
  const printed = await drawn(items);
  assert.equal(printed.drawn, printed.all);
  await print(page, "afterprint");
  await page.emulateMedia({ media: "screen" });
  assert.deepEqual(await drawn(items), before);
  return printed.all;
}

paper("all examples of a clause", async ({ page }) => {
  const view = await openRulebook(page, "5.1.2");
  const count = await unfoldsOnPaper(page, view.locator(".examples > li"));
  assert.ok(count > 4);
});

paper("a clause left while printing folds no other", async ({ page }) => {
  const view = await openRulebook(page, "5.1.2");
  await view.locator(".examples > li").first().waitFor();
  await print(page, "beforeprint");
  await openRulebook(page, "4.1.3.5");
  await view.locator("h3", { hasText: "4.1.3.5" }).waitFor();
  await print(page, "afterprint");
  await unfoldsOnPaper(page, view.locator(".examples > li"));
});

paper("what the clauses of a refund say", async ({ page }) => {
  const view = await openRefund(page);
  await view.locator("header .chip").nth(1).click();
  await unfoldsOnPaper(page, view.locator("details.clause > p"));
});

paper("what a shop did not fill in, and no button", async ({ page }) => {
  const view = await openStore(page);
  await view.locator("#example-trouble").click();
  await view.locator(".finding").first().waitFor();
  await unfoldsOnPaper(page, view.locator("details.behind li"));
  await page.emulateMedia({ media: "print" });
  assert.equal(await view.locator("#to-today").isVisible(), false);
});
