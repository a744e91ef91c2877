// English words are longer than Chinese ones: they fit what they stand in, on a narrow screen too.
import assert from "node:assert/strict";
import { openBulk, openRefund, switchLanguage, testsWith, unfold } from "./browser.mjs";

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
