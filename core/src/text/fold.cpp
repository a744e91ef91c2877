#include "text/fold.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/ascii.h"

namespace hegui::text {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t code) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), code,
                                      [](char32_t c, const Range& r) { return c < r.first; });
  return after != ranges.begin() && code <= (after - 1)->last;
}

constexpr std::array kIgnorable = {
    Range{0x00AD, 0x00AD},   Range{0x034F, 0x034F},   Range{0x061C, 0x061C},
    Range{0x115F, 0x1160},   Range{0x17B4, 0x17B5},   Range{0x180B, 0x180F},
    Range{0x200B, 0x200F},   Range{0x202A, 0x202E},   Range{0x2060, 0x206F},
    Range{0x3164, 0x3164},   Range{0xFE00, 0xFE0F},   Range{0xFEFF, 0xFEFF},
    Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFF8},   Range{0x1BCA0, 0x1BCA3},
    Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF},
};

constexpr std::array kMarks = {
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x1AB0, 0x1AFF},
    Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20FF}, Range{0xFE20, 0xFE2F},
};

// A block in which ASCII characters stand in their own order.
struct Alphabet {
  char32_t first;
  char32_t last;
  char32_t ascii;  // what `first` stands for
};

constexpr std::array kAlphabets = {
    Alphabet{0x2074, 0x2079, U'4'},    // superscript
    Alphabet{0x2080, 0x2089, U'0'},    // subscript
    Alphabet{0x2460, 0x2468, U'1'},    // circled
    Alphabet{0x2474, 0x247C, U'1'},    // parenthesised
    Alphabet{0x249C, 0x24B5, U'a'},    // parenthesised
    Alphabet{0x24B6, 0x24CF, U'A'},    // circled
    Alphabet{0x24D0, 0x24E9, U'a'},    // circled
    Alphabet{0x24F5, 0x24FD, U'1'},    // double circled
    Alphabet{0x2776, 0x277E, U'1'},    // negative circled
    Alphabet{0x2780, 0x2788, U'1'},    // sans-serif circled
    Alphabet{0x278A, 0x2792, U'1'},    // negative sans-serif circled
    Alphabet{0xFF01, 0xFF5E, U'!'},    // full width
    Alphabet{0x1F110, 0x1F129, U'A'},  // parenthesised
    Alphabet{0x1F130, 0x1F149, U'A'},  // squared
    Alphabet{0x1F150, 0x1F169, U'A'},  // negative circled
    Alphabet{0x1F170, 0x1F189, U'A'},  // negative squared
    Alphabet{0x1F1E6, 0x1F1FF, U'A'},  // regional indicators
};

struct Single {
  char32_t from;
  char32_t to;
};

// What stands alone; sorted.
constexpr std::array kSingles = {
    Single{0x00AA, U'a'}, Single{0x00B2, U'2'}, Single{0x00B3, U'3'}, Single{0x00B9, U'1'},
    Single{0x00BA, U'o'}, Single{0x2010, U'-'}, Single{0x2011, U'-'}, Single{0x2024, U'.'},
    Single{0x2044, U'/'}, Single{0x2070, U'0'}, Single{0x2071, U'i'}, Single{0x207F, U'n'},
    Single{0x2090, U'a'}, Single{0x2091, U'e'}, Single{0x2092, U'o'}, Single{0x2093, U'x'},
    Single{0x2095, U'h'}, Single{0x2096, U'k'}, Single{0x2097, U'l'}, Single{0x2098, U'm'},
    Single{0x2099, U'n'}, Single{0x209A, U'p'}, Single{0x209B, U's'}, Single{0x209C, U't'},
    Single{0x2102, U'C'}, Single{0x210A, U'g'}, Single{0x210B, U'H'}, Single{0x210C, U'H'},
    Single{0x210D, U'H'}, Single{0x210E, U'h'}, Single{0x2110, U'I'}, Single{0x2111, U'I'},
    Single{0x2112, U'L'}, Single{0x2113, U'l'}, Single{0x2115, U'N'}, Single{0x2119, U'P'},
    Single{0x211A, U'Q'}, Single{0x211B, U'R'}, Single{0x211C, U'R'}, Single{0x211D, U'R'},
    Single{0x2124, U'Z'}, Single{0x2128, U'Z'}, Single{0x212A, U'K'}, Single{0x212C, U'B'},
    Single{0x212D, U'C'}, Single{0x212F, U'e'}, Single{0x2130, U'E'}, Single{0x2131, U'F'},
    Single{0x2133, U'M'}, Single{0x2134, U'o'}, Single{0x2139, U'i'}, Single{0x2145, U'D'},
    Single{0x2146, U'd'}, Single{0x2147, U'e'}, Single{0x2148, U'i'}, Single{0x2149, U'j'},
    Single{0x2160, U'I'}, Single{0x2164, U'V'}, Single{0x2169, U'X'}, Single{0x216C, U'L'},
    Single{0x216D, U'C'}, Single{0x216E, U'D'}, Single{0x216F, U'M'}, Single{0x2170, U'i'},
    Single{0x2174, U'v'}, Single{0x2179, U'x'}, Single{0x217C, U'l'}, Single{0x217D, U'c'},
    Single{0x217E, U'd'}, Single{0x217F, U'm'}, Single{0x2215, U'/'}, Single{0x2236, U':'},
    Single{0x24EA, U'0'}, Single{0x24FF, U'0'}, Single{0x29F8, U'/'}, Single{0xFE13, U':'},
    Single{0xFE52, U'.'}, Single{0xFE55, U':'}, Single{0xFE63, U'-'}, Single{0xFE68, U'\\'},
    Single{0xFE6B, U'@'}, Single{0xFF5F, U'('}, Single{0xFF60, U')'},
};

// U+1D400 to U+1D6A3: thirteen alphabets of capital and small letters; U+1D7CE: five of digits.
char32_t fold_mathematical(char32_t code) {
  if (code <= 0x1D6A3) {
    const char32_t place = (code - 0x1D400) % 52;
    return place < 26 ? U'A' + place : U'a' + (place - 26);
  }
  if (code >= 0x1D7CE && code <= 0x1D7FF) return U'0' + (code - 0x1D7CE) % 10;
  return code;
}

}  // namespace

// Most letters are below the first or in the gap of the tables that ideographs are in.
bool is_default_ignorable(char32_t code) {
  return code >= 0xAD && (code < 0x3165 || code > 0xFDFF) && contains(kIgnorable, code);
}

bool is_combining_mark(char32_t code) {
  return code >= 0x300 && (code < 0x2100 || code > 0xFE1F) && contains(kMarks, code);
}

bool is_blank(char32_t code) {
  if (code < 0x80) return code == U' ' || code == U'\t' || code == U'\f' || code == U'\v';
  return code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
         code == 0x205F || code == 0x2800 || code == 0x3000;
}

char32_t fold_dress(char32_t code) {
  if (code < 0xAA || (code >= 0x3000 && code < 0xFE00)) return code;
  if (code >= 0x1D400 && code <= 0x1D7FF) return fold_mathematical(code);
  const auto after = std::upper_bound(kAlphabets.begin(), kAlphabets.end(), code,
                                      [](char32_t c, const Alphabet& a) { return c < a.first; });
  if (after != kAlphabets.begin() && code <= (after - 1)->last) {
    return (after - 1)->ascii + (code - (after - 1)->first);
  }
  const auto single = std::lower_bound(kSingles.begin(), kSingles.end(), code,
                                       [](const Single& s, char32_t c) { return s.from < c; });
  return single != kSingles.end() && single->from == code ? single->to : code;
}

char32_t fold_case(char32_t code) {
  if (code < 0x80) return to_lower(code);
  if ((code >= 0xC0 && code <= 0xDE && code != 0xD7) || (code >= 0x391 && code <= 0x3A9) ||
      (code >= 0x410 && code <= 0x42F)) {
    return code + 0x20;
  }
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  if (code >= 0x531 && code <= 0x556) return code + 0x30;
  const bool pairs = (code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177) ||
                     (code >= 0x460 && code <= 0x481) || (code >= 0x48A && code <= 0x4BF) ||
                     (code >= 0x4D0 && code <= 0x52F) || (code >= 0x1E00 && code <= 0x1E95) ||
                     (code >= 0x1EA0 && code <= 0x1EFF);
  return pairs && code % 2 == 0 ? code + 1 : code;
}

std::vector<Symbol> fold(std::span<const Symbol> symbols, FoldTable table) {
  std::vector<Symbol> out;
  out.reserve(symbols.size());
  for (const Symbol& symbol : symbols) {
    char32_t code = symbol.code;
    if (is_default_ignorable(code) || is_combining_mark(code)) continue;
    if (code < kBlockBreak) code = fold_case(fold_dress(code));
    const auto found =
        std::lower_bound(table.begin(), table.end(), code,
                         [](const auto& entry, char32_t c) { return entry.first < c; });
    if (found != table.end() && found->first == code) code = found->second;
    if (code == kDropped) continue;
    Symbol folded = symbol;
    folded.code = code & 0x1FFFFFU;
    out.push_back(folded);
  }
  return out;
}

}  // namespace hegui::text
