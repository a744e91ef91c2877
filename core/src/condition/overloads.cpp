#include "condition/overloads.h"

#include <algorithm>
#include <array>

namespace hegui::condition {
namespace {

using TypeKind = Type::Kind;

struct FunctionName {
  std::string_view name;
  Function function;
  std::size_t arguments;  // of a global call; a member call counts its operand
  bool member;
};

constexpr std::array<FunctionName, 36> kFunctions = {{
    {"==", Function::equals, 2, false},
    {"!=", Function::not_equals, 2, false},
    {"<", Function::less, 2, false},
    {"<=", Function::less_equals, 2, false},
    {">", Function::greater, 2, false},
    {">=", Function::greater_equals, 2, false},
    {"in", Function::in, 2, false},
    {"+", Function::add, 2, false},
    {"-", Function::subtract, 2, false},
    {"-", Function::negate, 1, false},
    {"*", Function::multiply, 2, false},
    {"/", Function::divide, 2, false},
    {"%", Function::modulo, 2, false},
    {"!", Function::logical_not, 1, false},
    {"size", Function::size, 1, false},
    {"size", Function::size, 1, true},
    {"startsWith", Function::starts_with, 2, true},
    {"endsWith", Function::ends_with, 2, true},
    {"contains", Function::contains, 2, true},
    {"int", Function::to_int, 1, false},
    {"string", Function::to_string, 1, false},
    {"bool", Function::to_bool, 1, false},
    {"timestamp", Function::to_timestamp, 1, false},
    {"duration", Function::to_duration, 1, false},
    {"type", Function::to_type, 1, false},
    {"dyn", Function::to_dyn, 1, false},
    {"getFullYear", Function::get_full_year, 0, true},
    {"getMonth", Function::get_month, 0, true},
    {"getDate", Function::get_date, 0, true},
    {"getDayOfMonth", Function::get_day_of_month, 0, true},
    {"getDayOfWeek", Function::get_day_of_week, 0, true},
    {"getDayOfYear", Function::get_day_of_year, 0, true},
    {"getHours", Function::get_hours, 0, true},
    {"getMinutes", Function::get_minutes, 0, true},
    {"getSeconds", Function::get_seconds, 0, true},
    {"getMilliseconds", Function::get_milliseconds, 0, true},
}};

// Type names that stand for themselves: type(1) == int.
constexpr std::array<std::pair<std::string_view, TypeKind>, 9> kTypeNames = {{
    {"bool", TypeKind::boolean},
    {"int", TypeKind::integer},
    {"string", TypeKind::string},
    {"list", TypeKind::list},
    {"map", TypeKind::map},
    {"null_type", TypeKind::null},
    {"type", TypeKind::type},
    {"google.protobuf.Timestamp", TypeKind::timestamp},
    {"google.protobuf.Duration", TypeKind::duration},
}};

std::optional<Type> add_type(const Type& left, const Type& right, bool subtracts) {
  const TypeKind a = left.kind;
  const TypeKind b = right.kind;
  if (a == TypeKind::dyn || b == TypeKind::dyn) return Type::dyn();
  if (a == TypeKind::timestamp && b == TypeKind::duration) return Type::of(a);
  if (!subtracts && a == TypeKind::duration && b == TypeKind::timestamp) return Type::of(b);
  if (a != b) return std::nullopt;
  if (a == TypeKind::integer || a == TypeKind::duration) return Type::of(a);
  if (subtracts) {
    if (a == TypeKind::timestamp) return Type::of(TypeKind::duration);
    return std::nullopt;
  }
  if (a == TypeKind::string) return Type::string();
  if (a == TypeKind::list) return assignable(left, right) ? std::optional(left) : std::nullopt;
  return std::nullopt;
}

std::optional<Type> time_member_type(Function function, const std::vector<Type>& types) {
  const bool clock = function >= Function::get_hours;
  const bool duration =
      clock && types.size() == 1 && is_one_of(types[0].kind, {TypeKind::duration});
  const bool timestamp = is_one_of(types[0].kind, {TypeKind::timestamp}) &&
                         (types.size() == 1 || is_one_of(types[1].kind, {TypeKind::string}));
  return duration || timestamp ? std::optional(Type::integer()) : std::nullopt;
}

}  // namespace

bool is_one_of(Type::Kind kind, std::initializer_list<Type::Kind> kinds) {
  return kind == TypeKind::dyn || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::optional<Function> find_global(std::string_view name, std::size_t arguments) {
  for (const FunctionName& candidate : kFunctions) {
    if (!candidate.member && candidate.name == name && candidate.arguments == arguments) {
      return candidate.function;
    }
  }
  return std::nullopt;
}

std::optional<Function> find_member(std::string_view name, std::size_t arguments) {
  for (const FunctionName& candidate : kFunctions) {
    const bool timed = candidate.arguments == 0;
    const bool fits = timed ? arguments <= 2 : arguments == candidate.arguments;
    if (candidate.member && candidate.name == name && fits) return candidate.function;
  }
  return std::nullopt;
}

std::optional<Type::Kind> find_type(std::string_view name) {
  for (const auto& [spelling, kind] : kTypeNames) {
    if (spelling == name) return kind;
  }
  return std::nullopt;
}

std::optional<Type> result_of(Function function, const std::vector<Type>& types) {
  const TypeKind first = types[0].kind;
  const auto when = [](bool fits, Type type) {
    return fits ? std::optional<Type>(std::move(type)) : std::nullopt;
  };
  const auto both = [&](std::initializer_list<Type::Kind> kinds) {
    return is_one_of(first, kinds) && is_one_of(types[1].kind, kinds) &&
           assignable(types[0], types[1]);
  };
  switch (function) {
    case Function::equals:
    case Function::not_equals:
      return when(assignable(types[0], types[1]), Type::boolean());
    case Function::less:
    case Function::less_equals:
    case Function::greater:
    case Function::greater_equals:
      return when(both({TypeKind::boolean, TypeKind::integer, TypeKind::string, TypeKind::timestamp,
                        TypeKind::duration}),
                  Type::boolean());
    case Function::in:
      return when(is_one_of(types[1].kind, {TypeKind::list, TypeKind::map}) &&
                      (types[1].parameters.empty() || assignable(types[1].parameters[0], types[0])),
                  Type::boolean());
    case Function::add:
      return add_type(types[0], types[1], false);
    case Function::subtract:
      return add_type(types[0], types[1], true);
    case Function::multiply:
    case Function::divide:
    case Function::modulo:
      return when(both({TypeKind::integer}), Type::integer());
    case Function::negate:
      return when(is_one_of(first, {TypeKind::integer}), Type::integer());
    case Function::logical_not:
      return when(is_one_of(first, {TypeKind::boolean}), Type::boolean());
    case Function::size:
      return when(is_one_of(first, {TypeKind::string, TypeKind::list, TypeKind::map}),
                  Type::integer());
    case Function::starts_with:
    case Function::ends_with:
    case Function::contains:
      return when(both({TypeKind::string}), Type::boolean());
    case Function::to_int:
      return when(is_one_of(first, {TypeKind::integer, TypeKind::string, TypeKind::timestamp}),
                  Type::integer());
    case Function::to_string:
      return when(is_one_of(first, {TypeKind::string, TypeKind::integer, TypeKind::boolean,
                                    TypeKind::timestamp, TypeKind::duration}),
                  Type::string());
    case Function::to_bool:
      return when(is_one_of(first, {TypeKind::boolean, TypeKind::string}), Type::boolean());
    case Function::to_timestamp:
      return when(is_one_of(first, {TypeKind::string, TypeKind::integer, TypeKind::timestamp}),
                  Type::of(TypeKind::timestamp));
    case Function::to_duration:
      return when(is_one_of(first, {TypeKind::string, TypeKind::duration}),
                  Type::of(TypeKind::duration));
    case Function::to_type:
      return Type::of(TypeKind::type);
    case Function::to_dyn:
      return Type::dyn();
    default:
      return time_member_type(function, types);
  }
}

}  // namespace hegui::condition
