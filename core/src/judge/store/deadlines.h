// The deadlines that a rule's matches name, as far as they are the same in every case that the
// known facts allow.
//
// Who uses it: the object judge.
#ifndef HEGUI_JUDGE_STORE_DEADLINES_H_
#define HEGUI_JUDGE_STORE_DEADLINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "judge/common/evaluator.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

struct DeadlineFound {
  const rulebook::Deadline* rule = nullptr;
  std::int64_t day = 0;
  bool one_stage = true;  // no case gives it another stage
};

// Those of one match whose day is settled in `state`; days that never come are left out.
std::vector<DeadlineFound> deadlines_of(const rulebook::Match& match, const State& state,
                                        Evaluator& evaluator);

// Those that stand in every one of `cases` with the same day.
std::vector<DeadlineFound> common_deadlines(const std::vector<std::vector<DeadlineFound>>& cases);

// The stage that the rulebook names, or open, today, passed.
std::string_view stage_of(const rulebook::Deadline& rule, std::int64_t days_left);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_DEADLINES_H_
