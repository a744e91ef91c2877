// Puts the facts that matter into the order in which to ask for them.
//
// Who uses it: the refund judge, for `missing` and for `hegui next refund`. First comes the fact
// whose answer leaves the fewest outcomes in the worst case; facts that no verdict or amount
// depends on come last, in the order of the rulebook.
#ifndef HEGUI_JUDGE_REFUND_QUESTION_ORDER_H_
#define HEGUI_JUDGE_REFUND_QUESTION_ORDER_H_

#include <string_view>
#include <utility>
#include <vector>

#include "judge/common/explorer.h"
#include "judge/common/result.h"
#include "judge/refund/refund_decision.h"

namespace hegui::judge {

// A key of the result and the facts that can change it.
using AffectedKeys = std::vector<std::pair<std::string_view, FactSet>>;

std::vector<MissingFact> ordered_questions(const Case& document,
                                           const std::vector<Leaf<Decision>>& leaves,
                                           const AffectedKeys& affected);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_QUESTION_ORDER_H_
