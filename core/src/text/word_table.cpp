#include "text/word_table.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/fold.h"

namespace hegui::text {

std::u32string letters_of_word(std::u32string_view word) {
  std::vector<Symbol> symbols;
  symbols.reserve(word.size());
  for (const char32_t code : word) symbols.push_back(make_symbol(code, 0, 1));
  return LetterStream(fold_symbols(symbols)).codes;
}

void WordTable::add(std::u32string_view word, std::uint32_t value) {
  std::u32string letters = letters_of_word(word);
  if (!letters.empty()) words_.push_back({std::move(letters), value});
}

void WordTable::prepare() {
  std::stable_sort(words_.begin(), words_.end(), [](const Word& left, const Word& right) {
    return left.letters.size() > right.letters.size();
  });
  by_first_.clear();
  by_last_.clear();
  for (std::size_t i = 0; i < words_.size(); ++i) {
    by_first_[words_[i].letters.front()].push_back(static_cast<std::uint32_t>(i));
    by_last_[words_[i].letters.back()].push_back(static_cast<std::uint32_t>(i));
  }
}

void WordTable::add_first_letters(LetterSet& out) const {
  for (const Word& word : words_) out.add(word.letters.front());
}

bool WordTable::fits(const Word& word, const LetterStream& letters, std::size_t at) {
  const std::size_t end = at + word.letters.size();
  if (end > letters.size() || letters.codes[end - 1] != word.letters.back()) return false;
  if (letters.codes.compare(at, end - at, word.letters) != 0) return false;
  return !letters.inside_latin(at) && !letters.inside_latin(end);
}

std::optional<WordTable::Hit> WordTable::longest_at(const LetterStream& letters,
                                                    std::size_t at) const {
  if (at >= letters.size()) return std::nullopt;
  const auto bucket = by_first_.find(letters.codes[at]);
  if (bucket == by_first_.end()) return std::nullopt;
  for (const std::uint32_t i : bucket->second) {
    if (fits(words_[i], letters, at)) return Hit{words_[i].value, words_[i].letters.size()};
  }
  return std::nullopt;
}

std::optional<WordTable::Hit> WordTable::longest_before(const LetterStream& letters,
                                                        std::size_t end) const {
  if (end == 0 || end > letters.size()) return std::nullopt;
  const auto bucket = by_last_.find(letters.codes[end - 1]);
  if (bucket == by_last_.end()) return std::nullopt;
  for (const std::uint32_t i : bucket->second) {
    const std::size_t length = words_[i].letters.size();
    if (length <= end && fits(words_[i], letters, end - length)) {
      return Hit{words_[i].value, length};
    }
  }
  return std::nullopt;
}

}  // namespace hegui::text
