// Opens the built page in Chromium and writes down everything it does that a page without a server
// must not do: requests, errors on the console, breaches of its own policy, messages to the worker.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const executablePath = process.env.HEGUI_CHROMIUM || "/usr/bin/chromium";

/** A browser for all tests of a file. */
export async function launch() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  console.log(`count: Chromium ${browser.version()}`);
  return browser;
}

/** In the page: what it sends to its workers, and what its policy refused, goes to `heguiSeen`. */
export function watchInPage() {
  const seen = { policy: [], checks: [], calls: [] };
  globalThis.heguiSeen = seen;
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.policy.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  // Rows of a file may be broken.
  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  };
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    // What the page has prepared by itself nobody asked for.
    if (message?.call && message.call !== "prepare") seen.calls.push(message.call);
    if (message?.call === "check") seen.checks.push(parsed(message.document));
    return send.call(this, message, ...rest);
  };
}

/**
 * Serves the site (or another `folder`), opens it and gives it to `use`. `problems` are the console's errors and the page's
 * exceptions; `requests` the addresses that the server was asked for. `hash` goes behind the address. Without `serviceWorkers: "allow"`
 * the page has no service worker, so that the server is asked for everything that is fetched, late or not.
 */
export async function withPage(browser, options, use) {
  const { refuse, folder, hash = "", serviceWorkers = "block", ...contextOptions } = options;
  const server = await serve({ refuse, folder });
  const context = await browser.newContext({
    locale: "zh-CN",
    serviceWorkers,
    ...contextOptions,
  });
  const problems = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.addInitScript(watchInPage);
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(server.address + hash, { waitUntil: "networkidle" });
    const seen = () => page.evaluate(() => globalThis.heguiSeen);
    return await use({ page, context, serviceWorkers, problems, requests: server.requests, seen });
  } finally {
    await context.close();
    await server.close();
  }
}

/**
 * The tests of a file, all in one browser and counted as `what`. Gives a function that makes a test: what
 * `open` makes of the page, such as its view, goes to `use` beside what `withPage` gives; `given` goes to
 * `open`. A test ends with no error on the console and no breach of the policy.
 */
export function testsWith(what, open) {
  let browser;
  let done = 0;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    console.log(`count: ${done} ${what}`);
  });
  return (name, use, options = {}, ...given) =>
    test(name, () =>
      withPage(browser, options, async (opened) => {
        const made = await open(opened, ...given);
        await use({ ...opened, ...made });
        assert.deepEqual(opened.problems, []);
        assert.deepEqual((await opened.seen()).policy, []);
        done += 1;
      }),
    );
}

/** The listing view, chosen by its tab. */
export async function openListing(page) {
  await page.locator("#tab-listing").click();
  const view = page.locator("hegui-listing-view");
  await view.locator("textarea#title").waitFor();
  return view;
}

/** The refund view, chosen by its tab. */
export async function openRefund(page) {
  await page.locator("#tab-refund").click();
  const view = page.locator("hegui-refund-view");
  await view.locator("h2").waitFor();
  return view;
}

/** The rulebook view at `place`: a clause, a row of the appendix, a panel, or "" for the table. */
export async function openRulebook(page, place = "") {
  await page.evaluate((name) => {
    location.hash = name === "" ? "#rulebook" : `#rulebook/${name}`;
  }, place);
  const view = page.locator("hegui-rulebook-view");
  await view.locator("#page-title").waitFor({ state: "attached" });
  return view;
}

/** The bulk view, chosen by its tab. */
export async function openBulk(page) {
  await page.locator("#tab-bulk").click();
  const view = page.locator("hegui-bulk-view");
  await view.locator("#bulk-file").waitFor({ state: "attached" });
  return view;
}

/** Gives the bulk view a file, judges all of it and gives what came of it. */
export async function judgeFile(view, name, content) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  const file = { name, mimeType: "application/octet-stream", buffer };
  await view.locator("#bulk-file").setInputFiles(file);
  await view.locator("#run:enabled").click();
  const run = view.locator('.run:not([data-state="running"])');
  await run.waitFor({ timeout: 60_000 });
  if ((await run.getAttribute("data-state")) !== "done") throw new Error(await run.innerText());
  const results = view.locator("hegui-bulk-results");
  await results.locator(".found").waitFor();
  return results;
}

/** The store view, chosen by its tab. */
export async function openStore(page) {
  await page.locator("#tab-store").click();
  const view = page.locator("hegui-store-view");
  await view.locator("#clear-all").waitFor();
  return view;
}

/** Brings the page into `language` by its own switch. */
export async function switchLanguage(page, language) {
  const now = await page.evaluate(() => document.documentElement.lang);
  if (now === language) return;
  await page.locator(`hegui-app header button[lang="${language}"]`).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/**
 * How many requests the server had once the page can judge and is quiet, and its service worker, where it
 * may have one, keeps every file: the last thing that loading does.
 */
export async function settledRequests({ page, requests, serviceWorkers }) {
  await page
    .locator("hegui-listing-view, hegui-refund-view")
    .first()
    .waitFor({ state: "attached" });
  // The views that are not shown come one after another, while nothing else is to be done.
  await page.waitForFunction(() =>
    [...document.querySelector("hegui-app").shadowRoot.querySelectorAll("[role=tab]")].every(
      ({ id }) => customElements.get(`hegui-${id.replace("tab-", "")}-view`),
    ),
  );
  await page.waitForLoadState("networkidle");
  if (serviceWorkers === "allow") await keptOffline(page);
  return requests.length;
}

/** Waits until the page's own service worker keeps every file and answers for it. */
export async function keptOffline(page) {
  await page.waitForFunction(
    () => navigator.serviceWorker.controller?.state === "activated",
    undefined,
    { timeout: 20_000 },
  );
}

/** Opens everything that can be opened, so that what is inside is seen and measured. */
export async function unfold(view) {
  await view.locator("details").evaluateAll((all) => {
    for (const details of all) details.open = true;
  });
}
