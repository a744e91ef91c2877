// The listing view in Chromium: findings at their exact place, what was typed stays text, suggestions
// and their undo, and what is said where nothing was found.
import assert from "node:assert/strict";
import { openListing, settledRequests, testsWith } from "./browser.mjs";

const listing = testsWith("listing tests", async ({ page }) => {
  const view = await openListing(page);
  return { view };
});

const marks = (view, field) => view.locator(`[data-field="${field}"] mark`);
const field = (view, name) => view.locator(`textarea#${name}`);

listing(
  "a link to another site is marked exactly, beside Tencent Cloud's own",
  async ({ view }) => {
    const link = "https://demo.yunfan-site.cn/list?a=1";
    const text = `😀 步骤见 https://cloud.tencent.com/document ，案例见 ${link} 。`;
    await field(view, "description").fill(text);
    await marks(view, "description").first().waitFor();
    assert.deepEqual(await marks(view, "description").allTextContents(), [link]);
    const preview = view.locator("#preview-description");
    const shown = await preview.evaluate((element) => {
      const copy = element.cloneNode(true);
      for (const badge of copy.querySelectorAll(".badge")) badge.remove();
      return copy.textContent;
    });
    assert.equal(shown, text);
    const card = view.locator("li.finding");
    assert.equal(await card.count(), 1);
    assert.equal(await card.getAttribute("data-rule"), "external-link");
    assert.match(await view.locator(".group").innerText(), /4\.1\.3\.5/);
    assert.match(await card.innerText(), /demo\.yunfan-site\.cn/);
  },
);

listing("mark and finding lead to each other", async ({ page, view }) => {
  const link = "https://demo.yunfan-site.cn/list";
  await field(view, "title").fill("巡检");
  await field(view, "description").fill(`${"填充文字。\n".repeat(80)}见 ${link} 。`);
  await marks(view, "description").first().waitFor();
  await view.locator("#preview-description .badge").click();
  await view.locator("#finding-1.current").waitFor();
  assert.equal(
    await view.locator("#finding-1").evaluate((card) => card.getRootNode().activeElement === card),
    true,
  );
  await view.locator("#finding-1 .facts button.link").click();
  const selected = await field(view, "description").evaluate((box) => ({
    focused: box.getRootNode().activeElement === box,
    text: box.value.slice(box.selectionStart, box.selectionEnd),
    scrolled: box.scrollTop > 0,
  }));
  assert.deepEqual(selected, { focused: true, text: link, scrolled: true });
  await page.keyboard.press("Delete");
  await view.locator("li.finding").waitFor({ state: "detached" });
});

listing("a suggestion is applied and undone", async ({ view }) => {
  const text = "甲 https://demo.yunfan-site.cn/a 乙 https://demo.yunfan-site.cn/b 丙";
  await field(view, "description").fill(text);
  await marks(view, "description").nth(1).waitFor();
  await view.locator("#finding-2 button.apply").click();
  await view.locator("#finding-2").waitFor({ state: "detached" });
  assert.equal(
    await field(view, "description").inputValue(),
    "甲 https://demo.yunfan-site.cn/a 乙  丙",
  );
  assert.equal(
    await view.locator("#undo").evaluate((button) => button.getRootNode().activeElement === button),
    true,
  );
  await view.locator("#undo").click();
  await view.locator("#finding-2").waitFor();
  assert.equal(await field(view, "description").inputValue(), text);
});

listing("an entry of a list is marked in its line", async ({ view }) => {
  await view.locator("details.more > summary").click();
  await field(view, "links").fill(
    "https://cloud.tencent.com/\n\n  https://demo.yunfan-site.cn/ \nhttps://mp.weixin.qq.com/s/a",
  );
  await marks(view, "links").nth(1).waitFor();
  assert.deepEqual(await marks(view, "links").allTextContents(), [
    "https://demo.yunfan-site.cn/",
    "https://mp.weixin.qq.com/s/a",
  ]);
  assert.match(await marks(view, "links").nth(0).getAttribute("class"), /violation/);
  assert.match(await marks(view, "links").nth(1).getAttribute("class"), /review/);
});

listing("markup typed into a listing stays text", async ({ page, view, requests }) => {
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    return dialog.dismiss();
  });
  const before = await settledRequests({ page, requests });
  const evil =
    '<img src=x onerror="alert(1)"><script>alert(2)</script><a href="https://evil-site.cn/">x</a>';
  for (const name of ["title", "description", "support"]) await field(view, name).fill(evil);
  await view.locator("details.more > summary").click();
  for (const name of ["subtitle", "tags", "links", "user_guide"])
    await field(view, name).fill(evil);
  await marks(view, "user_guide").first().waitFor();
  assert.match(
    await view.locator("#preview-title").innerText(),
    /<img src=x onerror="alert\(1\)">/,
  );
  const made = await view.evaluate((element) => ({
    inside: element.shadowRoot.querySelectorAll("img, script, a").length,
    ran: element.shadowRoot.querySelectorAll("[onerror]").length,
  }));
  assert.deepEqual(made, { inside: 0, ran: 0 });
  assert.equal(dialogs, 0);
  assert.equal(requests.length, before);
});

listing("a fact is asked, judged, and answered with don't know", async ({ view }) => {
  await field(view, "title").fill("堡垒机镜像");
  const question = view.locator('fieldset[data-field="security_reviewed"]');
  await question.waitFor();
  const asked = await view.locator("fieldset.question").count();
  assert.ok(asked >= 6, `${asked} questions`);
  await question.locator('input[value="false"]').check();
  await view.locator('li.finding[data-rule="security-review"]').waitFor();
  await question.locator('input[value="unknown"]').check();
  await view.locator("li.finding").waitFor({ state: "detached" });
  assert.equal(await view.locator("fieldset.question").count(), asked);
});

listing("penalties are in words, with days and yuan from the appendix", async ({ view }) => {
  await view.locator('fieldset[data-field="sells_outside"] input[value="true"]').check();
  const card = view.locator("li.finding");
  await card.waitFor();
  const group = view.locator(".group");
  assert.match(await group.innerText(), /屏蔽店铺并限制发布，15 天/);
  assert.match(await view.locator(".outlook").innerText(), /屏蔽店铺并限制发布，15 天/);
  await group.locator("details.clause > summary").first().click();
  assert.ok((await group.locator("details.clause p").first().innerText()).length > 5);
});

listing("nothing found is said of what was checked, never as lawful", async ({ view }) => {
  await field(view, "title").fill("日志分析");
  const answers = {
    runs_on_tencent_cloud: true,
    security_reviewed: true,
    qualified: true,
    own_user_system: false,
    sells_outside: false,
    holds_rights: true,
    alters_security_settings: false,
  };
  for (const [fact, answer] of Object.entries(answers)) {
    await view.locator(`fieldset[data-field="${fact}"] input[value="${answer}"]`).check();
  }
  const status = view.locator('.status[data-status="compliant"]');
  await status.waitFor();
  const said = await status.innerText();
  assert.match(said, /在已检查的内容里没有发现问题/);
  assert.match(said, /画面和图里的字不看/);
  assert.doesNotMatch(said, /合规|合法/);
  assert.match(await view.locator("#live").textContent(), /在已检查的内容里没有发现问题/);
});

listing("half a character is an error at its field, and nothing is judged", async ({ view }) => {
  await field(view, "title").evaluate((box) => {
    box.value = "a\ud83d";
    box.dispatchEvent(new InputEvent("input"));
  });
  await view.locator("#errors-title li").waitFor();
  assert.equal(await field(view, "title").getAttribute("aria-invalid"), "true");
  await field(view, "title").fill("a");
  await view.locator("#errors-title").waitFor({ state: "detached" });
});

listing("the example can be loaded, cleared and brought back", async ({ view }) => {
  await field(view, "title").fill("我写的");
  await view.locator("#load-example").click();
  await view.locator("li.finding").nth(2).waitFor();
  await view.locator("#undo").click();
  assert.equal(await field(view, "title").inputValue(), "我写的");
  await view.locator("#start-over").click();
  assert.equal(await field(view, "title").inputValue(), "");
  await view.locator("#undo").click();
  assert.equal(await field(view, "title").inputValue(), "我写的");
});

listing("hundreds of findings are drawn in parts and all reached", async ({ view }) => {
  const many = Array.from({ length: 120 }, (_, at) => `https://s${at}.yunfan-site.cn/`);
  await field(view, "description").fill(many.join("\n"));
  await marks(view, "description").first().waitFor();
  assert.deepEqual(await marks(view, "description").allTextContents(), many);
  assert.equal(await view.locator("li.finding").count(), 50);
  await view.locator('#preview-description .badge[data-number="120"]').click();
  await view.locator("#finding-120.current").waitFor();
  assert.equal(await view.locator("li.finding").count(), 120);
});
