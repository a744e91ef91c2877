// What a refund's `confirmed` and `confirmed_at` say of each other (contract, "Refund document").
//
// Who uses it: proofs, which know of no document that a reader would refuse.
#ifndef HEGUI_JUDGE_REFUND_CONFIRMATION_H_
#define HEGUI_JUDGE_REFUND_CONFIRMATION_H_

#include <vector>

#include "judge/common/case_state.h"

namespace hegui::judge {

// The parts of `state`, of a case whose facts may have any value, in which the three do not
// contradict each other; the others are no documents.
std::vector<State> consistent_parts(const Case& open, const State& state);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_CONFIRMATION_H_
