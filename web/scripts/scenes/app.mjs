// The frame of the page: a first visit, loading, failed, offline, a newer version, links, drafts, forgetting.
import { listingView, refundView } from "./views.mjs";

const late = (page, seconds) =>
  page.route(/\.(wasm|words)$/, async (route) => {
    await new Promise((ready) => setTimeout(ready, seconds * 1000));
    await route.continue();
  });

export const scenes = [
  {
    name: "app-first-visit",
    at: "#listing",
    firstVisit: true,
    fullPage: false,
    prepare: listingView,
  },
  {
    name: "app-loading",
    at: "#listing",
    fullPage: false,
    async prepare(page) {
      await late(page, 60);
      await page.reload({ waitUntil: "commit" });
      await page.locator("hegui-app main").waitFor();
    },
  },
  {
    name: "app-failed",
    at: "#listing",
    fullPage: false,
    refuse: (address) => /\.wasm$/.test(address),
    prepare: (page) => page.locator("hegui-app main .note").waitFor(),
  },
  {
    name: "app-no-network",
    at: "#listing",
    fullPage: false,
    async prepare(page, context) {
      await listingView(page);
      await page.waitForTimeout(1500);
      await context.setOffline(true);
      await page.locator("#no-network").waitFor();
    },
  },
  {
    name: "app-newer",
    at: "#listing",
    fullPage: false,
    async prepare(page) {
      await listingView(page);
      await page.locator("hegui-app").evaluate((element) => {
        element.newer = true;
      });
      await page.locator("#newer-version").waitFor();
    },
  },
  {
    name: "app-received",
    at: "#refund",
    fullPage: false,
    async prepare(page) {
      await sendExample(page);
      await page.locator("#open-case").waitFor();
    },
  },
  {
    name: "app-opened",
    at: "#refund",
    fullPage: false,
    async prepare(page) {
      await sendExample(page);
      await page.locator("#open-case").click();
      await page.locator("#verified").waitFor();
    },
  },
  {
    name: "app-link-broken",
    at: "#case/z.broken",
    fullPage: false,
    prepare: (page) => page.locator("#case-problem").waitFor(),
  },
  {
    name: "app-drafts",
    at: "#listing",
    fullPage: false,
    async prepare(page) {
      await listingView(page);
      await page.locator("#keep-drafts").check();
    },
  },
  {
    name: "app-forget",
    at: "#listing",
    fullPage: false,
    async prepare(page) {
      await listingView(page);
      await page.locator("#keep-drafts").check();
      await page.locator("#forget").click();
      await page.locator("dialog #forget-do").waitFor();
    },
  },
];

async function sendExample(page) {
  const view = await refundView(page);
  await view.locator("header .chip").nth(1).click();
  await view.locator(".verdict .title").first().waitFor();
  await page.locator("#send-case").click();
  await page.locator("hegui-app-case .said:not(:empty)").waitFor();
  await page.waitForTimeout(300);
  const link = await page.evaluate(() => globalThis.navigator.clipboard.readText());
  await page.evaluate((to) => {
    globalThis.location.hash = new URL(to).hash;
  }, link);
}
