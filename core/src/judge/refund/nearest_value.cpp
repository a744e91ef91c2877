#include "judge/refund/nearest_value.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <utility>

#include "calendar/civil.h"

namespace hegui::judge {
namespace {

using nlohmann::json;
using rulebook::Fact;
using rulebook::FactType;

constexpr std::int64_t kFenInYuan = 100;

bool is_day(const Fact& fact) {
  return fact.type == FactType::instant || fact.type == FactType::date;
}

json spelled_number(const Fact& fact, std::int64_t number) {
  if (is_day(fact)) return calendar::format_date(number);
  return number;
}

json ids(const Fact& fact, std::uint32_t mask) {
  json out = json::array();
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    if ((mask >> i & 1U) != 0) out.push_back(fact.values[i].id);
  }
  return out;
}

class Search {
 public:
  Search(const Case& document, const Fact& fact, const FactValue& told, State& state)
      : case_(document), fact_(fact), told_(told), state_(state) {}

  std::optional<NearestValue> nearest() {
    switch (fact_.type) {
      case FactType::boolean:
        return nearest_truth();
      case FactType::enumeration:
        return nearest_choice();
      case FactType::set:
        return nearest_set();
      case FactType::instant:
      case FactType::date:
      case FactType::money:
      case FactType::count:
        return nearest_number();
      case FactType::time:
      case FactType::rows:
      case FactType::object:
      case FactType::text:
        break;
    }
    return std::nullopt;
  }

 private:
  std::uint32_t possible(int variable) const {
    return state_.possible[static_cast<std::size_t>(variable)];
  }

  std::optional<NearestValue> nearest_truth() const {
    const std::uint32_t open = possible(fact_.variable);
    if (!std::has_single_bit(open)) return std::nullopt;
    const bool truth = open == 0b10U;
    if (told_.known() && (told_.number != 0) == truth) return std::nullopt;
    return NearestValue{truth, {{"equals", truth}}, 1};
  }

  std::optional<NearestValue> nearest_choice() const {
    const std::uint32_t open = possible(fact_.variable);
    if (open == 0 || (told_.known() && (open >> told_.number & 1U) != 0)) return std::nullopt;
    if (!told_.known() && !std::has_single_bit(open)) return std::nullopt;
    const auto first = static_cast<std::size_t>(std::countr_zero(open));
    return NearestValue{fact_.values[first].id, {{"one_of", ids(fact_, open)}}, 1};
  }

  // Values that every rule treats alike stand behind their first one: it is in the set when any of
  // them is.
  std::uint32_t alike(std::size_t value) const {
    for (const std::vector<int>& group : fact_.interchangeable) {
      if (group.front() != static_cast<int>(value)) continue;
      std::uint32_t mask = 0;
      for (const int member : group) mask |= 1U << member;
      return mask;
    }
    return 1U << value;
  }

  bool is_stood_for(std::size_t value) const {
    return std::any_of(fact_.interchangeable.begin(), fact_.interchangeable.end(),
                       [&](const std::vector<int>& group) {
                         return std::find(group.begin() + 1, group.end(),
                                          static_cast<int>(value)) != group.end();
                       });
  }

  std::optional<NearestValue> nearest_set() const {
    const auto before = static_cast<std::uint32_t>(told_.known() ? told_.number : 0);
    std::uint32_t after = before;
    json with = json::array();  // of each list at least one
    std::uint32_t without = 0;
    for (std::size_t i = 0; i < fact_.values.size(); ++i) {
      const std::uint32_t open = possible(fact_.variable + static_cast<int>(i));
      if (!std::has_single_bit(open) || is_stood_for(i)) continue;
      const std::uint32_t mask = alike(i);
      if (open == 0b10U) {
        with.push_back(ids(fact_, mask));
        if ((after & mask) == 0) after |= 1U << i;
      } else {
        without |= mask;
        after &= ~mask;
      }
    }
    if (told_.known() && after == before) return std::nullopt;
    return NearestValue{ids(fact_, after),
                        {{"with", std::move(with)}, {"without", ids(fact_, without)}},
                        std::max(1, std::popcount(after ^ before))};
  }

  std::optional<NearestValue> nearest_number() {
    const int unknown = case_.variable(fact_.variable).unknown;
    if (unknown < 0) return std::nullopt;
    LinearExpression itself;
    itself.coefficient[static_cast<std::size_t>(unknown)] = 1;
    const Bounds bounds = state_.numbers.bounds(itself);
    if (!bounds.minimum && !bounds.maximum) return std::nullopt;
    std::int64_t value = bounds.minimum ? *bounds.minimum : *bounds.maximum;
    if (told_.known()) value = told_.number;
    if (bounds.minimum) value = std::max(value, *bounds.minimum);
    if (bounds.maximum) value = std::min(value, *bounds.maximum);
    itself.constant = -value;
    state_.numbers.add(itself);
    state_.numbers.add(negated(itself));
    if (told_.known() && value == told_.number) return std::nullopt;
    NearestValue out{spelled_number(fact_, value), json::object(), 1};
    if (bounds.minimum) out.needed["at_least"] = spelled_number(fact_, *bounds.minimum);
    if (bounds.maximum) out.needed["at_most"] = spelled_number(fact_, *bounds.maximum);
    if (told_.known()) {
      const std::int64_t apart = std::abs(value - told_.number);
      out.size = is_day(fact_) ? apart : std::max<std::int64_t>(1, apart / kFenInYuan);
    }
    return out;
  }

  const Case& case_;
  const Fact& fact_;
  const FactValue& told_;
  State& state_;
};

}  // namespace

json spelled(const Fact& fact, const FactValue& value) {
  if (!value.known()) return nullptr;
  switch (fact.type) {
    case FactType::boolean:
      return value.number != 0;
    case FactType::enumeration:
      return fact.values[static_cast<std::size_t>(value.number)].id;
    case FactType::set:
      return ids(fact, static_cast<std::uint32_t>(value.number));
    case FactType::instant:
    case FactType::date:
    case FactType::money:
    case FactType::count:
      return spelled_number(fact, value.number);
    case FactType::time:
    case FactType::rows:
    case FactType::object:
    case FactType::text:
      break;
  }
  return nullptr;
}

std::optional<NearestValue> nearest_value(const Case& document, std::size_t fact,
                                          const FactValue& told, State& state) {
  return Search(document, document.rules().facts[fact], told, state).nearest();
}

}  // namespace hegui::judge
