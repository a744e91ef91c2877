// Copies of the rulebook with one thing wrong: each is refused, at the place where it is wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allProblems, readRulebook } from "./rulebook.mjs";

const rule = "rules/refund/unused-part.json";
const listingRule = "rules/listing/external-link.json";
const store = "facts/store.json";
const storeRule = "rules/store/deposit-top-up.json";
const partOf = (file, part) => file.parts.find(({ id }) => id === part);

// What is done to the copy, and where the problem has to be reported.
const CASES = {
  "a text without English": [rule, (file) => delete file.title.en, "/title"],
  "a text without Chinese": [
    rule,
    (file) => delete file.match[0].explanation["zh-CN"],
    "/match/0/explanation",
  ],
  "an empty text": [
    "annex.json",
    (file) => (file.rows[0].statement.en = ""),
    "/rows/0/statement/en",
  ],
  "English where Chinese belongs": [
    "facts/refund.json",
    (file) => (file.facts[1].title["zh-CN"] = "Product type"),
    "/facts/1/title/zh-CN",
  ],
  "Chinese where English belongs": [
    "clauses/5.json",
    (file) => (file.clauses[0].statement.en += "退款"),
    "/clauses/0/statement/en",
  ],
  "a full-width sign in English": [
    "rulebook.json",
    (file) => (file.notice.en += "，"),
    "/notice/en",
  ],
  "a third language": ["rulebook.json", (file) => (file.title.fr = "Marché"), "/title"],
  "a key that no rule has": [rule, (file) => (file.conditions = []), ""],
  "a misspelt key in a match": [rule, (file) => (file.match[0].clauzes = ["5.2"]), "/match/0"],
  "a misspelt key in an output": [
    rule,
    (file) => (file.match[0].output.amount = "unused_fen"),
    "/match/0/output",
  ],
  "a key that no fact has": [
    "facts/refund.json",
    (file) => (file.facts[0].default = "elsewhere"),
    "/facts/0",
  ],
  "a clause that the rulebook does not have": [
    rule,
    (file) => (file.clauses = ["5.9"]),
    "/clauses/0",
  ],
  "an appendix row with an unknown clause": [
    "annex.json",
    (file) => file.rows[0].clauses.push("4.1.3.9"),
    "/rows/0/clauses/1",
  ],
  "an appendix row without its treatment": [
    "annex.json",
    (file) => delete file.rows[0].treatment,
    "/rows/0",
  ],
  "an appendix row that does not say why": [
    "annex.json",
    (file) => delete file.rows[3].because,
    "/rows/3",
  ],
  "a note that does not say why": [
    "annex.json",
    (file) => delete file.notes[0].because,
    "/notes/0",
  ],
  "a clause that does not say why": [
    "clauses/9.json",
    (file) => delete file.clauses[2].because,
    "/clauses/2",
  ],
  "an unknown appendix row in a rule": [
    "rules/listing/other-cloud.json",
    (file) => (file.annex = ["annex.other-clouds"]),
    "/annex/0",
  ],
  "a clause in another spelling": [rule, (file) => (file.clauses = ["5.2（3）"]), "/clauses/0"],
  "text for a number": [rule, (file) => (file.order = "130"), "/order"],
  "a number for text": [
    "rulebook.json",
    (file) => (file.versions[0].id = 20170801),
    "/versions/0/id",
  ],
  "an amount with a fraction": [
    "annex.json",
    (file) => (file.rows.find((row) => row.deposit_fen).deposit_fen = 500.5),
    /^\/rows\/\d+\/deposit_fen$/,
  ],
  "a rule without matches": [rule, (file) => (file.match = []), "/match"],
  "a condition of null": [rule, (file) => (file.match[0].condition = null), "/match/0/condition"],
  "a stage that no judge has": [rule, (file) => (file.stage = "verdikt"), "/stage"],
  "a verdict without its amount": [
    rule,
    (file) => delete file.match[0].output.amount_fen,
    "/match/0/output",
  ],
  "a verdict that the contract does not have": [
    rule,
    (file) => (file.match[0].output.verdict = "refund"),
    /^\/match\/0\/output/,
  ],
  "a rule with one miss": [rule, (file) => (file.examples.miss.length = 1), "/examples/miss"],
  "a hit that expects nothing": [
    rule,
    (file) => (file.examples.hit[0].expect = {}),
    "/examples/hit/0/expect",
  ],
  "an example without its reason": [
    rule,
    (file) => delete file.examples.miss[0].why,
    "/examples/miss/0",
  ],
  "an example with its reason in one language": [
    "rules/store/deposit-top-up.json",
    (file) => delete file.examples.miss[0].why["zh-CN"],
    "/examples/miss/0/why",
  ],
  "an example with a note for its reason": [
    "rules/invoice/settled-with-the-user.json",
    (file) => (file.examples.hit[0].why = "In platform mode."),
    "/examples/hit/0/why",
  ],
  "an example with an unknown fact": [
    rule,
    (file) => (file.examples.hit[0].document.price = 1),
    "/examples/hit/0/document/price",
  ],
  "a rule under another name": [rule, (file) => (file.id = "unused"), "/id"],
  "a rule in another document's folder": [
    listingRule,
    (file) => (file.document = "refund"),
    "/document",
  ],
  "two rules at one place": [rule, (file) => (file.order = 120), "/order"],
  "a condition on an unknown fact": [
    rule,
    (file) => (file.match[0].condition = "unused_part > 0"),
    "/match/0/condition",
  ],
  "an amount of an unknown fact": [
    rule,
    (file) => (file.match[0].output.amount_fen = "unused"),
    "/match/0/output/amount_fen",
  ],
  "a ground that the set does not have": [
    "facts/refund.json",
    (file) => (file.derived[0].expression = "grounds.late"),
    "/derived/0/expression",
  ],
  "a derived condition on a later one": [
    "facts/refund.json",
    (file) => file.derived.reverse(),
    /^\/derived\/\d+\/expression$/,
  ],
  "a fact twice": ["facts/refund.json", (file) => file.facts.push(file.facts[0]), /^\/facts\/\d+$/],
  "a value twice": [
    "facts/refund.json",
    (file) => file.facts[0].values.push(file.facts[0].values[0]),
    "/facts/0/values/2",
  ],
  "a presumption that is no value": [
    "facts/refund.json",
    (file) => (file.facts[0].presumption = "mainland"),
    "/facts/0/presumption",
  ],
  "a constraint on an unknown fact": [
    "facts/refund.json",
    (file) => (file.constraints[0].not_before = "bought_at"),
    "/constraints/0/not_before",
  ],
  "a constraint with an unknown code": [
    "facts/refund.json",
    (file) => (file.constraints[0].code = "too_early"),
    "/constraints/0",
  ],
  "a constraint with two ends": [
    "facts/refund.json",
    (file) => (file.constraints[0].at_most = "paid_fen"),
    "/constraints/0",
  ],
  "a constraint that needs an unknown fact": [
    "facts/invoice.json",
    (file) => (file.constraints[1].needs = "paid"),
    "/constraints/1/needs",
  ],
  "an operator that the engine does not have": [
    "facts/invoice.json",
    (file) => (file.computed[0].operator = "later_year"),
    /^\/computed\/0/,
  ],
  "a computed value of an unknown fact": [
    "facts/invoice.json",
    (file) => (file.computed[0].until = "paid_on"),
    "/computed/0/until",
  ],
  "a computed value twice": [
    "facts/invoice.json",
    (file) => (file.computed[1].id = file.computed[0].id),
    "/computed/1",
  ],
  "an object with facts of its own and those of another document": [
    "facts/refund.json",
    (file) => (file.facts.find((fact) => fact.document).facts = file.facts.slice(0, 1)),
    /^\/facts\/\d+$/,
  ],
  "a step that nobody takes": [
    "rules/invoice/settled-with-the-user.json",
    (file) => delete file.match[0].output.steps[0].who,
    "/match/0/output/steps/0",
  ],
  "a step of a party that no invoice has": [
    "rules/invoice/settled-with-the-user.json",
    (file) => (file.match[0].output.steps[0].to = "bank"),
    "/match/0/output/steps/0/to",
  ],
  "a deadline of an unknown day": [
    "rules/refund/review-period-ends.json",
    (file) => (file.match[1].output.deadlines[0].on = "bought_on + 4"),
    "/match/1/output/deadlines/0/on",
  ],
  "money without its unit": [
    "facts/refund.json",
    (file) => delete file.facts.find((fact) => fact.id === "paid_fen").unit,
    /^\/facts\/\d+$/,
  ],
  "a clause twice": [
    "clauses/5.json",
    (file) => file.clauses.push(file.clauses[0]),
    /^\/clauses\/\d+$/,
  ],
  "a clause whose parent does not hold it": [
    "clauses/5.json",
    (file) => (file.clauses.find((clause) => clause.id === "5.2.3").parent = "5.1"),
    /^\/clauses\/\d+\/parent$/,
  ],
  "clauses out of order": ["clauses/9.json", (file) => file.clauses.reverse(), /^\/clauses\/\d+$/],
  "a clause that is asked for without saying why": [
    "clauses/4.json",
    (file) => delete file.clauses.find((clause) => clause.treatment === "asked").because,
    /^\/clauses\/\d+$/,
  ],
  "a treatment that is none": [
    "clauses/9.json",
    (file) => (file.clauses[0].treatment = "auto"),
    "/clauses/0/treatment",
  ],
  "a host with a scheme": [
    "hosts/tencent.json",
    (file) => file.own.push("https://qcloud.com"),
    /^\/own\/\d+$/,
  ],
  "a calendar under another year's name": [
    "calendar/2026.json",
    (file) => (file.year = 2025),
    "/year",
  ],
  "a holiday without its days": [
    "calendar/2026.json",
    (file) => delete file.holidays[0].off,
    "/holidays/0",
  ],
  "a day off that is no date": [
    "calendar/2026.json",
    (file) => (file.holidays[0].off[0] = "1 January"),
    "/holidays/0/off/0",
  ],
  "a day off twice": [
    "calendar/2026.json",
    (file) => file.holidays[1].off.unshift("2026-01-01"),
    "/holidays/1/off/0",
  ],
  "a Monday worked in exchange": [
    "calendar/2026.json",
    (file) => (file.holidays[0].worked = ["2026-01-05"]),
    "/holidays/0/worked/0",
  ],
  "days off out of order": [
    "calendar/2026.json",
    (file) => file.holidays[0].off.reverse(),
    "/holidays/0/off/1",
  ],
  "a finding without a message": [
    listingRule,
    (file) => delete file.match.at(-1).output.message,
    /^\/match\/\d+\/output$/,
  ],
  "a part of a store twice": [store, (file) => file.parts.push(file.parts[0]), /^\/parts\/\d+$/],
  "an operator that no part of a store has": [
    store,
    (file) => (partOf(file, "deposit").computed[0].operator = "calendar_day"),
    /^\/parts\/\d+\/computed\/0/,
  ],
  "an operator on an unknown fact": [
    store,
    (file) => (partOf(file, "deposit").computed[0].from = "taken_on"),
    /^\/parts\/\d+\/computed\/0\/from$/,
  ],
  "a count of rows by a fact that they do not have": [
    store,
    (file) => (partOf(file, "support").computed[0].where.fact = "kind"),
    /^\/parts\/\d+\/computed\/0\/where$/,
  ],
  "a computed value under the name of a fact": [
    store,
    (file) => (partOf(file, "deposit").computed[0].id = "deducted_on"),
    /^\/parts\/\d+\/computed\/0$/,
  ],
  "an amount that is presumed": [
    store,
    (file) => (partOf(file, "deposit").facts[0].presumption = 0),
    /^\/parts\/\d+\/facts\/0/,
  ],
  "a day that is presumed": [
    store,
    (file) => (partOf(file, "materials").facts[1].presumption = "2026-07-01"),
    /^\/parts\/\d+\/facts\/1\/presumption$/,
  ],
  "a rule for an unknown part": [storeRule, (file) => (file.part = "deposits"), "/part"],
  "a rule for an unknown list": [storeRule, (file) => (file.part = "deposit.receipts"), "/part"],
  "a list without its part": [store, (file) => (partOf(file, "exit").id = "leaving"), /\/id$/],
  "an example with an unknown fact of a row": [
    "rules/store/exit-renewal.json",
    (file) => (file.examples.hit[0].document.exit.projects[0].price = 1),
    "/examples/hit/0/document/exit/projects",
  ],
  "a condition on a fact of another part": [
    storeRule,
    (file) => (file.match[1].condition = "started_on <= top_up_due"),
    "/match/1/condition",
  ],
  "a deadline on an unknown day": [
    "rules/store/deposit-return.json",
    (file) => (file.match[0].output.deadlines[0].on = "returned_on"),
    "/match/0/output/deadlines/0/on",
  ],
  "a breach without a message": [
    storeRule,
    (file) => delete file.match.at(-1).output.message,
    /^\/match\/\d+\/output$/,
  ],
  "a pass with a consequence": [
    storeRule,
    (file) => (file.match[1].output.consequence = file.match.at(-1).output.consequence),
    "/match/1/output/consequence",
  ],
  "an example with an unknown fact of a part": [
    storeRule,
    (file) => (file.examples.hit[0].document.deposit.deducted = "2026-07-01"),
    "/examples/hit/0/document/deposit",
  ],
  "an example with an unknown part": [
    storeRule,
    (file) => (file.examples.hit[0].document.deposits = {}),
    "/examples/hit/0/document/deposits",
  ],
  "a file that no schema is for": ["rules/refund/notes/readme.json", null, ""],
  "a file that is no JSON": ["rules/refund/unused-part.yaml", null, ""],
};

const isAt = (pointer, expected) =>
  expected instanceof RegExp ? expected.test(pointer) : pointer === expected;

for (const [what, [name, change, expected]] of Object.entries(CASES)) {
  test(`${what} is refused`, () => {
    const files = readRulebook();
    if (change) change(files[name]);
    else files[name] = {};
    const problems = allProblems(files);
    assert.ok(
      problems.some(({ file, pointer }) => file === name && isAt(pointer, expected)),
      `no problem at ${name}${expected}: ${JSON.stringify(problems)}`,
    );
  });
}

test("the copies are refused for what was done to them", (t) => {
  assert.deepEqual(allProblems(readRulebook()), []);
  t.diagnostic(`count: ${Object.keys(CASES).length} broken copies`);
});
