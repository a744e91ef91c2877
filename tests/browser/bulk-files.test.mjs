// Files of every kind in Chromium, to their results: encodings, amounts and days as tables have them, a
// column that is given another meaning, the examples; and files that are refused.
import assert from "node:assert/strict";
import { judgeFile, openBulk, testsWith } from "./browser.mjs";

const bulk = testsWith("tests of files", async ({ page }) => {
  const view = await openBulk(page);
  return { view };
});

const choose = (view, name, buffer) =>
  view.locator("#bulk-file").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.isBuffer(buffer) ? buffer : Buffer.from(buffer),
  });

const legend = (view) =>
  view
    .locator("hegui-bulk-results .legend button")
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((each) => [each.dataset.status, Number(each.querySelector("b").textContent)]),
      ),
    );

// Software: 1 July is day 1 and 5 July the last.
const head = "订单号,产品类型,付款时间,申请退款时间,实付金额（元）,已使用金额（元）,退款原因";
const rows = [
  'A-1,软件服务,2026/7/1,2026-07-05,"1,234.50",0,延期',
  "A-2,软件服务,2026/7/1,,99,0,无",
  "A-3,软件服务,2026/7/1,2026-07-03,-5,0,无",
];
const table = `${head}\r\n${rows.join("\r\n")}\r\n`;

/** The letters above, as GB 18030 spells them; made by iconv -f utf-8 -t gb18030. */
const inGb18030 = Buffer.from(
  "tqm1pbrFLLL6xrfA4NDNLLi2v+7KsbzkLMnqx+vNy7/uyrG85CzKtbi2vfC27qOo1KqjqSzS0cq508O98Lbuo6jUqqOpLM3Lv+7UrdLyDQpBLTEsyO28/rf+zvEsMjAyNi83LzEsMjAyNi0wNy0wNSwiMSwyMzQuNTAiLDAs0dPG2g0KQS0yLMjtvP63/s7xLDIwMjYvNy8xLCw5OSwwLM7eDQpBLTMsyO28/rf+zvEsMjAyNi83LzEsMjAyNi0wNy0wMywtNSwwLM7eDQo=",
  "base64",
);

for (const [encoding, content] of [
  ["UTF-8 with a mark", `\ufeff${table}`],
  ["GB 18030", inGb18030],
]) {
  bulk(`a table in ${encoding} is read, matched and judged`, async ({ view }) => {
    const results = await judgeFile(view, "退款.csv", content);
    assert.deepEqual(await legend(view), { invalid: 1, needs_information: 1, decided: 1 });
    const first = await results.locator("tr.row").first().innerText();
    assert.match(first, /A-1/);
    assert.match(first, /¥1,234\.50/);
    // The header is line 1.
    assert.match(first, /^\s*2\s/);
  });
}

bulk("a column that was matched wrongly is given another meaning", async ({ view }) => {
  await choose(view, "a.csv", table);
  await view.locator("#run:enabled").waitFor();
  const paid = view.locator("#column-4");
  assert.equal(await paid.inputValue(), "paid_fen");
  await paid.selectOption("");
  await view.locator("#run:enabled").click();
  await view.locator('.run[data-state="done"]').waitFor();
  // Nobody knows what was paid any more, and a negative price is none.
  await view.locator("hegui-bulk-results .legend").waitFor();
  assert.equal((await legend(view)).invalid, undefined);
});

bulk("both examples lead to results without a file", async ({ view }) => {
  for (const kind of ["refund", "listing"]) {
    await view.locator(`#example-${kind}`).click();
    await view.locator("#run:enabled").click();
    await view.locator('.run[data-state="done"]').waitFor();
    await view.locator("hegui-bulk-results tr.row").first().waitFor();
    await view.locator("#another").click();
  }
});

for (const [what, name, content, says] of [
  ["a quote that does not end", "a.csv", `${head}\n"A-1,x\n`, /引号/],
  ["an empty file", "a.csv", "", /没有内容/],
  ["what is no text", "a.csv", Buffer.from([0, 1, 2, 0, 255, 254, 0, 7]), /不是表格/],
  ["a workbook that is none", "a.xlsx", Buffer.from("PK\u0003\u0004 broken"), /打不开/],
]) {
  bulk(`${what} is refused with what to do`, async ({ view }) => {
    await choose(view, name, content);
    const alert = view.getByRole("alert");
    await alert.waitFor();
    assert.match(await alert.innerText(), says);
    // One can go on with another file.
    await view.locator("#bulk-file").waitFor({ state: "attached" });
  });
}
