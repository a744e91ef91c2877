#include "judge/listing/hours_words.h"

#include <array>
#include <utility>

#include "judge/listing/word_tables.h"

namespace hegui::judge::listing {
namespace {

using Kind = text::HoursToken::Kind;

// Words in lists by what they stand for, which is a number.
void add_valued(text::WordTable& table, const nlohmann::json& file, const char* key) {
  const nlohmann::json& rows = member_of(file, key);
  if (!rows.is_array()) return;
  for (const nlohmann::json& row : rows) {
    const nlohmann::json& value = member_of(row, "value");
    if (value.is_number_integer()) add_words(table, row, "words", value.get<std::uint32_t>());
  }
}

text::DaySet day_set_of(const nlohmann::json& row) {
  constexpr std::array<std::pair<const char*, text::DaySet>, 8> kDayNames = {{
      {"monday", 0x01},
      {"tuesday", 0x02},
      {"wednesday", 0x04},
      {"thursday", 0x08},
      {"friday", 0x10},
      {"saturday", 0x20},
      {"sunday", 0x40},
      {"holiday", text::kHolidays},
  }};
  text::DaySet out = 0;
  for (const std::string& day : strings_of(row, "days")) {
    for (const auto& [name, bit] : kDayNames) out |= day == name ? bit : 0U;
  }
  return out;
}

void add_lists(text::WordTable& table, const nlohmann::json& file, const char* key) {
  const nlohmann::json& lists = member_of(file, key);
  if (!lists.is_array()) return;
  std::uint32_t value = 0;
  for (const nlohmann::json& list : lists) {
    if (!list.is_array()) continue;
    for (const nlohmann::json& word : list) {
      if (word.is_string()) {
        table.add(text::to_code_points(word.get_ref<const std::string&>()), value);
      }
    }
    ++value;
  }
}

}  // namespace

text::HoursWords read_hours_words(const nlohmann::json& file) {
  text::HoursWords out;
  out.numerals = read_numerals(file);
  const nlohmann::json& sets = member_of(file, "day_sets");
  if (sets.is_array()) {
    for (const nlohmann::json& row : sets) add_words(out.day_sets, row, "words", day_set_of(row));
  }
  add_words(out.not_days, file, "not_days");
  add_lists(out.day_names, file, "day_names");
  add_lists(out.day_endings, file, "day_endings");
  add_words(out.through, file, "through");
  add_words(out.joiners, file, "joiners");
  add_valued(out.day_parts, file, "day_parts");
  add_words(out.next_day, file, "next_day");
  add_words(out.hour_signs, file, "hour_signs");
  add_words(out.half_hours, file, "half_hours");
  add_words(out.quarter_hours, file, "quarter_hours", 1);
  add_words(out.quarter_hours, file, "three_quarter_hours", 3);
  add_words(out.minute_signs, file, "minute_signs");
  add_words(out.noon_behind, file, "before_noon", 0);
  add_words(out.noon_behind, file, "after_noon", 1);
  add_words(out.times, file, "times");
  add_words(out.days_signs, file, "days_signs");
  add_words(out.hours_long, file, "hours_long");
  add_words(out.opens, file, "opens");
  add_words(out.closes, file, "closes");
  add_words(out.between, file, "between");
  add_words(out.between_and, file, "between_and");
  add_words(out.after, file, "after");
  add_words(out.after_before, file, "after_before");
  add_words(out.until, file, "until");
  add_words(out.marks, file, "absent", static_cast<std::uint32_t>(Kind::absent));
  add_words(out.marks, file, "except", static_cast<std::uint32_t>(Kind::except));
  add_words(out.marks, file, "present", static_cast<std::uint32_t>(Kind::present));
  add_words(out.marks, file, "only", static_cast<std::uint32_t>(Kind::only));
  add_words(out.marks, file, "only_behind", static_cast<std::uint32_t>(Kind::only_behind));
  add_words(out.marks, file, "round_clock", static_cast<std::uint32_t>(Kind::round_clock));
  out.prepare();
  return out;
}

HoursContexts read_hours_contexts(const nlohmann::json& file) {
  const nlohmann::json& lists = member_of(file, "contexts");
  HoursContexts out;
  add_words(out.cues, lists, "support", static_cast<std::uint32_t>(HoursCue::support));
  add_words(out.cues, lists, "service", static_cast<std::uint32_t>(HoursCue::service));
  add_words(out.cues, lists, "other", static_cast<std::uint32_t>(HoursCue::other));
  add_words(out.unstaffed, lists, "unstaffed");
  add_words(out.seasons, lists, "seasons");
  add_words(out.serving, lists, "serving");
  add_words(out.tails, lists, "tails");
  for (text::WordTable* table :
       {&out.cues, &out.unstaffed, &out.seasons, &out.serving, &out.tails}) {
    table->prepare();
  }
  return out;
}

}  // namespace hegui::judge::listing
