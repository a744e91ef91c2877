// Whether an amount in a text follows from the prices that a listing states.
//
// Who uses it: the price rules of the listing judge.
//
// What a caller may not assume: that a price which follows is meant for that variant of the
// product: any of the prices listed will do.
#ifndef HEGUI_JUDGE_LISTING_LISTED_PRICES_H_
#define HEGUI_JUDGE_LISTING_LISTED_PRICES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/price_detector.h"

namespace hegui::judge::listing {

// An entry of `prices` that has an amount.
struct ListedPrice {
  std::string_view name;  // may be empty
  std::int64_t fen = 0;
  text::PricePeriod period = text::PricePeriod::unsaid;
};

// What the sentence says besides.
struct PriceHints {
  std::vector<std::int64_t> counts;  // numbers of things, people, periods
  bool about = false;                // the amount is said to be rounded
  bool each = false;                 // ... to be that of a part
  bool sum = false;                  // ... to be that of several
};

// `fen` is the price's lowest or highest amount.
bool follows(const text::Price& price, std::int64_t fen, const PriceHints& hints,
             const std::vector<ListedPrice>& listed);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_LISTED_PRICES_H_
