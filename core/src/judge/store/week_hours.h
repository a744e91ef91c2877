// The hours of a week in which somebody is there, as a union of stated spans.
//
// Who uses it: the operators of the store judge. Weeks repeat: a span of Sunday that runs over
// midnight ends on Monday. Spans are half-open, in minutes.
#ifndef HEGUI_JUDGE_STORE_WEEK_HOURS_H_
#define HEGUI_JUDGE_STORE_WEEK_HOURS_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "calendar/time_of_day.h"

namespace hegui::judge::store {

class WeekHours {
 public:
  static constexpr int kDays = 7;  // 0 is Monday

  // [from, to) on `day`; with `to` not after `from` it ends on the day after.
  void add(int day, int from, int to);
  bool has(int day, int minute) const;
  // The parts of [from, to) on `day` in which nobody is there.
  std::vector<std::pair<int, int>> gaps(int day, int from, int to) const;

 private:
  static constexpr std::size_t kMinutes = std::size_t{kDays} * calendar::kMinutesOfDay;

  void add_minutes(int first, int count);
  std::vector<bool> present() const;

  // Differences between one minute and the next, so that many spans cost no more than few.
  std::vector<std::int32_t> change_ = std::vector<std::int32_t>(kMinutes + 1);
};

// 0 for Monday, of a day number.
int day_of_week(std::int64_t day_number);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_WEEK_HOURS_H_
