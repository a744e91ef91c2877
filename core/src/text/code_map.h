// A small map from letters, asked for every letter of a text and hardly ever having it: most
// questions end at one bit.
//
// Who uses it: the tables of words and numerals, and the sound finder.
//
// What a caller may not assume: that filling it is fast, or that an iterator outlives an insertion.
#ifndef HEGUI_TEXT_CODE_MAP_H_
#define HEGUI_TEXT_CODE_MAP_H_

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <utility>
#include <vector>

namespace hegui::text {

// Letters, and some that are taken for one of them: a filter before the maps are asked.
class LetterSet {
 public:
  void add(char32_t code) { seen_.set(code % kBits); }
  bool may_have(char32_t code) const { return seen_[code % kBits]; }

 private:
  static constexpr std::size_t kBits = 8192;
  std::bitset<kBits> seen_;
};

template <class Value>
class CodeMap {
 public:
  using Entry = std::pair<char32_t, Value>;
  using Iterator = const Entry*;

  // An entry that is there stays as it is.
  void emplace(char32_t code, Value value) {
    const auto place = place_of(code);
    if (place != entries_.end() && place->first == code) return;
    entries_.insert(place, Entry{code, std::move(value)});
    seen_.set(bit_of(code));
  }

  Value& operator[](char32_t code) {
    emplace(code, Value{});
    return place_of(code)->second;
  }

  Iterator find(char32_t code) const {
    if (!seen_[bit_of(code)]) return end();
    const auto place = std::lower_bound(entries_.begin(), entries_.end(), code, is_before);
    return place != entries_.end() && place->first == code ? &*place : end();
  }
  Iterator end() const { return nullptr; }

  std::size_t count(char32_t code) const { return find(code) == end() ? 0 : 1; }

  void add_to(LetterSet& out) const {
    for (const Entry& entry : entries_) out.add(entry.first);
  }

  void clear() {
    entries_.clear();
    seen_.reset();
  }

 private:
  static constexpr std::size_t kBits = 4096;

  static std::size_t bit_of(char32_t code) { return code % kBits; }
  static bool is_before(const Entry& entry, char32_t code) { return entry.first < code; }

  typename std::vector<Entry>::iterator place_of(char32_t code) {
    return std::lower_bound(entries_.begin(), entries_.end(), code, is_before);
  }

  std::vector<Entry> entries_;  // by code
  std::bitset<kBits> seen_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_CODE_MAP_H_
