// Exports of a table that was made to harm whoever opens them, and what SARIF says of its rules; the report
// on paper.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { judgeFile, launch, openBulk, switchLanguage, withPage } from "./browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const formulas = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1+1)",
  "\t=1+1",
  "＝1+1",
  " \u200b=HYPERLINK(0)",
  '"; =1+1',
];
const cell = (text) => `"${text.replaceAll('"', '""')}"`;
const hostile = [
  "编号,商品标题,商品描述",
  ...formulas.map((text) => [text, `云盘${text}`, `${text} 加微信 abc12345 立减`].map(cell).join()),
].join("\r\n");

async function opened(content, use) {
  await withPage(browser, { acceptDownloads: true }, async (given) => {
    const bulk = await openBulk(given.page);
    const view = await judgeFile(bulk, "商品.csv", content);
    await use({ ...given, view });
    assert.deepEqual(given.problems, []);
    assert.deepEqual((await given.seen()).policy, []);
  });
}

async function made(page, view, format) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    view.locator(`#export-${format}`).click(),
  ]);
  return readFileSync(await download.path());
}

/** The cells of a table, as a spreadsheet program would cut it. */
function cells(text) {
  const found = [...text.matchAll(/"((?:[^"]|"")*)"|[^,\r\n]+/g)];
  return found.map(([bare, quoted]) => quoted?.replaceAll('""', '"') ?? bare);
}

test("no cell of an export is a formula, and its Chinese is intact", async () => {
  await opened(hostile, async ({ page, view }) => {
    for (const format of ["csv", "findings"]) {
      const bytes = await made(page, view, format);
      assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], format);
      const text = bytes.toString("utf8").slice(1);
      assert.match(text, /编号/);
      const all = cells(text);
      assert.ok(all.length > formulas.length);
      const bad = all.filter((each) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(each));
      assert.deepEqual(bad, [], format);
      for (const id of formulas.slice(0, 4)) assert.ok(all.includes(`'${id}`), `${format} ${id}`);
    }
  });
});

test("SARIF tells of each rule in words, in both languages, and sends nobody away", async () => {
  await opened(hostile, async ({ page, view }) => {
    for (const [language, script] of [
      ["zh-CN", /\p{Script=Han}/u],
      ["en", /^[^\p{Script=Han}]+$/u],
    ]) {
      await switchLanguage(page, language);
      const log = JSON.parse((await made(page, view, "sarif")).toString("utf8"));
      const { rules } = log.runs[0].tool.driver;
      assert.ok(rules.length > 20);
      for (const { id, help, helpUri, shortDescription } of rules) {
        assert.match(help?.text ?? "", script, `${language} ${id}`);
        assert.match(shortDescription.text, script, `${language} ${id}`);
        assert.equal(helpUri, undefined, id);
      }
    }
  });
});

test("the report takes several sheets of paper, each row on one of them", async () => {
  const rows = Array.from({ length: 120 }, (_, at) => `第${at}号,云盘,加微信 abc12345 立减`);
  await opened(["编号,商品标题,商品描述", ...rows].join("\n"), async ({ page, view }) => {
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await view.locator(".report tbody tr").nth(119).waitFor();
    const styles = await view.locator(".report").evaluate((report) => {
      const of = (selector) => getComputedStyle(report.querySelector(selector));
      return [of("thead").display, of("tbody tr").breakInside, of("tbody tr").display];
    });
    assert.deepEqual(styles, ["table-header-group", "avoid", "table-row"]);
    // The words of a status on one line, and so the whole row.
    const heights = await view.locator(".report tbody tr").evaluateAll((all) => {
      const height = (row) => row.getBoundingClientRect().height;
      return [height(all[0]), Number.parseFloat(getComputedStyle(all[0]).lineHeight)];
    });
    assert.ok(heights[0] < 1.9 * heights[1], heights.join());
    const paper = await page.pdf({ format: "A4" });
    const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    assert.ok(pages.length >= 3 && pages.length < 12, `${pages.length} pages`);
  });
});
