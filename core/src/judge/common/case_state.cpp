#include "judge/common/case_state.h"

#include <bit>

#include "calendar/civil.h"

namespace hegui::judge {
namespace {

using condition::Value;
using rulebook::Fact;
using rulebook::FactType;

constexpr std::uint32_t kEither = 0b11;

// The loader holds every rulebook to these; one column is the bounds' own.
static_assert(rulebook::kMaximumNumberFacts < kMaximumUnknownNumbers);
static_assert(rulebook::kMaximumFactValues < 32);

std::uint32_t boolean_bit(bool truth) { return truth ? 0b10U : 0b01U; }

}  // namespace

Case::Case(const rulebook::DocumentRules& rules, const FactTable& facts, Absent absent)
    : rules_(rules), facts_(facts), absent_(absent) {
  variables_.resize(static_cast<std::size_t>(rules.variable_count));
  root_.possible.resize(variables_.size(), 0);
  root_.numbers.reserve(rulebook::kMaximumNumberFacts);
  for (std::size_t i = 0; i < rules.facts.size(); ++i) {
    set_fact(static_cast<int>(i), rules.facts[i], facts[i]);
  }
  for (const rulebook::Computed& computed : rules.computed) set_computed(computed);
  for (const rulebook::Constraint& constraint : rules.constraints) add_constraint(constraint);
}

void Case::set_boolean(int variable, int fact, std::uint32_t possible) {
  Variable& out = variables_[static_cast<std::size_t>(variable)];
  out.kind = Variable::Kind::boolean;
  out.fact = fact;
  root_.possible[static_cast<std::size_t>(variable)] = possible;
}

void Case::set_number(int variable, int fact, const FactValue& value, bool is_money) {
  Variable& out = variables_[static_cast<std::size_t>(variable)];
  out.kind = Variable::Kind::number;
  out.fact = fact;
  if (value.known()) {
    out.known = value.number;
    return;
  }
  out.unknown = static_cast<int>(unknowns_.size());
  unknowns_.push_back(variable);
  if (!is_money) return;
  Inequality not_negative;
  not_negative.coefficient[static_cast<std::size_t>(out.unknown)] = -1;
  root_.numbers.add(not_negative);
}

// Values that every rule treats alike are told by their first one: with the others taken as absent
// the cases that remain are all there are.
void Case::open_set(int index, const Fact& fact) {
  std::vector<std::uint32_t> possible(fact.values.size(), kEither);
  for (const std::vector<int>& group : fact.interchangeable) {
    for (std::size_t i = 1; i < group.size(); ++i) {
      possible[static_cast<std::size_t>(group[i])] = boolean_bit(false);
    }
  }
  for (std::size_t i = 0; i < possible.size(); ++i) {
    set_boolean(fact.variable + static_cast<int>(i), index, possible[i]);
  }
}

void Case::set_fact(int index, const Fact& fact, const FactValue& value) {
  switch (fact.type) {
    case FactType::boolean:
      set_boolean(fact.variable, index, value.known() ? boolean_bit(value.number != 0) : kEither);
      break;
    case FactType::enumeration: {
      Variable& out = variables_[static_cast<std::size_t>(fact.variable)];
      out.kind = Variable::Kind::choice;
      out.fact = index;
      out.values = &fact.values;
      std::uint32_t possible = (1U << fact.values.size()) - 1U;
      if (value.known()) {
        possible = 1U << value.number;
      } else if (fact.parent >= 0 && facts_[static_cast<std::size_t>(fact.parent)].number == 1) {
        // An object was given, so a value that stands for "no object" is out.
        for (std::size_t i = 0; i < fact.values.size(); ++i) {
          if (fact.values[i].internal) possible &= ~(1U << i);
        }
      }
      root_.possible[static_cast<std::size_t>(fact.variable)] = possible;
      break;
    }
    case FactType::set:
      if (!value.known()) return open_set(index, fact);
      for (std::size_t i = 0; i < fact.values.size(); ++i) {
        const bool member = (value.number >> i & 1) != 0;
        set_boolean(fact.variable + static_cast<int>(i), index, boolean_bit(member));
      }
      break;
    case FactType::instant:
    case FactType::date:
      set_boolean(
          fact.known_variable, index,
          !value.known() && absent_ == Absent::any_value ? kEither : boolean_bit(value.known()));
      set_number(fact.variable, index, value, false);
      break;
    case FactType::money:
    case FactType::count:
    case FactType::time:
      set_number(fact.variable, index, value, true);
      break;
    case FactType::object:
    case FactType::rows:
    case FactType::text:
      break;
  }
}

// Unknown as long as one of its facts is: it then stands for the first of them, which is asked for.
void Case::set_computed(const rulebook::Computed& computed) {
  const FactValue& from = facts_[static_cast<std::size_t>(computed.from)];
  if (computed.operation == rulebook::Operator::month_end) {
    FactValue end = from;
    if (end.known()) end.number = calendar::month_end(from.number);
    return set_number(computed.variable, computed.from, end, false);
  }
  const FactValue& until = facts_[static_cast<std::size_t>(computed.until)];
  if (!from.known()) return set_boolean(computed.variable, computed.from, kEither);
  if (!until.known()) return set_boolean(computed.variable, computed.until, kEither);
  const bool later = until.number > calendar::month_end(from.number);
  set_boolean(computed.variable, computed.from, boolean_bit(later));
}

void Case::add_constraint(const rulebook::Constraint& constraint) {
  // A day that is presumed to be still to come says nothing of others.
  const auto still_to_come = [this](int fact) {
    const FactValue& value = facts_[static_cast<std::size_t>(fact)];
    return value.status == FactValue::Status::presumed && value.number == rulebook::kNotYet;
  };
  if (still_to_come(constraint.left) || still_to_come(constraint.right)) return;
  Inequality row;
  bool open = false;
  const auto add = [&](int fact, std::int32_t sign) {
    const Variable& side = variable(rules_.facts[static_cast<std::size_t>(fact)].variable);
    if (side.unknown >= 0) {
      row.coefficient[static_cast<std::size_t>(side.unknown)] += sign;
      open = true;
    } else {
      row.constant += sign * side.known;
    }
  };
  add(constraint.left, 1);
  add(constraint.right, -1);
  if (open) root_.numbers.add(row);
}

Value Case::value(int index, const State& state) const {
  const Variable& about = variable(index);
  const std::uint32_t possible = state.possible[static_cast<std::size_t>(index)];
  switch (about.kind) {
    case Variable::Kind::boolean:
      if (std::has_single_bit(possible)) return Value::boolean(possible == boolean_bit(true));
      break;
    case Variable::Kind::choice:
      if (std::has_single_bit(possible)) {
        return Value::string(
            (*about.values)[static_cast<std::size_t>(std::countr_zero(possible))].id);
      }
      break;
    case Variable::Kind::number:
      return about.unknown < 0 ? Value::integer(about.known) : Value::symbolic(index);
    case Variable::Kind::none:
      break;
  }
  return Value::unknown(index);
}

LinearExpression Case::expression(const condition::LinearForm& form) const {
  LinearExpression out;
  out.constant = form.constant();
  for (const condition::LinearTerm& term : form.terms()) {
    const Variable& about = variable(term.variable);
    if (about.unknown < 0) {
      out.constant += term.coefficient * about.known;
    } else {
      out.coefficient[static_cast<std::size_t>(about.unknown)] +=
          static_cast<std::int32_t>(term.coefficient);
    }
  }
  return out;
}

}  // namespace hegui::judge
