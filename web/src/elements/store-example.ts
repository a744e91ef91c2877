// Two shops to look at, as a merchant would have typed them: one in order, one in trouble. Their dates
// are fixed, so that the same example always says the same.
import { newRow, type Group } from "./store-draft.js";
import type { Say } from "./store-words.js";

const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export function shopInOrder(say: Say): Group {
  const yes = "true";
  return {
    as_of: "2026-07-06",
    onboarding: {
      account: yes,
      bank_verified: yes,
      business_licence: yes,
      bank_account_proof: yes,
      contact_details: yes,
      agreement_signed: yes,
      deposit_paid: yes,
      runs_on_tencent_cloud: yes,
    },
    deposit: {
      required_fen: "5000",
      balance_fen: "5000",
      deducted_on: "2026-06-08",
      topped_up_on: "2026-06-11",
    },
    delivery_failures: [
      newRow({
        product: say("example_backup"),
        delivery: "saas",
        notified_on: "2026-06-22",
        fixed_on: "2026-06-25",
      }),
    ],
    orders: { paid: "800", refunded_for_product_reasons: "5" },
    support: {
      channels: [newRow({ type: "online_chat", needs_friend_request: "false" })],
      hours: [newRow({ days: everyDay, from: "08:30", to: "21:00" })],
    },
    engagements: [
      newRow({ paid_on: "2026-07-03", started_on: "2026-07-06", user_caused: "false" }),
    ],
  };
}

export function shopInTrouble(say: Say): Group {
  return {
    as_of: "2026-07-06T10:00",
    deposit: { required_fen: "5000", balance_fen: "0", deducted_on: "2026-06-30" },
    delivery_failures: [
      newRow({ product: say("example_backup"), delivery: "saas", notified_on: "2026-07-02" }),
      newRow({ product: say("example_wall"), delivery: "saas", notified_on: "2026-06-20" }),
    ],
    orders: { paid: "420", refunded_for_product_reasons: "6" },
    support: {
      channels: [newRow({ type: "wechat", needs_friend_request: "true" })],
      hours: [newRow({ days: everyDay.slice(0, 5), from: "09:00", to: "18:00" })],
    },
    materials: [newRow({ changed_on: "2026-06-15" })],
    engagements: [newRow({ paid_on: "2026-07-03" })],
    contact: { market_first_attempt_at: "2026-07-05T09:00" },
    behaviours: [
      newRow({ annex: "annex.diversion", on: "2026-06-18" }),
      newRow({ annex: "annex.fake-trade", on: "2026-06-20" }),
    ],
  };
}
