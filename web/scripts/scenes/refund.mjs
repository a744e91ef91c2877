// The refund view: at each stage of a case, and with the letters.
import { data, refundView } from "./views.mjs";

const at = "#refund";

const example = (number) =>
  async function (page) {
    const view = await refundView(page);
    await view.locator("header .chip").nth(number).click();
    await view.locator(".verdict .title").first().waitFor();
    await page.waitForTimeout(300);
    return view;
  };

async function open(page, facts) {
  const view = await refundView(page);
  await view.evaluate((element, given) => element.open(given), facts);
  await page.waitForTimeout(400);
  return view;
}

async function withLetter(page) {
  const view = await example(1)(page);
  await view.locator("#write").click();
  await view.locator("hegui-refund-letters").waitFor();
  await page.waitForTimeout(300);
}

export const scenes = [
  { name: "refund-empty", at, prepare: refundView },
  {
    name: "refund-halfway",
    at,
    prepare: (page) => open(page, { product_type: "software", purchased_at: "2026-07-01" }),
  },
  {
    name: "refund-asks-money",
    at,
    prepare: (page) => open(page, { ...data.refund, paid_fen: null }),
  },
  { name: "refund-wrong", at, prepare: (page) => open(page, data.wrongDays) },
  { name: "refund-review", at, prepare: example(0) },
  { name: "refund-late", at, readme: "refund", prepare: example(1) },
  { name: "refund-contested", at, prepare: example(2) },
  {
    name: "refund-form",
    at,
    async prepare(page) {
      const view = await example(1)(page);
      await view.locator("details").evaluateAll((all) => all.forEach((each) => (each.open = true)));
      await page.waitForTimeout(300);
    },
  },
  { name: "refund-letters", at, prepare: withLetter },
  { name: "refund-paper", at, paper: true, prepare: example(1) },
];
