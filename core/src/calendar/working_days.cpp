#include "calendar/working_days.h"

#include <algorithm>
#include <utility>

#include "calendar/civil.h"

namespace hegui::calendar {
namespace {

bool in_range(std::int64_t day) {
  return day >= day_number({1900, 1, 1}) && day <= day_number({2999, 12, 31});
}

DayKind by_weekday(std::int64_t day) { return is_weekend(day) ? DayKind::off : DayKind::working; }

}  // namespace

bool is_weekend(std::int64_t day) {
  // 1970-01-01, day 0, was a Thursday: a Monday gives 0.
  constexpr std::int64_t kWeek = 7;
  return ((day % kWeek) + kWeek + 3) % kWeek >= 5;
}

void WorkingCalendar::add_year(std::int64_t year, std::vector<Holiday> holidays) {
  Year added;
  added.year = year;
  const auto add = [&](std::int64_t day, bool is_worked) {
    const auto behind =
        std::upper_bound(added.changes.begin(), added.changes.end(), day,
                         [](std::int64_t value, const Change& known) { return value < known.day; });
    added.changes.insert(behind, {day, is_worked, added.names.size()});
  };
  for (Holiday& holiday : holidays) {
    for (const std::int64_t day : holiday.off) add(day, false);
    for (const std::int64_t day : holiday.worked) add(day, true);
    added.names.push_back(std::move(holiday.name));
  }
  const auto place =
      std::lower_bound(years_.begin(), years_.end(), year,
                       [](const Year& known, std::int64_t value) { return known.year < value; });
  if (place != years_.end() && place->year == year) {
    *place = std::move(added);
  } else {
    years_.insert(place, std::move(added));
  }
}

const WorkingCalendar::Year* WorkingCalendar::find(std::int64_t year) const {
  const auto place =
      std::lower_bound(years_.begin(), years_.end(), year,
                       [](const Year& known, std::int64_t value) { return known.year < value; });
  return place == years_.end() || place->year != year ? nullptr : &*place;
}

const WorkingCalendar::Year* WorkingCalendar::year_of(std::int64_t day) const {
  return in_range(day) ? find(civil_date(day).year) : nullptr;
}

const WorkingCalendar::Change* WorkingCalendar::change_on(const Year& year, std::int64_t day) {
  const auto place =
      std::lower_bound(year.changes.begin(), year.changes.end(), day,
                       [](const Change& change, std::int64_t value) { return change.day < value; });
  return place == year.changes.end() || place->day != day ? nullptr : &*place;
}

DayKind WorkingCalendar::kind(std::int64_t day) const {
  const Year* year = year_of(day);
  if (year == nullptr) return DayKind::unknown_year;
  const Change* change = change_on(*year, day);
  if (change == nullptr) return by_weekday(day);
  return change->works ? DayKind::working : DayKind::off;
}

const HolidayName* WorkingCalendar::holiday(std::int64_t day) const {
  const Year* year = year_of(day);
  const Change* change = year == nullptr ? nullptr : change_on(*year, day);
  return change == nullptr || change->works ? nullptr : &year->names[change->holiday];
}

std::optional<WorkingDay> WorkingCalendar::nth_working_day(std::int64_t day, int n) const {
  if (n < 1 || n > kMaximumWorkingDays || !in_range(day)) return std::nullopt;
  WorkingDay out{day, std::nullopt};
  while (n > 0) {
    ++out.day;
    DayKind found = kind(out.day);
    if (found == DayKind::unknown_year) {
      if (!out.estimated_for) out.estimated_for = civil_date(out.day).year;
      found = by_weekday(out.day);
    }
    if (found == DayKind::working) --n;
  }
  return out;
}

}  // namespace hegui::calendar
