// Narrow screens: what was found stays in sight with the way there, and what can be done with a case stands
// below it.
import assert from "node:assert/strict";
import { openListing, openStore, testsWith } from "./browser.mjs";

const phone = { viewport: { width: 360, height: 640 } };
const narrow = testsWith("tests of narrow screens", () => ({}));

const inSight = (locator) =>
  locator.evaluate((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

narrow(
  "what was found is told at the foot of the screen, and leads to the results",
  async ({ page }) => {
    const view = await openListing(page);
    const bar = view.locator(".results-bar");
    assert.equal(await bar.count(), 0, "nothing is typed");
    await view.locator("textarea#title").fill("巡检 https://demo.yunfan-site.cn/a");
    await bar.waitFor();
    assert.match(await bar.innerText(), /1/);
    assert.ok(await inSight(bar));
    await view.locator("#to-results").click();
    assert.ok(await inSight(view.locator("#results")));
    assert.ok(!(await inSight(bar)), "it lies over none of the results");
    const store = await openStore(page);
    await store.locator("#example-trouble").click();
    await store.locator(".results-bar.violation").waitFor();
    assert.ok(await inSight(store.locator(".results-bar")));
    await page.setViewportSize({ width: 1280, height: 800 });
    assert.equal(await store.locator(".results-bar").isVisible(), false, "both are seen");
  },
  phone,
);

narrow(
  "what can be done with a case comes after it, and beside its heading where there is room",
  async ({ page }) => {
    const view = await openListing(page);
    const above = async () => {
      const [tools, heading] = await Promise.all(
        [page.locator("#send-case"), view.locator("h2")].map((each) => each.boundingBox()),
      );
      return tools.y < heading.y + heading.height;
    };
    assert.equal(await above(), false);
    await page.locator("#keep-drafts").check();
    await view.locator("textarea#title").fill("云帆建站");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForFunction(() => {
      const app = document.querySelector("hegui-app").shadowRoot;
      const all = [...app.querySelectorAll("hegui-app-case, [role=tabpanel]")];
      return all[0].localName === "hegui-app-case";
    });
    assert.equal(await above(), true);
    assert.ok(await page.locator("#keep-drafts").isChecked());
    assert.equal(await view.locator("textarea#title").inputValue(), "云帆建站");
  },
  phone,
);
