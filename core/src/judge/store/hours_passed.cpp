#include "judge/store/hours_passed.h"

namespace hegui::judge::store {

std::optional<bool> hours_passed(const calendar::Instant& from, const calendar::Instant& until,
                                 std::int64_t hours) {
  constexpr std::int64_t kHour = 3'600'000'000'000;
  constexpr std::int64_t kDay = 24 * kHour;
  constexpr std::int64_t kDaysBeyondAll = 400;
  const std::int64_t days = until.day - from.day;
  if (days > kDaysBeyondAll) return true;
  if (days < 0) return false;
  const bool from_has_time = from.nanosecond != calendar::kNoTime;
  const bool until_has_time = until.nanosecond != calendar::kNoTime;
  // A plain date is any moment of its day, the end of the day excluded.
  const std::int64_t shortest = days * kDay + (until_has_time ? until.nanosecond : 0) -
                                (from_has_time ? from.nanosecond : kDay);
  const std::int64_t longest = days * kDay + (until_has_time ? until.nanosecond : kDay) -
                               (from_has_time ? from.nanosecond : 0);
  const std::int64_t needed = hours * kHour;
  if (shortest >= needed) return true;
  // The end of a plain date is never reached, so neither is `longest` when `until` is one.
  if (longest < needed || (longest == needed && !until_has_time)) return false;
  return std::nullopt;
}

}  // namespace hegui::judge::store
