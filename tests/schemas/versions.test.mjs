// A copy of the rulebook with a made-up second version: valid by the schemas, and each version checked by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allProblems, readRulebook } from "./rulebook.mjs";
import { filesOf, versionsOf } from "./versions.mjs";

const OLD = "2017-08-01";
const NEW = "2027-01-01";
const rule = "rules/refund/review-period.json";
const newRule = `rules/refund/review-period@${NEW}.json`;

/** The review period has seven days from 2027, a file of its own, and one appendix row is new. */
function twoVersions() {
  const files = structuredClone(readRulebook());
  const clauses = ["9.1", "9.2"];
  files["rulebook.json"].versions = [
    { id: OLD, effective_from: OLD, effective_to: "2026-12-31", clauses },
    { id: NEW, effective_from: NEW, clauses },
  ];
  files[newRule] = { ...structuredClone(files[rule]), versions: [NEW] };
  files[rule].versions = [OLD];
  const { derived } = files["facts/refund.json"];
  const index = derived.findIndex(({ id }) => id === "review_last_day");
  const changed = { ...derived[index], expression: "purchased_at + 6", versions: [NEW] };
  derived.splice(index + 1, 0, changed);
  derived[index].versions = [OLD];
  const { rows } = files["annex.json"];
  rows.push({ ...structuredClone(rows[0]), id: "annex.made-up", versions: [NEW] });
  return files;
}

test("a second version is valid by the schemas", () => {
  assert.deepEqual(allProblems(twoVersions()), []);
});

test("each version has its own files and entries", () => {
  const files = twoVersions();
  assert.deepEqual(versionsOf(files), [OLD, NEW]);
  const lastDay = (version) =>
    filesOf(files, version)["facts/refund.json"].derived.filter(
      ({ id }) => id === "review_last_day",
    );
  assert.deepEqual(
    lastDay(OLD).map(({ expression }) => expression),
    ["purchased_at + 4"],
  );
  assert.deepEqual(
    lastDay(NEW).map(({ expression }) => expression),
    ["purchased_at + 6"],
  );
  assert.ok(!(newRule in filesOf(files, NEW)));
  assert.ok(!("versions" in filesOf(files, OLD)[rule]));
});

test("what only one version lacks is found", () => {
  const files = twoVersions();
  files[rule].annex = ["annex.made-up"];
  assert.deepEqual(
    allProblems(files).filter(({ pointer }) => pointer === "/annex/0"),
    [{ file: rule, pointer: "/annex/0", what: "no clause annex.made-up" }],
  );
});

test("a mark is a list of versions", () => {
  for (const mark of [NEW, [], [NEW, NEW], [2027]]) {
    const files = twoVersions();
    files["annex.json"].rows[0].versions = mark;
    const found = allProblems(files).filter(({ pointer }) =>
      pointer.startsWith("/rows/0/versions"),
    );
    assert.notDeepEqual(found, [], JSON.stringify(mark));
  }
});
