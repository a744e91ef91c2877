// Every view of the page with something in it, for tests that measure how all of them are shown.
import { openBulk, openListing, openRefund, openRulebook, openStore, unfold } from "./browser.mjs";

async function listing(page) {
  const view = await openListing(page);
  await view.locator("#load-example").click();
  await view.locator("#finding-3").waitFor();
  return view;
}

async function refund(page) {
  const view = await openRefund(page);
  await view.locator(".actions button.chip").nth(2).click();
  await view.locator(".readings").waitFor();
  return view;
}

async function store(page) {
  const view = await openStore(page);
  await view.locator("#example-trouble").click();
  await view.locator(".finding").first().waitFor();
  return view;
}

async function rulebook(page) {
  const view = await openRulebook(page, "5.1.2");
  await view.locator("section .examples").first().waitFor();
  return view;
}

/** Once the tools for a case are there, which come a little after the view. */
async function toolsDrawn(page) {
  await page.evaluate(async () => {
    await customElements.whenDefined("hegui-app-case");
    const frame = document.querySelector("hegui-app").shadowRoot;
    await frame.querySelector("hegui-app-case").updateComplete;
  });
}

/** Opens the view of that name with an example in it, and everything in it that can be opened. */
export const scenes = Object.fromEntries(
  Object.entries({ listing, refund, store, rulebook }).map(([name, open]) => [
    name,
    async (page) => {
      const view = await open(page);
      await unfold(view);
      await toolsDrawn(page);
      return view;
    },
  ]),
);

/** A file of refunds whose columns are being matched. Gives the bulk view. */
export async function openFile(page) {
  const view = await openBulk(page);
  await view.locator("#example-refund").click();
  await view.locator(".preview-table").waitFor();
  return view;
}

/** How much of the specification is checked by what. */
export async function openCoverage(page) {
  const view = await openRulebook(page, "coverage");
  await view.locator("table").waitFor();
}

/**
 * Gives the page `heguiAll(wanted)`: the elements that are rendered and match, in every shadow root, in
 * the order of the tree.
 */
export function giveTools() {
  const inside = (root) =>
    [...root.querySelectorAll("*")].flatMap((each) => [
      each,
      ...(each.shadowRoot ? inside(each.shadowRoot) : []),
    ]);
  globalThis.heguiAll = (wanted) =>
    inside(document).filter(
      (each) => each.matches(wanted) && each.checkVisibility({ visibilityProperty: true }),
    );
  globalThis.heguiName = (each) => {
    const words = (each.getAttribute("aria-label") ?? each.innerText ?? "").trim().slice(0, 20);
    const at = each.getRootNode().host?.localName ?? "";
    return `${at} ${each.localName}#${each.id}.${[...each.classList].join(".")} "${words}"`;
  };
}
