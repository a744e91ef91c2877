// Learns the wording weights of all rules from the labelled texts and writes them into the rulebook.
//
// node tests/screening/wording/train.mjs [--check] [--output FOLDER]
//
// --check writes nothing and says whether the rulebook has what the texts give.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { rules } from "../cases.mjs";
import { learn, rounded } from "./learn.mjs";
import { allTexts, weighedUnits } from "./texts.mjs";

export const target = fileURLToPath(
  new URL("../../../core/rulebook/tencent-cloud-market/wording", import.meta.url),
);

// Found by detectors of their own, which need no wording.
const otherwise = new Set([
  "external-link",
  "inconsistent-price",
  "contact-details",
  "short-hours",
]);
export const weighedRules = rules.filter((rule) => !otherwise.has(rule)).sort();

const scale = 2;
const rulePrecision = { scale, most: 12_000, limit: 31 };
const breachPrecision = { scale, most: 40_000, limit: 31 };
// Letters, and points in thousandths: likelier a breach than not, and this rule's not out of the question.
const thresholds = {
  shortest: 8,
  breach_above: 0,
  rule_above: -2500,
  excused_needs: 2000,
  doubts_below: -3000,
};

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const skip = 63;
const zero = 32;

/** Weights as two texts: how far each bucket lies behind the one before it, and what it weighs. */
export function encoded(weights) {
  let steps = "";
  let values = "";
  let last = 0;
  weights.forEach((weight, bucket) => {
    if (weight === 0) return;
    for (; bucket - last >= skip; last += skip) steps += signs[skip];
    steps += signs[bucket - last];
    values += signs[weight + zero];
    last = bucket;
  });
  return { steps, weights: values };
}

const settings = { rulePrecision, breachPrecision, thresholds };

/** What the weights were made of, so that a test sees when texts have changed since. */
export const digest = (texts) =>
  createHash("sha256")
    .update(JSON.stringify([settings, texts]))
    .digest("hex");

function oddsOf(units, isBreach, precision) {
  const { bias, weights } = learn(units, isBreach);
  return { bias: Math.round(bias * 1000), ...encoded(rounded(weights, precision)) };
}

/** The entry of one rule. */
export const entryOf = (units, rule) => ({
  message: `${rule}.wording`,
  ...oddsOf(units, ({ rules: broken }) => broken.has(rule), rulePrecision),
});

const breaksAny = ({ rules: broken }) => weighedRules.some((rule) => broken.has(rule));

/** The contents of the files in the folder, as [name, text]. */
function filesOf(texts) {
  const units = weighedUnits(texts);
  const breach = {
    made_of: digest(texts),
    scale,
    ...thresholds,
    ...oddsOf(units, breaksAny, breachPrecision),
  };
  const ofRules = weighedRules.map((rule) => [rule, entryOf(units, rule)]);
  return [["breach", breach], ...ofRules].map(([name, content]) => [
    `${name}.json`,
    `${JSON.stringify(content, null, 2)}\n`,
  ]);
}

function main() {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      output: { type: "string", default: target },
    },
  });
  for (const [name, content] of filesOf(allTexts())) {
    const file = path.join(values.output, name);
    if (!values.check) {
      writeFileSync(file, content);
    } else if (readFileSync(file, "utf8") !== content) {
      console.error(`${name} is not what the texts give; run train.mjs without --check`);
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
