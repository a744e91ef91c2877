// How long the page takes to read and judge 100,000 refunds and 10,000 listings, in Chromium: from the chosen
// file to the last row, with the longest time in which the page could not answer, and its memory.
//
// Figures are printed beside what is expected of them and fail nothing: machines differ. Needs a built site.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { launch, withPage } from "../browser/browser.mjs";
import { mulberry32 } from "../property/generate.mjs";
import { listings } from "./text-corpus.mjs";

const REFUNDS = Number(process.env.HEGUI_BULK_REFUNDS ?? 100_000);
const LISTINGS = Number(process.env.HEGUI_BULK_LISTINGS ?? 10_000);
const LISTING_BYTES = 1000;

const header =
  "订单号,产品类型,付款时间,申请退款时间,是否确认,实付金额(元),已使用金额,退款原因,是否造成损失,协商情况,谈妥金额,店铺退款规则,客户";

const BLANK_ONE_OF = 10; // rows in which one cell is left empty

/** A table as a shop exports it: every fact that matters, now and then left open, one column that does not. */
function refundTable(count) {
  const random = mulberry32(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const day = (at) => new Date(Date.UTC(2024, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
  const rows = [header];
  for (let at = 0; at < count; at += 1) {
    const bought = Math.floor(random() * 800);
    const paid = 100 + Math.floor(random() * 900_000);
    const used = Math.floor(random() * paid);
    const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
    const type = pick(["软件", "镜像", "SaaS", "运维服务", "工具", "其他"]);
    const ground = pick(["与描述不符", "延期", "达不到要求", "无", "不想要了", "质量差；失联"]);
    const asked = bought + Math.floor(random() * 40);
    const row = [
      `R-${at}`,
      type,
      day(bought),
      day(asked),
      pick(["是", "否"]),
      yuan(paid),
      yuan(used),
    ];
    row.push(ground, pick(["是", "否"]), pick(["失败", "未开始"]), "", "无", `客户${at}`);
    if (random() * BLANK_ONE_OF < 1) row[1 + Math.floor(random() * 9)] = "";
    rows.push(row.join(","));
  }
  return `\ufeff${rows.join("\r\n")}\r\n`;
}

/** Ends in the page: the longest pause between two ticks of a clock since it was started. */
function watchPauses() {
  const seen = { longest: 0 };
  globalThis.heguiPauses = seen;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - last);
    last = now;
  }, 4);
}

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

async function heapOf(context, page) {
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

async function measure(browser, name, file, count, expected) {
  await withPage(browser, {}, async ({ page, context, problems }) => {
    await page.locator("#tab-bulk").click();
    const view = page.locator("hegui-bulk-view");
    await view.locator("#bulk-file").waitFor();
    const before = await heapOf(context, page);
    await page.evaluate(watchPauses);
    const start = performance.now();
    await view.locator("#bulk-file").setInputFiles(file);
    await view.locator("#run").waitFor({ timeout: 120_000 });
    const read = performance.now() - start;
    await view.locator(".preview-table").waitFor({ timeout: 120_000 });
    const begun = performance.now();
    await view.locator("#run").click();
    await view.locator('.run[data-state="done"]').waitFor({ timeout: 1_200_000 });
    const judged = performance.now() - begun;
    const { longest } = await page.evaluate(() => globalThis.heguiPauses);
    const after = await heapOf(context, page);
    assert.deepEqual(problems, []);
    console.log(`  ${count.toLocaleString("en")} ${name}: expected ${expected}`);
    console.log(`    read in ${seconds(read)}, judged in ${seconds(judged)}`);
    console.log(`    ${Math.round((1000 * count) / judged).toLocaleString("en")} a second`);
    console.log(`    longest pause of the page ${longest.toFixed(0)} ms`);
    console.log(`    heap of the page ${megabytes(before)} before, ${megabytes(after)} after`);
  });
}

const folder = mkdtempSync(path.join(tmpdir(), "hegui-bulk-"));
const browser = await launch();
try {
  console.log(`Whole files in the page (${availableParallelism()} cores)`);
  const refunds = path.join(folder, "refunds.csv");
  writeFileSync(refunds, refundTable(REFUNDS));
  await measure(browser, "refunds from CSV", refunds, REFUNDS, "at most 5 s on two cores");
  const texts = path.join(folder, "listings.jsonl");
  writeFileSync(
    texts,
    listings(LISTING_BYTES, LISTINGS * LISTING_BYTES)
      .slice(0, LISTINGS)
      .join("\n"),
  );
  await measure(browser, "listings of 1 kB", texts, LISTINGS, "without a frozen tab");
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
