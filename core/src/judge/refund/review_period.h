// The review period of a refund (clauses 2.8, 5.1.1, 5.1.2): its days and where the request falls.
//
// Who uses it: the refund judge. Whether the period is open decides the verdict and is decided by
// the rulebook's conditions; this only says it in days, as far as the days are known.
#ifndef HEGUI_JUDGE_REFUND_REVIEW_PERIOD_H_
#define HEGUI_JUDGE_REFUND_REVIEW_PERIOD_H_

#include "judge/common/explorer.h"
#include "judge/refund/refund_result.h"

namespace hegui::judge {

struct ReviewPeriodAnswer {
  ReviewPeriod period;
  FactSet matter;  // facts that can still change it
};

ReviewPeriodAnswer review_period(const Case& document, const FactTable& facts);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REVIEW_PERIOD_H_
