// How long a merchant with a slow line and a slow telephone waits for a first verdict, and how many bytes
// that takes. Opens the page with nothing kept, presses the first example as soon as there is one, and looks
// when its verdict stands there. Prints and fails nothing: machines differ, bytes do not.
//
// Chromium slows the page's own thread only; its worker runs as fast as the machine does.
import { chromium } from "playwright-core";
import { slowHost } from "./slow-host.mjs";

const BITS_PER_SECOND = 1.6e6;
const ROUND_TRIP_MS = 150;
const SLOWDOWN = 4;
const ROUNDS = Number(process.env.HEGUI_BENCH_ROUNDS ?? 3);

const views = {
  refund: { press: ".actions button.chip", shows: ".verdict .title" },
  listing: { press: "#load-example", shows: "#finding-1" },
};

/** In the page: presses and watches, once for every frame. */
function watch({ press, shows }) {
  const found = (root, selector) => {
    const own = root.querySelector(selector);
    if (own) return own;
    for (const each of root.querySelectorAll("*")) {
      const inside = each.shadowRoot && found(each.shadowRoot, selector);
      if (inside) return inside;
    }
    return undefined;
  };
  const times = { paints: {} };
  globalThis.heguiTimes = times;
  new PerformanceObserver((list) => {
    for (const { name, entryType, startTime } of list.getEntries())
      times.paints[entryType === "paint" ? name : entryType] = startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    times.paints["largest-contentful-paint"] = list.getEntries().at(-1).startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  const look = () => {
    if (times.pressed === undefined) {
      const button = document.body && found(document.body, press);
      if (button) {
        times.pressed = performance.now();
        button.click();
      }
    } else if (found(document.body, shows)) {
      times.shown = performance.now();
      times.origin = performance.timeOrigin;
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function once(browser, name) {
  const host = await slowHost({ bitsPerSecond: BITS_PER_SECOND, roundTripMs: ROUND_TRIP_MS });
  const context = await browser.newContext({ locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.addInitScript(watch, views[name]);
    await page.goto(`${host.address}#${name}`, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.heguiTimes?.shown, undefined, { timeout: 60_000 });
    const times = await page.evaluate(() => globalThis.heguiTimes);
    return { ...times, files: filesUntil(host.sent, times) };
  } finally {
    await context.close();
    await host.close();
  }
}

function filesUntil(sent, { origin, shown }) {
  const until = origin + shown;
  return sent
    .filter(({ asked }) => asked <= until)
    .map(({ name, asked, sent: pieces }) => {
      const inTime = pieces.filter(([at]) => at <= until);
      return {
        name,
        asked: asked - origin,
        last: (pieces.at(-1)?.[0] ?? until) - origin,
        bytes: inTime.reduce((sum, [, bytes]) => sum + bytes, 0),
      };
    });
}

const whole = (ms) => `${Math.round(ms)} ms`.padStart(8);

function print(name, runs) {
  const byTime = runs.toSorted((left, right) => left.shown - right.shown);
  const middle = byTime[byTime.length >> 1];
  const bytes = middle.files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`First verdict on a ${name}`);
  console.log("       asked       last      bytes");
  for (const { name: file, asked, last, bytes: own } of middle.files)
    console.log(`  ${whole(asked)}   ${whole(last)}   ${String(own).padStart(8)}  ${file}`);
  const paint = (kind) => whole(middle.paints[kind] ?? Number.NaN).trim();
  console.log(
    `  first paint ${paint("first-contentful-paint")}, largest ${paint("largest-contentful-paint")}, ` +
      `example could be pressed ${whole(middle.pressed).trim()}`,
  );
  const all = byTime.map(({ shown }) => Math.round(shown)).join(", ");
  console.log(
    `  time   expected at most 1500 ms   measured ${whole(middle.shown).trim()} (${all})`,
  );
  console.log(`  bytes  expected at most 150 kB    measured ${(bytes / 1000).toFixed(1)} kB`);
}

console.log(
  `A first visit over ${BITS_PER_SECOND / 1e6} Mbit/s with a round trip of ${ROUND_TRIP_MS} ms for every file, gzip,`,
);
console.log(
  `nothing kept, processor slowed ${SLOWDOWN} times; the middle one of ${ROUNDS} visits; kB of 1,000 bytes`,
);
const browser = await chromium.launch({
  executablePath: process.env.HEGUI_CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  for (const name of Object.keys(views)) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) runs.push(await once(browser, name));
    print(name, runs);
  }
} finally {
  await browser.close();
}
