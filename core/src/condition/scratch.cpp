#include "condition/scratch.h"

#include <algorithm>
#include <iterator>

#include "condition/in_order.h"

namespace hegui::condition {

void Scratch::reset() {
  texts_.clear();
  lists_.clear();
  maps_.clear();
  unknowns_.clear();
  forms_.clear();
  locals.clear();
  steps_ = 0;
}

Value Scratch::keep(std::string text) {
  return Value::string(texts_.emplace_back(std::move(text)));
}
Value Scratch::keep(List list) {
  list.weight = 0;
  for (const Value& item : list.items) list.weight += weight(item);
  return Value::list(&lists_.emplace_back(std::move(list)));
}
Value Scratch::keep(Map map) {
  map.weight = 0;
  for (const auto& [key, value] : map.entries) map.weight += weight(key) + weight(value);
  return Value::map(&maps_.emplace_back(std::move(map)));
}

Value Scratch::linear(const LinearForm& form) {
  if (form.terms().empty()) return Value::integer(form.constant());
  forms_.push_back(form);
  return Value::indexed(Value::Kind::linear, forms_.size() - 1);
}

LinearForm Scratch::linear_form(const Value& value) const {
  if (value.kind() == Value::Kind::symbolic) {
    return LinearForm::of_variable(static_cast<int>(value.index()));
  }
  if (value.kind() == Value::Kind::linear) return forms_[static_cast<std::size_t>(value.index())];
  return LinearForm::of_constant(value.as_integer());
}

Value Scratch::unknown_form(const LinearForm& form) {
  Unknown out;
  for (const LinearTerm& term : form.terms()) add_in_order(out.variables, term.variable);
  out.atom.form = form;
  unknowns_.push_back(std::move(out));
  return Value::indexed(Value::Kind::unknown, unknowns_.size() - 1);
}

std::vector<int> Scratch::variables(const Value& unknown) const {
  if (unknown.index() < 0) return {static_cast<int>(-1 - unknown.index())};
  return unknowns_[static_cast<std::size_t>(unknown.index())].variables;
}

OpenAtom Scratch::open_atom(const Value& unknown) const {
  if (unknown.index() < 0) return {static_cast<int>(-1 - unknown.index()), std::nullopt};
  return unknowns_[static_cast<std::size_t>(unknown.index())].atom;
}

Value Scratch::merged(const Value& left, const Value& right) {
  if (left.index() == right.index()) return left;
  Unknown out;
  const std::vector<int> a = variables(left);
  const std::vector<int> b = variables(right);
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out.variables));
  out.atom = open_atom(left);
  unknowns_.push_back(std::move(out));
  return Value::indexed(Value::Kind::unknown, unknowns_.size() - 1);
}

Value Scratch::merged(std::span<const Value> values) {
  Unknown out;
  const Value* first = nullptr;
  for (const Value& value : values) {
    if (!value.is_unknown()) continue;
    if (first == nullptr) first = &value;
    for (const int variable : variables(value)) add_in_order(out.variables, variable);
  }
  out.atom = open_atom(*first);
  unknowns_.push_back(std::move(out));
  return Value::indexed(Value::Kind::unknown, unknowns_.size() - 1);
}

}  // namespace hegui::condition
