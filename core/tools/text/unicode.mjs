// Reads the files of the Unicode Character Database, as Debian's package unicode-data lays them out.
//
// Who uses it: the generators beside it.
//
// What a caller may not assume: which version of Unicode it is; it is the system's. So nothing here asks
// JavaScript's own normalisation, whose version is that of Node.js.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** The rows of a file: fields between semicolons, without comments. */
function rows(folder, name) {
  return readFileSync(path.join(folder, name), "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.split(";").map((field) => field.trim()));
}

const hex = (text) => Number.parseInt(text, 16);
const codesOf = (text) => (text === "" ? [] : text.split(" ").map(hex));

/** Calls `take(code, value)` for each row `first..last ; value`. */
function eachInRanges(folder, name, take) {
  for (const [range, value] of rows(folder, name)) {
    const [first, last = first] = range.split("..");
    for (let code = hex(first); code <= hex(last); ++code) take(code, value);
  }
}

function readCharacters(folder) {
  const characters = new Map();
  for (const fields of rows(folder, "UnicodeData.txt")) {
    const [code, name, category, , , decomposition, digit] = fields;
    const [, tag = "", codes] = /^(<\w+>)? ?(.*)$/.exec(decomposition);
    // The two ends of a range of unnamed characters stand for themselves alone; none of them folds.
    characters.set(hex(code), {
      name,
      category,
      tag,
      decomposition: codesOf(codes),
      digit: digit === "" ? undefined : Number(digit),
    });
  }
  return characters;
}

function readScripts(folder) {
  const scripts = new Map();
  eachInRanges(folder, "Scripts.txt", (code, script) => scripts.set(code, script));
  return scripts;
}

function readCaseFolding(folder) {
  const folding = new Map();
  for (const [code, status, mapping] of rows(folder, "CaseFolding.txt")) {
    if (status === "C" || status === "F") folding.set(hex(code), codesOf(mapping));
  }
  return folding;
}

/** The code points of a property, or of some values of one, with the value. */
function readProperty(folder, name, wanted) {
  const found = new Map();
  eachInRanges(folder, name, (code, value) => {
    if (wanted.includes(value)) found.set(code, value);
  });
  return found;
}

function readRadicals(folder) {
  const radicals = new Map();
  eachInRanges(folder, "EquivalentUnifiedIdeograph.txt", (code, to) => radicals.set(code, hex(to)));
  return radicals;
}

/** @param {string} folder where UnicodeData.txt is */
export function readUnicode(folder) {
  return {
    characters: readCharacters(folder),
    scripts: readScripts(folder),
    caseFolding: readCaseFolding(folder),
    radicals: readRadicals(folder),
    ignorable: readProperty(folder, "DerivedCoreProperties.txt", ["Default_Ignorable_Code_Point"]),
    // What a reader's cursor does not part from the character before it.
    extending: readProperty(folder, "auxiliary/GraphemeBreakProperty.txt", [
      "Extend",
      "SpacingMark",
      "ZWJ",
    ]),
  };
}

/**
 * Fields of the Unihan database, which Debian compresses.
 * @returns {Map<number, Record<string, string>>}
 */
export function readUnihan(folder, file, fields) {
  const packed = path.join(folder, `${file}.txt.bz2`);
  const text = execFileSync("bzip2", ["-dc", packed], { maxBuffer: 1 << 28, encoding: "utf8" });
  const found = new Map();
  for (const line of text.split("\n")) {
    const [code, field, value] = line.split("\t");
    if (!fields.includes(field)) continue;
    const key = hex(code.slice(2));
    found.set(key, { ...found.get(key), [field]: value });
  }
  return found;
}
