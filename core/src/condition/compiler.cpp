#include <algorithm>
#include <array>
#include <set>

#include "condition/code.h"
#include "condition/lexer.h"
#include "condition/overloads.h"
#include "condition/parser.h"
#include "condition/program.h"
#include "condition/time.h"

namespace hegui::condition {
namespace {

using Syntax = SyntaxNode::Kind;
using TypeKind = Type::Kind;

class Compiler {
 public:
  Compiler(const Tree& tree, const Environment& environment, Environment* open)
      : tree_(tree), environment_(environment), open_(open) {}

  std::shared_ptr<ProgramCode> run(const Type& expected) {
    const Typed root = compile(tree_.root);
    if (!error && !assignable(expected, root.type)) {
      fail(node(tree_.root), "wrong_result_type",
           "this gives " + name_of(root.type) + " where " + name_of(expected) + " is needed");
    }
    if (error) return nullptr;
    code_->root = root.code;
    code_->result = root.type;
    code_->variables.assign(variables_.begin(), variables_.end());
    return code_;
  }

  std::optional<Diagnostic> error;

 private:
  struct Typed {
    int code = -1;
    Type type;
  };
  struct Local {
    std::string name;
    Type type;
  };

  const SyntaxNode& node(int index) const { return tree_.nodes[static_cast<std::size_t>(index)]; }

  Typed fail(const SyntaxNode& at, std::string code, std::string message) {
    if (!error) error = Diagnostic{std::move(code), std::move(message), at.position, 1, 1};
    return {0, Type::dyn()};
  }

  Typed emit(CodeNode code, const std::vector<int>& children, Type type) {
    code.first = static_cast<int>(code_->children.size());
    code.count = static_cast<int>(children.size());
    code_->children.insert(code_->children.end(), children.begin(), children.end());
    code_->nodes.push_back(code);
    return {static_cast<int>(code_->nodes.size()) - 1, std::move(type)};
  }

  Typed constant(const Value& value, Type type) {
    CodeNode code;
    code.value = value;
    return emit(code, {}, std::move(type));
  }

  Value text(const std::string& content) {
    return Value::string(code_->texts.emplace_back(content));
  }

  Typed compile(int index) {
    const SyntaxNode& at = node(index);
    if (error) return {0, Type::dyn()};
    switch (at.kind) {
      case Syntax::null_literal:
        return constant(Value::null(), Type::of(TypeKind::null));
      case Syntax::boolean_literal:
        return constant(Value::boolean(at.integer != 0), Type::boolean());
      case Syntax::integer_literal:
        return constant(Value::integer(at.integer), Type::integer());
      case Syntax::string_literal:
        return constant(text(at.text), Type::string());
      case Syntax::identifier:
        return identifier(at);
      case Syntax::select:
      case Syntax::test:
        return select(index, at);
      case Syntax::index:
        return element(at);
      case Syntax::call:
        return call(at);
      case Syntax::member_call:
        return member_call(at);
      case Syntax::list:
        return list(at);
      case Syntax::map:
        return map(at);
      case Syntax::logical_and:
        return logical(at, Operation::logical_and);
      case Syntax::logical_or:
        return logical(at, Operation::logical_or);
      case Syntax::conditional:
        return conditional(at);
      case Syntax::comprehension:
        return comprehension(at);
    }
    return fail(at, "unsupported", "this is not part of the profile");
  }

  int local(const std::string& name) const {
    for (std::size_t i = locals_.size(); i-- > 0;) {
      if (locals_[i].name == name) return static_cast<int>(i);
    }
    return -1;
  }

  Typed variable(int index) {
    variables_.insert(index);
    CodeNode code;
    code.operation = Operation::variable;
    code.argument = index;
    return emit(code, {}, environment_.type_of(index));
  }

  Typed identifier(const SyntaxNode& at) {
    const bool absolute = at.text.starts_with('.');
    const std::string name = absolute ? at.text.substr(1) : at.text;
    if (const int slot = absolute ? -1 : local(name); slot >= 0) {
      CodeNode code;
      code.operation = Operation::local;
      code.argument = slot;
      return emit(code, {}, locals_[static_cast<std::size_t>(slot)].type);
    }
    if (const int found = environment_.variable(name); found >= 0) return variable(found);
    if (const auto kind = find_type(name)) {
      return constant(Value::type(*kind), Type::of(TypeKind::type));
    }
    for (const std::string_view refused : {"uint", "double", "bytes", "dyn"}) {
      if (name == refused)
        return fail(at, "unsupported_type", name + " is not part of the profile");
    }
    if (open_ != nullptr) return variable(open_->declare(name, Type::dyn()));
    return fail(at, "undeclared_reference", "there is nothing called " + name + " here");
  }

  // The dotted name that a chain of selections spells, when it starts at a name.
  std::string dotted(int index) const {
    const SyntaxNode& at = node(index);
    if (at.kind == Syntax::identifier) return local(at.text) >= 0 ? std::string() : at.text;
    if (at.kind != Syntax::select) return {};
    const std::string before = dotted(at.children[0]);
    return before.empty() ? std::string() : before + "." + at.text;
  }

  Typed select(int index, const SyntaxNode& at) {
    if (at.kind == Syntax::select) {
      std::string name = dotted(index);
      if (name.starts_with('.')) name.erase(0, 1);
      if (const int found = name.empty() ? -1 : environment_.variable(name); found >= 0) {
        return variable(found);
      }
      if (const auto kind = find_type(name)) {
        return constant(Value::type(*kind), Type::of(TypeKind::type));
      }
      if (name.starts_with("google.protobuf.")) {
        return fail(at, "unsupported_message", "messages are not part of the profile");
      }
    }
    const Typed operand = compile(at.children[0]);
    if (!is_one_of(operand.type.kind, {TypeKind::map})) {
      return fail(at, "no_matching_overload", name_of(operand.type) + " has no field " + at.text);
    }
    CodeNode code;
    code.operation = at.kind == Syntax::test ? Operation::test : Operation::select;
    code.value = text(at.text);
    Type type = at.kind == Syntax::test               ? Type::boolean()
                : operand.type.parameters.size() == 2 ? operand.type.parameters[1]
                                                      : Type::dyn();
    return emit(code, {operand.code}, std::move(type));
  }

  Typed element(const SyntaxNode& at) {
    const Typed operand = compile(at.children[0]);
    const Typed key = compile(at.children[1]);
    const TypeKind kind = operand.type.kind;
    if (!is_one_of(kind, {TypeKind::list, TypeKind::map}) ||
        (kind == TypeKind::list && !is_one_of(key.type.kind, {TypeKind::integer})) ||
        (kind == TypeKind::map && !operand.type.parameters.empty() &&
         !assignable(operand.type.parameters[0], key.type))) {
      return fail(at, "no_matching_overload",
                  name_of(operand.type) + " has no element " + name_of(key.type));
    }
    CodeNode code;
    code.operation = Operation::index;
    const std::size_t parameter = kind == TypeKind::map ? 1 : 0;
    Type type = kind != TypeKind::dyn && parameter < operand.type.parameters.size()
                    ? operand.type.parameters[parameter]
                    : Type::dyn();
    return emit(code, {operand.code, key.code}, std::move(type));
  }

  Typed list(const SyntaxNode& at) {
    std::vector<int> children;
    std::vector<Type> types;
    for (const int child : at.children) {
      Typed item = compile(child);
      children.push_back(item.code);
      types.push_back(std::move(item.type));
    }
    CodeNode code;
    code.operation = Operation::list;
    return emit(code, children, Type::list_of(common_type(types)));
  }

  Typed map(const SyntaxNode& at) {
    std::vector<int> children;
    std::vector<Type> keys;
    std::vector<Type> values;
    for (std::size_t i = 0; i < at.children.size(); ++i) {
      Typed part = compile(at.children[i]);
      children.push_back(part.code);
      (i % 2 == 0 ? keys : values).push_back(std::move(part.type));
    }
    CodeNode code;
    code.operation = Operation::map;
    // No other type can be a key. Not to write it down keeps a map from doubling the type of what
    // it is made of, again and again: {a: a}.
    Type key = common_type(keys);
    if (!is_one_of(key.kind, {TypeKind::boolean, TypeKind::integer, TypeKind::string})) key = {};
    return emit(code, children, Type::map_of(std::move(key), common_type(values)));
  }

  Typed logical(const SyntaxNode& at, Operation operation) {
    const Typed left = compile(at.children[0]);
    const Typed right = compile(at.children[1]);
    for (const Typed& side : {left, right}) {
      if (!is_one_of(side.type.kind, {TypeKind::boolean})) {
        return fail(at, "no_matching_overload", "&& and || take bool, not " + name_of(side.type));
      }
    }
    CodeNode code;
    code.operation = operation;
    return emit(code, {left.code, right.code}, Type::boolean());
  }

  Typed conditional(const SyntaxNode& at) {
    const Typed condition = compile(at.children[0]);
    const Typed yes = compile(at.children[1]);
    const Typed no = compile(at.children[2]);
    if (!is_one_of(condition.type.kind, {TypeKind::boolean})) {
      return fail(at, "no_matching_overload", "?: takes bool, not " + name_of(condition.type));
    }
    if (!assignable(yes.type, no.type)) {
      return fail(at, "no_matching_overload", "both sides of ?: must have one type");
    }
    CodeNode code;
    code.operation = Operation::conditional;
    return emit(code, {condition.code, yes.code, no.code}, common_type({yes.type, no.type}));
  }

  Typed comprehension(const SyntaxNode& at) {
    static constexpr std::array<std::pair<std::string_view, Function>, 5> kKinds = {
        {{"all", Function::all},
         {"exists", Function::exists},
         {"exists_one", Function::exists_one},
         {"map", Function::map},
         {"filter", Function::filter}}};
    const Typed range = compile(at.children[0]);
    if (!is_one_of(range.type.kind, {TypeKind::list, TypeKind::map})) {
      return fail(at, "no_matching_overload", at.text + "() takes a list or a map");
    }
    CodeNode code;
    code.operation = Operation::comprehension;
    code.argument = static_cast<int>(locals_.size());
    for (const auto& [name, function] : kKinds) {
      if (name == at.text) code.function = function;
    }
    locals_.push_back(
        {at.variable, range.type.parameters.empty() ? Type::dyn() : range.type.parameters[0]});
    std::vector<int> children = {range.code};
    Type last;
    for (std::size_t i = 1; i < at.children.size(); ++i) {
      Typed part = compile(at.children[i]);
      children.push_back(part.code);
      const bool is_condition =
          code.function != Function::map || (at.children.size() == 3 && i == 1);
      if (is_condition && !is_one_of(part.type.kind, {TypeKind::boolean})) {
        return fail(at, "no_matching_overload", at.text + "() takes a condition");
      }
      last = std::move(part.type);
    }
    const Type element = locals_.back().type;
    locals_.pop_back();
    Type result = Type::boolean();
    if (code.function == Function::map) result = Type::list_of(std::move(last));
    if (code.function == Function::filter) result = Type::list_of(element);
    return emit(code, children, std::move(result));
  }

  Typed member_call(const SyntaxNode& at) {
    if (const auto function = find_member(at.text, at.children.size())) {
      return builtin(at, *function);
    }
    return unknown_function(at);
  }

  Typed call(const SyntaxNode& at) {
    if (const auto function = find_global(at.text, at.children.size())) {
      return builtin(at, *function);
    }
    if (const FunctionDeclaration* host = environment_.function(at.text, at.children.size())) {
      return host_call(at, *host);
    }
    return unknown_function(at);
  }

  Typed unknown_function(const SyntaxNode& at) {
    return fail(at, at.text == "matches" ? "unsupported_regex" : "undeclared_function",
                at.text + "() is not part of the profile, or takes other arguments");
  }

  Typed host_call(const SyntaxNode& at, const FunctionDeclaration& host) {
    CodeNode code;
    code.operation = Operation::host_call;
    code.host = host.function;
    std::vector<int> children;
    std::vector<Value> constants;
    for (std::size_t i = 0; i < at.children.size(); ++i) {
      const Typed argument = compile(at.children[i]);
      if (error) return {0, Type::dyn()};
      if (!assignable(host.parameters[i], argument.type)) {
        return fail(at, "no_matching_overload",
                    host.name + "() takes " + name_of(host.parameters[i]) + ", not " +
                        name_of(argument.type));
      }
      children.push_back(argument.code);
      const CodeNode& made = code_->nodes[static_cast<std::size_t>(argument.code)];
      if (made.operation == Operation::constant) constants.push_back(made.value);
    }
    if (constants.size() != children.size()) return emit(code, children, host.result);
    // Constants are worked out once; what fails for a constant is a mistake of the rule.
    Scratch scratch;
    const Value folded = host.function(constants, scratch);
    if (folded.is_error()) return fail(at, folded.as_error(), host.name + "() refuses this");
    if (folded.is_integer() || folded.is_boolean()) return constant(folded, host.result);
    return emit(code, children, host.result);
  }

  Typed builtin(const SyntaxNode& at, Function function) {
    std::vector<int> children;
    std::vector<Type> types;
    for (const int child : at.children) {
      Typed argument = compile(child);
      children.push_back(argument.code);
      types.push_back(std::move(argument.type));
    }
    if (error) return {0, Type::dyn()};
    const std::optional<Type> result = result_of(function, types);
    if (!result) {
      std::string given;
      for (const Type& type : types) given += (given.empty() ? "" : ", ") + name_of(type);
      return fail(at, "no_matching_overload", at.text + " does not take (" + given + ")");
    }
    check_values(at, function);
    check_zone(at, function);
    CodeNode code;
    code.operation = Operation::call;
    code.function = function;
    return emit(code, children, *result);
  }

  // A declared enumeration compared with a text that it never is: surely a slip of the pen.
  void check_values(const SyntaxNode& at, Function function) {
    if (function != Function::equals && function != Function::not_equals &&
        function != Function::in) {
      return;
    }
    for (std::size_t side = 0; side < 2; ++side) {
      std::string name = dotted(at.children[side]);
      if (name.starts_with('.')) name.erase(0, 1);
      const int found = name.empty() ? -1 : environment_.variable(name);
      if (found < 0 || environment_.type_of(found).values.empty()) continue;
      const SyntaxNode& other = node(at.children[1 - side]);
      if (other.kind == Syntax::string_literal) check_value(other, found);
      if (other.kind != Syntax::list) continue;
      for (const int item : other.children) {
        if (node(item).kind == Syntax::string_literal) check_value(node(item), found);
      }
    }
  }

  void check_value(const SyntaxNode& literal, int variable_index) {
    const std::vector<std::string>& values = environment_.type_of(variable_index).values;
    if (std::find(values.begin(), values.end(), literal.text) != values.end()) return;
    fail(literal, "unknown_value",
         environment_.name_of(variable_index) + " is never '" + literal.text + "'");
  }

  void check_zone(const SyntaxNode& at, Function function) {
    if (function < Function::get_full_year || at.children.size() != 2) return;
    const SyntaxNode& zone = node(at.children[1]);
    if (zone.kind == Syntax::string_literal && !is_known_zone(zone.text)) {
      fail(zone, "unsupported_time_zone",
           "time zones are UTC, Asia/Shanghai and fixed offsets such as +08:00");
    }
  }

  const Tree& tree_;
  const Environment& environment_;
  Environment* open_;
  std::shared_ptr<ProgramCode> code_ = std::make_shared<ProgramCode>();
  std::vector<Local> locals_;
  std::set<int> variables_;
};

CompileResult compile_tree(std::string_view source, const Environment& environment,
                           Environment* open, const Type& expected) {
  CompileResult out;
  ParseResult parsed = parse(source);
  if (parsed.error) {
    out.diagnostics.push_back(std::move(*parsed.error));
    return out;
  }
  Compiler compiler(parsed.tree, environment, open);
  std::shared_ptr<ProgramCode> code = compiler.run(expected);
  if (compiler.error) {
    locate(source, *compiler.error);
    out.diagnostics.push_back(std::move(*compiler.error));
    return out;
  }
  out.program = Program(std::move(code));
  return out;
}

}  // namespace

CompileResult compile(std::string_view source, const Environment& environment,
                      const Type& expected) {
  return compile_tree(source, environment, nullptr, expected);
}

CompileResult compile_open(std::string_view source, Environment& environment) {
  return compile_tree(source, environment, &environment, Type::dyn());
}

}  // namespace hegui::condition
