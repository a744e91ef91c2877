#include "judge/common/evaluator.h"

#include <algorithm>

namespace hegui::judge {

using condition::Value;

Evaluator::Evaluator(const Case& document, condition::Scratch& scratch)
    : case_(document),
      scratch_(scratch),
      memo_(static_cast<std::size_t>(document.rules().variable_count)) {}

void Evaluator::enter(const State& state) {
  state_ = &state;
  scratch_.reset();
  std::fill(memo_.begin(), memo_.end(), std::nullopt);
  decision_amount_.reset();
}

Value Evaluator::lookup(int variable) const {
  const auto index = static_cast<std::size_t>(variable);
  if (memo_[index]) return *memo_[index];
  const rulebook::DocumentRules& rules = case_.rules();
  if (variable == rules.decision_amount && decision_amount_) {
    return is_constant(*decision_amount_) ? Value::integer(decision_amount_->constant)
                                          : Value::symbolic(variable);
  }
  if (case_.variable(variable).kind != Variable::Kind::none) return case_.value(variable, *state_);
  for (const rulebook::Derived& derived : rules.derived) {
    if (derived.variable != variable) continue;
    const Value value = derived.program.evaluate(*this, scratch_);
    memo_[index] = value;
    return value;
  }
  return Value::unknown(variable);
}

LinearExpression Evaluator::expression(const condition::LinearForm& form) const {
  LinearExpression out = case_.expression(form);
  if (!decision_amount_) return out;
  // The decided amount is itself an expression of facts.
  for (const condition::LinearTerm& term : form.terms()) {
    if (term.variable != case_.rules().decision_amount) continue;
    for (std::size_t i = 0; i < out.coefficient.size(); ++i) {
      out.coefficient[i] +=
          static_cast<std::int32_t>(term.coefficient) * decision_amount_->coefficient[i];
    }
    out.constant += term.coefficient * decision_amount_->constant;
  }
  return out;
}

condition::Truth Evaluator::decide(const condition::LinearForm& form) const {
  const LinearExpression at_most_zero = expression(form);
  // Where a state was split by this very comparison, as it mostly was, the row is there.
  if (const std::optional<bool> told = state_->numbers.says(at_most_zero)) {
    return *told ? condition::Truth::yes : condition::Truth::no;
  }
  if (!state_->numbers.feasible_with(at_most_zero)) return condition::Truth::no;
  LinearExpression at_least_one = negated(at_most_zero);
  at_least_one.constant += 1;
  if (!state_->numbers.feasible_with(at_least_one)) return condition::Truth::yes;
  return condition::Truth::open;
}

OpenQuestion Evaluator::question_of(const Value& unknown) const {
  OpenQuestion out;
  const condition::OpenAtom& atom = scratch_.open_atom(unknown);
  if (atom.form) {
    out.at_most_zero = expression(*atom.form);
  } else {
    out.variable = atom.variable;
  }
  return out;
}

Truth Evaluator::test(const condition::Program& program, OpenQuestion& question) {
  const Value value = program.evaluate(*this, scratch_);
  if (value.is_boolean()) return value.as_boolean() ? Truth::yes : Truth::no;
  if (!value.is_unknown()) return Truth::no;
  question = question_of(value);
  return Truth::open;
}

std::optional<LinearExpression> Evaluator::amount(const condition::Program& program,
                                                  OpenQuestion& question) {
  const Value value = program.evaluate(*this, scratch_);
  if (value.is_integer()) {
    LinearExpression out;
    out.constant = value.as_integer();
    return out;
  }
  if (value.is_linear()) return expression(scratch_.linear_form(value));
  if (value.is_unknown()) question = question_of(value);
  return std::nullopt;
}

void Evaluator::decide_variable(int variable, Value value) {
  memo_[static_cast<std::size_t>(variable)] = value;
}

}  // namespace hegui::judge
