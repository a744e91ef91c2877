// What is downloaded, compressed as a host compresses it (gzip, level 9), in kB of 1,000 bytes.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../cli/hegui.mjs";
import { folder as moduleFolder } from "../parity/module.mjs";

const site = process.env.HEGUI_SITE ?? path.join(root, "dist/site");
const zipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith(".map"));
}

const line = (name, bytes) => console.log(`  ${name.padEnd(42)} ${kilobytes(bytes).padStart(10)}`);

/** Prints every size; `expectation` prints one beside what is expected of it. */
export function printSizes(expectation) {
  console.log("Sizes, gzip");
  for (const name of ["hegui.wasm", "hegui.mjs", "hegui.words"])
    line(name, zipped(path.join(moduleFolder, name)));
  if (!existsSync(site)) {
    console.log(`  the page is not built: there is no ${site}`);
    return;
  }
  const files = filesIn(site).map((file) => [path.relative(site, file), zipped(file)]);
  for (const [name, bytes] of files) line(`page: ${name}`, bytes);
  // A view is fetched when it is shown, the others afterwards; every other file is needed at once.
  const viewOf = ([name]) => /(?:^|\/)([a-z]+)-view-/.exec(name)?.[1];
  const views = new Set(files.map(viewOf).filter(Boolean));
  // The words of listings are fetched for listings alone, by whatever view.
  const isWaitedFor = (view, [name]) => view === "listing" || !name.endsWith(".words");
  for (const view of views) {
    const needed = files.filter(
      (file) => [undefined, view].includes(viewOf(file)) && isWaitedFor(view, file),
    );
    const all = needed.reduce((sum, [, bytes]) => sum + bytes, 0);
    expectation(`first verdict on a ${view}`, "at most 150 kB", kilobytes(all));
  }
}
