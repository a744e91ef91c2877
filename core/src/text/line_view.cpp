#include "text/line_view.h"

#include "text/ascii.h"
#include "text/fold.h"

namespace hegui::text {
namespace {

bool ends_line(char32_t code) {
  return code == U'\n' || code == U'\r' || code == 0x2028 || code == 0x2029 || code == 0x85 ||
         code == kBlockBreak;
}

char32_t reading(char32_t code) {
  if (code >= 0x20 && code < 0x80) return code;
  if (is_blank(code)) return U' ';
  // The half-width form, and the dots between words that are written for one.
  const bool stop = code == 0xFF61 || code == 0xB7 || code == 0x2022 || code == 0x2027 ||
                    code == 0x2219 || code == 0x22C5 || code == 0x30FB || code == 0xFF65;
  if (stop) return kIdeographicStop;
  return fold_dress(code);
}

}  // namespace

std::size_t LineView::read(std::span<const Symbol> symbols, std::size_t first) {
  units_.clear();
  std::size_t at = first;
  for (; at < symbols.size(); ++at) {
    const char32_t code = symbols[at].code;
    if (ends_line(code)) return at + 1;
    if (is_default_ignorable(code)) continue;
    const bool wide = code >= 0xFF01 && code <= 0xFF5E;
    units_.push_back({reading(code), static_cast<std::uint32_t>(at), wide});
  }
  return at;
}

bool is_label_unit(char32_t code) {
  if (code < 0x80) return is_alnum(code) || code == U'-' || code == U'_';
  if (code == 0xD7 || code == 0xF7) return false;
  return (code >= 0xC0 && code <= 0x2AF) || (code >= 0x370 && code <= 0x10FF) ||
         (code >= 0x13A0 && code <= 0x13FF) || (code >= 0x1D00 && code <= 0x1DBF) ||
         (code >= 0x1E00 && code <= 0x1FFF) || (code >= 0x2C60 && code <= 0x2C7F) ||
         (code >= 0xA640 && code <= 0xA7FF) || (code >= 0xAB30 && code <= 0xABBF) ||
         (is_combining_mark(code) && code != 0x20E3);  // the keycap's frame is decoration
}

bool is_east_asian_letter(char32_t code) {
  return (code >= 0x3005 && code <= 0x3007) || (code >= 0x3040 && code <= 0x30FF) ||
         (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) ||
         (code >= 0xAC00 && code <= 0xD7AF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x323AF);
}

}  // namespace hegui::text
