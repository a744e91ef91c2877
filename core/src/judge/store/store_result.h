// What is said of one store: the common part, findings, deadlines, penalties and figures.
//
// Who uses it: the store judge fills it, the report writes it. Pointers lead into the rulebook,
// which must outlive the result.
//
// What a caller may not assume: that the common part's `missing` and its facts are filled. A store
// has the same fact in many rows, so facts are named here by their place: deposit.balance_fen,
// delivery_failures.0.fixed_on.
#ifndef HEGUI_JUDGE_STORE_STORE_RESULT_H_
#define HEGUI_JUDGE_STORE_STORE_RESULT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/finding.h"
#include "judge/common/result.h"

namespace hegui::judge {

// What nobody has told and what can still change the answer.
struct StoreQuestion {
  std::string name;
  const rulebook::Text* question = nullptr;
  const rulebook::Fact* fact = nullptr;   // null when a whole part is asked for
  std::vector<std::string_view> affects;  // keys of the result, in their order
};

struct Deadline {
  const rulebook::Deadline* rule = nullptr;
  std::int64_t day = 0;
  std::optional<std::int64_t> estimate_year;  // the year without a calendar that it rests on
  std::optional<std::int64_t> days_left;      // negative once it is over
  std::string_view stage;                     // empty while the day it is is not known
  std::string field;                          // JSON pointer
};

// How far the worst delivery failure that is still open has gone (4.2).
struct DeliveryStage {
  std::string_view stage;
  std::string field;
};

struct InvoiceStep {
  const rulebook::Step* step = nullptr;
  std::string field;  // JSON pointer to the invoice
};

struct StorePenalty {
  const rulebook::AnnexRow* row = nullptr;
  std::string field;
};

// Clause 5.8. Without an order no rate can be computed.
struct RefundRate {
  std::int64_t paid = 0;
  std::int64_t refunded = 0;
  bool above = false;
  std::int64_t more_that_fit = 0;  // refunds still possible without being above
};

struct HoursGap {
  int day = 0;  // position among the values of the rows' `days`
  std::string_view day_name;
  int from = 0;  // minutes of the day
  int to = 0;
};

// Clause 4.4.1: the hours that a shop states against those it must serve.
struct ServiceHours {
  std::optional<bool> covered;
  std::vector<HoursGap> gaps;  // when not covered
  std::optional<bool> at_within_required;
  std::optional<bool> at_within_stated;

  bool empty() const { return !covered && !at_within_required && !at_within_stated; }
};

struct StoreResult : CommonResult {
  std::vector<StoreQuestion> questions;          // of very many, the first thousand
  std::vector<std::vector<StatedFact>> because;  // beside `trace`, entry by entry
  std::vector<Finding> findings;                 // by part, row, rule
  std::vector<Deadline> deadlines;               // by day, then clause
  std::optional<DeliveryStage> delivery_stage;
  std::vector<StorePenalty> penalties;  // one for each row of the appendix that a finding breaks
  std::int64_t deposit_to_deduct_fen = 0;
  std::optional<RefundRate> refund_rate;
  ServiceHours service_hours;
  std::vector<InvoiceStep> invoice_steps;
  std::vector<StatedFact> presumed;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_STORE_STORE_RESULT_H_
