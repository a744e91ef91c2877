// The store view: the form, the shop in order, the shop in trouble, the calculator.
import { storeView } from "./views.mjs";

const at = "#store";

const example = (which, parts = ["delivery_failures", "support"]) =>
  async function (page) {
    const view = await storeView(page);
    await view.locator(`#example-${which}`).click();
    await view.locator(".deadline").first().waitFor();
    for (const part of parts) await view.locator(`#summary-${part}`).click();
    await page.waitForTimeout(300);
    return view;
  };

export const scenes = [
  { name: "store-empty", at, prepare: storeView },
  {
    name: "store-parts",
    at,
    async prepare(page) {
      const view = await storeView(page);
      await view.locator("details").evaluateAll((all) => all.forEach((each) => (each.open = true)));
      await page.waitForTimeout(800);
    },
  },
  { name: "store-order", at, prepare: example("order") },
  { name: "store-trouble", at, readme: "store", prepare: example("trouble", []) },
  { name: "store-trouble-open", at, prepare: example("trouble") },
  {
    name: "store-toast",
    at,
    fullPage: false,
    async prepare(page) {
      const view = await example("trouble", [])(page);
      await view.locator("#clear-all").click();
      await view.locator(".toast[data-shown]").waitFor();
    },
  },
  {
    name: "store-calculator",
    at,
    async prepare(page) {
      const view = await storeView(page);
      await view.locator("#to-calculator").click();
      const calculator = view.locator("hegui-store-calculator");
      await calculator.locator('[data-id="annex.diversion"] .more').click();
      await page.waitForTimeout(400);
    },
  },
  { name: "store-paper", at, paper: true, prepare: example("trouble", []) },
];
