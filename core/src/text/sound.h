// How Chinese characters sound: one syllable of pinyin, without its tone, for each common
// character.
//
// Who uses it: the matcher of words, for what is written by sound (pinyin, homophones).
//
// What a caller may not assume: that a character has one reading (the most usual is given), that a
// traditional one has any (fold first), or that letters which can be read as syllables are pinyin.
#ifndef HEGUI_TEXT_SOUND_H_
#define HEGUI_TEXT_SOUND_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace hegui::text {

inline constexpr std::size_t kLongestSyllable = 6;  // letters
inline constexpr int kNoSyllable = -1;

// Syllables are numbers from 0 on, in the order of their names.
int syllable_count();

// The syllable of a simplified character; kNoSyllable for what is rare or no Chinese character.
int syllable_of(char32_t han);

// Of lower-case letters, v for the u with dots. kNoSyllable for what is no syllable.
int syllable_named(std::string_view letters);

// Empty for what is no syllable. The text is there as long as the program runs.
std::string_view syllable_name(int syllable);

struct Spelled {
  int syllable;
  std::size_t length;  // letters; 0 with kNoSyllable
};

// The longest syllable that the letters begin with.
Spelled longest_syllable(std::string_view letters);

// The letters as syllables from the first to the last; empty where that is not possible. Of several
// ways the one that takes the longest first syllable, then the longest second, and so on. Linear.
std::vector<Spelled> parse_syllables(std::string_view letters);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SOUND_H_
