// Looking through markup: what a reader of a listing sees, with positions of the original text.
//
// A field of a listing is plain text, HTML or Markdown, and does not say which. So all three are
// looked through at once: tags vanish, blocks end, character references are decoded, Markdown's
// emphasis, headings and links give way to their text. Nothing is cut out of the original: every
// symbol knows which stretch of it it stands for.
//
// Who uses it: the detectors and matchers.
//
// What a caller may not assume: that symbols are in the order of positions. The body comes first;
// texts of attributes (alt, title …) follow, each behind a block break; what is code (scripts,
// styles, event handlers) comes last, from `code_from` on, where only whole addresses mean
// anything.
#ifndef HEGUI_TEXT_MARKUP_H_
#define HEGUI_TEXT_MARKUP_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

struct LookThrough {
  std::vector<Symbol> symbols;
  std::size_t code_from = 0;

  // Where links lead: the decoded values of href, src and their like, and the targets of Markdown
  // links. Each is a stretch [first, last) of target_symbols.
  struct Target {
    std::size_t first;
    std::size_t last;
  };
  std::vector<Symbol> target_symbols;
  std::vector<Target> targets;

  std::span<const Symbol> target(const Target& which) const {
    return std::span(target_symbols).subspan(which.first, which.last - which.first);
  }
};

// Time and memory are linear in the text, whatever it holds. `text` is valid UTF-8.
LookThrough look_through(std::string_view text);

// The text as it is, one symbol a code point: for fields that are no prose (an address, a payload).
LookThrough as_written(std::string_view text);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_MARKUP_H_
