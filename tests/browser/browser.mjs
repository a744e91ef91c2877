// Opens the built page in Chromium and writes down everything it does that a page without a server
// must not do: requests, errors on the console, breaches of its own policy, messages to the worker.
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const executablePath = process.env.HEGUI_CHROMIUM || "/usr/bin/chromium";

/** A browser for all tests of a file. */
export async function launch() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  console.log(`browser: Chromium ${browser.version()}`);
  return browser;
}

function watchInPage() {
  const seen = { policy: [], checks: [] };
  globalThis.heguiSeen = seen;
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.policy.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.call === "check") seen.checks.push(JSON.parse(message.document));
    return send.call(this, message, ...rest);
  };
}

/**
 * Serves the site, opens it and gives it to `use`. `problems` are the console's errors and the page's
 * exceptions; `requests` the addresses that the server was asked for.
 */
export async function withPage(browser, options, use) {
  const { refuse, ...contextOptions } = options;
  const server = await serve({ refuse });
  const context = await browser.newContext({ locale: "zh-CN", ...contextOptions });
  const problems = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.addInitScript(watchInPage);
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(server.address, { waitUntil: "networkidle" });
    const seen = () => page.evaluate(() => globalThis.heguiSeen);
    return await use({ page, context, problems, requests: server.requests, seen });
  } finally {
    await context.close();
    await server.close();
  }
}

/** The listing view, chosen by its tab. */
export async function openListing(page) {
  const view = page.locator("hegui-listing-view");
  await view.locator("textarea#title").waitFor();
  return view;
}
