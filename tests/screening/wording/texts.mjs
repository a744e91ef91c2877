// The texts that the wording weights are made of, read and cut into units.
//
// Sources: the labelled cases of the set "seen" beside this folder, the examples of the rules, and texts/, which nothing else is
// made of: <rule>.txt with a text a line, and honest-*.jsonl with whole listings that keep all rules.
// In a line of <rule>.txt, "+" is a text with a breach, its words in ⟦⟧ (of another rule: ⟦rule:words⟧),
// "-" an honest text near to one; "title|" and the like in front names its field.
//
// What a caller may not assume: that the held cases are here. They measure what is made of these.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { allFiles, rules, startOf, textFields, valueAt } from "../cases.mjs";
import { bucketsOf, unitsOf } from "./features.mjs";

const honestLines = "honest-lines"; // near to no rule in particular
const folder = fileURLToPath(new URL("texts", import.meta.url));
const line = /^(?<sign>[+-]) (?:(?<field>[a-z_]+)\| ?)?(?<text>.+)$/u;
const mark = /⟦(?:(?<rule>[a-z]+(?:-[a-z]+)*):)?(?<words>[^⟦⟧]+)⟧/gu;
const fields = new Set([...textFields, "tags", "images"]);

/** A line as {kind, field, text, labels}, labels as {rule, start, end}; throws with what is wrong. */
export function readLine(source, ruleOfFile) {
  const groups = line.exec(source)?.groups;
  if (!groups) throw new Error(`no text: ${source}`);
  const { sign, field = "description", text: marked } = groups;
  if (!fields.has(field)) throw new Error(`no such field: ${source}`);
  const labels = [];
  let text = "";
  let behind = 0;
  for (const found of marked.matchAll(mark)) {
    const rule = found.groups.rule ?? ruleOfFile;
    if (!rules.includes(rule)) throw new Error(`no such rule: ${source}`);
    text += marked.slice(behind, found.index);
    labels.push({ rule, start: text.length, end: text.length + found.groups.words.length });
    text += found.groups.words;
    behind = found.index + found[0].length;
  }
  text += marked.slice(behind);
  if (/[⟦⟧]/u.test(text)) throw new Error(`marks that do not close: ${source}`);
  if ((sign === "+") !== labels.length > 0) throw new Error(`sign and marks disagree: ${source}`);
  return { kind: sign === "+" ? "breach" : "near", field, text, labels };
}

function caseTexts(document, expect, kind) {
  const labels = expect.map((label) => {
    const start = startOf(valueAt(document, label.field), label);
    return { ...label, start, end: start + label.quote.length };
  });
  const texts = [];
  const add = (pointer, text) => {
    if (typeof text !== "string") return;
    texts.push({ kind, text, labels: labels.filter(({ field }) => field === pointer) });
  };
  for (const [name, value] of Object.entries(document)) {
    if (name === "tags") value.forEach((tag, at) => add(`/tags/${at}`, tag));
    else if (name === "images") {
      value.forEach((image, at) => {
        add(`/images/${at}/text`, image.text);
        add(`/images/${at}/alt`, image.alt);
      });
    } else if (name !== "id" && name !== "product_type" && name !== "delivery") {
      add(`/${name}`, value);
    }
  }
  return texts;
}

const kinds = { positive: "breach", near: "near", ".": "honest" };

function textsOfCases() {
  return allFiles()
    .filter(({ name }) => name !== "seeds")
    .flatMap(({ part, cases }) =>
      cases
        .filter(({ set }) => set === "seen")
        .flatMap(({ document, expect }) => caseTexts(document, expect, kinds[part])),
    );
}

const rulesFolder = fileURLToPath(
  new URL("../../../core/rulebook/tencent-cloud-market/rules/listing", import.meta.url),
);

// The rules' own examples: where the text is that breaks a rule is told, where it is honest all of it is.
function textsOfExamples() {
  return readdirSync(rulesFolder)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(rulesFolder, name), "utf8")))
    .filter(({ id }) => rules.includes(id))
    .flatMap(({ id, examples }) => [
      ...examples.hit
        .filter(({ expect }) => expect.quote !== undefined)
        .flatMap(({ document, expect }) =>
          caseTexts(document, [{ ...expect, rule: id }], "breach").filter(
            ({ labels }) => labels.length > 0,
          ),
        ),
      ...examples.miss.flatMap(({ document }) => caseTexts(document, [], "honest")),
    ]);
}

const files = () => readdirSync(folder).sort();
const read = (name) => readFileSync(path.join(folder, name), "utf8").split("\n").filter(Boolean);

/** The lines of texts/<rule>.txt of all rules, as {rule, source}. */
export const markedLines = () =>
  files()
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => read(name).map((source) => ({ rule: name.slice(0, -4), source })));

/** The listings of texts/honest-*.jsonl. */
export const honestListings = () =>
  files()
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => read(name).map((source) => JSON.parse(source)));

/** Everything to learn from, as {kind, text, labels}. */
export const allTexts = () => [
  ...textsOfCases(),
  ...textsOfExamples(),
  ...markedLines().map(({ rule, source }) => {
    const read = readLine(source, rule);
    return rule === honestLines ? { ...read, kind: "honest" } : read;
  }),
  ...honestListings().flatMap(({ document }) => caseTexts(document, [], "honest")),
];

/** Texts as units to weigh: {kind, buckets, rules}, rules being those that are broken in the unit. */
export const weighedUnits = (texts) =>
  texts.flatMap(({ kind, text, labels }) =>
    unitsOf(text).map(({ start, end }) => ({
      kind,
      buckets: bucketsOf(text.slice(start, end)),
      rules: new Set(
        labels.filter((label) => label.start < end && start < label.end).map(({ rule }) => rule),
      ),
    })),
  );
