#include "judge/listing/hours_rows.h"

#include <algorithm>
#include <array>

namespace hegui::judge::listing {
namespace {

constexpr std::size_t kDays = 8;

class Coverage {
 public:
  void add(const HoursRow& row) {
    for (std::size_t day = 0; day < kDays; ++day) {
      if ((row.days >> day & 1U) == 0) continue;
      if (row.times.empty()) spans_[day].emplace_back(0, kDay);
      for (const HoursSpan& time : row.times) spans_[day].push_back(time);
    }
  }

  bool is_complete() const {
    // Holidays are days of the week too, where nothing else is said of them.
    const auto end = spans_.back().empty() ? spans_.end() - 1 : spans_.end();
    return std::all_of(spans_.begin(), end, [](std::vector<HoursSpan> spans) {
      std::sort(spans.begin(), spans.end());
      int until = kOpens;
      for (const HoursSpan& span : spans) {
        // 11:59 and 12:00 touch.
        if (span.first <= until + 1) until = std::max(until, span.second);
      }
      return until >= kCloses - 1;
    });
  }

 private:
  std::array<std::vector<HoursSpan>, kDays> spans_;
};

bool is_complete(const HoursRow& row) {
  Coverage coverage;
  coverage.add(row);
  return coverage.is_complete();
}

bool touches_required(const HoursRow& row) {
  return row.times.empty() ||
         std::any_of(row.times.begin(), row.times.end(), [](const HoursSpan& time) {
           return time.first < kCloses && time.second > kOpens;
         });
}

bool says_hours(const HoursRow& row) {
  return !row.times.empty() || row.only || row.serving || row.days == text::kEveryDay;
}

}  // namespace

bool is_near_hours(std::size_t from, std::size_t to) {
  constexpr std::size_t kNear = 2;
  return to <= from + kNear;
}

std::vector<HoursBreach> breaches_of(const std::vector<HoursRow>& rows) {
  Coverage coverage;
  for (const HoursRow& row : rows) {
    if (!row.absent && row.counts && says_hours(row)) coverage.add(row);
  }
  const bool complete = coverage.is_complete();
  std::vector<HoursBreach> out;
  bool absent = false;
  // An evening shift adds to the day's; alone it leaves the day open.
  const bool by_day = std::any_of(rows.begin(), rows.end(), [](const HoursRow& row) {
    return !row.absent && says_hours(row) && touches_required(row);
  });
  for (const HoursRow& row : rows) {
    const bool short_row =
        !row.absent && says_hours(row) && !is_complete(row) && (!complete || row.seasonal);
    if (!row.absent && !short_row) continue;
    if ((row.absent || by_day) && !touches_required(row)) continue;
    if (!out.empty() && is_near_hours(out.back().last, row.first) &&
        out.back().clear == row.clear && absent == row.absent && !row.seasonal) {
      out.back().last = row.last;
    } else {
      out.push_back({row.clear, row.first, row.last});
    }
    absent = row.absent;
  }
  return out;
}

}  // namespace hegui::judge::listing
