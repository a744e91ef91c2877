#include "judge/store/week_hours.h"

namespace hegui::judge::store {

using calendar::kMinutesOfDay;

namespace {

std::size_t minute_of_week(int day, int minute) {
  return static_cast<std::size_t>(day) * kMinutesOfDay + static_cast<std::size_t>(minute);
}

}  // namespace

void WeekHours::add(int day, int from, int to) {
  const int count = to > from ? to - from : to + kMinutesOfDay - from;
  add_minutes(day * kMinutesOfDay + from, count);
}

void WeekHours::add_minutes(int first, int count) {
  const int end = first + count;
  const int last = static_cast<int>(kMinutes);
  ++change_[static_cast<std::size_t>(first)];
  if (end <= last) {
    --change_[static_cast<std::size_t>(end)];
    return;
  }
  --change_[kMinutes];
  ++change_[0];
  --change_[static_cast<std::size_t>(end - last)];
}

std::vector<bool> WeekHours::present() const {
  std::vector<bool> out(kMinutes);
  std::int64_t spans = 0;
  for (std::size_t minute = 0; minute < kMinutes; ++minute) {
    spans += change_[minute];
    out[minute] = spans > 0;
  }
  return out;
}

bool WeekHours::has(int day, int minute) const { return present()[minute_of_week(day, minute)]; }

std::vector<std::pair<int, int>> WeekHours::gaps(int day, int from, int to) const {
  const std::vector<bool> is_there = present();
  std::vector<std::pair<int, int>> out;
  for (int minute = from; minute < to; ++minute) {
    if (is_there[minute_of_week(day, minute)]) continue;
    if (!out.empty() && out.back().second == minute) {
      ++out.back().second;
    } else {
      out.emplace_back(minute, minute + 1);
    }
  }
  return out;
}

int day_of_week(std::int64_t day_number) {
  // 1970-01-01 was a Thursday.
  const std::int64_t since_monday = (day_number + 3) % WeekHours::kDays;
  return static_cast<int>(since_monday < 0 ? since_monday + WeekHours::kDays : since_monday);
}

}  // namespace hegui::judge::store
