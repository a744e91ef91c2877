#include "condition/program.h"

#include <array>

#include "condition/code.h"
#include "condition/functions.h"

namespace hegui::condition {
namespace {

using Kind = Value::Kind;

bool is_comparison(Function function) {
  return function >= Function::equals && function <= Function::greater_equals;
}

// One evaluation of one program. Recursion is bounded by the height of tree that the parser allows.
class Evaluation {
 public:
  Evaluation(const ProgramCode& code, const Activation& activation, Scratch& scratch)
      : code_(code), activation_(activation), scratch_(scratch), base_(scratch.locals.size()) {}

  Value run() {
    const Value out = evaluate(code_.root);
    return scratch_.spend(0) ? out : Value::error("budget_exceeded");
  }

 private:
  const CodeNode& node(int index) const { return code_.nodes[static_cast<std::size_t>(index)]; }
  int child(const CodeNode& parent, int index) const {
    return code_.children[static_cast<std::size_t>(parent.first) + static_cast<std::size_t>(index)];
  }

  // Most nodes are leaves, and few operations are common: what is large stays out of the way of
  // both.
  Value evaluate(int index) {
    const CodeNode& at = node(index);
    if (!scratch_.spend()) return Value::error("budget_exceeded");
    if (at.operation == Operation::constant) return at.value;
    if (at.operation == Operation::variable) return activation_.lookup(at.argument);
    return inner(at);
  }

  [[gnu::noinline]] Value inner(const CodeNode& at) {
    switch (at.operation) {
      case Operation::logical_and:
        return logical(at, false);
      case Operation::logical_or:
        return logical(at, true);
      case Operation::conditional:
        return conditional(at);
      case Operation::call:
        return call(at);
      default:
        return rare(at);
    }
  }

  [[gnu::noinline]] Value rare(const CodeNode& at) {
    switch (at.operation) {
      case Operation::local:
        return scratch_.locals[base_ + static_cast<std::size_t>(at.argument)];
      case Operation::select:
      case Operation::test:
        return field(at);
      case Operation::index:
        return element(at);
      case Operation::list:
        return make_list(at);
      case Operation::map:
        return make_map(at);
      case Operation::comprehension:
        return comprehension(at);
      case Operation::host_call:
        return host_call(at);
      default:
        break;
    }
    return Value::error("no_such_overload");
  }

  // Two operands of && (decisive false) or || (decisive true) that are not decisive by themselves:
  // unknown wins over error, error over a plain value.
  Value merge_logical(const Value& left, const Value& right, bool decisive) {
    if (left.is_boolean() && left.as_boolean() == decisive) return left;
    if (right.is_boolean() && right.as_boolean() == decisive) return right;
    if (left.is_unknown()) return right.is_unknown() ? scratch_.merged(left, right) : left;
    if (right.is_unknown()) return right;
    if (left.is_error()) return left;
    if (right.is_error()) return right;
    if (!left.is_boolean() || !right.is_boolean()) return Value::error("no_such_overload");
    return Value::boolean(!decisive);
  }

  Value logical(const CodeNode& at, bool decisive) {
    const Value left = evaluate(child(at, 0));
    if (left.is_boolean() && left.as_boolean() == decisive) return left;
    return merge_logical(left, evaluate(child(at, 1)), decisive);
  }

  Value conditional(const CodeNode& at) {
    const Value condition = evaluate(child(at, 0));
    if (condition.is_boolean()) return evaluate(child(at, condition.as_boolean() ? 1 : 2));
    if (condition.is_error() || condition.is_unknown()) return condition;
    return Value::error("no_such_overload");
  }

  // An unknown among strict arguments makes the whole unknown; else the first error is the result.
  std::optional<Value> absorbed(std::span<const Value> arguments) {
    std::optional<Value> unknown;
    std::optional<Value> error;
    bool several = false;
    for (const Value& argument : arguments) {
      if (argument.is_unknown()) {
        several = several || (unknown && unknown->index() != argument.index());
        if (!unknown) unknown = argument;
      } else if (argument.is_error() && !error) {
        error = argument;
      }
    }
    // All at once: two by two, a long list of unknowns would be written down as often as it is
    // long.
    if (several) return scratch_.merged(arguments);
    return unknown ? unknown : error;
  }

  // Where a number that nobody knows is used for more than adding and comparing, it is plainly
  // unknown.
  Value opaque(const Value& value) {
    return value.is_linear() ? scratch_.unknown_form(scratch_.linear_form(value)) : value;
  }

  // The list of `x in [a, b]` where all that stands in it are constants; it need not be made then.
  const CodeNode* constants_of(const CodeNode& at) const {
    if (at.function != Function::in) return nullptr;
    const CodeNode& list = node(child(at, 1));
    if (list.operation != Operation::list) return nullptr;
    for (int i = 0; i < list.count; ++i) {
      if (node(child(list, i)).operation != Operation::constant) return nullptr;
    }
    return &list;
  }

  // As if the list had been made: the budget is spent alike.
  [[gnu::noinline]] Value is_among(const Value& value, const CodeNode& list) {
    std::uint64_t steps = 2;  // the list as a node, and what it weighs by itself
    for (int i = 0; i < list.count; ++i) steps += 1 + weight(node(child(list, i)).value);
    scratch_.spend(steps);
    if (value.is_unknown() || value.is_error()) return value;
    if (value.is_linear()) return opaque(value);
    if (value.is_string()) scratch_.spend(value.as_string().size() / 256);
    for (int i = 0; i < list.count; ++i) {
      if (equal(node(child(list, i)).value, value, scratch_)) return Value::boolean(true);
    }
    return Value::boolean(false);
  }

  Value call(const CodeNode& at) {
    if (const CodeNode* list = constants_of(at)) return is_among(evaluate(child(at, 0)), *list);
    std::array<Value, 2> arguments = {Value::null(), Value::null()};
    const auto count = static_cast<std::size_t>(at.count);
    bool has_linear = false;
    bool is_usable = true;
    for (std::size_t i = 0; i < count; ++i) {
      arguments[i] = evaluate(child(at, static_cast<int>(i)));
      has_linear = has_linear || arguments[i].is_linear();
      is_usable = is_usable && !arguments[i].is_unknown() && !arguments[i].is_error();
    }
    const std::span<const Value> given(arguments.data(), count);
    if (!is_usable) return absorbed(given).value_or(Value::error("no_such_overload"));
    if (has_linear) return call_linear(at.function, arguments, count);
    return apply(at.function, given, scratch_);
  }

  [[gnu::noinline]] Value call_linear(Function function, std::array<Value, 2>& arguments,
                                      std::size_t count) {
    bool numbers = true;
    for (std::size_t i = 0; i < count; ++i) {
      numbers = numbers && (arguments[i].is_linear() || arguments[i].is_integer());
    }
    if (numbers) {
      if (const std::optional<Value> out = arithmetic(function, arguments, count)) return *out;
    }
    for (Value& argument : arguments) argument = opaque(argument);
    const std::optional<Value> out = absorbed({arguments.data(), count});
    return out ? *out : Value::error("no_such_overload");
  }

  std::optional<Value> arithmetic(Function function, const std::array<Value, 2>& a,
                                  std::size_t count) {
    const LinearForm left = scratch_.linear_form(a[0]);
    if (count == 1) {
      if (function == Function::to_int || function == Function::to_dyn) return a[0];
      if (function == Function::negate) return linear(left.times(-1));
      return std::nullopt;
    }
    const LinearForm right = scratch_.linear_form(a[1]);
    if (function == Function::add) return linear(left.plus(right));
    const std::optional<LinearForm> negated = right.times(-1);
    const std::optional<LinearForm> difference = negated ? left.plus(*negated) : std::nullopt;
    if (function == Function::subtract) return linear(difference);
    if (function == Function::multiply) {
      if (a[0].is_integer()) return linear(right.times(a[0].as_integer()));
      if (a[1].is_integer()) return linear(left.times(a[1].as_integer()));
      return std::nullopt;
    }
    if (!is_comparison(function) || !difference) return std::nullopt;
    return compare(function, *difference);
  }

  std::optional<Value> linear(const std::optional<LinearForm>& form) {
    if (!form) return std::nullopt;
    return scratch_.linear(*form);
  }

  // left - right against zero, by asking whether sums are at most zero.
  Value compare(Function function, const LinearForm& difference) {
    switch (function) {
      case Function::less_equals:
        return at_most_zero(difference, 0, false);
      case Function::less:
        return at_most_zero(difference, 1, false);
      case Function::greater:
        return at_most_zero(difference, 0, true);
      case Function::greater_equals:
        return at_most_zero(difference, 1, true);
      default:
        break;
    }
    const Value not_above = at_most_zero(difference, 0, false);
    const std::optional<LinearForm> reversed = difference.times(-1);
    if (!reversed) return scratch_.unknown_form(difference);
    const Value not_below = at_most_zero(*reversed, 0, false);
    const Value same = merge_logical(not_above, not_below, false);
    if (function == Function::equals || !same.is_boolean()) return same;
    return Value::boolean(!same.as_boolean());
  }

  // Whether form + offset <= 0, or its opposite.
  Value at_most_zero(const LinearForm& form, std::int64_t offset, bool opposite) {
    const std::optional<LinearForm> shifted = form.plus(LinearForm::of_constant(offset));
    if (!shifted) return scratch_.unknown_form(form);
    if (shifted->terms().empty()) return Value::boolean((shifted->constant() <= 0) != opposite);
    switch (activation_.decide(*shifted)) {
      case Truth::yes:
        return Value::boolean(!opposite);
      case Truth::no:
        return Value::boolean(opposite);
      case Truth::open:
        break;
    }
    return scratch_.unknown_form(*shifted);
  }

  Value host_call(const CodeNode& at) {
    std::vector<Value> arguments;
    arguments.reserve(static_cast<std::size_t>(at.count));
    for (int i = 0; i < at.count; ++i) arguments.push_back(opaque(evaluate(child(at, i))));
    if (const std::optional<Value> out = absorbed(arguments)) return *out;
    return at.host(arguments, scratch_);
  }

  Value field(const CodeNode& at) {
    const Value operand = evaluate(child(at, 0));
    if (operand.is_unknown() || operand.is_error()) return operand;
    if (operand.kind() != Kind::map) return Value::error("no_such_overload");
    const Value* found = operand.as_map().find(at.value, scratch_);
    if (at.operation == Operation::test) return Value::boolean(found != nullptr);
    return found != nullptr ? *found : Value::error("no_such_key");
  }

  Value element(const CodeNode& at) {
    const std::array<Value, 2> arguments = {evaluate(child(at, 0)), opaque(evaluate(child(at, 1)))};
    if (const std::optional<Value> out = absorbed(arguments)) return *out;
    const auto& [operand, key] = arguments;
    if (operand.kind() == Kind::map) {
      const Value* found = operand.as_map().find(key, scratch_);
      return found != nullptr ? *found : Value::error("no_such_key");
    }
    if (operand.kind() != Kind::list || !key.is_integer()) return Value::error("no_such_overload");
    const std::vector<Value>& items = operand.as_list().items;
    if (key.as_integer() < 0 || static_cast<std::uint64_t>(key.as_integer()) >= items.size()) {
      return Value::error("index_out_of_bounds");
    }
    return items[static_cast<std::size_t>(key.as_integer())];
  }

  template <class Container>
  Value kept(Container made) {
    const Value out = scratch_.keep(std::move(made));
    return scratch_.spend(weight(out)) ? out : Value::error("budget_exceeded");
  }

  Value make_list(const CodeNode& at) {
    List out;
    out.items.reserve(static_cast<std::size_t>(at.count));
    for (int i = 0; i < at.count; ++i) out.items.push_back(opaque(evaluate(child(at, i))));
    if (const std::optional<Value> unusable = absorbed(out.items)) return *unusable;
    return kept(std::move(out));
  }

  Value make_map(const CodeNode& at) {
    std::vector<Value> parts;
    parts.reserve(static_cast<std::size_t>(at.count));
    for (int i = 0; i < at.count; ++i) parts.push_back(opaque(evaluate(child(at, i))));
    if (const std::optional<Value> unusable = absorbed(parts)) return *unusable;
    Map out;
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
      const Kind kind = parts[i].kind();
      if (kind != Kind::string && kind != Kind::integer && kind != Kind::boolean) {
        return Value::error("unsupported_key_type");
      }
      if (out.find(parts[i], scratch_) != nullptr) return Value::error("duplicate_key");
      out.entries.emplace_back(parts[i], parts[i + 1]);
    }
    return kept(std::move(out));
  }

  Value comprehension(const CodeNode& at) {
    const Value range = evaluate(child(at, 0));
    if (range.is_unknown() || range.is_error()) return range;
    std::vector<Value> keys;
    if (range.kind() == Kind::map) {
      if (!scratch_.spend(range.as_map().entries.size())) return Value::error("budget_exceeded");
      for (const auto& entry : range.as_map().entries) keys.push_back(entry.first);
    } else if (range.kind() != Kind::list) {
      return Value::error("no_such_overload");
    }
    const std::vector<Value>& items = range.kind() == Kind::map ? keys : range.as_list().items;
    const std::size_t slot = base_ + static_cast<std::size_t>(at.argument);
    if (scratch_.locals.size() <= slot) scratch_.locals.resize(slot + 1, Value::null());
    switch (at.function) {
      case Function::all:
        return quantify(at, items, slot, false);
      case Function::exists:
        return quantify(at, items, slot, true);
      case Function::exists_one:
        return count_one(at, items, slot);
      default:
        return transform(at, items, slot);
    }
  }

  Value quantify(const CodeNode& at, const std::vector<Value>& items, std::size_t slot,
                 bool decisive) {
    Value out = Value::boolean(!decisive);
    for (const Value& item : items) {
      scratch_.locals[slot] = item;
      out = merge_logical(out, evaluate(child(at, 1)), decisive);
      if (out.is_boolean() && out.as_boolean() == decisive) return out;
    }
    return out;
  }

  Value count_one(const CodeNode& at, const std::vector<Value>& items, std::size_t slot) {
    std::size_t count = 0;
    std::optional<Value> unusable;
    for (const Value& item : items) {
      scratch_.locals[slot] = item;
      Value met = evaluate(child(at, 1));
      if (!met.is_boolean() && !met.is_unknown() && !met.is_error()) {
        met = Value::error("no_such_overload");
      }
      if (met.is_boolean()) {
        count += met.as_boolean() ? 1 : 0;
      } else {
        const std::array<Value, 2> seen = {unusable.value_or(met), met};
        unusable = absorbed(seen);
      }
    }
    return unusable ? *unusable : Value::boolean(count == 1);
  }

  // map(x, t), map(x, condition, t) and filter(x, condition).
  Value transform(const CodeNode& at, const std::vector<Value>& items, std::size_t slot) {
    const bool filters = at.function == Function::filter || at.count == 3;
    List out;
    for (const Value& item : items) {
      scratch_.locals[slot] = item;
      if (filters) {
        const Value kept = evaluate(child(at, 1));
        if (!kept.is_boolean()) {
          return kept.is_unknown() || kept.is_error() ? kept : Value::error("no_such_overload");
        }
        if (!kept.as_boolean()) continue;
      }
      const Value made =
          at.function == Function::filter ? item : opaque(evaluate(child(at, at.count - 1)));
      if (made.is_unknown() || made.is_error()) return made;
      out.items.push_back(made);
    }
    return kept(std::move(out));
  }

  const ProgramCode& code_;
  const Activation& activation_;
  Scratch& scratch_;
  std::size_t base_;  // where this program's locals begin
};

}  // namespace

Value Program::evaluate(const Activation& activation, Scratch& scratch) const {
  if (!code_) return Value::error("no_program");
  const std::size_t locals = scratch.locals.size();
  const Value out = Evaluation(*code_, activation, scratch).run();
  scratch.locals.resize(locals, Value::null());
  return out;
}

const std::vector<int>& Program::variables() const { return code_->variables; }
const Type& Program::result_type() const { return code_->result; }

}  // namespace hegui::condition
