// Every view on the narrowest screen, and with text of twice the size: nothing is wider than the screen, and
// no text is cut off.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, switchLanguage, unfold, withPage } from "./browser.mjs";
import { giveTools, openCoverage, openFile, scenes } from "./scenes.mjs";

let browser;
let measured = 0;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`count: ${measured} views measured`);
});

/** The elements with text of their own that hide a part of it, or reach out of the screen. */
function cutOff() {
  const own = (each) =>
    [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  // For screen readers only, or a beginning that leads to the whole and says so by its dots.
  const meant = (each) => {
    const { clipPath, textOverflow, webkitLineClamp } = getComputedStyle(each);
    return clipPath !== "none" || textOverflow === "ellipsis" || webkitLineClamp !== "none";
  };
  return globalThis
    .heguiAll("*:not(option, style, script)")
    .filter((each) => own(each) && !meant(each))
    .filter((each) => {
      const { overflowX, overflowY } = getComputedStyle(each);
      const wide = overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1;
      const high = overflowY === "hidden" && each.scrollHeight > each.clientHeight + 1;
      return wide || high;
    })
    .map(globalThis.heguiName);
}

async function assertFits(page, width) {
  const now = await page.evaluate(() => document.documentElement.scrollWidth);
  if (now > width) {
    const wide = await page.evaluate(
      (limit) =>
        globalThis
          .heguiAll("*")
          .filter((each) => each.getBoundingClientRect().right > limit + 0.5)
          .map(globalThis.heguiName)
          .slice(0, 8),
      width,
    );
    assert.fail(`${now} px wide instead of ${width}: ${wide.join(" | ")}`);
  }
  assert.deepEqual(await page.evaluate(cutOff), [], "text is cut off");
  measured += 1;
}

// What came of the file that was opened last, with a row of it.
async function results(page) {
  const view = page.locator("hegui-bulk-view");
  await view.locator("#run:enabled").click();
  await view.locator('.run[data-state="done"]').waitFor();
  await view.locator("hegui-bulk-results tr.row .open").first().click();
  await unfold(view);
}

const views = [...Object.values(scenes), openCoverage, openFile, results];

for (const [name, viewport, text] of [
  ["320 px", { width: 320, height: 640 }, 1],
  ["a tablet", { width: 820, height: 1180 }, 1],
  ["text of 200 %", { width: 1280, height: 720 }, 2],
  ["text of 200 % in half a window", { width: 640, height: 720 }, 2],
  ["text of 200 % on a telephone", { width: 360, height: 740 }, 2],
]) {
  for (const language of ["zh-CN", "en"]) {
    test(`${name}, ${language}`, () =>
      withPage(browser, { viewport }, async ({ page }) => {
        await page.evaluate(giveTools);
        await page.evaluate((times) => {
          document.documentElement.style.fontSize = `${16 * times}px`;
        }, text);
        await switchLanguage(page, language);
        for (const open of views) {
          await open(page);
          await assertFits(page, viewport.width);
        }
      }));
  }
}
