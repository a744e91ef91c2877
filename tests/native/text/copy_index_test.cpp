// The index of copies against a search that compares everything with everything, and against texts
// that hide what they took.
#include "text/copy_index.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "text/utf8.h"

namespace hegui::tests {
namespace {

using text::CopyIndex;
using text::CopyLimits;
using text::Letters;

class Lot {
 public:
  explicit Lot(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

// Limits that leave nothing out.
CopyLimits all_of_it() {
  CopyLimits limits;
  limits.owners = 1'000'000;
  limits.places = 1'000'000;
  limits.first_work = 1'000'000'000;
  return limits;
}

// Ideographs from U+4E00 on, which no folding changes.
std::string ideographs(Lot& lot, std::size_t length, std::uint32_t alphabet) {
  std::string out;
  for (std::size_t i = 0; i < length; ++i) text::append_utf8(out, 0x4E00 + lot.below(alphabet));
  return out;
}

using FoundCopy =
    std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;

std::vector<FoundCopy> found_in(const CopyIndex& index, const Letters& letters) {
  std::vector<FoundCopy> out;
  for (const text::Copy& copy : index.find({letters, {}, 0}).found) {
    const auto [start, end] = index.span_of(copy.other, copy.other + copy.last - copy.first);
    out.emplace_back(copy.text, copy.first, copy.last, start, end);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Every longest stretch of at least kGuaranteed letters that both have.
std::vector<FoundCopy> compared(const Letters& asked, const std::vector<Letters>& texts) {
  std::vector<FoundCopy> out;
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    const Letters& other = texts[t];
    for (std::uint32_t i = 0; i < asked.size(); ++i) {
      for (std::uint32_t j = 0; j < other.size(); ++j) {
        if (i > 0 && j > 0 && asked.codes[i - 1] == other.codes[j - 1]) continue;
        std::uint32_t length = 0;
        while (i + length < asked.size() && j + length < other.size() &&
               asked.codes[i + length] == other.codes[j + length]) {
          ++length;
        }
        if (length < text::kGuaranteed) continue;
        out.emplace_back(t, i, i + length, other.starts[j], other.end(j + length - 1));
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

struct Index {
  CopyIndex index{all_of_it()};
  std::vector<Letters> texts;

  explicit Index(const std::vector<std::string>& originals) {
    for (const std::string& original : originals) {
      texts.push_back(text::letters_of_text(original));
      index.add(static_cast<std::uint32_t>(texts.size()), texts.back());
    }
    index.finish();
  }
};

}  // namespace

TEST_CASE("every common stretch of small alphabets is found, and nothing else", "[text][copy]") {
  Lot lot(20170801);
  std::size_t stretches = 0;
  for (int round = 0; round < 300; ++round) {
    const std::uint32_t alphabet = 1 + lot.below(4);
    std::vector<std::string> words;
    for (int i = 0; i < 4; ++i) words.push_back(ideographs(lot, 1 + lot.below(30), alphabet));
    const auto made = [&] {
      std::string out;
      for (std::uint32_t i = 0; i < 12; ++i) out += words[lot.below(4)];
      return out;
    };
    const Index index({made(), made(), made()});
    const Letters asked = text::letters_of_text(made());
    const std::vector<FoundCopy> expected = compared(asked, index.texts);
    const bool same = found_in(index.index, asked) == expected;
    REQUIRE(same);
    stretches += expected.size();
  }
  CHECK(stretches > 1000);
}

TEST_CASE("a copied stretch is found with its place on both sides", "[text][copy]") {
  Lot lot(7);
  for (int round = 0; round < 200; ++round) {
    const auto length = static_cast<std::uint32_t>(text::kGuaranteed) + lot.below(60);
    const std::string copied = ideographs(lot, length, 3000);
    const std::uint32_t before = lot.below(80);
    const std::uint32_t other_before = lot.below(80);
    const std::string other =
        ideographs(lot, other_before, 3000) + "\u3002" + copied + "!" + ideographs(lot, 40, 3000);
    const std::string asked =
        ideographs(lot, before, 3000) + copied + ideographs(lot, lot.below(80), 3000);
    const Index index({ideographs(lot, 200, 3000), other});
    const auto found = found_in(index.index, text::letters_of_text(asked));
    REQUIRE(found.size() == 1);
    const auto [which, first, last, start, end] = found.front();
    CHECK(which == 1);
    // A neighbour may be the same by chance.
    CHECK(first <= before);
    CHECK(last >= before + length);
    CHECK(last - first <= length + 4);
    CHECK(start <= other_before + 1);
    CHECK(end >= other_before + 1 + length);
  }
}

TEST_CASE("a copy does not hide behind markup, blanks, case and width", "[text][copy]") {
  const std::string plain =
      "Deploy the CMDB agent on every node and watch all changes in real time";
  const Index index({plain});
  const auto whole = static_cast<std::uint32_t>(plain.size());
  const std::vector<std::string> disguises = {
      "<p>Deploy the <b>CM</b>DB agent on</p><p>every node and watch all changes in real time</p>",
      "D\u200BE\u200BPLOY the CMDB\u00A0agent, on every node... and watch ALL changes in real-time",
      "\uFF24\uFF25\uFF30loy the &#67;MDB agent on every n\u00ADode and watch all changes in real "
      "time",
      "**Deploy** the _CMDB_ agent on every node\n\n- and watch all changes in real time",
      "Deploy the <img src='x' data-a='%'>CMDB agent on every node and watch all changes in real "
      "time"};
  for (std::string disguised : disguises) {
    // A long piece of markup between two letters.
    if (const std::size_t at = disguised.find('%'); at != std::string::npos) {
      disguised.replace(at, 1, std::string(700, 'x'));
    }
    const Letters asked = text::letters_of_text(disguised);
    const auto found = found_in(index.index, asked);
    INFO(disguised);
    REQUIRE(found.size() == 1);
    CHECK(std::get<3>(found.front()) == 0);
    CHECK(std::get<4>(found.front()) == whole);
    // The same the other way round: the disguise is in the index, with its own positions.
    const Index other({disguised});
    const auto back = found_in(other.index, text::letters_of_text(plain));
    REQUIRE(back.size() == 1);
    CHECK(std::get<3>(back.front()) == asked.starts[std::get<1>(found.front())]);
    CHECK(std::get<4>(back.front()) == asked.end(std::get<2>(found.front()) - 1));
  }
}

TEST_CASE("other texts share nothing", "[text][copy]") {
  Lot lot(99);
  std::vector<std::string> texts;
  for (int i = 0; i < 200; ++i) texts.push_back(ideographs(lot, 500, 40));
  const Index index(texts);
  for (int i = 0; i < 50; ++i) {
    CHECK(found_in(index.index, text::letters_of_text(ideographs(lot, 500, 40))).empty());
  }
  CHECK(found_in(index.index, text::letters_of_text("")).empty());
}

TEST_CASE("what stands with too many belongs to nobody", "[text][copy]") {
  Lot lot(5);
  const std::string clause = ideographs(lot, 80, 3000);
  const auto asked = text::letters_of_text(ideographs(lot, 50, 3000) + clause);
  for (const std::uint32_t owners : {3U, 4U, 40U}) {
    CopyIndex index;
    for (std::uint32_t i = 0; i < owners; ++i) {
      // Each owner has it many times: a shop that repeats itself does not make it common.
      for (int times = 0; times < 6; ++times) {
        index.add(i, text::letters_of_text(ideographs(lot, 60, 3000) + clause));
      }
    }
    index.finish();
    const text::Copies copies = index.find({asked, {}, 4});
    INFO(owners);
    CHECK(copies.found.empty() == (owners >= 4));
    REQUIRE(copies.common.size() == (owners >= 4 ? 1 : 0));
    if (owners >= 4) {
      CHECK(copies.common.front().first >= 50);
      CHECK(copies.common.front().first < 50 + text::kWindow);
      CHECK(copies.common.front().last > 130 - text::kWindow);
    }
  }
}

TEST_CASE("owners are left out, and a full index says so", "[text][copy]") {
  Lot lot(6);
  const std::string text = ideographs(lot, 60, 3000);
  const Letters letters = text::letters_of_text(text);
  CopyLimits limits;
  limits.letters = 150;
  CopyIndex index(limits);
  CHECK(index.add(3, letters).has_value());
  CHECK(index.add(5, letters).has_value());
  CHECK_FALSE(index.add(6, letters).has_value());
  index.finish();
  const std::vector<std::uint32_t> third{3};
  const std::vector<std::uint32_t> both{3, 5};
  CHECK(index.find({letters, {}, 0}).found.size() == 2);
  const text::Copies fifth = index.find({letters, third, 0});
  REQUIRE(fifth.found.size() == 1);
  CHECK(index.owner_of(fifth.found.front().text) == 5);
  CHECK(index.find({letters, both, 0}).found.empty());
}

TEST_CASE("texts made to cost time and memory cost little", "[text][copy]") {
  const std::string same(1'000'000, 'a');
  std::string periodic;
  for (int i = 0; i < 300'000; ++i) periodic += "abc";
  CopyIndex index;
  for (std::uint32_t i = 0; i < 8; ++i) {
    index.add(i, text::letters_of_text(same));
    index.add(i, text::letters_of_text(periodic));
  }
  index.finish();
  CHECK(index.memory() < index.letter_count() * 4);
  CHECK_FALSE(index.find({text::letters_of_text(same), {}, 0}).found.empty());
  CHECK_FALSE(index.find({text::letters_of_text(periodic), {}, 0}).found.empty());
}

}  // namespace hegui::tests
