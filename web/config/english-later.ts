// Leaves the English texts out of what is fetched first: most visitors read Chinese. A view that imports
// "../i18n/refund.en.js" is given an empty catalogue, which src/i18n/english.ts fills. Only texts that a view
// shows: what reads tables by names in both languages (src/bulk) keeps them. Read by vite.config.ts only.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

const isEnglish = /\/i18n\/([\w-]+\.en)\.js$/;
// It reads a title once for both languages.
const reads = /bulk-session\.ts$/;
const marker = "\0later:";

export function englishLater(root: string): Plugin {
  const texts = path.resolve(root, "src/i18n");
  return {
    name: "hegui-english-later",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer = "") {
      const [, file] = isEnglish.exec(source) ?? [];
      const isView =
        path.dirname(importer) === path.resolve(root, "src/elements") && !reads.test(importer);
      return file !== undefined && isView ? marker + file : undefined;
    },
    load(id) {
      if (!id.startsWith(marker)) return undefined;
      const file = `${id.slice(marker.length)}.ts`;
      const code = readFileSync(path.join(texts, file), "utf8");
      const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      // One catalogue to a file, or one would be filled with another's texts.
      if (names.length !== 1) this.error(`${file} has ${names.length} catalogues`);
      return `import { later } from ${JSON.stringify(path.join(texts, "later.ts"))};
        export const ${names[0]} = later("./${file}");`;
    },
  };
}
