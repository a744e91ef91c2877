// The sentences of a reply to a customer and of the note for the files, in English.
import type { LettersKey } from "./letters.zh-CN.js";

export const lettersEnglish: Record<LettersKey, string> = {
  blank_buyer: "[customer's name]",
  blank_order: "[order number]",
  blank_shop: "[shop's name]",

  greeting: "Dear {buyer},",
  received:
    "Thank you for letting us know: we have received your request for a refund (order {order}). We have checked it against the {rulebook}, and this is what we found.",
  received_open:
    "Thank you for letting us know: we have received your request for a refund (order {order}). We are checking it against the {rulebook}.",
  verdict_full_refund: "Result: this order is to be refunded in full.",
  verdict_negotiated_refund: "Result: the refund of this order is to be agreed between you and us.",
  verdict_merchant_policy: "Result: this order is refunded by our shop's own refund policy.",
  verdict_not_refundable: "Result: we are sorry to say that no refund is due for this order.",
  verdict_out_of_scope:
    "Result: this sale lies outside the scope of the specification, so a refund cannot be judged by it.",
  verdict_open: "We do not know enough yet to give you a result.",
  amount_paid: "Amount: {amount}, the whole price that you paid.",
  amount_unused: "Amount: {amount}, the price that you paid less the part already used.",
  amount_unused_sum: "Amount: {amount}, the {paid} that you paid less the {used} already used.",
  amount_agreed: "Amount: {amount}, as you and we have agreed.",
  amount_policy: "Amount: {amount}, as our shop promises.",
  amount_none: "Amount: {amount}.",
  amount_between: "Amount: not certain yet; as things stand it lies between {min} and {max}.",
  amount_open: "Amount: not certain yet.",
  clauses: "Basis in the specification: {clauses}.",
  contested:
    "Please note that the specification contradicts itself here. The above is how we read it; it can also be read as “{reading}” (see {clauses}). If we differ, the marketplace decides.",
  reading_full_refund: "refund in full",
  reading_negotiated_refund: "negotiated refund",
  reading_merchant_policy: "refund by the shop's own policy",
  reading_not_refundable: "no refund is due",
  reading_out_of_scope: "these rules do not apply",
  reading_market_yes: "the marketplace may refund by itself",
  reading_market_no: "the marketplace may not refund by itself",
  reading_with_amount: "{verdict}, {amount}",
  deduction:
    "A deduction for lost resources may be negotiated with you; without an agreement the whole price is refunded.",
  next_platform: "Next step: the platform pays this amount to you.",
  next_merchant:
    "Next step: we pay this amount to you directly; please tell us how you would like to receive it.",
  next_payer_open:
    "Next step: we are checking who pays this amount to you and will tell you as soon as we know.",
  next_agree: "Next step: please reply whether you agree to this amount.",
  next_agree_platform:
    "Next step: please reply whether you agree to this amount; once you do, the platform pays it to you.",
  next_agree_merchant:
    "Next step: please reply whether you agree to this amount, and how you would like to receive it; once you agree, we pay it to you directly.",
  next_recheck:
    "Next step: if you see it differently, please send us an explanation and any papers, and we will check again.",
  next_outside:
    "Next step: please tell us how you would like to proceed, and we will talk it over.",
  next_supplement:
    "Next step: please answer the questions above; we will reply as soon as we can after that.",
  next_wait: "Next step: we will reply as soon as this is checked.",
  deadline: "Deadline to note: {on}. {what} (clause {clause}).",
  invoice_user: "Invoice, your part: {what} (clause {clause}).",
  invoice_merchant: "Invoice, what the rules ask of us: {what} (clause {clause}).",
  invoice_tencent_cloud: "Invoice, Tencent Cloud's part: {what} (clause {clause}).",
  ask_heading: "Could you please tell us:",
  check_heading: "Meanwhile we check on our side: {facts}.",
  check_only: "We are still checking: {facts}.",
  numbered: "{number}. {text}",
  ask_product_type: "What kind of product did you buy?",
  ask_purchased_at: "On which day did you pay?",
  ask_requested_at: "On which day did you ask for the refund?",
  ask_confirmed:
    "When you asked for the refund, had you already confirmed that the service or transaction was complete?",
  ask_confirmed_at: "When did you confirm completion?",
  ask_grounds: "Why do you ask for a refund? Please add any explanation or screenshots you have.",
  ask_caused_loss: "Did it cause you a loss? If so, please add an explanation or proof.",
  ask_conduct_on: "On which day did what you report happen?",
  basis:
    "All this rests on the text in force since {version}; the marketplace may have revised its rules since.",
  closing: "If you have any questions, please reply at any time.\n\nWith kind regards,",
  signature: "{shop}",

  note_title: "Refund: note for the files",
  note_written: "Written on {date} (Beijing time)",
  note_order: "Order: {order}; customer: {buyer}",
  note_result: "Result: {result}",
  note_contested: "Note: {status}",
  note_amount: "How the amount comes about: {basis}",
  note_possible: "Still possible",
  note_facts: "Facts",
  note_fact: "{name}: {value}",
  note_fact_presumed: "{name}: {value} (not given; assumed by the rules)",
  note_follows: "What follows",
  note_period: "Review period",
  note_readings: "Readings",
  note_reading_chosen: "Followed here: {reading}. {reason} ({clauses})",
  note_reading_other: "Another reading: {reading}. {reason} ({clauses})",
  note_missing: "Missing",
  note_invoice: "Invoice",
  note_deadlines: "Deadlines",
  note_deadline: "{on}: {what} ({clause})",
  note_trace: "Rule by rule",
  note_rule: "{outcome}: {title}",
  note_clauses: " ({clauses})",
  note_because: "; because {because}",
  note_skipped: "Does not apply: {rules}",
  note_clauses_heading: "Clauses it rests on",
  note_rulebook: "Rules: {title}, version {version}, engine {engine}",
  note_fingerprint: "Fingerprint of the rules: {sha256}",
  separator: ", ",
};
