#include "judge/listing/fact_rules.h"

#include <algorithm>
#include <optional>

#include "judge/common/evaluator.h"
#include "judge/common/finding.h"
#include "judge/common/json_lists.h"

namespace hegui::judge::listing {
namespace {

// The match that applies; null when the rule holds.
using Answer = const rulebook::Match*;

class FactRules {
 public:
  FactRules(const rulebook::Rulebook& book, ListingResult& result)
      : book_(book),
        result_(result),
        case_(book.listing, result.facts),
        evaluator_(case_, scratch_),
        missing_(book.listing.facts.size()) {}

  FactSet judge() {
    for (const rulebook::Rule& rule : book_.listing.rules) {
      if (rule.stage == "fact") judge_rule(rule);
    }
    return missing_;
  }

 private:
  std::optional<Answer> answer(const rulebook::Rule& rule, const State& state,
                               OpenQuestion& question) {
    evaluator_.enter(state);
    for (const rulebook::Match& match : rule.matches) {
      if (is_of_words(match)) continue;
      const Truth holds = evaluator_.test(match.condition, question);
      if (holds == Truth::open) return std::nullopt;
      if (holds == Truth::yes) return &match;
    }
    return Answer{nullptr};
  }

  void judge_rule(const rulebook::Rule& rule) {
    if (rule.matches.empty()) return;
    const auto leaves = explore<Answer>(
        case_, case_.root(),
        [&](const State& state, OpenQuestion& question) { return answer(rule, state, question); });
    const bool settled = std::all_of(leaves.begin(), leaves.end(), [&](const Leaf<Answer>& leaf) {
      return leaf.label && *leaf.label == leaves.front().label;
    });
    if (!settled) {
      const FactSet matter = facts_that_matter(
          case_, leaves, [](const Answer& left, const Answer& right) { return left == right; });
      for (std::size_t i = 0; i < matter.size(); ++i) missing_[i] = missing_[i] || matter[i];
      trace(rule, Outcome::unknown, rule.matches.front());
      return;
    }
    const Answer match = *leaves.front().label;
    if (match == nullptr || outcome_of(*match) == Outcome::pass) {
      trace(rule, Outcome::pass, match == nullptr ? rule.matches.front() : *match);
      return;
    }
    Finding finding = finding_of(book_, rule, *match, {});
    finding.field = "/" + string_of(match->output, "field");
    finding.detector = "fact";
    trace(rule, finding.outcome, *match);
    result_.findings.push_back(std::move(finding));
  }

  void trace(const rulebook::Rule& rule, Outcome outcome, const rulebook::Match& match) {
    result_.trace.push_back({&rule, outcome, &match.clauses, &match.facts});
  }

  const rulebook::Rulebook& book_;
  ListingResult& result_;
  condition::Scratch scratch_;
  Case case_;
  Evaluator evaluator_;
  FactSet missing_;
};

}  // namespace

FactSet judge_facts(const rulebook::Rulebook& book, ListingResult& result) {
  return FactRules(book, result).judge();
}

}  // namespace hegui::judge::listing
