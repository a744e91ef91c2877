// Documents for the files that the tests of the bulk view judge.
// Who uses it: bulk-export.test.mjs and bulk-results.test.mjs.

/** JSON Lines. */
export const lines = (documents) => documents.map((each) => `${JSON.stringify(each)}\n`).join("");

/** Past its review period, with 1,000 yuan not used; `given` says what is otherwise. */
export const refund = (id, given) => ({
  id,
  product_type: "software",
  purchased_at: "2026-07-01",
  requested_at: "2026-07-09",
  paid_fen: 120_000,
  used_fen: 20_000,
  grounds: [],
  merchant_policy: "none",
  ...given,
});
