#include "text/wording.h"

#include <numeric>

#include "text/ascii.h"

namespace hegui::text {
namespace {

char32_t plain(char32_t code) { return is_digit(code) ? U'0' : code; }

}  // namespace

// tests/screening/wording/features.mjs counts by the same numbers.
std::uint16_t wording_bucket(char32_t first, char32_t second) {
  std::uint32_t mixed = static_cast<std::uint32_t>(plain(first)) * 0x9E3779B1U +
                        static_cast<std::uint32_t>(plain(second)) * 0x85EBCA77U;
  mixed = (mixed ^ (mixed >> 15U)) * 0x2C1B3C6DU;
  mixed ^= mixed >> 13U;
  return static_cast<std::uint16_t>(mixed & (kWordingBuckets - 1));
}

WordingWeights::WordingWeights(std::span<const std::vector<WordingWeight>> classes)
    : classes_(classes.size()), begins_(kWordingBuckets + 1, 0) {
  for (const std::vector<WordingWeight>& weights : classes) {
    for (const WordingWeight& each : weights) ++begins_[std::size_t{each.bucket} + 1];
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  entries_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::size_t of = 0; of < classes.size(); ++of) {
    for (const WordingWeight& each : classes[of]) {
      entries_[next[each.bucket]++] = {static_cast<std::uint8_t>(of), each.weight};
    }
  }
}

std::span<const WordingWeights::Entry> WordingWeights::entries(char32_t first,
                                                               char32_t second) const {
  const std::size_t bucket = wording_bucket(first, second);
  const std::size_t begin = begins_[bucket];
  return {entries_.data() + begin, begins_[bucket + 1] - begin};
}

std::int32_t WordingWeights::weight(char32_t first, char32_t second, std::size_t of) const {
  for (const Entry& each : entries(first, second)) {
    if (each.of == of) return each.weight;
  }
  return 0;
}

std::vector<std::int32_t> WordingWeights::weigh(std::span<const char32_t> letters) const {
  std::vector<std::int32_t> sums(classes_, 0);
  const auto add = [&](char32_t first, char32_t second) {
    for (const Entry& each : entries(first, second)) sums[each.of] += each.weight;
  };
  for (std::size_t i = 0; i < letters.size(); ++i) {
    add(letters[i], 0);
    if (i > 0) add(letters[i - 1], letters[i]);
  }
  return sums;
}

WordingWeights::Part WordingWeights::heaviest(std::span<const char32_t> letters,
                                              std::size_t of) const {
  Part best;
  std::int32_t most = 0;
  std::int32_t sum = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::int32_t alone = weight(letters[i], 0, of);
    const std::int32_t with = i == 0 ? 0 : sum + weight(letters[i - 1], letters[i], of);
    if (with <= 0) first = i;
    sum = (with > 0 ? with : 0) + alone;
    if (sum > most) {
      most = sum;
      best = {first, i + 1};
    }
  }
  return best;
}

}  // namespace hegui::text
