// What a sentence is made of for the wording weights: its letters and pairs of letters, as numbers of buckets.
//
// Who uses it: train.mjs. The core counts the same way (core/src/text/wording.h); a test holds the two together.
//
// What a caller may not assume: that a bucket is one pair. Different pairs may share a bucket; there are
// fewer buckets than pairs.
export const bucketBits = 16;
const longestUnit = 200; // letters

/** The bucket of a pair of letters; of a letter by itself when `second` is 0. Both are code points. */
export function bucketOf(first, second) {
  let mixed = (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  mixed ^= mixed >>> 13;
  return (mixed >>> 0) & ((1 << bucketBits) - 1);
}

const endings = /[。！？!?;；\n\r｡]|(?<=[a-z][a-z])\.(?= +[ -~])/iu;
const letters = /[\p{L}\p{N}]/u;

/** The letters of a text as the core folds them, where nothing is disguised: small, digits all alike. */
function lettersOf(text) {
  const plain = [...text.normalize("NFKC").toLowerCase()].filter((sign) => letters.test(sign));
  return plain.map((sign) => (/[0-9]/.test(sign) ? 0x30 : sign.codePointAt(0)));
}

/** The parts of a text that are weighed each by itself, as {start, end} in UTF-16 code units. */
export function unitsOf(text) {
  const units = [];
  let start = 0;
  for (const part of text.split(endings)) {
    units.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return units.filter(({ start: from, end }) => lettersOf(text.slice(from, end)).length > 1);
}

/** The buckets of a unit's letters and pairs, each as often as it stands there. */
export function bucketsOf(text) {
  const codes = lettersOf(text).slice(0, longestUnit);
  const buckets = new Uint32Array(Math.max(0, 2 * codes.length - 1));
  codes.forEach((code, at) => {
    buckets[2 * at] = bucketOf(code, 0);
    if (at > 0) buckets[2 * at - 1] = bucketOf(codes[at - 1], code);
  });
  return buckets;
}
