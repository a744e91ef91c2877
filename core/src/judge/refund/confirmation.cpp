#include "judge/refund/confirmation.h"

#include <optional>

namespace hegui::judge {
namespace {

constexpr std::uint32_t kNo = 0b01;
constexpr std::uint32_t kYes = 0b10;

// `state` with what is possible of a variable narrowed; nothing where nothing is left.
std::optional<State> with(std::optional<State> state, int variable, std::uint32_t possible) {
  if (!state) return state;
  std::uint32_t& bits = state->possible[static_cast<std::size_t>(variable)];
  state->narrowed = state->narrowed || (bits & possible) != bits;
  bits &= possible;
  if (bits == 0) state.reset();
  return state;
}

std::optional<State> with(std::optional<State> state, const LinearExpression& at_most_zero) {
  if (!state || !state->numbers.feasible_with(at_most_zero)) return std::nullopt;
  state->numbers.add(at_most_zero);
  state->narrowed = true;
  return state;
}

}  // namespace

std::vector<State> consistent_parts(const Case& open, const State& state) {
  const rulebook::DocumentRules& rules = open.rules();
  const rulebook::Fact* confirmed = rules.fact("confirmed");
  const rulebook::Fact* confirmed_at = rules.fact("confirmed_at");
  const rulebook::Fact* requested_at = rules.fact("requested_at");
  if (confirmed == nullptr || confirmed_at == nullptr || requested_at == nullptr) return {state};
  const int at = open.variable(confirmed_at->variable).unknown;
  const int request = open.variable(requested_at->variable).unknown;
  if (at < 0 || request < 0) return {state};
  LinearExpression not_after;  // confirmed_at - requested_at
  not_after.coefficient[static_cast<std::size_t>(at)] = 1;
  not_after.coefficient[static_cast<std::size_t>(request)] = -1;
  LinearExpression before = not_after;
  before.constant = 1;
  const LinearExpression not_before = negated(not_after);
  LinearExpression after = not_before;
  after.constant = 1;
  const std::optional<State> told = with(state, confirmed_at->known_variable, kYes);
  std::vector<State> out;
  for (std::optional<State> part : {
           with(state, confirmed_at->known_variable, kNo),
           with(with(told, before), confirmed->variable, kYes),
           with(with(told, after), confirmed->variable, kNo),
           with(with(told, not_after), not_before),
       }) {
    if (part) out.push_back(std::move(*part));
  }
  return out;
}

}  // namespace hegui::judge
