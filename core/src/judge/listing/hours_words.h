// The words of service hours out of the rulebook's lexicon/short-hours.json: days and times, and
// what tells whose hours they are.
//
// Who uses it: the rule of service hours of the listing judge, and the tests.
#ifndef HEGUI_JUDGE_LISTING_HOURS_WORDS_H_
#define HEGUI_JUDGE_LISTING_HOURS_WORDS_H_

#include <cstdint>
#include <nlohmann/json.hpp>

#include "text/service_hours.h"
#include "text/word_table.h"

namespace hegui::judge::listing {

text::HoursWords read_hours_words(const nlohmann::json& file);

enum class HoursCue : std::uint8_t {
  support,  // these are hours of service
  service,  // they may be
  other,    // they are not
};

struct HoursContexts {
  text::WordTable cues;       // values are HoursCues; of the sentence
  text::WordTable unstaffed;  // in the same part of it: machines and letter boxes serve nobody live
  text::WordTable seasons;    // rows are not all true at once
  text::WordTable tails;      // behind a time: belong to the statement
  text::WordTable serving;    // behind days without a time: on these there is service
};

HoursContexts read_hours_contexts(const nlohmann::json& file);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_HOURS_WORDS_H_
