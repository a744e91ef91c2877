// Refund documents for the property tests: seeded, valid and complete unless a function says otherwise, and
// spread evenly over the rules that decide them.
//
// The oracle tells which rule a document comes to; drawing goes on until every rule and every contradiction of
// the text has its share. Dates and amounts are drawn near the places where an answer turns.
import { judge } from "../oracle/refund-oracle.mjs";

/** A number in [0, 1) from a 32-bit state: small, good enough, the same on every machine. */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** HEGUI_SEED, or one that never changes, so that a failure can be run again. */
export const seed = Number(process.env.HEGUI_SEED ?? 20170801);

/** What every drawn case must come to at least once; documents are spread evenly over these. */
export const KINDS = [
  "1", // another jurisdiction
  "1-date",
  "2",
  "3",
  "4",
  "4-agreed",
  "5",
  "5-policy",
  "6-agreed",
  "6-policy",
  "6-consented",
  "6-unused",
  "tool",
  "quality",
  "user-ends",
  "other-type",
];

const GROUNDS = [
  "late_or_stalled",
  "not_as_described",
  "cannot_meet_requirements",
  "merchant_ceased",
  "merchant_unreachable",
  "user_ends_remaining_service",
  "poor_service_quality",
  "delivery_promise_broken",
];
const PRESUMED = {
  jurisdiction: "mainland_china",
  negotiation: "not_started",
  merchant_exited: false,
  settled: false,
};
const DAY = 86_400;
const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / (DAY * 1000);
const PURCHASES = [
  "2017-07-27",
  "2017-07-31",
  "2017-08-01",
  "2017-08-02",
  "2019-12-30",
  "2024-02-26",
  "2024-02-29",
  "2025-02-27",
  "2026-07-01",
  "2026-09-28",
].map(dayOf);
const CIVIL_TIMES = [0, 1, 8 * 3600 - 1, 8 * 3600, 12 * 3600 + 34, DAY - 1];
const OFFSETS = [
  ["Z", 0],
  ["+08:00", 8 * 3600],
  ["-05:00", -5 * 3600],
  ["+05:30", 5.5 * 3600],
  ["+14:00", 14 * 3600],
];
const AMOUNTS = [0, 1, 2, 99, 100, 29_800, 120_000, 2 ** 31 - 1, 2 ** 31, 2 ** 40, 2 ** 53 - 1];

/** What brings a document near a rule that is seldom drawn. */
const HINTS = {
  "4-agreed": {
    only: {
      product_type: "ops_service",
      confirmed: false,
      user_caused_resource_loss: true,
      negotiation: "agreed",
      grounds: [],
    },
  },
  5: { only: { product_type: "tool", grounds: [] } },
  "5-policy": { only: { product_type: "tool", grounds: [] } },
  "6-consented": { only: { negotiation: "failed", grounds: [], product_type: "software" } },
  3: { only: { caused_loss: true }, ground: "delivery_promise_broken" },
  quality: { only: { caused_loss: true }, ground: "poor_service_quality" },
};

export function generator(random) {
  const below = (bound) => Math.floor(random() * bound);
  const pick = (list) => list[below(list.length)];
  const chance = (probability) => random() < probability;

  function momentOn(day) {
    const date = new Date(day * DAY * 1000).toISOString().slice(0, 10);
    if (chance(0.5)) return date;
    const second = pick([...CIVIL_TIMES, below(DAY)]);
    const [name, offset] = pick(OFFSETS);
    const local = day * DAY + second - 8 * 3600 + offset;
    const text = new Date(local * 1000).toISOString().slice(0, 19);
    return `${text}${chance(0.1) ? ".5" : ""}${name}`;
  }

  function shuffled(list) {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [copy[last], copy[other]] = [copy[other], copy[last]];
    }
    return copy;
  }

  function grounds() {
    if (chance(0.25)) return [];
    if (chance(0.3)) return ["user_ends_remaining_service"];
    return shuffled(GROUNDS).slice(0, 1 + (chance(0.6) ? 0 : below(3)));
  }

  /** An amount up to `paid`, mostly where a comparison turns. */
  function partOf(paid) {
    const near = [0, 1, paid - 1, paid, Math.floor(paid / 2), below(paid + 1)];
    return Math.min(Math.max(pick(near), 0), paid);
  }

  function policy(paid, used) {
    if (chance(0.25)) return "none";
    const refund = pick(["none", "unused", "full", "amount", "amount"]);
    const rules = { refund, consented: chance(0.6), displayed: chance(0.6) };
    if (refund === "amount") {
      const unused = paid - used;
      const near = [unused - 1, unused, unused + 1, partOf(paid)];
      rules.amount_fen = Math.min(Math.max(pick(near), 0), paid);
    }
    return rules;
  }

  /** Every fact given; may contradict itself. */
  function draw() {
    const bought = chance(0.7) ? pick(PURCHASES) : dayOf("2017-08-01") + below(3600);
    const asked = bought + pick([0, 0, 1, 2, 3, 4, 4, 5, 5, 6, 30, 400]);
    const paid = chance(0.8) ? pick(AMOUNTS) : below(1_000_000);
    const used = partOf(paid);
    const confirmedOn = pick([bought, asked - 1, asked, asked, asked + 1, asked + 9]);
    const document = {
      id: `case-${below(1_000_000)}`,
      jurisdiction: chance(0.93) ? "mainland_china" : "elsewhere",
      product_type: pick(["ops_service", "image", "software", "saas", "tool", "other"]),
      purchased_at: momentOn(bought),
      requested_at: momentOn(asked),
      conduct_on: momentOn(pick([bought - 1, bought, asked, dayOf("2017-08-01"), asked - 2])),
      paid_fen: paid,
      used_fen: used,
      grounds: grounds(),
      caused_loss: chance(0.5),
      user_caused_resource_loss: chance(0.5),
      negotiation: pick(["not_started", "failed", "agreed"]),
      merchant_policy: policy(paid, used),
      merchant_exited: chance(0.2),
      settled: chance(0.4),
    };
    const how = below(3);
    if (how !== 0) document.confirmed_at = momentOn(confirmedOn);
    if (how !== 1) document.confirmed = chance(0.5);
    if (document.negotiation === "agreed") document.agreed_fen = partOf(paid);
    if (document.merchant_exited) {
      document.project_state = pick(["not_started", "in_progress", "completed"]);
    }
    for (const [fact, value] of Object.entries(PRESUMED)) {
      if (document[fact] === value && chance(0.6)) delete document[fact];
    }
    return document;
  }

  /** The same, pushed towards a rule that chance alone seldom comes to. */
  function drawFor(kind) {
    const document = draw();
    const { only, ground } = HINTS[kind] ?? {};
    Object.assign(document, only);
    if (ground) document.grounds = [ground];
    if (document.negotiation === "agreed") document.agreed_fen ??= partOf(document.paid_fen);
    else delete document.agreed_fen;
    return document;
  }

  /** Judged by the oracle; null when it contradicts itself or the oracle cannot tell. */
  function judged(document) {
    try {
      const expected = judge(document);
      return expected.status === "invalid" ? null : { document, expected };
    } catch {
      return null;
    }
  }

  const kindsOf = ({ expected }) =>
    expected.conflicts.length > 0 ? expected.conflicts : [expected.rule];

  /** `count` complete and valid documents with what the oracle says, the same number of every kind. */
  function complete(count) {
    const share = Math.ceil(count / KINDS.length);
    const left = new Map(KINDS.map((kind) => [kind, share]));
    const cases = [];
    for (let tries = 0; left.size > 0; tries += 1) {
      if (tries > count * 2000) throw new Error(`none drawn of ${[...left.keys()].join(", ")}`);
      const wanted = chance(0.5) ? pick([...left.keys()]) : null;
      const drawn = judged(wanted ? drawFor(wanted) : draw());
      const kind = drawn && kindsOf(drawn).find((name) => left.has(name));
      if (!kind) continue;
      cases.push({ ...drawn, kind });
      if (left.get(kind) === 1) left.delete(kind);
      else left.set(kind, left.get(kind) - 1);
    }
    return shuffled(cases);
  }

  /** `count` documents that each break the contract somewhere, with the pointers of where. */
  function invalid(count) {
    const sources = complete(count);
    const cases = [];
    for (let tries = 0; cases.length < count; tries += 1) {
      if (tries > count * 100) throw new Error("no invalid document drawn");
      const document = { ...pick(sources).document };
      const kind = pick(Object.keys(BREAKS));
      BREAKS[kind](document, { pick, below, momentOn });
      const expected = judge(document);
      if (expected.status === "invalid") cases.push({ document, expected, kind });
    }
    return cases;
  }

  return { below, pick, chance, shuffled, momentOn, policy, grounds, draw, complete, invalid };
}

const onDayOf = (text) => dayOf(text.slice(0, 10));

/** Each way of breaking a complete document; some leave it whole by chance, which the oracle tells. */
const BREAKS = {
  "request before purchase": (document, { momentOn }) => {
    document.requested_at = momentOn(onDayOf(document.purchased_at) - 2);
  },
  "confirmation before purchase": (document, { momentOn }) => {
    document.confirmed_at = momentOn(onDayOf(document.purchased_at) - 2);
  },
  "confirmed against its date": (document, { momentOn, pick }) => {
    const later = pick([true, false]);
    const asked = onDayOf(document.requested_at);
    document.confirmed = later;
    document.confirmed_at = momentOn(later ? asked + 2 : onDayOf(document.purchased_at) + 1);
  },
  "conduct after the request": (document, { momentOn }) => {
    document.conduct_on = momentOn(onDayOf(document.requested_at) + 2);
  },
  "negative amount": (document, { pick }) => {
    document[pick(["paid_fen", "used_fen"])] = -1;
  },
  "amount above the price": (document, { pick }) => {
    document.paid_fen = 100;
    document[pick(["used_fen", "agreed_fen"])] = pick([101, 102, 2 ** 40]);
  },
  "policy above the price": (document) => {
    document.paid_fen = 100;
    document.used_fen = 0;
    document.merchant_policy = { refund: "amount", amount_fen: 101, consented: true };
  },
  "no integer": (document, { pick }) => {
    document[pick(["paid_fen", "used_fen"])] = pick([0.5, 19.99, "100", true, [1], {}]);
  },
  "unknown value": (document, { pick }) => {
    const key = pick(["product_type", "jurisdiction", "negotiation", "project_state"]);
    document[key] = pick(["", "Image", "镜像服务", 1, false, []]);
  },
  "unknown ground": (document) => {
    document.grounds = [...document.grounds, "changed_mind"];
  },
  "unknown key": (document, { pick }) => {
    document[pick(["paid", "paid_yuan", "Product_type", "why", "", "used_fen "])] = 1;
  },
  "unknown policy": (document, { pick }) => {
    document.merchant_policy = pick(["full", 3, { refund: "half" }, { refund: "full", note: 1 }]);
  },
  "no such day": (document, { pick }) => {
    document[pick(["purchased_at", "requested_at", "confirmed_at", "conduct_on"])] = pick([
      "2023-02-29",
      "2024-13-01",
      "2024-00-10",
      "2024-04-31",
      "20240401",
      "1 July 2026",
      "",
      20240401,
    ]);
  },
  "no offset": (document, { pick }) => {
    document[pick(["purchased_at", "requested_at", "confirmed_at"])] = "2026-07-05T10:00:00";
  },
  "no bool": (document, { pick }) => {
    const key = pick(["confirmed", "caused_loss", "settled", "merchant_exited"]);
    document[key] = pick([0, 1, "true", "yes", []]);
  },
};
