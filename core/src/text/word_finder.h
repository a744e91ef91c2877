// Finds the words of a dictionary in a text, whatever was put between their letters.
//
// Who uses it: the word rules of the listing judge, with one finder a rulebook: immutable once
// ready(), so that any number of threads may search at once.
//
// What a caller may not assume: that an occurrence is what its word means. Two things only are
// seen to here: Latin words begin and end where words do, and a common word that begins before an
// occurrence and reaches into it (the last letter of one word and the first of the next make a
// third) takes it away. Everything else is for patterns and contexts.
#ifndef HEGUI_TEXT_WORD_FINDER_H_
#define HEGUI_TEXT_WORD_FINDER_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "text/automaton.h"
#include "text/skeleton.h"
#include "text/sound_finder.h"
#include "text/word_pool.h"

namespace hegui::text {

using ClassId = std::uint16_t;

// [first, last) of the skeleton's letters; [from, to) of the folded symbols.
struct Occurrence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t word = 0;  // of classes_of; a token has a number beyond the words
};

class WordFinder {
 public:
  // Adds a word to a class, folded as texts are; `by_sound`: also as it sounds. A word without
  // letters is not added.
  void add(std::string_view word, ClassId in, bool by_sound = false);
  // Occurrences that begin inside one of these words and end behind it are none.
  void add_collision(std::string_view word) { add(word, kCollision); }
  // See SoundFinder for these.
  void add_short_sound(std::string_view word);
  void add_fixed_sounds(std::string_view letters);
  void add_look_alike(std::string_view looks, std::string_view meant);
  void add_split(std::string_view parts, std::string_view meant);
  // A number by which occurrences of a detector's tokens belong to a class.
  std::uint32_t add_token(ClassId in);
  // Call once, when all is added.
  void ready();

  // Words as they are written by their ends, then words by their sounds.
  std::vector<Occurrence> find(const Skeleton& text) const;

  std::span<const ClassId> classes_of(std::uint32_t word) const {
    return std::span(classes_).subspan(words_[word].first_class, words_[word].classes);
  }
  std::size_t size() const { return words_.size(); }
  std::size_t memory() const;

  static constexpr ClassId kCollision = 0;  // classes of callers begin at 1

 private:
  struct Word {
    std::uint32_t length;
    std::uint32_t open = kClosed;  // of open_; kClosed: no blank or symbol is in the word
    std::uint32_t first_class = 0;
    std::uint16_t classes = 0;
    bool collides = false;
  };
  static constexpr std::uint32_t kClosed = 0xFFFFFFFF;

  std::uint32_t word_of(const Skeleton& skeleton);
  void sort_classes();
  bool fits(const Skeleton& text, const Word& word, std::size_t first, std::size_t last) const;
  bool fits_torn(const Skeleton& text, const Word& word, std::size_t first, std::size_t last) const;
  static void drop_collisions(std::vector<Occurrence>& found,
                              const std::vector<Occurrence>& collisions);

  std::vector<Word> words_;
  std::vector<bool> open_;  // by letter: a blank or symbol stands before it in the word itself
  std::vector<ClassId> classes_;  // by word
  Automaton automaton_;
  SoundFinder sounds_;
  // Until ready():
  WordPool letters_;
  std::vector<bool> by_sound_;
  std::vector<std::pair<std::uint32_t, ClassId>> added_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WORD_FINDER_H_
