#include "calendar/civil.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>
#include <utility>

namespace hegui::calendar {
namespace {

constexpr std::int64_t kHour = 3'600'000'000'000;
constexpr std::int64_t kMinute = kHour / 60;
constexpr std::int64_t kSecond = kMinute / 60;

std::int64_t day_of(std::int64_t year, int month, int day) {
  return day_number({year, month, day});
}

// The instant that a text is sure to be.
Instant instant_of(std::string_view text) {
  INFO(text);
  const ParsedInstant parsed = parse_instant(text);
  REQUIRE(parsed.error == InstantError::none);
  return parsed.instant;
}

}  // namespace

TEST_CASE("days are counted from 1970-01-01", "[calendar]") {
  CHECK(day_of(1970, 1, 1) == 0);
  CHECK(day_of(1970, 1, 2) == 1);
  CHECK(day_of(1969, 12, 31) == -1);
  // 30 years of 365 days and the leap days of 1972 to 1996.
  CHECK(day_of(2000, 1, 1) == 30 * 365 + 7);
  // Unix time 1000000000 and 1234567890 fell on these days (UTC).
  CHECK(day_of(2001, 9, 9) == 1'000'000'000 / 86'400);
  CHECK(day_of(2009, 2, 13) == 1'234'567'890 / 86'400);
  // 47 years, the leap days of 1972 to 2016, and 31+28+31+30+31+30+31 days of 2017.
  CHECK(day_of(2017, 8, 1) == 47 * 365 + 12 + 212);
  // 70 years before 1970 with the leap days of 1904 to 1968.
  CHECK(day_of(1900, 1, 1) == -(70 * 365 + 17));
}

TEST_CASE("leap years are those of the Gregorian calendar", "[calendar]") {
  const auto length = [](std::int64_t year) { return day_of(year + 1, 1, 1) - day_of(year, 1, 1); };
  for (const std::int64_t leap : {1904, 1996, 2000, 2016, 2024, 2028, 2400, 2800}) {
    INFO(leap);
    CHECK(is_valid({leap, 2, 29}));
    CHECK(length(leap) == 366);
    CHECK(day_of(leap, 3, 1) - day_of(leap, 2, 28) == 2);
  }
  for (const std::int64_t common : {1900, 2017, 2023, 2025, 2026, 2100, 2200, 2300, 2900}) {
    INFO(common);
    CHECK_FALSE(is_valid({common, 2, 29}));
    CHECK(length(common) == 365);
    CHECK(day_of(common, 3, 1) - day_of(common, 2, 28) == 1);
  }
}

TEST_CASE("a month ends with its last day, in leap years too", "[calendar]") {
  const auto end = [](std::int64_t year, int month, int day) {
    return format_date(month_end(day_of(year, month, day)));
  };
  CHECK(end(2026, 1, 1) == "2026-01-31");
  CHECK(end(2026, 2, 28) == "2026-02-28");
  CHECK(end(2028, 2, 1) == "2028-02-29");
  CHECK(end(2100, 2, 1) == "2100-02-28");
  CHECK(end(2026, 4, 30) == "2026-04-30");
  CHECK(end(2026, 12, 1) == "2026-12-31");
  CHECK(end(2026, 12, 31) == "2026-12-31");
}

TEST_CASE("dates that no calendar has are not valid", "[calendar]") {
  CHECK(is_valid({2026, 1, 31}));
  CHECK(is_valid({2026, 4, 30}));
  CHECK_FALSE(is_valid({2026, 4, 31}));
  CHECK_FALSE(is_valid({2026, 2, 30}));
  CHECK_FALSE(is_valid({2026, 0, 1}));
  CHECK_FALSE(is_valid({2026, 13, 1}));
  CHECK_FALSE(is_valid({2026, 1, 0}));
  CHECK_FALSE(is_valid({2026, 1, 32}));
}

TEST_CASE("a day number is its date again, on every day that a document may name", "[calendar]") {
  const std::int64_t first = day_of(1900, 1, 1);
  const std::int64_t last = day_of(2999, 12, 31);
  // 1100 years; the leap years from 1904 to 2996 are every fourth less 2100, 2200, 2300, 2500,
  // 2600, 2700 and 2900.
  REQUIRE(last - first + 1 == 1100 * 365 + 274 - 7);
  CivilDate before = civil_date(first - 1);
  std::int64_t wrong = 0;
  for (std::int64_t day = first; day <= last; ++day) {
    const CivilDate date = civil_date(day);
    const bool next_day =
        date.year == before.year && date.month == before.month && date.day == before.day + 1;
    const bool next_month =
        date.day == 1 && (date.month == before.month + 1 ||
                          (date.month == 1 && before.month == 12 && date.year == before.year + 1));
    if (day_number(date) != day || !is_valid(date) || !(next_day || next_month)) ++wrong;
    before = date;
  }
  CHECK(wrong == 0);
}

TEST_CASE("dates are written with four, two and two digits", "[calendar]") {
  CHECK(format_date(0) == "1970-01-01");
  CHECK(format_date(day_of(2028, 2, 29)) == "2028-02-29");
  CHECK(format_date(day_of(1900, 1, 1)) == "1900-01-01");
  CHECK(format_date(day_of(2999, 12, 31)) == "2999-12-31");
  CHECK(format_date(day_of(987, 6, 5)) == "0987-06-05");
}

TEST_CASE("a plain date has no time of day", "[calendar]") {
  const Instant date = instant_of("2017-08-01");
  CHECK(date.day == day_of(2017, 8, 1));
  CHECK(date.nanosecond == kNoTime);
}

TEST_CASE("timestamps are turned into the time of Shanghai", "[calendar]") {
  const std::pair<std::string_view, Instant> cases[] = {
      {"2026-07-05T16:30:00Z", {day_of(2026, 7, 6), 30 * kMinute}},
      {"2026-07-05T15:59:59Z", {day_of(2026, 7, 5), 24 * kHour - kSecond}},
      {"2026-07-05T16:00:00Z", {day_of(2026, 7, 6), 0}},
      {"2026-07-05T00:30:00+08:00", {day_of(2026, 7, 5), 30 * kMinute}},
      {"2026-07-05t00:30:00z", {day_of(2026, 7, 5), 8 * kHour + 30 * kMinute}},
      // New York in summer is twelve hours behind Shanghai.
      {"2026-12-31T12:00:00-04:00", {day_of(2027, 1, 1), 0}},
      // Kiritimati is fourteen hours ahead of Greenwich: the day before in Shanghai.
      {"2026-03-01T05:59:59+14:00", {day_of(2026, 2, 28), 24 * kHour - kSecond}},
      {"2028-03-01T00:00:00+09:00", {day_of(2028, 2, 29), 23 * kHour}},
      // Kathmandu, at a quarter past the hour.
      {"2026-07-05T21:45:00+05:45", {day_of(2026, 7, 6), 0}},
      {"2026-07-05T00:00:00-00:00", {day_of(2026, 7, 5), 8 * kHour}},
      {"2026-07-05T23:59:59.999999999+08:00", {day_of(2026, 7, 5), 24 * kHour - 1}},
      {"2026-07-05T12:00:00.25+08:00", {day_of(2026, 7, 5), 12 * kHour + kSecond / 4}},
      {"2026-07-05T12:00:00.0000000009+08:00", {day_of(2026, 7, 5), 12 * kHour}},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(instant_of(text) == expected);
  }
}

TEST_CASE("a timestamp without an offset says so", "[calendar]") {
  for (const std::string_view text :
       {"2026-07-05T16:30:00", "2026-07-05T16:30:00.5", "2026-07-05 16:30:00"}) {
    INFO(text);
    CHECK(parse_instant(text).error == InstantError::without_offset);
  }
}

TEST_CASE("days that do not exist are told from texts that are no dates", "[calendar]") {
  for (const std::string_view text :
       {"2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
        "2100-02-29", "2026-02-29T10:00:00Z"}) {
    INFO(text);
    CHECK(parse_instant(text).error == InstantError::no_such_date);
  }
  for (const std::string_view text : {"",
                                      "2026",
                                      "2026-7-5",
                                      "2026-07",
                                      "20260705",
                                      "2026/07/05",
                                      "05-07-2026",
                                      " 2026-07-05",
                                      "2026-07-05 ",
                                      "2026-07-05T",
                                      "2026-07-05TZ",
                                      "+2026-07-05",
                                      "-2026-07-05",
                                      "2026-07-0a",
                                      "2026-07-05T24:00:00Z",
                                      "2026-07-05T12:60:00Z",
                                      "2026-07-05T12:00:00.Z",
                                      "2026-07-05T12:00:00+8",
                                      "2026-07-05T12:00:00+0800",
                                      "2026-07-05T12:00:00+24:00",
                                      "2026-07-05T12:00:00+08:60",
                                      "2026-07-05T12:00:00Z+08:00",
                                      "2026-07-05T12:00:00+08:00Z",
                                      "2026-07-05T12:00:00 CST",
                                      "today"}) {
    INFO(text);
    CHECK(parse_instant(text).error == InstantError::malformed);
  }
}

TEST_CASE("a leap second is refused: no clock of a shop shows one", "[calendar]") {
  CHECK(parse_instant("2016-12-31T23:59:60Z").error == InstantError::malformed);
  CHECK(parse_instant("2016-12-31T23:59:59Z").error == InstantError::none);
}

TEST_CASE("years before 1900 and after 2999 are slips of the pen", "[calendar]") {
  CHECK(instant_of("1900-01-01").day == day_of(1900, 1, 1));
  CHECK(instant_of("2999-12-31").day == day_of(2999, 12, 31));
  for (const std::string_view text : {"1899-12-31", "3000-01-01", "0001-01-01", "9999-12-31",
                                      "0000-01-01", "1899-12-31T23:59:59Z"}) {
    INFO(text);
    CHECK(parse_instant(text).error == InstantError::out_of_range);
  }
  // A year is held to the bounds as it is spelled, a day that does not exist before that.
  CHECK(instant_of("2999-12-31T20:00:00Z").day == day_of(3000, 1, 1));
  CHECK(parse_instant("3001-02-29").error == InstantError::no_such_date);
}

TEST_CASE("instants are in order by day, and by time where both have one", "[calendar]") {
  const Instant day = instant_of("2026-07-05");
  const Instant next = instant_of("2026-07-06");
  const Instant morning = instant_of("2026-07-05T09:00:00+08:00");
  const Instant evening = instant_of("2026-07-05T21:00:00+08:00");
  const auto is = [](const Order& order, int sign, bool known) {
    return order.sign == sign && order.known == known;
  };
  CHECK(is(compare(day, next), -1, true));
  CHECK(is(compare(next, day), 1, true));
  CHECK(is(compare(evening, next), -1, true));
  CHECK(is(compare(morning, evening), -1, true));
  CHECK(is(compare(evening, morning), 1, true));
  CHECK(is(compare(morning, instant_of("2026-07-05T01:00:00Z")), 0, true));
  CHECK(is(compare(day, day), 0, false));
  CHECK(is(compare(day, morning), 0, false));
  CHECK(is(compare(evening, day), 0, false));
}

}  // namespace hegui::calendar
