#include "text/sound.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "text/table_data.h"

namespace hegui::text {
namespace {

constexpr char32_t kFirstHan = 0x4E00;
constexpr char32_t kLastHan = 0x9FFF;

std::vector<std::string> split(std::string_view names) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find(' ', at), names.size());
    out.emplace_back(names.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

struct Sounds {
  // The names as a tree of letters: every syllable that a text begins with in one walk.
  struct Branch {
    std::array<std::uint16_t, 26> next{};  // 0: none
    std::int16_t syllable = kNoSyllable;
  };

  std::vector<std::string> names;     // sorted
  std::vector<std::uint16_t> of_han;  // from kFirstHan on: 0, or the syllable and one
  std::vector<Branch> tree;           // the root is 0

  Sounds() : of_han(kLastHan - kFirstHan + 1, 0) {
    const std::vector<std::string> initials = split(data::sound_initials());
    const std::vector<std::string> finals = split(data::sound_finals());
    // Of each initial with each final: 0 where no character has them, else the syllable and one.
    std::vector<std::uint16_t> numbers(initials.size() * finals.size(), 0);
    const auto each = [&](auto take) {
      data::Unpacker places(data::sound_places());
      data::Unpacker initial_of(data::sound_initial_of());
      data::Unpacker final_of(data::sound_final_of());
      std::uint32_t code = 0;
      while (!places.at_end()) {
        code += places.next();
        const std::size_t pair = initial_of.next() * finals.size() + final_of.next();
        if (code >= kFirstHan && code <= kLastHan && pair < numbers.size()) take(code, pair);
      }
    };
    const auto name_of = [&](std::size_t pair) {
      return initials[pair / finals.size()] + finals[pair % finals.size()];
    };
    each([&](std::uint32_t, std::size_t pair) { numbers[pair] = 1; });
    for (std::size_t pair = 0; pair < numbers.size(); ++pair) {
      if (numbers[pair] != 0) names.push_back(name_of(pair));
    }
    std::sort(names.begin(), names.end());
    for (std::size_t pair = 0; pair < numbers.size(); ++pair) {
      if (numbers[pair] != 0) numbers[pair] = static_cast<std::uint16_t>(find(name_of(pair)) + 1);
    }
    each([&](std::uint32_t code, std::size_t pair) { of_han[code - kFirstHan] = numbers[pair]; });
    make_tree();
  }

  void grow(std::string_view name, int syllable) {
    std::size_t at = 0;
    for (const char letter : name) {
      const auto place = static_cast<std::size_t>(letter - 'a');
      if (tree[at].next.at(place) == 0) {
        tree[at].next.at(place) = static_cast<std::uint16_t>(tree.size());
        tree.emplace_back();
      }
      at = tree[at].next.at(place);
    }
    tree[at].syllable = static_cast<std::int16_t>(syllable);
  }

  void make_tree() {
    tree.emplace_back();
    for (std::size_t i = 0; i < names.size(); ++i) grow(names[i], static_cast<int>(i));
    // Both ways of writing these two are in use; no other syllable is spelled so.
    grow("lue", find("lve"));
    grow("nue", find("nve"));
  }

  int find(std::string_view name) const {
    const auto found = std::lower_bound(names.begin(), names.end(), name);
    if (found == names.end() || *found != name) return kNoSyllable;
    return static_cast<int>(found - names.begin());
  }

  static const Sounds& get() {
    static const Sounds kSounds;
    return kSounds;
  }
};

// The syllables that some letters begin with, by length.
class Beginnings {
 public:
  explicit Beginnings(std::string_view letters) {
    const std::vector<Sounds::Branch>& tree = Sounds::get().tree;
    std::size_t at = 0;
    for (std::size_t i = 0; i < std::min(letters.size(), kLongestSyllable); ++i) {
      if (letters[i] < 'a' || letters[i] > 'z') return;
      at = tree[at].next.at(static_cast<std::size_t>(letters[i] - 'a'));
      if (at == 0) return;
      syllables_.at(i + 1) = tree[at].syllable;
      longest_ = i + 1;
    }
  }

  // No syllable is longer.
  std::size_t longest() const { return longest_; }
  int of_length(std::size_t length) const { return syllables_.at(length); }

 private:
  std::array<int, kLongestSyllable + 1> syllables_{};
  std::size_t longest_ = 0;
};

// Can the letters be read as syllables to their end? Most words of other languages cannot, and a
// few of their letters tell.
bool can_be_read(std::string_view letters) {
  constexpr std::uint64_t kReach = (std::uint64_t{1} << (kLongestSyllable + 1)) - 1;
  std::uint64_t ends = 1;  // of what was read, from here on
  for (std::size_t at = 0; at < letters.size(); ++at, ends = (ends >> 1U) & kReach) {
    if (ends == 0) return false;
    if ((ends & 1U) == 0) continue;
    const Beginnings begin(letters.substr(at));
    for (std::size_t length = begin.longest(); length > 0; --length) {
      if (begin.of_length(length) != kNoSyllable) ends |= std::uint64_t{1} << length;
    }
  }
  return (ends & 1U) != 0;
}

}  // namespace

int syllable_count() { return static_cast<int>(Sounds::get().names.size()); }

int syllable_of(char32_t han) {
  if (han < kFirstHan || han > kLastHan) return kNoSyllable;
  return Sounds::get().of_han[han - kFirstHan] - 1;
}

int syllable_named(std::string_view letters) {
  if (letters.empty() || letters.size() > kLongestSyllable) return kNoSyllable;
  const Beginnings begin(letters);
  return begin.longest() == letters.size() ? begin.of_length(letters.size()) : kNoSyllable;
}

std::string_view syllable_name(int syllable) {
  if (syllable < 0 || syllable >= syllable_count()) return {};
  return Sounds::get().names[static_cast<std::size_t>(syllable)];
}

Spelled longest_syllable(std::string_view letters) {
  const Beginnings begin(letters);
  for (std::size_t length = begin.longest(); length > 0; --length) {
    if (begin.of_length(length) != kNoSyllable) return {begin.of_length(length), length};
  }
  return {kNoSyllable, 0};
}

std::vector<Spelled> parse_syllables(std::string_view letters) {
  if (!can_be_read(letters)) return {};
  // From the end: the first syllable of each rest that can be read to its end.
  std::vector<Spelled> first(letters.size() + 1, Spelled{kNoSyllable, 0});
  for (std::size_t at = letters.size(); at-- > 0;) {
    const Beginnings begin(letters.substr(at));
    for (std::size_t length = begin.longest(); length > 0; --length) {
      const std::size_t rest = at + length;
      if (begin.of_length(length) == kNoSyllable) continue;
      if (rest < letters.size() && first[rest].length == 0) continue;
      first[at] = {begin.of_length(length), length};
      break;
    }
  }
  std::vector<Spelled> out;
  for (std::size_t at = 0; at < letters.size() && first[at].length > 0; at += first[at].length) {
    out.push_back(first[at]);
  }
  return out;
}

}  // namespace hegui::text
