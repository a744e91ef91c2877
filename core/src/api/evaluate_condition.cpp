#include <nlohmann/json.hpp>

#include "condition/standalone.h"
#include "hegui/engine.h"
#include "judge/common/json_reader.h"
#include "report/json_writer.h"

namespace hegui {
namespace {

using condition::Scratch;
using condition::Value;

// JSON as CEL sees it; a number that is no integer has no value in the profile.
Value to_value(const nlohmann::json& json, Scratch& scratch) {
  switch (json.type()) {
    case nlohmann::json::value_t::boolean:
      return Value::boolean(json.get<bool>());
    case nlohmann::json::value_t::number_integer:
    case nlohmann::json::value_t::number_unsigned:
      return Value::integer(json.get<std::int64_t>());
    case nlohmann::json::value_t::number_float:
      return Value::error("unsupported_double");
    case nlohmann::json::value_t::string:
      return Value::string(json.get_ref<const std::string&>());
    case nlohmann::json::value_t::array: {
      condition::List list;
      for (const nlohmann::json& item : json) list.items.push_back(to_value(item, scratch));
      return scratch.keep(std::move(list));
    }
    case nlohmann::json::value_t::object: {
      condition::Map map;
      for (const auto& [key, item] : json.items()) {
        map.entries.emplace_back(Value::string(key), to_value(item, scratch));
      }
      return scratch.keep(std::move(map));
    }
    default:
      return Value::null();
  }
}

std::string error_json(std::string_view code, std::string_view message,
                       const condition::Diagnostic* where) {
  std::string out;
  report::JsonWriter writer(out);
  writer.open_object().key("error").open_object().member("code", code).member("message", message);
  if (where != nullptr) {
    writer.member("position", static_cast<std::int64_t>(where->position));
    writer.member("line", static_cast<std::int64_t>(where->line));
    writer.member("column", static_cast<std::int64_t>(where->column));
  }
  writer.close_object().close_object();
  return out;
}

}  // namespace

std::string evaluate_condition(std::string_view expression, std::string_view bindings) {
  const judge::JsonText parsed = judge::read_json(bindings.empty() ? "{}" : bindings);
  if (!parsed.errors.empty() || !parsed.root.is_object()) {
    return error_json("invalid_bindings", "the bindings must be a JSON object of names and values",
                      nullptr);
  }
  Scratch scratch;
  std::vector<std::pair<std::string, Value>> values;
  for (const auto& [name, json] : parsed.root.items()) {
    values.emplace_back(name, to_value(json, scratch));
  }
  const condition::StandaloneResult result =
      condition::evaluate_standalone(expression, values, scratch);
  if (result.refused) {
    return error_json(result.refused->code, result.refused->message, &*result.refused);
  }
  if (result.value.is_error()) {
    return error_json(result.value.as_error(), "the condition fails when it is evaluated", nullptr);
  }
  std::string out;
  report::JsonWriter writer(out);
  writer.open_object();
  if (result.value.is_unknown()) {
    writer.key("unknown").open_array();
    for (const std::string& name : result.unknown) writer.value(name);
    writer.close_array();
  } else {
    writer.key("value").raw(condition::to_json(result.value));
  }
  writer.close_object();
  return out;
}

}  // namespace hegui
