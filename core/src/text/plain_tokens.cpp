#include "text/plain_tokens.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/fold.h"

namespace hegui::text {
namespace {

// One to ten, both, half, some, hundred, thousand, ten thousand, zero; sorted.
constexpr std::array<char32_t, 19> kNumerals = {
    0x3007, 0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x516B,
    0x516D, 0x51E0, 0x5341, 0x5343, 0x534A, 0x56DB, 0x6570, 0x767E, 0x96F6,
};
static_assert(std::is_sorted(kNumerals.begin(), kNumerals.end()));

bool is_numeral(char32_t code) {
  return is_digit(code) || std::binary_search(kNumerals.begin(), kNumerals.end(), code);
}

bool is_digit_at(std::span<const Symbol> folded, std::size_t at) {
  const char32_t code = folded[at].code;
  return is_digit(code);
}

bool joins_digits(std::span<const Symbol> folded, std::size_t at) {
  const char32_t code = folded[at].code;
  return (code == U'.' || code == U',' || code == 0xFF0C) && at > 0 && at + 1 < folded.size() &&
         is_digit_at(folded, at - 1) && is_digit_at(folded, at + 1);
}

// "Of a hundred parts" before a number.
bool is_percent_word(std::span<const Symbol> folded, std::size_t at) {
  return at + 2 < folded.size() && folded[at].code == 0x767E && folded[at + 1].code == 0x5206 &&
         folded[at + 2].code == 0x4E4B;
}

bool is_currency(char32_t code) {
  return code == U'$' || code == 0xA5 || code == 0xFFE5 || code == 0x20AC;
}

char32_t closing_of(char32_t open) {
  switch (open) {
    case 0x201C:
      return 0x201D;
    case 0x300C:
      return 0x300D;
    case 0x300E:
      return 0x300F;
    case 0x300A:
      return 0x300B;
    case 0x3010:
      return 0x3011;
    case U'"':
      return U'"';
    default:
      return 0;
  }
}

// One, some, ten thousand and their like by themselves are parts of words as often as numbers.
bool is_number(std::span<const Symbol> run) {
  if (run.size() > 1) return true;
  const char32_t code = run.front().code;
  return code != 0x4E00 && code != 0x51E0 && code != 0x6570 && code != 0x4E07 && code != 0x767E &&
         code != 0x5343 && code != 0x534A;
}

}  // namespace

std::vector<PlainToken> find_numbers(std::span<const Symbol> folded) {
  std::vector<PlainToken> out;
  for (std::size_t at = 0; at < folded.size();) {
    if (!is_numeral(folded[at].code)) {
      ++at;
      continue;
    }
    std::size_t from = at;
    if (is_percent_word(folded, at)) at += 3;
    while (at < folded.size() && (is_numeral(folded[at].code) || joins_digits(folded, at))) ++at;
    if (!is_number(folded.subspan(from, at - from))) continue;
    if (from > 0 && is_blank(folded[from - 1].code) && from > 1 &&
        is_currency(folded[from - 2].code)) {
      from -= 2;
    } else if (from > 0 && is_currency(folded[from - 1].code)) {
      --from;
    }
    std::size_t to = at;
    if (to < folded.size() && folded[to].code == U'%') ++to;
    out.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
  }
  return out;
}

std::vector<PlainToken> find_quoted(std::span<const Symbol> folded) {
  constexpr std::size_t kLongest = 30;
  std::vector<PlainToken> out;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const char32_t closing = closing_of(folded[at].code);
    if (closing == 0) continue;
    for (std::size_t end = at + 1; end < folded.size() && end - at <= kLongest; ++end) {
      const char32_t code = folded[end].code;
      if (code == U'\n' || code == kBlockBreak) break;
      if (code != closing) continue;
      if (end > at + 1) {
        out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + 1)});
      }
      at = end;
      break;
    }
  }
  return out;
}

}  // namespace hegui::text
