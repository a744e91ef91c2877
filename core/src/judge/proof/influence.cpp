#include "judge/proof/influence.h"

#include <algorithm>
#include <limits>

namespace hegui::judge::proof {
namespace {

using rulebook::Fact;
using rulebook::FactType;

// The facts that the leaves narrow and that are not yet known to matter.
FactSet open_candidates(const Case& open, const std::vector<Leaf<int>>& leaves,
                        const FactSet& matter) {
  FactSet out(matter.size());
  for (const Leaf<int>& leaf : leaves) add_narrowed_facts(open, leaf.state, out);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] && !matter[i];
  return out;
}

// Whether no fact outside `candidates` tells the two apart by its declared values.
bool worth_comparing(const Case& open, const State& left, const State& right,
                     const FactSet& candidates) {
  for (std::size_t v = 0; v < left.possible.size(); ++v) {
    if ((left.possible[v] & right.possible[v]) != 0 || left.possible[v] == 0) continue;
    if (!candidates[static_cast<std::size_t>(open.variable(static_cast<int>(v)).fact)])
      return false;
  }
  return true;
}

bool any(const FactSet& facts) {
  return std::find(facts.begin(), facts.end(), true) != facts.end();
}

std::int64_t values_of(const Fact& fact) {
  switch (fact.type) {
    case FactType::boolean:
      return 2;
    case FactType::enumeration:
      return static_cast<std::int64_t>(fact.values.size());
    case FactType::set:
      return std::int64_t{1} << fact.values.size();
    default:
      return 1;
  }
}

}  // namespace

void add_influence(const Case& open, const std::vector<Leaf<int>>& leaves,
                   const std::function<bool(int, int)>& same, FactSet& matter) {
  FactSet candidates = open_candidates(open, leaves, matter);
  const bool resolved = std::all_of(leaves.begin(), leaves.end(),
                                    [](const Leaf<int>& leaf) { return leaf.label.has_value(); });
  if (!resolved) {
    for (std::size_t f = 0; f < matter.size(); ++f) matter[f] = matter[f] || candidates[f];
    return;
  }
  std::size_t comparisons = 0;
  // Neighbours first: they differ in what was split last.
  for (std::size_t distance = 1; distance < leaves.size() && any(candidates); ++distance) {
    for (std::size_t i = 0; i + distance < leaves.size(); ++i) {
      const Leaf<int>& left = leaves[i];
      const Leaf<int>& right = leaves[i + distance];
      if (same(*left.label, *right.label)) continue;
      if (++comparisons > kMaximumComparisons) break;
      if (!worth_comparing(open, left.state, right.state, candidates)) continue;
      add_separating_facts(open, left.state, right.state, matter);
    }
    for (std::size_t f = 0; f < matter.size(); ++f) {
      if (comparisons > kMaximumComparisons && candidates[f]) matter[f] = true;
      if (matter[f]) candidates[f] = false;
    }
  }
}

std::int64_t combinations(const rulebook::DocumentRules& rules) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  std::int64_t out = 1;
  for (const Fact& fact : rules.facts) {
    const std::int64_t values = values_of(fact);
    out = out > kMost / values ? kMost : out * values;
  }
  return out;
}

}  // namespace hegui::judge::proof
