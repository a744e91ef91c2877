// `hegui rules verify`: what is said of rules that are in order, and of rules with a fault planted.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { hegui, root, withFiles } from "./hegui.mjs";

const folder = path.join(root, "core/rulebook/tencent-cloud-market");

/** Calls `use` with the bundle of a copy of the rulebook that `change` has edited. */
function withBundle(change, use) {
  withFiles({}, (at) => {
    cpSync(folder, at("book"), { recursive: true });
    change((file, edit) => {
      const name = at(`book/${file}`);
      const content = JSON.parse(readFileSync(name, "utf8"));
      edit(content);
      writeFileSync(name, JSON.stringify(content));
    }, at);
    const made = hegui(["rules", "bundle", at("book"), "-o", at("b.bundle")]);
    assert.equal(made.status, 0, made.err);
    use(at("b.bundle"));
  });
}

const verified = (bundle) => {
  const run = hegui(["rules", "verify", "--rulebook", bundle]);
  assert.equal(run.status, 1);
  const proof = JSON.parse(run.out);
  assert.equal(proof.sound, false);
  return proof.documents.find(({ document }) => document === "refund");
};

const judged = (bundle, document) =>
  JSON.parse(
    hegui(["check", "refund", "--rulebook", bundle, "--format", "jsonl"], JSON.stringify(document))
      .out,
  );

test("the shipped rules are sound, in every format and language", () => {
  const run = hegui(["rules", "verify"]);
  assert.equal(run.status, 0, run.err);
  const proof = JSON.parse(run.out);
  assert.equal(proof.sound, true);
  const kinds = proof.documents.map(({ document }) => document);
  assert.deepEqual(kinds.slice(0, 3), ["refund", "listing", "invoice"]);
  assert.ok(kinds.includes("store.deposit"), kinds.join());
  for (const document of proof.documents) {
    assert.deepEqual(document.gaps, []);
    assert.deepEqual(document.overlaps, []);
    assert.deepEqual(document.dead_rules, []);
    assert.deepEqual(document.unresolved, []);
    assert.ok(document.cells > 1 && document.combinations >= 1);
  }
  const laidOut = hegui(["rules", "verify", "--format", "json"]);
  assert.deepEqual(JSON.parse(laidOut.out), proof);
  const chinese = hegui(["rules", "verify", "--format", "text"]);
  assert.equal(chinese.status, 0);
  assert.match(chinese.out, /每种情形都恰好有一个答案/);
  const english = hegui(["rules", "verify", "--format", "text", "--lang", "en"]);
  assert.match(english.out, /Every case has exactly one answer/);
  assert.doesNotMatch(english.out, /\p{Script=Han}/u);
});

test("a gap comes with a document that nobody decides", () => {
  withBundle(
    (edit) =>
      edit("rules/refund/tool-not-refundable.json", (rule) => {
        rule.match[0].condition += " && caused_loss";
      }),
    (bundle) => {
      const { gaps, overlaps } = verified(bundle);
      assert.equal(gaps.length, 1);
      assert.deepEqual(overlaps, []);
      assert.equal(gaps[0].question, "verdict");
      assert.equal(gaps[0].example.product_type, "tool");
      const result = judged(bundle, gaps[0].example);
      assert.equal(result.status, "needs_information");
      assert.equal(result.verdict, undefined);
      assert.equal(result.missing, undefined);
      // With one fact less something else could be meant.
      for (const fact of Object.keys(gaps[0].example)) {
        const rest = Object.fromEntries(
          Object.entries(gaps[0].example).filter(([name]) => name !== fact),
        );
        assert.ok(judged(bundle, rest).missing?.length > 0, fact);
      }
    },
  );
});

test("an overlap comes with a document, and with what each rule says of it", () => {
  withBundle(
    (edit) =>
      edit("facts/refund.json", ({ derived }) => {
        const last = derived.find(({ id }) => id === "review_last_day");
        assert.equal(last.expression, "purchased_at + 4");
        last.expression = "purchased_at + 5";
      }),
    (bundle) => {
      const { overlaps } = verified(bundle);
      const overlap = overlaps.find(({ rules }) => rules.join() === "review-period,unused-part");
      assert.ok(overlap, JSON.stringify(overlaps));
      const { example, outputs } = overlap;
      const days = (Date.parse(example.requested_at) - Date.parse(example.purchased_at)) / 864e5;
      assert.equal(days, 5);
      const result = judged(bundle, example);
      assert.equal(result.verdict, "full_refund");
      assert.deepEqual(outputs[0], {
        amount_basis: "paid",
        amount_fen: result.amount_fen,
        clauses: ["2.8", "5.1", "5.1.2", "5.4.2"],
        verdict: "full_refund",
      });
      assert.equal(outputs[1].verdict, "negotiated_refund");
      assert.equal(outputs[1].amount_fen, example.paid_fen - example.used_fen);
      const text = hegui(["rules", "verify", "--rulebook", bundle, "--format", "text"]);
      assert.equal(text.status, 1);
      assert.match(text.out, /review-period, unused-part/);
    },
  );
});

test("what overrides what must be what the order says", () => {
  withFiles({}, (at) => {
    cpSync(folder, at("book"), { recursive: true });
    const name = at("book/rules/refund/unused-part.json");
    const rule = JSON.parse(readFileSync(name, "utf8"));
    for (const [overrides, code] of [
      [["policy-consented"], /wrong_order/],
      [["*"], /wrong_order/],
      [["payer"], /unknown_rule/],
      [["unused-part"], /unknown_rule/],
    ]) {
      writeFileSync(name, JSON.stringify({ ...rule, overrides }));
      const made = hegui(["rules", "bundle", at("book")]);
      assert.equal(made.status, 2);
      assert.match(made.err, code);
    }
    rmSync(name);
  });
});

test("what asks for a number itself is not called proved", () => {
  withBundle(
    (edit) =>
      edit("rules/refund/clawback.json", (rule) => {
        rule.match[0].condition += " && paid_fen % 2 == 0";
      }),
    (bundle) => {
      const { unresolved } = verified(bundle);
      assert.deepEqual(unresolved, [
        { question: "clawback", reason: "needs_the_number", fact: "paid_fen" },
      ]);
    },
  );
});

test("the rules of invoices are held to it as well", () => {
  withBundle(
    (edit) =>
      edit("rules/invoice/user-returns-invoice.json", (rule) => {
        rule.match[2].given = "issued && delivered && !tax_deducted";
      }),
    (bundle) => {
      const run = hegui(["rules", "verify", "--rulebook", bundle]);
      assert.equal(run.status, 1);
      const invoice = JSON.parse(run.out).documents.find(({ document }) => document === "invoice");
      assert.equal(invoice.gaps.length, 0);
      const [overlap] = invoice.overlaps;
      assert.deepEqual(overlap.rules, ["user-returns-invoice", "user-returns-invoice"]);
      const { issued_on: issued, returned_on: returned } = overlap.example;
      assert.ok(issued.slice(0, 7) < returned.slice(0, 7), `${issued} ${returned}`);
    },
  );
});
