// The page as a whole: it loads under a strict policy from a sub-path, asks the server for nothing
// afterwards, works offline, by keyboard, in two languages and on a narrow screen, and says what is
// wrong when it cannot start.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  launch,
  openBulk,
  openListing,
  openRefund,
  openRulebook,
  openStore,
  settledRequests,
  switchLanguage,
  unfold,
  withPage,
} from "./browser.mjs";

let browser;
let done = 0;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`count: ${done} page tests`);
});

function page(name, options, use) {
  test(name, async () => {
    await withPage(browser, options, use);
    done += 1;
  });
}

const badLink = "案例见 https://demo.yunfan-site.cn/list 。";

async function judgeListing(view) {
  await view.locator("textarea#description").fill(badLink);
  await view.locator('[data-field="description"] mark').waitFor();
}

/** The element that has the focus, through every shadow root. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return { role: element?.getAttribute("role"), id: element?.id, tag: element?.localName };
}

/** Presses `key` until what has the focus is what is looked for. */
async function press(opened, key, wanted) {
  for (let times = 0; times < 40; times += 1) {
    await opened.keyboard.press(key);
    if (wanted(await opened.evaluate(focused))) return;
  }
  assert.fail(
    `${key} does not lead there; the focus is on ${JSON.stringify(await opened.evaluate(focused))}`,
  );
}

page("it loads from a sub-path without an error, and every view opens", {}, async (opened) => {
  await openStore(opened.page);
  await openBulk(opened.page);
  await openRefund(opened.page);
  await openListing(opened.page);
  await openRulebook(opened.page);
  assert.equal(await opened.page.getByRole("tab").count(), 5);
  assert.deepEqual(opened.problems, []);
  assert.deepEqual((await opened.seen()).policy, []);
  const outside = opened.requests.filter((address) => !address.startsWith("/some/shop/"));
  assert.deepEqual(outside, []);
  assert.ok(opened.requests.some((address) => address.endsWith(".wasm")));
});

for (const serviceWorkers of ["block", "allow"]) {
  const name = `it asks for nothing after loading, whatever is judged (service worker: ${serviceWorkers})`;
  page(name, { serviceWorkers }, async (opened) => {
    const loaded = await settledRequests(opened);
    const view = await openListing(opened.page);
    await judgeListing(view);
    await view.locator("#load-example").click();
    await view.locator("#finding-3").waitFor();
    await switchLanguage(opened.page, "en");
    await openRefund(opened.page);
    await opened.page.waitForTimeout(500);
    assert.equal(opened.requests.length, loaded);
    assert.deepEqual(opened.problems, []);
  });
}

page("it judges offline once it is loaded", {}, async (opened) => {
  const view = await openListing(opened.page);
  await settledRequests(opened);
  await opened.context.setOffline(true);
  await judgeListing(view);
  assert.deepEqual(await view.locator("mark").allTextContents(), [
    "https://demo.yunfan-site.cn/list",
  ]);
});

page("the language changes every text and checks nothing again", {}, async (opened) => {
  const { page: tab } = opened;
  const view = await openListing(tab);
  await judgeListing(view);
  const language = () => tab.evaluate(() => document.documentElement.lang);
  const checks = async () => (await opened.seen()).checks.length;
  const message = () => view.locator("#finding-1 .message").innerText();
  assert.equal(await language(), "zh-CN");
  const before = { count: await checks(), said: await message() };
  assert.match(before.said, /\p{Script=Han}/u);

  await switchLanguage(tab, "en");
  assert.equal(await language(), "en");
  const parts = "h2, h3, h4, label, legend, button, summary, dt, .status, .hint, .soft";
  const chinese = await view
    .locator(parts)
    .evaluateAll((all) =>
      all.map((each) => each.innerText).filter((text) => /\p{Script=Han}/u.test(text)),
    );
  assert.deepEqual(chinese, []);
  assert.doesNotMatch(await message(), /\p{Script=Han}/u);
  assert.equal(await view.locator("textarea#description").inputValue(), badLink);

  await switchLanguage(tab, "zh-CN");
  assert.equal(await language(), "zh-CN");
  assert.equal(await message(), before.said);
  await tab.waitForTimeout(500);
  assert.equal(await checks(), before.count);
});

page("every step can be taken with the keyboard", {}, async (opened) => {
  const { page: tab } = opened;
  await openListing(tab);
  await tab.evaluate(() => document.activeElement?.blur());
  await press(tab, "Tab", (at) => at.role === "tab");
  const selected = () => tab.locator('[role="tab"][aria-selected="true"]').innerText();
  const first = await selected();
  await press(tab, "ArrowRight", (at) => at.role === "tab");
  assert.notEqual(await selected(), first);
  await press(tab, "ArrowLeft", (at) => at.role === "tab");
  assert.equal(await selected(), first);
  await press(tab, "Tab", (at) => at.id === "description");
  await tab.keyboard.insertText(badLink);
  await tab.locator("hegui-listing-view #finding-1").waitFor();
  await press(tab, "Tab", (at) => at.tag === "button");
  await tab.keyboard.press("Enter");
  await press(tab, "Tab", (at) => at.tag === "button");
  await tab.keyboard.press("Enter");
  assert.equal((await tab.evaluate(focused)).id, "description");
  assert.deepEqual(opened.problems, []);
});

for (const language of ["zh-CN", "en"]) {
  page(
    `nothing is wider than 360 px (${language})`,
    { viewport: { width: 360, height: 740 } },
    async (opened) => {
      const { page: tab } = opened;
      await switchLanguage(tab, language);
      const view = await openListing(tab);
      await view.locator("#load-example").click();
      await view.locator("#finding-3").waitFor();
      await unfold(view);
      await view.locator("#add-allow").click();
      await view.locator("#finding-3 .allow-here").click();
      const width = () => tab.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(await width(), 360);
      await openRefund(tab);
      assert.equal(await width(), 360);
      const store = await openStore(tab);
      await store.locator("#example-trouble").click();
      await store.locator(".deadline").first().waitFor();
      await unfold(store);
      assert.equal(await width(), 360);
    },
  );
}

for (const [part, refuse] of [
  ["the module", (address) => address.endsWith(".wasm")],
  ["the worker", (address) => /worker[^/]*\.js$/.test(address)],
]) {
  page(`it says so when ${part} cannot be loaded`, { refuse }, async ({ page: tab }) => {
    const alert = tab.getByRole("alert").first();
    await alert.waitFor();
    const said = await alert.innerText();
    assert.match(said, /\p{Script=Han}{4,}/u);
    assert.doesNotMatch(said, /undefined|\[object/);
  });
}

page(
  "a view that cannot be fetched says so in its place, and the other goes on",
  { refuse: (address) => /refund-view[^/]*\.js$/.test(address) },
  async ({ page: tab }) => {
    const view = await openListing(tab);
    await judgeListing(view);
    await tab.locator("#tab-refund").click();
    const said = await tab.locator("#panel-refund").getByRole("alert").innerText();
    assert.match(said, /\p{Script=Han}{4,}/u);
    await tab.locator("#tab-listing").click();
    assert.equal(await view.locator("textarea#description").inputValue(), badLink);
  },
);
