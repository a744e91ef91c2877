// Working days of a calendar made by hand: what the week says, what holidays change, and what is
// said of years without data. The shipped years are counted in
// tests/native/rulebook/calendar_test.cpp.
#include "calendar/working_days.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <string>

#include "calendar/civil.h"

namespace hegui::calendar {
namespace {

std::int64_t day_at(std::int64_t year, int month, int day) {
  return day_number({year, month, day});
}

// 2025 and 2026 with the days around their common New Year, as announced for 2026: Thursday to
// Saturday off, Sunday 4 January worked.
WorkingCalendar new_year_of_2026() {
  WorkingCalendar calendar;
  calendar.add_year(2026, {{{"Yuandan", "New Year's Day"},
                            {day_at(2026, 1, 1), day_at(2026, 1, 2), day_at(2026, 1, 3)},
                            {day_at(2026, 1, 4)}}});
  calendar.add_year(2025, {});
  return calendar;
}

struct Counted {
  std::string day;
  std::int64_t estimated_for = 0;

  bool operator==(const Counted&) const = default;
};

Counted count(const WorkingCalendar& calendar, std::int64_t day, int n) {
  const auto found = calendar.nth_working_day(day, n);
  if (!found) return {"nothing", 0};
  return {format_date(found->day), found->estimated_for.value_or(0)};
}

}  // namespace

TEST_CASE("a weekend is Saturday and Sunday, before and after 1970", "[calendar][working-days]") {
  // 1970-01-01 was a Thursday, 1900-01-01 a Monday, 2026-07-04 a Saturday.
  CHECK_FALSE(is_weekend(day_at(1970, 1, 1)));
  CHECK_FALSE(is_weekend(day_at(1970, 1, 2)));
  CHECK(is_weekend(day_at(1970, 1, 3)));
  CHECK(is_weekend(day_at(1970, 1, 4)));
  CHECK_FALSE(is_weekend(day_at(1970, 1, 5)));
  CHECK(is_weekend(day_at(1969, 12, 28)));
  CHECK_FALSE(is_weekend(day_at(1969, 12, 29)));
  CHECK_FALSE(is_weekend(day_at(1900, 1, 1)));
  CHECK_FALSE(is_weekend(day_at(1900, 1, 5)));
  CHECK(is_weekend(day_at(1900, 1, 6)));
  CHECK(is_weekend(day_at(1900, 1, 7)));
  CHECK(is_weekend(day_at(2026, 7, 4)));
  CHECK(is_weekend(day_at(2026, 7, 5)));
  CHECK_FALSE(is_weekend(day_at(2026, 7, 6)));
}

TEST_CASE("a day is worked, off or in a year that nobody knows", "[calendar][working-days]") {
  const WorkingCalendar calendar = new_year_of_2026();
  CHECK(calendar.kind(day_at(2026, 1, 2)) == DayKind::off);      // a Friday
  CHECK(calendar.kind(day_at(2026, 1, 3)) == DayKind::off);      // a Saturday
  CHECK(calendar.kind(day_at(2026, 1, 4)) == DayKind::working);  // a Sunday
  CHECK(calendar.kind(day_at(2026, 1, 5)) == DayKind::working);
  CHECK(calendar.kind(day_at(2026, 1, 10)) == DayKind::off);
  // A year without any holiday is known all the same.
  CHECK(calendar.kind(day_at(2025, 12, 31)) == DayKind::working);
  CHECK(calendar.kind(day_at(2025, 1, 1)) == DayKind::working);
  CHECK(calendar.kind(day_at(2024, 12, 31)) == DayKind::unknown_year);
  CHECK(calendar.kind(day_at(2027, 1, 1)) == DayKind::unknown_year);
  CHECK(calendar.kind(std::numeric_limits<std::int64_t>::min()) == DayKind::unknown_year);
  CHECK(calendar.kind(std::numeric_limits<std::int64_t>::max()) == DayKind::unknown_year);
  CHECK(calendar.knows(2025));
  CHECK(calendar.knows(2026));
  CHECK_FALSE(calendar.knows(2024));
  CHECK_FALSE(calendar.knows(2027));
}

TEST_CASE("a holiday is named on its days off and on no other", "[calendar][working-days]") {
  const WorkingCalendar calendar = new_year_of_2026();
  const HolidayName* name = calendar.holiday(day_at(2026, 1, 3));
  REQUIRE(name != nullptr);
  CHECK(name->en == "New Year's Day");
  CHECK(name->zh_cn == "Yuandan");
  CHECK(calendar.holiday(day_at(2026, 1, 4)) == nullptr);   // worked for it
  CHECK(calendar.holiday(day_at(2026, 1, 11)) == nullptr);  // a mere Sunday
  CHECK(calendar.holiday(day_at(2027, 1, 1)) == nullptr);
}

TEST_CASE("a year that comes again replaces the one before", "[calendar][working-days]") {
  WorkingCalendar calendar = new_year_of_2026();
  calendar.add_year(2026, {});
  CHECK(calendar.kind(day_at(2026, 1, 1)) == DayKind::working);
  CHECK(calendar.kind(day_at(2026, 1, 4)) == DayKind::off);
}

TEST_CASE("working days are counted from the day after, over the year's end",
          "[calendar][working-days]") {
  const WorkingCalendar calendar = new_year_of_2026();
  const std::int64_t eve = day_at(2025, 12, 31);  // a Wednesday
  CHECK(count(calendar, eve, 1) == Counted{"2026-01-04", 0});
  CHECK(count(calendar, eve, 2) == Counted{"2026-01-05", 0});
  CHECK(count(calendar, eve - 1, 1) == Counted{"2025-12-31", 0});
  CHECK(count(calendar, eve - 1, 2) == Counted{"2026-01-04", 0});
  // Starting on a day off changes nothing: the day itself never counts.
  CHECK(count(calendar, day_at(2026, 1, 2), 1) == Counted{"2026-01-04", 0});
}

TEST_CASE("what runs through a year without data is an estimate that names it",
          "[calendar][working-days]") {
  const WorkingCalendar calendar = new_year_of_2026();
  const std::int64_t thursday = day_at(2026, 12, 24);
  // Friday 25, Monday 28 to Thursday 31: the fifth is the last day of the year and a plain date.
  CHECK(count(calendar, thursday, 5) == Counted{"2026-12-31", 0});
  // Friday 1 January 2027 is a holiday in truth, which an estimate by the week does not know.
  CHECK(count(calendar, thursday, 6) == Counted{"2027-01-01", 2027});
  CHECK(count(calendar, thursday, 7) == Counted{"2027-01-04", 2027});
  // 2024 ended on a Tuesday; the day that the count starts from is not counted and needs no data.
  CHECK(count(calendar, day_at(2024, 12, 31), 1) == Counted{"2025-01-01", 0});
  CHECK(count(calendar, day_at(2024, 12, 30), 1) == Counted{"2024-12-31", 2024});
  CHECK(count(calendar, day_at(2024, 12, 30), 2) == Counted{"2025-01-01", 2024});
  // Even where only a weekend lies in the unknown year: it might have been worked.
  WorkingCalendar other;
  other.add_year(2023, {});
  // 31 December 2022 was a Saturday, 2 January 2023 a Monday.
  CHECK(count(other, day_at(2022, 12, 30), 1) == Counted{"2023-01-02", 2022});
  CHECK(count(other, day_at(2022, 12, 31), 1) == Counted{"2023-01-02", 0});
  // The first of several years is named.
  CHECK(count(WorkingCalendar(), day_at(2030, 12, 30), 263).estimated_for == 2030);
}

TEST_CASE("leap days are days like others", "[calendar][working-days]") {
  const WorkingCalendar empty;
  // 29 February 2028 is a Tuesday, 29 February 2032 a Sunday.
  CHECK(count(empty, day_at(2028, 2, 28), 1) == Counted{"2028-02-29", 2028});
  CHECK(count(empty, day_at(2028, 2, 28), 2) == Counted{"2028-03-01", 2028});
  CHECK(count(empty, day_at(2032, 2, 27), 1) == Counted{"2032-03-01", 2032});
}

TEST_CASE("what cannot be counted is nothing", "[calendar][working-days]") {
  const WorkingCalendar calendar = new_year_of_2026();
  const std::int64_t day = day_at(2026, 7, 1);
  for (const int n : {0, -1, kMaximumWorkingDays + 1, std::numeric_limits<int>::max(),
                      std::numeric_limits<int>::min()}) {
    INFO(n);
    CHECK_FALSE(calendar.nth_working_day(day, n).has_value());
  }
  for (const std::int64_t far :
       {day_at(1899, 12, 31), day_at(3000, 1, 1), std::numeric_limits<std::int64_t>::min(),
        std::numeric_limits<std::int64_t>::max()}) {
    INFO(far);
    CHECK_FALSE(calendar.nth_working_day(far, 1).has_value());
  }
  // 1000 years with 243 leap days after Saturday 2000-01-01: 1243 days beyond their 52 weeks each,
  // which is four beyond whole weeks.
  CHECK(count(calendar, day_at(2999, 12, 31), 1) == Counted{"3000-01-01", 3000});
  // 366 working days by the week are 73 weeks and a day: from a Thursday on to a Friday.
  CHECK(count(WorkingCalendar(), day_at(1970, 1, 1), kMaximumWorkingDays) ==
        Counted{format_date(73 * 7 + 1), 1970});
}

}  // namespace hegui::calendar
