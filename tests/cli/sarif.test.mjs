// SARIF 2.1.0: what a code host and an editor need of it, and that regions are true of the file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contested, decided, hegui, lines, unknown, withFiles } from "./hegui.mjs";

const invalid = { ...decided, id: "invalid", product_type: "imgae" };
const link = "https://www.lanhai-demo.cn/docs";
const answers = {
  runs_on_tencent_cloud: true,
  security_reviewed: true,
  qualified: true,
  own_user_system: false,
  requires_registration: false,
  sells_outside: false,
  holds_rights: true,
  alters_security_settings: false,
};
const listing = {
  id: "L",
  description: `说"明"\n😀 ${link} 查看`,
  links: ["https://a.example.cn", "https://b.example.cn"],
  ...answers,
};

/** The one run of a log, its exit status and the file's text. */
function check(kind, name, content, ...args) {
  return withFiles({ [name]: content }, (at) => {
    const run = hegui(["check", kind, at(name), "--format", "sarif", ...args]);
    assert.equal(run.err, "");
    const log = JSON.parse(run.out);
    assert.equal(log.version, "2.1.0");
    assert.equal(log.runs.length, 1);
    const file = readFileSync(at(name), "utf8").replace(/^\ufeff/, "");
    return { status: run.status, log: log.runs[0], file, path: at(name) };
  });
}

const regionOf = (result) => result.locations[0].physicalLocation?.region;
const cut = (file, { charOffset, charLength }) => file.substr(charOffset, charLength);

/** The offset that line and column tell, by SARIF's own rules for lines. */
function offsetOf(file, line, column) {
  const starts = [0];
  for (let at = 0; at < file.length; ++at) if (file[at] === "\n") starts.push(at + 1);
  return starts[line - 1] + column - 1;
}

test("every result names a rule of the driver, a kind, a level that goes with it and a place", () => {
  const { log, status, path } = check(
    "listing",
    "a b#.json",
    JSON.stringify({ id: "L", ...listing }),
  );
  assert.equal(status, 1);
  assert.equal(log.columnKind, "utf16CodeUnits");
  const { name, semanticVersion, rules } = log.tool.driver;
  assert.equal(name, "Hegui");
  assert.match(semanticVersion, /^\d+\.\d+\.\d+$/);
  for (const rule of rules) {
    assert.ok(rule.id && rule.shortDescription.text && rule.help.text, JSON.stringify(rule));
  }
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  assert.ok(log.results.length >= 3);
  for (const result of log.results) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    assert.ok(["fail", "review", "open"].includes(result.kind), result.kind);
    assert.equal(result.level, result.kind === "fail" ? "error" : "none");
    assert.ok(result.message.text.length > 0);
    const uri = result.locations[0].physicalLocation.artifactLocation.uri;
    assert.equal(uri, new URL(`file://${path.replaceAll("#", "%23")}`).href);
  }
  assert.equal(log.invocations[0].executionSuccessful, true);
  assert.match(log.properties.notice, /2017-08-01/);
});

test("findings are those of the result, in its order, with their fingerprints", () => {
  const text = JSON.stringify(listing);
  const { log } = check("listing", "a.json", text);
  const { findings } = lines(hegui(["check", "listing", "--input", "json"], text).out)[0];
  const shown = log.results.filter(({ kind }) => kind !== "open");
  assert.deepEqual(
    shown.map(({ ruleId, properties: p }) => [ruleId, p.field, p.start, p.quote, p.fingerprint]),
    findings.map((f) => [f.rule, f.field, f.start, f.quote, f.fingerprint]),
  );
  for (const result of shown) {
    assert.equal(result.partialFingerprints["hegui/v1"], result.properties.fingerprint);
  }
});

for (const [what, name, content] of [
  ["one document over several lines", "a.json", JSON.stringify(listing, null, 2)],
  [
    "an array",
    "a.json",
    `\n [${JSON.stringify({ title: "好" })} ,\r\n ${JSON.stringify(listing)}]`,
  ],
  [
    "JSON Lines with a mark and CRLF",
    "a.jsonl",
    `\ufeff{"title":"😀好"}\r\n\r\n${JSON.stringify(listing)}\r\n`,
  ],
  [
    "escapes",
    "a.json",
    JSON.stringify(listing).replace(
      /[^\x20-\x7e]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  ],
]) {
  test(`regions are true of the file: ${what}`, () => {
    const { log, file } = check("listing", name, content);
    const found = log.results.filter(({ kind }) => kind === "fail");
    assert.ok(found.length >= 3);
    for (const result of found) {
      const region = regionOf(result);
      const written = cut(file, region);
      assert.equal(JSON.parse(`"${written}"`), result.properties.quote);
      assert.equal(offsetOf(file, region.startLine, region.startColumn), region.charOffset);
      assert.equal(
        offsetOf(file, region.endLine, region.endColumn),
        region.charOffset + region.charLength,
      );
    }
  });

  test(`fixes leave a sound document without the finding: ${what}`, () => {
    const { log, file } = check("listing", name, content);
    let fixes = 0;
    for (const { ruleId, properties, fixes: offered = [] } of log.results) {
      for (const { artifactChanges, description } of offered) {
        assert.ok(description.text.length > 0);
        ++fixes;
        let mended = file;
        const { replacements } = artifactChanges[0];
        for (const { deletedRegion: r, insertedContent } of replacements.toReversed()) {
          mended =
            mended.slice(0, r.charOffset) +
            insertedContent.text +
            mended.slice(r.charOffset + r.charLength);
        }
        const after = check("listing", name, mended);
        assert.ok(after.status < 2, mended);
        const left = after.log.results.filter(
          (each) => each.ruleId === ruleId && each.kind === "fail",
        );
        assert.ok(
          !left.some(({ properties: p }) => p.fingerprint === properties.fingerprint),
          `${ruleId}: ${mended}`,
        );
      }
    }
    assert.ok(fixes >= 3, `${fixes} fixes`);
  });
}

test("standard input and CSV have no characters to point to", () => {
  const run = hegui(["check", "listing", "--format", "sarif"], JSON.stringify(listing));
  for (const result of JSON.parse(run.out).runs[0].results) {
    assert.equal(result.locations[0].physicalLocation, undefined);
    assert.equal(result.fixes, undefined);
    assert.match(result.locations[0].logicalLocations[0].fullyQualifiedName, /^1#/);
  }
  const { log } = check("listing", "a.csv", `id,description\nx,好\ny,"看\n${link}"\n`);
  const found = log.results.find(({ kind }) => kind === "fail");
  assert.deepEqual(regionOf(found), { startLine: 3 });
  assert.equal(found.locations[0].logicalLocations[0].fullyQualifiedName, "3#/description");
  assert.equal(found.fixes, undefined);
});

test("a refund is what its status is", () => {
  const stream = [decided, contested, unknown].map((each) => JSON.stringify(each)).join("\n");
  const { log, status } = check("refund", "a.jsonl", stream, "--lang", "en");
  assert.equal(status, 1);
  const verdicts = log.results.filter(({ ruleId }) => ruleId === "refund-verdict");
  assert.deepEqual(
    verdicts.map(({ kind, level, properties: p }) => [kind, level, p.id, p.verdict, p.amount_fen]),
    [
      ["informational", "none", "decided", "full_refund", 29800],
      ["review", "none", "contested", "negotiated_refund", 800],
      ["open", "none", "unknown", undefined, undefined],
    ],
  );
  assert.match(verdicts[0].message.text, /^Full refund, CNY 298\.00$/);
  assert.match(verdicts[2].message.text, /\npurchased_at: .+\?/);
  assert.doesNotMatch(JSON.stringify(log), /[\u4e00-\u9fff]/);
});

test("a breach beside the verdict fails", () => {
  const merchant_policy = { refund: "unused", consented: false, displayed: true };
  const late = { ...decided, requested_at: "2026-07-09", merchant_policy };
  const { log } = check("refund", "a.json", JSON.stringify(late));
  const failed = log.results.filter(({ kind }) => kind === "fail");
  assert.deepEqual(
    failed.map(({ ruleId, level, properties: p }) => [ruleId, level, p.clauses]),
    [["policy-not-filed", "error", ["5.7.2"]]],
  );
});

test("a store's findings point at the fact, or at what lacks it", () => {
  const store = { as_of: "2026-11-20", materials: [{ changed_on: "2026-10-01" }] };
  const { log, file } = check("store", "a.json", JSON.stringify(store));
  const found = log.results.find(({ ruleId }) => ruleId === "materials-report");
  assert.equal(found.kind, "fail");
  assert.equal(
    found.locations[0].logicalLocations[0].fullyQualifiedName,
    "#/materials/0/reported_on",
  );
  assert.equal(cut(file, regionOf(found)), '{"changed_on":"2026-10-01"}');
});

test("documents with errors are notifications, and the others are results", () => {
  const stream = [JSON.stringify(invalid), "{", JSON.stringify(decided)].join("\n");
  const { log, status, file } = check("refund", "a.jsonl", stream);
  assert.equal(status, 2);
  assert.deepEqual(
    log.results.map(({ properties }) => properties.id),
    ["decided"],
  );
  const [{ executionSuccessful, toolExecutionNotifications: told }] = log.invocations;
  assert.equal(executionSuccessful, false);
  assert.deepEqual(
    told.map(({ level, descriptor, properties: p }) => [level, descriptor.id, p.line, p.pointer]),
    [
      ["error", "unknown_value", 1, "/product_type"],
      ["error", "invalid_json", 2, ""],
    ],
  );
  assert.equal(cut(file, regionOf(told[0])), '"imgae"');
  assert.equal(regionOf(told[1]).startLine, 2);
});

test("what is allowed is suppressed with its reason", () => {
  const words = JSON.stringify({ allow: [{ text: link, reason: "our own manual" }] });
  withFiles(
    { "w.json": words, "a.json": JSON.stringify({ description: link, ...answers }) },
    (at) => {
      const run = hegui([
        "check",
        "listing",
        at("a.json"),
        "--words",
        at("w.json"),
        "--format=sarif",
      ]);
      assert.equal(run.status, 0);
      const [result] = JSON.parse(run.out).runs[0].results;
      assert.equal(result.ruleId, "external-link");
      assert.deepEqual(result.suppressions, [
        { kind: "external", status: "accepted", justification: "our own manual" },
      ]);
    },
  );
});

test("no document is a log as well, and threads change nothing", () => {
  const none = JSON.parse(hegui(["check", "refund", "--format", "sarif"], "").out).runs[0];
  assert.deepEqual([none.results, none.invocations], [[], [{ executionSuccessful: true }]]);
  const many = Array.from({ length: 1500 }, (_, i) =>
    JSON.stringify(i % 3 === 0 ? { ...invalid, id: `${i}` } : { ...decided, id: `${i}` }),
  ).join("\n");
  const one = hegui(["check", "refund", "--format=sarif", "--jobs=1"], many);
  const { results, invocations } = JSON.parse(one.out).runs[0];
  assert.equal(results.length + invocations[0].toolExecutionNotifications.length, 1500);
  assert.equal(hegui(["check", "refund", "--format=sarif", "--jobs=4"], many).out, one.out);
});

test("hostile documents give sound logs", () => {
  const evil = { title: "\u2028\u0000</script>\ud7ff", description: `${link}/${"x".repeat(3000)}` };
  for (const content of [
    JSON.stringify(evil),
    "[".repeat(3000),
    '{"a":'.repeat(3000),
    '{"title":"',
    "\u0000",
  ]) {
    check("listing", "a.json", content);
  }
  const run = withFiles({ "a.jsonl": Buffer.from([0x7b, 0xff, 0xfe, 0x0a, 0x80]) }, (at) =>
    hegui(["check", "listing", at("a.jsonl"), "--format", "sarif"]),
  );
  assert.equal(JSON.parse(run.out).runs[0].invocations[0].toolExecutionNotifications.length, 2);
});
