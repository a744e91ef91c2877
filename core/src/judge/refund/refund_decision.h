// Asks the refund rules for one state of a case: which rule decides, what the contested readings
// are, what the flags say. Each answer is either there or names what has to be settled first.
//
// Who uses it: the refund judge only.
#ifndef HEGUI_JUDGE_REFUND_REFUND_DECISION_H_
#define HEGUI_JUDGE_REFUND_REFUND_DECISION_H_

#include <optional>
#include <string_view>
#include <vector>

#include "judge/common/evaluator.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

inline constexpr std::string_view kOutOfScope = "out_of_scope";

// The rules of a document kind that belong to one stage, in their order.
std::vector<const rulebook::Rule*> rules_of_stage(const rulebook::DocumentRules& rules,
                                                  std::string_view stage);

bool speaks_of_decision(const rulebook::Rule& rule);

struct Decision {
  const rulebook::Rule* rule = nullptr;
  const rulebook::Match* match = nullptr;
  LinearExpression amount;
  bool has_amount = false;

  bool out_of_scope() const { return match->verdict == kOutOfScope; }
};

// A match of a rule that is not about the verdict; no match when nothing of it applies.
struct RuleAnswer {
  bool out_of_scope = false;
  const rulebook::Match* match = nullptr;

  bool operator==(const RuleAnswer&) const = default;
};

class RefundDecider {
 public:
  RefundDecider(const rulebook::DocumentRules& rules, const Case& document,
                condition::Scratch& scratch);

  // The first verdict rule whose condition holds. A question that names nothing says that there is
  // none.
  std::optional<Decision> decide(const State& state, OpenQuestion& question);

  // Which match of `rule` applies; `after_decision` when its conditions speak of the decision.
  std::optional<RuleAnswer> answer(const rulebook::Rule& rule, const State& state,
                                   OpenQuestion& question);

  // The same for a rule that speaks of the decision, in a state in which that is known.
  std::optional<RuleAnswer> answer_after(const Decision& decision, const rulebook::Rule& rule,
                                         const State& state, OpenQuestion& question);

  // Makes ready for the conditions of a rule in `state`, `decided` when they speak of the decision.
  // False where no such rule is asked: out of scope, or no verdict rule holds.
  std::optional<bool> prepare(bool decided, const State& state, OpenQuestion& question);
  // In the state that was prepared or entered last.
  Evaluator& evaluator() { return evaluator_; }
  // Leaves the evaluator in `state`, for whatever else is to be worked out there.
  Evaluator& in(const State& state);

  // Leaves the evaluator in `state` with the decision's variables set, for the readings.
  Evaluator& after(const Decision& decision, const State& state);

  const std::vector<const rulebook::Rule*>& verdict_rules() const { return verdict_rules_; }

 private:
  void enter(const State& state);
  std::optional<Decision> decide_entered(OpenQuestion& question);
  std::optional<bool> out_of_scope_entered(OpenQuestion& question);
  std::optional<RuleAnswer> answer_entered(const rulebook::Rule& rule, OpenQuestion& question);
  void set_decision(const Decision& decision);

  const rulebook::DocumentRules& rules_;
  Evaluator evaluator_;
  std::vector<const rulebook::Rule*> verdict_rules_;
  // Most documents are settled in their root state, which every key asks for: it is entered once.
  bool in_root_ = false;
  std::optional<Decision> root_decision_;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REFUND_DECISION_H_
