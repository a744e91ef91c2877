// How the page begins: the document shows it before any of its files has come, the frame takes over without
// moving anything, and nothing is fetched twice, or before it is wanted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, watchInPage, withPage } from "./browser.mjs";
import { serve } from "./server.mjs";

let browser;
let done = 0;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`count: ${done} tests of how the page begins`);
});

function page(name, options, use) {
  test(name, async () => {
    await withPage(browser, options, use);
    done += 1;
  });
}

/** Opens the document with the frame held back until `release` is called. */
async function heldBack({ viewport, keep = {}, hash = "" }, use) {
  const server = await serve();
  const context = await browser.newContext({ locale: "zh-CN", viewport, serviceWorkers: "block" });
  try {
    const tab = await context.newPage();
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await tab.route(/\/frame-[\w-]+\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await tab.addInitScript((kept) => {
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    }, keep);
    await tab.goto(server.address + hash, { waitUntil: "commit" });
    await tab.waitForFunction(() => document.querySelector("hegui-app .brand"));
    // Painted, and adapted.
    await tab.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
    await use(tab, release);
  } finally {
    await context.close();
    await server.close();
  }
  done += 1;
}

/** Where the parts of the frame are, wherever it is drawn. */
function boxes() {
  const app = document.querySelector("hegui-app");
  const root = app.shadowRoot ?? app;
  const parts = [
    "h1",
    ".settings button",
    "select",
    "#tab-listing",
    "#tab-rulebook",
    ".intro",
    "li",
  ];
  return Object.fromEntries(
    parts.map((part) => {
      const { x, y, width, height } = root.querySelector(part).getBoundingClientRect();
      return [part, [x, y, width, height].map(Math.round)];
    }),
  );
}

const drawn = (tab) => tab.waitForFunction(() => document.querySelector("hegui-app").shadowRoot);

for (const width of [1280, 360]) {
  test(`the frame takes the place of the first picture, ${width} px wide`, () =>
    heldBack({ viewport: { width, height: 800 } }, async (tab, release) => {
      const first = await tab.evaluate(boxes);
      release();
      await drawn(tab);
      await tab.locator("hegui-listing-view textarea#title").waitFor();
      // The last that comes into what is seen.
      await tab.locator("hegui-app-case #send-case").waitFor({ state: "attached" });
      assert.deepEqual(await tab.evaluate(boxes), first);
      // Nothing of it is left beside the frame.
      assert.equal(await tab.locator("#tab-listing").count(), 1);
      const shifted = await tab.evaluate(
        () =>
          new Promise((resolve) => {
            new PerformanceObserver((list) => {
              resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(resolve, 200, 0);
          }),
      );
      assert.equal(shifted, 0);
    }));
}

test("the first picture is seen before the frame takes its place", async () => {
  const server = await serve();
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
  try {
    const tab = await context.newPage();
    // What was on the screen when the frame was first drawn; from near by all its files come at once.
    await tab.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (...given) {
        if (this.localName === "hegui-app")
          globalThis.heguiSeenFirst = performance.getEntriesByType("paint").map(({ name }) => name);
        return attach.apply(this, given);
      };
    });
    for (let visit = 0; visit < 5; visit += 1) {
      await tab.goto(`${server.address}#refund`);
      await tab.locator("hegui-refund-view").waitFor();
      const seen = await tab.evaluate(() => globalThis.heguiSeenFirst);
      assert.ok(seen.includes("first-contentful-paint"), `visit ${visit}: ${seen}`);
      await tab.goto("about:blank");
    }
  } finally {
    await context.close();
    await server.close();
  }
  done += 1;
});

test("the first picture is what the visitor chose before", () =>
  heldBack(
    { hash: "#refund", keep: { "hegui-introduced": "yes", "hegui-theme": "dark" } },
    async (tab, release) => {
      await tab.waitForFunction(() => document.documentElement.dataset.theme === "dark");
      assert.equal(await tab.locator(".intro").count(), 0);
      assert.equal(await tab.locator("[aria-selected=true]").getAttribute("id"), "tab-refund");
      // What is pressed already is where one is.
      await tab.locator("#tab-store").click();
      release();
      await tab.locator("hegui-store-view #clear-all").waitFor();
    },
  ));

test("who reads English sees no Chinese first", () =>
  heldBack({ keep: { "hegui-language": "en" } }, async (tab, release) => {
    await tab.waitForFunction(() => document.documentElement.lang === "en");
    assert.equal(await tab.locator("h1").isVisible(), false);
    release();
    await tab.getByRole("tab", { name: "Refund" }).waitFor();
  }));

page(
  "it says so when the frame cannot be fetched",
  { refuse: (address) => /\/frame-[\w-]+\.js$/.test(address) },
  async ({ page: tab }) => {
    assert.match(await tab.getByRole("alert").innerText(), /\p{Script=Han}{4,}/u);
  },
);

page(
  "a refund's verdict waits for nothing that is a listing's",
  { hash: "#refund" },
  async (opened) => {
    const { page: tab, requests, problems } = opened;
    await tab.locator("hegui-refund-view .actions button.chip").first().click();
    await tab.locator("hegui-refund-view .verdict .title").waitFor();
    await tab.waitForFunction(() => customElements.get("hegui-rulebook-view"));
    const at = (part) => requests.findIndex((address) => address.includes(part));
    assert.ok(at(".wasm") > 0 && at(".wasm") < at("listing-view"), requests.join("\n"));
    // They come, once nobody waits.
    await tab.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("rulebook-view")),
    );
    await assert.doesNotReject(
      (async () => {
        for (let times = 0; at(".words") < 0 && times < 100; times += 1)
          await tab.waitForTimeout(50);
        assert.ok(at(".words") > at("listing-view"), requests.join("\n"));
      })(),
    );
    const twice = requests.filter((address, index) => requests.indexOf(address) !== index);
    assert.deepEqual(twice, []);
    assert.deepEqual(problems, []);
    assert.deepEqual((await opened.seen()).policy, []);
  },
);

/** A new visitor's tab where what `pattern` names does not come until `release` is called. */
async function without(pattern, use) {
  const server = await serve();
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
  try {
    const tab = await context.newPage();
    await tab.addInitScript(watchInPage);
    const problems = [];
    tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await tab.route(pattern, async (route) => {
      await held;
      await route.continue();
    });
    await tab.goto(`${server.address}#refund`, { waitUntil: "commit" });
    const view = tab.locator("hegui-refund-view");
    await use({ tab, view, release, requests: server.requests });
    assert.deepEqual(await tab.evaluate(() => globalThis.heguiSeen.policy), []);
    assert.deepEqual(problems, []);
    done += 1;
  } finally {
    await context.close();
    await server.close();
  }
}

test("what a refund needs is asked for by the document", () =>
  without(/\/(index|frame)-[\w-]+\.js$/, async ({ tab, view, release, requests }) => {
    const wanted = ["hegui-refund-", "refund-view-", "refund-words-"];
    const isAsked = (part) => requests.some((address) => address.includes(`/assets/${part}`));
    for (let times = 0; times < 100 && !wanted.every(isAsked); times += 1)
      await tab.waitForTimeout(50);
    assert.deepEqual(wanted.filter(isAsked), wanted, requests.join(" "));
    release();
    await view.locator(".actions button.chip").first().waitFor();
  }));

test("a case is begun before there is anything to judge it", () =>
  without(/\.wasm$/, async ({ tab, view, release }) => {
    await view.locator(".actions button.chip").first().click();
    assert.equal(await view.locator(".verdict .title").count(), 0);
    release();
    await view.locator(".verdict .title").waitFor();
    // The example, and no empty case before it.
    const [first] = await tab.evaluate(() => globalThis.heguiSeen.checks);
    assert.ok(first.product_type !== undefined, JSON.stringify(first));
  }));

test("it works where the host's own policy keeps the document from running anything", async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; worker-src 'self'; connect-src 'self'; manifest-src 'self'";
  const server = await serve({ policy });
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
  try {
    const tab = await context.newPage();
    await tab.goto(`${server.address}#refund`);
    await tab.locator("hegui-refund-view .actions button.chip").first().click();
    await tab.locator("hegui-refund-view .verdict .title").waitFor();
    done += 1;
  } finally {
    await context.close();
    await server.close();
  }
});

test("a refund is judged before the whole module is there", () =>
  without(/\/hegui-(?!refund)[\w-]+\.wasm$/, async ({ tab, view, release, requests }) => {
    await view.locator(".actions button.chip").first().click();
    await view.locator(".verdict .title").waitFor();
    const early = await view.locator(".verdict").innerText();
    await view.locator("#grounds-coming").waitFor();
    assert.equal(await view.locator(".clause").count(), 0);
    // What it does not know waits.
    await tab.locator("#tab-store").click();
    await tab.locator("#panel-store").getByRole("status").waitFor();
    release();
    await tab.locator("hegui-store-view #clear-all").waitFor();
    await tab.locator("#tab-refund").click();
    await view.locator(".clause").first().waitFor();
    assert.equal(await view.locator("#grounds-coming").count(), 0);
    // Nothing was lost, and nothing asked anew.
    assert.equal(await view.locator(".verdict").innerText(), early);
    assert.ok(requests.some((address) => /hegui-refund-[\w-]+\.wasm$/.test(address)));
  }));
