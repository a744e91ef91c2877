#include "condition/time.h"

#include <array>
#include <chrono>

namespace hegui::condition {
namespace {

constexpr std::int32_t kBillion = 1'000'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kFirstSecond = -62'135'596'800;  // 0001-01-01T00:00:00Z
constexpr std::int64_t kLastSecond = 253'402'300'799;   // 9999-12-31T23:59:59Z
constexpr std::int64_t kLongestDuration = 315'576'000'000;

std::int64_t days_from_date(int year, int month, int day) {
  using namespace std::chrono;
  return sys_days(std::chrono::year(year) / month / day).time_since_epoch().count();
}

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}
  bool done() const { return at_ == text_.size(); }
  char peek() const { return done() ? '\0' : text_[at_]; }
  bool take(char c) { return peek() == c && !done() ? (++at_, true) : false; }
  bool starts_with(std::string_view prefix) {
    if (text_.substr(at_, prefix.size()) != prefix) return false;
    at_ += prefix.size();
    return true;
  }
  std::optional<int> digits(std::size_t count) {
    int value = 0;
    for (std::size_t i = 0; i < count; ++i, ++at_) {
      if (done() || peek() < '0' || peek() > '9') return std::nullopt;
      value = value * 10 + (peek() - '0');
    }
    return value;
  }
  bool at_digit() const { return peek() >= '0' && peek() <= '9' && !done(); }
  char next() { return text_[at_++]; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

struct Unit {
  std::string_view name;
  std::int64_t nanoseconds;
};
// Longer names first where one begins another.
constexpr std::array<Unit, 7> kUnits = {{{"ms", 1'000'000},
                                         {"us", 1'000},
                                         {"ns", 1},
                                         {"h", 3'600'000'000'000},
                                         {"m", 60'000'000'000},
                                         {"s", 1'000'000'000},
                                         {"\xC2\xB5s", 1'000}}};

void append_padded(std::string& out, std::int64_t value, std::size_t width) {
  const std::string digits = std::to_string(value);
  out.append(digits.size() < width ? width - digits.size() : 0, '0');
  out += digits;
}

// ".123" with as many digits as are needed; nothing for zero.
void append_fraction(std::string& out, std::int32_t nanoseconds) {
  if (nanoseconds == 0) return;
  std::string digits;
  append_padded(digits, nanoseconds, 9);
  while (digits.back() == '0') digits.pop_back();
  out += '.' + digits;
}

std::optional<std::int64_t> fixed_offset(std::string_view zone) {
  const bool west = zone.starts_with('-');
  if (west || zone.starts_with('+')) zone.remove_prefix(1);
  if (zone.size() != 5 || zone[2] != ':') return std::nullopt;
  Cursor cursor(zone);
  const auto hours = cursor.digits(2);
  cursor.take(':');
  const auto minutes = cursor.digits(2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const std::int64_t seconds = *hours * 3600 + *minutes * 60;
  return west ? -seconds : seconds;
}

// Daylight saving in China: clocks one hour ahead from 02:00 local standard time of the first day
// to 02:00 daylight time of the last (IANA time zone database, rule PRC).
bool is_chinese_summer(std::int64_t seconds) {
  struct Summer {
    int year, first_month, first_day, last_month, last_day;
  };
  static constexpr std::array<Summer, 6> kSummers = {{{1986, 5, 4, 9, 14},
                                                      {1987, 4, 12, 9, 13},
                                                      {1988, 4, 17, 9, 11},
                                                      {1989, 4, 16, 9, 17},
                                                      {1990, 4, 15, 9, 16},
                                                      {1991, 4, 14, 9, 15}}};
  for (const Summer& summer : kSummers) {
    const std::int64_t first = days_from_date(summer.year, summer.first_month, summer.first_day);
    const std::int64_t last = days_from_date(summer.year, summer.last_month, summer.last_day);
    if (seconds >= first * kSecondsPerDay + (2 - 8) * 3600 &&
        seconds < last * kSecondsPerDay + (2 - 9) * 3600) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool in_timestamp_range(const Time& time) {
  return time.seconds >= kFirstSecond && time.seconds <= kLastSecond;
}

bool in_duration_range(const Time& time) {
  return time.seconds >= -kLongestDuration && time.seconds <= kLongestDuration;
}

bool in_difference_range(const Time& time) {
  std::int64_t total = 0;
  return !__builtin_mul_overflow(time.seconds, kBillion, &total) &&
         !__builtin_add_overflow(total, time.nanoseconds, &total);
}

std::optional<Time> add(const Time& left, const Time& right) {
  Time out;
  if (__builtin_add_overflow(left.seconds, right.seconds, &out.seconds)) return std::nullopt;
  out.nanoseconds = left.nanoseconds + right.nanoseconds;
  if (out.nanoseconds >= kBillion) {
    out.nanoseconds -= kBillion;
    ++out.seconds;
  } else if (out.nanoseconds < 0) {
    out.nanoseconds += kBillion;
    --out.seconds;
  }
  return out;
}

std::optional<Time> subtract(const Time& left, const Time& right) {
  return add(left, {-right.seconds, -right.nanoseconds});
}

Time as_duration(Time time) {
  if (time.nanoseconds < 0) {
    time.nanoseconds += kBillion;
    --time.seconds;
  }
  if (time.seconds < 0 && time.nanoseconds > 0) {
    time.nanoseconds -= kBillion;
    ++time.seconds;
  }
  return time;
}

std::optional<Time> parse_timestamp(std::string_view text) {
  Cursor cursor(text);
  const auto year = cursor.digits(4);
  if (!year || !cursor.take('-')) return std::nullopt;
  const auto month = cursor.digits(2);
  if (!month || !cursor.take('-')) return std::nullopt;
  const auto day = cursor.digits(2);
  if (!day || !(cursor.take('T') || cursor.take('t'))) return std::nullopt;
  const auto hour = cursor.digits(2);
  if (!hour || !cursor.take(':')) return std::nullopt;
  const auto minute = cursor.digits(2);
  if (!minute || !cursor.take(':')) return std::nullopt;
  const auto second = cursor.digits(2);
  if (!second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  Time out;
  if (cursor.take('.')) {
    if (!cursor.at_digit()) return std::nullopt;
    for (std::int32_t scale = kBillion / 10; cursor.at_digit(); scale /= 10) {
      out.nanoseconds += (cursor.next() - '0') * scale;
    }
  }
  std::int64_t offset = 0;
  if (!cursor.take('Z') && !cursor.take('z')) {
    std::string zone;
    while (!cursor.done() && zone.size() < 7) zone += cursor.next();
    if (zone.empty() || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
    const auto fixed = fixed_offset(zone);
    if (!fixed) return std::nullopt;
    offset = *fixed;
  }
  const std::chrono::year_month_day date =
      std::chrono::year(*year) / *month / std::chrono::day(static_cast<unsigned>(*day));
  if (!cursor.done() || !date.ok()) return std::nullopt;
  out.seconds = days_from_date(*year, *month, *day) * kSecondsPerDay + *hour * 3600 + *minute * 60 +
                *second - offset;
  if (!in_timestamp_range(out)) return std::nullopt;
  return out;
}

std::optional<Time> parse_duration(std::string_view text) {
  Cursor cursor(text);
  const bool negative = cursor.take('-');
  if (!negative) cursor.take('+');
  if (cursor.starts_with("0") && cursor.done()) return Time{};
  cursor = Cursor(negative || text.starts_with('+') ? text.substr(1) : text);
  Time total;
  bool any = false;
  while (!cursor.done()) {
    std::int64_t whole = 0;
    std::int64_t fraction = 0;  // of a unit, in parts of scale
    std::int64_t scale = 1;
    bool digits = false;
    for (; cursor.at_digit(); digits = true) {
      if (__builtin_mul_overflow(whole, 10, &whole) ||
          __builtin_add_overflow(whole, cursor.next() - '0', &whole)) {
        return std::nullopt;
      }
    }
    if (cursor.take('.')) {
      for (; cursor.at_digit(); digits = true) {
        const int digit = cursor.next() - '0';
        if (scale >= kBillion) continue;
        fraction = fraction * 10 + digit;
        scale *= 10;
      }
    }
    if (!digits) return std::nullopt;
    const Unit* unit = nullptr;
    for (const Unit& candidate : kUnits) {
      if (cursor.starts_with(candidate.name)) {
        unit = &candidate;
        break;
      }
    }
    if (unit == nullptr) return std::nullopt;
    const std::int64_t per_second = kBillion / unit->nanoseconds;
    Time part;
    if (per_second > 0) {
      part.seconds = whole / per_second;
      part.nanoseconds = static_cast<std::int32_t>(whole % per_second * unit->nanoseconds);
    } else if (__builtin_mul_overflow(whole, unit->nanoseconds / kBillion, &part.seconds)) {
      return std::nullopt;
    }
    // Parts are never negative: what one alone exceeds the sum exceeds.
    if (part.seconds > kLongestDuration) return std::nullopt;
    // A fraction of an hour is at most 3,600 seconds: exact in parts of a billion.
    const std::int64_t unit_seconds = unit->nanoseconds / kBillion;
    std::int64_t nanoseconds = 0;
    if (unit_seconds > 0) {
      nanoseconds = fraction * unit_seconds % scale * (kBillion / scale);
      part.seconds += fraction * unit_seconds / scale;
    } else {
      nanoseconds = fraction * unit->nanoseconds / scale;
    }
    const auto with_fraction = add(part, {0, static_cast<std::int32_t>(nanoseconds)});
    const auto sum = with_fraction ? add(total, *with_fraction) : std::nullopt;
    if (!sum) return std::nullopt;
    total = *sum;
    any = true;
  }
  if (!any || !in_duration_range(total)) return std::nullopt;
  return negative ? Time{-total.seconds, -total.nanoseconds} : total;
}

std::string format_timestamp(const Time& time) {
  const BrokenDownTime parts = break_down(time, 0);
  std::string out;
  append_padded(out, parts.year, 4);
  out += '-';
  append_padded(out, parts.month, 2);
  out += '-';
  append_padded(out, parts.day, 2);
  out += 'T';
  append_padded(out, parts.hour, 2);
  out += ':';
  append_padded(out, parts.minute, 2);
  out += ':';
  append_padded(out, parts.second, 2);
  append_fraction(out, time.nanoseconds);
  return out + 'Z';
}

std::string format_duration(const Time& time) {
  std::string out = time.seconds < 0 || time.nanoseconds < 0 ? "-" : "";
  out += std::to_string(time.seconds < 0 ? -time.seconds : time.seconds);
  append_fraction(out, time.nanoseconds < 0 ? -time.nanoseconds : time.nanoseconds);
  return out + 's';
}

bool is_known_zone(std::string_view zone) {
  return zone == "UTC" || zone == "Asia/Shanghai" || fixed_offset(zone).has_value();
}

std::optional<std::int64_t> zone_offset(std::string_view zone, const Time& time) {
  if (zone == "UTC") return 0;
  if (zone == "Asia/Shanghai") return (is_chinese_summer(time.seconds) ? 9 : 8) * 3600;
  return fixed_offset(zone);
}

BrokenDownTime break_down(const Time& time, std::int64_t offset_seconds) {
  const std::int64_t local = time.seconds + offset_seconds;
  std::int64_t days = local / kSecondsPerDay;
  std::int64_t rest = local % kSecondsPerDay;
  if (rest < 0) {
    rest += kSecondsPerDay;
    --days;
  }
  const std::chrono::sys_days date{std::chrono::days(static_cast<int>(days))};
  const std::chrono::year_month_day civil{date};
  BrokenDownTime out;
  out.year = static_cast<int>(civil.year());
  out.month = static_cast<int>(static_cast<unsigned>(civil.month()));
  out.day = static_cast<int>(static_cast<unsigned>(civil.day()));
  out.day_of_week = static_cast<int>(std::chrono::weekday(date).c_encoding());
  out.day_of_year = static_cast<int>(days - days_from_date(static_cast<int>(civil.year()), 1, 1));
  out.hour = static_cast<int>(rest / 3600);
  out.minute = static_cast<int>(rest / 60 % 60);
  out.second = static_cast<int>(rest % 60);
  return out;
}

}  // namespace hegui::condition
