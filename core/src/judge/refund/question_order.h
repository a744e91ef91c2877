// Puts the facts that matter into the order in which to ask for them.
//
// Who uses it: the refund judge, for `missing` and for `hegui next refund`. First come facts of
// which at least half of the answers settle the case, then the others that verdict or amount depend
// on, then those that neither depends on; among equals the order of the rulebook holds, which is
// the order in which a person tells a case.
//
// Looking one answer ahead for the fewest outcomes left, at worst or on average, was tried instead:
// it began with the promises that merchants make on their own, and took more questions to the end.
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

// What would be asked for where `facts` matter, in no order and without what it affects.
std::vector<MissingFact> unordered_questions(const Case& document, const FactSet& facts);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_QUESTION_ORDER_H_
