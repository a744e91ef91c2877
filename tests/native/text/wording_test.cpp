// What letters and pairs of letters weigh together, against the plain sum over all of them.
#include "text/wording.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace {

using hegui::text::wording_bucket;
using hegui::text::wording_size;
using hegui::text::WordingWeight;
using hegui::text::WordingWeights;

using Weights = std::map<std::uint16_t, std::int8_t>;

Weights random_weights(std::mt19937& random) {
  Weights out;
  for (char32_t first = U'a'; first <= U'e'; ++first) {
    out[wording_bucket(first, 0)] = static_cast<std::int8_t>(static_cast<int>(random() % 15) - 7);
    for (char32_t second = U'a'; second <= U'e'; ++second) {
      const auto weight = static_cast<std::int8_t>(static_cast<int>(random() % 15) - 7);
      if (random() % 3 != 0) out[wording_bucket(first, second)] = weight;
    }
  }
  return out;
}

std::vector<WordingWeight> list_of(const Weights& weights) {
  std::vector<WordingWeight> out;
  for (const auto& [bucket, weight] : weights) out.push_back({bucket, weight});
  return out;
}

int weight_of(const Weights& weights, char32_t first, char32_t second) {
  const auto found = weights.find(wording_bucket(first, second));
  return found == weights.end() ? 0 : found->second;
}

int sum_of(const Weights& weights, const std::u32string& letters) {
  int sum = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    sum += weight_of(weights, letters[i], 0);
    if (i > 0) sum += weight_of(weights, letters[i - 1], letters[i]);
  }
  return sum;
}

int most_of(const Weights& weights, const std::u32string& letters) {
  int most = 0;
  for (std::size_t first = 0; first < letters.size(); ++first) {
    for (std::size_t last = first + 1; last <= letters.size(); ++last) {
      most = std::max(most, sum_of(weights, letters.substr(first, last - first)));
    }
  }
  return most;
}

std::u32string random_letters(std::mt19937& random) {
  std::u32string out(random() % 12, U'a');
  for (char32_t& letter : out) letter += static_cast<char32_t>(random() % 5);
  return out;
}

}  // namespace

TEST_CASE("all letters and pairs weigh what each of them does", "[text][wording]") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const Weights one = random_weights(random);
    const Weights two = random_weights(random);
    const WordingWeights weights(std::vector{list_of(one), list_of(two)});
    const std::u32string letters = random_letters(random);
    const std::vector<std::int32_t> sums = weights.weigh(letters);
    REQUIRE(sums.size() == 2);
    CHECK(sums[0] == sum_of(one, letters));
    CHECK(sums[1] == sum_of(two, letters));
  }
}

TEST_CASE("no letters in a row weigh more than the heaviest part", "[text][wording]") {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    const Weights one = random_weights(random);
    const Weights two = random_weights(random);
    const WordingWeights weights(std::vector{list_of(one), list_of(two)});
    const std::u32string letters = random_letters(random);
    const WordingWeights::Part part = weights.heaviest(letters, 1);
    REQUIRE(part.first <= part.last);
    REQUIRE(part.last <= letters.size());
    CHECK(sum_of(two, letters.substr(part.first, part.last - part.first)) == most_of(two, letters));
  }
}

TEST_CASE("digits weigh alike, and no text weighs nothing", "[text][wording]") {
  CHECK(wording_bucket(U'3', U'a') == wording_bucket(U'7', U'a'));
  CHECK(wording_bucket(U'a', U'3') == wording_bucket(U'a', U'7'));
  CHECK(wording_bucket(U'a', U'b') != wording_bucket(U'b', U'a'));
  const WordingWeights weights(std::vector<std::vector<WordingWeight>>(2));
  CHECK(weights.weigh({}) == std::vector<std::int32_t>{0, 0});
  CHECK(weights.heaviest({}, 0).last == 0);
  CHECK(wording_size(0) == 0);
  CHECK(wording_size(1) == 1);
  CHECK(wording_size(3) == 5);
}
