// axe-core over every view, with results on it, in both themes and both languages: nothing serious.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import {
  launch,
  openBulk,
  openListing,
  openRefund,
  openRulebook,
  openStore,
  switchLanguage,
  unfold,
  withPage,
} from "./browser.mjs";
import { otherRulebook } from "./other-rulebook.mjs";
import { openCoverage, openFile, scenes } from "./scenes.mjs";

let browser;
let other;
let rules = 0;
let runs = 0;
before(async () => {
  [browser, other] = await Promise.all([launch(), otherRulebook()]);
});
after(async () => {
  await Promise.all([browser.close(), other.remove()]);
  console.log(`count: ${runs} axe runs, ${rules} rules passed`);
});

// With all that a merchant can have beside the listing, right and wrong.
async function panels(page) {
  const view = await openListing(page);
  await view.locator("textarea#title").fill("量子加速 https://demo.yunfan-site.cn/ https://x.cn/");
  const word = { text: "量子加速", outcome: "violation", reason: "没有上线" };
  const allow = [{ text: "https://x.cn/", reason: "已备案", rule: "external-link" }];
  await view.locator("#own-import").setInputFiles({
    name: "words.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ words: [word, { text: "。" }], allow })),
  });
  await view.locator("#others-choose").setInputFiles({
    name: "others.jsonl",
    mimeType: "application/json",
    buffer: Buffer.from('{"id":"A","title":"甲"}\n{"title":7}\n'),
  });
  await view.locator("details.suppressed").waitFor();
  await view.locator("#others-files").waitFor({ state: "attached" });
  await unfold(view);
  await view.locator("#finding-1 .allow-here").click();
  await view.locator("#edit-words-1").click();
  await view.locator("hegui-listing-own-words form button[type=submit]").click();
  await view.locator("#words-text-errors").waitFor();
}

async function refund(page) {
  const view = await openRefund(page);
  await view.locator(".actions button.chip").nth(2).click();
  await view.locator(".readings").waitFor();
  await view.locator("#write").click();
  await view.locator("#letter").waitFor();
  await unfold(view);
}

async function table(page) {
  const view = await openRulebook(page);
  await view.locator("#search").fill("退款 refund");
  await view.locator("mark").first().waitFor();
}

async function verification(page) {
  const view = await openRulebook(page, "verification");
  await view.locator("#prove").click();
  await view.locator(".outcome").waitFor({ timeout: 60_000 });
}

// What came of a whole file, a row of it opened.
async function results(page) {
  const view = await openBulk(page);
  await view.locator("#example-listing").click();
  await view.locator("#run:enabled").click();
  await view.locator('.run[data-state="done"]').waitFor();
  await view.locator("#chart-clause button").first().click();
  await view.locator("hegui-bulk-results tr.row .open").first().click();
  await view.locator("hegui-bulk-detail .finding").first().waitFor();
  await unfold(view);
}

async function calculator(page) {
  const view = await openStore(page);
  await view.locator("#to-calculator").click();
  const calc = view.locator("hegui-store-calculator");
  await calc.locator('[data-id="annex.diversion"] .more').click();
  await calc.locator('[data-id="annex.dishonesty"] .more').click();
  await calc.locator(".line").nth(1).waitFor();
  await unfold(calc);
}

async function anotherRulebook(page) {
  const view = await openRulebook(page, "other");
  await view.locator("#rulebook-file").setInputFiles(other.file);
  await view.locator(".group").first().waitFor({ timeout: 60_000 });
  await unfold(view);
  await view.locator("#rulebook-file").setInputFiles({
    name: "wrong.bundle",
    mimeType: "application/json",
    buffer: Buffer.from('{"format":"hegui-rulebook-1","files":{"annex.json":{}}}'),
  });
  await view.locator("section.problem").waitFor();
}

async function versions(page) {
  const view = await openRulebook(page, "versions");
  await view.locator(".version").first().waitFor();
}

async function assertNoViolation(page, shown) {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const bad = found.violations.flatMap((each) =>
    each.nodes.map((node) => `${shown}: ${each.id}: ${node.target.join(" ")}`),
  );
  assert.deepEqual(bad, []);
  assert.ok(found.passes.length > 10, `${shown}: only ${found.passes.length} rules applied`);
  rules += found.passes.length;
  runs += 1;
}

// What is drawn with the same styles in the same frame: each theme and each language once.
const both = [
  ["light", "zh-CN"],
  ["dark", "en"],
];
const all = [...both, ["light", "en"], ["dark", "zh-CN"]];

for (const [name, open, combinations] of [
  ["listing", scenes.listing, all],
  ["listing's panels", panels, all],
  ["refund", refund, all],
  ["store", scenes.store, all],
  ["table of clauses", table, all],
  ["clause", scenes.rulebook, all],
  ["coverage", openCoverage, all],
  ["verification", verification, all],
  ["file", openFile, both],
  ["results of a file", results, both],
  ["calculator", calculator, both],
  ["another rulebook", anotherRulebook, both],
  ["versions", versions, both],
]) {
  // One after the other on one page: opening it takes longer than looking at it. What moves would be looked at
  // between two themes.
  test(name, () =>
    withPage(browser, { reducedMotion: "reduce" }, async ({ page }) => {
      await open(page);
      for (const [colorScheme, language] of combinations) {
        await page.emulateMedia({ colorScheme });
        await switchLanguage(page, language);
        await assertNoViolation(page, `${colorScheme}, ${language}`);
      }
    }),
  );
}
