// Counts what a screening found of the labelled stretches, and what it found where nothing is.
//
// Who uses it: evaluate.mjs and the floors. What a caller may not assume: that a rule in the counts has an
// engine; one without has found nothing.
//
// A label is found by a finding of its rule in its field whose span overlaps the label's; exactly, when the
// span is the same. Two labels may be found by one finding.
import { rules } from "./cases.mjs";
import { byName } from "./transforms.mjs";

const empty = () => ({ of: 0, found: 0, exact: 0 });
const noAlarms = () => ({ of: 0, violation: 0, review: 0, quiet: 0 });

/** found, exact: of one label among the findings of its document. */
export function judged(label, findings) {
  const hits = findings.filter(
    ({ rule, field, start, end }) =>
      rule === label.rule && field === label.field && start < label.end && label.start < end,
  );
  return {
    found: hits.length > 0,
    exact: hits.some(({ start, end }) => start === label.start && end === label.end),
  };
}

function add(count, { found, exact }) {
  count.of += 1;
  if (found) count.found += 1;
  if (exact) count.exact += 1;
}

function addAlarms(count, findings) {
  count.of += 1;
  if (findings.some(({ outcome }) => outcome === "violation")) count.violation += 1;
  else if (findings.length > 0) count.review += 1;
  else count.quiet += 1;
}

const entry = (map, key, make) => {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
};

/** "noise + sound" for two names of transforms, in the order in which they were used. */
export const pairClass = (names) => names.map((name) => byName.get(name).family).join(" + ");

const blank = () => ({
  plain: empty(),
  single: empty(),
  double: empty(),
  extra: 0,
  near: noAlarms(),
  hard: noAlarms(),
});

function countLabels(counts, one, findings, misses) {
  for (const label of one.expect) {
    const answer = judged(label, findings);
    const { kind } = one;
    const targets = [counts.overall[kind], counts.rules.get(label.rule)[kind]];
    if (kind === "single") targets.push(entry(counts.transforms, one.transforms[0], empty));
    if (kind === "double") targets.push(entry(counts.pairs, pairClass(one.transforms), empty));
    for (const target of targets) add(target, answer);
    if (!answer.found) misses.push({ case: one, label, findings });
  }
}

/** Findings of a rule in a labelled text that overlap no label of that rule. */
function countExtra(counts, one, findings) {
  for (const finding of findings) {
    const labelled = one.expect.some((label) => judged(label, [finding]).found);
    if (labelled || !counts.rules.has(finding.rule)) continue;
    counts.rules.get(finding.rule).extra += 1;
    counts.overall.extra += 1;
  }
}

// A near miss is near to one rule; the rule's own count is of its own near misses, the whole count of any
// finding in any of them.
function countAlarms(counts, one, findings, alarms) {
  addAlarms(counts.overall[one.kind], findings);
  for (const [rule, count] of counts.rules) {
    if (one.kind === "near" && one.rule !== rule) continue;
    addAlarms(
      count[one.kind],
      findings.filter((finding) => finding.rule === rule),
    );
  }
  if (findings.length > 0) alarms.push({ case: one, findings });
}

/**
 * The counts of everything: {overall, rules, transforms, pairs}, and the lists {misses, alarms}.
 * `cases` are those of variants.mjs, `results` the findings of each.
 */
export function measure(cases, results) {
  const counts = {
    overall: blank(),
    rules: new Map(rules.map((rule) => [rule, blank()])),
    transforms: new Map(),
    pairs: new Map(),
    misses: [],
    alarms: [],
  };
  cases.forEach((one, index) => {
    const findings = results[index];
    if (one.kind === "near" || one.kind === "hard") {
      countAlarms(counts, one, findings, counts.alarms);
      return;
    }
    countLabels(counts, one, findings, counts.misses);
    if (one.kind === "plain") countExtra(counts, one, findings);
  });
  return counts;
}

const share = (part, whole) => (whole === 0 ? 1 : part / whole);

/** What has floors, as shares between 0 and 1 of which more is better. */
export function sharesOf({ plain, single, double, near, hard }) {
  const found = plain.found + single.found + double.found;
  const exact = plain.exact + single.exact + double.exact;
  return {
    plain: share(plain.found, plain.of),
    single: share(single.found, single.of),
    double: share(double.found, double.of),
    exact: share(exact, found),
    near_misses: share(near.quiet, near.of),
    near_misses_no_violation: share(near.of - near.violation, near.of),
    hard_negatives: share(hard.quiet, hard.of),
    hard_negatives_no_violation: share(hard.of - hard.violation, hard.of),
  };
}

/** The rules that found anything at all: those that have an engine. */
export const speaking = (counts) =>
  rules.filter((rule) => {
    const { plain, single, double } = counts.rules.get(rule);
    return plain.found + single.found + double.found > 0;
  });
