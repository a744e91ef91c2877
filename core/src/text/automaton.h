// Finds all words of a dictionary in one pass: the automaton of Aho and Corasick over whole symbols
// (code points, syllables), with its transitions in a double array.
//
// Who uses it: the word finder, once for words as they are written and once for how they sound.
//
// What a caller may not assume: that matches are found in the order of their beginnings; they come
// by their ends, the longest first. A symbol that no word has costs one look-up.
#ifndef HEGUI_TEXT_AUTOMATON_H_
#define HEGUI_TEXT_AUTOMATON_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/word_pool.h"

namespace hegui::text {

// Symbols are code points, or numbers from kFirstSyllable on.
inline constexpr char32_t kFirstSyllable = 0x110000;
inline constexpr char32_t kSymbolLimit = 0x110800;

class Automaton {
 public:
  Automaton() = default;
  // Word i of the dictionary is found as i. Of equal words the first is found; empty ones never.
  explicit Automaton(const WordPool& words);
  explicit Automaton(const std::vector<std::u32string>& words);

  // Calls found(word, end) for every occurrence; `end` is the position after its last symbol.
  template <class Found>
  void find(std::span<const char32_t> symbols, Found found) const {
    if (states_.empty()) return;
    std::int32_t state = 0;
    for (std::size_t at = 0; at < symbols.size(); ++at) {
      state = next(state, number_of(symbols[at]));
      for (std::uint32_t out = states_[slot(state)].output; out != 0; out = outputs_[out].next) {
        found(std::size_t{outputs_[out].word}, at + 1);
      }
    }
  }

  // Bytes held.
  std::size_t memory() const;

 private:
  static std::size_t slot(std::int32_t state) { return static_cast<std::size_t>(state); }

  // The symbol's number in the alphabet of the dictionary; 0 for all others.
  std::int32_t number_of(char32_t symbol) const {
    if (symbol >= kSymbolLimit || pages_.empty()) return 0;
    return numbers_[(static_cast<std::size_t>(pages_[symbol >> 8U]) << 8U) | (symbol & 0xFFU)];
  }

  std::int32_t child(std::int32_t state, std::int32_t number) const {
    const std::size_t at = slot(states_[slot(state)].base + number);
    return at < states_.size() && states_[at].check == state ? static_cast<std::int32_t>(at) : -1;
  }

  std::int32_t next(std::int32_t state, std::int32_t number) const {
    if (number == 0) return 0;
    for (;;) {
      const std::int32_t to = child(state, number);
      if (to >= 0) return to;
      if (state == 0) return 0;
      state = states_[slot(state)].fail;
    }
  }

  class Builder;

  std::vector<std::uint16_t> pages_;  // of 256 symbols each
  std::vector<std::uint16_t> numbers_;
  // By state; state 0 is the root. What every symbol of a text asks for lies together.
  struct State {
    std::int32_t base = 0;
    std::int32_t check = -1;  // the state before; -1: unused
    std::int32_t fail = 0;
    std::uint32_t output = 0;  // of the longest word that ends with it; 0: none does
  };
  std::vector<State> states_;
  struct Output {
    std::uint32_t word;
    std::uint32_t next;  // of the next shorter word that ends there; 0: none does
  };
  std::vector<Output> outputs_;  // the first is none
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_AUTOMATON_H_
