// Reads the notation of a pattern of words:
//
//   {class}      a word of the class
//   word|other   one of these words; _ stands for the blank inside a phrase
//   @token       what a detector finds: @money, @phone
//   x?           may be there; where it is, it belongs to what was found
//   ~8           at most eight letters between its neighbours; without it they touch
//
// Elements are separated by blanks: "{offline} ~6 {pay} @money?".
//
// Who uses it: the loader of word lists.
#ifndef HEGUI_RULEBOOK_PATTERN_READER_H_
#define HEGUI_RULEBOOK_PATTERN_READER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::rulebook {

struct PatternElement {
  enum class Kind : std::uint8_t { word_class, words, token };
  Kind kind = Kind::words;
  std::string name;                // of the class or token
  std::vector<std::string> words;  // alternatives
  std::uint8_t gap = 0;            // letters allowed since the element before
  bool optional = false;
};

struct PatternReading {
  std::vector<PatternElement> elements;
  std::string error;  // English; empty when the pattern was read
};

PatternReading read_pattern(std::string_view source);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_PATTERN_READER_H_
