#include "condition/functions.h"

#include <charconv>
#include <optional>
#include <string>

#include "condition/time.h"
#include "condition/unicode.h"

namespace hegui::condition {
namespace {

using Kind = Value::Kind;

Value no_overload() { return Value::error("no_such_overload"); }
Value overflow() { return Value::error("overflow"); }

bool both(std::span<const Value> a, Kind kind) {
  return a[0].kind() == kind && a[1].kind() == kind;
}

Value from_timestamp(const std::optional<Time>& time) {
  return time && in_timestamp_range(*time) ? Value::timestamp(*time) : overflow();
}
Value from_duration(const std::optional<Time>& time) {
  if (!time) return overflow();
  const Time out = as_duration(*time);
  return in_duration_range(out) ? Value::duration(out) : overflow();
}

Value add_values(std::span<const Value> a, Scratch& scratch) {
  const Kind left = a[0].kind();
  const Kind right = a[1].kind();
  if (both(a, Kind::integer)) {
    std::int64_t out = 0;
    return __builtin_add_overflow(a[0].as_integer(), a[1].as_integer(), &out) ? overflow()
                                                                              : Value::integer(out);
  }
  if (both(a, Kind::string)) {
    if (!scratch.spend((a[0].as_string().size() + a[1].as_string().size()) / 64)) {
      return Value::error("budget_exceeded");
    }
    return scratch.keep(std::string(a[0].as_string()) + std::string(a[1].as_string()));
  }
  if (both(a, Kind::list)) {
    List out = a[0].as_list();
    const std::vector<Value>& more = a[1].as_list().items;
    if (!scratch.spend(weight(a[0]) + weight(a[1]))) return Value::error("budget_exceeded");
    out.items.insert(out.items.end(), more.begin(), more.end());
    return scratch.keep(std::move(out));
  }
  if (both(a, Kind::duration)) return from_duration(add(a[0].as_time(), a[1].as_time()));
  if ((left == Kind::timestamp && right == Kind::duration) ||
      (left == Kind::duration && right == Kind::timestamp)) {
    return from_timestamp(add(a[0].as_time(), a[1].as_time()));
  }
  return no_overload();
}

Value subtract_values(std::span<const Value> a) {
  if (both(a, Kind::integer)) {
    std::int64_t out = 0;
    return __builtin_sub_overflow(a[0].as_integer(), a[1].as_integer(), &out) ? overflow()
                                                                              : Value::integer(out);
  }
  if (both(a, Kind::duration)) return from_duration(subtract(a[0].as_time(), a[1].as_time()));
  if (both(a, Kind::timestamp)) {
    const std::optional<Time> apart = subtract(a[0].as_time(), a[1].as_time());
    return apart && in_difference_range(*apart) ? from_duration(apart) : overflow();
  }
  if (a[0].kind() == Kind::timestamp && a[1].kind() == Kind::duration) {
    return from_timestamp(subtract(a[0].as_time(), a[1].as_time()));
  }
  return no_overload();
}

Value multiply_or_divide(Function function, std::span<const Value> a) {
  if (!both(a, Kind::integer)) return no_overload();
  const std::int64_t left = a[0].as_integer();
  const std::int64_t right = a[1].as_integer();
  std::int64_t out = 0;
  if (function == Function::multiply) {
    return __builtin_mul_overflow(left, right, &out) ? overflow() : Value::integer(out);
  }
  if (right == 0) {
    return Value::error(function == Function::divide ? "divide_by_zero" : "modulus_by_zero");
  }
  if (left == INT64_MIN && right == -1) return overflow();
  return Value::integer(function == Function::divide ? left / right : left % right);
}

// -1, 0 or 1; nothing for types without an order.
std::optional<int> compare(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return std::nullopt;
  const auto sign = [](const auto& a, const auto& b) { return a < b ? -1 : b < a ? 1 : 0; };
  switch (left.kind()) {
    case Kind::boolean:
    case Kind::integer:
      return sign(left.as_integer(), right.as_integer());
    // UTF-8 sorts as its code points do.
    case Kind::string:
      return sign(left.as_string(), right.as_string());
    case Kind::timestamp:
    case Kind::duration: {
      const Time a = left.as_time();
      const Time b = right.as_time();
      const int seconds = sign(a.seconds, b.seconds);
      return seconds != 0 ? seconds : sign(a.nanoseconds, b.nanoseconds);
    }
    default:
      return std::nullopt;
  }
}

Value order(Function function, std::span<const Value> a) {
  const std::optional<int> sign = compare(a[0], a[1]);
  if (!sign) return no_overload();
  switch (function) {
    case Function::less:
      return Value::boolean(*sign < 0);
    case Function::less_equals:
      return Value::boolean(*sign <= 0);
    case Function::greater:
      return Value::boolean(*sign > 0);
    default:
      return Value::boolean(*sign >= 0);
  }
}

Value is_in(std::span<const Value> a, Scratch& scratch) {
  if (a[1].kind() == Kind::map) return Value::boolean(a[1].as_map().find(a[0], scratch) != nullptr);
  if (a[1].kind() != Kind::list) return no_overload();
  for (const Value& item : a[1].as_list().items) {
    if (equal(item, a[0], scratch)) return Value::boolean(true);
  }
  return Value::boolean(false);
}

Value size(const Value& value) {
  switch (value.kind()) {
    case Kind::string:
      return Value::integer(static_cast<std::int64_t>(count_code_points(value.as_string())));
    case Kind::list:
      return Value::integer(static_cast<std::int64_t>(value.as_list().items.size()));
    case Kind::map:
      return Value::integer(static_cast<std::int64_t>(value.as_map().entries.size()));
    default:
      return no_overload();
  }
}

Value affix(Function function, std::span<const Value> a, Scratch& scratch) {
  if (!both(a, Kind::string)) return no_overload();
  const std::string_view text = a[0].as_string();
  const std::string_view part = a[1].as_string();
  switch (function) {
    case Function::starts_with:
      return Value::boolean(text.starts_with(part));
    case Function::ends_with:
      return Value::boolean(text.ends_with(part));
    default:
      // At worst every place of the text is compared with the whole part.
      if (!scratch.spend(std::uint64_t{text.size() / 64} * (part.size() / 64))) {
        return Value::error("budget_exceeded");
      }
      return Value::boolean(text.find(part) != std::string_view::npos);
  }
}

Value to_int(const Value& value) {
  if (value.kind() == Kind::integer) return value;
  if (value.kind() == Kind::timestamp) return Value::integer(value.as_time().seconds);
  if (value.kind() != Kind::string) return no_overload();
  const std::string_view text = value.as_string();
  std::int64_t out = 0;
  const char* end = text.data() + text.size();
  const char* begin = text.starts_with('+') ? text.data() + 1 : text.data();
  const auto read = std::from_chars(begin, end, out);
  const bool doubled_sign = begin != text.data() && begin != end && *begin == '-';
  if (read.ec != std::errc() || read.ptr != end || doubled_sign) {
    return Value::error("invalid_argument");
  }
  return Value::integer(out);
}

Value to_bool(const Value& value) {
  if (value.kind() == Kind::boolean) return value;
  if (value.kind() != Kind::string) return no_overload();
  const std::string_view text = value.as_string();
  for (const std::string_view yes : {"true", "True", "TRUE", "t", "1"}) {
    if (text == yes) return Value::boolean(true);
  }
  for (const std::string_view no : {"false", "False", "FALSE", "f", "0"}) {
    if (text == no) return Value::boolean(false);
  }
  return Value::error("invalid_argument");
}

Value to_string(const Value& value, Scratch& scratch) {
  switch (value.kind()) {
    case Kind::string:
      return value;
    case Kind::boolean:
      return Value::string(value.as_boolean() ? "true" : "false");
    case Kind::integer:
      return scratch.keep(std::to_string(value.as_integer()));
    case Kind::timestamp:
      return scratch.keep(format_timestamp(value.as_time()));
    case Kind::duration:
      return scratch.keep(format_duration(value.as_time()));
    default:
      return no_overload();
  }
}

Value to_timestamp(const Value& value) {
  if (value.kind() == Kind::timestamp) return value;
  if (value.kind() == Kind::integer) return from_timestamp(Time{value.as_integer(), 0});
  if (value.kind() != Kind::string) return no_overload();
  const std::optional<Time> time = parse_timestamp(value.as_string());
  return time ? Value::timestamp(*time) : Value::error("invalid_argument");
}

Value to_duration(const Value& value) {
  if (value.kind() == Kind::duration) return value;
  if (value.kind() != Kind::string) return no_overload();
  const std::optional<Time> time = parse_duration(value.as_string());
  return time ? Value::duration(*time) : Value::error("invalid_argument");
}

Type::Kind type_of(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      return Type::Kind::null;
    case Kind::boolean:
      return Type::Kind::boolean;
    case Kind::string:
      return Type::Kind::string;
    case Kind::timestamp:
      return Type::Kind::timestamp;
    case Kind::duration:
      return Type::Kind::duration;
    case Kind::list:
      return Type::Kind::list;
    case Kind::map:
      return Type::Kind::map;
    case Kind::type:
      return Type::Kind::type;
    default:
      return Type::Kind::integer;
  }
}

Value duration_part(Function function, const Time& time) {
  switch (function) {
    case Function::get_hours:
      return Value::integer(time.seconds / 3600);
    case Function::get_minutes:
      return Value::integer(time.seconds / 60);
    case Function::get_seconds:
      return Value::integer(time.seconds);
    case Function::get_milliseconds:
      return Value::integer(time.nanoseconds / 1'000'000);
    default:
      return no_overload();
  }
}

Value timestamp_part(Function function, std::span<const Value> a) {
  const Time time = a[0].as_time();
  std::optional<std::int64_t> offset = 0;
  if (a.size() == 2) {
    if (!a[1].is_string()) return no_overload();
    offset = zone_offset(a[1].as_string(), time);
    if (!offset) return Value::error("unknown_time_zone");
  }
  const BrokenDownTime parts = break_down(time, *offset);
  switch (function) {
    case Function::get_full_year:
      return Value::integer(parts.year);
    case Function::get_month:
      return Value::integer(parts.month - 1);
    case Function::get_date:
      return Value::integer(parts.day);
    case Function::get_day_of_month:
      return Value::integer(parts.day - 1);
    case Function::get_day_of_week:
      return Value::integer(parts.day_of_week);
    case Function::get_day_of_year:
      return Value::integer(parts.day_of_year);
    case Function::get_hours:
      return Value::integer(parts.hour);
    case Function::get_minutes:
      return Value::integer(parts.minute);
    case Function::get_seconds:
      return Value::integer(parts.second);
    default:
      return Value::integer(time.nanoseconds / 1'000'000);
  }
}

Value time_part(Function function, std::span<const Value> a) {
  if (a[0].kind() == Kind::timestamp) return timestamp_part(function, a);
  if (a[0].kind() == Kind::duration && a.size() == 1)
    return duration_part(function, a[0].as_time());
  return no_overload();
}

Value negate(const Value& value) {
  if (value.kind() != Kind::integer) return no_overload();
  return value.as_integer() == INT64_MIN ? overflow() : Value::integer(-value.as_integer());
}

}  // namespace

Value apply(Function function, std::span<const Value> a, Scratch& scratch) {
  for (const Value& text : a) {
    if (text.is_string() && !scratch.spend(text.as_string().size() / 256)) {
      return Value::error("budget_exceeded");
    }
  }
  switch (function) {
    case Function::equals:
      return Value::boolean(equal(a[0], a[1], scratch));
    case Function::not_equals:
      return Value::boolean(!equal(a[0], a[1], scratch));
    case Function::less:
    case Function::less_equals:
    case Function::greater:
    case Function::greater_equals:
      return order(function, a);
    case Function::in:
      return is_in(a, scratch);
    case Function::add:
      return add_values(a, scratch);
    case Function::subtract:
      return subtract_values(a);
    case Function::multiply:
    case Function::divide:
    case Function::modulo:
      return multiply_or_divide(function, a);
    case Function::negate:
      return negate(a[0]);
    case Function::logical_not:
      return a[0].is_boolean() ? Value::boolean(!a[0].as_boolean()) : no_overload();
    case Function::size:
      return size(a[0]);
    case Function::starts_with:
    case Function::ends_with:
    case Function::contains:
      return affix(function, a, scratch);
    case Function::to_int:
      return to_int(a[0]);
    case Function::to_string:
      return to_string(a[0], scratch);
    case Function::to_bool:
      return to_bool(a[0]);
    case Function::to_timestamp:
      return to_timestamp(a[0]);
    case Function::to_duration:
      return to_duration(a[0]);
    case Function::to_type:
      return Value::type(type_of(a[0]));
    case Function::to_dyn:
      return a[0];
    case Function::all:
    case Function::exists:
    case Function::exists_one:
    case Function::map:
    case Function::filter:
      return no_overload();
    default:
      return time_part(function, a);
  }
}

}  // namespace hegui::condition
