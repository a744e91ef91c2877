// Checking a whole file: what is recognised in it, what its columns mean, and that a run goes on, pauses and
// stops when it is told to.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openBulk, withPage } from "./browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const bulk = (use, options = {}) =>
  withPage(browser, options, async (given) => use({ ...given, view: await openBulk(given.page) }));

const file = (name, content) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
});

const header = "订单号,产品类型,付款时间,申请退款时间,是否确认,实付金额(元),退款原因,客户";
const rowOf = (at) =>
  `R-${at},软件,2026/7/1,2026/7/${2 + (at % 3)},否,${100 + at}.50,描述不符,张三`;
const table = (count) =>
  [header, ...Array.from({ length: count }, (_, at) => rowOf(at))].join("\n");

const resultCounts = (view) =>
  view
    .locator("hegui-bulk-results .legend b")
    .evaluateAll((all) => all.map((one) => Number(one.textContent)));

async function waitForRun(view, state) {
  await view.locator(`.run[data-state="${state}"]`).waitFor({ timeout: 60_000 });
}

// 单号,金额 in gb18030; 一,1.
const gb18030 = Buffer.from("b5a5bac52cbdf0b6ee0d0ad2bb2c31", "hex");

test("a table is recognised, its columns matched by name, and all of its rows judged", async () => {
  await bulk(async ({ view, problems, requests, page }) => {
    await view.locator("#bulk-file").setInputFiles(file("七月.csv", table(300)));
    await view.locator("#columns-used").waitFor();
    assert.match(await view.locator("#columns-used").innerText(), /7 列，1 列/);
    assert.equal(await view.locator("#column-5").inputValue(), "paid_fen");
    assert.equal(await view.locator("#column-7").inputValue(), "");
    assert.ok(await view.locator('input[value="refund"]').isChecked());
    await view.locator(".preview-table tbody tr").nth(4).waitFor({ timeout: 30_000 });
    const settled = requests.length;
    await view.locator("#run").click();
    await waitForRun(view, "done");
    assert.match(await view.locator("#run-state").innerText(), /300 行/);
    await view.locator("hegui-bulk-results .found", { hasText: "300" }).waitFor();
    const counts = await resultCounts(view);
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      300,
    );
    assert.equal(await page.evaluate(() => localStorage.length), 0, "nothing kept unasked");
    assert.deepEqual(problems, []);
    const fetched = requests.slice(settled).filter((address) => !/assets\//.test(address));
    assert.deepEqual(fetched, [], "nothing but the page's own files");
  });
});

test("gb18030 is recognised, and a wrong encoding can be put right", async () => {
  await bulk(async ({ view }) => {
    await view.locator("#bulk-file").setInputFiles(file("旧.csv", gb18030));
    await view.locator("#encoding").waitFor();
    assert.equal(await view.locator("#encoding").inputValue(), "gb18030");
    assert.equal(await view.locator("#column-1").inputValue(), "paid_fen");
    await view.locator("#encoding").selectOption("utf-8");
    await view.locator(".warning").waitFor();
    await view.locator("#encoding").selectOption("gb18030");
    await view.locator("#column-1").waitFor();
    assert.equal(await view.locator(".warning").count(), 0);
  });
});

test("cells that nobody can read are told of, and a mapping is kept only when asked", async () => {
  await bulk(async ({ view, page }) => {
    const content = "单号,实付,说明\nA,很多钱,x\nB,12,y\n";
    await view.locator("#bulk-file").setInputFiles(file("a.csv", content));
    await view.locator(".warning-text", { hasText: "很多钱" }).first().waitFor();
    await view.locator("#column-2").selectOption("grounds");
    await view.locator("#keep").check();
    assert.match(await page.evaluate(() => localStorage["hegui-bulk-mappings"]), /grounds/);
    await view.locator("#another").click();
    await view.locator("#bulk-file").setInputFiles(file("b.csv", "说明,单号,实付\nx,C,1\n"));
    await view.locator(".good-note").waitFor();
    assert.equal(await view.locator("#column-0").inputValue(), "grounds");
    await view.locator("#keep").uncheck();
    assert.equal(await page.evaluate(() => localStorage["hegui-bulk-mappings"]), "[]");
  });
});

test("a run pauses, goes on and is cancelled for good", async () => {
  await bulk(async ({ view, page }) => {
    await view.locator("#bulk-file").setInputFiles(file("many.csv", table(30_000)));
    await view.locator("#run").click({ timeout: 30_000 });
    await view.locator("#pause").click();
    await waitForRun(view, "paused");
    await view.locator("#pause").click();
    await waitForRun(view, "running");
    await view.locator("#cancel").click();
    await waitForRun(view, "cancelled");
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "hegui-app");
    const said = await view.locator("#run-state").innerText();
    await page.waitForTimeout(300);
    assert.equal(await view.locator("#run-state").innerText(), said);
    assert.equal(await view.locator("#cancel").count(), 0);
    assert.ok(await view.locator("#run").isEnabled());
  });
});

test("a file that cannot be read says what to do, and another can be chosen at once", async () => {
  await bulk(async ({ view, problems }) => {
    const old = Buffer.from("d0cf11e0a1b11ae1", "hex");
    await view.locator("#bulk-file").setInputFiles(file("旧.xls", old));
    await view.locator(".problem", { hasText: ".xlsx" }).waitFor();
    await view.locator("#bulk-file").setInputFiles(file("空.csv", "\n"));
    await view.locator(".problem", { hasText: "没有内容" }).waitFor();
    await view.locator(".paste summary").click();
    await view.locator("#bulk-paste").fill("单号\t实付\nA\t1\n");
    await view.locator(".paste button").click();
    await view.locator("#column-1").waitFor();
    assert.equal(await view.locator(".problem").count(), 0);
    assert.deepEqual(problems, []);
  });
});

test("documents in lines need no mapping, and broken ones are rows like all others", async () => {
  await bulk(async ({ view }) => {
    const lines = '{"id":"L","title":"日志平台","description":"加微信 abc123 优惠"}\n{broken\n';
    await view.locator("#bulk-file").setInputFiles(file("a.jsonl", lines));
    await view.locator('input[value="listing"]:checked').waitFor();
    assert.equal(await view.locator("#column-0").count(), 0);
    await view.locator("#run").click();
    await waitForRun(view, "done");
    await view.locator(".preview-table", { hasText: "资料有误" }).waitFor({ state: "attached" });
  });
});
