// The calculator of penalties in Chromium: breaches are chosen by mouse and keyboard, the engine says what
// they cost together, it can be taken back, and given to the shop above.
import assert from "node:assert/strict";
import { openStore, switchLanguage, testsWith } from "./browser.mjs";

const calculator = testsWith("tests of the calculator", async ({ page }) => {
  const view = await openStore(page);
  await view.locator("#to-calculator").click();
  const calc = view.locator("hegui-store-calculator");
  await calc.locator(".row").first().waitFor();
  return { view, calc };
});

const row = (calc, id) => calc.locator(`.row[data-id="${id}"]`);
const figure = (calc, at) => calc.locator(".figure strong").nth(at);

async function choose(calc, id, times) {
  const input = row(calc, id).locator("input");
  await input.fill(String(times));
  await input.press("Tab");
}

calculator(
  "breaches add up, each with its measure and its clause",
  async ({ page, calc, seen }) => {
    const toRow = row(calc, "annex.diversion");
    await toRow.locator(".more").click();
    await toRow.locator(".more").click();
    await choose(calc, "annex.fake-trade", 2);
    await choose(calc, "annex.dishonesty", 1);
    await figure(calc, 2).filter({ hasText: /^5$/ }).waitFor();
    await figure(calc, 0).filter({ hasText: "¥10,000.00" }).waitFor();
    await figure(calc, 1).filter({ hasText: "60 天" }).waitFor();
    assert.match(await calc.locator(".figure small").innerText(), /15 × 2 \+ 30/);
    assert.match(
      await calc.locator('.line[data-id="annex.diversion"]').innerText(),
      /¥5,000\.00 × 2/,
    );
    const { behaviours, as_of: day } = (await seen()).checks.at(-1);
    assert.deepEqual(
      behaviours.map(({ annex }) => annex),
      [
        ...Array(2).fill("annex.diversion"),
        ...Array(2).fill("annex.fake-trade"),
        "annex.dishonesty",
      ],
    );
    assert.match(day, /^\d{4}-\d\d-\d\d$/);
    // Switching the language judges nothing anew.
    const checks = (await seen()).checks.length;
    await switchLanguage(page, "en");
    await figure(calc, 1).filter({ hasText: "60 days" }).waitFor();
    assert.equal((await seen()).checks.length, checks);
    await calc.locator('.line[data-id="annex.diversion"] a').click();
    await page.locator("hegui-rulebook-view #page-title", { hasText: "Leading users" }).waitFor();
  },
);

calculator("what was cleared comes back, and typed nonsense counts as nothing", async (opened) => {
  const { page, calc } = opened;
  await choose(calc, "annex.fraud", 3);
  await figure(calc, 0).filter({ hasText: "¥15,000.00" }).waitFor();
  await choose(calc, "annex.spam-ads", "x");
  assert.equal(await row(calc, "annex.spam-ads").locator("input").inputValue(), "0");
  await calc.locator("#clear-breaches").click();
  await calc.locator("#undo-clear").waitFor();
  assert.equal(await calc.locator(".figure").count(), 0);
  await page.keyboard.press("Enter");
  await figure(calc, 0).filter({ hasText: "¥15,000.00" }).waitFor();
});

calculator("rows are found by words, and what was chosen goes to the shop", async (opened) => {
  const { view, calc } = opened;
  await calc.locator("#breach-filter").fill("diver");
  await calc.locator(".row").nth(1).waitFor({ state: "detached" });
  assert.equal(await calc.locator(".row").count(), 0);
  await calc.locator("#breach-filter").fill("引流");
  await row(calc, "annex.diversion").locator(".more").click();
  await calc.locator("#add-to-shop").click();
  await view.locator(".total strong", { hasText: "¥5,000.00" }).waitFor();
  assert.match(await calc.locator(".added").innerText(), /已认定的违规/);
});

calculator(
  "the sum stays in sight on a narrow screen",
  async ({ page, calc }) => {
    await row(calc, "annex.fraud").locator(".more").click();
    const mini = calc.locator(".mini");
    await mini.filter({ hasText: "¥5,000.00" }).waitFor();
    const box = await mini.boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 641, `it stands at ${box.y}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels wide`);
    await mini.locator("button").click();
    await calc.locator("#sum-heading:focus").waitFor();
  },
  { viewport: { width: 320, height: 640 } },
);
