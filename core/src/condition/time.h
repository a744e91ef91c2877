// Timestamps and durations as CEL reads, writes and takes them apart.
//
// Who uses it: the functions of conditions. Time zones are UTC, fixed offsets and Asia/Shanghai,
// which kept daylight saving time from 1986 to 1991; any other name is an error.
#ifndef HEGUI_CONDITION_TIME_H_
#define HEGUI_CONDITION_TIME_H_

#include <optional>
#include <string>
#include <string_view>

#include "condition/value.h"

namespace hegui::condition {

struct BrokenDownTime {
  std::int64_t year = 1970;
  int month = 1;
  int day = 1;
  int day_of_week = 4;  // 0 is Sunday
  int day_of_year = 0;  // 0 is 1 January
  int hour = 0;
  int minute = 0;
  int second = 0;
};

bool in_timestamp_range(const Time& time);  // years 1 to 9999
bool in_duration_range(const Time& time);   // +-315,576,000,000 s
// Two timestamps may be as far apart as 64 bits count in nanoseconds, 292 years: CEL's conformance
// suite wants an error beyond, although a duration may be longer.
bool in_difference_range(const Time& time);

std::optional<Time> parse_timestamp(std::string_view text);
std::optional<Time> parse_duration(std::string_view text);
std::string format_timestamp(const Time& time);
std::string format_duration(const Time& time);

// Seconds to add to UTC at `time` in `zone`; nothing for a zone that is not known.
std::optional<std::int64_t> zone_offset(std::string_view zone, const Time& time);
bool is_known_zone(std::string_view zone);
BrokenDownTime break_down(const Time& time, std::int64_t offset_seconds);

// Sum and difference with nanoseconds carried; nothing when seconds overflow.
std::optional<Time> add(const Time& left, const Time& right);
std::optional<Time> subtract(const Time& left, const Time& right);

// A duration with both parts of one sign, from seconds and non-negative nanoseconds.
Time as_duration(Time time);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_TIME_H_
