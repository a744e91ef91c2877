// Looking through findings: grouped by rule, filtered, stepped through by key; the sum-up of what may
// follow; and before and after.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { openListing, testsWith, unfold } from "./browser.mjs";

const listing = testsWith("tests of looking through findings", async ({ page }) => {
  const view = await openListing(page);
  return { view };
});

const field = (view, name) => view.locator(`textarea#${name}`);
const numbers = (view) =>
  view
    .locator("li.finding")
    .evaluateAll((all) => all.map((card) => Number(card.id.replace("finding-", ""))));

// Two links outside in two fields with a chat link between them.
async function write(view) {
  await field(view, "title").fill("巡检 https://demo.yunfan-site.cn/a");
  await field(view, "description").fill(
    "见 https://u.wechat.com/kYUNFAN01 。\n也见 https://demo.yunfan-site.cn/b 。",
  );
  await view.locator("#finding-3").waitFor();
}

listing("findings are grouped by rule and filtered by level and field", async ({ view }) => {
  await write(view);
  assert.deepEqual(await numbers(view), [1, 3, 2]);
  assert.equal(await view.locator(".group").count(), 2);
  assert.match(await view.locator(".group").first().locator("h4").innerText(), /2 处/);
  await view.locator("#level-review").click();
  assert.deepEqual(await numbers(view), [2]);
  assert.equal(await view.locator("#level-review").getAttribute("aria-pressed"), "true");
  await view.locator("#level-all").click();
  await view.locator("#filter-field").selectOption("title");
  assert.deepEqual(await numbers(view), [1]);
  // A level that the field has nothing of shows it wherever it is.
  await view.locator("#level-review").click();
  assert.deepEqual(await numbers(view), [2]);
  // A badge in the text leads to its card whatever is filtered.
  await view.locator("#preview-title .badge").click();
  await view.locator("#finding-1.current").waitFor();
});

/** What has the focus: the id of a card, or what is selected in a box. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element?.localName !== "textarea") return element?.id;
  return element.value.slice(element.selectionStart, element.selectionEnd);
}

listing("F8 steps through the cards, and through the text while writing", async (opened) => {
  const { page, view } = opened;
  await write(view);
  await view.locator("#results").focus();
  const press = async (key) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    return page.evaluate(focused);
  };
  assert.equal(await press("F8"), "finding-1");
  assert.equal(await press("F8"), "finding-2");
  assert.equal(await press("Shift+F8"), "finding-1");
  assert.equal(await press("Shift+F8"), "finding-3");

  await field(view, "title").evaluate((box) => {
    box.focus();
    box.setSelectionRange(0, 0);
  });
  assert.equal(await press("F8"), "https://demo.yunfan-site.cn/a");
  assert.equal(await press("F8"), "https://u.wechat.com/kYUNFAN01");
  assert.match(await view.locator("#told").textContent(), /第 2 处，共 3 处：需人工判断/);
  assert.equal(await press("F8"), "https://demo.yunfan-site.cn/b");
  assert.equal(await press("Shift+F8"), "https://u.wechat.com/kYUNFAN01");
  // With other keys held it is somebody else's.
  assert.equal(await press("Control+F8"), "https://u.wechat.com/kYUNFAN01");
});

listing("what may follow is summed up, each row of the appendix once", async ({ view }) => {
  await field(view, "title").fill("云帆进销存");
  await field(view, "description").fill("绕开平台直接打款给我们。\n关注公众号领优惠券。");
  await view.locator("#finding-2").waitFor();
  const said = await view.locator(".outlook").innerText();
  assert.match(said, /如果就这样发布/);
  assert.match(said, /线下交易/);
  assert.match(said, /引流/);
  assert.match(said, /合计扣除 ¥10,000\.00/);
  await view.locator(".outlook .badge").last().click();
  await view.locator("li.finding.current").waitFor();
});

listing("before and after are shown, copied and downloaded", async ({ page, view }) => {
  assert.equal(await view.locator("hegui-listing-after").count(), 0);
  await write(view);
  await view.locator("#finding-1 button.apply").first().click();
  await view.locator("#finding-3").waitFor({ state: "detached" });
  const after = view.locator("hegui-listing-after");
  await after.locator("del").waitFor();
  assert.match(await after.locator("del").innerText(), /https:\/\/demo\.yunfan-site\.cn\/a/);
  assert.equal(await after.locator(".change").count(), 1);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await after.locator(".change button.link").click();
  await after.locator("#copied", { hasText: /已复制/ }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await field(view, "title").inputValue());
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    after.locator("#download-document").click(),
  ]);
  const document = JSON.parse(await readFile(await file.path(), "utf8"));
  assert.equal(document.title, copied);
  await view.locator("#undo").click();
  await view.locator("#finding-3").waitFor();
  await after.locator("del").waitFor({ state: "detached" });
});

for (const colorScheme of ["light", "dark"]) {
  listing(
    `pictures, prices, filters and changes are accessible, ${colorScheme}`,
    async ({ page, view }) => {
      const document = {
        description: "绕开平台直接打款给我们。见 https://demo.yunfan-site.cn/a 和 https://x.cn/",
        images: [{ name: "图", alt: "图", codes: ["https://u.wechat.com/kYUNFAN01"] }],
        prices: [{ name: "基础版", amount_fen: 9900, period: "month" }],
        odd: 1,
      };
      await view.locator("#open-file").setInputFiles({
        name: "a.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(document)),
      });
      await view.locator("#finding-4").waitFor();
      await view.locator("#price-yuan-0").fill("x");
      await view.locator("#finding-2 button.apply").first().click();
      await view.locator("hegui-listing-after del").waitFor();
      await unfold(view);
      // What these two are about is the frame's.
      const axe = new AxeBuilder({ page }).setLegacyMode().disableRules(["region", "skip-link"]);
      const { violations } = await axe.analyze();
      const bad = violations.flatMap((each) =>
        each.nodes.map((node) => `${each.id}: ${node.target.join(" ")}`),
      );
      assert.deepEqual(bad, []);
    },
    { colorScheme, viewport: { width: 1280, height: 900 } },
  );
}

listing(
  "nothing is wider than a narrow screen",
  async ({ page, view }) => {
    await write(view);
    await view.locator("#add-price").click();
    await view.locator("#finding-1 button.apply").first().click();
    await view.locator("hegui-listing-after del").waitFor();
    await unfold(view);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${width} px`);
  },
  { viewport: { width: 320, height: 700 } },
);
