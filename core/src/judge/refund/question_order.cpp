#include "judge/refund/question_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <set>

#include "condition/in_order.h"

namespace hegui::judge {
namespace {

using Leaves = std::vector<Leaf<Decision>>;

// The keys of a result in the order of the contract.
constexpr std::array<std::string_view, 10> kKeys = {"verdict",
                                                    "amount_fen",
                                                    "amount_basis",
                                                    "review_period",
                                                    "deduction_negotiable",
                                                    "marketplace_may_refund",
                                                    "payer",
                                                    "clawback",
                                                    "counts_toward_refund_rate",
                                                    "readings"};

std::size_t key_order(std::string_view key) {
  return static_cast<std::size_t>(std::find(kKeys.begin(), kKeys.end(), key) - kKeys.begin());
}

// Enough leaves to tell a good question from a bad one, few enough to look at for each question.
constexpr std::size_t kMaximumLeavesLookedAt = 1'500;

// A fact jumps the queue when at least so many in a hundred of its answers settle the case.
// Measured: with 25 or 34, purchases of old are asked for first, which nearly never settle
// anything.
constexpr std::size_t kWorthAskingFirst = 50;

class Ranking {
 public:
  Ranking(const Case& document, const Leaves& leaves) : case_(document) {
    const std::size_t step = leaves.size() / kMaximumLeavesLookedAt + 1;
    for (std::size_t i = 0; i < leaves.size(); i += step) {
      if (leaves[i].label) leaves_.push_back(&leaves[i]);
    }
  }

  // How many in a hundred of the answers to `fact` settle the case; 0 for too few to matter.
  std::size_t settled_by(std::size_t fact) const {
    std::vector<std::vector<const Leaf<Decision>*>> parts;
    const std::vector<int> finite = finite_variables(fact);
    const int unknown = number(fact);
    if (unknown >= 0) {
      parts = by_number(static_cast<std::size_t>(unknown));
    } else {
      parts = by_values(finite);
    }
    const auto settled = std::count_if(
        parts.begin(), parts.end(), [&](const auto& part) { return openness(part, unknown) <= 1; });
    if (parts.empty()) return 0;
    const std::size_t share = static_cast<std::size_t>(settled) * 100 / parts.size();
    return share >= kWorthAskingFirst ? share : 0;
  }

 private:
  std::vector<int> finite_variables(std::size_t fact) const {
    std::vector<int> out;
    for (std::size_t v = 0; v < case_.root().possible.size(); ++v) {
      const Variable& about = case_.variable(static_cast<int>(v));
      if (about.fact == static_cast<int>(fact) && !std::has_single_bit(case_.root().possible[v]) &&
          case_.root().possible[v] != 0) {
        out.push_back(static_cast<int>(v));
      }
    }
    return out;
  }

  int number(std::size_t fact) const {
    for (std::size_t u = 0; u < case_.unknown_numbers(); ++u) {
      if (case_.variable(case_.variable_of_unknown(u)).fact == static_cast<int>(fact)) {
        return static_cast<int>(u);
      }
    }
    return -1;
  }

  // One part for each combination of values of the fact's variables.
  std::vector<std::vector<const Leaf<Decision>*>> by_values(
      const std::vector<int>& variables) const {
    std::vector<std::vector<const Leaf<Decision>*>> parts = {leaves_};
    for (const int variable : variables) {
      std::vector<std::vector<const Leaf<Decision>*>> finer;
      const auto index = static_cast<std::size_t>(variable);
      const std::uint32_t possible = case_.root().possible[index];
      for (const auto& part : parts) {
        for (std::uint32_t bit = 1; bit != 0 && bit <= possible; bit <<= 1) {
          if ((possible & bit) == 0) continue;
          finer.emplace_back();
          for (const Leaf<Decision>* leaf : part) {
            if ((leaf->state.possible[index] & bit) != 0) finer.back().push_back(leaf);
          }
        }
      }
      parts = std::move(finer);
    }
    return parts;
  }

  // One part for each stretch of numbers between which the leaves do not differ.
  std::vector<std::vector<const Leaf<Decision>*>> by_number(std::size_t unknown) const {
    LinearExpression itself;
    itself.coefficient[unknown] = 1;
    std::vector<Bounds> bounds;
    std::set<std::int64_t> points = {0};
    for (const Leaf<Decision>* leaf : leaves_) {
      bounds.push_back(leaf->state.numbers.bounds(itself));
      if (bounds.back().minimum) points.insert(*bounds.back().minimum);
      if (bounds.back().maximum) points.insert(*bounds.back().maximum + 1);
    }
    points.insert(*points.begin() - 1);
    std::vector<std::vector<const Leaf<Decision>*>> parts;
    for (const std::int64_t point : points) {
      parts.emplace_back();
      for (std::size_t i = 0; i < leaves_.size(); ++i) {
        const bool inside = (!bounds[i].minimum || *bounds[i].minimum <= point) &&
                            (!bounds[i].maximum || *bounds[i].maximum >= point);
        if (inside) parts.back().push_back(leaves_[i]);
      }
      if (parts.back().empty()) parts.pop_back();
    }
    return parts;
  }

  // Distinct verdicts and amounts in `part`, and numbers other than `told` that amounts wait for.
  std::size_t openness(const std::vector<const Leaf<Decision>*>& part, int told) const {
    std::map<std::string_view, std::vector<LinearExpression>> outcomes;
    std::set<std::size_t> waits;
    std::size_t count = 0;
    for (const Leaf<Decision>* leaf : part) {
      const Decision& decision = *leaf->label;
      std::vector<LinearExpression>& amounts = outcomes[decision.match->verdict];
      if (std::find(amounts.begin(), amounts.end(), decision.amount) == amounts.end()) {
        amounts.push_back(decision.amount);
        ++count;
      }
      for (std::size_t u = 0; u < case_.unknown_numbers(); ++u) {
        if (decision.amount.coefficient[u] != 0 && static_cast<int>(u) != told) waits.insert(u);
      }
    }
    return count + waits.size();
  }

  const Case& case_;
  std::vector<const Leaf<Decision>*> leaves_;
};

// A fact inside an object that nobody has told of is asked for by asking for the object.
std::size_t asked_fact(const Case& document, std::size_t fact) {
  const rulebook::DocumentRules& rules = document.rules();
  const int parent = rules.facts[fact].parent;
  if (parent < 0 || document.facts()[static_cast<std::size_t>(parent)].known()) return fact;
  return static_cast<std::size_t>(parent);
}

struct Question {
  std::size_t fact = 0;
  bool decides = false;     // can change the verdict or the amount
  std::size_t settles = 0;  // in a hundred answers
  std::vector<std::string_view> affects;
};

// Moves a question that makes sense only after another one, itself asked, to just behind that one:
// nobody can say what was agreed before anything was.
void ask_first_things_first(const Case& document, std::vector<Question>& questions) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    for (std::size_t later = i + 1; later < questions.size(); ++later) {
      const int before = document.rules().facts[questions[i].fact].asked_after;
      if (before != static_cast<int>(questions[later].fact)) continue;
      const auto from = questions.begin() + static_cast<std::ptrdiff_t>(i);
      std::rotate(from, from + 1, questions.begin() + static_cast<std::ptrdiff_t>(later) + 1);
      later = i;
    }
  }
}

}  // namespace

std::vector<MissingFact> ordered_questions(const Case& document, const Leaves& leaves,
                                           const AffectedKeys& affected) {
  std::map<std::size_t, Question> questions;
  const Ranking ranking(document, leaves);
  for (const auto& [key, facts] : affected) {
    for (std::size_t fact = 0; fact < facts.size(); ++fact) {
      if (!facts[fact]) continue;
      const std::size_t asked = asked_fact(document, fact);
      Question& question = questions[asked];
      question.fact = asked;
      if (std::find(question.affects.begin(), question.affects.end(), key) ==
          question.affects.end()) {
        question.affects.push_back(key);
      }
      if (key != "verdict" && key != "amount_fen") continue;
      question.decides = true;
      question.settles = std::max(question.settles, ranking.settled_by(fact));
    }
  }
  std::vector<Question> sorted;
  sorted.reserve(questions.size());
  for (auto& [fact, question] : questions) sorted.push_back(std::move(question));
  condition::sort_few(sorted, [](const Question& a, const Question& b) {
    if (a.decides != b.decides) return a.decides;
    if (a.decides && a.settles != b.settles) return a.settles > b.settles;
    return a.fact < b.fact;
  });
  ask_first_things_first(document, sorted);
  std::vector<MissingFact> out;
  out.reserve(sorted.size());
  for (Question& question : sorted) {
    condition::sort_few(question.affects, [](std::string_view a, std::string_view b) {
      return key_order(a) < key_order(b);
    });
    out.push_back({static_cast<int>(question.fact), std::move(question.affects)});
  }
  return out;
}

std::vector<MissingFact> unordered_questions(const Case& document, const FactSet& facts) {
  FactSet asked(facts.size());
  for (std::size_t fact = 0; fact < facts.size(); ++fact) {
    if (facts[fact]) asked[asked_fact(document, fact)] = true;
  }
  std::vector<MissingFact> out;
  for (std::size_t fact = 0; fact < asked.size(); ++fact) {
    if (asked[fact]) out.push_back({static_cast<int>(fact), {}});
  }
  return out;
}

}  // namespace hegui::judge
