// Numbers as amounts of money are written: in digits, in Chinese numerals, or both, exactly.
//
// Who uses it: the price detector; the detector of service hours for its numbers.
//
// What a caller may not assume: that every number can be said. What has more than four decimals or
// is beyond kMostUnits is none.
#ifndef HEGUI_TEXT_AMOUNT_PARSER_H_
#define HEGUI_TEXT_AMOUNT_PARSER_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "text/code_map.h"
#include "text/letter_stream.h"

namespace hegui::text {

// The numerals of Chinese, from data.
struct NumeralWords {
  CodeMap<std::uint32_t> digits;     // 0 to 9
  CodeMap<std::uint64_t> multiples;  // ten, hundred ... and k, w
  CodeMap<bool> points;              // how a decimal point is spoken

  // What a number begins with, ASCII digits too.
  void add_beginnings(LetterSet& out) const;
};

struct Amount {
  static constexpr std::int64_t kScale = 10000;

  std::int64_t units = 0;   // in ten thousandths
  int decimals = 0;         // as written, after all multiples
  bool multiplied = false;  // a multiple of ten thousand or more stands in it
  bool chinese = false;     // no digit but Chinese ones
  std::size_t end = 0;
};

inline constexpr std::int64_t kMostUnits = 1'000'000'000'000'000;  // 10^11 yuan

// The number that begins at `at`, or none. It takes spaces between digits only where every digit
// stands alone or groups of three follow.
std::optional<Amount> parse_amount(const LetterStream& letters, std::size_t at,
                                   const NumeralWords& words);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_AMOUNT_PARSER_H_
