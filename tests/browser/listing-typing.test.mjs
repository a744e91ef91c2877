// Typing in a listing of 10 kB: the page's own thread is never busy long enough to be felt, with a slow
// processor either, and the answer comes while one goes on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openListing, withPage } from "./browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const honest =
  "为腾讯云服务器提供漏洞扫描与基线核查，每周一次，报告直达邮箱。支持一键部署与回滚。\n";
const bad = "案例见 https://demo.yunfan-site.cn/list 。加微信 yunfan2024 享优惠价。\n";

function longText(characters, findings) {
  const lines = Math.ceil(characters / honest.length);
  const every = Math.floor(lines / findings);
  return Array.from({ length: lines }, (_, at) => (at % every === 0 ? bad : honest)).join("");
}

/**
 * How long the page's main thread worked on each of its tasks, by its own clock: on a machine that others
 * use too the wall's says nothing.
 */
function tasksOf(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const drawn = traceEvents.find((event) => event.name === "UpdateLayoutTree");
  return traceEvents
    .filter(({ name, ph, pid, tid }) => {
      return /RunTask$/.test(name) && ph === "X" && pid === drawn.pid && tid === drawn.tid;
    })
    .map((event) => (event.tdur ?? event.dur) / 1000);
}

/** Types into the middle of a long description and tells what the main thread was busy with. */
async function type(page, view, slowdown) {
  const box = view.locator("textarea#description");
  await box.fill(longText(10_000, 12));
  await view.locator("#finding-12").waitFor();
  await box.evaluate((element) => {
    element.focus();
    element.setSelectionRange(5000, 5000);
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  for (const sign of "更多内容 https://c.yunfan-site.cn/ 谢谢") {
    await page.keyboard.insertText(sign);
    await page.waitForTimeout(40);
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await view.locator('.quote:text("https://c.yunfan-site.cn/")').waitFor();
  return tasksOf(await browser.stopTracing());
}

// Whatever else the machine does only makes a task longer, so the best of a few goes is the page's own.
const goes = 3;

for (const [slowdown, most] of [
  [1, 16],
  [4, 50],
]) {
  test(`no task over ${most} ms, processor slowed ${slowdown} times`, async () => {
    let longest = Infinity;
    for (let go = 0; go < goes && longest > most; go += 1) {
      await withPage(browser, {}, async ({ page }) => {
        const tasks = await type(page, await openListing(page), slowdown);
        assert.ok(tasks.length > 50, `only ${tasks.length} tasks were seen`);
        longest = Math.min(longest, Math.max(...tasks));
      });
    }
    console.log(
      `count: typing in 10 kB, processor / ${slowdown}: longest task ${longest.toFixed(1)} ms`,
    );
    assert.ok(longest <= most, `a task of ${longest} ms`);
  });
}
