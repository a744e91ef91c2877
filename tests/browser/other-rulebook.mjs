// A rulebook that is not the built-in one, made of this repository's for the tests of the page: leading
// users away costs 8,000 yuan instead of 5,000, and the review period of images and software has seven
// days. Without the weights of wording, so that it loads fast.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");
const hegui = process.env.HEGUI_BIN ?? path.join(root, "dist/bin/hegui");

async function edit(file, change) {
  const content = JSON.parse(await readFile(file, "utf8"));
  change(content);
  await writeFile(file, JSON.stringify(content));
}

/** The bundle's file, in a folder of its own, which `remove` takes away. */
export async function otherRulebook() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "hegui-rulebook-"));
  const rules = path.join(folder, "rules");
  await cp(path.join(root, "core/rulebook/tencent-cloud-market"), rules, { recursive: true });
  await rm(path.join(rules, "wording"), { recursive: true });
  await edit(path.join(rules, "rulebook.json"), ({ title }) => {
    title["zh-CN"] = "修订稿<b>七天</b>";
    title.en = "Draft <b>seven</b>";
  });
  await edit(path.join(rules, "annex.json"), ({ rows }) => {
    rows.find(({ id }) => id === "annex.diversion").deposit_fen = 800_000;
  });
  await edit(path.join(rules, "facts/refund.json"), ({ derived }) => {
    const named = (wanted) => derived.find(({ id }) => id === wanted);
    const replace = (id, from, to) => {
      named(id).expression = named(id).expression.replace(from, to);
    };
    replace("review_last_day", "+ 4", "+ 6");
    replace("within_five_days", "<= 4", "<= 6");
    replace("review_over", ">= 5", ">= 7");
  });
  const file = path.join(folder, "draft.bundle");
  await promisify(execFile)(hegui, ["rules", "bundle", rules, "-o", file]);
  return { file, remove: () => rm(folder, { recursive: true }) };
}
