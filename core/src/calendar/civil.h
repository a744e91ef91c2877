// Civil dates of the proleptic Gregorian calendar, and instants as documents spell them.
//
// Who uses it: the readers of documents, conditions (civil_day) and the report. Every rule of the
// specification counts days in Asia/Shanghai, which has been UTC+8 without daylight saving since
// 1992; instants before that year are read with the same offset.
//
// What a caller may not assume: that an instant has a time of day. A plain date has none, and two
// instants on one day are then in no order.
#ifndef HEGUI_CALENDAR_CIVIL_H_
#define HEGUI_CALENDAR_CIVIL_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace hegui::calendar {

struct CivilDate {
  std::int64_t year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31
};

// Days since 1970-01-01.
std::int64_t day_number(CivilDate date);
CivilDate civil_date(std::int64_t day_number);
bool is_valid(CivilDate date);
// The last day of the calendar month that the day lies in.
std::int64_t month_end(std::int64_t day_number);
// YYYY-MM-DD
std::string format_date(std::int64_t day_number);

inline constexpr std::int64_t kNoTime = -1;

struct Instant {
  std::int64_t day = 0;               // in Asia/Shanghai, days since 1970-01-01
  std::int64_t nanosecond = kNoTime;  // of that day, or kNoTime for a plain date

  bool operator==(const Instant&) const = default;
};

enum class InstantError : std::uint8_t {
  none,
  malformed,       // neither YYYY-MM-DD nor an RFC 3339 timestamp
  no_such_date,    // 30 February
  without_offset,  // a timestamp that names no zone
  out_of_range,    // a year before 1900 or after 2999: surely a slip of the pen
};

struct ParsedInstant {
  Instant instant;
  InstantError error = InstantError::none;
};

ParsedInstant parse_instant(std::string_view text);

// -1, 0 or 1; when the days are equal and either has no time, `known` is false.
struct Order {
  int sign = 0;
  bool known = true;
};
Order compare(const Instant& left, const Instant& right);

}  // namespace hegui::calendar

#endif  // HEGUI_CALENDAR_CIVIL_H_
