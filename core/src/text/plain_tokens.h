// Numbers and quoted names in a folded text: what patterns of words may have beside words.
//
// Who uses it: the word rules. Prices and contacts have detectors of their own; a number here has
// no unit but the signs that stand at it.
#ifndef HEGUI_TEXT_PLAIN_TOKENS_H_
#define HEGUI_TEXT_PLAIN_TOKENS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

// [from, to) of the folded symbols.
struct PlainToken {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

// Runs of digits and Chinese numerals, with a currency sign before and a percent sign behind.
std::vector<PlainToken> find_numbers(std::span<const Symbol> folded);

// What stands in quotation marks, with them, up to 30 symbols of one line.
std::vector<PlainToken> find_quoted(std::span<const Symbol> folded);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_PLAIN_TOKENS_H_
