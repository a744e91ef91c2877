#include "text/sound.h"

#include <algorithm>
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
  std::vector<std::string> names;     // sorted
  std::vector<std::uint16_t> of_han;  // from kFirstHan on: 0, or the syllable and one

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

// The syllables that the letters begin with, the longest first, until `take` says that it has one.
template <typename Take>
void each_syllable(std::string_view letters, Take take) {
  for (std::size_t length = std::min(letters.size(), kLongestSyllable); length > 0; --length) {
    const int syllable = syllable_named(letters.substr(0, length));
    if (syllable != kNoSyllable && take(Spelled{syllable, length})) return;
  }
}

}  // namespace

int syllable_count() { return static_cast<int>(Sounds::get().names.size()); }

int syllable_of(char32_t han) {
  if (han < kFirstHan || han > kLastHan) return kNoSyllable;
  return Sounds::get().of_han[han - kFirstHan] - 1;
}

int syllable_named(std::string_view letters) {
  if (letters.empty() || letters.size() > kLongestSyllable) return kNoSyllable;
  // Both ways of writing these two are in use; no other syllable is spelled so.
  if (letters == "lue") return syllable_named("lve");
  if (letters == "nue") return syllable_named("nve");
  return Sounds::get().find(letters);
}

std::string_view syllable_name(int syllable) {
  if (syllable < 0 || syllable >= syllable_count()) return {};
  return Sounds::get().names[static_cast<std::size_t>(syllable)];
}

Spelled longest_syllable(std::string_view letters) {
  Spelled longest{kNoSyllable, 0};
  each_syllable(letters, [&](const Spelled& found) {
    longest = found;
    return true;
  });
  return longest;
}

std::vector<Spelled> parse_syllables(std::string_view letters) {
  // From the end: the first syllable of each rest that can be read to its end.
  std::vector<Spelled> first(letters.size() + 1, Spelled{kNoSyllable, 0});
  for (std::size_t at = letters.size(); at-- > 0;) {
    each_syllable(letters.substr(at), [&](const Spelled& found) {
      const std::size_t rest = at + found.length;
      if (rest < letters.size() && first[rest].length == 0) return false;
      first[at] = found;
      return true;
    });
  }
  std::vector<Spelled> out;
  for (std::size_t at = 0; at < letters.size() && first[at].length > 0; at += first[at].length) {
    out.push_back(first[at]);
  }
  return out;
}

}  // namespace hegui::text
