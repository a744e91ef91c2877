#include "judge/proof/example.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "calendar/civil.h"
#include "calendar/time_of_day.h"

namespace hegui::judge::proof {
namespace {

using nlohmann::json;
using rulebook::Fact;
using rulebook::FactType;

constexpr std::array<std::int64_t, 4> kPlainFen = {100'000, 40'000, 30'000, 20'000};

std::int64_t first_plain_day() {
  static const std::int64_t day = calendar::parse_instant("2026-07-01").instant.day;
  return day;
}

bool is_day(const Fact& fact) {
  return fact.type == FactType::instant || fact.type == FactType::date;
}

// Whether two days lie in one month no inequality says: the later one moves to where it has to be.
void fit_months(const Case& open, const State& state, std::vector<std::int64_t>& numbers) {
  const rulebook::DocumentRules& rules = open.rules();
  const auto number = [&](int fact) -> std::int64_t* {
    const int variable = rules.facts[static_cast<std::size_t>(fact)].variable;
    const int unknown = open.variable(variable).unknown;
    return unknown < 0 ? nullptr : &numbers[static_cast<std::size_t>(unknown)];
  };
  for (const rulebook::Computed& computed : rules.computed) {
    if (computed.until < 0) continue;
    const std::int64_t* from = number(computed.from);
    std::int64_t* until = number(computed.until);
    if (from == nullptr || until == nullptr) continue;
    const std::int64_t month_end = calendar::month_end(*from);
    const std::uint32_t later = state.possible[static_cast<std::size_t>(computed.variable)];
    if (later == 0b10U && *until <= month_end) *until = month_end + 1;
    if (later == 0b01U && *until > month_end) *until = *from;
  }
}

// The values of the unknown numbers: one after the other as near to a plain one as what is settled
// before allows.
std::vector<std::int64_t> solve(const Case& open, const State& state) {
  std::vector<std::int64_t> out;
  LinearSystem numbers = state.numbers;
  std::size_t days = 0;
  std::size_t amounts = 0;
  for (std::size_t u = 0; u < open.unknown_numbers(); ++u) {
    const int fact = open.variable(open.variable_of_unknown(u)).fact;
    std::int64_t value = 0;
    if (is_day(open.rules().facts[static_cast<std::size_t>(fact)])) {
      value = first_plain_day() + static_cast<std::int64_t>(2 * days++);
    } else {
      value = kPlainFen[std::min(amounts++, kPlainFen.size() - 1)];
    }
    LinearExpression itself;
    itself.coefficient[u] = 1;
    const Bounds bounds = numbers.bounds(itself);
    if (bounds.maximum) value = std::min(value, *bounds.maximum);
    if (bounds.minimum) value = std::max(value, *bounds.minimum);
    out.push_back(value);
    itself.constant = -value;
    numbers.add(itself);
    numbers.add(negated(itself));
  }
  fit_months(open, state, out);
  return out;
}

class Writer {
 public:
  Writer(const Case& open, const State& state)
      : case_(open), state_(state), numbers_(solve(open, state)) {}

  json write() {
    json out = json::object();
    const std::vector<Fact>& facts = case_.rules().facts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i].variable < 0 || facts[i].source != rulebook::FactSource::own) continue;
      const json value = value_of(facts[i]);
      if (value.is_null()) continue;
      if (facts[i].parent < 0) {
        out[facts[i].id] = value;
        continue;
      }
      const std::string& parent = facts[static_cast<std::size_t>(facts[i].parent)].id;
      if (out.contains(parent) && !out[parent].is_object()) continue;  // "none"
      if (is_internal(facts[i])) {
        out[parent] = "none";
      } else {
        out[parent][facts[i].id.substr(parent.size() + 1)] = value;
      }
    }
    return out;
  }

 private:
  std::uint32_t possible(int variable) const {
    return state_.possible[static_cast<std::size_t>(variable)];
  }

  // The presumed value where it is open, else the first; the one that stands for no object at all
  // before any other.
  std::size_t chosen(const Fact& fact) const {
    const std::uint32_t open = possible(fact.variable);
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if (fact.values[i].internal && (open >> i & 1U) != 0) return i;
    }
    if (fact.presumption && (open >> *fact.presumption & 1U) != 0) {
      return static_cast<std::size_t>(*fact.presumption);
    }
    return static_cast<std::size_t>(std::countr_zero(open));
  }

  bool is_internal(const Fact& fact) const {
    return fact.type == FactType::enumeration && fact.values[chosen(fact)].internal;
  }

  json value_of(const Fact& fact) const {
    switch (fact.type) {
      case FactType::boolean:
        return possible(fact.variable) == 0b10U ||
               (possible(fact.variable) == 0b11U && fact.presumption.value_or(0) != 0);
      case FactType::enumeration:
        return fact.values[chosen(fact)].id;
      case FactType::set: {
        json out = json::array();
        for (std::size_t i = 0; i < fact.values.size(); ++i) {
          if (possible(fact.variable + static_cast<int>(i)) == 0b10U)
            out.push_back(fact.values[i].id);
        }
        return out;
      }
      case FactType::instant:
      case FactType::date:
        return day(fact);
      case FactType::money:
      case FactType::count:
        return number(fact.variable);
      case FactType::time:
        return calendar::format_minute(static_cast<int>(number(fact.variable)));
      case FactType::object:
      case FactType::rows:
      case FactType::text:
        break;
    }
    return nullptr;
  }

  // Whether the state speaks of the day, by itself or through what is made of it.
  bool speaks_of(const Fact& fact) const {
    const int unknown = case_.variable(fact.variable).unknown;
    if (unknown < 0 || state_.numbers.mentions_more_than(case_.root().numbers,
                                                         static_cast<std::size_t>(unknown))) {
      return true;
    }
    const auto index = static_cast<int>(&fact - case_.rules().facts.data());
    for (const rulebook::Computed& computed : case_.rules().computed) {
      const auto variable = static_cast<std::size_t>(computed.variable);
      if ((computed.from == index || computed.until == index) &&
          state_.possible[variable] != case_.root().possible[variable]) {
        return true;
      }
    }
    return false;
  }

  // A day that may as well be absent is left out: what else it would say nobody asked.
  json day(const Fact& fact) const {
    if (possible(fact.known_variable) == 0b01U) return nullptr;
    if (possible(fact.known_variable) == 0b11U && !speaks_of(fact)) return nullptr;
    return calendar::format_date(number(fact.variable));
  }

  std::int64_t number(int variable) const {
    const Variable& about = case_.variable(variable);
    return about.unknown < 0 ? about.known : numbers_[static_cast<std::size_t>(about.unknown)];
  }

  const Case& case_;
  const State& state_;
  std::vector<std::int64_t> numbers_;
};

using Shows = std::function<bool(const json&)>;

// Everything that can be left out of `part`, a member or item of the document, is left out.
bool shorten(json& document, const json::json_pointer& part, const Shows& shows) {
  bool shorter = false;
  const json now = document.at(part);
  std::vector<std::string> keys;
  if (now.is_object()) {
    for (const auto& [key, value] : now.items()) keys.push_back(key);
  }
  for (const std::string& key : keys) {
    json without = document;
    without.at(part).erase(key);
    if (shows(without)) {
      document = std::move(without);
      shorter = true;
    } else if (document.at(part).at(key).is_structured()) {
      shorter = shorten(document, part / key, shows) || shorter;
    }
  }
  for (std::size_t i = now.is_array() ? now.size() : 0; i-- > 0;) {
    json without = document;
    without.at(part).erase(i);
    if (!shows(without)) continue;
    document = std::move(without);
    shorter = true;
  }
  return shorter;
}

}  // namespace

json whole_document(const Case& open, const State& state) { return Writer(open, state).write(); }

std::size_t narrowness(const Case& open, const State& state) {
  FactSet narrowed(open.rules().facts.size());
  add_narrowed_facts(open, state, narrowed);
  return static_cast<std::size_t>(std::count(narrowed.begin(), narrowed.end(), true));
}

json smallest(json document, const Shows& shows) {
  if (!shows(document)) return nullptr;
  while (shorten(document, json::json_pointer(), shows)) {
  }
  return document;
}

}  // namespace hegui::judge::proof
