// The review period of a refund (clauses 2.8, 5.1.1, 5.1.2): its days and where the request falls.
//
// Who uses it: the refund judge. Whether the period is open decides the verdict and is decided by
// the rulebook's conditions; this only says it in days, as far as the days are known.
#ifndef HEGUI_JUDGE_REFUND_REVIEW_PERIOD_H_
#define HEGUI_JUDGE_REFUND_REVIEW_PERIOD_H_

#include <optional>

#include "calendar/working_days.h"
#include "judge/common/evaluator.h"
#include "judge/common/explorer.h"
#include "judge/refund/refund_result.h"

namespace hegui::judge {

struct ReviewPeriodAnswer {
  ReviewPeriod period;
  FactSet matter;  // facts that can still change it
  // Its last day is a public holiday. Nothing is said of a year that the calendar does not know,
  // nor of a service, whose period a confirmation ends and not a day.
  std::optional<RefundNote> note;
};

// `evaluator` stands in the root of the case. The rulebook's derived values has_review_window and
// review_last_day say which products have a period in days, and its last day.
ReviewPeriodAnswer review_period(const rulebook::DocumentRules& rules, const FactTable& facts,
                                 const calendar::WorkingCalendar& calendar, Evaluator& evaluator);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REVIEW_PERIOD_H_
