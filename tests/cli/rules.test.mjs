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

/** The page of a clause as text. */
const page = (clause, language) =>
  hegui(["rules", "show", clause, "--format=text", "--lang", language]).out;

test("show gives the page of a clause, in every format", () => {
  const run = hegui(["rules", "show", "5.2.5"]);
  assert.equal(run.status, 0);
  const clause = JSON.parse(run.out);
  assert.equal(clause.id, "5.2.5");
  assert.equal(clause.parent.id, "5.2");
  assert.deepEqual(JSON.parse(hegui(["rules", "show", "5.2.5", "--format", "json"]).out), clause);
  const rule = clause.rules.find(({ id }) => id === "marketplace-may-refund");
  const grounds = clause.facts.find(({ id }) => id === "grounds");
  for (const language of ["zh-CN", "en"]) {
    const text = page("5.2.5", language);
    for (const part of [clause.statement, clause.chapter.title, rule.title, grounds.question]) {
      assert.ok(text.includes(part[language]), part[language]);
    }
    assert.ok(text.includes("5.2.4"), "what stands beside it");
  }
});

test("a page has what the rules say, their examples and the penalties", () => {
  const clause = JSON.parse(hegui(["rules", "show", "3.1.6"]).out);
  const [rule] = clause.rules;
  assert.equal(rule.id, "other-cloud");
  for (const language of ["zh-CN", "en"]) {
    const text = page("3.1.6", language);
    for (const part of [
      rule.says[0],
      rule.examples.hit[0].why,
      rule.examples.miss[1].why,
      clause.penalties[0].label,
      clause.because,
    ]) {
      assert.ok(text.includes(part[language]), part[language]);
    }
  }
  assert.match(page("4.6.2", "en"), /CNY 5,000\.00 of the deposit/);
  assert.match(page("4.6.2", "zh-CN"), /扣保证金 5,000\.00 元/);
  assert.match(page("annex.dishonesty", "en"), /30 days/);
  assert.match(page("5.7.2", "en"), /at the marketplace's discretion/);
  // What a document brings has no place in a page.
  assert.doesNotMatch(page("4.1.3.5", "en"), /[{}]/);
});

test("examples of stores and invoices are told in the language of the page, with what they come to", () => {
  const words = {
    violation: { "zh-CN": "（违规）", en: " (Violation)" },
    review: { "zh-CN": "（需人工判断）", en: " (For a person to judge)" },
    pass: { "zh-CN": "（有期限）", en: " (a deadline)" },
  };
  const kinds = {
    store: { "zh-CN": "（店铺，", en: "(Store, " },
    invoice: { "zh-CN": "（发票，", en: "(Invoice, " },
  };
  const outcomes = new Set();
  for (const [clause, document] of Object.entries({ "3.1.5.3": "store", "5.5.2.1": "invoice" })) {
    const { rules } = JSON.parse(hegui(["rules", "show", clause]).out);
    assert.ok(rules.length > 0);
    for (const language of ["zh-CN", "en"]) {
      const told = page(clause, language);
      for (const rule of rules) {
        assert.equal(rule.document, document);
        assert.ok(told.includes(kinds[document][language] + rule.id), rule.id);
        assert.ok(rule.examples.hit.length >= 2 && rule.examples.miss.length >= 2, rule.id);
        for (const { why, expect } of [...rule.examples.hit, ...rule.examples.miss]) {
          const result = expect?.outcome ? words[expect.outcome][language] : "";
          assert.ok(told.includes(`${why[language]}${result}\n`), why[language]);
          outcomes.add(expect?.outcome);
        }
      }
    }
  }
  assert.deepEqual([...outcomes].filter(Boolean).sort(), ["pass", "review", "violation"]);
});

test("a page asks for nothing that is worked out from other answers", () => {
  for (const { id } of lines(hegui(["rules", "coverage"]).out)) {
    const { facts = [] } = JSON.parse(hegui(["rules", "show", id]).out);
    for (const fact of facts) assert.ok(fact.title, `${id}: ${fact.id}`);
  }
  // The last day to top up is worked out; the day of the deduction is asked for.
  const { facts } = JSON.parse(hegui(["rules", "show", "3.1.5.3"]).out);
  assert.ok(facts.some(({ id }) => id === "deducted_on"));
  assert.ok(!facts.some(({ id }) => id === "top_up_due"));
});

test("rows of the appendix and its notes have pages", () => {
  for (const id of ["annex.diversion", "annex.note.1"]) {
    const clause = JSON.parse(hegui(["rules", "show", id]).out);
    assert.equal(clause.id, id);
    for (const language of ["zh-CN", "en"]) {
      assert.ok(page(id, language).includes(clause.statement[language]));
    }
  }
});

test("coverage tells of every clause what serves it, in every format", () => {
  const run = hegui(["rules", "coverage"]);
  assert.equal(run.status, 0, run.out.slice(-500));
  const entries = lines(run.out);
  assert.equal(entries.length, 120 + 24 + 2);
  const whole = JSON.parse(hegui(["rules", "coverage", "--format", "json"]).out);
  assert.deepEqual(whole.clauses, entries);
  assert.deepEqual(whole.holes, []);
  for (const language of ["zh-CN", "en"]) {
    const text = hegui(["rules", "coverage", "--format", "text", "--lang", language]).out;
    for (const { id, statement, because } of entries) {
      assert.ok(text.includes(id) && text.includes(statement[language]), id);
      if (because) assert.ok(text.includes(because[language]), id);
    }
    for (const { title } of whole.chapters) assert.ok(text.includes(title[language]));
    assert.ok(text.includes("146"));
  }
});

test("a hole is told and makes the exit status 1", () => {
  withFiles({}, (at) => {
    cpSync(folder, at("book"), { recursive: true });
    rmSync(path.join(at("book"), "rules/refund/clawback.json"));
    assert.equal(hegui(["rules", "bundle", at("book"), "-o", at("holed")]).status, 0);
    const run = hegui(["rules", "coverage", "--rulebook", at("holed")]);
    assert.equal(run.status, 1);
    assert.deepEqual(lines(run.out).at(-1).clause, "5.6.2");
    assert.equal(lines(run.out).at(-1).code, "not_served");
    const text = hegui(["rules", "coverage", "--rulebook", at("holed"), "--format=text"]).out;
    assert.match(text, /5\.6\.2[^\n]*\n$/);
  });
});

test("a rule for a clause that does not exist is refused before anything is told", () => {
  withFiles({}, (at) => {
    cpSync(folder, at("book"), { recursive: true });
    const change = (name, alter) => {
      const file = path.join(at("book"), name);
      const content = JSON.parse(readFileSync(file, "utf8"));
      alter(content);
      writeFileSync(file, JSON.stringify(content));
    };
    change("rules/refund/clawback.json", (rule) => (rule.clauses = ["5.6.3"]));
    change("facts/refund.json", (facts) => (facts.derived[0].expression = "has_policy"));
    writeFileSync(path.join(at("book"), "rules/listing/infringing.json"), "{");
    const run = hegui(["rules", "bundle", at("book"), "-o", at("out")]);
    assert.equal(run.status, 2);
    for (const place of [
      "rules/refund/clawback.json#/clauses/0",
      "facts/refund.json#/derived/0/expression",
      "rules/listing/infringing.json",
    ]) {
      assert.ok(run.err.includes(place), run.err);
    }
    assert.ok(!existsSync(at("out")));
  });
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
