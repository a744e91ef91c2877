// Which facts an answer depends on, and how many documents a case stands for.
//
// Who uses it: the prover.
//
// What a caller may not assume: that a fact it gives does matter when a cell is unresolved or there
// are very many: beyond kMaximumComparisons every fact that the cells tell apart counts. One that
// it does not give never matters.
#ifndef HEGUI_JUDGE_PROOF_INFLUENCE_H_
#define HEGUI_JUDGE_PROOF_INFLUENCE_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "judge/common/explorer.h"

namespace hegui::judge::proof {

inline constexpr std::size_t kMaximumComparisons = 2'000'000;

// Adds to `matter` the facts of which a single one leads from one leaf to another that is not the
// same to `same`.
void add_influence(const Case& open, const std::vector<Leaf<int>>& leaves,
                   const std::function<bool(int, int)>& same, FactSet& matter);

// The combinations of the declared values of all facts; the largest number when there are more.
std::int64_t combinations(const rulebook::DocumentRules& rules);

}  // namespace hegui::judge::proof

#endif  // HEGUI_JUDGE_PROOF_INFLUENCE_H_
