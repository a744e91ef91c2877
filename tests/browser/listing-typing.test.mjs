// Typing in a listing of 10 kB: the page adds little to what the browser itself needs for a text that long, so
// that no frame is dropped where a bare box drops none. The figures in milliseconds are in
// bench/typing.bench.mjs: they are the machine's as much as the page's.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openListing, withPage } from "./browser.mjs";
import { typeIntoBareBox, typeIntoListing } from "./typing.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

// Two and a half to three and a half. A bare box takes 2.5 ms where this was set: five of it are less than the
// 16 ms of a frame, and no more than 50 on a processor slowed four times.
const most = 5;
// Whatever else the machine does only makes a task longer, so the best of a few goes is the page's own.
const goes = 4;

test(`typing takes at most ${most} times as long as in a bare box`, async () => {
  let ours = Infinity;
  let bare = Infinity;
  for (let go = 0; go === 0 || (go < goes && ours > bare * most); go += 1) {
    await withPage(browser, {}, async ({ page, context }) => {
      ours = Math.min(ours, await typeIntoListing(page, await openListing(page)));
      bare = Math.min(bare, await typeIntoBareBox(await context.newPage()));
    });
  }
  const took = `longest task ${ours.toFixed(1)} ms, in a bare box ${bare.toFixed(1)} ms`;
  console.log(`count: typing in 10 kB: ${took}`);
  assert.ok(ours <= bare * most, took);
});
