// The files that are made of the results, in Chromium: a table that a spreadsheet program opens, the full
// results as the command line gives them, SARIF that its schema accepts; all rows or only those found;
// cancelled, and failed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { judgeFile, openBulk, testsWith } from "./browser.mjs";
import { lines, refund } from "./bulk-documents.mjs";
import { root } from "./server.mjs";

const command = process.env.HEGUI_BIN ?? path.join(root, "dist/bin/hegui");

/** The standard's own schema; it is of draft 4, which differs by nothing that it uses. */
function sarifSchema() {
  const file = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
  );
  assert.match($schema, /draft-04/);
  assert.match(id, /sarif-2\.1\.0/);
  return schema;
}
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  sarifSchema(),
);

const inResults = testsWith("tests of exports", async ({ page }, { name, content }) => {
  const bulk = await openBulk(page);
  return { bulk, view: await judgeFile(bulk, name, content) };
});
const exporting = (name, file, use) => inResults(name, use, { acceptDownloads: true }, file);

/** Presses the button for `format`; the name and the bytes of what is downloaded. */
async function made(page, view, format) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    view.locator(`#export-${format}`).click(),
  ]);
  await view.locator(".said.exported").waitFor();
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Cells of a CSV text in which every text is quoted. */
function cells(text) {
  return text
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
      ),
    );
}

const refunds = {
  name: "七月 退款#1.jsonl",
  content: lines([
    refund('=HYPERLINK("http://x")', {}),
    refund("乙，二", { requested_at: "2026-07-05" }),
    refund("丙", { merchant_policy: null }),
    refund("丁", { product_type: "tool", grounds: ["late_or_stalled"] }),
    refund("戊", { paid_fen: -1 }),
    refund("己", { purchased_at: "2016-07-01", requested_at: "2016-07-02" }),
  ]),
};
const listings = {
  name: "商品.jsonl",
  content: lines([
    {
      id: "A",
      title: "建站",
      description: "请看 https://demo.yunfan-site.cn/list 。😀加微信 abc12345 立减",
    },
    { id: "B", title: "\u200b备\u200b份", description: "每天自动备份。", tags: ["返现 20 元"] },
    { id: "C", title: 7 },
  ]),
};

exporting("the table opens in a spreadsheet program", refunds, async ({ page, view }) => {
  const { name, content } = await made(page, view, "csv");
  assert.equal(name, "七月 退款#1.hegui.csv");
  assert.deepEqual([...content.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [head, ...rows] = cells(content.toString("utf8").slice(1));
  assert.deepEqual(head.slice(0, 5), ["行", "编号", "结论", "处理方式", "应退金额（元）"]);
  assert.equal(rows.length, 6);
  assert.deepEqual(rows[0].slice(0, 5), [
    "1",
    '\'=HYPERLINK("http://x")',
    "已有结论",
    "协商退款",
    "1000.00",
  ]);
  assert.deepEqual(rows[1].slice(0, 5), ["2", "乙，二", "已有结论", "应全额退款", "1200.00"]);
  assert.equal(rows[2][4], "");
});

exporting("full results are those of the command line", refunds, async (opened) => {
  const { page, view, bulk } = opened;
  const { content } = await made(page, view, "jsonl");
  const asOf = await bulk.locator("hegui-bulk-results").evaluate((each) => each.job.asOf);
  const run = spawnSync(command, ["check", "refund", "-", "--format", "jsonl", "--as-of", asOf], {
    input: refunds.content,
    encoding: "utf8",
  });
  const told = run.stdout.trimEnd().split("\n");
  assert.equal(told.length, 6);
  const got = content.toString("utf8").trimEnd().split("\n");
  // A module of another day carries another bundle's fingerprint.
  const plain = (line) => line.replace(/"sha256":"\w+"/, "");
  assert.deepEqual(got.map(plain), told.map(plain));
});

exporting("problems are a list, of the rows that were found only", listings, async (opened) => {
  const { page, view } = opened;
  await view.locator("#search").fill("B");
  const { name, content } = await made(page, view, "findings");
  assert.equal(name, "商品.hegui-problems.csv");
  const [, ...rows] = cells(content.toString("utf8").slice(1));
  assert.ok(rows.some(([line, id, level]) => line === "2" && id === "B" && level === "违规"));
  assert.deepEqual([...new Set(rows.map(([, id]) => id))], ["B"]);

  await view.locator('input[name="scope"][value="all"]').check();
  const all = await made(page, view, "findings");
  const ids = cells(all.content.toString("utf8").slice(1)).map(([, id]) => id);
  assert.deepEqual([...new Set(ids.slice(1))], ["A", "B", "C"]);
});

for (const [what, file] of [
  ["listings", listings],
  ["refunds", refunds],
]) {
  exporting(`SARIF of ${what} is what the standard's schema asks for`, file, async (opened) => {
    const { name, content } = await made(opened.page, opened.view, "sarif");
    assert.match(name, /\.sarif$/);
    const log = JSON.parse(content.toString("utf8"));
    assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
    const [run] = log.runs;
    assert.equal(decodeURIComponent(run.artifacts[0].location.uri), file.name);
    const documents = file.content
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(
      new Set(run.results.map(({ properties }) => properties.line)).size,
      documents.length,
    );
    let quotes = 0;
    for (const result of run.results) {
      const rule = run.tool.driver.rules[result.ruleIndex];
      assert.equal(rule?.id ?? result.ruleId, result.ruleId);
      if (result.kind !== "fail") assert.equal(result.level, "none");
      for (const { physicalLocation } of result.relatedLocations ?? []) {
        const { artifactLocation, region } = physicalLocation;
        assert.equal(run.artifacts[artifactLocation.index].location.uri, artifactLocation.uri);
        const [row, ...parts] = artifactLocation.uri.split("/").slice(1);
        const text = parts.reduce((value, part) => value[part], documents[row]);
        const end = region.charOffset + region.charLength;
        assert.equal(text.slice(region.charOffset, end), region.snippet.text);
        quotes += 1;
      }
    }
    assert.equal(quotes > 0, what === "listings");
    const kinds = new Set(run.results.map(({ kind }) => kind));
    const expected = {
      listings: ["fail", "open"],
      refunds: ["fail", "informational", "open", "review"],
    };
    for (const kind of expected[what]) assert.ok(kinds.has(kind), kind);
  });
}

const many = {
  name: "many.jsonl",
  content: lines(
    Array.from({ length: 6000 }, (_, at) => refund(`R-${at}`, { paid_fen: 100_000, used_fen: at })),
  ),
};

exporting("an export is cancelled, and another one can be made", many, async ({ page, view }) => {
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  const exports = view.locator("hegui-bulk-exports");
  await exports.locator("#export-jsonl").click();
  // The focus is on it, for whoever has no mouse.
  await exports.locator("#cancel").waitFor();
  await page.keyboard.press("Enter");
  await exports.locator(".said.export_cancelled").waitFor();
  assert.equal(downloads, 0);
  const { content } = await made(page, view, "csv");
  assert.equal(content.toString("utf8").trimEnd().split("\r\n").length, 6001);
});

exporting("an export that fails says so and makes no file", refunds, async ({ page, view }) => {
  const exports = view.locator("hegui-bulk-exports");
  await exports.evaluate((each) => {
    each.job = { ...each.job, check: () => Promise.reject(new Error("no memory")) };
    return each.updateComplete;
  });
  await exports.locator("#export-sarif").click();
  // Whatever it says, so that another end than the one wanted is told.
  const said = exports.locator(".said:not(:empty)");
  await said.waitFor({ timeout: 30_000 });
  assert.match(await said.innerText(), /no memory/);
  assert.match((await said.getAttribute("class")) ?? "", /export_failed/);
  const focused = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id;
  });
  assert.equal(focused, "export-sarif");
});
