// A shop that is judged by another day than today says so, and the heaviest measure stands in the summary.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openStore, withPage } from "./browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("an example names its own day and the visitor's, and one click goes to today", async () => {
  await withPage(browser, {}, async ({ page, problems, seen }) => {
    await page.clock.setFixedTime(new Date("2026-11-30T20:00:00Z"));
    const view = await openStore(page);
    assert.equal(await view.locator("#other-day").count(), 0);
    await view.locator("#example-trouble").click();
    // Already the next day in Beijing.
    await view.locator("#other-day", { hasText: "今天是 2026-12-01" }).waitFor();
    await view.locator(".today-line", { hasText: "选的这天 2026-07-06" }).waitFor();
    assert.equal(await view.locator(".board", { hasText: "今天" }).count(), 0);
    const worst = view.locator(".tile.worst");
    assert.match(await worst.innerText(), /最重的处理\s*清退并永久封禁账户\s*附录/);
    await view.locator("#to-today").click();
    await view.locator(".today-line", { hasText: "今天 2026-12-01" }).waitFor();
    assert.equal(await view.locator("#other-day").count(), 0);
    assert.equal(await view.locator("#input-as_of").inputValue(), "2026-12-01");
    const focused = await view.evaluate((element) => element.shadowRoot.activeElement?.id);
    assert.equal(focused, "input-as_of");
    assert.deepEqual(problems, []);
    assert.deepEqual((await seen()).policy, []);
  });
});
