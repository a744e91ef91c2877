#include "text/word_pool.h"

#include <utility>

namespace hegui::text {
namespace {

std::uint64_t hash_of(std::u32string_view letters) {
  std::uint64_t sum = letters.size();
  for (const char32_t letter : letters) {
    sum = (sum ^ letter) * 0x9E3779B97F4A7C15U;
    sum ^= sum >> 29U;
  }
  return sum;
}

}  // namespace

std::uint32_t WordPool::push(std::u32string_view letters) {
  letters_.append(letters);
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return static_cast<std::uint32_t>(ends_.size() - 1);
}

std::uint32_t WordPool::add(std::u32string_view letters) {
  if (in_table_ * 2 >= table_.size()) grow();
  const std::size_t place = place_of(letters);
  if (table_[place] != 0) return table_[place] - 1;
  const std::uint32_t made = push(letters);
  table_[place] = made + 1;
  ++in_table_;
  return made;
}

// Of the word that is equal, or a free one. The table is never more than half full.
std::size_t WordPool::place_of(std::u32string_view letters) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t place = static_cast<std::size_t>(hash_of(letters)) & mask;
  while (table_[place] != 0 && (*this)[table_[place] - 1] != letters) place = (place + 1) & mask;
  return place;
}

void WordPool::grow() {
  constexpr std::size_t kFewest = 64;
  std::vector<std::uint32_t> old(table_.empty() ? kFewest : table_.size() * 2, 0);
  std::swap(old, table_);
  for (const std::uint32_t entry : old) {
    if (entry != 0) table_[place_of((*this)[entry - 1])] = entry;
  }
}

}  // namespace hegui::text
