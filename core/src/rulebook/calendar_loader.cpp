#include "rulebook/calendar_loader.h"

#include <string>
#include <unordered_set>
#include <utility>

#include "calendar/civil.h"
#include "rulebook/file_reader.h"

namespace hegui::rulebook {
namespace {

constexpr std::string_view kFolder = "calendar/";

class YearFile {
 public:
  explicit YearFile(const Node& file) : file_(file) {}

  void load(calendar::WorkingCalendar& calendar) {
    file_.only({"year", "holidays"});
    const std::optional<std::int64_t> year = file_.integer_or_nothing("year");
    if (!year) {
      if (!file_.has("year")) file_.at("year").error("missing_key", "which year is this?");
      return;
    }
    year_ = *year;
    if (file_.file() != std::string(kFolder) + std::to_string(year_) + ".json" || year_ < 1900 ||
        year_ > 2999) {
      file_.at("year").error("wrong_year", "the file's name is its year, from 1900 to 2999");
      return;
    }
    std::vector<calendar::Holiday> holidays;
    for (const Node& node : file_.at("holidays").items()) holidays.push_back(holiday(node));
    if (off_ > calendar::kMaximumDaysOff) {
      file_.at("holidays").error("too_many_days", "no year has that many days off");
    }
    calendar.add_year(year_, std::move(holidays));
  }

 private:
  enum class Role : std::uint8_t { off, worked };

  calendar::Holiday holiday(const Node& node) {
    node.only({"name", "off", "worked"});
    const Text name = node.localized("name");
    calendar::Holiday out{{name.zh_cn, name.en},
                          days(node.at("off"), Role::off),
                          days(node.at("worked"), Role::worked)};
    off_ += out.off.size();
    return out;
  }

  // The days of a list that are sound.
  std::vector<std::int64_t> days(const Node& list, Role role) {
    std::vector<std::int64_t> out;
    for (const Node& entry : list.items()) {
      const auto day = day_of(entry);
      if (!day) continue;
      if (calendar::civil_date(*day).year != year_) {
        entry.error("another_year", "this day belongs into the file of its own year");
      } else if (!seen_.insert(*day).second) {
        entry.error("duplicate_day", "this day stands twice");
      } else if (!out.empty() && *day < out.back()) {
        entry.error("out_of_order", "days stand in their order");
      } else if (role == Role::worked && !calendar::is_weekend(*day)) {
        entry.error("not_a_weekend", "a day from Monday to Friday makes up for nothing");
      } else {
        out.push_back(*day);
      }
    }
    return out;
  }

  static std::optional<std::int64_t> day_of(const Node& entry) {
    const std::string text = entry.as_text();
    if (!entry.json().is_string()) return std::nullopt;
    const calendar::ParsedInstant read = calendar::parse_instant(text);
    if (read.error == calendar::InstantError::none && read.instant.nanosecond == calendar::kNoTime)
      return read.instant.day;
    entry.error("invalid_date", "a day is written as 2026-10-01");
    return std::nullopt;
  }

  const Node& file_;
  std::int64_t year_ = 0;
  std::size_t off_ = 0;
  std::unordered_set<std::int64_t> seen_;
};

}  // namespace

void load_calendar(Rulebook& book, std::vector<LoadError>& errors) {
  for (const auto& [path, content] : book.files.items()) {
    if (path.rfind(kFolder, 0) != 0) continue;
    const Node file(content, path, "", errors);
    YearFile(file).load(book.calendar);
  }
}

}  // namespace hegui::rulebook
