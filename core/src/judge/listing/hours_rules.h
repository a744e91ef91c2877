// Applies the rules of stage "hours" to the hours of service that the texts state.
//
// Who uses it: the listing judge; made once a rulebook, immutable afterwards.
//
// A match fits by "cue": clear where the words or the field say that the hours are those of
// service, unclear where they do not tell.
#ifndef HEGUI_JUDGE_LISTING_HOURS_RULES_H_
#define HEGUI_JUDGE_LISTING_HOURS_RULES_H_

#include <string>
#include <vector>

#include "judge/listing/hours_words.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::listing {

class HoursRules {
 public:
  // `book` must outlive the rules.
  explicit HoursRules(const rulebook::Rulebook& book);
  HoursRules(const HoursRules&) = delete;
  HoursRules& operator=(const HoursRules&) = delete;

  // Appends the findings of every field, and one trace entry a rule.
  void judge(const std::vector<Field>& fields, ListingResult& result) const;

 private:
  struct Breach {
    bool clear;
    TextSpan span;
  };

  std::vector<Breach> breaches(const Field& field) const;

  const rulebook::Rulebook& book_;
  std::vector<const rulebook::Rule*> rules_;
  std::vector<rulebook::Text> suggestions_;  // by rule
  text::HoursWords words_;
  HoursContexts contexts_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_HOURS_RULES_H_
