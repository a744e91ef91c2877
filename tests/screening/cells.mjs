// A stretch of text as cells: what a reader takes for one character each, with what may be done to it.
//
// Who uses it: the transforms. What a caller may not assume: that a cell is one code unit, or one code
// point; marks that sit on a character belong to its cell, and a tag or a reference is one cell.
const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
const markup = /<!--.*?-->|<[^>]*>|&#?\w+;/gsu;
// A word of Latin letters with digits or an address's signs in it: a name that changes with each sign.
// Letters that are dressed up, and marks on them, are letters of it still.
const address =
  /[[\p{L}\p{N}\p{So}]--[\p{scx=Han}\p{ExtPict}]](?:[[\p{L}\p{N}\p{M}\p{Cf}\p{So}_.\-:\/@?=&%+]--[\p{scx=Han}\p{ExtPict}]]*[[\p{L}\p{N}\p{M}\p{So}_]--[\p{scx=Han}\p{ExtPict}]])?/gv;
// Long enough to be a number that one dials; a sign between the digits of a price makes another price.
const longNumber = /(?:\p{N}\uFE0F?\u20E3?){5,}/gu;
const isAddress = (text) => /[\p{L}\p{So}]/u.test(text) && /[\p{N}._@/]/u.test(text);
const isLetter = (text) =>
  /^[\p{L}\p{N}\p{So}]/u.test(text) && !/^\p{Extended_Pictographic}/u.test(text);

/** Numbers below `limit` that look random and are the same for the same seed. */
export function randomOf(seed) {
  let state = 2166136261;
  for (const unit of seed) state = Math.imul(state ^ unit.codePointAt(0), 16777619);
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** One of a list. */
export const pick = (random, list) => list[random(list.length)];

/** A list in another order. */
export function shuffled(random, list) {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

function plainCells(text) {
  const spans = [...text.matchAll(address)]
    .filter(([word]) => isAddress(word))
    .map((match) => [match.index, match.index + match[0].length]);
  const numbers = [...text.matchAll(longNumber)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const isIn = (list, index) => list.some(([start, end]) => index >= start && index < end);
  return [...graphemes.segment(text)].map(({ segment, index }) => ({
    text: segment,
    kind: isLetter(segment) ? "letter" : "other",
    inAddress: isIn(spans, index),
    inLongNumber: isIn(numbers, index),
  }));
}

/** The cells of a stretch: letters (digits too), others, and markup. */
export function cellsOf(text) {
  const cells = [];
  let at = 0;
  for (const match of text.matchAll(markup)) {
    cells.push(...plainCells(text.slice(at, match.index)));
    cells.push({ text: match[0], kind: "markup", inAddress: false });
    at = match.index + match[0].length;
  }
  return [...cells, ...plainCells(text.slice(at))];
}

/** The stretch that cells make. */
export const textOf = (cells) => cells.map((cell) => cell.text).join("");

/** Places between two neighbouring letters that `allows`; the place i is before the cell i. */
export function gapsOf(cells, allows = () => true) {
  const gaps = [];
  for (let at = 1; at < cells.length; at += 1) {
    const [before, after] = [cells[at - 1], cells[at]];
    if (before.kind === "letter" && after.kind === "letter" && allows(before, after)) gaps.push(at);
  }
  return gaps;
}

/** About half of a list in its order, one at least where there is one. */
export function some(random, list) {
  if (list.length === 0) return [];
  const sure = random(list.length);
  return list.filter((_, index) => index === sure || random(2) === 0);
}
