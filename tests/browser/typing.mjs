// Types into the middle of a long text and tells how long the browser was busy with each task. For the test
// and the benchmark of typing.

const honest =
  "为腾讯云服务器提供漏洞扫描与基线核查，每周一次，报告直达邮箱。支持一键部署与回滚。\n";
const bad = "案例见 https://demo.yunfan-site.cn/list 。加微信 yunfan2024 享优惠价。\n";

/** A description of that many UTF-16 units, about, with that many breaches all over it. */
export function longText(characters, breaches) {
  const lines = Math.ceil(characters / honest.length);
  const every = Math.floor(lines / breaches);
  return Array.from({ length: lines }, (_, at) => (at % every === 0 ? bad : honest)).join("");
}

/**
 * How long the page's main thread worked on each of its tasks, in milliseconds of its own clock: on a machine
 * that others use too the wall's says nothing.
 */
function tasksOf(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const drawn = traceEvents.find((event) => event.name === "Layout");
  return traceEvents
    .filter(({ name, ph, pid, tid }) => {
      return /RunTask$/.test(name) && ph === "X" && pid === drawn.pid && tid === drawn.tid;
    })
    .map((event) => (event.tdur ?? event.dur) / 1000);
}

/**
 * Types into the middle of `box`, letter by letter, on a processor slowed `slowdown` times, and waits for
 * `settled`. The longest task of the page's main thread meanwhile, in milliseconds of its own clock.
 */
export async function longestTaskOfTyping(page, box, { slowdown = 1, settled = async () => {} }) {
  await box.evaluate((element) => {
    element.focus();
    element.setSelectionRange(5000, 5000);
  });
  const session = await page.context().newCDPSession(page);
  const browser = page.context().browser();
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  for (const sign of "更多内容 https://c.yunfan-site.cn/ 谢谢") {
    await page.keyboard.insertText(sign);
    await page.waitForTimeout(40);
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await settled();
  const tasks = tasksOf(await browser.stopTracing());
  if (tasks.length <= 50) throw new Error(`only ${tasks.length} tasks were seen`);
  return Math.max(...tasks);
}

/** Types into a listing of 10 kB with 12 breaches. Gives what `longestTaskOfTyping` does. */
export async function typeIntoListing(page, view, slowdown = 1) {
  const box = view.locator("textarea#description");
  await box.fill(longText(10_000, 12));
  await view.locator("#finding-12").waitFor();
  return longestTaskOfTyping(page, box, {
    slowdown,
    settled: () => view.locator('.quote:text("https://c.yunfan-site.cn/")').waitFor(),
  });
}

/** The same text in a box of the browser's own on a page without anything else. */
export async function typeIntoBareBox(page, slowdown = 1) {
  await page.setContent(
    '<textarea style="font-size: 16px; width: 600px; height: 400px"></textarea>',
  );
  const box = page.locator("textarea");
  await box.fill(longText(10_000, 12));
  return longestTaskOfTyping(page, box, { slowdown });
}
