// The refund view in Chromium: a case answered question by question, as the page asks, to a verdict
// with its amount; nothing decided while facts are missing; answers changed and taken back.
import assert from "node:assert/strict";
import { openRefund, switchLanguage, testsWith } from "./browser.mjs";

const refund = testsWith("refund tests", async ({ page }) => {
  const view = await openRefund(page);
  return { view };
});

const editorOf = (view) => view.locator(".question hegui-refund-editor");

/** The fact that is asked for now, as the rulebook describes it; nothing when no question is left. */
async function asked(view) {
  // Until the engine has said what follows from the last answer, the old question stays.
  await view.locator('.question[aria-busy="false"]').waitFor();
  const editor = editorOf(view);
  if ((await editor.count()) === 0) return undefined;
  return editor.evaluate(({ fact }) => ({ id: fact.id, type: fact.type, values: fact.values }));
}

async function choose(editor, values, answer) {
  const wanted = values.find((value) => value.id === answer);
  assert.ok(wanted, `${JSON.stringify(answer)} is no choice`);
  const label = wanted.label["zh-CN"];
  await editor.getByRole("button", { name: label, exact: true }).click();
}

/** Gives `answer` to the question for `fact` in the way its type is answered. */
async function give(view, fact, answer) {
  const editor = editorOf(view);
  if (answer === null) await editor.getByRole("button", { name: "不知道" }).click();
  else if (fact.type === "money") await editor.locator('input[name="money"]').fill(answer);
  else if (fact.type === "instant") await editor.locator('input[name="date"]').fill(answer);
  else if (fact.type === "set") {
    for (const id of answer) await editor.locator(`input[name="${id}"]`).check();
  } else if (fact.type === "object") await editor.locator("button.choice").first().click();
  else await choose(editor, fact.values, answer);
  if (["money", "instant", "set"].includes(fact.type) && answer !== null) {
    await editor.locator("button.confirm").click();
  }
}

/** Answers what is asked out of `answers` until `over` or no question is left; gives the order. */
async function answerAll(view, answers, over = () => false) {
  const order = [];
  for (let turn = 0; turn < 30; turn += 1) {
    const fact = await asked(view);
    if (!fact || (await over())) return order;
    assert.ok(fact.id in answers, `nothing is known for ${fact.id}`);
    assert.ok(!order.includes(fact.id), `${fact.id} is asked twice`);
    order.push(fact.id);
    await give(view, fact, answers[fact.id]);
    await view.page().waitForFunction((id) => {
      const app = document.querySelector("hegui-app").shadowRoot;
      const shown = app.querySelector("hegui-refund-view").shadowRoot;
      return shown.querySelector(".question hegui-refund-editor")?.fact.id !== id;
    }, fact.id);
  }
  assert.fail(`still asking after ${order.join(", ")}`);
}

const settled = (view) => view.locator(".result .verdict .amount");
const title = (view) => view.locator(".result .verdict .title").innerText();

const bought = {
  product_type: "image",
  purchased_at: "2026-07-01",
  requested_at: "2026-07-05",
  paid_fen: "1,280.50",
  used_fen: "0",
  grounds: [],
  confirmed: false,
  caused_loss: false,
  negotiation: "not_started",
  conduct_on: null,
  merchant_policy: "none",
  merchant_exited: false,
  settled: false,
  user_caused_resource_loss: false,
};

refund("the fifth day of an image ends in a full refund", async ({ view }) => {
  assert.equal(await settled(view).count(), 0);
  const order = await answerAll(view, bought);
  assert.ok(order.length >= 4, order.join(", "));
  assert.match(await title(view), /全额退款/);
  assert.equal(await settled(view).innerText(), "¥1,280.50");
  const said = await view.locator(".result").innerText();
  assert.match(said, /5\.1/);
  assert.match(said, /2026-07-01|7 月 1 日|2026年7月1日/);
});

/** Makes every judgement take a while, as on a slow machine. */
const slowDown = (page) =>
  page.evaluate(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...message) {
      setTimeout(() => send.apply(this, message), 300);
    };
  });

refund("on a slow machine a case takes the same way to its end", async ({ view, page }) => {
  const order = await answerAll(view, bought);
  await view.getByRole("button", { name: "重新开始" }).click();
  await slowDown(page);
  assert.deepEqual(await answerAll(view, bought), order);
  assert.equal(await settled(view).innerText(), "¥1,280.50");
});

refund("the sixth day leaves the unused part to be agreed", async ({ view }) => {
  const answers = { ...bought, requested_at: "2026-07-06", paid_fen: "1000", used_fen: "250.01" };
  await answerAll(view, answers);
  assert.match(await title(view), /协商/);
  assert.equal(await settled(view).innerText(), "¥749.99");
});

refund("what is not known stays open and is not decided", async ({ view }) => {
  await answerAll(view, { ...bought, purchased_at: null });
  assert.equal(await settled(view).count(), 0);
  assert.ok((await view.locator(".outcome.open").count()) >= 2);
});

refund(
  "an example is loaded, read in English without another check, and undone",
  async (opened) => {
    const { view, page, seen } = opened;
    await view.locator(".actions button.chip").nth(2).click();
    await view.locator(".readings .reading").nth(1).waitFor();
    const checks = (await seen()).checks.length;
    await switchLanguage(page, "en");
    assert.doesNotMatch(await view.locator(".result").innerText(), /\p{Script=Han}/u);
    assert.match(await title(view), /refund/i);
    await page.waitForTimeout(400);
    assert.equal((await seen()).checks.length, checks);
    await view.getByRole("button", { name: "Undo" }).click();
    await view.locator(".readings").waitFor({ state: "detached" });
  },
);

refund("an amount that is none is refused where it was typed", async ({ view }) => {
  await answerAll(view, bought, async () => (await asked(view))?.type === "money");
  const editor = editorOf(view);
  await editor.locator('input[name="money"]').fill("-5");
  await editor.locator("button.confirm").click();
  await editor.locator('[role="alert"]').waitFor();
  assert.equal((await asked(view))?.type, "money");
});
