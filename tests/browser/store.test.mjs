// The store view in Chromium: what is typed becomes the document and nothing more, deadlines and figures
// come of it, questions are answered where they stand, rows go and come back, and the keyboard is enough.
import assert from "node:assert/strict";
import { openListing, openStore, switchLanguage, testsWith } from "./browser.mjs";

const store = testsWith("store tests", async ({ page }) => {
  const view = await openStore(page);
  return { view };
});

const input = (view, path) => view.locator(`[id="input-${path}"]`);
const field = (view, path) => view.locator(`[id="field-${path}"]`);
const part = (view, id) => view.locator(`#part-${id}`);
const open = (view, id) => view.locator(`#summary-${id}`).click();
const deadlines = (view) => view.locator(".deadlines .deadline");

/** The inputs of the row with this place in a part, from 0: their ids hold a key that only grows. */
function inRow(view, id, at, fact) {
  return part(view, id).locator("fieldset.row").nth(at).locator(`[id^="input-"][id$=".${fact}"]`);
}

async function addRow(view, id) {
  await part(view, id).locator("button.add").click();
}

/** The id of the element that has the focus, through every shadow root. */
function focusedId(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id ?? "";
  });
}

/** The document of the newest check, once it is the one that `wanted` accepts. */
async function checked(page, wanted) {
  await page.waitForFunction(
    (text) => JSON.stringify(globalThis.heguiSeen.checks.at(-1)) === text,
    JSON.stringify(wanted),
  );
}

store("a deducted deposit has seven working days, and the days left are told", async (opened) => {
  const { view, page } = opened;
  await input(view, "as_of").fill("2026-07-06");
  await open(view, "deposit");
  await input(view, "deposit.required_fen").fill("5,000");
  await input(view, "deposit.deducted_on").fill("2026-06-30");
  // Tuesday 30 June; 1, 2, 3, 6, 7, 8 and 9 July are seven working days.
  await deadlines(view).first().waitFor();
  assert.equal(await deadlines(view).locator("time").first().innerText(), "2026-07-09");
  assert.equal(await deadlines(view).locator(".days").first().innerText(), "还有 3 天");
  await checked(page, {
    as_of: "2026-07-06",
    deposit: { required_fen: 500000, deducted_on: "2026-06-30" },
  });
  const said = await field(view, "deposit.topped_up_on").innerText();
  assert.match(said, /没填，先当作还没有发生/);
});

store("without a day there are deadlines, but no days left", async ({ view }) => {
  await open(view, "materials");
  await addRow(view, "materials");
  // The day of the change is the first of thirty.
  await inRow(view, "materials", 0, "changed_on").fill("2026-06-15");
  await deadlines(view).first().waitFor();
  assert.ok((await deadlines(view).locator("time").allInnerTexts()).includes("2026-07-14"));
  assert.equal(await deadlines(view).locator(".days").count(), 0);
  assert.match(await view.locator(".board-deadlines").innerText(), /没填日期/);
});

store("the day of the device is taken when asked, as Beijing has it", async ({ view, page }) => {
  await page.clock.setFixedTime(new Date("2026-07-05T16:30:00Z"));
  await view.locator("#set-today").click();
  assert.equal(await input(view, "as_of").inputValue(), "2026-07-06");
  assert.match(await field(view, "as_of").innerText(), /2026-07-06（周一）/);
  await view.locator("#set-now").click();
  await checked(page, { as_of: "2026-07-06T00:30:00+08:00" });
});

store("an empty row is no row, and a removed one comes back to its place", async (opened) => {
  const { view, page } = opened;
  await open(view, "delivery_failures");
  for (let rows = 0; rows < 3; rows += 1) await addRow(view, "delivery_failures");
  const product = (at) => inRow(view, "delivery_failures", at, "product");
  await product(0).fill("甲");
  await product(2).fill("乙");
  await checked(page, { delivery_failures: [{ product: "甲" }, { product: "乙" }] });
  await part(view, "delivery_failures").locator("button.remove").first().click();
  await checked(page, { delivery_failures: [{ product: "乙" }] });
  assert.equal(await product(1).inputValue(), "乙");
  await view.locator("#undo").click();
  assert.equal(await product(0).inputValue(), "甲");
  assert.equal(await product(2).inputValue(), "乙");
  await checked(page, { delivery_failures: [{ product: "甲" }, { product: "乙" }] });
});

store("what cannot be read is said beside it and is not judged", async ({ view, page }) => {
  await open(view, "deposit");
  await input(view, "deposit.required_fen").fill("5000");
  await input(view, "deposit.balance_fen").fill("12,5");
  await checked(page, { deposit: { required_fen: 500000 } });
  assert.match(await field(view, "deposit.balance_fen").innerText(), /请填数字/);
  assert.equal(await input(view, "deposit.balance_fen").getAttribute("aria-invalid"), "true");
  assert.equal(await input(view, "deposit.required_fen").getAttribute("aria-invalid"), "false");
});

store("what contradicts itself is said at its own field", async ({ view }) => {
  await open(view, "orders");
  await input(view, "orders.paid").fill("10");
  await input(view, "orders.refunded_for_product_reasons").fill("11");
  const place = field(view, "orders.refunded_for_product_reasons");
  await place.locator(".problem").waitFor();
  assert.equal(await field(view, "orders.paid").locator(".problem").count(), 0);
  assert.equal(await view.locator(".status").getAttribute("data-status"), "invalid");
  await input(view, "orders.refunded_for_product_reasons").fill("1");
  await place.locator(".problem").waitFor({ state: "detached" });
});

store("one percent is still within, and the next refund is above", async ({ view }) => {
  await open(view, "orders");
  await input(view, "orders.paid").fill("200");
  await input(view, "orders.refunded_for_product_reasons").fill("2");
  const rate = view.locator(".rate");
  await rate.waitFor();
  assert.match(await rate.innerText(), /约 1%/);
  assert.match(await rate.innerText(), /再退 1 单就超/);
  await input(view, "orders.refunded_for_product_reasons").fill("3");
  await rate.locator(".problem").waitFor();
  assert.match(await rate.innerText(), /约 1\.5%/);
});

store("an open question is answered where it stands", async ({ view, page }) => {
  await open(view, "onboarding");
  await field(view, "onboarding.account").getByLabel("已具备").check();
  const questions = view.locator(".questions > li");
  await questions.first().waitFor();
  const before = await questions.count();
  // Eight conditions of 3.1, one of them answered.
  assert.equal(before, 7);
  const asked = await questions.first().locator("p").innerText();
  await questions.first().getByRole("button", { name: "已认证", exact: true }).click();
  await page.waitForFunction((count) => {
    const app = document.querySelector("hegui-app").shadowRoot;
    const shown = app.querySelector("hegui-store-view").shadowRoot;
    return shown.querySelectorAll(".questions > li").length === count;
  }, before - 1);
  assert.notEqual(await questions.first().locator("p").innerText(), asked);
  const { checks } = await page.evaluate(() => globalThis.heguiSeen);
  assert.equal(Object.keys(checks.at(-1).onboarding).length, 2);
});

store("a question leads to the field that answers it, in a part that is closed", async (opened) => {
  const { view, page } = opened;
  await open(view, "delivery_failures");
  await addRow(view, "delivery_failures");
  await inRow(view, "delivery_failures", 0, "product").fill("甲");
  await open(view, "delivery_failures");
  const question = view.locator(".questions > li", { hasText: "甲 · 交付方式" });
  await question.locator("button.link").click();
  assert.match(await focusedId(page), /^input-delivery_failures\.\d+\.delivery$/);
});

store("penalties of established breaches add up", async ({ view }) => {
  await open(view, "behaviours");
  for (const [at, annex] of ["annex.diversion", "annex.fraud", "annex.fake-trade"].entries()) {
    await addRow(view, "behaviours");
    await inRow(view, "behaviours", at, "annex").selectOption(annex);
  }
  await view.locator(".penalties li").nth(2).waitFor();
  // Two rows of the appendix deduct 5,000 yuan each, the third hides the shop for fifteen days.
  assert.equal(await view.locator(".penalties .total strong").innerText(), "¥10,000.00");
  assert.match(await view.locator(".penalties").innerText(), /15 天/);
});

store("hours that leave the weekend out are drawn with their gaps", async ({ view }) => {
  await open(view, "support");
  await view.locator('[id="rows-support.hours"] button.add').click();
  const hours = view.locator('[id="rows-support.hours"]');
  for (const day of ["mon", "tue", "wed", "thu", "fri"]) {
    await hours.locator(`input[value="${day}"]`).check();
  }
  await hours.locator('[id$=".from"][type="time"]').fill("09:00");
  await hours.locator('[id$=".to"][type="time"]').fill("18:00");
  await view.locator(".hours .gaps li", { hasText: /^周六、周日/ }).waitFor();
  assert.deepEqual(await view.locator(".hours .gaps li").allInnerTexts(), [
    "周六、周日：09:00 到 18:00",
  ]);
  assert.equal(await view.locator(".hours .strip .gap").count(), 2);
  for (const day of ["sat", "sun"]) await hours.locator(`input[value="${day}"]`).check();
  await view.locator(".hours .gaps").waitFor({ state: "detached" });
});

store("an example is read in English without another check, and taken back", async (opened) => {
  const { view, page, seen } = opened;
  await view.locator("#example-trouble").click();
  await view.locator(".finding").nth(3).waitFor();
  assert.ok((await view.locator(".timeline .mark").count()) >= 6);
  assert.ok((await view.locator(".stages li").count()) >= 2);
  const checks = (await seen()).checks.length;
  await switchLanguage(page, "en");
  const said = await view.locator(".board").innerText();
  // The products are called what the merchant called them.
  assert.doesNotMatch(said.replace(/云备份|网站防火墙/g, ""), /\p{Script=Han}/u);
  assert.match(await view.locator("#live").innerText(), /Next deadline: 2026-07-07/);
  await page.waitForTimeout(400);
  assert.equal((await seen()).checks.length, checks);
  await view.locator("#clear-all").click();
  await view.locator(".board .empty").waitFor();
  await view.locator("#undo").click();
  await view.locator(".finding").nth(3).waitFor();
});

store("the other example has nothing wrong", async ({ view }) => {
  await view.locator("#example-order").click();
  await view.locator('.status[data-status="compliant"]').waitFor();
  assert.equal(await view.locator(".finding").count(), 0);
  assert.doesNotMatch(await view.locator(".status").innerText(), /合规/);
});

store("what was typed is there when one comes back", async ({ view, page }) => {
  await open(view, "deposit");
  await input(view, "deposit.required_fen").fill("5000");
  await openListing(page);
  await openStore(page);
  assert.equal(await input(view, "deposit.required_fen").inputValue(), "5000");
});

store("rows are added, filled and removed with the keyboard alone", async ({ view, page }) => {
  await view.locator("#summary-engagements").focus();
  await page.keyboard.press("Enter");
  await part(view, "engagements").locator("button.add").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await inRow(view, "engagements", 0, "paid_on").waitFor();
  assert.match(await focusedId(page), /^input-engagements\.\d+\.paid_on$/);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await view.locator("#undo").waitFor();
  assert.equal(await focusedId(page), "undo");
  assert.equal(await part(view, "engagements").locator("fieldset.row").count(), 0);
  await page.keyboard.press("Enter");
  await part(view, "engagements").locator("fieldset.row").waitFor();
});

store(
  "at 320 px the timeline is a list and nothing is wider than the screen",
  async ({ view, page }) => {
    await view.locator("#example-trouble").click();
    await deadlines(view).nth(5).waitFor();
    for (const id of ["deposit", "delivery_failures", "support", "behaviours"])
      await open(view, id);
    assert.equal(await view.locator(".timeline").count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  },
  { viewport: { width: 320, height: 740 } },
);
