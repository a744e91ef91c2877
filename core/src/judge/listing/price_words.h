// The words of prices out of the rulebook's lexicon/inconsistent-price.json: those that make an
// amount a price, and those around it that tell whose price it is.
//
// Who uses it: the price rules of the listing judge, and the tests.
#ifndef HEGUI_JUDGE_LISTING_PRICE_WORDS_H_
#define HEGUI_JUDGE_LISTING_PRICE_WORDS_H_

#include <nlohmann/json.hpp>

#include "text/price_detector.h"
#include "text/word_table.h"

namespace hegui::judge::listing {

text::PriceWords read_price_words(const nlohmann::json& file);

// What the words around an amount say of it.
enum class PriceCue : std::uint8_t {
  former,          // before it: what it cost once
  former_after,    // the same, behind it
  other,           // before it: no price of the product
  other_after,     // the same, behind it
  other_sentence,  // the same, anywhere in the sentence
  example,         // the same, whatever else is said
  price,           // before it: what the product costs
  price_after,     // the same, behind it
  field,           // somewhere before it: prices are the subject here
  sum,             // of several things
  about,           // rounded
  each,            // a part of what is listed
};

// One table each: a word may have several meanings.
struct PriceContexts {
  text::WordTable before;  // former, other, price; the longest counts
  text::WordTable asking;  // just before a number: makes it a price without a currency
  text::WordTable after;   // former_after, other_after, price_after
  text::WordTable sentence;
  text::WordTable field;
  text::WordTable sum;
  text::WordTable about;
  text::WordTable each;
};

PriceContexts read_price_contexts(const nlohmann::json& file);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_PRICE_WORDS_H_
