// Words with a meaning each, looked up at a place in a text: the longest that begins or ends there.
//
// Who uses it: the detectors of prices and of service hours, whose words are data.
//
// What a caller may not assume: that words with gaps in them are told apart from those without. The
// text is a stream of letters (letter_stream.h), from which spaces are gone, and so they are from
// the words. A word that begins or ends in a Latin letter is found at the bounds of Latin words
// only. A look-up costs at most the number of words with the same first (last) letter.
#ifndef HEGUI_TEXT_WORD_TABLE_H_
#define HEGUI_TEXT_WORD_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/code_map.h"
#include "text/letter_stream.h"

namespace hegui::text {

// A word as a stream has it: folded in full, without spaces.
std::u32string letters_of_word(std::u32string_view word);

class WordTable {
 public:
  struct Hit {
    std::uint32_t value;
    std::size_t length;
  };

  // Folds the word as a stream is; of equal words the first counts. Call `prepare` after the last.
  void add(std::u32string_view word, std::uint32_t value);
  void prepare();

  std::optional<Hit> longest_at(const LetterStream& letters, std::size_t at) const;
  std::optional<Hit> longest_before(const LetterStream& letters, std::size_t end) const;
  bool empty() const { return words_.empty(); }
  // Adds the letters that words begin with.
  void add_first_letters(LetterSet& out) const;

 private:
  struct Word {
    std::u32string letters;
    std::uint32_t value;
  };
  using Index = CodeMap<std::vector<std::uint32_t>>;

  static bool fits(const Word& word, const LetterStream& letters, std::size_t at);

  std::vector<Word> words_;
  Index by_first_;
  Index by_last_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WORD_TABLE_H_
