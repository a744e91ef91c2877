// Another rulebook in Chromium: chosen from a file, it judges every section and says so everywhere; what
// it changes is shown, with the open cases before and after; one click leads back. What cannot be used
// changes nothing and says where it is wrong.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  launch,
  openListing,
  openRefund,
  openRulebook,
  openStore,
  switchLanguage,
  withPage,
} from "./browser.mjs";
import { otherRulebook } from "./other-rulebook.mjs";

let browser;
let other;
let done = 0;
before(async () => {
  [browser, other] = await Promise.all([launch(), otherRulebook()]);
});
after(async () => {
  await Promise.all([browser.close(), other.remove()]);
  console.log(`count: ${done} tests of another rulebook`);
});

function panel(name, use, options = {}) {
  test(name, () =>
    withPage(browser, options, async (opened) => {
      opened.page.setDefaultTimeout(30_000);
      await use(opened);
      assert.deepEqual(opened.problems, []);
      assert.deepEqual((await opened.seen()).policy, []);
      done += 1;
    }),
  );
}

const banner = (page) => page.locator("hegui-rulebook-banner");

async function choose(page, file) {
  const view = await openRulebook(page, "other");
  await view.locator("#rulebook-file").setInputFiles(file);
  return view;
}

async function take(page) {
  const view = await choose(page, other.file);
  await banner(page).waitFor();
  return view;
}

/** The id of the element that has the focus, through every shadow root. */
const focusedId = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || element?.localName;
  });

panel("it judges every section, shows what changes, and one click leads back", async (opened) => {
  const { page } = opened;
  // Six days after the purchase: too late for the built-in rulebook, in time for the other.
  const refund = await openRefund(page);
  await refund.locator("header .chip").first().click();
  await page.evaluate(async () => {
    const view = document.querySelector("hegui-app").renderRoot.querySelector("hegui-refund-view");
    await view.open({
      product_type: "image",
      purchased_at: "2026-07-01",
      requested_at: "2026-07-06",
      paid_fen: 128_000,
      used_fen: 8_000,
      grounds: [],
      confirmed: false,
      merchant_policy: "none",
    });
  });
  await refund.locator(".verdict .title", { hasText: "协商退款" }).waitFor();
  const listing = await openListing(page);
  await listing.locator("#own-import").setInputFiles({
    name: "words.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"words":[{"text":"量子加速","outcome":"review","reason":"没有上线"}]}'),
  });
  await listing.locator("textarea#title").fill("量子加速云主机");
  await listing.locator("#finding-1").waitFor();
  const store = await openStore(page);
  await store.locator("#summary-behaviours").click();
  await store.locator("#part-behaviours .add").click();
  await store.locator("#part-behaviours select").selectOption("annex.diversion");
  await store.locator(".total strong", { hasText: "¥5,000.00" }).waitFor();

  const view = await take(page);
  const changeOf = (kind) => view.locator(`.case[data-kind="${kind}"]`);
  await changeOf("store").waitFor();
  assert.equal(await changeOf("refund").getAttribute("data-change"), "answer");
  assert.deepEqual(await changeOf("refund").locator(".side strong").allInnerTexts(), [
    "协商退款 ¥1,200.00",
    "应全额退款 ¥1,280.00",
  ]);
  assert.match(await changeOf("store").innerText(), /¥5,000\.00[\s\S]*¥8,000\.00/);
  // Its own words are found by both.
  assert.deepEqual(await changeOf("listing").locator(".found").allInnerTexts(), []);
  const row = view.locator('.group[data-group="annex"] .change[data-id="annex.diversion"]');
  assert.match(await row.innerText(), /¥5,000\.00[\s\S]*¥8,000\.00/);
  const conditions = view.locator('.group[data-group="conditions"]');
  await conditions.locator("summary").click();
  assert.match(await conditions.innerText(), /purchased_at \+ 4[\s\S]*purchased_at \+ 6/);

  const sha = (await view.locator(".in-use code").innerText()).trim();
  assert.match(sha, /^[0-9a-f]{64}$/);
  await openRefund(page);
  await refund.locator(".verdict .title", { hasText: "应全额退款" }).waitFor();
  await openListing(page);
  await listing.locator("#finding-1").waitFor();
  await openStore(page);
  await store.locator(".total strong", { hasText: "¥8,000.00" }).waitFor();
  const said = await banner(page).locator("aside").innerText();
  assert.ok(
    said.includes(sha) && said.includes("修订稿<b>七天</b>") && said.includes("draft.bundle"),
  );

  await page.locator("#built-in").click();
  await store.locator(".total strong", { hasText: "¥5,000.00" }).waitFor();
  assert.equal(await banner(page).count(), 0);
  assert.equal(await focusedId(page), "main");
  await openRefund(page);
  await refund.locator(".verdict .title", { hasText: "协商退款" }).waitFor();
  await openRulebook(page, "other");
  await view.locator("#again").click();
  await banner(page).waitFor();
});

panel("a clause tells what the rulebook in use says of it", async ({ page }) => {
  const view = await openRulebook(page, "annex.diversion");
  await view.locator("article", { hasText: "¥5,000.00" }).waitFor();
  await take(page);
  await openRulebook(page, "annex.diversion");
  await view.locator("article", { hasText: "¥8,000.00" }).waitFor();
  await openRulebook(page, "versions");
  await view.locator(".version.in_force", { hasText: "2017-08-01" }).waitFor();
});

panel("a file that cannot be used changes nothing and says where it is wrong", async ({ page }) => {
  const wrong = { format: "hegui-rulebook-1", files: { "rulebook.json": { id: "<img src=x>" } } };
  const buffer = (content) => ({
    name: "坏<i>.bundle",
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });
  const view = await choose(page, buffer(JSON.stringify(wrong)));
  const problem = view.locator("section.problem");
  await problem.waitFor();
  assert.match(await problem.innerText(), /坏<i>\.bundle/);
  assert.ok((await problem.locator("li code").count()) > 1);
  const files = await problem.locator("li code").allInnerTexts();
  assert.ok(
    files.some((file) => file.startsWith("rulebook.json /")),
    files.join(", "),
  );
  assert.equal(await banner(page).count(), 0);

  await view.locator("#rulebook-file").setInputFiles(buffer(Buffer.from([0xff, 0xfe, 0])));
  await problem.locator("p", { hasText: "UTF-8" }).waitFor();
  await view.locator("#rulebook-file").setInputFiles(buffer('{"title":"一个商品"}'));
  await problem.locator("li", { hasText: "not a bundle" }).waitFor();
  // The rulebook in use still judges.
  const refund = await openRefund(page);
  await refund.locator("header .chip").first().click();
  await refund.locator(".verdict .title", { hasText: "应全额退款" }).waitFor();
});

panel(
  "all of it reads in English and fits a narrow screen",
  async ({ page }) => {
    await switchLanguage(page, "en");
    const view = await choose(page, other.file);
    await view.locator(".groups").waitFor();
    assert.match(
      await banner(page).locator("aside").innerText(),
      /Another rulebook is in use: Draft <b>seven<\/b>/,
    );
    await view.locator("p", { hasText: "No case is open" }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels wide`);
  },
  { viewport: { width: 320, height: 700 } },
);
