// The bulk view: choosing, columns, running, results, a row, paper.
import { bulkView, data, file } from "./views.mjs";

const at = "#bulk";

async function withColumns(page, kind) {
  const view = await bulkView(page);
  await view.locator(`#example-${kind}`).click();
  await view.locator("#run:enabled").waitFor();
  await page.waitForTimeout(600);
  return view;
}

async function withResults(page, kind) {
  const view = await withColumns(page, kind);
  await view.locator("#run").click();
  await view.locator('.run[data-state="done"]').waitFor();
  await view.locator("hegui-bulk-results tr.row").first().waitFor();
  await page.waitForTimeout(400);
  return view;
}

async function withRow(page, kind) {
  const view = await withResults(page, kind);
  await view.locator("hegui-bulk-results tr.row .open").first().click();
  await view.locator("hegui-bulk-detail").waitFor();
  await page.waitForTimeout(500);
}

const table = (rows) =>
  [data.columns, ...Array.from({ length: rows }, (_, row) => `R-${row},${data.row}`)].join("\n");

export const scenes = [
  { name: "bulk-empty", at, prepare: bulkView },
  { name: "bulk-columns", at, prepare: (page) => withColumns(page, "refund") },
  {
    name: "bulk-odd-columns",
    at,
    async prepare(page) {
      const view = await bulkView(page);
      await view.locator("#bulk-file").setInputFiles(file("odd.csv", data.oddTable));
      await view.locator("#columns-used").waitFor();
      await page.waitForTimeout(600);
    },
  },
  {
    name: "bulk-refused",
    at,
    async prepare(page) {
      const view = await bulkView(page);
      await view.locator("#bulk-file").setInputFiles(file("nothing.csv", ""));
      await view.locator(".problem").waitFor();
    },
  },
  {
    name: "bulk-paused",
    at,
    async prepare(page) {
      const view = await bulkView(page);
      await view.locator("#bulk-file").setInputFiles(file("many.csv", table(20_000)));
      await view.locator("#run:enabled").click();
      await view.locator("#pause").click();
      await page.waitForTimeout(500);
    },
  },
  {
    name: "bulk-results",
    at,
    readme: "bulk",
    async prepare(page) {
      const view = await withResults(page, "refund");
      await view.locator("hegui-bulk-results").evaluate((element) => element.scrollIntoView());
    },
  },
  { name: "bulk-refund-row", at, prepare: (page) => withRow(page, "refund") },
  { name: "bulk-listing-row", at, prepare: (page) => withRow(page, "listing") },
  {
    name: "bulk-none-found",
    at,
    async prepare(page) {
      const view = await withResults(page, "refund");
      await view.locator("#search").fill("nowhere");
      await page.waitForTimeout(600);
    },
  },
  { name: "bulk-paper", at, paper: true, prepare: (page) => withResults(page, "refund") },
];
