#include "judge/common/governing_version.h"

#include <optional>

#include "judge/common/evaluator.h"

namespace hegui::judge {
namespace {

using Position = std::size_t;

// The version in force on the day that `expression` is; nothing, with the question, while that is
// open.
std::optional<Position> version_on(const std::vector<rulebook::Version>& versions,
                                   const LinearExpression& day, const State& state,
                                   OpenQuestion& question) {
  const Bounds bounds = state.numbers.bounds(day);
  for (Position i = versions.size(); i-- > 1;) {
    if (bounds.minimum && *bounds.minimum >= versions[i].from) return i;
    if (bounds.maximum && *bounds.maximum < versions[i].from) continue;
    question.variable = -1;
    question.at_most_zero = day;
    question.at_most_zero.constant -= versions[i].from - 1;
    return std::nullopt;
  }
  return 0;
}

}  // namespace

GoverningVersions governing_versions(const rulebook::Rulebook& book, const Case& document,
                                     condition::Scratch& scratch) {
  Evaluator evaluator(document, scratch);
  const auto evaluate = [&](const State& state, OpenQuestion& question) -> std::optional<Position> {
    evaluator.enter(state);
    const auto day = evaluator.amount(*book.governed_by.refund_day, question);
    if (!day) return std::nullopt;
    return version_on(book.versions, *day, state, question);
  };
  const std::vector<Leaf<Position>> leaves = explore<Position>(document, document.root(), evaluate);
  GoverningVersions out;
  out.states.resize(book.versions.size());
  out.facts = facts_that_matter(document, leaves, [](Position a, Position b) { return a == b; });
  for (const Leaf<Position>& leaf : leaves) {
    for (Position i = 0; i < out.states.size(); ++i) {
      if (!leaf.label || *leaf.label == i) out.states[i].push_back(leaf.state);
    }
  }
  for (Position i = 0; i < out.states.size(); ++i) {
    if (!out.states[i].empty()) out.possible.push_back(i);
  }
  return out;
}

}  // namespace hegui::judge
