// How long the page's main thread is busy at most while one types in a listing of 10 kB, in Chromium, beside
// a bare box with the same text: on this processor, and on one slowed four times. A frame is 16 ms.
//
// Figures are printed and fail nothing: machines differ. Needs a built site.
import { launch, openListing, withPage } from "../browser/browser.mjs";
import { typeIntoBareBox, typeIntoListing } from "../browser/typing.mjs";

const ROUNDS = Number(process.env.HEGUI_BENCH_ROUNDS ?? 5);

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const shown = (values) => `${middle(values).toFixed(1)} ms (to ${Math.max(...values).toFixed(1)})`;

const browser = await launch();
for (const slowdown of [1, 4]) {
  const ours = [];
  const bare = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await withPage(browser, {}, async ({ page, context }) => {
      ours.push(await typeIntoListing(page, await openListing(page), slowdown));
      bare.push(await typeIntoBareBox(await context.newPage(), slowdown));
    });
  }
  const ratio = (middle(ours) / middle(bare)).toFixed(1);
  console.log(
    `typing in 10 kB, processor / ${slowdown}: longest task ${shown(ours)}; bare box ${shown(bare)}; ${ratio} times`,
  );
}
await browser.close();
