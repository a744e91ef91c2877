// The ways to read a place where the specification contradicts itself, for a case that is decided.
//
// Who uses it: the refund judge. What a caller may not assume: that there is one for every contest.
#ifndef HEGUI_JUDGE_REFUND_REFUND_READINGS_H_
#define HEGUI_JUDGE_REFUND_REFUND_READINGS_H_

#include <vector>

#include "judge/refund/refund_decision.h"
#include "judge/refund/refund_result.h"

namespace hegui::judge {

// A place where the text contradicts itself, and a state in which it does.
struct Contest {
  const rulebook::Match* match = nullptr;
  State state;
};

// The chosen reading, that of `chosen`, and then the others. `result` has its verdict, amount and
// flags.
std::vector<RefundReading> readings_of(const rulebook::DocumentRules& rules,
                                       const RefundResult& result, const Decision& chosen,
                                       const std::vector<Contest>& contests,
                                       RefundDecider& decider);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REFUND_READINGS_H_
