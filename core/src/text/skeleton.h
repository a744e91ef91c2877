// The letters and digits of a folded text, with what stood between them remembered as gaps: the
// stream in which words are found through whatever was put inside them.
//
// Who uses it: the word finder and the sequence matcher.
//
// What a caller may not assume: that neighbours here were neighbours in the text. A gap says what
// lay between, and whether a sentence ended there.
#ifndef HEGUI_TEXT_SKELETON_H_
#define HEGUI_TEXT_SKELETON_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

// What lies between a letter and the one before it; the strongest where there are several.
enum class Gap : std::uint8_t {
  none,
  space,     // blanks only
  noise,     // symbols that end nothing: * / - . · emoji
  bracket,   // brackets and quotation marks
  line,      // one line ends between two letters: a sentence may go on, and so may a word
  pause,     // commas, colons, dashes
  sentence,  // a full stop, a paragraph or a block ends
};

struct Letter {
  std::uint32_t symbol = 0;    // index of the folded symbol
  std::uint32_t sentence = 0;  // counts up in a text
  Gap gap = Gap::none;
  std::uint8_t width = 0;  // symbols in the gap, 255 for more
};

struct Skeleton {
  std::vector<char32_t> codes;
  std::vector<Letter> letters;  // by the same index

  std::size_t size() const { return codes.size(); }
};

// Letters and digits that words of Latin script are made of.
bool is_latin(char32_t code);

// May what lies before this letter have been put into a word? Not where a sentence or a phrase
// ends, nor where much lies between; and of brackets and line ends one at most.
bool may_stand_in_word(const Letter& letter);

Skeleton make_skeleton(std::span<const Symbol> folded);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SKELETON_H_
