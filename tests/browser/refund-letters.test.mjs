// What a merchant takes away from a refund in Chromium: the deadline for the own calendar, the reply to
// the customer and the note for the files, in either language, copied as they are shown.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openRefund, testsWith } from "./browser.mjs";

const now = new Date("2026-07-03T02:00:00Z");
const inTime = {
  product_type: "image",
  purchased_at: "2026-07-01",
  requested_at: "2026-07-03",
  paid_fen: 128_000,
  grounds: [],
  confirmed: false,
};

const inRefund = testsWith("tests of letters", async ({ page }, facts) => {
  await page.clock.setFixedTime(now);
  const view = await openRefund(page);
  await view.evaluate((element, given) => element.open(given), facts);
  await view.locator("#write").waitFor();
  return { view };
});
const letters = (name, facts, use, options) => inRefund(name, use, options, facts);

async function write(view) {
  await view.locator("#write").click();
  const panel = view.locator("hegui-refund-letters");
  await panel.locator("#letter").waitFor();
  return panel;
}

const shown = (panel) => panel.locator("#letter .text").textContent();
const allowed = { permissions: ["clipboard-read", "clipboard-write"] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

letters("a deadline is saved as a file that calendars read", inTime, async ({ view, page }) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    view.locator(".deadline .add").click(),
  ]);
  assert.equal(download.suggestedFilename(), "hegui-refund.ics");
  const file = await readFile(await download.path(), "utf8");
  const lines = file.replaceAll("\r\n ", "").split("\r\n");
  assert.ok(lines.includes("DTSTART;VALUE=DATE:20260705"), file);
  assert.ok(lines.includes("DTEND;VALUE=DATE:20260706"));
  assert.ok(lines.includes("DTSTAMP:20260703T020000Z"));
  assert.ok(lines.includes("TRIGGER:-PT15H"));
  assert.ok(lines.some((line) => line.startsWith("SUMMARY:退款期限：复议期最后一天")));
  await view.locator(".toast").filter({ hasText: "日历文件已下载" }).waitFor();
});

letters(
  "a deadline that is over is not offered to the calendar",
  { ...inTime, purchased_at: "2026-06-20", requested_at: "2026-06-21" },
  async ({ view }) => {
    assert.match(await view.locator(".deadline.past").innerText(), /2026-06-24[\s\S]*已过 9 天/);
    assert.equal(await view.locator(".deadline .add").count(), 0);
  },
);

letters(
  "a reply is copied as it is shown, in the language that is chosen",
  inTime,
  async ({ view, page }) => {
    const panel = await write(view);
    await panel.locator('input[name="buyer"]').fill("王女士");
    const chinese = await shown(panel);
    assert.match(chinese, /^王女士，您好：\n\n/);
    assert.match(chinese, /应当全额退款。\n金额：¥1,280\.00/);
    assert.match(chinese, /【订单号】/);
    await panel.locator(".copy").click();
    await panel.getByText("已复制。").waitFor();
    assert.equal(await copied(page), chinese);
    await panel.getByRole("button", { name: "英文" }).click();
    await panel.locator('#letter[lang="en"]').waitFor();
    assert.match(await shown(panel), /^Dear 王女士,[\s\S]*refunded in full[\s\S]*¥1,280\.00/);
    // The page keeps its own language.
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  },
  allowed,
);

letters("a note has the facts and the whole fingerprint", inTime, async ({ view }) => {
  const panel = await write(view);
  await panel.getByRole("button", { name: "内部记录" }).click();
  await panel.locator("#letter.note").waitFor();
  const text = await shown(panel);
  const sha256 = await view.evaluate((element) => element.rulebook.sha256);
  assert.ok(text.includes(sha256));
  assert.match(text, /实付金额：¥1,280\.00/);
  assert.match(text, /适用：/);
});

letters(
  "an open case asks the customer, and the reply follows the answers",
  { product_type: "image", paid_fen: 128_000 },
  async ({ view, page }) => {
    const panel = await write(view);
    assert.match(await shown(panel), /暂时不能给您结论[\s\S]*您是哪一天付款的？/);
    await view.evaluate((element, given) => element.open(given), inTime);
    await panel.locator(".text").filter({ hasText: "应当全额退款" }).waitFor();
    await page.waitForLoadState("networkidle");
  },
);

letters("without leave to copy the text is selected instead", inTime, async ({ view, page }) => {
  const panel = await write(view);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
  });
  await panel.locator(".copy").click();
  await panel.getByText("文字已经选中").waitFor();
  const selected = await page.evaluate(() => getSelection().toString());
  assert.equal(selected.trim(), (await shown(panel)).trim());
});
