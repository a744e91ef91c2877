// Lighthouse on the built page: everything that does not depend on the speed of the machine is perfect, and
// nothing moves. Speed is printed, and held to by the bytes that a first answer needs and by the best of some
// visits: whatever else the machine does makes a visit slower, never faster.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium } from "playwright-core";
import { slowHost } from "../bench/slow-host.mjs";
import { site } from "../browser/server.mjs";

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
  // It compresses, as hosts do. Lighthouse works out by itself what a slow line does.
  server = await slowHost({ bitsPerSecond: 1e9, roundTripMs: 0 });
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

// What a first visit has to fetch before a refund is judged, as a host sends it. Whatever else there is loads
// later.
const budget = 150_000;

test("a first answer needs few bytes", () => {
  const page = readFileSync(path.join(site, "index.html"), "utf8");
  const assets = readdirSync(path.join(site, "assets"));
  const named = (pattern) => [...page.matchAll(pattern)].map(([, file]) => file);
  const { refund: view } = JSON.parse(named(/data-views='([^']+)'/g)[0]);
  const files = [
    "index.html",
    ...named(/<script type="module" crossorigin src="([^"]+)"/g),
    ...named(/<link rel="modulepreload" crossorigin href="([^"]+)"/g),
    ...named(/data-refund="([^"]+)"/g),
    ...named(/<img src="([^"]+)"/g),
    ...view,
    ...assets.filter((name) => name.startsWith("worker-")).map((name) => `assets/${name}`),
  ];
  const bytes = files
    .map((name) => gzipSync(readFileSync(path.join(site, name)), { level: 9 }).length)
    .reduce((sum, each) => sum + each, 0);
  console.log(`count: ${bytes} bytes compressed for a first answer, of ${files.length} files`);
  // Page, first file, frame, module, icon, two of the view, worker; what the bundler needs is one more.
  assert.ok(files.length >= 8, files.join(" "));
  assert.ok(bytes <= budget, `${bytes} bytes of ${budget}: ${files.join(" ")}`);
});

const visits = 5;
// Low, since a machine that others use has long tasks that are none of the page's; on one that is free it is
// far more. The largest picture comes with the document and does not depend on it. A refund's module is asked
// for by the document too: where the machine is slow it is there before the picture is seen, and counted as if
// that had waited for it. Up to 2.5 s is called good.
const least = { telephone: 90, desk: 95 };
const latestPictureMs = { listing: 2000, refund: 2500 };

const shown = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "speed-index",
  "total-blocking-time",
  "cumulative-layout-shift",
];

async function visit(section, config) {
  const onlyCategories = ["performance", "accessibility", "best-practices", "seo"];
  const address = `${server.address}#${section}`;
  const { lhr } = await lighthouse(address, { port, onlyCategories, logLevel: "error" }, config);
  const scores = Object.fromEntries(
    Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]),
  );
  const figures = shown.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(", ");
  console.log(`${section}: performance ${scores.performance}: ${figures}`);
  return { scores, audits: lhr.audits };
}

function checkVisit({ scores, audits }) {
  const others = { ...scores };
  delete others.performance;
  const failed = Object.values(audits)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title }) => `${id}: ${title}`);
  assert.deepEqual(
    others,
    { accessibility: 100, "best-practices": 100, seo: 100 },
    failed.join("\n"),
  );
  assert.ok(audits["cumulative-layout-shift"].numericValue < 0.01, "something moves");
}

for (const [device, config] of [
  ["telephone", undefined],
  ["desk", desktopConfig],
]) {
  for (const section of ["listing", "refund"]) {
    test(`${section} view, ${device}`, { timeout: 300_000 }, async () => {
      let best = 0;
      let picture = Infinity;
      const isEnough = () => best >= least[device] && picture <= latestPictureMs[section];
      for (let times = 0; times < visits && !isEnough(); times += 1) {
        const seen = await visit(section, config);
        checkVisit(seen);
        best = Math.max(best, seen.scores.performance);
        picture = Math.min(picture, seen.audits["largest-contentful-paint"].numericValue);
      }
      console.log(`count: ${section}, ${device}: performance ${best}`);
      assert.ok(isEnough(), `performance ${best}, largest picture after ${picture} ms`);
    });
  }
}
