// Applies the rules of stage "price": amounts in the texts against the prices that the listing
// states.
//
// Who uses it: the listing judge; made once a rulebook, immutable afterwards.
//
// A match fits by "cue": clear where the words say that the amount is what the product costs,
// unclear where they do not tell. Without a stated price there is nothing to compare with, and the
// rules do not apply; nor do they where there are hundreds.
#ifndef HEGUI_JUDGE_LISTING_PRICE_RULES_H_
#define HEGUI_JUDGE_LISTING_PRICE_RULES_H_

#include <string>
#include <vector>

#include "judge/listing/listed_prices.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/price_words.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::listing {

class PriceRules {
 public:
  // `book` must outlive the rules.
  explicit PriceRules(const rulebook::Rulebook& book);
  PriceRules(const PriceRules&) = delete;
  PriceRules& operator=(const PriceRules&) = delete;

  // Appends the findings of every field, and one trace entry a rule.
  void judge(const std::vector<Field>& fields, std::vector<ListedPrice> listed,
             ListingResult& result) const;

 private:
  struct Breach {
    bool clear;
    TextSpan span;
  };

  std::vector<Breach> breaches(const Field& field, const std::vector<ListedPrice>& listed,
                               const text::WordTable& names) const;
  static bool agrees(const text::Price& price, const PriceHints& hints,
                     const std::vector<ListedPrice>& listed);
  static bool spans_one(const text::Price& price, const PriceHints& hints,
                        const std::vector<ListedPrice>& listed);
  Finding finding(const rulebook::Rule& rule, const rulebook::Match& match, const Field& field,
                  const Breach& breach, const std::vector<ListedPrice>& listed,
                  std::string quote) const;

  const rulebook::Rulebook& book_;
  std::vector<const rulebook::Rule*> rules_;
  std::vector<rulebook::Text> suggestions_;  // by rule
  text::PriceWords words_;
  PriceContexts contexts_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_PRICE_RULES_H_
