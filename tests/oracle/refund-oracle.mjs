// A second, independent decision procedure for refund documents, in plain JavaScript.
//
// It was written from the text of the contract alone, before its author had seen the engine's judge or the
// rulebook's rules, so that an error in either shows as a disagreement. It stays that way: what changes here
// follows a change of the contract or a closer reading of it, never a change of the engine.
//
// It knows nothing of missing facts: a document must be complete, so that every fact that the procedure
// comes to is given, derived or presumed. A fact that is not there throws `Incomplete`.
//
// Who uses it: the property tests, the generator (to know which rule a document comes to) and the benchmark.

export class Incomplete extends Error {}

const ENTRY_INTO_FORCE = dayNumber(2017, 8, 1);

const MERCHANT_GROUNDS = new Set([
  "late_or_stalled",
  "not_as_described",
  "cannot_meet_requirements",
  "merchant_ceased",
  "merchant_unreachable",
  "poor_service_quality",
  "delivery_promise_broken",
]);

const VALUES = {
  jurisdiction: ["mainland_china", "elsewhere"],
  product_type: ["ops_service", "image", "software", "saas", "tool", "other"],
  negotiation: ["not_started", "failed", "agreed"],
  project_state: ["not_started", "in_progress", "completed"],
};
const BOOLEANS = [
  "confirmed",
  "caused_loss",
  "user_caused_resource_loss",
  "merchant_exited",
  "settled",
];
const MOMENTS = ["purchased_at", "requested_at", "confirmed_at", "conduct_on"];
const AMOUNTS = ["paid_fen", "used_fen", "agreed_fen"];
const POLICY_REFUNDS = ["none", "unused", "full", "amount"];
const PRESUMED = {
  jurisdiction: "mainland_china",
  negotiation: "not_started",
  merchant_exited: false,
  settled: false,
};

function dayNumber(year, month, day) {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export const dayText = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A civil day in Shanghai, with the instant when the text gave one; null when the text is no moment. */
export function moment(text) {
  if (typeof text !== "string") return null;
  const parts =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|([+-])(\d\d):(\d\d)))?$/.exec(text);
  if (!parts) return null;
  const [year, month, date, hour, minute, second] = parts.slice(1, 7).map(Number);
  const day = dayNumber(year, month, date);
  if (month < 1 || month > 12 || dayText(day) !== text.slice(0, 10)) return null;
  if (parts[4] === undefined) return { day, instant: null };
  const offset = parts[8] ? (parts[8] === "-" ? -1 : 1) * (+parts[9] * 60 + +parts[10]) : 0;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const seconds = day * 86_400 + hour * 3600 + minute * 60 + second - offset * 60;
  const instant = seconds + Number(parts[7] ?? 0);
  return { day: Math.floor((seconds + 8 * 3600) / 86_400), instant };
}

/** Below zero when `left` is surely earlier; by the day alone where a time is missing. */
function compare(left, right) {
  if (left.instant !== null && right.instant !== null) return left.instant - right.instant;
  return left.day - right.day;
}

const isAmount = (value) => Number.isSafeInteger(value) && value >= 0;

function wrongValues(document) {
  const wrong = [];
  const known = new Set([
    ...Object.keys(VALUES),
    ...BOOLEANS,
    ...MOMENTS,
    ...AMOUNTS,
    "id",
    "grounds",
    "merchant_policy",
    "invoice",
  ]);
  for (const [key, value] of Object.entries(document)) {
    const good =
      value === null && known.has(key)
        ? true
        : key in VALUES
          ? VALUES[key].includes(value)
          : BOOLEANS.includes(key)
            ? typeof value === "boolean"
            : MOMENTS.includes(key)
              ? moment(value) !== null
              : AMOUNTS.includes(key)
                ? isAmount(value)
                : known.has(key);
    if (!good) wrong.push(`/${key}`);
  }
  (document.grounds ?? []).forEach((ground, index) => {
    if (ground !== "user_ends_remaining_service" && !MERCHANT_GROUNDS.has(ground)) {
      wrong.push(`/grounds/${index}`);
    }
  });
  return [...wrong, ...wrongPolicy(document.merchant_policy ?? "none")];
}

function wrongPolicy(policy) {
  if (policy === "none") return [];
  if (typeof policy !== "object" || Array.isArray(policy)) return ["/merchant_policy"];
  const good = {
    refund: (value) => POLICY_REFUNDS.includes(value),
    amount_fen: isAmount,
    consented: (value) => typeof value === "boolean",
    displayed: (value) => typeof value === "boolean",
  };
  return Object.entries(policy)
    .filter(([key, value]) => !(key in good && (value === null || good[key](value))))
    .map(([key]) => `/merchant_policy/${key}`);
}

/** The pointers of everything that makes the document invalid; [] when it can be judged. */
export function errors(document) {
  const wrong = wrongValues(document);
  const broken = new Set(wrong);
  const at = (key) => (broken.has(`/${key}`) ? null : moment(document[key]));
  const [bought, asked, confirmed, conduct] = MOMENTS.map(at);
  if (bought && asked && compare(asked, bought) < 0) wrong.push("/requested_at");
  if (bought && confirmed && compare(confirmed, bought) < 0) wrong.push("/confirmed_at");
  if (conduct && asked && compare(conduct, asked) > 0) wrong.push("/conduct_on");
  const derived = confirmed && asked ? confirmedAtRequest(confirmed, asked) : null;
  if (derived !== null && typeof document.confirmed === "boolean") {
    if (document.confirmed !== derived) wrong.push("/confirmed");
  }
  const abovePaid = (value) => typeof value === "number" && value > document.paid_fen;
  if (typeof document.paid_fen === "number") {
    for (const key of ["used_fen", "agreed_fen"]) {
      if (abovePaid(document[key])) wrong.push(`/${key}`);
    }
    if (abovePaid(document.merchant_policy?.amount_fen)) wrong.push("/merchant_policy/amount_fen");
  }
  return [...new Set(wrong)].sort();
}

/** true, false, or null where the day alone cannot tell. */
function confirmedAtRequest(confirmed, asked) {
  const timed = confirmed.instant !== null && asked.instant !== null;
  if (!timed && confirmed.day === asked.day) return null;
  return compare(confirmed, asked) <= 0;
}

/** Everything that the rules ask for, each read only when a rule comes to it. */
function factsOf(document) {
  const given = (key) => {
    const value = document[key] === undefined ? PRESUMED[key] : document[key];
    if (value === undefined || value === null) throw new Incomplete(key);
    return value;
  };
  const bought = () => moment(given("purchased_at"));
  const asked = () => moment(given("requested_at"));
  const facts = {
    given,
    type: () => given("product_type"),
    has: (ground) => given("grounds").includes(ground),
    merchantGround: () => given("grounds").some((ground) => MERCHANT_GROUNDS.has(ground)),
    onlyUserEnds: () =>
      given("grounds").length > 0 &&
      given("grounds").every((ground) => ground === "user_ends_remaining_service"),
    confirmed: () => {
      if (typeof document.confirmed === "boolean") return document.confirmed;
      const at = moment(document.confirmed_at);
      const derived = at && confirmedAtRequest(at, asked());
      if (typeof derived !== "boolean") throw new Incomplete("confirmed");
      return derived;
    },
    boughtDay: () => bought().day,
    day: () => asked().day - bought().day + 1,
    open: () => {
      if (facts.type() === "ops_service") return !facts.confirmed();
      return ["image", "software", "saas"].includes(facts.type()) && facts.day() <= 5;
    },
    agreed: () => given("negotiation") === "agreed",
    unused: () => given("paid_fen") - given("used_fen"),
    /** null when the merchant has no policy of its own. */
    promised: () => {
      const policy = given("merchant_policy");
      if (policy === "none") return null;
      if (policy.refund === "none") return 0;
      if (policy.refund === "unused") return facts.unused();
      if (policy.refund === "full") return given("paid_fen");
      if (policy.refund !== "amount" || !isAmount(policy.amount_fen)) {
        throw new Incomplete("merchant_policy");
      }
      return policy.amount_fen;
    },
    binding: () => {
      const { consented, displayed } = given("merchant_policy");
      if (consented === false || displayed === false) return false;
      if (consented !== true || displayed !== true) throw new Incomplete("merchant_policy");
      return true;
    },
    leftUnfinished: () => given("merchant_exited") && given("project_state") !== "completed",
  };
  return facts;
}

function inScope(facts) {
  if (facts.given("jurisdiction") === "elsewhere") return "1";
  if (facts.boughtDay() >= ENTRY_INTO_FORCE) return null;
  const merchantsDoing = facts.merchantGround() || facts.given("merchant_exited");
  if (!merchantsDoing) return "1-date";
  return moment(facts.given("conduct_on")).day >= ENTRY_INTO_FORCE ? null : "1-date";
}

const full = (rule, facts) => ({
  rule,
  verdict: "full_refund",
  amount_fen: facts.given("paid_fen"),
  amount_basis: "paid",
});

/** The first of the rules 2 to 6 that applies. */
function decide(facts) {
  if (facts.leftUnfinished()) return full("2", facts);
  if (facts.has("delivery_promise_broken") && facts.given("caused_loss")) return full("3", facts);
  if (
    facts.has("poor_service_quality") &&
    facts.type() === "ops_service" &&
    facts.given("caused_loss")
  ) {
    return full("3", facts);
  }
  if (facts.open()) {
    if (deductionNegotiable(facts) && facts.agreed()) {
      const amount = facts.given("agreed_fen");
      return { ...full("4-agreed", facts), amount_fen: amount, amount_basis: "agreed" };
    }
    return full("4", facts);
  }
  if (facts.type() === "tool" && !facts.merchantGround()) {
    const promised = facts.promised();
    if (promised > 0) {
      return {
        rule: "5-policy",
        verdict: "merchant_policy",
        amount_fen: promised,
        amount_basis: "policy",
      };
    }
    return { rule: "5", verdict: "not_refundable", amount_fen: 0, amount_basis: "none" };
  }
  return afterReview(facts);
}

function afterReview(facts) {
  if (facts.agreed()) {
    return {
      rule: "6-agreed",
      verdict: "negotiated_refund",
      amount_fen: facts.given("agreed_fen"),
      amount_basis: "agreed",
    };
  }
  const promised = facts.promised();
  const policy = { verdict: "merchant_policy", amount_fen: promised, amount_basis: "policy" };
  if (promised !== null) {
    if (promised >= facts.unused()) return { rule: "6-policy", ...policy };
    if (!facts.merchantGround() && facts.binding()) return { rule: "6-consented", ...policy };
  }
  return {
    rule: "6-unused",
    verdict: "negotiated_refund",
    amount_fen: facts.unused(),
    amount_basis: "unused",
  };
}

function deductionNegotiable(facts) {
  return (
    facts.type() === "ops_service" &&
    facts.open() &&
    !facts.merchantGround() &&
    facts.given("user_caused_resource_loss")
  );
}

function marketplaceMayRefund(facts) {
  if (facts.open()) return facts.given("negotiation") === "failed";
  return facts.given("grounds").length > 0;
}

/** The other readings where the text contradicts itself; [] when it does not. */
function otherReadings(facts, chosen, mayRefund) {
  const byRuleSix = chosen.rule.startsWith("6");
  const paid = () => facts.given("paid_fen");
  const others = [];
  if (facts.type() === "tool") {
    if (facts.onlyUserEnds() && !facts.leftUnfinished()) {
      // The negotiated refund of rule 6: what was agreed, else the unused part.
      const amount = facts.agreed() ? facts.given("agreed_fen") : facts.unused();
      others.push(["tool", "negotiated_refund", amount, true]);
    } else if (facts.given("grounds").length > 0 || facts.leftUnfinished()) {
      others.push(["tool", "not_refundable", 0, false]);
    }
    return others;
  }
  if (
    facts.type() !== "ops_service" &&
    !facts.open() &&
    !["2", "3"].includes(chosen.rule) &&
    facts.has("poor_service_quality") &&
    facts.given("caused_loss")
  ) {
    others.push(["quality", "full_refund", paid(), mayRefund]);
  }
  if (byRuleSix && facts.onlyUserEnds()) {
    others.push(["user-ends", chosen.verdict, chosen.amount_fen, false]);
  }
  if (byRuleSix && facts.type() === "other" && facts.day() <= 5) {
    others.push(["other-type", "full_refund", paid(), facts.given("negotiation") === "failed"]);
  }
  return others;
}

function reviewPeriod(facts, document) {
  const type = facts.type();
  if (type === "tool" || type === "other") return undefined;
  const first = facts.boughtDay();
  const period = { first_day: dayText(first), day: facts.day(), open: facts.open() };
  if (type !== "ops_service") period.last_day = dayText(first + 4);
  else if (!facts.confirmed()) period.last_day = null;
  else if (document.confirmed_at) period.last_day = dayText(moment(document.confirmed_at).day);
  return period;
}

/**
 * What the contract says of a complete document: the keys of its result that this file decides, `rule`
 * (which of the six rules decided) and `conflicts` (which contradictions of the text it runs into).
 * Throws `Incomplete` with the first fact that the procedure needs and does not find.
 */
export function judge(document) {
  const wrong = errors(document);
  if (wrong.length > 0) return { rule: "invalid", conflicts: [], status: "invalid", errors: wrong };
  const facts = factsOf(document);
  const outside = inScope(facts);
  if (outside) return { rule: outside, conflicts: [], status: "out_of_scope" };
  const chosen = decide(facts);
  const mayRefund = marketplaceMayRefund(facts);
  const others = otherReadings(facts, chosen, mayRefund);
  const due = chosen.amount_fen > 0;
  const reading = (verdict, amount, may) => ({
    verdict,
    amount_fen: amount,
    marketplace_may_refund: may,
  });
  return {
    ...chosen,
    conflicts: others.map(([name]) => name),
    status: others.length > 0 ? "contested" : "decided",
    review_period: reviewPeriod(facts, document),
    deduction_negotiable: deductionNegotiable(facts),
    marketplace_may_refund: mayRefund,
    payer: due ? (facts.confirmed() ? "merchant" : "platform") : undefined,
    clawback: facts.given("settled") && due,
    counts_toward_refund_rate: facts.merchantGround(),
    readings:
      others.length === 0
        ? undefined
        : [
            reading(chosen.verdict, chosen.amount_fen, mayRefund),
            ...others.map(([, verdict, amount, may]) => reading(verdict, amount, may)),
          ],
  };
}
