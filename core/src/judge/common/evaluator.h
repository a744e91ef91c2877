// Evaluates a rulebook's conditions in one state of a case.
//
// Who uses it: the judges and the explorer. Derived conditions are evaluated when a condition asks
// for them, once a state. What a condition needs and nobody has told comes back as an unknown that
// carries the first thing to be settled.
//
// What a caller may not assume: that it outlives its case or scratch, or that it can be shared
// between threads.
#ifndef HEGUI_JUDGE_COMMON_EVALUATOR_H_
#define HEGUI_JUDGE_COMMON_EVALUATOR_H_

#include <optional>
#include <vector>

#include "condition/activation.h"
#include "condition/program.h"
#include "judge/common/case_state.h"

namespace hegui::judge {

// What has to be settled before a condition has a value: a variable, or whether form <= 0.
struct OpenQuestion {
  int variable = -1;
  LinearExpression at_most_zero;  // when variable < 0

  // Nothing is left to settle: what was asked has no answer, however much is told.
  bool names_nothing() const { return variable < 0 && is_constant(at_most_zero); }
};

enum class Truth : std::uint8_t { no, yes, open };

class Evaluator : public condition::Activation {
 public:
  Evaluator(const Case& document, condition::Scratch& scratch);

  // Starts over with another state of the same case, which must outlive the calls that follow.
  void enter(const State& state);
  // Goes on in a copy of the state it is in, with everything that was worked out there.
  void follow(const State& copy) { state_ = &copy; }
  const State& state() const { return *state_; }

  // A boolean condition; when it is open, `question` says what to settle first. A condition that
  // fails (an overflow, say) counts as not met.
  Truth test(const condition::Program& program, OpenQuestion& question);
  // A number of fen, as far as it is known. Empty when something has to be settled first.
  std::optional<LinearExpression> amount(const condition::Program& program, OpenQuestion& question);

  // Sets a variable that the judge decides (decision.rule and its like) for this state.
  void decide_variable(int variable, condition::Value value);
  void decide_amount(const LinearExpression& amount) { decision_amount_ = amount; }

  condition::Value lookup(int variable) const override;
  condition::Truth decide(const condition::LinearForm& form) const override;

 private:
  OpenQuestion question_of(const condition::Value& unknown) const;
  LinearExpression expression(const condition::LinearForm& form) const;

  const Case& case_;
  condition::Scratch& scratch_;
  const State* state_ = nullptr;
  mutable std::vector<std::optional<condition::Value>> memo_;  // derived and decided, by variable
  std::optional<LinearExpression> decision_amount_;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_EVALUATOR_H_
