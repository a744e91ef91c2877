// A case sent in the fragment of an address: opened on another device it is checked anew, and the page says
// whether rulebook and answer are the same; what is broken or made up is refused in words.
import assert from "node:assert/strict";
import { openListing, openRefund, openStore, testsWith } from "./browser.mjs";

const onPage = testsWith("tests of links to cases", () => ({}));
const page = (name, options, use) => onPage(name, use, options);

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

async function copyLink(tab) {
  await tab.locator("#send-case").click();
  await tab.locator("hegui-app-case .said").filter({ hasText: "链接已复制" }).waitFor();
  return new URL(await tab.evaluate(() => navigator.clipboard.readText())).hash;
}

/** As when the link is pressed while the page is open. */
async function follow(tab, hash) {
  await tab.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** The case in the link, changed by `change`, as a hand could write it. */
function written(value) {
  return `#case/j.${Buffer.from(JSON.stringify(value)).toString("base64url")}`;
}

const refundCase = {
  v: 1,
  kind: "refund",
  document: { product_type: "image", purchased_at: "2026-07-01", requested_at: "2026-07-03" },
  rulebook: "0".repeat(64),
  sent: "2026-07-04",
  answer: { status: "decided", verdict: "not_refundable", amount_fen: 0, digest: "00" },
};

page(
  "a refund that was sent is opened, checked anew and found the same",
  clipboard,
  async (opened) => {
    const { page: tab } = opened;
    const view = await openRefund(tab);
    await view.locator(".actions button.chip").nth(1).click();
    await view.locator(".verdict .title").first().waitFor();
    const answer = await view.locator(".verdict .title").first().innerText();
    const hash = await copyLink(tab);
    assert.match(hash, /^#case\/z\.[\w-]+$/);
    assert.ok(hash.length < 2000, `${hash.length} characters`);

    const other = await opened.context.newPage();
    const asked = opened.requests.length;
    await other.goto(new URL(hash, tab.url()).href);
    await other.locator("#open-case").waitFor();
    assert.ok(opened.requests.slice(asked).every((address) => !address.includes("case/")));
    await other.locator("#open-case").click();
    assert.match(await other.locator("#verified").innerText(), /^核对一致/);
    const shown = other.locator("hegui-refund-view .verdict .title").first();
    assert.equal(await shown.innerText(), answer);
    assert.equal(await other.locator("#take-back").count(), 0);
    await other.locator("#close-case").click();
    assert.equal(new URL(other.url()).hash, "#refund");
  },
);

page("what is typed stays when a case is left while it is checked", clipboard, async (opened) => {
  const { page: tab } = opened;
  const view = await openRefund(tab);
  await view.locator(".actions button.chip").nth(1).click();
  await view.locator(".verdict .title").first().waitFor();
  const hash = await copyLink(tab);
  await view.locator(".actions button.chip").nth(0).click();
  await view.locator(".verdict .title").first().waitFor();
  await tab.evaluate((address) => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.call !== "check") return send.call(this, message, ...rest);
      return void setTimeout(() => {
        globalThis.wasSent = true;
        send.call(this, message, ...rest);
      }, 800);
    };
    location.hash = address;
  }, hash);
  const typed = await view.locator(".answers").first().innerText();
  await tab.locator("#open-case").click();
  await tab.locator("#close-case").click();
  await tab.locator("#close-case").waitFor({ state: "detached" });
  await tab.waitForFunction(() => globalThis.wasSent);
  await tab.waitForTimeout(500);
  assert.equal(await view.locator(".answers").first().innerText(), typed);
});

page("a listing and a shop come back as they were typed", clipboard, async ({ page: tab }) => {
  const listing = await openListing(tab);
  await listing.locator("#load-example").click();
  await listing.locator("#finding-3").waitFor();
  const title = await listing.locator("textarea#title").inputValue();
  const sent = await copyLink(tab);
  await listing.locator("textarea#title").fill("别的");
  await follow(tab, sent);
  await tab.locator("#open-case").click();
  assert.match(await tab.locator("#verified").innerText(), /^核对一致/);
  assert.equal(await listing.locator("textarea#title").inputValue(), title);
  await tab.locator("#take-back").click();
  assert.equal(await listing.locator("textarea#title").inputValue(), "别的");

  const store = await openStore(tab);
  await store.locator("#example-trouble").click();
  await store.locator(".deadline").first().waitFor();
  const said = await store.locator("#live").textContent();
  const shop = await copyLink(tab);
  await store.locator("#clear-all").click();
  await follow(tab, shop);
  await tab.locator("#open-case").click();
  assert.match(await tab.locator("#verified").innerText(), /^核对一致/);
  await store.locator(".deadline").first().waitFor();
  assert.equal(await store.locator("#live").textContent(), said);
});

page(
  "an answer that is no longer the same is said to differ, and why",
  {},
  async ({ page: tab }) => {
    await openRefund(tab);
    await follow(tab, written(refundCase));
    await tab.locator("#open-case").click();
    const card = tab.locator("hegui-app-received section");
    await card.locator("#verified").waitFor();
    const said = await card.innerText();
    assert.match(said, /结论变了.*不退款.*全额退款/);
    assert.match(said, /规则内容在这之间变过/);
  },
);

page("what is broken, made up or hostile is refused in words", {}, async ({ page: tab, seen }) => {
  const view = await openListing(tab);
  await view.locator("textarea#title").fill("云帆");
  for (const hash of ["#case/", "#case/z.AAAA", written({ ...refundCase, kind: "x" })]) {
    await follow(tab, hash);
    assert.match(await tab.locator("#case-problem").innerText(), /链接不完整/);
    await tab.locator("#close-case").click();
  }
  const evil = '<img src=x onerror="alert(1)">';
  const document = { ...refundCase.document, [evil]: evil, paid_fen: { a: 1 } };
  await follow(tab, written({ ...refundCase, document }));
  await tab.locator("#open-case").click();
  assert.match(await tab.locator("#case-problem").innerText(), /没法检查/);
  assert.equal(await tab.locator("hegui-app-received img").count(), 0);
  await tab.locator("#close-case").click();
  assert.equal(await view.locator("textarea#title").inputValue(), "云帆");
  assert.ok((await seen()).checks.length > 0);
});

page("without a clipboard the link is there to be copied by hand", {}, async ({ page: tab }) => {
  await openRefund(tab);
  await tab.locator("#send-case").click();
  assert.match(await tab.locator("hegui-app-case .said").innerText(), /先填一点/);
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await tab.locator("hegui-refund-view .actions button.chip").first().click();
  await tab.locator("hegui-refund-view .verdict .title").first().waitFor();
  await tab.locator("#send-case").click();
  assert.match(await tab.locator("#case-link").inputValue(), /^http.*#case\/z\./);
});
