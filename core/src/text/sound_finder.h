// Finds words by how they sound: written in pinyin, in part or in whole, with other characters of
// the same sound, or with characters that look like the right ones.
//
// Who uses it: the word finder, for the words that patterns look for.
//
// What a caller may not assume: that what sounds the same means the same. So a word of two
// syllables counts only where Latin letters or a look-alike show that somebody hides it, or where
// the caller said it is worth it; of a longer one at least one letter must be as it is written; and
// letters that are called fixed must not be replaced by another character at all.
#ifndef HEGUI_TEXT_SOUND_FINDER_H_
#define HEGUI_TEXT_SOUND_FINDER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/automaton.h"
#include "text/code_map.h"
#include "text/skeleton.h"

namespace hegui::text {

struct Occurrence;

class SoundFinder {
 public:
  // `letters` are folded. Words that are not all Chinese characters with a sound are not added.
  void add(std::u32string_view letters, std::uint32_t word);
  // A word of two syllables that is also found with one other character.
  void add_short(const std::u32string& letters) { short_.insert(letters); }
  void add_fixed(char32_t letter) { fixed_.insert(letter); }
  // `looks` stands for `meant` wherever it is written.
  void add_look_alike(char32_t looks, char32_t meant) { look_alikes_[looks] = meant; }
  // `first` and `second` side by side stand for `meant`: a character taken apart.
  void add_split(char32_t first, char32_t second, char32_t meant) {
    splits_[first][second] = meant;
  }
  void ready();

  // Appends what is found in another spelling than its own.
  void find(const Skeleton& text, std::vector<Occurrence>& out) const;

  std::size_t memory() const;

 private:
  struct Word {
    std::uint32_t first;  // of letters_
    std::uint32_t length;
    std::uint32_t word;
    bool is_short;  // found with one other character though it has but two
  };
  // Words of one sound: of words_.
  struct Alike {
    std::uint32_t first;
    std::uint32_t last;
  };
  // Two syllables in a row, and the words that sound so.
  struct Pair {
    std::uint32_t sounds;
    Alike words;
  };
  // A syllable of the text, or a letter that is none.
  struct Sound {
    std::uint32_t first;  // of the skeleton's letters
    std::uint32_t last;
    char32_t letter;  // 0 when it is spelled in Latin letters
    bool looks;       // a look-alike of `letter`, or its parts
  };
  struct Stream {
    std::vector<char32_t> keys;
    std::vector<Sound> sounds;
  };

  Stream stream_of(const Skeleton& text) const;
  // The character that this letter and the next were taken apart from; 0 for none.
  char32_t joined(const Skeleton& text, std::size_t at) const;
  // From a Latin letter on; gives where it stopped.
  static std::size_t add_latin(const Skeleton& text, std::size_t at, Stream& stream);
  static bool add_spelled(const Skeleton& text, std::size_t first, std::size_t last,
                          Stream& stream);
  void find_pairs(const Skeleton& text, const Stream& stream, std::vector<Occurrence>& out) const;
  void add_fitting(const Skeleton& text, Alike alike, const Sound* sounds,
                   std::vector<Occurrence>& out) const;
  bool fits(const Skeleton& text, const Word& word, const Sound* sounds) const;

  std::vector<char32_t> letters_;  // of all words
  std::vector<Word> words_;        // by sound
  std::vector<Alike> alike_;       // by key of the automaton
  std::vector<Pair> pairs_;        // by their sounds
  std::unordered_set<std::u32string> short_;
  std::unordered_set<char32_t> fixed_;
  CodeMap<char32_t> look_alikes_;
  CodeMap<CodeMap<char32_t>> splits_;  // by the first of two
  Automaton automaton_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SOUND_FINDER_H_
