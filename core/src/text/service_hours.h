// Days and times of day in a text, as statements of hours are made of them.
//
// Who uses it: the rule of service hours of the listing judge, with words out of the rulebook.
//
// What a caller may not assume: that these belong together, or to a service. Which time goes with
// which days, and whose they are, is told by what stands around them.
#ifndef HEGUI_TEXT_SERVICE_HOURS_H_
#define HEGUI_TEXT_SERVICE_HOURS_H_

#include <array>
#include <cstdint>
#include <vector>

#include "text/amount_parser.h"
#include "text/letter_stream.h"
#include "text/word_table.h"

namespace hegui::text {

// A bit for each day from Monday on, and one for public holidays.
using DaySet = std::uint32_t;
inline constexpr DaySet kWholeWeek = 0x7F;
inline constexpr DaySet kHolidays = 0x80;
inline constexpr DaySet kEveryDay = kWholeWeek | kHolidays;

struct HoursToken {
  enum class Kind : std::uint8_t {
    days,           // a set of days
    time,           // from ... to, in minutes; to may be after midnight
    part_of_day,    // "in the morning", without a time
    round_clock,    // every hour of the days
    days_by_hours,  // 5 x 8: `days` holds how many, `to` the minutes a day
    absent,         // behind: nobody is there
    except,         // before: not on these
    only,           // before: on these alone
    present,        // behind: somebody is there as ever
    only_behind,    // behind: on these alone
  };
  Kind kind;
  DaySet days = 0;
  int from = 0;
  int to = 0;
  std::size_t first = 0;  // letters of the stream
  std::size_t last = 0;   // exclusive
};

struct HoursWords {
  NumeralWords numerals;
  WordTable day_sets;       // values are DaySets
  WordTable not_days;       // words that hold one and mean a time limit
  WordTable day_names;      // values 0 to 6
  WordTable day_endings;    // the same, behind a day's name: Monday to -day
  WordTable through;        // between the first and the last
  WordTable joiners;        // between sets of days
  WordTable day_parts;      // values: minutes at which it begins; noon and later adds 12 hours
  WordTable next_day;       // before the later time
  WordTable hour_signs;     // behind an hour
  WordTable half_hours;     // behind these
  WordTable quarter_hours;  // values are quarters
  WordTable minute_signs;
  WordTable noon_behind;   // values 0 and 1: am, pm
  WordTable times;         // between the numbers of 5 x 8
  WordTable days_signs;    // behind the first of them
  WordTable hours_long;    // behind the second, where nothing stands between
  WordTable opens;         // behind an hour: then it begins
  WordTable closes;        // ... then it ends
  WordTable between;       // before the first of two hours
  WordTable between_and;   // between the two
  WordTable after;         // behind an hour: from then on
  WordTable after_before;  // the same, before it
  WordTable until;         // before an hour: up to it
  WordTable marks;         // absent, except, only, only_behind, round_clock: values are kinds
  LetterSet beginnings;    // what a token begins with, or a time limit

  void prepare();  // call once, after the last word and numeral
};

// In the order of the letters, without overlaps; linear in their number.
std::vector<HoursToken> find_hours(const LetterStream& letters, const HoursWords& words);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SERVICE_HOURS_H_
