// Measures the screening on the labelled texts and prints what it finds.
//
// node tests/screening/evaluate.mjs [--set seen|held] [--rule R] [--bin FILE] [--list-misses]
//                                   [--write-floors [--lower SHARE,...]]
//
// The set is "seen" unless told. Misses and false alarms are listed of "seen" only: whoever writes words
// must not look at "held". --write-floors measures "held" and raises floors.json. --lower names the shares
// that may sink, as "exact,near_misses", or "all".
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { rules } from "./cases.mjs";
import { defaultBinary, findingsOf } from "./engine.mjs";
import { floorsFrom, readFloors, writeFloors } from "./floors.mjs";
import { measure } from "./measure.mjs";
import { pairsTable, rulesTable, transformsTable, withoutEngine } from "./tables.mjs";
import { measuredCases } from "./variants.mjs";

const options = {
  set: { type: "string", default: "seen" },
  rule: { type: "string" },
  bin: { type: "string", default: defaultBinary },
  "list-misses": { type: "boolean", default: false },
  "write-floors": { type: "boolean", default: false },
  lower: { type: "string", default: "" },
};

function fail(message) {
  console.error(message);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(error.message);
  }
}

const print = (text) => process.stdout.write(`${text}\n`);

/** The cases of one rule; what has nothing to find stays, for the rule's false alarms. */
const ofRule = (cases, rule) =>
  cases
    .filter(
      ({ kind, expect, rule: near }) =>
        kind === "hard" || near === rule || expect.some((label) => label.rule === rule),
    )
    .map((one) => ({ ...one, expect: one.expect.filter((label) => label.rule === rule) }));

function listMisses({ misses, alarms }, rule) {
  const seen = (list) => list.filter((one) => one.case.set === "seen");
  const held = (list) => list.length - seen(list).length;
  for (const { case: one, label } of seen(misses)) {
    print(`missed  ${label.rule}  ${one.id}  ${JSON.stringify(label.quote)}`);
  }
  for (const { case: one, findings } of seen(alarms)) {
    for (const finding of findings.filter((each) => !rule || each.rule === rule)) {
      print(
        `alarm  ${finding.rule} ${finding.outcome}  ${one.id}  ${JSON.stringify(finding.quote)}`,
      );
    }
  }
  if (held(misses) + held(alarms) > 0) {
    print(
      `held: ${held(misses)} missed, ${held(alarms)} with alarms. They are counted, never listed.`,
    );
  }
}

const chosen = readOptions();
if (!["seen", "held"].includes(chosen.set)) fail(`--set is seen or held, not ${chosen.set}`);
if (chosen.rule !== undefined && !rules.includes(chosen.rule)) fail(`no such rule: ${chosen.rule}`);
if (chosen["write-floors"] && chosen.rule !== undefined) fail("floors are of all rules together");

if (!existsSync(chosen.bin)) fail(`there is no ${chosen.bin}; ./dev build makes dist/bin/hegui`);

const set = chosen["write-floors"] ? "held" : chosen.set;
const all = measuredCases([set]);
const cases = chosen.rule === undefined ? all : ofRule(all, chosen.rule);
const results = findingsOf(
  cases.map(({ document }) => document),
  { binary: chosen.bin },
).map((findings) =>
  chosen.rule === undefined ? findings : findings.filter(({ rule }) => rule === chosen.rule),
);
const counts = measure(cases, results);

print(`set ${set}: ${cases.length} documents\n`);
print(`${rulesTable(counts, chosen.rule)}\n`);
print(`${transformsTable(counts)}\n`);
print(`${pairsTable(counts)}\n`);
if (chosen.rule === undefined) print(`found nothing: ${withoutEngine(counts) || "-"}`);
if (chosen["list-misses"]) listMisses(counts, chosen.rule);
if (chosen["write-floors"]) {
  writeFloors(floorsFrom(counts, readFloors(), chosen.lower.split(",")));
  print("floors.json is written.");
}
