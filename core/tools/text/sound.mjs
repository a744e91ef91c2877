// How Han characters sound, without tones: one syllable for each of the common ones, the most usual.
//
// Who uses it: main.mjs, which writes the table that core/src/text/sound.cpp looks things up in.
//
// What a caller may not assume: that a character has one reading only, or that traditional characters are
// here: they are looked up after they are folded.
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

const INITIALS = "zh ch sh b p m f d t n l g k h j q x r z c s y w".split(" ");
const SYLLABLE = new RegExp(`^(${INITIALS.join("|")}|)([aeiouv][a-z]*)$`);

/** Letters of a reading without its tone; the u with dots is v, as keyboards have it. */
function letters(reading) {
  return reading
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/[\u0300-\u036f]/g, "");
}

/**
 * @param {Map<number, Record<string, string>>} readings Unihan's kMandarin
 * @param {Map<number, Record<string, string>>} common the characters of the Table of General Standard
 *     Chinese Characters, Unihan's kTGH
 * @param {(code: number) => unknown} fold
 * @returns {Map<number, {initial: string, final: string}>}
 */
export function soundsOf(readings, common, fold) {
  const sounds = new Map();
  for (const code of [...common.keys()].sort((a, b) => a - b)) {
    const reading = readings.get(code)?.kMandarin;
    if (reading === undefined || code < FIRST_HAN || code > LAST_HAN) continue;
    if (fold(code)[0] !== code) continue; // never looked up
    // What has no vowel (m, ng) is an interjection, and no way to spell anything else.
    const [, initial, final] = SYLLABLE.exec(letters(reading.split(" ")[0])) ?? [];
    if (final !== undefined) sounds.set(code, { initial, final });
  }
  return sounds;
}
