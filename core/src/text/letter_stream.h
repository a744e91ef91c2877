// Folded symbols without what stands between letters and means nothing: spaces, pictures, the edges
// of links. Punctuation stays, the full-width one as ASCII.
//
// Who uses it: the detectors of prices and of service hours, and the rules that read the words
// around what they found.
//
// What a caller may not assume: that neighbours in the stream are neighbours in the text; `gap`
// says where something was left out.
#ifndef HEGUI_TEXT_LETTER_STREAM_H_
#define HEGUI_TEXT_LETTER_STREAM_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

struct LetterStream {
  std::u32string codes;
  std::vector<std::uint32_t> index;  // of the folded symbol
  std::vector<bool> gap;             // something was left out before this letter

  explicit LetterStream(std::span<const Symbol> folded);

  std::size_t size() const { return codes.size(); }
  char32_t at(std::size_t i) const { return i < codes.size() ? codes[i] : U'\0'; }
  bool gap_before(std::size_t i) const { return i < gap.size() && gap[i]; }
  // Between the letters before and at `i`, is there the inside of a Latin word?
  bool inside_latin(std::size_t i) const;
  // Does a sentence end with the letter at `i`? And a part of one, at commas and brackets?
  bool ends_sentence(std::size_t i) const;
  bool ends_clause(std::size_t i) const;
};

// Pictographs and symbols of the blocks that hold emoji; keycaps are digits by then.
bool is_pictograph(char32_t code);
// Letters of Chinese.
bool is_han(char32_t code);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_LETTER_STREAM_H_
