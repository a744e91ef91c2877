// The rulebook view in Chromium: every clause has an address, search in both languages, the page of a
// clause, the coverage and the proof, by mouse and by keyboard, wide and narrow.
import assert from "node:assert/strict";
import {
  openListing,
  openRulebook,
  settledRequests,
  switchLanguage,
  testsWith,
  unfold,
} from "./browser.mjs";

const inRulebook = testsWith("rulebook tests", async ({ page }, place) => ({
  view: await openRulebook(page, place),
}));
const rulebook = (name, place, use, options) => inRulebook(name, use, options, place);

const title = (view) => view.locator("#page-title").innerText();
const section = (view, heading) =>
  view.locator("article section", { has: view.page().locator("h4", { hasText: heading }) });

async function titled(view, wanted) {
  await view.locator("#page-title", { hasText: wanted }).waitFor();
  assert.equal(await title(view), wanted);
}

/** What has the focus within the view: an id, or the address of a link, or the name of the element. */
const focused = (view) =>
  view.evaluate((element) => {
    const at = element.shadowRoot.activeElement;
    return at?.id || at?.getAttribute("href") || at?.localName;
  });

rulebook("a link opens right at its clause, marked in the table", "5.2.3", async (opened) => {
  const { page, view } = opened;
  await page.reload({ waitUntil: "networkidle" });
  await titled(view, "5.2.3");
  assert.equal(await page.locator("#tab-rulebook").getAttribute("aria-selected"), "true");
  const current = view.locator('.entry[aria-current="page"]');
  assert.equal(await current.getAttribute("href"), "#rulebook/5.2.3");
  const box = await current.boundingBox();
  const table = await view.locator(".entries").boundingBox();
  assert.ok(box.y >= table.y && box.y + box.height <= table.y + table.height + 1);
});

rulebook("the browser's way back and forward leads from clause to clause", "", async (opened) => {
  const { page, view } = opened;
  await view.locator('article a[href="#rulebook/5.2"]').click();
  await titled(view, "5.2");
  await view.locator('article .items a[href="#rulebook/5.2.3"]').click();
  await titled(view, "5.2.3");
  await page.goBack();
  await titled(view, "5.2");
  await page.goForward();
  await titled(view, "5.2.3");
  await view.locator("article .neighbours .next").click();
  await titled(view, "5.2.4");
  assert.match(page.url(), /#rulebook\/5\.2\.4$/);
});

rulebook("another section and back leads to the same clause", "5.2.3", async (opened) => {
  await openListing(opened.page);
  await opened.page.locator("#tab-rulebook").click();
  await titled(opened.view, "5.2.3");
  assert.match(opened.page.url(), /#rulebook\/5\.2\.3$/);
});

rulebook("an address that names no clause says so and leads on", "5.99", async ({ view }) => {
  await titled(view, "没有这一条");
  assert.match(await view.locator("article").innerText(), /5\.99/);
  await view.locator('article a[href="#rulebook"]').click();
  await view.locator("#page-title", { hasText: "想查什么" }).waitFor();
});

rulebook("words are found in both languages at once", "", async ({ view }) => {
  const search = view.locator("#search");
  const found = view.locator(".entries .entry");
  const ids = () => found.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  await search.fill("红字发票");
  await view.locator(".counted", { hasText: "找到" }).waitFor();
  const chinese = await ids();
  assert.ok(chinese.includes("#rulebook/5.5"), chinese.join(" "));
  assert.ok((await view.locator("mark").count()) > 0);
  await search.fill("red-letter invoice");
  await view.locator('.line[lang="en"] mark', { hasText: "red-letter" }).first().waitFor();
  assert.ok((await ids()).includes("#rulebook/5.5"));
  await search.fill("cash-back");
  await view.locator(".counted", { hasText: "找到" }).waitFor();
  assert.deepEqual((await ids())[0], "#rulebook/4.7.1");
  await search.fill("5.2（3）");
  await view.locator(".counted", { hasText: "找到 1 条" }).waitFor();
  assert.deepEqual(await ids(), ["#rulebook/5.2.3"]);
  await search.fill("这几个字哪条都没有");
  await view.locator(".counted", { hasText: "没有符合" }).waitFor();
  assert.equal(await found.count(), 0);
  await view.locator(".counted button").click();
  assert.equal(await search.inputValue(), "");
  await view.locator(".counted", { hasText: "共" }).waitFor();
});

rulebook("the table is narrowed by treatment and by chapter", "", async ({ view }) => {
  await view.locator("#treatment").selectOption("platform");
  await view.locator("#chapter").selectOption("8");
  const shown = view.locator(".entries .entry");
  await view.locator(".entries summary").nth(1).waitFor({ state: "detached" });
  const ids = await shown.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  assert.deepEqual(ids, ["#rulebook/8.3"]);
  const tags = await shown.locator(".tag").allInnerTexts();
  assert.deepEqual(tags, ["由云市场处理"]);
});

rulebook("search, table and clause are reached with the keyboard", "", async ({ page, view }) => {
  await view.locator("#search").focus();
  await page.keyboard.type("4.6");
  await view.locator('.entry[href="#rulebook/4.6.1"]').waitFor();
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(view), "summary");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(view), "#rulebook/4.6");
  await page.keyboard.press("End");
  assert.equal(await focused(view), "#rulebook/4.6.5");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await titled(view, "4.6.4");
  assert.equal(await focused(view), "page-title");
  assert.equal(await view.locator("#search").inputValue(), "4.6");
  await view.locator("#search").focus();
  await page.keyboard.press("Enter");
  await titled(view, "4.6");
});

rulebook("a clause shows what it says, who handles it and why", "3.1.5.4", async (opened) => {
  const { page, view } = opened;
  await titled(view, "3.1.5.4");
  const article = view.locator("article");
  assert.match(await article.locator(".statement").innerText(), /\p{Script=Han}{6,}/u);
  assert.match(await article.locator('.translation [lang="en"]').innerText(), /^[A-Z][a-z ]+/);
  assert.equal(await article.locator(".tags .tag").count(), 2);
  assert.match(await article.locator(".reason").innerText(), /\p{Script=Han}{4,}/u);
  const above = await article.locator(".path a:visible").allInnerTexts();
  assert.deepEqual(above, ["3.1", "3.1.5"]);
  await switchLanguage(page, "en");
  assert.match(await article.locator(".statement").innerText(), /^[A-Z][a-z ]+/);
  assert.doesNotMatch(await article.locator(".reason").innerText(), /\p{Script=Han}/u);
});

rulebook("a clause shows its rules, questions and examples", "2.8", async ({ view }) => {
  await section(view, "怎么判断").waitFor();
  assert.match(await section(view, "怎么判断").innerText(), /复议期内全额退款/);
  assert.match(await section(view, "会问你什么").innerText(), /买家是哪一天付款的/);
  const examples = section(view, "例子");
  const tags = await examples.locator(".tag").allTextContents();
  assert.ok(tags.includes("适用") && tags.includes("不适用"), tags.join(" "));
  assert.ok((await section(view, "相关条款").locator("a").count()) > 0);
});

rulebook(
  "a breach has its price in days and yuan, or is at discretion",
  "4.6.2",
  async (opened) => {
    const { page, view } = opened;
    const costs = section(view, "违反了会怎样");
    await costs.waitFor();
    assert.match(await costs.innerText(), /严重违规\s*清退并永久封禁账户；扣除保证金 ¥5,000\.00/);
    await costs.locator('a[href="#rulebook/annex.offline-trade"]').click();
    await titled(view, "线下交易");
    const punished = section(view, "对应条款").locator("a");
    await punished.first().waitFor();
    assert.deepEqual(
      await punished.evaluateAll((all) => all.map((each) => each.getAttribute("href"))),
      ["4.6.1", "4.6.2", "4.6.3", "4.6.5"].map((id) => `#rulebook/${id}`),
    );
    await openRulebook(page, "annex.dishonesty");
    await costs.filter({ hasText: "30 天" }).waitFor();
    assert.match(await costs.innerText(), /屏蔽店铺并限制发布；30 天/);
    await openRulebook(page, "4.8.1");
    await costs.filter({ hasText: "酌情" }).waitFor();
  },
);

rulebook(
  "the link of a clause is copied",
  "5.1.2",
  async ({ page, view }) => {
    await view.locator(".page-top button").click();
    await view.locator(".toast").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, page.url());
    assert.match(copied, /#rulebook\/5\.1\.2$/);
  },
  { permissions: ["clipboard-read", "clipboard-write"] },
);

rulebook(
  "the coverage adds up and leaves no clause without an answer",
  "coverage",
  async (opened) => {
    const { page, view } = opened;
    await view.locator("table").waitFor();
    const shares = await view.locator(".share").allInnerTexts();
    const counts = shares.map((text) => Number.parseInt(text, 10));
    const cells = await view
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll("td")].map((cell) => Number(cell.innerText) || 0),
        ),
      );
    const column = (at) => cells.reduce((sum, row) => sum + row[at], 0);
    assert.deepEqual([0, 1, 2, 3].map(column), counts);
    assert.equal(
      column(4),
      counts.reduce((sum, count) => sum + count, 0),
    );
    // Nine chapters and the appendix; chapter 5 has 33 clauses.
    assert.equal(cells.length, 10);
    assert.equal(cells[4][4], 33);
    assert.equal(await view.locator(".holes").count(), 0);
    await view.locator(".none").waitFor();
    await view.locator(".shares .platform button").click();
    await view.locator(".counted", { hasText: `找到 ${counts[2]} 条` }).waitFor();
    assert.match(page.url(), /#rulebook$/);
  },
);

rulebook("the proof runs in the page and finds the rules sound", "verification", async (opened) => {
  const { page, view } = opened;
  assert.match(await view.locator(".panel").innerText(), /证明了什么[\s\S]*没有证明什么/);
  await view.locator("#prove").click();
  await view.locator(".outcome.sound").waitFor({ timeout: 60_000 });
  const refund = view.locator('[data-document="refund"]');
  const figure = (name) => refund.locator(`[data-figure="${name}"]`).innerText();
  for (const fault of ["gaps", "overlaps", "dead_rules", "unresolved"]) {
    assert.equal((await figure(fault)).trim(), "没有", fault);
  }
  assert.ok(Number((await figure("cells")).replaceAll(",", "")) > 1000);
  const names = await view.locator("[data-document] th").allInnerTexts();
  assert.ok(names.length > 5, `${names.length} parts`);
  assert.deepEqual(
    names.filter((name) => /[a-z]/.test(name)),
    [],
    "named in Chinese",
  );
  assert.equal(await focused(view), "prove");
  const before = (await opened.seen()).calls.length;
  await switchLanguage(page, "en");
  assert.match(await view.locator(".outcome").innerText(), /^Proved/);
  assert.equal((await opened.seen()).calls.length, before);
});

rulebook(
  "nothing is asked of the server, and the language asks nothing again",
  "2.8",
  async (opened) => {
    const { page, view } = opened;
    const loaded = await settledRequests(opened);
    await section(view, "例子").waitFor();
    const before = (await opened.seen()).calls;
    await switchLanguage(page, "en");
    await section(view, "Examples").waitFor();
    assert.deepEqual((await opened.seen()).calls, before);
    await openRulebook(page, "coverage");
    await openRulebook(page, "4.1.3.5");
    await titled(view, "4.1.3.5");
    assert.equal(opened.requests.length, loaded);
  },
);

for (const language of ["zh-CN", "en"]) {
  rulebook(
    `nothing is wider than 320 px, and a clause hides the table (${language})`,
    "",
    async ({ page, view }) => {
      await switchLanguage(page, language);
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await view.locator(".entries").waitFor();
      await unfold(view);
      assert.equal(await width(), 320);
      assert.equal(await view.locator("article").isVisible(), false);
      for (const place of ["2.8", "4.1.3.5", "annex.dishonesty"]) {
        await openRulebook(page, place);
        await view.locator(".cards").first().waitFor();
        await unfold(view);
        assert.equal(await width(), 320, place);
        assert.equal(await view.locator(".entries").isVisible(), false);
      }
      await view.locator(".back").click();
      await view.locator("#search").waitFor();
      await openRulebook(page, "coverage");
      await view.locator("table").waitFor();
      assert.equal(await width(), 320);
      await openRulebook(page, "verification");
      await view.locator("#prove").click();
      await view.locator(".outcome").waitFor({ timeout: 60_000 });
      assert.equal(await width(), 320);
    },
    { viewport: { width: 320, height: 640 } },
  );
}
