import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withFirstLines } from "../config/first-lines.js";

type Bundle = Parameters<typeof withFirstLines>[2];

const sections = ["listing", "refund", "store", "bulk", "rulebook"];

function bundle(): Bundle {
  const views = sections.map((section) => ({
    type: "chunk",
    fileName: `assets/${section}.js`,
    facadeModuleId: `/src/elements/${section}-view.ts`,
    imports: ["assets/frame.js", `assets/${section}-words.js`],
  }));
  const files = [...views, { type: "asset", fileName: "assets/hegui-refund-X1.wasm" }];
  return Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Bundle;
}

const page = readFileSync(new URL("../index.html", import.meta.url), "utf8");
const known = new Set(["assets/frame.js"]);
const hashOf = (text = ""): string => createHash("sha256").update(text).digest("base64");

describe("the first lines of the document", () => {
  it("are allowed by its policy, and nothing else that stands in it is", async () => {
    const made = await withFirstLines(page, "hegui-app{color:red}", bundle(), known);
    const policy = /content="(default-src[^"]+)"/.exec(made)?.[1] ?? "";
    const styles = /<style>([^]*?)<\/style>/.exec(made)?.[1];
    const script = /<script data-[^>]+>([^]*?)<\/script>/.exec(made)?.[1];
    expect(styles).toContain("hegui-app{color:red}");
    expect(policy).toContain(`style-src 'self' 'sha256-${hashOf(styles)}';`);
    expect(policy).toContain(`script-src 'self' 'sha256-${hashOf(script)}' 'wasm-unsafe-eval';`);
    expect(policy).not.toContain("unsafe-inline");
  });

  it("name the files of every section that the document does not name already", async () => {
    const made = await withFirstLines(page, "", bundle(), known);
    const views = JSON.parse(/data-views='([^']+)'/.exec(made)?.[1] ?? "") as object;
    expect(views).toEqual(
      Object.fromEntries(
        sections.map((each) => [each, [`./assets/${each}.js`, `./assets/${each}-words.js`]]),
      ),
    );
    expect(made).toContain('data-refund="./assets/hegui-refund-X1.wasm"');
  });

  it("are missed where there is no place for them", async () => {
    await expect(withFirstLines("<html></html>", "", bundle(), known)).rejects.toThrow(
      "index.html",
    );
  });
});
