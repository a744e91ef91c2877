// What comes into a listing other than by typing: files opened and dropped, text and links pasted, codes in
// pictures.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openListing, settledRequests, withPage } from "./browser.mjs";

let browser;
let done = 0;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`count: ${done} tests of opening and pictures`);
});

function listing(name, use, options = {}) {
  test(name, () =>
    withPage(browser, options, async (opened) => {
      const view = await openListing(opened.page);
      await use({ ...opened, view });
      assert.deepEqual((await opened.seen()).policy, []);
      done += 1;
    }),
  );
}

// A code that leads to https://demo.yunfan-site.cn/pay.
const qrCode = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAIQAAACECAAAAAB0L9x7AAACkUlEQVR4XmP8zzDwgIlh1BGQEBgNCVhKGA2J0ZBALxVG08RomhhNE7jqykGRO1jQXceIp2pHbnvA1MHEcPGxGYfehhktJwZVOcFCTJyB1CCnFRAbFK8wMXQ+zExs7VdsaW40TQz+NIGeBtDLBxgfli7w9V2Q0wAudaNpYmikCVxVCHpdAVOHr85hIABG08TQThOwMgS5jKAkPYDMG00TQyNNEDuWhastga9NgV5sjKaJwZ8m8OV75DSA3M4E+Qq9fUFs+TGaJgZ3miCmfECPa1g6Qc7/xJYzo3UHcqgNityBMd+B3k/AltfRywdcTUjkdIEt3Qyq3DFaWMGig5HUfiS+uIW1P2GGYzMbm/7R6BjcdQeuOIeJY2szIMc9ehlCqA06WncMjboDvcxHbj/C2PCCBkvFgavswZXeRsuJwV1OwMp/bOUBevSjtz3Q0wksbSCnhdG6gwEPGJxzYMhlP3qcItcDIDlktcTUEej1yqDKHaOFFTxLo5fz6HGLLa/jKi9wpSFY2QPTh27naHQMqtyBtd8BqxOwtQuwyeGqQ5DrIXQ2croaTRODO01gq+8ZGTABcpkAksVVL+AqG0bTBJZAZRicY1YMBAB6miGGj55mRusOXIE8ONuYjHjSBL62Bbo+bOXNoA6J0QoMFj1krbOC1RP46o//OOobbGluNDoGVXuCBVfeJabdiEsNrrIGV9kxmiaGRprAlVaQ25LI5QS29IEshq8uGU0TQztNYItbXO0M9DoG5HNs+kfTxNBIE/+J6H8gK0FPF8hxD2OP1h0EApVhcPY7YHmZkOvR25cg9bByAV8aGC0n8IXs0ByfYKABGK07BlXdMRodo9GBnstH08RomhhNE7jqvtHcAQsZAOW8fR9+sDB9AAAAAElFTkSuQmCC",
  "base64",
);
const field = (view, name) => view.locator(`textarea#${name}`);
const fileOf = (name, text, mimeType = "text/plain") => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

listing("texts, pages and documents open into their fields, and back", async ({ view }) => {
  const open = view.locator("#open-file");
  await field(view, "title").fill("我写的");
  await open.setInputFiles(
    fileOf("a.md", "# 云帆巡检\n\n案例 https://demo.yunfan-site.cn/a\n\n## 售后支持\n每天\n"),
  );
  await view.locator("#finding-1").waitFor();
  assert.equal(await field(view, "title").inputValue(), "云帆巡检");
  assert.equal(await field(view, "description").inputValue(), "案例 https://demo.yunfan-site.cn/a");
  assert.equal(await field(view, "support").inputValue(), "每天");
  await view.locator("#undo").click();
  assert.equal(await field(view, "title").inputValue(), "我写的");

  const page =
    '<h1>甲</h1><script>x</script><p>见 <a href="https://demo.yunfan-site.cn/b">这里</a></p>';
  await open.setInputFiles(fileOf("a.html", page, "text/html"));
  await view.locator("#finding-1").waitFor();
  assert.match(await field(view, "description").inputValue(), /^<p>见 <a/);

  const document = {
    title: "进销存",
    description: "基础版 199 元/月",
    prices: [{ name: "基础版", amount_fen: 9900, period: "month" }],
    images: [{ name: "图", text: "加微信 yunfan2024 享优惠价" }],
    qualified: true,
    odd: 1,
  };
  await open.setInputFiles(fileOf("a.json", JSON.stringify(document), "application/json"));
  await view.locator('li.finding[data-rule="inconsistent-price"]').waitFor();
  assert.equal(await view.locator("#price-yuan-0").inputValue(), "99");
  assert.match(await view.locator("#open-note").innerText(), /odd/);
  assert.equal(await view.locator(".picture mark").first().textContent(), "微信 yunfan2024");
  await view.locator("#price-yuan-0").fill("199");
  await view.locator('li.finding[data-rule="inconsistent-price"]').waitFor({ state: "detached" });
});

listing("of several listings one is chosen; what cannot be opened says why", async ({ view }) => {
  const open = view.locator("#open-file");
  const lines = '{"title":"甲"}\n{"title":"乙"}\n';
  await open.setInputFiles(fileOf("a.jsonl", lines, "application/json"));
  await view.locator("#open-which").selectOption({ index: 1 });
  await view.locator("#open-note button.primary").click();
  assert.equal(await field(view, "title").inputValue(), "乙");
  for (const [name, text, said] of [
    ["a.json", '{"title":', /JSON/],
    ["a.docx", "PK\u0003\u0004", /Word/],
    ["a.bin", "a\0b", /不是文字/],
  ]) {
    await open.setInputFiles(fileOf(name, text));
    await view.locator("#open-note .failure", { hasText: said }).waitFor();
  }
  assert.equal(await field(view, "title").inputValue(), "乙");
});

/** Drops or pastes text and files as a browser would tell of it. */
function bring(element, { type, plain = "", markup = "", files = [] }) {
  const data = new DataTransfer();
  if (plain) data.setData("text/plain", plain);
  if (markup) data.setData("text/html", markup);
  for (const { name, text } of files) data.items.add(new File([text], name));
  const init = { bubbles: true, cancelable: true, composed: true };
  const event =
    type === "paste"
      ? new ClipboardEvent("paste", { ...init, clipboardData: data })
      : new DragEvent(type, { ...init, dataTransfer: data });
  element.focus?.();
  element.dispatchEvent(event);
  return event.defaultPrevented;
}

listing("a file is dropped, a page pasted, and hidden links come along", async ({ page, view }) => {
  const files = [{ name: "a.txt", text: "商品标题：甲\n商品描述：乙" }];
  assert.equal(await view.evaluate(bring, { type: "dragover", files }), true);
  assert.equal(await view.evaluate(bring, { type: "drop", files }), true);
  await page.waitForFunction(
    () =>
      document
        .querySelector("hegui-app")
        .shadowRoot.querySelector("hegui-listing-view")
        .shadowRoot.querySelector("#title").value === "甲",
  );
  assert.equal(await field(view, "description").inputValue(), "乙");

  await page.locator("body").evaluate(bring, { type: "paste", plain: "标签：安全、巡检" });
  await view.locator("#undo").waitFor();
  assert.equal(await field(view, "tags").inputValue(), "安全\n巡检");

  const markup = '<p class="MsoNormal">见<a href="https://demo.yunfan-site.cn/w">官网</a></p>';
  await field(view, "description").fill("");
  const taken = await field(view, "description").evaluate(bring, {
    type: "paste",
    plain: "见官网",
    markup,
  });
  assert.equal(taken, true);
  assert.equal(
    await field(view, "description").inputValue(),
    "见[官网](https://demo.yunfan-site.cn/w)",
  );
  await view.locator('li.finding[data-rule="external-link"]').waitFor();
  // Plain text the browser puts in by itself.
  const plain = { type: "paste", plain: "字" };
  assert.equal(await field(view, "title").evaluate(bring, plain), false);
});

listing("a code in a picture is read here and judged", async ({ page, view, requests }) => {
  const loaded = await settledRequests({ page, requests });
  await view.locator("#pictures-choose").setInputFiles([
    { name: "海报.png", mimeType: "image/png", buffer: qrCode },
    { name: "坏.png", mimeType: "image/png", buffer: Buffer.from("no picture") },
  ]);
  await view.locator(".picture mark").waitFor();
  assert.equal(
    await view.locator(".picture mark").textContent(),
    "https://demo.yunfan-site.cn/pay",
  );
  await view.locator('li.finding[data-rule="external-link"]').waitFor();
  assert.match(await view.locator("[data-field=images] .failure").innerText(), /坏\.png.*打不开/s);
  // Only the page's own files were asked for.
  for (const address of requests.slice(loaded)) assert.match(address, /^\/some\/shop\/assets\//);
  const shown = await view.locator(".picture img").evaluate((image) => image.naturalWidth > 0);
  assert.equal(shown, true);

  await view.locator("#finding-1 .facts button.link").click();
  const focused = await page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.className;
  });
  assert.equal(focused, "picture");
  await view.locator(".picture .picture-name button").click();
  await view.locator("li.finding").waitFor({ state: "detached" });
  await view.locator("#undo").click();
  await view.locator("li.finding").waitFor();
});

listing(
  "what reads codes may be missing: it says so, and can be tried again",
  async ({ view }) => {
    const picture = { name: "a.png", mimeType: "image/png", buffer: qrCode };
    await view.locator("#pictures-choose").setInputFiles(picture);
    await view.locator("[data-field=images] .failure", { hasText: /没有加载成功/ }).waitFor();
    assert.equal(await view.locator(".picture").count(), 0);
    await view.locator("[data-field=images] .failure .close").click();
    assert.equal(await view.locator("[data-field=images] .failure").count(), 0);
  },
  { refuse: (address) => /zxing|codes-/.test(address) },
);
