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

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "judge/common/json_reader.h"
#include "judge/listing/contact_rules.h"
#include "judge/listing/copy_rules.h"
#include "judge/listing/fix_finder.h"
#include "judge/listing/hours_rules.h"
#include "judge/listing/link_rules.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/other_listings.h"
#include "judge/listing/own_words.h"
#include "judge/listing/price_rules.h"
#include "judge/listing/word_rules.h"
#include "judge/listing/wording_rules.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

namespace listing {

// What a listing is judged by besides the rulebook; each may be left out. Without `others` nothing
// is said of copied text.
struct Besides {
  const OwnWords* own = nullptr;
  const OtherListings* others = nullptr;
};

}  // namespace listing

class ListingJudge {
 public:
  // `book` must outlive the judge and its results.
  explicit ListingJudge(const rulebook::Rulebook& book) : book_(book) {}

  // `as_of` is the option; the document's own wins.
  ListingResult judge(const JsonText& document, std::string_view as_of,
                      const listing::Besides& besides = {}) const;

 private:
  // The rules for texts, with their words compiled.
  struct TextRules {
    explicit TextRules(const rulebook::Rulebook& book)
        : links(book),
          contacts(book),
          prices(book),
          hours(book),
          words(book),
          wording(book),
          copies(book),
          fixes(book) {}

    listing::LinkRules links;
    listing::ContactRules contacts;
    listing::PriceRules prices;
    listing::HoursRules hours;
    listing::WordRules words;
    listing::WordingRules wording;
    listing::CopyRules copies;
    listing::FixFinder fixes;
  };

  const TextRules& text_rules() const;
  // Findings of the texts in their order, and the trace of the rules that made them.
  void judge_texts(const std::vector<listing::Field>& fields,
                   const std::vector<listing::ListedPrice>& prices, const listing::Besides& besides,
                   ListingResult& result) const;
  void offer_fixes(const std::vector<listing::Field>& fields,
                   const std::vector<listing::ListedPrice>& prices, const listing::Besides& besides,
                   ListingResult& result) const;
  void settle(ListingResult& result, const std::vector<bool>& missing) const;

  const rulebook::Rulebook& book_;
  // Made for the first listing: whoever asks of a refund need not wait for ten thousand words.
  mutable std::once_flag once_;
  mutable std::unique_ptr<const TextRules> text_rules_;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_LISTING_LISTING_JUDGE_H_
