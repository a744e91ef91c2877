// The shipped calendar as the engine reads it: deadlines worked out by hand from the announced
// holidays, every day against the data package, and what the loader refuses.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "calendar/civil.h"
#include "embedded/embedded.h"
#include "rulebook/loader.h"

namespace hegui::tests {
namespace {

using calendar::DayKind;
using calendar::WorkingCalendar;
using nlohmann::json;

const WorkingCalendar& shipped_calendar() {
  static const rulebook::LoadResult loaded = rulebook::load_bundle(embedded::rulebook_bundle());
  REQUIRE(loaded.rulebook.has_value());
  return loaded.rulebook->calendar;
}

std::int64_t day_of(const std::string& date) {
  const calendar::ParsedInstant parsed = calendar::parse_instant(date);
  REQUIRE(parsed.error == calendar::InstantError::none);
  return parsed.instant.day;
}

struct Row {
  const char* after;
  int n;
  const char* expected;
  const char* why;
};

constexpr std::array kPlain{
    Row{"2026-07-01", 7, "2026-07-10", "Wednesday; one weekend between"},
    Row{"2026-07-03", 1, "2026-07-06", "Friday to Monday"},
    Row{"2026-07-04", 1, "2026-07-06", "from a Saturday"},
    Row{"2026-07-05", 1, "2026-07-06", "from a Sunday"},
    Row{"2026-07-06", 5, "2026-07-13", "five are a week"},
    Row{"2026-07-06", 15, "2026-07-27", "fifteen are three weeks"},
    Row{"2026-06-30", 2, "2026-07-02", "over the end of a month"},
    Row{"2024-02-28", 1, "2024-02-29", "the leap day is a Thursday"},
    Row{"2024-02-28", 2, "2024-03-01", "and the Friday after it is in March"},
    Row{"2024-02-29", 2, "2024-03-04", "from the leap day over a weekend"},
    Row{"2020-02-28", 1, "2020-03-02", "the leap day is a Saturday"},
    Row{"2023-02-28", 1, "2023-03-01", "no leap day in 2023"},
};

constexpr std::array kSpringFestival{
    Row{"2017-01-26", 2, "2017-02-04", "off 27 Jan to 2 Feb; 3 Feb, then Saturday 4 is worked"},
    Row{"2020-01-17", 7, "2020-02-04", "Sunday 19, 20 to 23, then 3 and 4 Feb: prolonged to 2 Feb"},
    Row{"2020-01-23", 1, "2020-02-03", "Saturday 1 Feb, once to be worked, was off in the end"},
    Row{"2021-02-10", 3, "2021-02-20", "off 11 to 17; 18, 19 and Saturday 20"},
    Row{"2022-01-28", 3, "2022-02-07", "Saturday 29 and Sunday 30 worked; off until 6 Feb"},
    Row{"2023-01-20", 2, "2023-01-29", "off 21 to 27; Saturday 28 and Sunday 29 worked"},
    Row{"2024-02-02", 1, "2024-02-04", "Sunday worked in advance"},
    Row{"2024-02-09", 1, "2024-02-18", "off 10 to 17; Sunday 18 worked"},
    Row{"2024-02-09", 7, "2024-02-26", "18 to 23 are six, then Monday"},
    Row{"2025-01-24", 7, "2025-02-10", "Sunday 26, 27, then 5 to 7 Feb, Saturday 8, Monday 10"},
    Row{"2026-02-13", 1, "2026-02-14", "Saturday worked in advance"},
    Row{"2026-02-13", 2, "2026-02-24", "off 15 to 23"},
    Row{"2026-02-13", 7, "2026-03-02", "14, 24 to 27, Saturday 28 worked, Monday"},
    Row{"2026-02-28", 1, "2026-03-02", "the Sunday after a worked Saturday is off"},
};

constexpr std::array kNationalDay{
    Row{"2017-09-29", 2, "2017-10-09", "Saturday 30 worked; off 1 to 8 October with Mid-autumn"},
    Row{"2020-09-30", 2, "2020-10-10", "off 1 to 8; Friday 9, Saturday 10 worked"},
    Row{"2023-09-28", 1, "2023-10-07", "off 29 Sep to 6 Oct; Saturday 7 worked"},
    Row{"2024-09-27", 7, "2024-10-12", "Sunday 29, 30, then 8 to 11 and Saturday 12"},
    Row{"2025-09-26", 7, "2025-10-13", "Sunday 28, 29, 30, then 9, 10, Saturday 11, Monday"},
    Row{"2026-09-18", 1, "2026-09-20", "Sunday worked in advance"},
    Row{"2026-09-18", 7, "2026-09-29", "20 to 24, Mid-autumn off 25 to 27, then 28 and 29"},
    Row{"2026-09-30", 1, "2026-10-08", "off 1 to 7"},
    Row{"2026-09-30", 3, "2026-10-10", "8, 9 and Saturday 10 worked"},
    Row{"2026-09-30", 4, "2026-10-12", "Sunday 11 is off"},
    Row{"2026-09-30", 7, "2026-10-15", "8, 9, 10, 12 to 15"},
    Row{"2026-10-03", 7, "2026-10-15", "the same from within the holiday"},
    Row{"2026-09-24", 15, "2026-10-22", "28 to 30; 8, 9, 10; 12 to 16; 19 to 22"},
};

constexpr std::array kOthers{
    Row{"2018-12-28", 1, "2018-12-29", "Saturday worked for the New Year's Monday"},
    Row{"2018-12-28", 2, "2019-01-02", "off 30 December to 1 January"},
    Row{"2023-12-29", 1, "2024-01-02", "New Year's Day is a Monday"},
    Row{"2025-12-24", 7, "2026-01-05", "25, 26, 29 to 31, Sunday 4 January worked, Monday"},
    Row{"2025-12-31", 1, "2026-01-04", "off 1 to 3; Sunday 4 worked"},
    Row{"2024-04-03", 1, "2024-04-07", "Tomb-sweeping off 4 to 6; Sunday 7 worked"},
    Row{"2026-04-03", 1, "2026-04-07", "Tomb-sweeping on Sunday makes Monday off"},
    Row{"2019-04-26", 7, "2019-05-08",
        "Sunday 28, 29, 30, Sunday 5 May, 6 to 8: four days in 2019"},
    Row{"2019-04-30", 1, "2019-05-05", "off 1 to 4; Sunday 5 worked"},
    Row{"2024-04-26", 7, "2024-05-09", "Sunday 28, 29, 30, then 6 to 9"},
    Row{"2026-04-30", 4, "2026-05-09", "off 1 to 5; 6 to 8 and Saturday 9 worked"},
    Row{"2024-06-07", 1, "2024-06-11", "Dragon Boat on Monday"},
    Row{"2026-06-18", 1, "2026-06-22", "Dragon Boat on Friday"},
    Row{"2024-09-13", 2, "2024-09-18", "Saturday 14 worked; Mid-autumn off 15 to 17"},
    Row{"2016-12-31", 1, "2017-01-03", "the first year known: Monday 2 January off"},
};

template <class Rows>
void check_rows(const Rows& rows) {
  for (const Row& row : rows) {
    INFO(row.after << " + " << row.n << ": " << row.why);
    const auto found = shipped_calendar().nth_working_day(day_of(row.after), row.n);
    REQUIRE(found.has_value());
    CHECK(calendar::format_date(found->day) == row.expected);
    CHECK_FALSE(found->estimated_for.has_value());
  }
}

json read_package() {
  std::ifstream file(HEGUI_SOURCE_DIR "/tests/node_modules/chinese-days/dist/chinese-days.json");
  REQUIRE(file.good());
  return json::parse(file, nullptr, false);
}

// A rulebook of nothing but a calendar; the errors of its other missing parts are left out.
std::vector<rulebook::LoadError> errors_of(const std::string& path, const json& content) {
  const json bundle = {{"format", "hegui-rulebook-1"}, {"files", {{path, content}}}};
  std::vector<rulebook::LoadError> out;
  for (const rulebook::LoadError& error : rulebook::load_bundle(bundle.dump()).errors) {
    if (error.file == path) out.push_back(error);
  }
  return out;
}

json sound_year() {
  return json::parse(R"({"year":2026,"holidays":[
    {"name":{"zh-CN":"元旦","en":"New Year's Day"},
     "off":["2026-01-01","2026-01-02","2026-01-03"],"worked":["2026-01-04"]},
    {"name":{"zh-CN":"清明","en":"Tomb-sweeping Day"},
     "off":["2026-04-04","2026-04-05","2026-04-06"],"worked":[]}]})");
}

void check_refused(const std::string& at, const json& value, const std::string& pointer,
                   const std::string& code) {
  json year = sound_year();
  year[json::json_pointer(at)] = value;
  INFO(year.dump());
  const auto errors = errors_of("calendar/2026.json", year);
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().pointer == pointer);
  CHECK(errors.front().code == code);
  CHECK_FALSE(errors.front().message.empty());
}

}  // namespace

TEST_CASE("deadlines in working days are those of the wall calendar", "[rulebook][calendar]") {
  check_rows(kPlain);
  check_rows(kSpringFestival);
  check_rows(kNationalDay);
  check_rows(kOthers);
}

TEST_CASE("a deadline that needs a year without data is an estimate", "[rulebook][calendar]") {
  const auto check = [](const char* after, int n, const char* expected, std::int64_t year) {
    INFO(after << " + " << n);
    const auto found = shipped_calendar().nth_working_day(day_of(after), n);
    REQUIRE(found.has_value());
    CHECK(calendar::format_date(found->day) == expected);
    CHECK(found->estimated_for == year);
  };
  // Friday 30 December 2016; the Saturday after it may have been worked, for all that is known.
  check("2016-12-30", 1, "2017-01-03", 2016);
  // Thursday 1 October 2099 is a holiday in truth; by the week it is worked.
  check("2099-09-30", 1, "2099-10-01", 2099);
  check("2099-09-30", 7, "2099-10-09", 2099);
}

TEST_CASE("every day of every year is what the data package says", "[rulebook][calendar]") {
  const json package = read_package();
  REQUIRE(package.is_object());
  const json& off = package.at("holidays");
  const json& worked = package.at("workdays");
  const std::int64_t last_year = std::stoll((--off.end()).key().substr(0, 4));
  REQUIRE(last_year >= 2026);
  const std::int64_t first = calendar::day_number({2017, 1, 1});
  const std::int64_t last = calendar::day_number({last_year, 12, 31});
  for (std::int64_t day = first; day <= last; ++day) {
    const std::string date = calendar::format_date(day);
    const bool works = worked.contains(date) || (!calendar::is_weekend(day) && !off.contains(date));
    const auto* holiday = shipped_calendar().holiday(day);
    INFO(date);
    REQUIRE(shipped_calendar().kind(day) == (works ? DayKind::working : DayKind::off));
    REQUIRE((holiday != nullptr) == off.contains(date));
    if (holiday == nullptr) continue;
    const std::string name = holiday->en + "," + holiday->zh_cn + ",";
    REQUIRE(off.at(date).get<std::string>().rfind(name, 0) == 0);
  }
  CHECK(shipped_calendar().kind(first - 1) == DayKind::unknown_year);
  CHECK(shipped_calendar().kind(last + 1) == DayKind::unknown_year);
}

TEST_CASE("a calendar is refused where it is wrong", "[rulebook][calendar][loader]") {
  REQUIRE(errors_of("calendar/2026.json", sound_year()).empty());
  check_refused("/year", 2025, "/year", "wrong_year");
  check_refused("/year", "2026", "/year", "wrong_type");
  check_refused("/source", "x", "/source", "unknown_key");
  check_refused("/holidays", "none", "/holidays", "wrong_type");
  check_refused("/holidays/0/days", json::array(), "/holidays/0/days", "unknown_key");
  check_refused("/holidays/0/name", {{"zh-CN", "元旦"}}, "/holidays/0/name/en", "missing_key");
  check_refused("/holidays/1/worked", nullptr, "/holidays/1/worked", "missing_key");
  check_refused("/holidays/1/off/0", 20260404, "/holidays/1/off/0", "wrong_type");
  check_refused("/holidays/1/off/0", "2026-02-30", "/holidays/1/off/0", "invalid_date");
  check_refused("/holidays/1/off/0", "2026-04-04T00:00:00Z", "/holidays/1/off/0", "invalid_date");
  check_refused("/holidays/1/off/0", "2027-04-04", "/holidays/1/off/0", "another_year");
  check_refused("/holidays/1/off/0", "2026-01-01", "/holidays/1/off/0", "duplicate_day");
  check_refused("/holidays/1/off/2", "2026-04-03", "/holidays/1/off/2", "out_of_order");
  // Off and worked at once; worked on a Monday.
  check_refused("/holidays/1/worked/0", "2026-04-05", "/holidays/1/worked/0", "duplicate_day");
  check_refused("/holidays/1/worked/0", "2026-04-13", "/holidays/1/worked/0", "not_a_weekend");
}

TEST_CASE("a calendar's file says its year", "[rulebook][calendar][loader]") {
  json year = sound_year();
  year.erase("year");
  const auto without = errors_of("calendar/2026.json", year);
  REQUIRE(without.size() == 1);
  CHECK(without.front().pointer == "/year");
  CHECK(without.front().code == "missing_key");
  const auto renamed = errors_of("calendar/year-2026.json", sound_year());
  REQUIRE(renamed.size() == 1);
  CHECK(renamed.front().code == "wrong_year");
  CHECK(errors_of("calendar/1.json", {{"year", 1}, {"holidays", json::array()}}).size() == 1);
}

TEST_CASE("a year off is no calendar", "[rulebook][calendar][loader]") {
  json year = {{"year", 2026},
               {"holidays",
                {{{"name", {{"zh-CN", "假"}, {"en", "Holiday"}}},
                  {"off", json::array()},
                  {"worked", json::array()}}}}};
  json& off = year["holidays"][0]["off"];
  const std::int64_t first = calendar::day_number({2026, 1, 1});
  for (std::size_t i = 0; i < calendar::kMaximumDaysOff; ++i) {
    off.push_back(calendar::format_date(first + static_cast<std::int64_t>(i)));
  }
  CHECK(errors_of("calendar/2026.json", year).empty());
  off.push_back("2026-12-31");
  const auto errors = errors_of("calendar/2026.json", year);
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().pointer == "/holidays");
  CHECK(errors.front().code == "too_many_days");
}

}  // namespace hegui::tests
