#include "judge/store/deadlines.h"

#include <algorithm>
#include <optional>

namespace hegui::judge::store {
namespace {

// A day beyond it comes of a day that is presumed not to have happened.
constexpr std::int64_t kNever = rulebook::kNotYet / 2;

const DeadlineFound* same_in(const std::vector<DeadlineFound>& deadlines,
                             const DeadlineFound& wanted) {
  const auto found =
      std::find_if(deadlines.begin(), deadlines.end(), [&](const DeadlineFound& each) {
        return each.rule->id == wanted.rule->id && each.day == wanted.day;
      });
  return found == deadlines.end() ? nullptr : &*found;
}

}  // namespace

std::vector<DeadlineFound> deadlines_of(const rulebook::Match& match, const State& state,
                                        Evaluator& evaluator) {
  std::vector<DeadlineFound> out;
  evaluator.enter(state);
  for (const rulebook::Deadline& rule : match.deadlines) {
    OpenQuestion ignored;
    const std::optional<LinearExpression> day = evaluator.amount(rule.on, ignored);
    if (!day || !is_constant(*day) || day->constant > kNever) continue;
    out.push_back({&rule, day->constant, true});
  }
  return out;
}

std::vector<DeadlineFound> common_deadlines(const std::vector<std::vector<DeadlineFound>>& cases) {
  std::vector<DeadlineFound> out;
  if (cases.empty()) return out;
  for (DeadlineFound found : cases.front()) {
    bool everywhere = true;
    for (const std::vector<DeadlineFound>& other : cases) {
      const DeadlineFound* same = same_in(other, found);
      everywhere = everywhere && same != nullptr;
      found.one_stage =
          found.one_stage && same != nullptr && same->rule->stage == found.rule->stage;
    }
    if (everywhere) out.push_back(found);
  }
  return out;
}

std::string_view stage_of(const rulebook::Deadline& rule, std::int64_t days_left) {
  if (!rule.stage.empty()) return rule.stage;
  if (days_left == 0) return "today";
  return days_left > 0 ? "open" : "passed";
}

}  // namespace hegui::judge::store
