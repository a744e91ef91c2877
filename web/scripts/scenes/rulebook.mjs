// The rulebook view: the table, clauses, the panels, and another rulebook.
import { otherRulebook } from "../../../tests/browser/other-rulebook.mjs";
import { file, rulebookView } from "./views.mjs";

async function withOther(page) {
  const view = await rulebookView(page);
  const other = await otherRulebook();
  await view.locator("#rulebook-file").setInputFiles(other.file);
  await page.locator("hegui-rulebook-banner aside").waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
  await other.remove();
}

const shown = (place) => ({
  name: `rulebook-${place.replace(/[^\w]/g, "-")}`,
  at: `#rulebook/${place}`,
  async prepare(page) {
    await rulebookView(page);
    await page.waitForTimeout(1200);
  },
});

export const scenes = [
  { name: "rulebook-start", at: "#rulebook", prepare: rulebookView },
  {
    name: "rulebook-search",
    at: "#rulebook",
    async prepare(page) {
      const view = await rulebookView(page);
      await view.locator("#search").fill("refund purchase");
      await page.waitForTimeout(300);
    },
  },
  {
    name: "rulebook-no-match",
    at: "#rulebook",
    async prepare(page) {
      const view = await rulebookView(page);
      await view.locator("#search").fill("zzzz");
      await page.waitForTimeout(300);
    },
  },
  ...["5.1.2", "4.1.3.5", "annex.dishonesty", "9.9.9", "coverage", "versions", "other"].map(shown),
  {
    name: "rulebook-verification",
    at: "#rulebook/verification",
    async prepare(page) {
      const view = await rulebookView(page);
      await view.locator("#prove").click();
      await view.locator(".outcome").waitFor({ timeout: 60_000 });
    },
  },
  { name: "rulebook-other-used", at: "#rulebook/other", prepare: withOther },
  {
    name: "rulebook-other-broken",
    at: "#rulebook/other",
    async prepare(page) {
      const view = await rulebookView(page);
      await view.locator("#rulebook-file").setInputFiles(file("no.bundle", "no bundle"));
      await view.locator(".problem").waitFor();
    },
  },
  {
    name: "rulebook-clause-paper",
    at: "#rulebook/5.1.2",
    paper: true,
    prepare: shown("5.1.2").prepare,
  },
];
