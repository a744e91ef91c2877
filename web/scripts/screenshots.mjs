// Takes pictures of the built page, to be looked at: every view, both languages, wide and narrow, light
// and dark. `--out FOLDER` says where they go; `--readme` makes the pictures of the README instead.
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const web = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    out: { type: "string", default: resolve(web, "../build/screenshots") },
    readme: { type: "boolean", default: false },
  },
});
const site = process.env.HEGUI_SITE ?? resolve(web, "../dist/site");
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  try {
    const file = join(site, normalize(path === "/" ? "/index.html" : path));
    const body = await readFile(file);
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.HEGUI_CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

async function open({ section, language, width, theme, height = 900 }, place) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  await context.addInitScript((chosen) => {
    localStorage.setItem("hegui-language", chosen);
    localStorage.setItem("hegui-introduced", "yes");
  }, language);
  const page = await context.newPage();
  const hash = place ? `${section}/${place}` : section;
  await page.goto(`${address}#${hash}`, { waitUntil: "networkidle" });
  return { context, page };
}

const examples = { review: 0, late: 1, contested: 2 };
const places = {
  clause: "5.1.2",
  annex: "annex.dishonesty",
  coverage: "coverage",
  verification: "verification",
  versions: "versions",
  other: "other",
};

async function prepareBulk(page, scene) {
  const view = page.locator("hegui-bulk-view");
  await view.locator("#bulk-file").waitFor({ state: "attached" });
  if (scene === "empty") return;
  await view.locator(scene === "listings" ? "#example-listing" : "#example-refund").click();
  await view.locator("#run:enabled").waitFor();
  if (scene === "columns") return;
  await view.locator("#run").click();
  await view.locator('.run[data-state="done"]').waitFor();
  if (scene === "overview") {
    const results = view.locator("hegui-bulk-results");
    await results.locator("tr.row").first().waitFor();
    await results.evaluate((element) => element.scrollIntoView());
    return;
  }
  await view.locator("hegui-bulk-results tr.row .open").first().click();
  await view.locator("hegui-bulk-detail").waitFor();
  await page.waitForTimeout(500);
}

async function prepare(page, section, scene) {
  if (section === "bulk") return prepareBulk(page, scene);
  if (section === "listing") {
    const view = page.locator("hegui-listing-view");
    await view.locator("textarea#title").waitFor();
    if (scene !== "empty") {
      await view.locator("header button").first().click();
      await view.locator("mark").first().waitFor();
    }
    return;
  }
  if (section === "rulebook") {
    const view = page.locator("hegui-rulebook-view");
    await view.locator("h2").waitFor();
    if (scene === "search") await view.locator("#search").fill("refund purchase");
    if (scene === "verification") {
      await view.locator("#prove").click();
      await view.locator(".outcome").waitFor({ timeout: 60_000 });
    }
    return;
  }
  if (section === "store") {
    const view = page.locator("hegui-store-view");
    await view.locator("#clear-all").waitFor();
    if (scene === "empty") return;
    if (scene === "calculator") {
      await view.locator("#to-calculator").click();
      const calculator = view.locator("hegui-store-calculator");
      await calculator.locator('[data-id="annex.diversion"] .more').click();
      return;
    }
    await view.locator(`#example-${scene}`).click();
    await view.locator(".deadline").first().waitFor();
    for (const part of ["delivery_failures", "support"]) {
      await view.locator(`#summary-${part}`).click();
    }
    return;
  }
  const view = page.locator("hegui-refund-view");
  await view.locator(".verdict").waitFor();
  if (scene in examples) {
    await view.locator("header .chip").nth(examples[scene]).click();
    await view.locator(".verdict .title").first().waitFor();
    await page.waitForTimeout(300);
  }
  if (scene === "letters") {
    await view.locator("header .chip").nth(examples.late).click();
    await view.locator("#write").click();
    await view.locator("hegui-refund-letters").waitFor();
    await page.waitForTimeout(300);
  }
}

async function take(file, settings, scene, fullPage) {
  const { context, page } = await open(settings, places[scene]);
  await prepare(page, settings.section, scene);
  await page.waitForTimeout(200);
  await page.screenshot({ path: file, fullPage });
  await context.close();
  console.log(file);
}

if (values.readme) {
  const out = join(web, "pictures");
  await mkdir(out, { recursive: true });
  for (const [section, scene] of [
    ["refund", "late"],
    ["listing", "example"],
    ["bulk", "overview"],
  ]) {
    const settings = { section, language: "zh-CN", width: 1200, height: 860, theme: "light" };
    await take(join(out, `${section}.png`), settings, scene, false);
  }
} else {
  await mkdir(values.out, { recursive: true });
  const scenes = [
    ["refund", "empty"],
    ["refund", "review"],
    ["refund", "late"],
    ["refund", "contested"],
    ["refund", "letters"],
    ["listing", "empty"],
    ["listing", "example"],
    ["store", "empty"],
    ["store", "order"],
    ["store", "trouble"],
    ["store", "calculator"],
    ["bulk", "empty"],
    ["bulk", "columns"],
    ["bulk", "refunds"],
    ["bulk", "listings"],
    ["rulebook", "start"],
    ["rulebook", "search"],
    ...Object.keys(places).map((scene) => ["rulebook", scene]),
  ];
  for (const [section, scene] of scenes) {
    for (const [language, width, theme] of [
      ["zh-CN", 1280, "light"],
      ["zh-CN", 360, "light"],
      ["zh-CN", 1280, "dark"],
      ["en", 1280, "light"],
      ["en", 360, "dark"],
    ]) {
      const file = join(values.out, `${section}-${scene}-${language}-${width}-${theme}.png`);
      await take(file, { section, language, width, theme }, scene, true);
    }
  }
}
await browser.close();
server.close();
