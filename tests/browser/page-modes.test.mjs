// Every view as the system wants it: with the system's own colours, without motion, and on paper.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, withPage } from "./browser.mjs";
import { giveTools, scenes } from "./scenes.mjs";

let browser;
let done = 0;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`count: ${done} views in other modes`);
});

function everywhere(name, options, use) {
  test(name, () =>
    withPage(browser, options, async ({ page }) => {
      await page.evaluate(giveTools);
      for (const [section, open] of Object.entries(scenes)) {
        await use(page, await open(page), section);
        done += 1;
      }
    }),
  );
}

/** What can be used or is marked, and is told from its surroundings by an edge, a line or a ground. */
function noteShape(grounds) {
  const shaped = (each) => {
    const style = getComputedStyle(each);
    const edge = ["Top", "Right", "Bottom", "Left"].some(
      (side) =>
        style[`border${side}Style`] !== "none" &&
        style[`border${side}Width`] !== "0px" &&
        style[`border${side}Color`] !== "rgba(0, 0, 0, 0)",
    );
    const line = style.textDecorationLine !== "none" || style.outlineStyle !== "none";
    return edge || line || (grounds && style.backgroundColor !== "rgba(0, 0, 0, 0)");
  };
  const all = globalThis
    .heguiAll("button, select, textarea, mark, input:not([type=radio], [type=checkbox])")
    .filter((each) => !each.disabled);
  if (grounds) {
    globalThis.heguiShaped = new Set(all.filter(shaped));
    return [];
  }
  return all
    .filter((each) => globalThis.heguiShaped.has(each) && !shaped(each))
    .filter((each) => !(each.parentElement && shaped(each.parentElement)))
    .map(globalThis.heguiName);
}

// Grounds are gone there, so an edge or a line has to be left.
everywhere("forced colours", {}, async (page, _view, section) => {
  await page.evaluate(noteShape, true);
  await page.emulateMedia({ forcedColors: "active" });
  assert.deepEqual(await page.evaluate(noteShape, false), []);
  const [chosen, other] = await page.evaluate((id) => {
    const line = (tab) => getComputedStyle(tab).borderBottomColor;
    const tabs = globalThis.heguiAll("[role=tab]");
    return [line(tabs.find((tab) => tab.id === id)), line(tabs.find((tab) => tab.id !== id))];
  }, `tab-${section}`);
  assert.notEqual(chosen, other, "the chosen tab looks like the others");
  await page.emulateMedia({ forcedColors: "none" });
});

everywhere("reduced motion", { reducedMotion: "reduce" }, async (page, view) => {
  const moving = await page.evaluate(() =>
    globalThis
      .heguiAll("*")
      .filter((each) => {
        const style = getComputedStyle(each);
        const longest = (times) => Math.max(...times.split(",").map(Number.parseFloat));
        return (
          longest(style.transitionDuration) > 0.01 ||
          (style.animationName !== "none" && longest(style.animationDuration) > 0.01) ||
          style.scrollBehavior === "smooth"
        );
      })
      .map(globalThis.heguiName),
  );
  assert.deepEqual(moving, []);
  assert.ok(await view.isVisible());
});

// Upright and across; `width` is that of A4 less its margins.
for (const width of [700, 1020]) {
  const options = { viewport: { width, height: 900 }, colorScheme: "dark" };
  everywhere(`print, ${width} px`, options, async (page, view) => {
    await page.emulateMedia({ media: "print" });
    const found = await page.evaluate(() => {
      const all = globalThis.heguiAll("*");
      const hides = (each) => {
        const style = getComputedStyle(each);
        return (
          (style.overflowY === "auto" || style.overflowY === "scroll") &&
          // A text is printed with its marks, below; a list of links leads nowhere on paper.
          !["textarea", "nav"].includes(each.localName) &&
          each.scrollHeight > each.clientHeight + 1
        );
      };
      return {
        ground: getComputedStyle(document.documentElement).getPropertyValue("--ground").trim(),
        tabs: globalThis.heguiAll("[role=tab], #newer-version, header select").length,
        fixed: all.filter(
          (each) => getComputedStyle(each).position === "fixed" && each.innerText.trim(),
        ).length,
        cut: all.filter(hides).map(globalThis.heguiName),
        wide: document.documentElement.scrollWidth - innerWidth,
        fingerprint: globalThis.heguiAll("footer code").length,
      };
    });
    assert.deepEqual(found, {
      ground: "#fff",
      tabs: 0,
      fixed: 0,
      cut: [],
      wide: 0,
      fingerprint: 1,
    });
    assert.ok(await view.isVisible());
    await page.emulateMedia({ media: "screen" });
  });
}
