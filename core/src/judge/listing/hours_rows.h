// The rows of days and times that a field states, and what they leave open together.
//
// Who uses it: hours_reading.cpp, which reads the rows.
//
// What a caller may not assume: that a row has times; one that names days alone holds on them all
// day long.
#ifndef HEGUI_JUDGE_LISTING_HOURS_ROWS_H_
#define HEGUI_JUDGE_LISTING_HOURS_ROWS_H_

#include <cstddef>
#include <utility>
#include <vector>

#include "judge/listing/hours_reading.h"
#include "text/service_hours.h"

namespace hegui::judge::listing {

// Minutes of a day.
using HoursSpan = std::pair<int, int>;

inline constexpr int kOpens = 9 * 60;
inline constexpr int kCloses = 18 * 60;
inline constexpr int kDay = 24 * 60;

struct HoursRow {
  text::DaySet days = text::kEveryDay;
  std::vector<HoursSpan> times;
  bool names_days = false;
  bool only = false;
  bool absent = false;
  bool serving = false;  // without a time, but there is service
  bool clear = true;
  bool seasonal = false;
  bool counts = true;  // makes up for others
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t marked_first = 0;  // with the word that says "only"
};

// Few letters lie between parts of one statement.
bool is_near_hours(std::size_t from, std::size_t to);

std::vector<HoursBreach> breaches_of(const std::vector<HoursRow>& rows);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_HOURS_ROWS_H_
