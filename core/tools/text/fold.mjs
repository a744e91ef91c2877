// What every code point folds to: compatibility forms, case, diacritics, look-alikes of Latin letters and
// digits, traditional characters.
//
// Who uses it: main.mjs, which writes the table that core/src/text/fold.cpp looks things up in.
//
// What a caller may not assume: that a fold can be undone, or that it is Unicode normalisation. Two things
// are left alone on purpose: ASCII, of which only the case goes (1, l and I stay three), and the marks
// that give a sentence its shape.
export const DROPPED = "dropped"; // shows nothing
export const EXTENDS = "extends"; // shows nothing, and belongs to the character before it

const LONGEST = 4; // characters that one may fold to
const LAST_TARGET = 0xffff;

// Scripts whose letters are taken for Latin ones where they look like them.
const LOOKING_LATIN = new Set([
  "Latin",
  "Greek",
  "Cyrillic",
  "Armenian",
  "Cherokee",
  "Coptic",
  "Lisu",
  "Deseret",
  "Canadian_Aboriginal",
]);

// Scripts whose compatibility forms matter here; the forms of other scripts stay as they are.
const FOLDED_SCRIPTS = new Set([
  ...LOOKING_LATIN,
  "Common",
  "Inherited",
  "Han",
  "Katakana",
  "Hiragana",
]);

// Blocks that are for marks alone, those to come too.
const BLOCKS_OF_MARKS = [
  [0x1ab0, 0x1aff],
  [0x20d0, 0x20ff],
];

const WORDS_OF_NUMBERS = (
  "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN " +
  "SIXTEEN SEVENTEEN EIGHTEEN NINETEEN TWENTY"
).split(" ");

const ENCLOSED = "(?:(?:NEGATIVE|CROSSED|DOUBLE|DINGBAT|SANS-SERIF) )*(?:CIRCLED|SQUARED)";
const NAMES = [
  /^LATIN (?:CAPITAL LETTER|SMALL LETTER|LETTER SMALL CAPITAL|LETTER) (?:(?:DOTLESS|SCRIPT|BARRED|INSULAR|SMALL) )*(?<one>[A-Z])(?: WITH .*)?$/,
  /^LATIN (?:CAPITAL|SMALL) LETTER (?<alpha>ALPHA)$/,
  /^REGIONAL INDICATOR SYMBOL LETTER (?<one>[A-Z])$/,
  new RegExp(`^${ENCLOSED} LATIN (?:CAPITAL|SMALL) LETTER (?<one>[A-Z])$`),
  new RegExp(`^${ENCLOSED} (?:SANS-SERIF )?(?:DIGIT|NUMBER) (?<number>[A-Z]+)$`),
  /^SQUARED (?<word>CL|COOL|FREE|ID|NEW|NG|OK|SOS|VS)$/,
  /^NEGATIVE SQUARED (?<word>AB|IC|PA|SA|WC)$/,
];

const character = (code) => String.fromCodePoint(code);
const codes = (text) => Array.from(text, (one) => one.codePointAt(0));
const isAscii = (code) => code < 0x80;
const isAsciiAlphanumeric = (code) => isAscii(code) && /[0-9A-Za-z]/.test(character(code));

export class Folding {
  /**
   * @param unicode what readUnicode gives
   * @param {Map<number, number>} simplified traditional characters to simplified ones
   * @param {Record<string, string>} confusables Unicode's: characters to their prototypes
   * @param looks looks.json
   */
  constructor(unicode, simplified, confusables, looks) {
    this.unicode = unicode;
    this.simplified = simplified;
    this.confusables = confusables;
    this.own = new Map();
    for (const [from, to] of Object.entries({ ...looks.letters, ...looks.signs })) {
      this.own.set(from.codePointAt(0), codes(to));
    }
    this.kept = new Set(looks.kept.map((one) => one.codePointAt(0)));
    // Where an ASCII sign and a kept one are the same sign in two widths, the kept one is meant.
    this.wide = new Map();
    for (const code of this.kept) {
      if (code > 0xff00) this.wide.set(code - 0xfee0, code);
    }
    this.known = new Map();
  }

  /** @returns {number[] | DROPPED | EXTENDS} */
  fold(code) {
    if (this.known.has(code)) return this.known.get(code);
    this.known.set(code, [code]); // for what leads back to itself
    const result = this.#withoutSpread(code);
    this.known.set(code, result);
    return result;
  }

  #withoutSpread(code) {
    const dropped = this.#dropped(code);
    if (dropped) return dropped;
    if (isAscii(code)) return codes(character(code).toLowerCase());
    if (this.kept.has(code)) return [code];
    const step = this.#step(code);
    if (step === undefined || (step.length === 1 && step[0] === code)) return [code];
    const folded = step.flatMap((one) => {
      const result = this.fold(one);
      return typeof result === "string" ? [] : result;
    });
    // The rarest of characters; what they would cost is more than what they could hide.
    if (folded.some((one) => one > LAST_TARGET)) return [code];
    if (folded.length === 1) return [this.#wideSign(folded[0])];
    const bare = this.#withoutBrackets(folded);
    const fits = bare.length > 0 && bare.length <= LONGEST && this.#script(code) !== "Katakana";
    return fits && bare.every((one) => this.#isLetterOrNumber(one)) ? bare : [code];
  }

  #dropped(code) {
    const { characters, extending, ignorable } = this.unicode;
    if (BLOCKS_OF_MARKS.some(([first, last]) => code >= first && code <= last)) return EXTENDS;
    const isMark = characters.get(code)?.category.startsWith("M") ?? false;
    // Some letters of Thai and Lao extend the one before; they are letters nevertheless.
    const extends_ = extending.has(code) && (isMark || extending.get(code) !== "SpacingMark");
    if (extends_) return EXTENDS;
    if (isMark) return DROPPED;
    return ignorable.has(code) ? DROPPED : undefined;
  }

  /** One step nearer, or undefined where there is none. The first rule that speaks is the one. */
  #step(code) {
    return (
      this.own.get(code) ??
      this.#digit(code) ??
      this.#named(code) ??
      this.#decomposed(code) ??
      this.#capitalLookingLatin(code) ??
      this.#smallLetter(code) ??
      this.#lookingLatin(code) ??
      this.#han(code)
    );
  }

  #digit(code) {
    const found = this.unicode.characters.get(code);
    return found?.category === "Nd" ? codes(String(found.digit)) : undefined;
  }

  #named(code) {
    const name = this.unicode.characters.get(code)?.name ?? "";
    for (const pattern of NAMES) {
      const found = pattern.exec(name)?.groups;
      if (!found) continue;
      if (found.number) {
        const number = WORDS_OF_NUMBERS.indexOf(found.number);
        return number < 0 ? undefined : codes(String(number));
      }
      return codes((found.alpha ? "A" : (found.one ?? found.word)).toLowerCase());
    }
    return undefined;
  }

  #decomposed(code) {
    const found = this.unicode.characters.get(code);
    if (found?.category === "Zs") return codes(" ");
    if (!found || found.decomposition.length === 0) return undefined;
    if (!FOLDED_SCRIPTS.has(this.#script(code))) return undefined;
    const { decomposition } = found;
    // A spacing accent is a space with an accent; it is left as the sign that it is.
    if (decomposition[0] === 0x20 && decomposition.length > 1) return undefined;
    return decomposition.every((one) => FOLDED_SCRIPTS.has(this.#script(one)))
      ? decomposition
      : undefined;
  }

  // Capitals are looked at before their case is folded: H in Greek is an eta, whose small form is none.
  #capitalLookingLatin(code) {
    const isCapital = this.unicode.characters.get(code)?.category === "Lu";
    return isCapital ? this.#lookingLatin(code) : undefined;
  }

  #smallLetter(code) {
    const folded = this.unicode.caseFolding.get(code);
    return FOLDED_SCRIPTS.has(this.#script(code)) ? folded : undefined;
  }

  #lookingLatin(code) {
    const script = this.#script(code);
    const prototype = this.confusables[character(code)];
    if (prototype === undefined || !this.#isLetterOrNumber(code)) return undefined;
    const target = codes(prototype).filter((one) => !this.#dropped(one));
    if (target.length !== 1 || target[0] === code) return undefined;
    if (script === "Katakana") return this.#script(target[0]) === "Han" ? target : undefined;
    if (!LOOKING_LATIN.has(script)) return undefined;
    // Unicode takes I, l and 1 for one; a capital is the letter i.
    const isCapital = this.unicode.characters.get(code)?.category === "Lu";
    if (isCapital && character(target[0]) === "l") return codes("i");
    if (isAsciiAlphanumeric(target[0])) return target;
    if (this.#script(target[0]) !== "Latin") return undefined;
    const folded = this.fold(target[0]);
    return folded.length === 1 && isAsciiAlphanumeric(folded[0]) ? target : undefined;
  }

  #han(code) {
    const to = this.simplified.get(code) ?? this.unicode.radicals.get(code);
    return to === undefined ? undefined : [to];
  }

  #wideSign(code) {
    return this.wide.get(code) ?? code;
  }

  #withoutBrackets(folded) {
    const isBracket = (code) => isAscii(code) && "()., ".includes(character(code));
    const first = folded.findIndex((code) => !isBracket(code));
    const last = folded.findLastIndex((code) => !isBracket(code));
    return first < 0 ? [] : folded.slice(first, last + 1);
  }

  #script(code) {
    return this.unicode.scripts.get(code) ?? "Unknown";
  }

  #isLetterOrNumber(code) {
    if (this.#script(code) === "Han") return true;
    return /^[LN]/.test(this.unicode.characters.get(code)?.category ?? "");
  }
}

/** Traditional to simplified, of OpenCC's TSCharacters.txt: the first of the characters it names. */
export function readSimplified(text) {
  const simplified = new Map();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [from, to] = line.split(/[\t ]/);
    if (from !== to) simplified.set(from.codePointAt(0), to.codePointAt(0));
  }
  return simplified;
}
