// The disguises: what evaders do to a stretch of text so that a reader still reads it and a program may
// not. Their characters are in disguises.json and sounds.json, which are the measurement's own: no table
// of the engine is made from them and they are made from none of the engine's.
//
// Who uses it: variants.mjs. What a caller may not assume: that a transform fits every stretch; it gives
// null where there is nothing that it could change.
import { readFileSync } from "node:fs";
import { cellsOf, gapsOf, pick, randomOf, some, textOf } from "./cells.mjs";
import { homophoneOf, readingsOf } from "./sounds.mjs";

const data = JSON.parse(readFileSync(new URL("disguises.json", import.meta.url), "utf8"));

// "ab cde" is a map of a to b and of c to de.
const mapOf = (lines) =>
  new Map(
    lines.flatMap((line) =>
      line.split(" ").map((entry) => {
        const [from, ...to] = entry;
        return [from, to.join("")];
      }),
    ),
  );
const indexed = (from, to) => new Map([...from].map((char, index) => [char, [...to][index]]));

const lowerCase = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const compatibility = new Map(
  Array.from({ length: 0xd6 }, (_, index) => String.fromCodePoint(0x2f00 + index))
    .concat(Array.from({ length: 0x16e }, (_, index) => String.fromCodePoint(0xf900 + index)))
    .filter((char) => char.normalize("NFKC") !== char)
    .map((char) => [char.normalize("NFKC"), char])
    .reverse(),
);
const isHan = (text) => /^\p{Script=Han}/u.test(text);
const isDigit = (text) => /^[0-9]$/u.test(text);
const isLatin = (text) => /^[A-Za-z]/u.test(text);

/** Every letter (`all`), or about half of them, changed as `change` says; undefined leaves it. */
function replacing(change, { all = true, allows = () => true } = {}) {
  return (text, random) => {
    const cells = cellsOf(text);
    const able = cells.filter(
      (cell) => cell.kind === "letter" && allows(cell) && change(cell.text, () => 0) !== undefined,
    );
    const chosen = all ? able : some(random, able);
    for (const cell of chosen) cell.text = change(cell.text, random);
    return textOf(cells);
  };
}

/** One letter changed, of those that were there before any disguise: twice changed, nobody reads it. */
function replacingOne(change) {
  return (text, random, original) => {
    const cells = cellsOf(text);
    const able = cells.filter(
      (cell) =>
        cell.kind === "letter" &&
        original.includes(cell.text) &&
        change(cell.text, () => 0) !== undefined,
    );
    if (able.length === 0) return null;
    const cell = pick(random, able);
    cell.text = change(cell.text, random);
    return textOf(cells);
  };
}

/** Something put between neighbouring letters, at about half of the places. */
function between(list, allows = () => true) {
  return (text, random) => {
    const cells = cellsOf(text);
    const insert = pick(random, list);
    for (const at of some(random, gapsOf(cells, allows)).reverse()) {
      cells.splice(at, 0, { text: insert, kind: "other" });
    }
    return textOf(cells);
  };
}

/** A mark put on letters that are not the last one, so that the stretch ends where it ended. */
function marking(list, allows = () => true) {
  return (text, random) => {
    const cells = cellsOf(text);
    const mark = pick(random, list);
    const able = cells.slice(0, -1).filter((cell) => cell.kind === "letter" && allows(cell));
    for (const cell of some(random, able)) cell.text += mark;
    return textOf(cells);
  };
}

/** Inner letters wrapped in a pair, or an empty pair between two letters where there is no inner one. */
function wrapping(pairs, { empty, allows = () => true }) {
  return (text, random) => {
    const cells = cellsOf(text);
    const [open, close] = pick(random, pairs);
    const inner = gapsOf(cells, allows).filter((at) => at < cells.length - 1);
    if (inner.length > 0) {
      const cell = cells[pick(random, inner)];
      cell.text = open + cell.text + close;
      return textOf(cells);
    }
    const gaps = gapsOf(cells, allows);
    if (!empty || gaps.length === 0) return null;
    cells.splice(pick(random, gaps), 0, { text: open + close, kind: "markup" });
    return textOf(cells);
  };
}

const outsideAddress = (before, after = before) => !before.inAddress && !after.inAddress;
const hanOnly = (before, after) => isHan(before.text) && isHan(after.text);
// Between the digits of a long number a sign groups them; between others it makes another number.
const isNumber = (text) => /^\p{N}/u.test(text);
const sameKind = (before, after) => {
  if (!outsideAddress(before, after)) return false;
  if (!isNumber(before.text) && !isNumber(after.text)) return true;
  return Boolean(before.inLongNumber && after.inLongNumber);
};

/** Dots of an address written in other ways. */
const dots = (list) => (text, random) => {
  const dot = pick(random, list);
  return text.replace(/[A-Za-z0-9](?:[\w.\-:/@]*\w)?/gu, (word) =>
    /[A-Za-z]\w*\.[A-Za-z]/u.test(word) ? word.replaceAll(".", () => dot) : word,
  );
};

/** Numbers in words: one or two digits as a number, longer ones digit by digit. */
function inWords(words, ten, text) {
  const cells = cellsOf(text);
  const isFree = (cell) => cell?.kind === "letter" && !cell.inAddress && isDigit(cell.text);
  for (let at = 0; at < cells.length; at += 1) {
    let end = at;
    while (isFree(cells[end])) end += 1;
    if (end === at) continue;
    const run = cells.slice(at, end);
    const plain = run.map((cell) => [...words][Number(cell.text)]);
    const isTens = run.length === 2 && run[0].text !== "0";
    run.forEach((cell, index) => (cell.text = plain[index]));
    if (isTens) {
      const zero = [...words][0];
      run[0].text = plain[0] === [...words][1] ? ten : plain[0] + ten;
      if (plain[1] === zero) run[1].text = "";
    }
    at = end;
  }
  return textOf(cells);
}

const fullWidth = (text) =>
  /^[!-~]$/u.test(text) ? String.fromCodePoint(text.codePointAt(0) + 0xfee0) : undefined;

function shifted(text, { upper, lower, digit }) {
  const code = text.codePointAt(0);
  if (/^[A-Z]$/u.test(text)) return String.fromCodePoint(upper + code - 65);
  if (/^[a-z]$/u.test(text)) return String.fromCodePoint(lower + code - 97);
  return isDigit(text) && digit ? String.fromCodePoint(digit + code - 48) : undefined;
}
const mathematical = [
  { upper: 0x1d400, lower: 0x1d41a, digit: 0x1d7ce },
  { upper: 0x1d468, lower: 0x1d482, digit: 0x1d7d8 },
  { upper: 0x1d4d0, lower: 0x1d4ea, digit: 0x1d7d8 },
  { upper: 0x1d5d4, lower: 0x1d5ee, digit: 0x1d7ec },
  { upper: 0x1d670, lower: 0x1d68a, digit: 0x1d7f6 },
];
const circled = { upper: 0x24b6, lower: 0x24d0 };
const squared = { upper: 0x1f130, lower: 0x1f130 };
const enclosedHan = mapOf(data.enclosed);
function enclosed(text, random) {
  if (isHan(text)) return enclosedHan.get(text);
  if (text === "0") return "\u24ea";
  if (isDigit(text)) return String.fromCodePoint(0x2460 + Number(text) - 1);
  return shifted(text, random(2) === 0 ? circled : squared);
}

const lookedUp = (map) => (text) => map.get(text);
const smallCaps = indexed(lowerCase, data.small_caps);
const superscript = new Map([
  ...indexed(digits, data.superscript_digits),
  ...indexed(lowerCase, data.superscript_letters),
]);
superscript.delete("q");
smallCaps.delete("x");
const mixed = (text, random) =>
  !/^[A-Za-z]$/u.test(text) ? undefined : random(2) === 0 ? text.toUpperCase() : text.toLowerCase();
const reading = (tones) => (text) => readingsOf(text, tones)[0];
const reference = (form) => (text) =>
  [...text].length === 1 ? `&#${form(text.codePointAt(0))};` : undefined;

/** Every syllable written out, with a space between them or none. */
const written = (tones) => (text, random) => {
  const cells = cellsOf(text);
  const space = pick(random, ["", " "]);
  const readings = readingsOf(cells.map((cell) => cell.text).join("\0"), tones, "\0");
  if (readings.every((one) => one === undefined)) return null;
  cells.forEach((cell, index) => {
    if (readings[index] === undefined || cell.kind !== "letter") return;
    const joins = cells[index - 1]?.kind === "letter";
    cell.text = (joins ? space : "") + readings[index];
  });
  return textOf(cells);
};

// Of every transform: its name, its family, the stage it comes at (a later one can take what an earlier
// one made), and what it does. The order of stages: wording, dress, between, references, tags.
const list = [
  ["pinyin-one", "sound", 1, replacingOne(reading(false))],
  ["pinyin-all", "sound", 1, written(false)],
  ["pinyin-tones", "sound", 1, written(true)],
  ["homophone", "sound", 1, replacingOne(homophoneOf)],
  ["look-alike", "shape", 1, replacingOne(lookedUp(mapOf(data.look_alike)))],
  ["split", "shape", 1, replacingOne(lookedUp(mapOf(data.split)))],
  ["traditional", "script", 1, replacing(lookedUp(mapOf(data.traditional)))],
  ["digits-in-words", "number", 1, (text) => inWords(data.digits, data.ten, text)],
  [
    "digits-in-capitals",
    "number",
    1,
    (text) => inWords(data.capital_digits, data.capital_ten, text),
  ],
  ["upper-case", "case", 1, replacing((text) => (isLatin(text) ? text.toUpperCase() : undefined))],
  ["mixed-case", "case", 1, replacing(mixed)],
  ["dot-word", "link", 1, dots(data.dot_words)],
  ["dot-brackets", "link", 1, dots(data.dot_brackets)],
  ["dot-marks", "link", 1, dots(data.dot_marks)],
  ["dot-spaces", "link", 1, dots([" .", ". ", " . "])],
  ["hxxp", "link", 1, (text) => text.replace(/\bhttp(s?):/giu, "hxxp$1:")],
  ["full-width", "dress", 2, replacing(fullWidth)],
  ["enclosed", "dress", 2, replacing(enclosed)],
  [
    "mathematical",
    "dress",
    2,
    (text, random) => {
      const alphabet = pick(random, mathematical);
      return replacing((char) => shifted(char, alphabet))(text, random);
    },
  ],
  ["keycap", "dress", 2, replacing((text) => (isDigit(text) ? `${text}\uFE0F\u20E3` : undefined))],
  ["superscript", "dress", 2, replacing(lookedUp(superscript))],
  ["small-caps", "dress", 2, replacing((text) => smallCaps.get(text.toLowerCase()))],
  ["cyrillic", "script", 2, replacing(lookedUp(mapOf(data.cyrillic)), { all: false })],
  ["greek", "script", 2, replacing(lookedUp(mapOf(data.greek)), { all: false })],
  ["radicals", "script", 2, replacing(lookedUp(compatibility))],
  ["zero-width", "invisible", 3, between(data.zero_width)],
  ["soft-hyphen", "invisible", 3, between(["\u00AD"])],
  ["bidi", "invisible", 3, between(data.bidi)],
  ["variation-selector", "invisible", 3, marking(data.variation_selectors)],
  ["combining", "invisible", 3, marking(data.combining, outsideAddress)],
  ["spaces", "noise", 3, between(data.spaces, sameKind)],
  ["ideographic-spaces", "noise", 3, between(["\u3000"], sameKind)],
  ["dots", "noise", 3, between(data.dots, hanOnly)],
  ["middle-dots", "noise", 3, between(data.middle_dots, sameKind)],
  ["slashes", "noise", 3, between(data.slashes, sameKind)],
  ["asterisks", "noise", 3, between(data.asterisks, sameKind)],
  ["hyphens", "noise", 3, between(data.hyphens, sameKind)],
  ["underscores", "noise", 3, between(["_"], sameKind)],
  ["emoji", "noise", 3, between(data.emoji, sameKind)],
  [
    "brackets",
    "noise",
    3,
    wrapping(
      data.brackets.map((pair) => [...pair]),
      { allows: hanOnly },
    ),
  ],
  [
    "soft-break",
    "noise",
    3,
    (text, random) => {
      const cells = cellsOf(text);
      const gaps = gapsOf(cells, hanOnly);
      if (gaps.length === 0) return null;
      cells.splice(pick(random, gaps), 0, { text: "\n", kind: "other" });
      return textOf(cells);
    },
  ],
  ["reference-decimal", "markup", 4, replacing(reference(String), { all: false })],
  [
    "reference-hex",
    "markup",
    4,
    replacing(
      reference((code) => `x${code.toString(16)}`),
      { all: false },
    ),
  ],
  [
    "html-tag",
    "markup",
    5,
    wrapping(
      [
        ["<b>", "</b>"],
        ['<span class="a">', "</span>"],
        ["<i>", "</i>"],
      ],
      { empty: true },
    ),
  ],
  ["html-comment", "markup", 5, between(["<!---->", "<!-- a -->"])],
  ["html-break", "markup", 5, between(["<wbr>", "<wbr/>"])],
  [
    "emphasis",
    "markup",
    5,
    wrapping(
      [
        ["**", "**"],
        ["*", "*"],
      ],
      { allows: hanOnly },
    ),
  ],
];

/**
 * All transforms; `apply(text, seed)` gives the disguised stretch, or null where nothing changes. Where
 * the text is in disguise already, `original` is what it was.
 */
export const transforms = list.map(([name, family, stage, change]) => ({
  name,
  family,
  stage,
  apply(text, seed, original = text) {
    const result = change(text, randomOf(`${name} ${seed}`), original);
    return result === null || result === text ? null : result;
  },
}));

export const byName = new Map(transforms.map((transform) => [transform.name, transform]));

/**
 * Whether b can be put on what a made: nothing that comes earlier, of the dots of an address and the case
 * of letters only one at a time, and neither signs nor sounds in an address whose dots are gone, for
 * nobody reads that.
 */
export function arePair(a, b) {
  if (a === b || a.stage > b.stage) return false;
  if (a.family === "link" && (b.family === "noise" || b.family === "sound")) return false;
  const once = ["link", "case", "number"];
  if (a.family === b.family && once.includes(a.family)) {
    return a.name === "hxxp" || b.name === "hxxp";
  }
  const all = ["pinyin-all", "pinyin-tones"];
  if (all.includes(a.name) && b.stage === 1 && b.family !== "case" && b.family !== "link")
    return false;
  return !(all.includes(b.name) && a.family === "sound");
}
