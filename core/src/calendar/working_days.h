// Working days: Monday to Friday, less the public holidays, plus the weekend days that make up for
// them.
//
// Who uses it: the loader fills a calendar from a rulebook's data; the judges count deadlines in
// working days and ask whether a day is a public holiday.
//
// What a caller may not assume: that every year has data. Which days are off is announced year by
// year; beyond the years it knows a calendar counts Monday to Friday and names the year for which
// it did, and such a day is an estimate to be shown as one. Nor that a year is final: years have
// been amended in their course (2019, 2020), and a New Year's holiday may begin in December.
#ifndef HEGUI_CALENDAR_WORKING_DAYS_H_
#define HEGUI_CALENDAR_WORKING_DAYS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hegui::calendar {

struct HolidayName {
  std::string zh_cn;
  std::string en;
};

// What one holiday changes in one year. Days are day numbers (see civil.h).
struct Holiday {
  HolidayName name;
  std::vector<std::int64_t> off;     // weekend days among them too
  std::vector<std::int64_t> worked;  // weekend days that make up for it
};

enum class DayKind : std::uint8_t { working, off, unknown_year };

// The farthest working day that can be asked for; no deadline comes near it.
inline constexpr int kMaximumWorkingDays = 366;
// Of one year. It keeps the way to that day short whatever a rulebook's data say.
inline constexpr std::size_t kMaximumDaysOff = 100;

struct WorkingDay {
  std::int64_t day = 0;
  // The first year without data among the days counted; set, the day is an estimate.
  std::optional<std::int64_t> estimated_for;
};

bool is_weekend(std::int64_t day);

// How a calendar keeps a year.
struct CalendarYear {
  struct Change {
    std::int64_t day = 0;
    bool works = false;
    std::size_t holiday = 0;  // index into `names`
  };
  std::int64_t year = 0;
  std::vector<Change> changes;  // by day
  std::vector<HolidayName> names;
};

class WorkingCalendar {
 public:
  WorkingCalendar() = default;
  // `years` are those of another calendar.
  explicit WorkingCalendar(std::vector<CalendarYear> years) : years_(std::move(years)) {}
  const std::vector<CalendarYear>& years() const { return years_; }

  // The caller sees to it that each day lies in `year` and stands once, and that no more than
  // kMaximumDaysOff are off. A year that is there already is replaced.
  void add_year(std::int64_t year, std::vector<Holiday> holidays);

  bool knows(std::int64_t year) const { return find(year) != nullptr; }
  DayKind kind(std::int64_t day) const;
  // The public holiday in whose days off `day` lies; null on every other day, and in every year
  // without data.
  const HolidayName* holiday(std::int64_t day) const;
  // The n-th working day strictly after `day`. Nothing when n is not 1 to kMaximumWorkingDays, or
  // `day` not in the years 1900 to 2999.
  std::optional<WorkingDay> nth_working_day(std::int64_t day, int n) const;

 private:
  using Change = CalendarYear::Change;
  using Year = CalendarYear;

  const Year* find(std::int64_t year) const;
  const Year* year_of(std::int64_t day) const;
  static const Change* change_on(const Year& year, std::int64_t day);

  std::vector<Year> years_;  // ascending
};

}  // namespace hegui::calendar

#endif  // HEGUI_CALENDAR_WORKING_DAYS_H_
