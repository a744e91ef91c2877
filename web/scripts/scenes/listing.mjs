// The listing view: empty, with findings, with everything that can stand beside a listing.
import { data, file, listingView } from "./views.mjs";
import { qrCode } from "./qr-code.mjs";

const at = "#listing";

async function withFindings(page) {
  const view = await listingView(page);
  await view.locator("textarea#title").fill(data.listing.title);
  await view.locator("textarea#description").fill(data.listing.description);
  await view.locator("#finding-2").waitFor();
  return view;
}

async function withExample(page) {
  const view = await listingView(page);
  await view.locator("#load-example").click();
  await view.locator("#finding-2").waitFor();
  await page.waitForTimeout(300);
  return view;
}

export const scenes = [
  { name: "listing-empty", at, prepare: listingView },
  { name: "listing-example", at, readme: "listing", prepare: withExample },
  {
    name: "listing-harmless",
    at,
    async prepare(page) {
      const view = await listingView(page);
      await view.locator("textarea#description").fill(data.harmless);
      await page.waitForTimeout(600);
    },
  },
  {
    name: "listing-pictures",
    at,
    async prepare(page) {
      const view = await listingView(page);
      await view
        .locator("#pictures-choose")
        .setInputFiles([
          file(data.pictureName, qrCode, "image/png"),
          file("broken.png", "no picture", "image/png"),
        ]);
      await view.locator("li.finding").first().waitFor();
    },
  },
  {
    name: "listing-mended",
    at,
    async prepare(page) {
      const view = await withFindings(page);
      await view.locator("button.apply").first().click();
      await view.locator("hegui-listing-after del").first().waitFor();
    },
  },
  {
    name: "listing-toast",
    at,
    fullPage: false,
    async prepare(page) {
      const view = await withExample(page);
      await view.locator("button.apply").first().click();
      await view.locator(".toast[data-shown]").waitFor();
    },
  },
  {
    name: "listing-suppress",
    at,
    async prepare(page) {
      const view = await withFindings(page);
      await view.locator(".allow-here").first().click();
      await view.locator("form button.primary").first().click();
    },
  },
  {
    name: "listing-all-open",
    at,
    async prepare(page) {
      const view = await withExample(page);
      await view
        .locator("#own-import")
        .setInputFiles(file("words.json", JSON.stringify(data.ownWords)));
      const others = ["a", "b"].map((id) =>
        JSON.stringify({ id, title: data.listing.title, description: data.copied }),
      );
      await view.locator("#others-choose").setInputFiles(file("others.jsonl", others.join("\n")));
      await view.locator("details").evaluateAll((all) => all.forEach((each) => (each.open = true)));
      await page.waitForTimeout(800);
    },
  },
  { name: "listing-paper", at, paper: true, prepare: withExample },
  {
    name: "listing-cannot-open",
    at,
    async prepare(page) {
      const view = await listingView(page);
      await view.locator("#open-file").setInputFiles(file("broken.json", '{"title":'));
      await view.locator("#open-note .failure").waitFor();
    },
  },
  {
    name: "listing-which",
    at,
    async prepare(page) {
      const view = await listingView(page);
      const two = '{"title":"A"}\n{"title":"B"}\n';
      await view.locator("#open-file").setInputFiles(file("two.jsonl", two));
      await view.locator("#open-which").waitFor();
    },
  },
];
