#include "calendar/civil.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace hegui::calendar {
namespace {

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
constexpr std::int64_t kNanosecondsPerDay = 86'400 * kNanosecondsPerSecond;
constexpr std::int64_t kShanghaiOffsetSeconds = 8 * 3600;

std::chrono::year_month_day calendar_date(CivilDate date) {
  return {std::chrono::year(static_cast<int>(date.year)),
          std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

// Reads fixed-width fields from the front of a text.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  bool done() const { return at_ == text_.size(); }
  char peek() const { return done() ? '\0' : text_[at_]; }
  bool take(char expected) {
    if (peek() != expected) return false;
    ++at_;
    return true;
  }
  bool take_either(char first, char second) { return take(first) || take(second); }
  std::optional<int> digits(std::size_t count) {
    if (text_.size() - at_ < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const char c = text_[at_ + i];
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    at_ += count;
    return value;
  }
  // The digits after a decimal point as nanoseconds; digits beyond the ninth do not count.
  std::optional<std::int64_t> fraction() {
    std::int64_t value = 0;
    std::int64_t scale = kNanosecondsPerSecond;
    const std::size_t start = at_;
    for (; !done() && peek() >= '0' && peek() <= '9'; ++at_) {
      scale /= 10;
      value += (peek() - '0') * scale;
    }
    return at_ == start ? std::nullopt : std::optional(value);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

ParsedInstant failed(InstantError error) { return {{}, error}; }

// The time after the T of RFC 3339 (5.6), in nanoseconds of the day as it is spelled.
std::optional<std::int64_t> read_time(Cursor& cursor) {
  const auto hour = cursor.digits(2);
  if (!hour || *hour > 23 || !cursor.take(':')) return std::nullopt;
  const auto minute = cursor.digits(2);
  if (!minute || *minute > 59) return std::nullopt;
  std::int64_t nanoseconds = (*hour * 3600 + *minute * 60) * kNanosecondsPerSecond;
  if (!cursor.take(':')) return nanoseconds;
  const auto second = cursor.digits(2);
  if (!second || *second > 59) return std::nullopt;
  nanoseconds += *second * kNanosecondsPerSecond;
  if (cursor.take('.')) {
    const auto fraction = cursor.fraction();
    if (!fraction) return std::nullopt;
    nanoseconds += *fraction;
  }
  return nanoseconds;
}

struct Offset {
  InstantError error = InstantError::none;
  std::int64_t seconds = 0;
};

Offset read_offset(Cursor& cursor) {
  if (cursor.done()) return {InstantError::without_offset, 0};
  if (cursor.take_either('Z', 'z'))
    return {cursor.done() ? InstantError::none : InstantError::malformed, 0};
  const bool west = cursor.peek() == '-';
  if (!cursor.take_either('+', '-')) return {InstantError::malformed, 0};
  const auto hours = cursor.digits(2);
  if (!hours || *hours > 23 || !cursor.take(':')) return {InstantError::malformed, 0};
  const auto minutes = cursor.digits(2);
  if (!minutes || *minutes > 59 || !cursor.done()) return {InstantError::malformed, 0};
  const std::int64_t seconds = *hours * 3600 + *minutes * 60;
  return {InstantError::none, west ? -seconds : seconds};
}

}  // namespace

std::int64_t day_number(CivilDate date) {
  return std::chrono::sys_days(calendar_date(date)).time_since_epoch().count();
}

CivilDate civil_date(std::int64_t day_number) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(static_cast<int>(day_number)))};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

bool is_valid(CivilDate date) { return calendar_date(date).ok(); }

std::int64_t month_end(std::int64_t day_number) {
  const CivilDate date = civil_date(day_number);
  const CivilDate next =
      date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1};
  return calendar::day_number(next) - 1;
}

std::string format_date(std::int64_t day_number) {
  const CivilDate date = civil_date(day_number);
  const auto padded = [](std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
  };
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

ParsedInstant parse_instant(std::string_view text) {
  Cursor cursor(text);
  const auto year = cursor.digits(4);
  if (!year || !cursor.take('-')) return failed(InstantError::malformed);
  const auto month = cursor.digits(2);
  if (!month || !cursor.take('-')) return failed(InstantError::malformed);
  const auto day = cursor.digits(2);
  if (!day) return failed(InstantError::malformed);
  const CivilDate date{*year, *month, *day};
  const bool exists = is_valid(date);
  const bool in_range = *year >= 1900 && *year <= 2999;
  if (cursor.done()) {
    if (!exists) return failed(InstantError::no_such_date);
    if (!in_range) return failed(InstantError::out_of_range);
    return {{day_number(date), kNoTime}, InstantError::none};
  }
  if (!cursor.take_either('T', 't') && !cursor.take(' ')) return failed(InstantError::malformed);
  const auto time = read_time(cursor);
  if (!time) return failed(InstantError::malformed);
  const Offset offset = read_offset(cursor);
  if (offset.error != InstantError::none) return failed(offset.error);
  if (!exists) return failed(InstantError::no_such_date);
  if (!in_range) return failed(InstantError::out_of_range);
  Instant out{day_number(date), *time};
  out.nanosecond += (kShanghaiOffsetSeconds - offset.seconds) * kNanosecondsPerSecond;
  while (out.nanosecond < 0) {
    out.nanosecond += kNanosecondsPerDay;
    --out.day;
  }
  while (out.nanosecond >= kNanosecondsPerDay) {
    out.nanosecond -= kNanosecondsPerDay;
    ++out.day;
  }
  return {out, InstantError::none};
}

Order compare(const Instant& left, const Instant& right) {
  if (left.day != right.day) return {left.day < right.day ? -1 : 1, true};
  if (left.nanosecond == kNoTime || right.nanosecond == kNoTime) return {0, false};
  if (left.nanosecond == right.nanosecond) return {0, true};
  return {left.nanosecond < right.nanosecond ? -1 : 1, true};
}

}  // namespace hegui::calendar
