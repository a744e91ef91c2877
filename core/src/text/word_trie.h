// Words found in text with noise between their letters: a small set, each word with what it means.
//
// Who uses it: the contact detector, for labels and the words around contacts.
//
// What a caller may not assume: that occurrences are disjoint. Every word that stands at a place is
// given, the shorter ones before the longer.
#ifndef HEGUI_TEXT_WORD_TRIE_H_
#define HEGUI_TEXT_WORD_TRIE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/unit_text.h"

namespace hegui::text {

class WordTrie {
 public:
  struct Payload {
    std::uint32_t classes = 0;
    std::uint8_t label = 0;
  };
  struct Hit {
    std::size_t first = 0;  // indices of the units, last exclusive
    std::size_t last = 0;
    Payload payload;
  };

  WordTrie() : payloads_(1) {}

  // `word` is folded; its noise is left out. A word added twice means both.
  void add(std::u32string_view word, Payload payload);
  void prepare();  // call once, after adding

  // Every word, by its beginning. At most four units of noise stand between two letters; Latin
  // letters at the ends of a word touch no other Latin letter.
  std::vector<Hit> find(const UnitText& text) const;

 private:
  static constexpr std::size_t kFilterSize = 4096;

  std::uint32_t child(std::uint32_t node, char32_t code) const;  // 0 for none
  void find_at(const UnitText& text, std::size_t first, std::vector<Hit>& hits) const;

  std::vector<std::pair<std::uint64_t, std::uint32_t>> edges_;  // (node, code) to node
  std::vector<Payload> payloads_;                               // by node; the root is 0
  std::array<bool, kFilterSize> may_begin_{};
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WORD_TRIE_H_
