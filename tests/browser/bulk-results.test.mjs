// The results of a whole file in Chromium: counted as they are, filtered, sorted and paged, a row opened to
// its full result and taken on to the refund view; by keyboard, in two languages, on a phone and on paper.
import assert from "node:assert/strict";
import { judgeFile, openBulk, switchLanguage, testsWith } from "./browser.mjs";
import { lines, refund } from "./bulk-documents.mjs";

const settled = {
  runs_on_tencent_cloud: true,
  security_reviewed: true,
  qualified: true,
  own_user_system: false,
  requires_registration: false,
  sells_outside: false,
  holds_rights: true,
  affiliated_with_tencent: false,
  alters_security_settings: false,
};

/** Listings of which every fourth has a link to another site, and one cannot be read. */
const listings = lines([
  ...Array.from({ length: 119 }, (_, at) => ({
    id: `SP-${at + 1}`,
    title: "云备份",
    description: at % 4 === 0 ? "案例见 https://demo.yunfan-site.cn/list 。" : "每天自动备份。",
    ...settled,
  })),
  { id: "=1+1", title: 7 },
]);

const unconfirmed = (id, given) => refund(id, { confirmed: false, ...given });
const refunds = lines([
  unconfirmed("R-2", {}),
  unconfirmed("R-10", { requested_at: "2026-07-05" }),
  unconfirmed("R-1", { merchant_policy: null }),
  unconfirmed("R-3", { product_type: "tool" }),
]);

const inResults = testsWith("tests of results of files", async ({ page }, file) => {
  const bulk = await openBulk(page);
  return { bulk, view: await judgeFile(bulk, "文件.jsonl", file) };
});
const results = (name, file, use, options) => inResults(name, use, options, file);

const ids = (view) => view.locator("button.open span").allInnerTexts();
const found = (view) => view.locator(".found span").innerText();
const sort = (view, key) => view.locator(`[data-sort="${key}"]`);

results("rows are counted by result, level and clause", listings, async ({ view }) => {
  assert.match(await view.locator(".headline").innerText(), /^31 /);
  const counts = await view
    .locator(".legend button")
    .evaluateAll((all) => all.map((each) => each.innerText.replace(/\s+/g, " ")));
  assert.deepEqual(counts, ["资料有误 1 0.8%", "有违规 30 25%", "没发现问题 89 74.2%"]);
  const clause = await view.locator("#chart-clause button").first().innerText();
  assert.match(clause, /^4\.1\.3\.5\s+30 条/);
  const wide = await view
    .locator("#chart-level rect.fill")
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute("width"))));
  // 30 rows with a violation, 1 with errors.
  assert.deepEqual(wide, [100, (1 * 100) / 30]);
});

results("a chart, a choice and the search keep only their rows", listings, async ({ view }) => {
  const clause = view.locator("#chart-clause button").first();
  await clause.click();
  assert.equal(await clause.getAttribute("aria-pressed"), "true");
  assert.equal(await found(view), "筛出 30 条，共 120 条");
  assert.equal(await view.locator("#filter-clause").inputValue(), "4.1.3.5");
  await view.locator("#search").fill("sp-11");
  assert.deepEqual(await ids(view), ["SP-113", "SP-117"]);
  await view.locator("#search").fill("nothing");
  await view.locator(".none").waitFor();
  await view.locator("#clear-filters").click();
  assert.equal(await found(view), "共 120 条");
  await view.locator("#filter-status").selectOption("invalid");
  assert.deepEqual(await ids(view), ["=1+1"]);
  await clause.click();
  assert.equal(await found(view), "筛出 0 条，共 120 条");
});

results("columns sort both ways, and pages turn", listings, async ({ page, view }) => {
  assert.deepEqual((await ids(view)).slice(0, 2), ["SP-1", "SP-2"]);
  await sort(view, "violations").click();
  const head = view.locator('th:has([data-sort="violations"])');
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  await sort(view, "violations").click();
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.deepEqual((await ids(view)).slice(0, 2), ["SP-1", "SP-5"]);
  await sort(view, "id").click();
  assert.deepEqual((await ids(view)).slice(0, 3), ["=1+1", "SP-1", "SP-2"]);

  const pages = () => view.locator(".pager span").innerText();
  assert.equal(await pages(), "第 1 页，共 3 页");
  await view.locator("#page-last").focus();
  await page.keyboard.press("Enter");
  assert.equal(await pages(), "第 3 页，共 3 页");
  assert.equal((await ids(view)).at(-1), "SP-119");
  // The button that leads nowhere any more keeps the focus and does nothing.
  assert.equal(await view.locator("#page-last").getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Enter");
  assert.equal(await pages(), "第 3 页，共 3 页");
  await view.locator("#page-size").selectOption("200");
  assert.equal((await ids(view)).length, 120);
});

results("a row opens to its findings and leads to the clause", listings, async ({ page, view }) => {
  const first = view.locator("button.open").first();
  await first.focus();
  await page.keyboard.press("Enter");
  assert.equal(await first.getAttribute("aria-expanded"), "true");
  const finding = view.locator("hegui-bulk-detail .finding").first();
  await finding.waitFor();
  assert.equal(await finding.locator("mark").innerText(), "https://demo.yunfan-site.cn/list");
  assert.match(await finding.locator(".quote").innerText(), /^案例见 .* 。$/);
  await page.keyboard.press("Enter");
  await finding.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await finding.locator("a").first().click();
  await page.locator("hegui-rulebook-view #page-title").waitFor();
  assert.equal(new URL(page.url()).hash, "#rulebook/4.1.3.5");
});

results("what cannot be read says where and why", listings, async ({ view }) => {
  await view.locator("#filter-status").selectOption("invalid");
  await view.locator("button.open").click();
  const errors = view.locator("hegui-bulk-detail .errors li");
  await errors.first().waitFor();
  assert.match(await errors.first().innerText(), /标题|名称/);
});

results("a refund opens to its verdict, and to its own view", refunds, async ({ page, view }) => {
  await sort(view, "id").click();
  assert.deepEqual(await ids(view), ["R-1", "R-2", "R-3", "R-10"]);
  const chart = await view.locator("#chart-verdict").innerText();
  // 5 July is the last day: all of it; on the 9th what is not used.
  assert.match(chart, /应全额退款\s+1 条，合计 ¥1,200\.00/);
  assert.match(chart, /协商退款\s+1 条，合计 ¥1,000\.00/);

  await view.locator("#row-1").click();
  const verdict = view.locator("hegui-bulk-detail .verdict");
  await verdict.waitFor();
  assert.match(await verdict.innerText(), /应全额退款\s+¥1,200\.00/);
  await view.locator("#row-2").click();
  await view.locator("hegui-bulk-detail .missing li").first().waitFor();
  await view.locator("#open-in-refund").click();
  const answered = page.locator("hegui-refund-view .answers");
  await answered.waitFor();
  assert.match(await answered.innerText(), /2026-07-09/);
  await page.locator("#tab-bulk").click();
  assert.deepEqual(await ids(view), ["R-1", "R-2", "R-3", "R-10"]);
});

results("the language changes every text and judges nothing again", listings, async (opened) => {
  const { page, view } = opened;
  await view.locator("button.open").first().click();
  await view.locator("hegui-bulk-detail .finding").first().waitFor();
  const calls = (await opened.seen()).calls.length;
  await switchLanguage(page, "en");
  const said = await view
    .locator(
      "h3, h4, label > span, th button span, .name, .value, .chip, .found, .pager, dt, .message",
    )
    .evaluateAll((all) => all.map((each) => each.innerText));
  assert.deepEqual(
    said.filter((text) => /\p{Script=Han}/u.test(text)),
    [],
  );
  assert.equal((await opened.seen()).calls.length, calls);
});

results(
  "on a phone rows are cards, and nothing is wider than the screen",
  listings,
  async ({ page, view }) => {
    await view.locator("button.open").first().click();
    await view.locator("hegui-bulk-detail .finding").first().waitFor();
    for (const language of ["zh-CN", "en"]) {
      await switchLanguage(page, language);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    }
    assert.equal(await view.locator("thead").isVisible(), false);
    assert.equal(await view.getByRole("row").first().getByRole("rowheader").count(), 1);
    await view.locator("#sort-by").selectOption("violations true");
    assert.deepEqual((await ids(view)).slice(0, 2), ["SP-1", "SP-5"]);
  },
  { viewport: { width: 320, height: 740 } },
);

results(
  "a report on paper has summary, charts and what needs attention, in dark ink",
  listings,
  async ({ page, view, bulk }) => {
    await page.emulateMedia({ media: "print" });
    // As the browser says it before it prints.
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const rows = view.locator(".report tbody tr");
    assert.equal(await rows.count(), 31);
    assert.match(await rows.first().innerText(), /=1\+1\s+资料有误/);
    assert.match(await rows.nth(1).innerText(), /SP-1\s+有违规.*4\.1\.3\.5/s);
    assert.equal(await view.locator("#chart-clause").isVisible(), true);
    for (const gone of [".filters", "table.results", "hegui-bulk-exports"]) {
      assert.equal(await view.locator(gone).isVisible(), false, gone);
    }
    assert.equal(await bulk.locator("#run").isVisible(), false);
    assert.equal(await page.locator("#tab-bulk").isVisible(), false);
    const ink = await rows.first().evaluate((row) => getComputedStyle(row).color);
    assert.equal(ink, "rgb(0, 0, 0)");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await rows.first().waitFor({ state: "detached" });
  },
  { colorScheme: "dark" },
);
