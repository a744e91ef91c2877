// Applies the rules of stage "copy": text that also stands in another listing.
//
// A rule's matches are asked in order for every stretch that the listing shares with another, and
// the first that fits decides. A match fits by "length", the least number of characters of the
// stretch, and by "share", the least percentage of the listing's text that stands in that other
// listing. Letters of an alphabet and digits count as a quarter of a character. Text that stands
// with as many shops as the rule's "common_from" says, or more, belongs to nobody and does not
// count; nor does what stands in one's own listings.
//
// Who uses it: the listing judge; made once a rulebook, immutable afterwards.
//
// What a caller may not assume: that every source is named. Of several listings with the same
// stretch the one with which the listing shares most is the source.
#ifndef HEGUI_JUDGE_LISTING_COPY_RULES_H_
#define HEGUI_JUDGE_LISTING_COPY_RULES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/other_listings.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::listing {

class CopyRules {
 public:
  // `book` must outlive the rules.
  explicit CopyRules(const rulebook::Rulebook& book);

  // Appends the findings of every field, and one trace entry a rule. `id` is the listing's own.
  void judge(const std::vector<Field>& fields, std::string_view id, const OtherListings& others,
             ListingResult& result) const;

 private:
  struct Pattern {
    const rulebook::Match* match;
    std::uint64_t length;  // in the weight of letters
    std::uint64_t share;
    Outcome outcome;
  };
  struct CopyRule {
    const rulebook::Rule* rule;
    std::uint32_t common_from;
    std::vector<Pattern> patterns;
  };
  class Comparison;

  const rulebook::Rulebook& book_;
  std::vector<CopyRule> rules_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_COPY_RULES_H_
