// Judges listings before they are published: texts and facts in, findings out (contract, "Listing
// document").
//
// Who uses it: the public API, with one judge a rulebook: it holds the lexicon and the lists of
// sites that every listing is read with. Immutable, so any number of threads may judge at once.
//
// What a caller may not assume: that no finding means lawful. What is checked is what the rulebook
// has rules for. A document with errors is `invalid`, and nothing else is said of it.
#ifndef HEGUI_JUDGE_LISTING_LISTING_JUDGE_H_
#define HEGUI_JUDGE_LISTING_LISTING_JUDGE_H_

#include <string_view>

#include "judge/common/json_reader.h"
#include "judge/listing/hours_rules.h"
#include "judge/listing/link_rules.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/own_words.h"
#include "judge/listing/price_rules.h"
#include "judge/listing/word_rules.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

class ListingJudge {
 public:
  // `book` must outlive the judge and its results.
  explicit ListingJudge(const rulebook::Rulebook& book)
      : book_(book), links_(book), prices_(book), hours_(book), words_(book) {}

  // `as_of` is the option; the document's own wins. `own` may be null.
  ListingResult judge(const JsonText& document, std::string_view as_of,
                      const listing::OwnWords* own = nullptr) const;

 private:
  void settle(ListingResult& result, const std::vector<bool>& missing) const;

  const rulebook::Rulebook& book_;
  listing::LinkRules links_;
  listing::PriceRules prices_;
  listing::HoursRules hours_;
  listing::WordRules words_;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_LISTING_LISTING_JUDGE_H_
