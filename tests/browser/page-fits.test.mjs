// English words are longer than Chinese ones: they fit what they stand in, on a narrow screen too.
import assert from "node:assert/strict";
import {
  judgeFile,
  openBulk,
  openRefund,
  openStore,
  switchLanguage,
  testsWith,
  unfold,
} from "./browser.mjs";

const phone = { viewport: { width: 360, height: 740 } };
const fits = testsWith("tests of long words", () => ({}));

// The words of those whose text reaches over their edges.
const tooWide = (locator) =>
  locator.evaluateAll((all) =>
    all
      .filter((each) => {
        const text = each.ownerDocument.createRange();
        text.selectNodeContents(each);
        const [inner, outer] = [text, each].map((box) => box.getBoundingClientRect());
        return inner.left < outer.left - 1 || inner.right > outer.right + 1;
      })
      .map((each) => each.textContent.trim().replace(/\s+/g, " ")),
  );

// Pairs of elements, each in its row, that lie over each other.
const overlaps = (rows, first, second) =>
  rows.evaluateAll(
    (all, [one, other]) =>
      all.filter((row) => {
        const [a, b] = [one, other].map((each) => row.querySelector(each)?.getBoundingClientRect());
        if (!a || !b) return false;
        const beside = a.right <= b.left + 1 || b.right <= a.left + 1;
        const apart = beside || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        return !apart;
      }).length,
    [first, second],
  );

fits(
  "days, rules and sums of a refund",
  async ({ page }) => {
    const view = await openRefund(page);
    await switchLanguage(page, "en");
    await view.locator("header .chip").nth(1).click();
    await view.locator(".strip .request").waitFor();
    assert.deepEqual(await tooWide(view.locator(".day")), []);
    await unfold(view);
    assert.ok((await view.locator(".trace li").count()) > 0);
    assert.equal(await overlaps(view.locator(".trace li"), ".tag", ".tag + span"), 0);
    await page.setViewportSize({ width: 1280, height: 800 });
    assert.equal(await overlaps(view.locator(".trace li"), ".tag", ".tag + span"), 0);
    await page.setViewportSize(phone.viewport);
    // One below the other, the amounts at the same edge.
    const edges = await view
      .locator(".sum b")
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().right)));
    assert.equal(edges.length, 3);
    assert.equal(new Set(edges).size, 1);
  },
  phone,
);

fits(
  "the rows of a file on cards",
  async ({ page }) => {
    const view = await openBulk(page);
    await switchLanguage(page, "en");
    await view.locator("#example-refund").click();
    await view.locator("#run:enabled").click();
    await view.locator("tr.row").nth(7).waitFor();
    assert.equal(await overlaps(view.locator("tr.row"), ".verdict", ".amount"), 0);
    assert.equal(await overlaps(view.locator("tr.row"), ".line", ".verdict"), 0);
    assert.deepEqual(await tooWide(view.locator("tr.row td.amount")), []);
  },
  phone,
);

fits(
  "that nothing was found in a shop",
  async ({ page }) => {
    const view = await openStore(page);
    for (const language of ["en", "zh-CN"]) {
      await switchLanguage(page, language);
      await view.locator("#example-order").click();
      await view.locator('.status[data-status="compliant"]').waitFor();
      assert.deepEqual(await tooWide(view.locator(".status .headline, .results-bar p")), []);
    }
  },
  phone,
);

// The lines of each element, cut where one ends.
const lines = (locator) =>
  locator.evaluateAll((all) =>
    all.map((each) => {
      const walker = document.createTreeWalker(each, 4 /* text */);
      let said = "";
      let top;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < node.data.length; at += 1) {
          const one = document.createRange();
          one.setStart(node, at);
          one.setEnd(node, at + 1);
          const box = one.getBoundingClientRect();
          if (box.width === 0) continue;
          if (top !== undefined && box.top > top + 8) said += "|";
          top = box.top;
          said += node.data[at];
        }
      }
      return said;
    }),
  );

fits(
  "the largest sums, with text of twice the size",
  async ({ page }) => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const facts = { product_type: "software", purchased_at: "2026-07-01", grounds: [] };
    const asked = { requested_at: "2026-07-09", confirmed: false, merchant_policy: "none" };
    const view = await openRefund(page);
    await view.evaluate((element, given) => element.open(given), {
      ...facts,
      ...asked,
      paid_fen: 900_719_925_474_099,
      used_fen: 123_456_789_012_345,
    });
    const sums = view.locator(".verdict .amount, .sum b, .share-key span, .answers .value, .range");
    await view.locator(".verdict .amount").waitFor();
    const said = (await lines(sums)).filter((line) => line.includes("\u00a5"));
    assert.ok(said.some((line) => line.includes(",|")));
    assert.deepEqual(
      said.filter((line) => /[\d.]\|[\d.,]/.test(line)),
      [],
    );
    const bulk = await openBulk(page);
    const column = ["paid_fen", "900719925474099"];
    const rest = "software,2026-07-01,2026-07-03,false,";
    const head = `id,product_type,purchased_at,requested_at,confirmed,grounds,${column[0]}`;
    await judgeFile(bulk, "sums.csv", `${head}\nA-1,${rest},${column[1]}\n`);
    const rows = (await lines(bulk.locator("td.amount, .bars .value"))).filter((line) =>
      line.includes("\u00a5"),
    );
    assert.ok(rows.length > 0);
    assert.deepEqual(
      rows.filter((line) => /[\d.]\|[\d.,]/.test(line)),
      [],
    );
  },
  phone,
);
