// Opens the views for the scenes: each gives the view once it can be used.
import { readFileSync } from "node:fs";

/** What is typed and chosen in the scenes; the words of merchants are data. */
export const data = JSON.parse(readFileSync(new URL("data.json", import.meta.url), "utf8"));

export async function listingView(page) {
  const view = page.locator("hegui-listing-view");
  await view.locator("textarea#title").waitFor();
  return view;
}

export async function refundView(page) {
  const view = page.locator("hegui-refund-view");
  await view.locator(".question").first().waitFor();
  return view;
}

export async function storeView(page) {
  const view = page.locator("hegui-store-view");
  await view.locator("#clear-all").waitFor();
  return view;
}

export async function bulkView(page) {
  const view = page.locator("hegui-bulk-view");
  await view.locator("#bulk-file").waitFor({ state: "attached" });
  return view;
}

export async function rulebookView(page) {
  const view = page.locator("hegui-rulebook-view");
  await view.locator("h2").waitFor();
  return view;
}

/** A file as file inputs take it. */
export const file = (name, content, mimeType = "text/plain") => ({
  name,
  mimeType,
  buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
});
