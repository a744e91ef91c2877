// What programs give where implementations differ or slip. What CEL's own conformance suite asks is
// not asked again.
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>

#include "condition/told.h"

namespace hegui::condition {
namespace {

constexpr auto kLeast = "-9223372036854775808";

}  // namespace

TEST_CASE("whole numbers never wrap around", "[condition]") {
  check_told({{"most + 1", "!overflow"},
              {"1 + most", "!overflow"},
              {"least + -1", "!overflow"},
              {"least - 1", "!overflow"},
              {"most - -1", "!overflow"},
              {"0 - least", "!overflow"},
              {"-least", "!overflow"},
              {"most * 2", "!overflow"},
              {"least * -1", "!overflow"},
              {"-1 * least", "!overflow"},
              {"least * least", "!overflow"},
              {"3037000500 * 3037000500", "!overflow"},
              {"least / -1", "!overflow"},
              {"least % -1", "!overflow"},
              {"[most].map(x, x + 1)", "!overflow"}},
             {{"most", Value::integer(INT64_MAX)}, {"least", Value::integer(INT64_MIN)}});
}

TEST_CASE("the first and the last whole number are as good as any other", "[condition]") {
  check_told({{"-9223372036854775808", kLeast},
              {"-most - 1", kLeast},
              {"most + least", "-1"},
              {"-most", "-9223372036854775807"},
              {"most - most", "0"},
              {"least - least", "0"},
              {"least * 1", kLeast},
              {"4611686018427387904 * -2", kLeast},
              {"3037000499 * 3037000499", "9223372030926249001"},
              {"least / 1", kLeast},
              {"least / 2", "-4611686018427387904"},
              {"least / least", "1"},
              {"most / -1", "-9223372036854775807"},
              {"least % 1", "0"},
              {"least % most", "-1"},
              {"most % -1", "0"},
              {"least < most && !(most < least)", "true"},
              {"int('-9223372036854775808') == least", "true"},
              {"int('9223372036854775808')", "!invalid_argument"},
              {"string(least)", "\"-9223372036854775808\""}},
             {{"most", Value::integer(INT64_MAX)}, {"least", Value::integer(INT64_MIN)}});
}

TEST_CASE("division is towards zero, and never by zero", "[condition]") {
  check_told({{"7 / 2", "3"},
              {"-7 / 2", "-3"},
              {"7 / -2", "-3"},
              {"-7 / -2", "3"},
              {"7 % 2", "1"},
              {"-7 % 2", "-1"},
              {"7 % -2", "1"},
              {"-7 % -2", "-1"},
              {"1 / 0", "!divide_by_zero"},
              {"0 / 0", "!divide_by_zero"},
              {"-9223372036854775808 / 0", "!divide_by_zero"},
              {"1 % 0", "!modulus_by_zero"},
              {"0 % 0", "!modulus_by_zero"}});
}

TEST_CASE("ten thousand signs are as good as one or none", "[condition]") {
  check_told({{repeated("-", 10'000) + "5", "5"},
              {repeated("-", 10'001) + "5", "-5"},
              {repeated("-", 10'000) + "(5)", "5"},
              {repeated("!", 10'000) + "true", "true"},
              {repeated("!", 10'001) + "true", "false"},
              {repeated("!", 10'000) + "dyn(1)", "!no_such_overload"}});
}

TEST_CASE("texts are made of code points", "[condition]") {
  check_told({{"size('')", "0"},
              {"size('\u00e9')", "1"},
              {"size('e\u0301')", "2"},
              {"size('\u4e2d\u6587')", "2"},
              {"'\U0001F600'.size()", "1"},
              {"size('\\U0001F600\\u0000')", "2"},
              // A family of three is five: two joiners hold it together.
              {"size('\U0001F468\u200D\U0001F469\u200D\U0001F467')", "5"},
              {"'\u00e9' == '\\u00e9'", "true"},
              // CEL does not normalize.
              {"'\u00e9' == 'e\u0301'", "false"},
              {"'\u4e2d\u6587'.startsWith('\u4e2d')", "true"},
              {"'\u4e2d\u6587'.endsWith('\u4e2d')", "false"},
              {"'a\u4e2d\u6587'.contains('\u4e2d\u6587')", "true"},
              {"'\u4e2d'.contains('')", "true"},
              // UTF-16 units would say otherwise.
              {"'\uFFFD' < '\U00010000'", "true"},
              {"'Z' < 'a' && 'z' < '\u00e9' && '' < 'a' && 'a' < 'aa'", "true"}});
}

TEST_CASE("a point in time is read in the zone that is asked for", "[condition]") {
  // The last half hour of a year in UTC is the first morning of the next in Shanghai: 1 January
  // 2024 was a Monday. Months, and days but for getDate(), count from 0.
  struct Reading {
    std::string member, utc, shanghai;
  };
  for (const auto& [member, utc, shanghai] :
       {Reading{"getFullYear", "2023", "2024"}, Reading{"getMonth", "11", "0"},
        Reading{"getDate", "31", "1"}, Reading{"getDayOfMonth", "30", "0"},
        Reading{"getDayOfWeek", "0", "1"}, Reading{"getDayOfYear", "364", "0"},
        Reading{"getHours", "23", "7"}, Reading{"getMinutes", "30", "30"},
        Reading{"getSeconds", "15", "15"}, Reading{"getMilliseconds", "250", "250"}}) {
    const std::string call = "timestamp('2023-12-31T23:30:15.250Z')." + member;
    check_told({{call + "()", utc},
                {call + "('UTC')", utc},
                {call + "('-00:00')", utc},
                {call + "('Asia/Shanghai')", shanghai},
                {call + "('+08:00')", shanghai}});
  }
  check_told(
      {{"timestamp('2017-08-01T00:00:00+08:00') == timestamp('2017-07-31T16:00:00Z')", "true"},
       {"timestamp('2017-08-01T00:00:00-23:59').getDate()", "1"},
       {"timestamp('2017-08-01T00:00:00Z').getDate('-00:01')", "31"},
       {"timestamp('2017-08-01T00:00:00Z').getMinutes('+05:45')", "45"},
       {"timestamp('1969-12-31T23:59:59.5Z').getSeconds()", "59"},
       {"timestamp('2017-08-01T00:00:00Z').getHours('America/' + 'New_York')",
        "!unknown_time_zone"}});
}

TEST_CASE("clocks in China kept summer time from 1986 to 1991", "[condition]") {
  const auto hour = [](std::string_view utc) {
    return told("timestamp('" + std::string(utc) + "').getHours('Asia/Shanghai')");
  };
  // On 4 May 1986 two o'clock became three; on 14 September two o'clock became one.
  CHECK(hour("1986-05-03T17:59:59Z") == "1");
  CHECK(hour("1986-05-03T18:00:00Z") == "3");
  CHECK(hour("1986-09-13T16:59:59Z") == "1");
  CHECK(hour("1986-09-13T17:00:00Z") == "1");
  CHECK(hour("1986-09-13T18:00:00Z") == "2");
  CHECK(hour("1985-07-01T00:00:00Z") == "8");
  CHECK(hour("1991-07-01T00:00:00Z") == "9");
  CHECK(hour("1992-07-01T00:00:00Z") == "8");
}

TEST_CASE("leap days are those of the Gregorian calendar", "[condition]") {
  check_told({{"timestamp('2024-02-29T00:00:00Z').getDayOfYear()", "59"},
              {"timestamp('2000-02-29T00:00:00Z').getDate()", "29"},
              {"timestamp('2023-02-29T00:00:00Z')", "!invalid_argument"},
              {"timestamp('1900-02-29T00:00:00Z')", "!invalid_argument"},
              {"timestamp('2100-02-29T00:00:00Z')", "!invalid_argument"},
              {"timestamp('2024-02-28T12:00:00Z') + duration('24h')", "\"2024-02-29T12:00:00Z\""},
              {"timestamp('2023-02-28T12:00:00Z') + duration('24h')", "\"2023-03-01T12:00:00Z\""},
              {"timestamp('2024-03-01T00:00:00Z') - duration('1ns')",
               "\"2024-02-29T23:59:59.999999999Z\""},
              {"timestamp('2024-12-31T00:00:00Z').getDayOfYear()", "365"},
              {"timestamp('2024-02-28T16:00:00Z').getDate('Asia/Shanghai')", "29"}});
}

TEST_CASE("times end where protocol buffers end them", "[condition]") {
  const std::string first = "timestamp('0001-01-01T00:00:00Z')";
  const std::string last = "timestamp('9999-12-31T23:59:59.999999999Z')";
  check_told({{first, "\"0001-01-01T00:00:00Z\""},
              {first + " - duration('1ns')", "!overflow"},
              {last, "\"9999-12-31T23:59:59.999999999Z\""},
              {last + " + duration('1ns')", "!overflow"},
              {first + " < " + last, "true"},
              {"timestamp('0000-12-31T23:59:59Z')", "!invalid_argument"},
              {"timestamp('0001-01-01T00:00:00+00:01')", "!invalid_argument"},
              {"timestamp('9999-12-31T23:59:59-00:01')", "!invalid_argument"},
              {"timestamp(253402300799)", "\"9999-12-31T23:59:59Z\""},
              {"timestamp(253402300800)", "!overflow"},
              {"timestamp(9223372036854775807)", "!overflow"}});
}

TEST_CASE("durations are whole nanoseconds in ten thousand years either way", "[condition]") {
  // 315,576,000,000 s are 87,660,000 h.
  check_told({{"duration('87660000h') == duration('315576000000s')", "true"},
              {"duration('-315576000000s') < duration('0')", "true"},
              {"duration('315576000001s')", "!invalid_argument"},
              {"duration('87660000h') + duration('1s')", "!overflow"},
              {"duration('-87660000h') - duration('1s')", "!overflow"},
              {"duration('9223372036854775807ns') == duration('9223372036.854775807s')", "true"},
              {"duration('9223372036854775808ns')", "!invalid_argument"},
              {"duration('2562047788015215.9h')", "!invalid_argument"},
              {"duration('" + repeated("9", 10'000) + "s')", "!invalid_argument"},
              {"duration('1h30m') == duration('1.5h')", "true"},
              {"timestamp('2024-01-01T00:00:00.1Z') - timestamp('2024-01-01T00:00:00.9Z') =="
               " duration('-800ms')",
               "true"},
              {"duration('0.1s') - duration('0.9s') == duration('-0.8s')", "true"},
              {"duration('1s') > duration('999999999ns')", "true"}});
  for (const std::string_view text : {"", "-", "1", "s", "1x", "1 s", "--1s", "1s-1s", ".s"}) {
    INFO(text);
    CHECK(told("duration('" + std::string(text) + "')") == "!invalid_argument");
  }
}

TEST_CASE("lists and maps know what they have", "[condition]") {
  check_told({{"has({'a': null}.a)", "true"},
              {"has({'a': 1}.b)", "false"},
              {"has({'a': {}}.a.b)", "false"},
              // has() asks for the last name only.
              {"has({}.a.b)", "!no_such_key"},
              {"{'a': 1}.b", "!no_such_key"},
              {"{'a': 1}['b']", "!no_such_key"},
              {"{1: 'n', '1': 's', true: 'b'}[dyn('1')]", "\"s\""},
              {"1 in {'1': 's', true: 'b'}", "false"},
              {"[1, 2] == [1] || [1] == [1, 2] || [1, 2] == [2, 1]", "false"},
              {"{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "true"},
              {"{'a': 1} == {'b': 1}", "false"},
              {"{'a': 1} == {'a': 1, 'b': 2}", "false"},
              {"{'a': {'b': 1}} == {'a': {'b': 2}}", "false"},
              {"{'a': 1, 'b': 2, 'a': 3}", "!duplicate_key"},
              {"{'a': 1/0}", "!divide_by_zero"},
              {"[1, 2][2]", "!index_out_of_bounds"},
              {"[1, 2][-1]", "!index_out_of_bounds"},
              {"[][0]", "!index_out_of_bounds"},
              {"[1, 2][-9223372036854775808]", "!index_out_of_bounds"}});
}

}  // namespace hegui::condition
