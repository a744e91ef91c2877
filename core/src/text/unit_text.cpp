#include "text/unit_text.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/letter.h"

namespace hegui::text {
namespace {

bool is_east_asian_mark(char32_t code) {
  return (code >= 0x3001 && code <= 0x3003) || (code >= 0x3008 && code <= 0x3011) ||
         code == 0x30FB || (code >= 0xFE10 && code <= 0xFE19) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF0F) ||
         (code >= 0xFF1A && code <= 0xFF20) || (code >= 0xFF3B && code <= 0xFF40) ||
         (code >= 0xFF5B && code <= 0xFF65);
}

// General punctuation that is used as marks, not as ornaments.
bool is_general_mark(char32_t code) {
  return code == 0xB7 || (code >= 0x2010 && code <= 0x201F) || code == 0x2026 || code == 0x2027;
}

bool is_stop(char32_t code) {
  return code == 0x3002 || code == U'!' || code == U'?' || code == U';';
}

UnitKind kind_of_ascii(char32_t code) {
  if (is_alpha(code)) return UnitKind::latin;
  if (is_digit(code)) return UnitKind::digit;
  if (code == U'\n' || code == U'\r') return UnitKind::line_end;
  return code <= U' ' ? UnitKind::blank : UnitKind::mark;
}

}  // namespace

UnitKind kind_of(char32_t code) {
  if (code < 0x80) return kind_of_ascii(code);
  if (code >= 0x4E00 && code <= 0x9FFF) return UnitKind::letter;  // nearly all of most texts
  if (code == kBlockBreak) return UnitKind::block_end;
  if (code == kLinkEdge || is_blank(code)) return UnitKind::blank;
  if (code == 0x85 || code == 0x2028 || code == 0x2029) return UnitKind::line_end;
  if (is_east_asian_mark(code) || is_general_mark(code)) return UnitKind::mark;
  if ((code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7)) return UnitKind::latin;
  return is_letter(code) ? UnitKind::letter : UnitKind::ornament;
}

UnitText::UnitText(std::span<const Symbol> folded, Digits digits) {
  units_.reserve(folded.size());
  for (const Symbol& symbol : folded) {
    Unit unit;
    unit.code = symbol.code;
    unit.kind = kind_of(unit.code);
    if (unit.kind == UnitKind::digit) {
      unit.digit = static_cast<std::uint8_t>(unit.code - U'0');
    } else if (unit.code >= 0x80 && unit.code < kBlockBreak) {
      const auto found =
          std::lower_bound(digits.begin(), digits.end(), unit.code,
                           [](const auto& entry, char32_t c) { return entry.first < c; });
      if (found != digits.end() && found->first == unit.code) {
        unit.kind = UnitKind::han_digit;
        unit.digit = found->second;
      }
    }
    units_.push_back(unit);
  }
  number_sentences();
}

void UnitText::number_sentences() {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    Unit& unit = units_[i];
    unit.sentence = number;
    const UnitKind next = (*this)[i + 1].kind;
    const bool is_open = is_letter_kind(next) && next != UnitKind::letter;
    bool ends = unit.kind == UnitKind::line_end || unit.kind == UnitKind::block_end;
    // In an address or a number these marks end nothing.
    if (is_stop(unit.code)) ends = unit.code == 0x3002 || !is_open;
    if (unit.code == U'.') ends = next == UnitKind::blank && !is_digit(before(i).code);
    if (ends) ++number;
  }
}

}  // namespace hegui::text
