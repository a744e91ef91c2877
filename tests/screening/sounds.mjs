// How characters are read: sounds.json, the measurement's own table of common characters.
//
// Who uses it: the transforms that write syllables out or put one character for another of its sound.
// What a caller may not assume: that every character is in it, or every reading of one.
import { readFileSync } from "node:fs";

const data = JSON.parse(readFileSync(new URL("sounds.json", import.meta.url), "utf8"));
const tones = ["\u0304", "\u0301", "\u030C", "\u0300", ""];

// "ba <first tone>/<second>/<third>/<fourth>/<none>", entries divided by commas.
const syllables = data.syllables
  .flatMap((line) => line.split(", "))
  .map((entry) => {
    const [syllable, characters] = entry.split(" ");
    return { syllable, byTone: characters.split("/").map((part) => [...part]) };
  });

const read = new Map();
for (const { syllable, byTone } of syllables) {
  byTone.forEach((characters, tone) => {
    for (const char of characters) if (!read.has(char)) read.set(char, { syllable, tone, byTone });
  });
}

const phrases = data.phrases
  .flatMap((line) => line.split(", "))
  .map((entry) => {
    const [phrase, ...readings] = entry.split(" ");
    return [
      phrase,
      readings.map((reading) => ({
        syllable: reading.slice(0, -1),
        tone: Number(reading.slice(-1)) - 1,
      })),
    ];
  });

// The mark sits on a or e, else on the o of ou, else on the last vowel.
function marked({ syllable, tone }) {
  const text = syllable.replace("v", "\u00FC");
  const at = /[ae]/u.test(text)
    ? text.search(/[ae]/u)
    : text.includes("ou")
      ? text.indexOf("o")
      : -1;
  const place = at === -1 ? Math.max(...[..."io\u00FCu"].map((v) => text.lastIndexOf(v))) : at;
  return (text.slice(0, place + 1) + tones[tone] + text.slice(place + 1)).normalize("NFC");
}

/** What each character is read as, undefined where that is not known. `divider` is between them. */
export function readingsOf(text, withTones, divider = "") {
  const characters = divider === "" ? [...text] : text.split(divider);
  const found = characters.map((char) => read.get(char));
  for (const [phrase, readings] of phrases) {
    for (let at = 0; at + readings.length <= characters.length; at += 1) {
      if (characters.slice(at, at + readings.length).join("") !== phrase) continue;
      readings.forEach((one, index) => (found[at + index] = one));
    }
  }
  return found.map((one) => one && (withTones ? marked(one) : one.syllable));
}

/** Another character of the same sound; of the same syllable in another tone where there is none. */
export function homophoneOf(char, random) {
  const found = read.get(char);
  if (!found) return undefined;
  const others = (list) => list.filter((other) => other !== char);
  const same = others(found.byTone[found.tone]);
  const choice = same.length > 0 ? same : others(found.byTone.flat());
  return choice.length > 0 ? choice[random(choice.length)] : undefined;
}
