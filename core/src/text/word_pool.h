// Many words in one piece of memory, numbered in the order in which they came.
//
// Who uses it: the finders of words while they are made, and the automaton, which is made of one.
//
// What a caller may not assume: that a view of a word is still one after another word was added.
#ifndef HEGUI_TEXT_WORD_POOL_H_
#define HEGUI_TEXT_WORD_POOL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::text {

class WordPool {
 public:
  std::size_t size() const { return ends_.size(); }
  std::u32string_view operator[](std::size_t word) const {
    const std::size_t first = first_of(word);
    return std::u32string_view(letters_).substr(first, ends_[word] - first);
  }
  // Where its letters begin among those of all words.
  std::size_t first_of(std::size_t word) const { return word == 0 ? 0 : ends_[word - 1]; }

  // A new word, whether there is an equal one or not.
  std::uint32_t push(std::u32string_view letters);
  // The word that is equal, of those that add() made; or a new one.
  std::uint32_t add(std::u32string_view letters);

 private:
  void grow();
  std::size_t place_of(std::u32string_view letters) const;

  std::u32string letters_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> table_;  // word and one, or 0: open addressing
  std::size_t in_table_ = 0;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WORD_POOL_H_
