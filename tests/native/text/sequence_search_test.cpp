// The search for sequences, which leaves out what cannot be complete, beside one that leaves out
// nothing.
#include "text/sequence_search.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "text/fold.h"
#include "text/markup.h"
#include "text/skeleton.h"
#include "text/word_finder.h"

namespace {

using namespace hegui::text;

constexpr std::size_t kRemembered = 4;
constexpr std::uint32_t kGroups = 3;

struct Sequence {
  std::uint32_t group;
  std::vector<SequenceStep> steps;
};

struct Partial {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t sentence;
};

using FoundSequence = std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>>;

// The latest ends of each step of one sequence.
class Slow {
 public:
  Slow(const Sequence& sequence, const Skeleton& text)
      : sequence_(sequence), text_(text), kept_(sequence.steps.size()) {}

  // Gives the beginnings of what is complete with this word.
  std::vector<std::uint32_t> take(const Occurrence& at, ClassId word_class) {
    std::vector<std::uint32_t> out;
    for (std::size_t step = 0; step < kept_.size(); ++step) {
      if (sequence_.steps[step].word_class != word_class) continue;
      Partial partial{at.first, at.last, text_.letters[at.last - 1].sentence};
      if (step > 0 && !reach_back(step, at, partial)) continue;
      if (step + 1 == kept_.size()) out.push_back(partial.first);
      remember(kept_[step], partial);
    }
    return out;
  }

 private:
  bool reach_back(std::size_t step, const Occurrence& at, Partial& partial) const {
    const std::vector<Partial>& before = kept_[step - 1];
    const std::size_t kept = std::min(before.size(), kRemembered);
    for (std::size_t back = 1; back <= kept; ++back) {
      const Partial& each = before[before.size() - back];
      if (each.sentence != text_.letters[at.first].sentence) return false;
      if (each.last > at.first) continue;
      partial.first = each.first;
      return at.first - each.last <= sequence_.steps[step].gap;
    }
    return false;
  }

  static void remember(std::vector<Partial>& kept, const Partial& partial) {
    if (!kept.empty() && kept.back().last == partial.last) {
      kept.back().first = std::min(kept.back().first, partial.first);
    } else {
      kept.push_back(partial);
    }
  }

  const Sequence& sequence_;
  const Skeleton& text_;
  std::vector<std::vector<Partial>> kept_;  // by step
};

FoundSequence by_looking(const std::vector<Sequence>& sequences, const Skeleton& text,
                         const WordFinder& words, const std::vector<Occurrence>& occurrences,
                         const std::vector<bool>& asked) {
  std::vector<Slow> all;
  all.reserve(sequences.size());
  for (const Sequence& each : sequences) all.emplace_back(each, text);
  FoundSequence out;
  for (const Occurrence& at : occurrences) {
    for (std::uint32_t i = 0; i < sequences.size(); ++i) {
      if (!asked[sequences[i].group]) continue;
      for (const ClassId each : words.classes_of(at.word)) {
        for (const std::uint32_t first : all[i].take(at, each)) out.emplace_back(i, first, at.last);
      }
    }
  }
  return out;
}

std::uint32_t roll(std::mt19937& random, std::uint32_t below) {
  return static_cast<std::uint32_t>(random() % below);
}

std::string letter(std::uint32_t number) {
  return {'\xE4', '\xB8', static_cast<char>(0x80 + number)};
}

std::string random_text(std::mt19937& random, std::uint32_t letters, std::uint32_t length) {
  std::string out;
  for (std::uint32_t i = 0; i < length; ++i) {
    out += roll(random, 9) == 0 ? "; " : letter(roll(random, letters));
  }
  return out;
}

}  // namespace

TEST_CASE("sequences are found as without leaving any out", "[text][sequences]") {
  std::mt19937 random(20190301);
  for (int round = 0; round < 300; ++round) {
    const std::uint32_t letters = 3 + roll(random, 30);
    const std::uint32_t classes = 2 + roll(random, 12);
    WordFinder words;
    for (std::uint32_t i = 0; i < letters; ++i) {
      std::string word = letter(i);
      if (roll(random, 3) == 0) word += letter(roll(random, letters));
      const std::uint32_t in = 1 + roll(random, 3);
      for (std::uint32_t c = 0; c < in; ++c) {
        words.add(word, static_cast<ClassId>(1 + roll(random, classes)));
      }
    }
    words.ready();
    SequenceMatcher matcher;
    std::vector<Sequence> sequences(1 + roll(random, 20));
    for (std::uint32_t i = 0; i < sequences.size(); ++i) {
      sequences[i].group = roll(random, kGroups);
      sequences[i].steps.resize(1 + roll(random, 4));
      for (SequenceStep& step : sequences[i].steps) {
        step = {static_cast<ClassId>(1 + roll(random, classes)),
                static_cast<std::uint8_t>(roll(random, 6))};
      }
      sequences[i].steps.front().gap = 0;
      matcher.add(i, sequences[i].group, sequences[i].steps);
    }
    matcher.ready();
    SequenceSearch search(matcher);
    // One search for text after text: nothing of the one may be left in the next.
    for (int each = 0; each < 3; ++each) {
      const auto seen = as_written(random_text(random, letters + 2, roll(random, 120)));
      const Skeleton text = make_skeleton(fold_symbols(seen.symbols));
      const std::vector<Occurrence> occurrences = words.find(text);
      const std::vector<bool> asked = {true, roll(random, 2) == 0, true};
      FoundSequence found;
      for (const SequenceMatch& match :
           search.match(text, words, occurrences, asked,
                        [](const Occurrence&, std::uint32_t) { return true; })) {
        found.emplace_back(match.sequence, match.first, match.last);
      }
      INFO("round " << round << ", text " << each);
      FoundSequence expected = by_looking(sequences, text, words, occurrences, asked);
      std::sort(found.begin(), found.end());
      std::sort(expected.begin(), expected.end());
      REQUIRE(found == expected);
    }
  }
}

TEST_CASE("what ends with one word comes in the order of the sequences", "[text][sequences]") {
  WordFinder words;
  words.add(letter(1), 1);
  words.add(letter(2), 3);
  words.add(letter(2), 2);
  words.ready();
  SequenceMatcher matcher;
  matcher.add(7, 0, {{2, 0}});
  matcher.add(5, 0, {{1, 0}, {3, 4}});
  matcher.add(6, 0, {{1, 0}, {2, 4}});
  matcher.ready();
  const Skeleton text = make_skeleton(fold_symbols(as_written(letter(1) + letter(2)).symbols));
  SequenceSearch search(matcher);
  const auto matches = search.match(text, words, words.find(text), {true},
                                    [](const Occurrence&, std::uint32_t) { return true; });
  REQUIRE(matches.size() == 3);
  CHECK(matches[0].sequence == 7);
  CHECK(matches[1].sequence == 5);
  CHECK(matches[2].sequence == 6);
}
