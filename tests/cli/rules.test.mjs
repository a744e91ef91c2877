// The rulebook: listed, shown, bundled, replaced.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { decided, hegui, lines, root, withFiles } from "./hegui.mjs";

const folder = path.join(root, "core/rulebook/tencent-cloud-market");
const document = JSON.stringify(decided);

test("list gives every rule, in every format", () => {
  const rules = lines(hegui(["rules", "list"]).out);
  assert.ok(rules.some(({ id }) => id === "external-link"));
  assert.ok(rules.some(({ id }) => id === "review-period"));
  assert.deepEqual(JSON.parse(hegui(["rules", "list", "--format", "json"]).out), rules);
  for (const [language, key] of [
    ["zh-CN", "zh-CN"],
    ["en", "en"],
  ]) {
    const text = hegui(["rules", "list", "--format", "text", "--lang", language]).out;
    assert.equal(text.trim().split("\n").length, rules.length + 1);
    for (const { id, title } of rules) {
      assert.ok(text.includes(id) && text.includes(title[key]), id);
    }
  }
});

test("show gives a clause, and the rules that serve it", () => {
  const run = hegui(["rules", "show", "2.8"]);
  assert.equal(run.status, 0);
  const clause = JSON.parse(run.out);
  assert.equal(clause.id, "2.8");
  for (const language of ["zh-CN", "en"]) {
    const text = hegui(["rules", "show", "2.8", "--format=text", "--lang", language]).out;
    assert.ok(text.includes(clause.statement[language]));
    assert.ok(text.includes("review-period"));
  }
  assert.equal(JSON.parse(hegui(["rules", "show", "annex.diversion"]).out).id, "annex.diversion");
});

test("a clause that is not there is said, with the nearest", () => {
  const run = hegui(["rules", "show", "annex.diverson"]);
  assert.equal(run.status, 2);
  assert.equal(run.out, "");
  assert.match(run.err, /annex\.diversion/);
});

test("bundle makes the embedded bundle's bytes, and a file that works", () => {
  withFiles({}, (at) => {
    const made = hegui(["rules", "bundle", folder, "-o", at("b.bundle")]);
    assert.equal(made.status, 0, made.err);
    assert.equal(readFileSync(at("b.bundle"), "utf8"), hegui(["rules", "bundle", folder]).out);
    assert.ok(!existsSync(at("b.bundle.new")));
    const sha256 = hegui(["--version"]).out.trim().split(" ").at(-1);
    assert.ok(made.out.includes(sha256), made.out);
    const own = hegui(["check", "refund"], document).out;
    assert.equal(hegui(["check", "refund", "--rulebook", at("b.bundle")], document).out, own);
    assert.equal(
      hegui(["rules", "bundle", `${folder}/`]).out,
      hegui(["rules", "bundle", folder]).out,
    );
  });
});

test("another rulebook is another hash", () => {
  withFiles({}, (at) => {
    cpSync(folder, at("book"), { recursive: true });
    const file = path.join(at("book"), "rulebook.json");
    const header = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify(header));
    writeFileSync(path.join(at("book"), "notes.txt"), "not a part of it");
    const made = hegui(["rules", "bundle", at("book"), "--output", at("other")]);
    assert.equal(made.status, 0, made.err);
    const before = lines(hegui(["check", "refund"], document).out)[0];
    const after = lines(hegui(["check", "refund", "--rulebook", at("other")], document).out)[0];
    assert.equal(after.verdict, before.verdict);
    assert.equal(after.rulebook.id, before.rulebook.id);
  });
});

test("a folder or a bundle that cannot be used is refused with its errors", () => {
  withFiles({ "broken.bundle": "{", "empty.bundle": "" }, (at) => {
    for (const name of ["broken.bundle", "empty.bundle", "missing.bundle"]) {
      const run = hegui(["check", "refund", "--rulebook", at(name)], document);
      assert.equal(run.status, 2, name);
      assert.equal(run.out, "");
      assert.ok(run.err.includes(name), run.err);
    }
    mkdirSync(at("none"));
    for (const name of ["none", "nowhere"]) {
      const run = hegui(["rules", "bundle", at(name), "-o", at("out")]);
      assert.equal(run.status, 2, name);
      assert.ok(run.err.includes(name), run.err);
      assert.ok(!existsSync(at("out")));
    }
    cpSync(folder, at("bad"), { recursive: true });
    const rule = path.join(at("bad"), "rules/refund/review-period.json");
    const content = JSON.parse(readFileSync(rule, "utf8"));
    content.match[0].condition = "no_such_fact == 1";
    writeFileSync(rule, JSON.stringify(content));
    const run = hegui(["rules", "bundle", at("bad"), "-o", at("out")]);
    assert.equal(run.status, 2);
    assert.ok(run.err.includes("rules/refund/review-period.json#/match/0/condition"), run.err);
    assert.ok(!existsSync(at("out")));
    rmSync(at("bad"), { recursive: true });
  });
});
