// The outcomes of a refund in Chromium: crossed out one by one as questions are answered, with the answer
// that did it; any answer gone back to and changed; the review period with the request and today.
import assert from "node:assert/strict";
import { openRefund, switchLanguage, testsWith } from "./browser.mjs";

// Ten in the morning in Beijing.
const now = new Date("2026-07-03T02:00:00Z");

const refund = testsWith("tests of outcomes", async ({ page }) => {
  await page.clock.setFixedTime(now);
  const view = await openRefund(page);
  return { view };
});

const settle = (view) => view.locator('.question[aria-busy="false"]').waitFor();

async function choose(view, name) {
  await view.locator(".question hegui-refund-editor").getByRole("button", { name }).click();
  await settle(view);
}

async function openCase(view, facts) {
  await view.evaluate((element, given) => element.open(given), facts);
  await settle(view);
}

/** What each card says, by the name of the outcome. */
async function cards(view) {
  const all = await view.locator(".outcome").evaluateAll((items) =>
    items.map((item) => ({
      name: item.querySelector(".name").textContent,
      gone: item.querySelector("s") !== null,
      text: item.innerText.replace(/\s+/g, " "),
    })),
  );
  return Object.fromEntries(all.map(({ name, ...rest }) => [name, rest]));
}

refund(
  "an answer crosses out what it excludes, and changing it brings that back",
  async ({ view }) => {
    await settle(view);
    const start = await cards(view);
    assert.equal(Object.keys(start).length, 5);
    assert.ok(Object.values(start).every(({ gone }) => !gone));
    await choose(view, "镜像");
    const image = await cards(view);
    assert.deepEqual(Object.keys(image), Object.keys(start));
    assert.ok(image["可以不退"].gone);
    assert.match(image["可以不退"].text, /已排除：因为“产品类型”/);
    await view.locator("#back").click();
    await choose(view, "工具");
    assert.ok(!(await cards(view))["可以不退"].gone);
  },
);

refund("the amounts of what is left lie on one scale and narrow to one", async ({ view }) => {
  const facts = { product_type: "image", purchased_at: "2026-07-01", paid_fen: 128_000 };
  await openCase(view, facts);
  assert.match(await view.locator(".outcomes-head").innerText(), /¥0\.00 到 ¥1,280\.00/);
  const spans = await view
    .locator(".track .may")
    .evaluateAll((all) => all.map((rect) => Number(rect.getAttribute("width"))));
  assert.deepEqual(spans, [0, 100, 100]);
  await openCase(view, { ...facts, requested_at: "2026-07-03" });
  assert.equal(await view.locator(".outcome.settled").count(), 1);
  assert.equal(await view.locator(".outcome.excluded").count(), 4);
});

refund("going back shows each answer as it was given and loses none", async ({ view, page }) => {
  await choose(view, "镜像");
  await view.locator('input[name="date"]').fill("2026-07-01");
  await view.locator("button.confirm").click();
  await settle(view);
  await view.locator("#back").press("Enter");
  await view.locator("#cancel").waitFor();
  assert.equal(await view.locator('input[name="date"]').inputValue(), "2026-07-01");
  await view.locator("#back").press("Enter");
  const pressed = view.locator('.question .choice[aria-pressed="true"]');
  await pressed.waitFor();
  assert.equal((await pressed.innerText()).trim(), "镜像");
  // The focus goes with it.
  const focused = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.className;
  });
  assert.equal(focused, "choice");
  await view.locator("#cancel").click();
  assert.match(await view.locator(".answers").innerText(), /镜像[\s\S]*2026-07-01/);
});

refund("what is removed can be taken back where it is said", async ({ view }) => {
  await choose(view, "镜像");
  await view.getByRole("button", { name: "删除“产品类型”" }).click();
  await settle(view);
  assert.match(await view.locator(".toast").innerText(), /已删除/);
  await view.locator("#undo").click();
  await settle(view);
  assert.match(await view.locator(".answers").innerText(), /镜像/);
});

refund("facts that contradict each other are mended first", async ({ view }) => {
  await openCase(view, { purchased_at: "2026-07-05", requested_at: "2026-07-03" });
  const errors = view.locator(".question .errors");
  assert.match(await errors.innerText(), /“申请退款时间”早于付款时间/);
  assert.equal(await view.locator(".outcome").count(), 0);
  await errors.getByRole("button", { name: "修改“申请退款时间”" }).click();
  await view.locator('input[name="date"]').fill("2026-07-06");
  await view.locator("button.confirm").click();
  await errors.waitFor({ state: "detached" });
  assert.equal(await view.locator(".outcome").count(), 5);
});

refund("a reading that is not followed is not crossed out", async ({ view }) => {
  await view.locator(".actions .chip").nth(2).click();
  await view.locator(".outcome.alternative").waitFor();
  assert.match(await view.locator(".outcome.alternative").innerText(), /可以不退/);
  assert.equal(await view.locator(".readings .reading").count(), 2);
});

refund(
  "readings with the same refund are no contradiction, and both are shown",
  async ({ view }) => {
    await openCase(view, {
      product_type: "software",
      purchased_at: "2026-07-01",
      requested_at: "2026-07-20",
      confirmed: false,
      paid_fen: 10000,
      used_fen: 4000,
      grounds: ["user_ends_remaining_service"],
      merchant_policy: "none",
    });
    await view.getByRole("heading", { name: "两种读法，退的钱一样" }).waitFor();
    assert.equal(await view.locator(".readings .reading").count(), 2);
    assert.doesNotMatch(await view.locator(".result").innerText(), /自相矛盾/);
    assert.match(await view.locator(".result").innerText(), /差在云市场能不能直接退款/);
  },
);

refund(
  "the strip of days marks the request and today, and a sentence says the same",
  async (opened) => {
    const { view, page } = opened;
    await openCase(view, {
      product_type: "software",
      purchased_at: "2026-07-01",
      requested_at: "2026-07-02",
    });
    const days = view.locator(".strip .day");
    assert.equal(await days.count(), 5);
    assert.match(await view.locator(".day.request").innerText(), /7\/2[\s\S]*申请/);
    assert.match(await view.locator(".day.today").innerText(), /7\/3[\s\S]*今天/);
    assert.match(await view.locator(".day.last").innerText(), /7\/5[\s\S]*最后一天/);
    const said = await view.locator(".period p").innerText();
    assert.match(said, /申请在第 2 天.*今天是 2026-07-03，第 3 天，还剩 2 天/);
    await switchLanguage(page, "en");
    assert.match(await view.locator(".day.today").innerText(), /Fri[\s\S]*Today/);
  },
);

refund(
  "nothing is too small or too wide on a narrow screen",
  async ({ view, page }) => {
    await view.locator(".actions .chip").nth(2).click();
    await view.locator(".readings").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const small = await view.evaluate((element) => {
      const all = [...element.shadowRoot.querySelectorAll("*")];
      return all.filter((each) => parseFloat(getComputedStyle(each).fontSize) < 12).length;
    });
    assert.equal(small, 0);
    const [name, range] = await view
      .locator(".outcome.settled :is(.name, .range)")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
    assert.ok(name.right <= range.left && Math.abs(name.top - range.top) < 12);
  },
  { viewport: { width: 320, height: 800 } },
);
