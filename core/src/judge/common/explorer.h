// Splits an open case into the states that can be told apart, and says which facts tell them apart.
//
// Who uses it: the judges. A key of the result (the verdict, a flag) is a function of the facts.
// Where some are unknown, exploring asks that function for its value in the root state; as long as
// it names something to be settled first, the state is split by it. The leaves cover the case
// without overlap, and each has one value.
//
// What a caller may not assume: that every leaf has a value. A leaf is unresolved when a condition
// needs the very number of an unknown amount, or when the case has more than kMaximumLeaves of
// them; what is unresolved must be shown as open, never decided.
#ifndef HEGUI_JUDGE_COMMON_EXPLORER_H_
#define HEGUI_JUDGE_COMMON_EXPLORER_H_

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "judge/common/case_state.h"
#include "judge/common/evaluator.h"

namespace hegui::judge {

inline constexpr std::size_t kMaximumLeaves = 60'000;

template <class Label>
struct Leaf {
  State state;
  std::optional<Label> label;
};

// The states that `question` splits `state` into; empty when it cannot.
std::vector<State> split(const Case& document, const State& state, const OpenQuestion& question);

// Facts, as positions in DocumentRules::facts.
using FactSet = std::vector<bool>;

// The facts of which a single one can lead from a case in `left` to a case in `right`, all others
// being the same; they are added to `out`.
void add_separating_facts(const Case& document, const State& left, const State& right,
                          FactSet& out);

// The facts whose variables the states of `leaves` narrow at all, compared with the root.
void add_narrowed_facts(const Case& document, const State& state, FactSet& out);

// The facts that the value of `program` may rest on, directly or through derived conditions; added
// to `out`.
void add_facts_read(const Case& document, const condition::Program& program, FactSet& out);

// `evaluate(state, question)` gives the label, or nothing and sets the question.
template <class Label, class Evaluate>
std::vector<Leaf<Label>> explore(const Case& document, const State& root, Evaluate evaluate) {
  std::vector<Leaf<Label>> leaves;
  OpenQuestion first;
  // Most documents tell all that is asked.
  if (std::optional<Label> label = evaluate(root, first)) {
    leaves.push_back({root, std::move(label)});
    return leaves;
  }
  std::vector<State> open = split(document, root, first);
  if (open.empty()) leaves.push_back({root, std::nullopt});
  std::reverse(open.begin(), open.end());
  while (!open.empty()) {
    State state = std::move(open.back());
    open.pop_back();
    OpenQuestion question;
    std::optional<Label> label = evaluate(state, question);
    std::vector<State> parts;
    if (!label && leaves.size() + open.size() < kMaximumLeaves) {
      parts = split(document, state, question);
    }
    if (parts.empty()) {
      leaves.push_back({std::move(state), std::move(label)});
      continue;
    }
    std::reverse(parts.begin(), parts.end());
    for (State& part : parts) open.push_back(std::move(part));
  }
  return leaves;
}

// Adds the facts that can change the label to `found`; those that stand there already are not
// looked for. Exact as long as the pairs of leaves are few enough to compare; beyond that every
// fact that the leaves narrow counts, so that no question that matters is left out.
template <class Label, class Same>
void add_facts_that_matter(const Case& document, const std::vector<Leaf<Label>>& leaves, Same same,
                           FactSet& found) {
  constexpr std::size_t kMaximumPairs = 400'000;
  if (leaves.size() < 2) return;
  FactSet candidates(found.size());
  for (const Leaf<Label>& leaf : leaves) add_narrowed_facts(document, leaf.state, candidates);
  const auto all_found = [&] {
    for (std::size_t fact = 0; fact < found.size(); ++fact) {
      if (candidates[fact] && !found[fact]) return false;
    }
    return true;
  };
  std::size_t pairs = 0;
  // Neighbours first: they differ in what was split last.
  for (std::size_t distance = 1; distance < leaves.size() && !all_found(); ++distance) {
    for (std::size_t i = 0; i + distance < leaves.size(); ++i) {
      const Leaf<Label>& left = leaves[i];
      const Leaf<Label>& right = leaves[i + distance];
      if (left.label && right.label && same(*left.label, *right.label)) continue;
      add_separating_facts(document, left.state, right.state, found);
      if (++pairs <= kMaximumPairs) continue;
      for (std::size_t fact = 0; fact < found.size(); ++fact) {
        found[fact] = found[fact] || candidates[fact];
      }
      return;
    }
  }
}

template <class Label, class Same>
FactSet facts_that_matter(const Case& document, const std::vector<Leaf<Label>>& leaves, Same same) {
  FactSet found(document.rules().facts.size());
  add_facts_that_matter(document, leaves, same, found);
  return found;
}

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_EXPLORER_H_
