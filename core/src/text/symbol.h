// The unit that all screening works on: one code point that a reader sees, with the stretch of the
// original text it stands for.
//
// Who uses it: every part of the text module, and the listing judge that turns spans into findings.
//
// What a caller may not assume: that symbols touch each other (skipped markup leaves gaps), that
// they are in the order of the text (texts of attributes follow the body), or that a symbol stands
// for as many units as its code point needs (a character reference stands for all its letters).
#ifndef HEGUI_TEXT_SYMBOL_H_
#define HEGUI_TEXT_SYMBOL_H_

#include <cstdint>

namespace hegui::text {

// Positions are UTF-16 code units of the original text; a symbol covers [start, start + length).
struct Symbol {
  std::uint32_t start;
  std::uint32_t code : 21;
  std::uint32_t length : 11;

  std::uint32_t end() const { return start + length; }
};

// Codes beyond Unicode mark what is no character.
inline constexpr char32_t kBlockBreak = 0x110000;  // a block ends: no match goes across
inline constexpr char32_t kLinkEdge = 0x110001;  // an anchor or code span begins or ends: words go
                                                 // across, links do not
inline constexpr char32_t kDropped = 0x110002;   // used while reading; never in a finished stream

inline constexpr std::uint32_t kLongestSymbol = (1U << 11) - 1;

inline Symbol make_symbol(char32_t code, std::uint32_t start, std::uint32_t length) {
  Symbol symbol{};
  symbol.start = start;
  symbol.code = code & 0x1FFFFFU;
  symbol.length = (length < kLongestSymbol ? length : kLongestSymbol) & 0x7FFU;
  return symbol;
}

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SYMBOL_H_
