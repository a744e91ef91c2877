#include <algorithm>
#include <cstddef>

#include "arguments.h"

namespace hegui::cli {
namespace {

// Insertions, deletions and replacements that make one word the other.
std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  // A longer word cannot be a slip of any word there is, and is not worth the time.
  constexpr std::size_t kLongest = 40;
  if (word.size() > kLongest) return {};
  std::string best;
  std::size_t best_distance = word.size() / 3 + 2;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    const bool begins = word.size() >= 3 && candidate.compare(0, word.size(), word) == 0;
    const std::size_t counted = begins ? 0 : distance;
    if (counted < best_distance) {
      best = candidate;
      best_distance = counted;
    }
  }
  return best;
}

}  // namespace hegui::cli
