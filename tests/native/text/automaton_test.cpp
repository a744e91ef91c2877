#include "text/automaton.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace {

using hegui::text::Automaton;

struct Found {
  std::size_t word;
  std::size_t end;

  bool operator==(const Found& other) const { return word == other.word && end == other.end; }
  bool operator<(const Found& other) const {
    return std::tie(end, word) < std::tie(other.end, other.word);
  }
};

std::u32string random_text(std::mt19937& random, std::size_t longest, char32_t first,
                           std::uint32_t letters) {
  std::u32string out(random() % (longest + 1), U'\0');
  for (char32_t& letter : out) letter = first + static_cast<char32_t>(random() % letters);
  return out;
}

std::vector<Found> by_automaton(const std::vector<std::u32string>& words,
                                const std::u32string& text) {
  std::vector<Found> out;
  Automaton(words).find(text, [&](std::size_t word, std::size_t end) {
    out.push_back({word, end});
  });
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Found> by_looking(const std::vector<std::u32string>& words,
                              const std::u32string& text) {
  std::vector<Found> out;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    for (std::size_t word = 0; word < words.size(); ++word) {
      const std::u32string& letters = words[word];
      if (letters.empty() || letters.size() > end) continue;
      if (std::find(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(word), letters) !=
          words.begin() + static_cast<std::ptrdiff_t>(word)) {
        continue;  // of equal words the first counts
      }
      if (text.compare(end - letters.size(), letters.size(), letters) == 0)
        out.push_back({word, end});
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("the automaton finds what looking at every place finds", "[text][automaton]") {
  std::mt19937 random(20170801);
  // Alphabets from two letters (much overlap) to hundreds, ASCII, ideographs and beyond the plane.
  const std::vector<std::pair<char32_t, std::uint32_t>> alphabets = {
      {U'a', 2}, {U'a', 4}, {0x4E00, 30}, {0x4EF0, 300}, {0x1F300, 12}, {0x10FFFC, 3}};
  for (int round = 0; round < 600; ++round) {
    const auto [first, letters] = alphabets[static_cast<std::size_t>(round) % alphabets.size()];
    std::vector<std::u32string> words(1 + random() % 60);
    for (std::u32string& word : words) word = random_text(random, 6, first, letters);
    const std::u32string text = random_text(random, 200, first, letters + 2);
    INFO("round " << round);
    REQUIRE(by_automaton(words, text) == by_looking(words, text));
  }
}

TEST_CASE("an automaton without words finds nothing", "[text][automaton]") {
  CHECK(by_automaton({}, U"abc").empty());
  CHECK(by_automaton({U""}, U"abc").empty());
  Automaton().find(std::u32string(U"abc"), [](std::size_t, std::size_t) { FAIL(); });
}
