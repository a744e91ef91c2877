#include "judge/common/invoice_judge.h"

#include <optional>

#include "judge/common/explorer.h"

namespace hegui::judge {
namespace {

using rulebook::Match;
using rulebook::Rule;
using MatchLeaves = std::vector<Leaf<const Match*>>;

class InvoiceJudge {
 public:
  explicit InvoiceJudge(const std::shared_ptr<const Part>& invoice)
      : invoice_(invoice),
        rules_(*invoice->rules),
        case_(rules_, invoice->facts),
        evaluator_(case_, scratch_),
        open_(rules_.facts.size()) {}

  InvoiceAnswer judge() {
    for (const Rule& rule : rules_.rules) answer(rule);
    ask_for_both_days();
    for (std::size_t fact = 0; fact < open_.size(); ++fact) {
      if (!open_[fact]) continue;
      answer_.missing.push_back({static_cast<int>(fact), {kInvoiceSteps}, invoice_});
    }
    return std::move(answer_);
  }

 private:
  // The first match that holds; null when none of them does.
  std::optional<const Match*> first_match(const Rule& rule, const State& state,
                                          OpenQuestion& question) {
    evaluator_.enter(state);
    for (const Match& match : rule.matches) {
      const Truth holds = evaluator_.test(match.condition, question);
      if (holds == Truth::open) return std::nullopt;
      if (holds == Truth::yes) return &match;
    }
    return nullptr;
  }

  void answer(const Rule& rule) {
    const MatchLeaves leaves =
        explore<const Match*>(case_, case_.root(), [&](const State& state, OpenQuestion& question) {
          return first_match(rule, state, question);
        });
    const std::optional<const Match*> match = uniform(leaves);
    if (match) {
      if (*match != nullptr) say(rule, **match);
      return;
    }
    answer_.trace.push_back(
        {&rule, Outcome::unknown, &rule.clauses, &rule.matches.front().facts, invoice_});
    const FactSet matter = facts_that_matter(
        case_, leaves, [](const Match* left, const Match* right) { return left == right; });
    for (std::size_t fact = 0; fact < matter.size(); ++fact) {
      if (matter[fact]) open_[fact] = true;
    }
  }

  // A comparison of months stands for one of its days; where both are unknown, both matter.
  void ask_for_both_days() {
    for (const rulebook::Computed& computed : rules_.computed) {
      if (computed.until < 0) continue;
      const auto from = static_cast<std::size_t>(computed.from);
      const auto until = static_cast<std::size_t>(computed.until);
      if (open_[from] && !invoice_->facts[until].known()) open_[until] = true;
    }
  }

  static std::optional<const Match*> uniform(const MatchLeaves& leaves) {
    for (const Leaf<const Match*>& leaf : leaves) {
      if (!leaf.label || *leaf.label != *leaves.front().label) return std::nullopt;
    }
    return leaves.front().label;
  }

  void say(const Rule& rule, const Match& match) {
    const std::size_t before = answer_.steps.size() + answer_.deadlines.size();
    for (const rulebook::Step& step : match.steps) {
      answer_.steps.push_back(&step);
      answer_.clauses.push_back(step.clause);
    }
    evaluator_.enter(case_.root());
    for (const rulebook::Deadline& deadline : match.deadlines) {
      OpenQuestion ignored;
      const std::optional<LinearExpression> on = evaluator_.amount(deadline.on, ignored);
      if (!on || !is_constant(*on)) continue;
      answer_.deadlines.push_back({&deadline, on->constant});
      answer_.clauses.push_back(deadline.clause);
    }
    const bool spoke = answer_.steps.size() + answer_.deadlines.size() > before;
    answer_.trace.push_back({&rule, spoke ? Outcome::pass : Outcome::not_applicable, &match.clauses,
                             &match.facts, invoice_});
  }

  std::shared_ptr<const Part> invoice_;
  const rulebook::DocumentRules& rules_;
  condition::Scratch scratch_;
  Case case_;
  Evaluator evaluator_;
  FactSet open_;  // facts that can still change what is said
  InvoiceAnswer answer_;
};

}  // namespace

InvoiceAnswer judge_invoice(const std::shared_ptr<const Part>& invoice) {
  return InvoiceJudge(invoice).judge();
}

}  // namespace hegui::judge
