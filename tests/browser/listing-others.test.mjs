// Other listings in Chromium: files that copied text is looked for in. All of them is read, what cannot
// be used is named, and the page stays awake meanwhile.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, openListing, settledRequests, withPage } from "./browser.mjs";

let browser;
let done = 0;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`count: ${done} tests of other listings`);
});

/** A test with the panel of other listings open, that ends without an error. */
function listing(name, use, options = {}) {
  test(name, (t) =>
    withPage(browser, options, async (opened) => {
      const view = await openListing(opened.page);
      const others = view.locator("hegui-listing-others");
      await others.locator("details.fold > summary").click();
      const before = await settledRequests(opened);
      await use({ ...opened, view, others }, t);
      assert.equal(opened.requests.length, before);
      assert.deepEqual(opened.problems, []);
      assert.deepEqual((await opened.seen()).policy, []);
      done += 1;
    }),
  );
}

/** Text of Chinese letters that occurs nowhere else. */
function passage(number, length = 150) {
  let state = number * 7919 + 1;
  let out = "";
  for (let i = 0; i < length; ++i) {
    state = (state * 48271) % 2147483647;
    out += String.fromCharCode(0x4e00 + (state % 20000));
  }
  return out;
}

const file = (name, text) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const jsonl = (documents) => documents.map((each) => `${JSON.stringify(each)}\n`).join("");
const choose = (others, ...files) => others.locator("#others-choose").setInputFiles(files);
const copied = (view) => view.locator('li.finding[data-rule="copied-text"]');

listing("copied text is found, with both places and the share", async ({ view, others }) => {
  await view.locator("textarea#description").fill(`前言。${passage(2)}`);
  await view.locator("#summary, .status[data-status]").first().waitFor();
  assert.equal(await copied(view).count(), 0);
  await choose(
    others,
    file("one.jsonl", jsonl([{ id: "A-1", description: passage(1) }])),
    file(
      "two.json",
      JSON.stringify([{ title: "甲" }, { id: "B-2", user_guide: `见${passage(2)}` }]),
    ),
  );
  await copied(view).waitFor();
  const said = await copied(view).innerText();
  assert.match(said, /B-2，使用指南，第 2–151 字/);
  assert.match(said, /two\.json，第 2 件/);
  assert.match(said, /商品描述，第 4–153 字/);
  assert.match(said, /本商品的文字有 \d+% 在那件商品里/);
  assert.equal(await view.locator('[data-field="description"] mark').textContent(), passage(2));
  assert.match(await others.locator("summary").first().innerText(), /3 件/);

  await others.getByRole("button", { name: "移除 two.json" }).click();
  await copied(view).waitFor({ state: "detached" });
  await choose(
    others,
    file("three.json", JSON.stringify({ id: "C", support: passage(2) }, null, 2)),
  );
  await copied(view).waitFor();
  await others.locator("#others-id").fill("C");
  await copied(view).waitFor({ state: "detached" });
  await others.locator("#others-clear").click();
  await others.locator("#others-files").waitFor({ state: "detached" });
  const { calls } = await view.page().evaluate(() => globalThis.heguiSeen);
  const count = (call) => calls.filter((each) => each === call).length;
  assert.equal(count("newListings"), 3);
  assert.equal(count("freeListings"), 3);
});

listing("files can be dropped, and what cannot be used is named with its line", async (opened) => {
  const { page, view, others } = opened;
  await view.locator("textarea#description").fill(passage(3));
  const text = `nonsense\n${jsonl([{ id: "A", description: passage(3) }])}\n{"title":7}\n`;
  const data = await page.evaluateHandle((body) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([body], "drop.jsonl"));
    return transfer;
  }, text);
  await others.locator(".drop").dispatchEvent("drop", { dataTransfer: data });
  await copied(view).waitFor();
  const skipped = others.locator("details.skipped");
  assert.match(await skipped.locator("summary").innerText(), /2 件/);
  await skipped.locator("summary").click();
  const said = await skipped.locator("li").allInnerTexts();
  assert.match(said[0], /drop\.jsonl，第 1 件.*JSON/);
  assert.match(said[1], /drop\.jsonl，第 4 件.*title/);
  assert.match(await others.locator("#others-files").innerText(), /收下 1 件.*2 件用不了/);
});

listing("a large file is read while the page goes on, and can be stopped", async (opened, t) => {
  const { page, view, others } = opened;
  // From a file on disk: what a test hands over by itself is carried into the page in one piece.
  const folder = mkdtempSync(path.join(tmpdir(), "hegui-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const big = path.join(folder, "big.jsonl");
  const text = jsonl(
    Array.from({ length: 6000 }, (_, at) => ({ id: `${at}`, description: passage(at, 600) })),
  );
  assert.ok(text.length > 3_600_000);
  writeFileSync(big, text);
  await page.evaluate(() => {
    globalThis.longestPause = 0;
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      globalThis.longestPause = Math.max(globalThis.longestPause, now - last);
      last = now;
      setTimeout(beat, 10);
    };
    beat();
  });
  // On a fast machine the file would be read before anything else is done.
  await page.evaluate((waitMs) => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      const go = () => send.call(this, message, ...rest);
      if (message?.call === "addListings") setTimeout(go, waitMs);
      else go();
    };
  }, 60);
  await others.locator("#others-choose").setInputFiles(big);
  await others.locator("#others-progress").waitFor();
  // Judged while the file is being read.
  await view.locator("textarea#title").fill("案例 https://demo.yunfan-site.cn/");
  await view.locator("#finding-1").waitFor();
  // Pressed at once: the file may be read before the button has stood still for long enough.
  await others.locator("#others-cancel").evaluate((button) => button.click());
  await others.locator(".loading").waitFor({ state: "detached" });
  assert.equal(await others.locator("#others-files").count(), 0);

  await others.locator("#others-choose").setInputFiles(big);
  await others.locator("#others-files").waitFor({ timeout: 120_000 });
  assert.match(await others.locator("#others-files").innerText(), /收下 6000 件/);
  await view.locator("textarea#description").fill(passage(4321, 600));
  await copied(view).waitFor();
  assert.match(await copied(view).innerText(), /4321/);
  const { calls } = await page.evaluate(() => globalThis.heguiSeen);
  assert.ok(calls.filter((call) => call === "addListings").length > 40);
  const longest = await page.evaluate(() => globalThis.longestPause);
  assert.ok(longest < 1000, `the page slept ${Math.round(longest)} ms`);
  console.log(`count: the page slept ${Math.round(longest)} ms at most`);
});
