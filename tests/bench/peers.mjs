// The refund table in the terms of two rule engines that people use from JavaScript: who decides, in which
// order, and how much is due. Nothing more than that: no trace of their own is asked for, no missing facts, no
// second readings, no checking of the document, and every derived value (days, the unused part, what a policy
// promises) is handed to them ready made. What they leave out is in their favour.
import { Engine, Rule } from "json-rules-engine";
import Publicodes from "publicodes";
import { moment } from "../oracle/refund-oracle.mjs";

const MERCHANT_GROUNDS = [
  "late_or_stalled",
  "not_as_described",
  "cannot_meet_requirements",
  "merchant_ceased",
  "merchant_unreachable",
  "poor_service_quality",
  "delivery_promise_broken",
];

/** What both engines are asked with, from the text of a document. */
export function inputsOf(text) {
  const document = JSON.parse(text);
  const { paid_fen: paid, used_fen: used, grounds, merchant_policy: policy } = document;
  const asked = moment(document.requested_at);
  const confirmedAt = document.confirmed_at ? moment(document.confirmed_at) : null;
  const promised = { none: 0, unused: paid - used, full: paid, amount: policy.amount_fen };
  return {
    elsewhere: document.jurisdiction === "elsewhere",
    type: document.product_type,
    day: asked.day - moment(document.purchased_at).day + 1,
    confirmed: document.confirmed ?? confirmedAt.day <= asked.day,
    left_unfinished: document.merchant_exited === true && document.project_state !== "completed",
    delivery_broken: grounds.includes("delivery_promise_broken"),
    poor_quality: grounds.includes("poor_service_quality"),
    merchant_ground: grounds.some((ground) => MERCHANT_GROUNDS.includes(ground)),
    loss: document.caused_loss,
    resource_loss: document.user_caused_resource_loss,
    agreed: document.negotiation === "agreed",
    paid,
    unused: paid - used,
    agreed_amount: document.agreed_fen ?? 0,
    has_policy: policy !== "none",
    promised: policy === "none" ? 0 : promised[policy.refund],
    binding: policy.consented === true && policy.displayed === true,
  };
}

const FIVE_DAY_TYPES = ["image", "software", "saas"];

// One row: what must hold, the verdict, and which input is the amount. The first row that fits decides.
const is = (fact, value = true) => ({ fact, operator: "equal", value });
const ROWS = [
  [[is("elsewhere")], "out_of_scope", null],
  [[is("left_unfinished")], "full_refund", "paid"],
  [[is("delivery_broken"), is("loss")], "full_refund", "paid"],
  [[is("poor_quality"), is("loss"), is("type", "ops_service")], "full_refund", "paid"],
  [
    [
      is("type", "ops_service"),
      is("confirmed", false),
      is("agreed"),
      is("resource_loss"),
      is("merchant_ground", false),
    ],
    "full_refund",
    "agreed_amount",
  ],
  [[is("type", "ops_service"), is("confirmed", false)], "full_refund", "paid"],
  [
    [
      { fact: "type", operator: "in", value: FIVE_DAY_TYPES },
      { fact: "day", operator: "lessThanInclusive", value: 5 },
    ],
    "full_refund",
    "paid",
  ],
  [
    [
      is("type", "tool"),
      is("merchant_ground", false),
      { fact: "promised", operator: "greaterThan", value: 0 },
    ],
    "merchant_policy",
    "promised",
  ],
  [[is("type", "tool"), is("merchant_ground", false)], "not_refundable", "nothing"],
  [[is("agreed")], "negotiated_refund", "agreed_amount"],
  [
    [
      is("has_policy"),
      { fact: "promised", operator: "greaterThanInclusive", value: { fact: "unused" } },
    ],
    "merchant_policy",
    "promised",
  ],
  [[is("has_policy"), is("binding"), is("merchant_ground", false)], "merchant_policy", "promised"],
  [[], "negotiated_refund", "unused"],
];

const answer = (verdict, amount, inputs) => ({
  verdict,
  amount_fen: amount === null ? null : amount === "nothing" ? 0 : inputs[amount],
});

/** json-rules-engine: one rule a row, by priority, stopping at the first that fits. */
export function jsonRulesEngine() {
  const engine = new Engine();
  ROWS.forEach(([all, type, amount], index) => {
    const rule = new Rule({
      priority: ROWS.length - index,
      conditions: { all },
      event: { type, params: { amount } },
    });
    rule.on("success", () => engine.stop());
    engine.addRule(rule);
  });
  return async (text) => {
    const inputs = inputsOf(text);
    const { events } = await engine.run(inputs);
    const [{ type, params }] = events;
    return JSON.stringify(answer(type, params.amount, inputs));
  };
}

const frenchValue = (value) =>
  typeof value === "boolean"
    ? value
      ? "oui"
      : "non"
    : typeof value === "string"
      ? `'${value}'`
      : value;

/** One condition of a row as publicodes writes it. */
function frenchCondition({ fact, operator, value }) {
  if (operator === "in") {
    return { "une de ces conditions": value.map((one) => `${fact} = '${one}'`) };
  }
  const sign = {
    equal: "=",
    lessThanInclusive: "<=",
    greaterThan: ">",
    greaterThanInclusive: ">=",
  }[operator];
  return `${fact} ${sign} ${value?.fact ?? frenchValue(value)}`;
}

/** publicodes: the table twice, once for the verdict and once for the amount, as it has no records. */
export function publicodes() {
  const names = (text) => text.replaceAll("_", " ");
  const variations = (valueOf) => ({
    variations: ROWS.map(([all, verdict, amount]) =>
      all.length === 0
        ? { sinon: valueOf(verdict, amount) }
        : {
            si: { "toutes ces conditions": all.map(renamed).map(frenchCondition) },
            alors: valueOf(verdict, amount),
          },
    ),
  });
  const renamed = (condition) => ({
    ...condition,
    fact: names(condition.fact),
    value: condition.value?.fact ? { fact: names(condition.value.fact) } : condition.value,
  });
  const facts = Object.keys(inputsOf(EXAMPLE)).map((name) => [names(name), { question: name }]);
  const engine = new Publicodes(
    {
      ...Object.fromEntries(facts),
      verdict: variations((verdict) => `'${verdict}'`),
      amount: variations((_, amount) =>
        amount === null || amount === "nothing" ? 0 : names(amount),
      ),
    },
    { logger: { log() {}, warn() {}, error() {} } },
  );
  return async (text) => {
    const inputs = inputsOf(text);
    const situation = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [names(name), frenchValue(value)]),
    );
    engine.setSituation(situation);
    const verdict = engine.evaluate("verdict").nodeValue;
    const amount = verdict === "out_of_scope" ? null : engine.evaluate("amount").nodeValue;
    return JSON.stringify({ verdict, amount_fen: amount });
  };
}

const EXAMPLE = JSON.stringify({
  product_type: "image",
  purchased_at: "2026-07-01",
  requested_at: "2026-07-02",
  confirmed: false,
  paid_fen: 100,
  used_fen: 0,
  grounds: [],
  caused_loss: false,
  user_caused_resource_loss: false,
  merchant_policy: "none",
});
