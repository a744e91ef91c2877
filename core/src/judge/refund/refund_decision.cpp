#include "judge/refund/refund_decision.h"

namespace hegui::judge {

using rulebook::Match;
using rulebook::Rule;

std::vector<const Rule*> rules_of_stage(const rulebook::DocumentRules& rules,
                                        std::string_view stage) {
  std::vector<const Rule*> out;
  out.reserve(rules.rules.size());
  for (const Rule& rule : rules.rules) {
    if (rule.stage == stage) out.push_back(&rule);
  }
  return out;
}

bool speaks_of_decision(const Rule& rule) {
  for (const Match& match : rule.matches) {
    if (match.speaks_of_decision) return true;
  }
  return false;
}

RefundDecider::RefundDecider(const rulebook::DocumentRules& rules, const Case& document,
                             condition::Scratch& scratch)
    : rules_(rules),
      evaluator_(document, scratch),
      verdict_rules_(rules_of_stage(rules, "verdict")) {}

std::optional<Decision> RefundDecider::decide(const State& state, OpenQuestion& question) {
  enter(state);
  return decide_entered(question);
}

void RefundDecider::enter(const State& state) {
  if (in_root_ && !state.narrowed) {
    evaluator_.follow(state);
    return;
  }
  evaluator_.enter(state);
  in_root_ = !state.narrowed;
  root_decision_.reset();
}

std::optional<Decision> RefundDecider::decide_entered(OpenQuestion& question) {
  if (in_root_ && root_decision_) return root_decision_;
  for (const Rule* rule : verdict_rules_) {
    for (const Match& match : rule->matches) {
      const Truth holds = evaluator_.test(match.condition, question);
      if (holds == Truth::open) return std::nullopt;
      if (holds == Truth::no) continue;
      Decision out{rule, &match, {}, false};
      if (match.amount) {
        const auto amount = evaluator_.amount(*match.amount, question);
        if (!amount) return std::nullopt;
        out.amount = *amount;
        out.has_amount = true;
      }
      if (in_root_) root_decision_ = out;
      return out;
    }
  }
  return std::nullopt;
}

// The rules about scope come first; no other rule has to be asked.
std::optional<bool> RefundDecider::out_of_scope_entered(OpenQuestion& question) {
  for (const Rule* rule : verdict_rules_) {
    for (const Match& match : rule->matches) {
      if (match.verdict != kOutOfScope) return false;
      const Truth holds = evaluator_.test(match.condition, question);
      if (holds == Truth::open) return std::nullopt;
      if (holds == Truth::yes) return true;
    }
  }
  return false;
}

void RefundDecider::set_decision(const Decision& decision) {
  evaluator_.decide_variable(rules_.decision_rule, condition::Value::string(decision.rule->id));
  if (decision.has_amount) evaluator_.decide_amount(decision.amount);
}

std::optional<bool> RefundDecider::prepare(bool decided, const State& state,
                                           OpenQuestion& question) {
  enter(state);
  if (!decided) {
    const std::optional<bool> outside = out_of_scope_entered(question);
    return outside ? std::optional(!*outside) : std::nullopt;
  }
  const std::optional<Decision> decision = decide_entered(question);
  if (!decision) return question.names_nothing() ? std::optional(false) : std::nullopt;
  if (decision->out_of_scope()) return false;
  set_decision(*decision);
  return true;
}

std::optional<RuleAnswer> RefundDecider::answer(const Rule& rule, const State& state,
                                                OpenQuestion& question) {
  const std::optional<bool> asked = prepare(speaks_of_decision(rule), state, question);
  if (!asked) return std::nullopt;
  return *asked ? answer_entered(rule, question) : RuleAnswer{true, nullptr};
}

std::optional<RuleAnswer> RefundDecider::answer_after(const Decision& decision, const Rule& rule,
                                                      const State& state, OpenQuestion& question) {
  if (decision.out_of_scope()) return RuleAnswer{true, nullptr};
  after(decision, state);
  return answer_entered(rule, question);
}

std::optional<RuleAnswer> RefundDecider::answer_entered(const Rule& rule, OpenQuestion& question) {
  for (const Match& match : rule.matches) {
    const Truth holds = evaluator_.test(match.condition, question);
    if (holds == Truth::open) return std::nullopt;
    if (holds == Truth::yes) return RuleAnswer{false, &match};
  }
  return RuleAnswer{};
}

Evaluator& RefundDecider::in(const State& state) {
  enter(state);
  return evaluator_;
}

Evaluator& RefundDecider::after(const Decision& decision, const State& state) {
  in(state);
  set_decision(decision);
  return evaluator_;
}

}  // namespace hegui::judge
