#include "judge/common/explorer.h"

namespace hegui::judge {
namespace {

std::vector<State> split_values(const State& state, std::size_t variable) {
  std::vector<State> out;
  const std::uint32_t possible = state.possible[variable];
  for (std::uint32_t bit = 1; bit != 0 && bit <= possible; bit <<= 1) {
    if ((possible & bit) == 0) continue;
    out.push_back(state);
    out.back().possible[variable] = bit;
    out.back().narrowed = true;
  }
  return out;
}

}  // namespace

std::vector<State> split(const Case& document, const State& state, const OpenQuestion& question) {
  if (question.names_nothing()) return {};
  if (question.variable >= 0) {
    const Variable& about = document.variable(question.variable);
    if (about.kind != Variable::Kind::boolean && about.kind != Variable::Kind::choice) return {};
    std::vector<State> parts = split_values(state, static_cast<std::size_t>(question.variable));
    if (parts.size() < 2) parts.clear();
    return parts;
  }
  // Settled here, and asked for all the same: a condition wants the number itself.
  if (state.numbers.says(question.at_most_zero)) return {};
  LinearExpression above = negated(question.at_most_zero);
  above.constant += 1;
  std::vector<State> parts(2, state);
  parts[0].numbers.add(question.at_most_zero);
  parts[1].numbers.add(above);
  for (State& part : parts) part.narrowed = true;
  return parts;
}

void add_narrowed_facts(const Case& document, const State& state, FactSet& out) {
  const State& root = document.root();
  for (std::size_t v = 0; v < root.possible.size(); ++v) {
    if (root.possible[v] == state.possible[v]) continue;
    out[static_cast<std::size_t>(document.variable(static_cast<int>(v)).fact)] = true;
  }
  for (std::size_t u = 0; u < document.unknown_numbers(); ++u) {
    if (!state.numbers.mentions_more_than(root.numbers, u)) continue;
    out[static_cast<std::size_t>(document.variable(document.variable_of_unknown(u)).fact)] = true;
  }
}

void add_separating_facts(const Case& document, const State& left, const State& right,
                          FactSet& out) {
  int separating = -1;
  for (std::size_t v = 0; v < left.possible.size(); ++v) {
    if ((left.possible[v] & right.possible[v]) != 0 || left.possible[v] == 0) continue;
    const int fact = document.variable(static_cast<int>(v)).fact;
    if (separating >= 0 && separating != fact) return;
    separating = fact;
  }
  if (separating >= 0) {
    if (out[static_cast<std::size_t>(separating)]) return;
    if (left.numbers.meets(right.numbers)) {
      out[static_cast<std::size_t>(separating)] = true;
    }
    return;
  }
  for (std::size_t u = 0; u < document.unknown_numbers(); ++u) {
    const int fact = document.variable(document.variable_of_unknown(u)).fact;
    if (out[static_cast<std::size_t>(fact)]) continue;
    if (left.numbers.meets_without(right.numbers, u)) out[static_cast<std::size_t>(fact)] = true;
  }
}

void add_facts_read(const Case& document, const condition::Program& program, FactSet& out) {
  for (const int variable : program.variables()) {
    for (const rulebook::Derived& derived : document.rules().derived) {
      if (derived.variable != variable) continue;
      for (const int fact : derived.facts) out[static_cast<std::size_t>(fact)] = true;
    }
    for (const rulebook::Computed& computed : document.rules().computed) {
      if (computed.variable == variable && computed.until >= 0) {
        out[static_cast<std::size_t>(computed.until)] = true;
      }
    }
    const int fact = document.variable(variable).fact;
    if (fact >= 0) out[static_cast<std::size_t>(fact)] = true;
  }
}

}  // namespace hegui::judge
