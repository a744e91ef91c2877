#include "text/word_finder.h"

#include <algorithm>

#include "text/fold.h"
#include "text/markup.h"

namespace hegui::text {
namespace {

// In a word of Latin script letters stand together, unless all of them were set apart.
bool is_spelled_out(const Skeleton& text, std::size_t first, std::size_t last) {
  for (std::size_t at = first + 1; at < last; ++at) {
    if (text.letters[at].gap == Gap::none) return false;
  }
  return true;
}

}  // namespace

namespace {

Skeleton skeleton_of(std::string_view word) {
  return make_skeleton(fold_symbols(as_written(word).symbols));
}

std::u32string letters_of(std::string_view word) {
  const Skeleton skeleton = skeleton_of(word);
  return {skeleton.codes.begin(), skeleton.codes.end()};
}

}  // namespace

void WordFinder::add(std::string_view word, ClassId in, bool by_sound) {
  const Skeleton skeleton = skeleton_of(word);
  if (skeleton.size() == 0) return;
  std::u32string letters(skeleton.codes.begin(), skeleton.codes.end());
  const auto [found, is_new] = index_.emplace(letters, static_cast<std::uint32_t>(words_.size()));
  if (is_new) {
    Word made;
    made.letters = std::move(letters);
    for (const Letter& letter : skeleton.letters) made.open.push_back(letter.gap != Gap::none);
    words_.push_back(std::move(made));
  }
  // Of two spellings, one with a blank, either may be meant.
  std::vector<bool>& open = words_[found->second].open;
  for (std::size_t i = 0; i < open.size(); ++i) {
    open[i] = open[i] || skeleton.letters[i].gap != Gap::none;
  }
  if (by_sound) by_sound_.insert(found->second);
  std::vector<ClassId>& classes = words_[found->second].classes;
  if (std::find(classes.begin(), classes.end(), in) == classes.end()) classes.push_back(in);
}

void WordFinder::add_short_sound(std::string_view word) { sounds_.add_short(letters_of(word)); }

void WordFinder::add_fixed_sounds(std::string_view letters) {
  for (const char32_t letter : letters_of(letters)) sounds_.add_fixed(letter);
}

void WordFinder::add_look_alike(std::string_view looks, std::string_view meant) {
  const std::u32string from = letters_of(looks);
  const std::u32string to = letters_of(meant);
  if (from.size() == 1 && to.size() == 1) sounds_.add_look_alike(from[0], to[0]);
}

void WordFinder::add_split(std::string_view parts, std::string_view meant) {
  const std::u32string from = letters_of(parts);
  const std::u32string to = letters_of(meant);
  if (from.size() == 2 && to.size() == 1) sounds_.add_split(from[0], from[1], to[0]);
}

std::uint32_t WordFinder::add_token(ClassId in) {
  words_.push_back({{}, {}, {in}});
  return static_cast<std::uint32_t>(words_.size() - 1);
}

void WordFinder::ready() {
  std::vector<std::u32string> letters;
  letters.reserve(words_.size());
  for (const Word& word : words_) letters.push_back(word.letters);
  automaton_ = Automaton(letters);
  for (const std::uint32_t word : by_sound_) sounds_.add(words_[word].letters, word);
  by_sound_.clear();
  sounds_.ready();
  index_.clear();
}

bool WordFinder::fits(const Skeleton& text, const Word& word, std::size_t first,
                      std::size_t last) const {
  if (is_latin(text.codes[first]) && first > 0 && text.letters[first].gap == Gap::none &&
      is_latin(text.codes[first - 1])) {
    return false;
  }
  if (is_latin(text.codes[last - 1]) && last < text.size() && text.letters[last].gap == Gap::none &&
      is_latin(text.codes[last])) {
    return false;
  }
  bool torn = false;  // a Latin word that is not written together
  for (std::size_t at = first + 1; at < last; ++at) {
    const Letter& letter = text.letters[at];
    if (letter.gap == Gap::none) continue;
    if (word.open[at - first] && letter.gap != Gap::sentence) continue;
    if (!may_stand_in_word(letter)) return false;
    torn = torn || (is_latin(text.codes[at]) && is_latin(text.codes[at - 1]));
  }
  return !torn || is_spelled_out(text, first, last);
}

void WordFinder::drop_collisions(std::vector<Occurrence>& found,
                                 const std::vector<Occurrence>& collisions) {
  if (collisions.empty()) return;
  const auto collides = [&](const Occurrence& occurrence) {
    // Collisions come by their ends: those that reach into the occurrence are few and near.
    auto at = std::upper_bound(
        collisions.begin(), collisions.end(), occurrence.first,
        [](std::uint32_t first, const Occurrence& collision) { return first < collision.last; });
    for (; at != collisions.end() && at->last <= occurrence.last + 8; ++at) {
      const bool covers = at->last >= occurrence.last;
      if (at->first < occurrence.first && at->last > occurrence.first) return true;
      if (covers && at->first == occurrence.first && at->last > occurrence.last) return true;
    }
    return false;
  };
  found.erase(std::remove_if(found.begin(), found.end(), collides), found.end());
}

std::vector<Occurrence> WordFinder::find(const Skeleton& text) const {
  std::vector<Occurrence> found;
  std::vector<Occurrence> collisions;
  automaton_.find(text.codes, [&](std::size_t index, std::size_t last) {
    const Word& word = words_[index];
    const std::size_t first = last - word.letters.size();
    if (!fits(text, word, first, last)) return;
    const Occurrence occurrence{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last),
                                text.letters[first].symbol, text.letters[last - 1].symbol + 1,
                                static_cast<std::uint32_t>(index)};
    const auto& classes = word.classes;
    const bool collides = std::find(classes.begin(), classes.end(), kCollision) != classes.end();
    if (collides) collisions.push_back(occurrence);
    if (!collides || classes.size() > 1) found.push_back(occurrence);
  });
  sounds_.find(text, found);
  drop_collisions(found, collisions);
  return found;
}

std::size_t WordFinder::memory() const {
  std::size_t bytes = automaton_.memory() + sounds_.memory();
  for (const Word& word : words_) {
    bytes += sizeof(Word) + word.letters.size() * sizeof(char32_t) +
             word.classes.size() * sizeof(ClassId) + word.open.size() / 8;
  }
  return bytes;
}

}  // namespace hegui::text
