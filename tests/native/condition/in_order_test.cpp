// Order for the few does what the standard's does.
#include "condition/in_order.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hegui::tests {

TEST_CASE("few are sorted as many are, and equal ones stay as they stood", "[condition][order]") {
  using Pair = std::pair<int, std::string>;
  const auto by_first = [](const Pair& left, const Pair& right) {
    return left.first < right.first;
  };
  std::mt19937 random(20170801);
  for (std::size_t size = 0; size < 60; ++size) {
    std::vector<Pair> given;
    for (std::size_t at = 0; at < size; ++at) {
      given.emplace_back(static_cast<int>(random() % 8), std::to_string(at));
    }
    std::vector<Pair> expected = given;
    std::stable_sort(expected.begin(), expected.end(), by_first);
    condition::sort_few(given, by_first);
    CHECK(given == expected);
  }
}

TEST_CASE("what is added in order stands there once", "[condition][order]") {
  std::mt19937 random(20170801);
  std::vector<std::string> kept;
  std::set<std::string> expected;
  for (int times = 0; times < 200; ++times) {
    const std::string added = std::to_string(random() % 64);
    expected.insert(added);
    condition::add_in_order(kept, added);
    CHECK(std::equal(kept.begin(), kept.end(), expected.begin(), expected.end()));
  }
  CHECK(kept.size() > 50);
}

}  // namespace hegui::tests
