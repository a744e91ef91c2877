// The words of a whole file: which of them the page knows, what a merchant says of the others, and how the
// first rows and the messages follow.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openBulk, switchLanguage, withPage } from "./browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const head =
  "订单号,产品类型,付款时间,申请退款时间,是否确认,实付金额（元）,已使用金额（元）,申请理由,店铺规则";
const rows = [
  "A-1,软件,2026-07-01,2026-07-20,否,100,40,买家不想要了,没有规则",
  "A-2,软体,2026-07-01,2026-07-20,否,100,40,延期,没有规则",
  "A-3,软件,2026-07-01,2026-07-20,还没用过,200,40,买家不想要了,没有规则",
  "A-4,软件,2026-07-01,2026-07-20,否,很多,40,延期,没有规则",
];
const table = [head, ...rows].join("\n");

const bulk = (use) =>
  withPage(browser, {}, async (given) => {
    const view = await openBulk(given.page);
    await choose(view, table);
    await view.locator("#values-heading").waitFor();
    await use({ ...given, view });
    assert.deepEqual(given.problems, []);
    assert.deepEqual((await given.seen()).policy, []);
  });

const choose = (view, content) =>
  view.locator("#bulk-file").setInputFiles({
    name: "退款.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });

const meaning = (view, text) => view.getByLabel(`“${text}”的意思`);
const previewRow = (view, at) => view.locator(".preview-table tbody tr").nth(at);
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("aria-label") ?? element?.id;
  });

test("words without a meaning are a problem with a choice, and the first rows follow it", async () => {
  await bulk(async ({ view, page }) => {
    assert.match(await view.locator("#values-open").innerText(), /3 种/);
    await previewRow(view, 0).locator('[data-status="invalid"]').waitFor();
    // A guess is only offered.
    await view.getByRole("button", { name: /买家自己不想继续/ }).click();
    assert.equal(await focused(page), "“买家不想要了”的意思");
    await previewRow(view, 0).locator(".outcome", { hasText: "协商退款 ¥60.00" }).waitFor();
    await meaning(view, "软体").selectOption({ label: "软件" });
    await meaning(view, "还没用过").selectOption({ label: "不知道" });
    assert.match(await view.locator("#values-open").innerText(), /都对上了/);
    await previewRow(view, 2).locator('[data-status="invalid"]').waitFor({ state: "detached" });
    await view.locator("#run:enabled").click();
    await view.locator('.run[data-state="done"]').waitFor();
    // Only the price that is no number is still wrong.
    const invalid = view.locator('hegui-bulk-results .legend [data-status="invalid"] b');
    await invalid.waitFor();
    assert.equal(await invalid.innerText(), "1");
  });
});

test("what words mean is remembered with the columns when asked, and led to from there", async () => {
  await bulk(async ({ view, page }) => {
    await view.locator('.columns-table a[href="#words-product_type"]').click();
    assert.equal(await focused(page), "words-product_type");
    await meaning(view, "软体").selectOption({ label: "软件" });
    await view.locator("#keep").check();
    await view.locator("#another").click();
    await choose(view, table);
    await view.locator(".good-note").waitFor();
    await view.locator("#values-heading").waitFor();
    assert.match(await view.locator("#values-open").innerText(), /2 种/);
    assert.equal(
      await meaning(view, "软体").evaluate((select) => select.selectedOptions[0].label),
      "软件",
    );
  });
});

test("what is wrong is told by titles in the page's language, with what to write", async () => {
  await bulk(async ({ view, page }) => {
    const note = previewRow(view, 1).locator(".warning-text");
    assert.match(await note.innerText(), /^产品类型 “软体”.*运维服务（人工交付）；镜像；软件/);
    assert.match(
      await previewRow(view, 3).locator(".warning-text").innerText(),
      /实付金额.*不是金额/,
    );
    await switchLanguage(page, "en");
    assert.match(await note.innerText(), /^Product type “软体” is none.*Software/);
    await switchLanguage(page, "zh-CN");
    await view.locator("#run:enabled").click();
    await view.locator('.run[data-state="done"]').waitFor();
    const results = view.locator("hegui-bulk-results");
    await results.locator("tr.row", { hasText: "A-2" }).getByRole("button").first().click();
    const detail = results.locator("hegui-bulk-detail");
    await detail.getByText(/对不上任何一项/).waitFor();
    assert.doesNotMatch(await detail.innerText(), /ops_service|product_type/);
  });
});
