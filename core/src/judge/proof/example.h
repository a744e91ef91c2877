// Turns a state of an open case into a document that a person can read and a judge can judge.
//
// Who uses it: the prover, for the examples of what it finds; explanations, for the nearest values.
//
// What a caller may not assume: that a document made of a state is valid by what no condition says
// (two dates that settle a third fact): ask whether it shows what it should, as `smallest` does.
#ifndef HEGUI_JUDGE_PROOF_EXAMPLE_H_
#define HEGUI_JUDGE_PROOF_EXAMPLE_H_

#include <functional>
#include <nlohmann/json.hpp>

#include "judge/common/explorer.h"

namespace hegui::judge::proof {

// A document of which every fact has a value in `state`: plain amounts, and days of July 2026 where
// the state leaves the choice.
nlohmann::json whole_document(const Case& open, const State& state);

// How much of the open case `state` narrows: what a document in it has to tell.
std::size_t narrowness(const Case& open, const State& state);

// `document` without what is not needed for `shows`; null when even the whole does not show it.
nlohmann::json smallest(nlohmann::json document,
                        const std::function<bool(const nlohmann::json&)>& shows);

}  // namespace hegui::judge::proof

#endif  // HEGUI_JUDGE_PROOF_EXAMPLE_H_
