// How a stretch of text reads as a whole: what its letters and pairs of letters weigh together for
// each of several classes. It sees wordings that no list has, and cannot say more than "like".
//
// Who uses it: the wording rules of the listing judge.
//
// What a caller may not assume: that a bucket is one pair of letters. There are fewer buckets than
// pairs, so that weights need no keys; pairs that share one share its weight.
#ifndef HEGUI_TEXT_WORDING_H_
#define HEGUI_TEXT_WORDING_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hegui::text {

inline constexpr std::uint32_t kWordingBuckets = 1U << 16U;
// What the letters of one stretch are at most; a longer one is weighed in parts.
inline constexpr std::uint32_t kLongestWording = 200;

struct WordingWeight {
  std::uint16_t bucket = 0;
  std::int8_t weight = 0;
};

class WordingWeights {
 public:
  // One list of weights a class, at most 256 of them.
  explicit WordingWeights(std::span<const std::vector<WordingWeight>> classes);

  std::size_t classes() const { return classes_; }

  // What all letters weigh, and all pairs of neighbours: one sum a class.
  std::vector<std::int32_t> weigh(std::span<const char32_t> letters) const;

  struct Part {
    std::size_t first = 0;
    std::size_t last = 0;  // exclusive
  };
  // The letters in a row that weigh most for a class; empty where none weighs more than nothing.
  Part heaviest(std::span<const char32_t> letters, std::size_t of) const;

 private:
  struct Entry {
    std::uint8_t of;
    std::int8_t weight;
  };
  std::span<const Entry> entries(char32_t first, char32_t second) const;
  std::int32_t weight(char32_t first, char32_t second, std::size_t of) const;

  std::size_t classes_;
  std::vector<std::uint32_t> begins_;  // of each bucket in entries_, and the end
  std::vector<Entry> entries_;
};

// How many letters and pairs a stretch of letters has.
constexpr std::size_t wording_size(std::size_t letters) {
  return letters == 0 ? 0 : 2 * letters - 1;
}

// Of a pair of letters; of a letter by itself with 0 as the second. Digits are all alike.
std::uint16_t wording_bucket(char32_t first, char32_t second);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WORDING_H_
