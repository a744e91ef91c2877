// The focus in every view: it goes through everything that can be used, in the order in which it is read,
// is seen wherever it is, and never lies wholly under something else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, withPage } from "./browser.mjs";
import { giveTools, scenes } from "./scenes.mjs";

let browser;
let stops = 0;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`count: ${stops} stops of the focus`);
});

// What a key leads to. Of a group of radio buttons, and of the tabs, one is enough.
const usable = "button, input, select, textarea, summary, a[href], [tabindex='0']";

/** Notes what has the focus now; false once it is back at the first. */
function note() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  globalThis.heguiStops ??= [];
  if (at === document.body || globalThis.heguiStops[0] === at) return { more: false };
  globalThis.heguiStops.push(at);

  const deepest = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  const shown = at.closest("label") ?? at;
  const box = shown.getBoundingClientRect();
  const spots = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) =>
    [0.2, 0.5, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y]),
  );
  const seen = spots.some(([x, y]) => {
    const hit = deepest(x, y);
    return hit !== null && (shown.contains(hit) || hit.contains(shown));
  });
  const style = getComputedStyle(at);
  const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return { more: true, seen, marked, name: globalThis.heguiName(at) };
}

/** What the walk has not reached, and where it went up the page within one column. */
function judge(wanted) {
  const visited = globalThis.heguiStops;
  const reached = new Set(visited);
  const group = (each) => each.type === "radio" && each.name;
  const groups = new Set(visited.map(group).filter(Boolean));
  const missed = globalThis
    .heguiAll(wanted)
    .filter((each) => !each.disabled && each.tabIndex >= 0 && !reached.has(each))
    .filter((each) => !groups.has(group(each)))
    .map(globalThis.heguiName);

  for (const each of globalThis.heguiAll("*")) each.scrollTop = 0;
  const boxes = visited.map((each) => each.getBoundingClientRect());
  const upward = visited.slice(1).flatMap((each, at) => {
    const [from, to] = [boxes[at], boxes[at + 1]];
    const beside = to.right <= from.left || to.left >= from.right;
    return to.bottom <= from.top && !beside
      ? [`${globalThis.heguiName(visited[at])} → ${globalThis.heguiName(each)}`]
      : [];
  });
  return { missed, upward };
}

// On a phone the refund view shows the answer before what it was made of, which is read first.
const reordered = (name, width) => name === "refund" && width < 900;

async function walk(page) {
  // From the very start, wherever the last click was.
  await page.evaluate((wanted) => globalThis.heguiAll(wanted)[0].focus(), usable);
  await page.evaluate(note);
  const hidden = [];
  const unmarked = [];
  for (let times = 0; times < 400; times += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(note);
    if (!at.more) return { hidden, unmarked, count: times };
    if (!at.seen) hidden.push(at.name);
    if (!at.marked) unmarked.push(at.name);
  }
  return assert.fail("the focus does not come back to the start: it is caught somewhere");
}

for (const [name, open] of Object.entries(scenes)) {
  for (const [width, height] of [
    [1280, 600],
    [360, 480],
  ]) {
    test(`${name}, ${width} × ${height}`, () =>
      withPage(browser, { viewport: { width, height } }, async ({ page }) => {
        await page.evaluate(giveTools);
        await open(page);
        const { hidden, unmarked, count } = await walk(page);
        assert.ok(count > 10, `only ${count} stops`);
        assert.deepEqual(unmarked, [], "the focus is not seen on these");
        assert.deepEqual(hidden, [], "something lies over these while they have the focus");
        const { missed, upward } = await page.evaluate(judge, usable);
        assert.deepEqual(missed, [], "these are not reached");
        if (!reordered(name, width)) assert.deepEqual(upward, [], "the focus goes up here");
        stops += count;
      }));
  }
}
