// What the page keeps on the device: drafts only where that was ticked, a first visit explained once, and
// everything forgotten at once, by name.
import assert from "node:assert/strict";
import { openListing, openRefund, openStore, switchLanguage, testsWith } from "./browser.mjs";

const onPage = testsWith("tests of what is kept", () => ({}));
const page = (name, options, use) => onPage(name, use, options);

const keptKeys = (tab) => tab.evaluate(() => Object.keys(localStorage).sort());

page(
  "nothing of a case is kept until that is ticked, and then it comes back",
  {},
  async (opened) => {
    const { page: tab } = opened;
    const listing = await openListing(tab);
    await listing.locator("textarea#title").fill("云帆建站");
    await tab.waitForTimeout(1700);
    assert.deepEqual(await keptKeys(tab), []);
    await tab.locator("#keep-drafts").check();
    const refund = await openRefund(tab);
    await refund.locator(".actions button.chip").first().click();
    const store = await openStore(tab);
    await store.locator("#example-trouble").click();
    await store.locator(".deadline").first().waitFor();
    await tab.reload();
    await openListing(tab);
    await tab.waitForFunction(
      () =>
        document
          .querySelector("hegui-app")
          .shadowRoot.querySelector("hegui-listing-view")
          ?.shadowRoot.querySelector("#title")?.value === "云帆建站",
    );
    await openRefund(tab);
    await refund.locator(".verdict .title").first().waitFor();
    await openStore(tab);
    await store.locator(".deadline").first().waitFor();
    await tab.locator("#keep-drafts").uncheck();
    assert.deepEqual(await keptKeys(tab), []);
  },
);

page("all that is kept is named and forgotten at once", {}, async ({ page: tab }) => {
  await switchLanguage(tab, "en");
  await switchLanguage(tab, "zh-CN");
  const view = await openListing(tab);
  await tab.locator("#keep-drafts").check();
  await view.locator("textarea#title").fill("云帆建站");
  await tab.locator("#close-intro").click();
  await tab.waitForFunction(() => "hegui-draft-listing" in localStorage);
  await tab.evaluate(() => localStorage.setItem("hegui-own-words", "{}"));
  await tab.locator("#forget").click();
  const dialog = tab.locator("hegui-app-forget dialog");
  await dialog.locator("li").first().waitFor();
  const named = await dialog.locator("li").allInnerTexts();
  assert.equal(named.length, (await keptKeys(tab)).length);
  assert.ok(named.includes("商品草稿") && named.includes("自己的词表和例外"), named.join());
  await tab.keyboard.press("Escape");
  assert.equal(await dialog.isVisible(), false);
  assert.equal(
    await tab.evaluate(() => document.activeElement.shadowRoot.activeElement?.id),
    "forget",
  );
  assert.ok((await keptKeys(tab)).length > 0);
  await tab.locator("#forget").click();
  await tab.locator("#forget-do").click();
  assert.match(await dialog.getByRole("status").innerText(), /已全部清除/);
  await tab.locator("#forget-close").click();
  await tab.waitForTimeout(1700);
  assert.deepEqual(await keptKeys(tab), []);
  assert.equal(await tab.locator("#keep-drafts").isChecked(), false);
  assert.equal(await view.locator("textarea#title").inputValue(), "云帆建站");
});

page("the page works where nothing can be kept", {}, async ({ page: tab }) => {
  await tab.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await tab.reload();
  const view = await openListing(tab);
  await tab.locator("#keep-drafts").click();
  await tab.locator("hegui-app-case .said").filter({ hasText: "存不下草稿" }).waitFor();
  assert.equal(await tab.locator("#keep-drafts").isChecked(), false);
  await view.locator("#load-example").click();
  await view.locator("#finding-1").waitFor();
  await tab.locator("#forget").click();
  await tab.locator("hegui-app-forget").getByText("没有保存任何内容").waitFor();
});

page("a first visit is explained in three sentences, once", {}, async ({ page: tab }) => {
  const intro = tab.locator(".intro");
  assert.equal(await intro.locator("li").count(), 3);
  await tab.locator("#close-intro").click();
  assert.equal(await intro.count(), 0);
  await tab.reload();
  await openListing(tab);
  assert.equal(await intro.count(), 0);
});
