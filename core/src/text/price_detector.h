// Prices in a text: an amount with a currency, and the period and unit it is asked for.
//
// Who uses it: the price rules of the listing judge, with words out of the rulebook.
//
// What a caller may not assume: that an amount found is a price of the product. That is told by the
// words around it, which this does not read. Amounts that are no whole number of fen, or in another
// currency, are not found.
#ifndef HEGUI_TEXT_PRICE_DETECTOR_H_
#define HEGUI_TEXT_PRICE_DETECTOR_H_

#include <cstdint>
#include <vector>

#include "text/amount_parser.h"
#include "text/letter_stream.h"
#include "text/word_table.h"

namespace hegui::text {

enum class PricePeriod : std::uint8_t { unsaid, once, hour, day, week, month, quarter, year };

struct PriceWords {
  NumeralWords numerals;
  WordTable currency_before;
  WordTable currency_after;
  WordTable loose_currency;   // also a measure word: counts only where no noun follows
  WordTable loose_followers;  // what may follow a loose one
  WordTable not_currency;     // words that begin like a currency
  WordTable tenths;           // the coin of ten fen
  WordTable small_coins;      // alone behind an amount; values are fen
  WordTable vague;            // before a number that is none: some hundred
  WordTable ranges;           // from ... to
  WordTable per;              // "/" and its like
  WordTable periods_after;    // values are PricePeriod
  WordTable period_nouns;     // the same, behind "per" or a number
  WordTable periods_before;   // part of the price
  WordTable periods_told;     // say the period, but are no part of the price
  WordTable fillers;          // between a period that is told and the price
  WordTable units;            // whom or what a price is per
  LetterSet beginnings;       // what a price begins with

  void prepare();  // call once, after the last word and numeral
};

struct Price {
  std::int64_t fen = 0;
  std::int64_t highest_fen = 0;  // of a range; otherwise fen
  std::int64_t step_fen = 1;     // the smallest difference that its decimals can tell
  PricePeriod period = PricePeriod::unsaid;
  std::uint32_t periods = 1;   // three years
  bool per_unit = false;       // per person, per machine
  bool bare = false;           // no currency, only a period: 199/year
  bool mere = false;           // not even that: the words before it have to tell
  bool signed_before = false;  // a currency sign stands before it
  std::size_t first = 0;       // letters of the stream
  std::size_t last = 0;        // exclusive
};

// In the order of the letters, without overlaps; linear in their number.
std::vector<Price> find_prices(const LetterStream& letters, const PriceWords& words);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_PRICE_DETECTOR_H_
