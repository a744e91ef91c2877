// Folded text as the detectors of numbers and accounts read it: what sort of sign each symbol is,
// and which digit it stands for.
//
// Who uses it: the contact detector and its parts.
//
// What a caller may not assume: that a digit is ASCII. Signs that the lexicon reads as digits (Han
// numerals) are of the kind `han_digit`, and letters elsewhere.
#ifndef HEGUI_TEXT_UNIT_TEXT_H_
#define HEGUI_TEXT_UNIT_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

enum class UnitKind : std::uint8_t {
  none,  // beyond the ends of the text
  latin,
  digit,
  han_digit,
  letter,  // of any other script
  blank,
  mark,      // ASCII and East Asian punctuation
  ornament,  // every other sign: emoji, arrows, bullets, box drawing
  line_end,  // also the end of a sentence
  block_end,
};

constexpr bool is_letter_kind(UnitKind kind) {
  return kind == UnitKind::latin || kind == UnitKind::digit || kind == UnitKind::han_digit ||
         kind == UnitKind::letter;
}
constexpr bool is_digit_kind(UnitKind kind) {
  return kind == UnitKind::digit || kind == UnitKind::han_digit;
}

UnitKind kind_of(char32_t code);  // never han_digit

struct TextUnit {
  char32_t code = 0;
  UnitKind kind = UnitKind::none;
  std::uint8_t digit = 0;      // of the digit kinds
  std::uint32_t sentence = 0;  // number of the sentence it is in
};

class UnitText {
 public:
  using Unit = TextUnit;
  using Digits = std::span<const std::pair<char32_t, std::uint8_t>>;  // sorted

  // One unit a symbol, so that the indices are the same. Marks of link edges are blanks.
  UnitText(std::span<const Symbol> folded, Digits digits);

  std::size_t size() const { return units_.size(); }
  const Unit& operator[](std::size_t at) const { return at < units_.size() ? units_[at] : kEnd; }
  const Unit& before(std::size_t at) const { return at == 0 ? kEnd : (*this)[at - 1]; }
  std::uint32_t sentences() const { return units_.empty() ? 0 : units_.back().sentence + 1; }

 private:
  void number_sentences();

  static constexpr Unit kEnd{};
  std::vector<Unit> units_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_UNIT_TEXT_H_
