#include "text/letter_stream.h"

#include "text/ascii.h"
#include "text/fold.h"

namespace hegui::text {

bool is_pictograph(char32_t code) {
  return (code >= 0x2600 && code <= 0x27BF) || (code >= 0x1F000 && code <= 0x1FAFF) ||
         (code >= 0x2B00 && code <= 0x2BFF) || (code >= 0x25A0 && code <= 0x25FF);
}

bool is_han(char32_t code) {
  return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFF) || code == 0x3007;
}

LetterStream::LetterStream(std::span<const Symbol> folded) {
  codes.reserve(folded.size());
  index.reserve(folded.size());
  gap.reserve(folded.size());
  bool left_out = false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char32_t code = folded[i].code;
    if (code == kLinkEdge) continue;
    if (is_blank(code) || is_pictograph(code)) {
      left_out = true;
      continue;
    }
    codes.push_back(fold_dress(code));
    index.push_back(static_cast<std::uint32_t>(i));
    gap.push_back(left_out);
    left_out = false;
  }
}

bool LetterStream::inside_latin(std::size_t i) const {
  return i > 0 && i < size() && !gap[i] && is_alpha(codes[i - 1]) && is_alpha(codes[i]);
}

bool LetterStream::ends_sentence(std::size_t i) const {
  switch (at(i)) {
    case U'\n':
    case U'\r':
    case U'!':
    case U'?':
    case U';':
    case 0x3002:  // ideographic full stop
    case 0xFF61:
    case kBlockBreak:
      return true;
    case U'.':
      return i + 1 >= size() || gap_before(i + 1);
    default:
      return false;
  }
}

bool LetterStream::ends_clause(std::size_t i) const {
  switch (at(i)) {
    case U',':
      // A separator of thousands ends nothing.
      return i == 0 || !is_digit(at(i - 1)) || !is_digit(at(i + 1)) || gap_before(i + 1);
    case U'(':
    case U')':
    case U'|':
    case 0x3001:  // enumeration comma
      return true;
    default:
      return ends_sentence(i);
  }
}

}  // namespace hegui::text
