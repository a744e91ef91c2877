// The page without a network after one visit, from a sub-path, and a newer version of it, which waits until
// it is taken: what was typed is not replaced.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { keptOffline, launch, openListing, openRefund, withPage } from "./browser.mjs";
import { site } from "./server.mjs";

let browser;
let folder;
let done = 0;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(path.join(tmpdir(), "hegui-site-"));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
  console.log(`count: ${done} offline tests`);
});

function page(name, options, use) {
  test(name, async () => {
    await withPage(browser, { serviceWorkers: "allow", ...options }, use);
    done += 1;
  });
}

/** What a build after a change leaves: another page, and a worker that knows it under a new name. */
function deployNewer() {
  const change = (file, from, to) => {
    const before = readFileSync(path.join(folder, file), "utf8");
    const now = before.replace(from, to);
    assert.notEqual(now, before, `${file} is not as this test thinks`);
    writeFileSync(path.join(folder, file), now);
  };
  change("index.html", "<title>", '<meta name="newer" /><title>');
  change("sw.js", /(index\.html",\s*"?revision"?:\s*")\w+/, `$1newer${Date.now()}`);
}

const isNewer = (tab) => tab.locator('meta[name="newer"]').count();

test("every file of the site is kept", () => {
  const worker = readFileSync(path.join(site, "sw.js"), "utf8");
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, "/"));
  assert.ok(files.length > 20, `${files.length} files are no site`);
  const left = files.filter((name) => name !== "sw.js" && !worker.includes(`"${name}"`));
  assert.deepEqual(left, []);
  done += 1;
});

page("after one visit it opens and judges without a network", {}, async (opened) => {
  const { page: tab, requests } = opened;
  await keptOffline(tab);
  await opened.context.setOffline(true);
  const asked = requests.length;
  await tab.reload();
  const view = await openRefund(tab);
  await view.locator(".actions button.chip").first().click();
  await view.locator(".verdict .title").waitFor();
  const listing = await openListing(tab);
  await listing.locator("#load-example").click();
  await listing.locator("#finding-1").waitFor();
  // Browsers look by themselves whether there is a newer worker; that is the page's only question.
  const others = requests.slice(asked).filter((address) => !address.endsWith("/sw.js"));
  assert.deepEqual(others, []);
  assert.match(await tab.locator("#no-network").innerText(), /\p{Script=Han}{4,}/u);
  await opened.context.setOffline(false);
  await tab.locator("#no-network").waitFor({ state: "detached" });
  assert.deepEqual((await opened.seen()).policy, []);
});

page("it opens offline by any address that led to it", {}, async ({ page: tab, context }) => {
  await keptOffline(tab);
  const address = new URL(tab.url());
  await context.setOffline(true);
  for (const at of ["index.html", "?from=mail", "index.html?a=1#refund"]) {
    await tab.goto(new URL(at, address).href);
    await tab.locator("hegui-app #tab-refund").waitFor();
  }
});

page("it is named and drawn as an installed application", {}, async ({ page: tab }) => {
  const href = await tab.locator('link[rel="manifest"]').getAttribute("href");
  const read = (at) =>
    tab.evaluate(async (name) => {
      const response = await fetch(name);
      return {
        ok: response.ok,
        type: response.headers.get("content-type"),
        text: await response.text(),
      };
    }, at);
  const manifest = JSON.parse((await read(href)).text);
  assert.equal(manifest.display, "standalone");
  assert.equal(new URL(manifest.start_url, new URL(href, tab.url())).href, tab.url());
  assert.equal(new URL(manifest.scope, new URL(href, tab.url())).href, tab.url());
  for (const icon of manifest.icons) {
    const { ok, type } = await read(icon.src);
    assert.ok(ok, icon.src);
    assert.equal(type, icon.type);
  }
});

async function visitThenDeploy(tab) {
  const view = await openListing(tab);
  await keptOffline(tab);
  await view.locator("textarea#title").fill("云帆建站");
  deployNewer();
  await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await tab.locator("#newer-version").waitFor();
  return view;
}

function fresh(name, use) {
  test(name, async () => {
    cpSync(site, folder, { recursive: true });
    await withPage(browser, { serviceWorkers: "allow", folder }, use);
    done += 1;
  });
}

fresh("a newer version waits until it is taken", async ({ page: tab }) => {
  const view = await visitThenDeploy(tab);
  assert.equal(await view.locator("textarea#title").inputValue(), "云帆建站");
  assert.equal(await isNewer(tab), 0);
  await Promise.all([tab.waitForEvent("load"), tab.locator("#take-version").click()]);
  await openListing(tab);
  assert.equal(await isNewer(tab), 1);
  assert.equal(await tab.locator("#newer-version").count(), 0);
});

fresh("put off, it is offered again at the next visit", async ({ page: tab }) => {
  const view = await visitThenDeploy(tab);
  await tab.locator("#later-version").click();
  assert.equal(await tab.locator("#newer-version").count(), 0);
  assert.equal(await view.locator("textarea#title").inputValue(), "云帆建站");
  await tab.reload();
  await tab.locator("#newer-version").waitFor();
  assert.equal(await isNewer(tab), 0);
});

fresh("taken in one window, it leaves what is typed in another", async ({ page: tab, context }) => {
  const view = await visitThenDeploy(tab);
  await tab.locator("#later-version").click();
  const other = await context.newPage();
  await other.goto(tab.url());
  await Promise.all([other.waitForEvent("load"), other.locator("#take-version").click()]);
  await tab.locator("#newer-version").waitFor();
  assert.equal(await view.locator("textarea#title").inputValue(), "云帆建站");
  await Promise.all([tab.waitForEvent("load"), tab.locator("#take-version").click()]);
  await tab.locator("hegui-app #tab-refund").waitFor();
  assert.equal(await isNewer(tab), 1);
});

test("a page whose files cannot all be kept works all the same", async () => {
  const refuse = (address) => address.endsWith("sw.js");
  await withPage(browser, { serviceWorkers: "allow", refuse }, async ({ page: tab }) => {
    const view = await openRefund(tab);
    await view.locator(".actions button.chip").first().click();
    await view.locator(".verdict .title").waitFor();
    assert.equal(await tab.locator('[role="alert"]').count(), 0);
  });
  done += 1;
});
