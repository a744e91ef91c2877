#include "text/letter.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace hegui::text {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Blocks of letters that are not ideographs: Latin, Greek, Cyrillic and so on to Georgian, Hangul,
// Khmer and Mongolian, Kana, Yi, the phonetic and the extended ones; then the ideographs.
constexpr std::array kLetters = {
    Range{0xAA, 0xAA},     Range{0xB5, 0xB5},       Range{0xBA, 0xBA},     Range{0xC0, 0xD6},
    Range{0xD8, 0xF6},     Range{0xF8, 0x2AF},      Range{0x370, 0x37D},   Range{0x37F, 0x10FF},
    Range{0x1100, 0x11FF}, Range{0x13A0, 0x13FF},   Range{0x1780, 0x18AF}, Range{0x1D00, 0x1DBF},
    Range{0x1E00, 0x1FFF}, Range{0x2C60, 0x2C7F},   Range{0x3005, 0x3007}, Range{0x3041, 0x3096},
    Range{0x30A1, 0x30FA}, Range{0x3105, 0x312F},   Range{0x3400, 0x4DBF}, Range{0x4E00, 0x9FFF},
    Range{0xA000, 0xA4CF}, Range{0xA640, 0xA7FF},   Range{0xAB30, 0xABBF}, Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF}, Range{0x20000, 0x323AF},
};

}  // namespace

bool is_letter(char32_t code) {
  if (code < 0x80) return is_alnum(code);
  if (code >= 0x4E00 && code <= 0x9FFF) return true;  // nearly all of most texts
  const auto after = std::upper_bound(kLetters.begin(), kLetters.end(), code,
                                      [](char32_t c, const Range& r) { return c < r.first; });
  return after != kLetters.begin() && code <= (after - 1)->last;
}

}  // namespace hegui::text
