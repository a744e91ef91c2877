// Takes pictures of the built page, to be looked at: every scene in `scenes/`, in both languages, wide and
// narrow, light and dark. `--out FOLDER` says where they go, `--only REGEX` which scenes, `--as REGEX` which
// of a scene's pictures ("zh-CN-360-dark"); `--width 320`, `--text 200%` and `--forced-colors` show them as
// few see them. `--readme` makes the pictures of the README instead.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "../../tests/browser/server.mjs";
import { scenes as app } from "./scenes/app.mjs";
import { scenes as bulk } from "./scenes/bulk.mjs";
import { scenes as listing } from "./scenes/listing.mjs";
import { scenes as refund } from "./scenes/refund.mjs";
import { scenes as rulebook } from "./scenes/rulebook.mjs";
import { scenes as store } from "./scenes/store.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    out: { type: "string", default: resolve(web, "../build/screenshots") },
    only: { type: "string", default: "" },
    as: { type: "string", default: "" },
    width: { type: "string" },
    text: { type: "string", default: "100%" },
    "forced-colors": { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
  },
});
const allScenes = [...app, ...listing, ...refund, ...store, ...bulk, ...rulebook];

const browser = await chromium.launch({
  executablePath: process.env.HEGUI_CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

/** Opens the page as the scene wants it and brings it there; `use` gets it then. */
async function stage(scene, { language, width = 1280, height = 900 }, use) {
  const server = await serve({ refuse: scene.refuse });
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    reducedMotion: "reduce",
    forcedColors: values["forced-colors"] ? "active" : "none",
    serviceWorkers: scene.keptOffline ? "allow" : "block",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  try {
    await context.addInitScript(
      ([chosen, seen]) => {
        localStorage.setItem("hegui-language", chosen);
        if (seen) localStorage.setItem("hegui-introduced", "yes");
      },
      [language, !scene.firstVisit],
    );
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${server.address}${scene.at}`);
    if (values.text !== "100%") {
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, values.text);
    }
    await scene.prepare?.(page, context);
    await use(page);
  } finally {
    await context.close();
    await server.close();
  }
}

async function shoot(page, scene, file) {
  // Nothing is pointed at, and what the size changes is drawn.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(150);
  if (scene.paper) {
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => globalThis.dispatchEvent(new globalThis.Event("beforeprint")));
  }
  await page.screenshot({ path: file, fullPage: scene.fullPage ?? true });
  console.log(file);
}

const widths = values.width ? [Number(values.width)] : [1280, 360];

async function takeAll(scene, language) {
  const wanted = widths
    .flatMap((width) => ["light", "dark"].map((theme) => ({ width, theme })))
    .filter(({ theme }) => !scene.paper || theme === "light")
    .map((each) => ({ ...each, name: `${language}-${each.width}-${each.theme}` }))
    .filter(({ name }) => new RegExp(values.as).test(name));
  if (wanted.length === 0) return;
  await stage(scene, { language, width: wanted[0].width }, async (page) => {
    for (const { width, theme, name } of wanted) {
      await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
      await page.emulateMedia({ colorScheme: theme });
      await shoot(page, scene, join(values.out, `${scene.name}-${name}.png`));
    }
  });
}

async function takeForReadme() {
  const out = join(web, "pictures");
  await mkdir(out, { recursive: true });
  for (const scene of allScenes.filter(({ readme }) => readme)) {
    const settings = { language: "zh-CN", width: 1200, height: 860 };
    await stage(scene, settings, (page) =>
      shoot(page, { ...scene, fullPage: false }, join(out, `${scene.readme}.png`)),
    );
  }
}

const failures = [];
if (values.readme) await takeForReadme();
else {
  await mkdir(values.out, { recursive: true });
  for (const scene of allScenes.filter(({ name }) => new RegExp(values.only).test(name))) {
    for (const language of ["zh-CN", "en"]) {
      await takeAll(scene, language).catch((error) => {
        failures.push(`${scene.name} ${language}: ${error.message.split("\n")[0]}`);
      });
    }
  }
}
await browser.close();
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
