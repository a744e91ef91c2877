// Lighthouse on the built page: everything that does not depend on the speed of the machine is perfect.
// Speed is printed, and held to by the bytes that a first answer needs.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { serve, site } from "../browser/server.mjs";

const executablePath = process.env.HEGUI_CHROMIUM || "/usr/bin/chromium";

let browser;
let server;
let port;

async function freePort() {
  const probe = createServer();
  await new Promise((ready) => probe.listen(0, "127.0.0.1", ready));
  const { port: free } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return free;
}

before(async () => {
  port = await freePort();
  server = await serve();
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

// What a first visit has to fetch before a refund is judged, less the module, as a host sends it. Raise it
// only for what a first answer cannot do without: whatever else there is loads later.
const budget = 60 * 1024;

test("a first answer needs few bytes beside the module", () => {
  const needed = /^(index|refund-view|refund-words|money|repeat|worker)-/;
  const files = readdirSync(path.join(site, "assets")).filter((name) => needed.test(name));
  const bytes = files
    .map((name) => gzipSync(readFileSync(path.join(site, "assets", name)), { level: 9 }).length)
    .reduce((sum, each) => sum + each, 0);
  console.log(`count: ${bytes} bytes compressed for a first answer, of ${files.length} files`);
  assert.ok(files.length >= 4, files.join(" "));
  assert.ok(bytes <= budget, `${bytes} bytes of ${budget}: ${files.join(" ")}`);
});

for (const section of ["listing", "refund"]) {
  test(`${section} view`, { timeout: 180_000 }, async () => {
    const onlyCategories = ["performance", "accessibility", "best-practices", "seo"];
    const { lhr } = await lighthouse(`${server.address}#${section}`, {
      port,
      onlyCategories,
      logLevel: "error",
    });
    const scores = Object.fromEntries(
      Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]),
    );
    const { performance, ...others } = scores;
    console.log(`count: ${section}: performance ${performance}`);
    for (const id of [
      "first-contentful-paint",
      "largest-contentful-paint",
      "total-blocking-time",
      "cumulative-layout-shift",
    ])
      console.log(`${section}: ${id} ${lhr.audits[id].displayValue}`);
    const failed = Object.values(lhr.audits)
      .filter(({ score }) => score !== null && score < 1)
      .map(({ id, title }) => `${id}: ${title}`);
    assert.deepEqual(
      others,
      { accessibility: 100, "best-practices": 100, seo: 100 },
      failed.join("\n"),
    );
  });
}
