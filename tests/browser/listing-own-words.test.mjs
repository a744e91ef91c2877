// A merchant's own words and exceptions in Chromium: found at once, allowed from a finding, never out of
// sight, kept in this browser, and the same file as the command line's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { hegui, lines, withFiles } from "../cli/hegui.mjs";
import { openListing, switchLanguage, testsWith } from "./browser.mjs";

const listing = testsWith("tests of own words", async ({ page }) => {
  const view = await openListing(page);
  const own = view.locator("hegui-listing-own-words");
  return { view, own };
});

const link = "https://demo.yunfan-site.cn/list";
const title = (view) => view.locator("textarea#title");
const unfold = (own) => own.locator("details.fold > summary").click();
const cards = (view, rule) => view.locator(`li.finding[data-rule="${rule}"]`);
const focusedId = (locator) => locator.evaluate((each) => each.getRootNode().activeElement?.id);

async function add(own, part, text, reason) {
  await own.locator(`#add-${part}`).click();
  await own.locator(`#${part}-text`).fill(text);
  await own.locator(`#${part}-reason`).fill(reason);
  await own.locator("form button[type=submit]").click();
  await own.locator(`#add-${part}`).waitFor();
}

async function allowFirst(view, reason) {
  await view.locator("#finding-1 .allow-here").click();
  await view.locator("#allow-reason-1").fill(reason);
  await view.locator("#finding-1 form button[type=submit]").click();
  await view.locator("details.suppressed").waitFor();
}

listing("a word is found as soon as it is added, changed and taken back", async ({ view, own }) => {
  await title(view).fill("云上量子加速服务");
  assert.equal(await own.locator("details.fold").getAttribute("open"), null);
  await unfold(own);
  await add(own, "words", "量子加速", "功能还没有上线");
  const card = cards(view, "own-words");
  await card.waitFor();
  assert.match(await view.locator(".group h4").innerText(), /自己的词/);
  assert.match(await card.innerText(), /功能还没有上线/);
  assert.match(await card.getAttribute("class"), /review/);
  assert.equal(await view.locator('[data-field="title"] mark').textContent(), "量子加速");

  await own.locator("#edit-words-0").click();
  assert.equal(await own.locator("#words-text").inputValue(), "量子加速");
  await own.locator('form input[value="violation"]').check();
  await own.locator("form button[type=submit]").click();
  await view.locator('li.finding.violation[data-rule="own-words"]').waitFor();

  await own.getByRole("button", { name: "删除“量子加速”" }).click();
  await card.waitFor({ state: "detached" });
  assert.equal(await focusedId(own.locator("#own-undo")), "own-undo");
  await own.locator("#own-undo").click();
  await card.waitFor();
});

listing("what is wrong with an entry stands at its field, and nothing is added", async (opened) => {
  const { own, page } = opened;
  await unfold(own);
  await own.locator("#add-words").click();
  await own.locator("#words-text").fill("。。");
  await page.keyboard.press("Enter");
  await own.locator("#words-text-errors").waitFor();
  assert.match(await own.locator("#words-text-errors").innerText(), /没有文字或数字/);
  assert.match(await own.locator("#words-reason-errors").innerText(), /填写/);
  assert.equal(await own.locator("#words-text").getAttribute("aria-invalid"), "true");
  assert.equal(await focusedId(own.locator("#words-text")), "words-text");
  assert.equal(await own.locator("li.entry").count(), 0);
  await page.keyboard.press("Escape");
  assert.equal(await focusedId(own.locator("#add-words")), "add-words");
});

listing("a finding is allowed where it stands, stays in sight, and comes back", async (opened) => {
  const { view, own, page } = opened;
  await title(view).fill(`案例 ${link}`);
  await cards(view, "external-link").waitFor();
  await view.locator("#finding-1 .allow-here").click();
  assert.equal(await focusedId(view.locator("#allow-reason-1")), "allow-reason-1");
  await page.keyboard.press("Enter");
  await view.locator("#allow-errors-1").waitFor();
  assert.equal(await cards(view, "external-link").count(), 1);
  await page.keyboard.insertText("云市场书面同意");
  await page.keyboard.press("Enter");
  await cards(view, "external-link").waitFor({ state: "detached" });

  const suppressed = view.locator("details.suppressed");
  assert.equal(await suppressed.getAttribute("open"), null);
  assert.match(await suppressed.locator("summary").innerText(), /1/);
  assert.match(await view.locator(".status .chip.allowed").innerText(), /1/);
  assert.match(await view.locator("#live").textContent(), /例外放行了 1 处/);
  await suppressed.locator("summary").click();
  const said = await suppressed.innerText();
  for (const part of ["不得嵌入非腾讯云网站的链接", link, "云市场书面同意"])
    assert.ok(said.includes(part), part);
  assert.match(await own.locator("summary").first().innerText(), /0 个词，1 个例外/);

  await title(view).fill(`另见 ${link} 与 https://other-site.cn/`);
  await cards(view, "external-link").waitFor();
  assert.equal(await cards(view, "external-link").count(), 1);
  assert.equal(await suppressed.locator("li").count(), 1);

  await suppressed.locator("li button").click();
  await suppressed.waitFor({ state: "detached" });
  await cards(view, "external-link").nth(1).waitFor();
  await view.locator("#undo").click();
  await suppressed.waitFor();
});

listing("a fact is allowed by the finding itself", async ({ view }) => {
  await view.locator('fieldset[data-field="security_reviewed"] input[value="false"]').check();
  await cards(view, "security-review").waitFor();
  await allowFirst(view, "正在审核");
  await cards(view, "security-review").waitFor({ state: "detached" });
  assert.match(await view.locator("details.suppressed").textContent(), /正在审核/);
});

listing("the reason that is being typed stays when other findings come and go", async (opened) => {
  const { view } = opened;
  await title(view).fill(`案例 ${link}`);
  await view.locator("#finding-1 .allow-here").click();
  await view.locator("#allow-reason-1").fill("理由");
  await title(view).fill(`https://other-site.cn/ 案例 ${link}`);
  await view.locator("#finding-2 form").waitFor();
  assert.equal(await view.locator("#allow-reason-2").inputValue(), "理由");
  assert.match(await view.locator("#finding-2").innerText(), /demo\.yunfan-site\.cn/);
});

listing(
  "they are there again after the page was left, and the first check has them",
  async (opened) => {
    const { view, page } = opened;
    await title(view).fill(`案例 ${link}`);
    await cards(view, "external-link").waitFor();
    await allowFirst(view, "已备案");
    await page.reload({ waitUntil: "networkidle" });
    const again = await openListing(page);
    await title(again).fill(`案例 ${link}`);
    await again.locator("details.suppressed").waitFor();
    assert.equal(await cards(again, "external-link").count(), 0);
  },
);

listing("a browser that keeps nothing is told of, and the words are in use", async (opened) => {
  const { page, view, own } = opened;
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new Error("full");
    };
  });
  await title(view).fill("量子加速");
  await unfold(own);
  await add(own, "words", "量子加速", "没有上线");
  await cards(view, "own-words").waitFor();
  assert.match(await own.locator(".warning").innerText(), /导出/);
});

listing("the file that is exported is the command line's, and comes back", async (opened) => {
  const { page, view, own } = opened;
  await title(view).fill(`量子加速 ${link}`);
  await unfold(own);
  await add(own, "words", "量子加速", "没有上线");
  await add(own, "allow", link, "已备案");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    own.locator("#own-export").click(),
  ]);
  assert.equal(download.suggestedFilename(), "hegui-words.json");
  const text = readFileSync(await download.path(), "utf8");
  const run = withFiles({ "words.json": text }, (at) =>
    hegui(
      ["check", "listing", "--words", at("words.json")],
      JSON.stringify({ title: `量子加速 ${link}` }),
    ),
  );
  const [result] = lines(run.out);
  assert.deepEqual(
    result.findings.map(({ rule }) => rule),
    ["own-words"],
  );
  assert.equal(result.suppressed[0].reason, "已备案");

  const give = (body) =>
    own
      .locator("#own-import")
      .setInputFiles({ name: "w.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await give("{}");
  await cards(view, "own-words").waitFor({ state: "detached" });
  await give(text);
  await cards(view, "own-words").waitFor();
  assert.equal(await own.locator("li.entry").count(), 2);
});

listing(
  "a file's wrong entries are left out and marked, a wrong file is refused",
  async (opened) => {
    const { page, view, own } = opened;
    await title(view).fill("量子加速 性能翻倍");
    await unfold(own);
    const give = (body) =>
      own
        .locator("#own-import")
        .setInputFiles({ name: "w.json", mimeType: "application/json", buffer: Buffer.from(body) });
    const word = (text) => ({ text, outcome: "review", reason: "理由" });
    await give(
      JSON.stringify({
        words: [word("量子加速"), { ...word("性能翻倍"), rule: "nope" }],
        allow: [{ text: "x" }],
      }),
    );
    await cards(view, "own-words").waitFor();
    assert.equal(await cards(view, "own-words").count(), 1);
    assert.match(await own.locator("#words-1-errors").innerText(), /nope/);
    assert.match(await own.locator("#allow-0-errors").innerText(), /reason/);
    assert.match(await own.locator(".warning").innerText(), /2 条/);
    await switchLanguage(page, "en");
    assert.match(await own.locator("#words-1-errors").innerText(), /no rule called/);

    await give("{oops");
    assert.match(await own.locator("#file-errors").innerText(), /not JSON/);
    await give('{"words":[{"text":7}]}');
    await own.locator("#file-errors code").first().waitFor();
    assert.match(await own.locator("#file-errors").innerText(), /\/words\/0\/text/);
    assert.equal(await own.locator("li.entry").count(), 3);
    assert.equal(await cards(view, "own-words").count(), 1);
  },
);
