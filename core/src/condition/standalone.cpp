#include "condition/standalone.h"

#include <algorithm>

#include "condition/time.h"

namespace hegui::condition {
namespace {

class Bound : public Activation {
 public:
  Bound(const Environment& environment, const std::vector<std::pair<std::string, Value>>& bindings)
      : environment_(environment), bindings_(bindings) {}

  Value lookup(int variable) const override {
    for (const auto& [name, value] : bindings_) {
      if (name == environment_.name_of(variable)) return value;
    }
    return Value::unknown(variable);
  }

 private:
  const Environment& environment_;
  const std::vector<std::pair<std::string, Value>>& bindings_;
};

std::string quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 0xF];
    } else {
      out += c;
    }
  }
  return out + '"';
}

// A type as a value has no parameters: type([1]) is list.
std::string type_name(Type::Kind kind) {
  const std::string name = name_of(Type::of(kind));
  return name.substr(0, name.find('('));
}

std::string list_to_json(const List& list) {
  std::string out = "[";
  for (const Value& item : list.items) {
    if (out.size() > 1) out += ',';
    out += to_json(item);
  }
  return out + ']';
}

std::string map_to_json(const Map& map) {
  std::string out = "{";
  for (const auto& [key, value] : map.entries) {
    if (out.size() > 1) out += ',';
    out += key.is_string() ? quoted(key.as_string()) : quoted(to_json(key));
    out += ':' + to_json(value);
  }
  return out + '}';
}

}  // namespace

StandaloneResult evaluate_standalone(std::string_view source,
                                     const std::vector<std::pair<std::string, Value>>& bindings,
                                     Scratch& scratch) {
  StandaloneResult out;
  Environment environment;
  for (const auto& binding : bindings) environment.declare(binding.first, Type::dyn());
  const CompileResult compiled = compile_open(source, environment);
  if (!compiled.program) {
    out.refused = compiled.diagnostics.front();
    return out;
  }
  out.program = *compiled.program;
  const Bound activation(environment, bindings);
  out.value = compiled.program->evaluate(activation, scratch);
  if (out.value.is_unknown()) {
    for (const int variable : scratch.variables(out.value)) {
      out.unknown.push_back(environment.name_of(variable));
    }
    std::sort(out.unknown.begin(), out.unknown.end());
  }
  return out;
}

std::string to_json(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return "null";
    case Value::Kind::boolean:
      return value.as_boolean() ? "true" : "false";
    case Value::Kind::integer:
      return std::to_string(value.as_integer());
    case Value::Kind::string:
      return quoted(value.as_string());
    case Value::Kind::timestamp:
      return quoted(format_timestamp(value.as_time()));
    case Value::Kind::duration:
      return quoted(format_duration(value.as_time()));
    case Value::Kind::list:
      return list_to_json(value.as_list());
    case Value::Kind::map:
      return map_to_json(value.as_map());
    case Value::Kind::type:
      return quoted(type_name(value.as_type()));
    case Value::Kind::error:
    case Value::Kind::unknown:
    case Value::Kind::symbolic:
    case Value::Kind::linear:
      return "null";
  }
  return "null";
}

}  // namespace hegui::condition
