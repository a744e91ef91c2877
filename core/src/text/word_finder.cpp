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

// Of equal words there is one, whatever blanks are in them.
std::uint32_t WordFinder::word_of(const Skeleton& skeleton) {
  const std::uint32_t found = letters_.add({skeleton.codes.data(), skeleton.size()});
  if (found == words_.size()) {
    words_.push_back({static_cast<std::uint32_t>(skeleton.size())});
    by_sound_.push_back(false);
  }
  const auto opens = [](const Letter& letter) { return letter.gap != Gap::none; };
  if (std::none_of(skeleton.letters.begin(), skeleton.letters.end(), opens)) return found;
  Word& entry = words_[found];
  if (entry.open == kClosed) {
    entry.open = static_cast<std::uint32_t>(open_.size());
    open_.resize(open_.size() + skeleton.size(), false);
  }
  // Of two spellings, one with a blank, either may be meant.
  for (std::size_t i = 0; i < skeleton.size(); ++i) {
    if (opens(skeleton.letters[i])) open_[entry.open + i] = true;
  }
  return found;
}

void WordFinder::add(std::string_view word, ClassId in, bool by_sound) {
  const Skeleton skeleton = skeleton_of(word);
  if (skeleton.size() == 0) return;
  const std::uint32_t number = word_of(skeleton);
  if (by_sound) by_sound_[number] = true;
  added_.emplace_back(number, in);
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
  words_.push_back({0});
  by_sound_.push_back(false);
  added_.emplace_back(letters_.push({}), in);
  return added_.back().first;
}

void WordFinder::ready() {
  automaton_ = Automaton(letters_);
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    if (by_sound_[word]) sounds_.add(letters_[word], word);
  }
  sounds_.ready();
  sort_classes();
  letters_ = {};
  by_sound_ = {};
  added_ = {};
}

// Those of one word in the order in which they were added, each once.
void WordFinder::sort_classes() {
  std::stable_sort(added_.begin(), added_.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  classes_.reserve(added_.size());
  for (const auto& [number, in] : added_) {
    Word& word = words_[number];
    if (word.classes == 0) word.first_class = static_cast<std::uint32_t>(classes_.size());
    const auto begin = classes_.begin() + static_cast<std::ptrdiff_t>(word.first_class);
    if (std::find(begin, classes_.end(), in) != classes_.end()) continue;
    classes_.push_back(in);
    ++word.classes;
    word.collides = word.collides || in == kCollision;
  }
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
  for (std::size_t at = first + 1; at < last; ++at) {
    if (text.letters[at].gap != Gap::none) return fits_torn(text, word, first, last);
  }
  return true;
}

bool WordFinder::fits_torn(const Skeleton& text, const Word& word, std::size_t first,
                           std::size_t last) const {
  bool torn = false;  // a Latin word that is not written together
  for (std::size_t at = first + 1; at < last; ++at) {
    const Letter& letter = text.letters[at];
    if (letter.gap == Gap::none) continue;
    const bool open = word.open != kClosed && open_[word.open + (at - first)];
    if (open && letter.gap != Gap::sentence) continue;
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
    const std::size_t first = last - word.length;
    if (!fits(text, word, first, last)) return;
    const Occurrence occurrence{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last),
                                text.letters[first].symbol, text.letters[last - 1].symbol + 1,
                                static_cast<std::uint32_t>(index)};
    if (word.collides) collisions.push_back(occurrence);
    if (!word.collides || word.classes > 1) found.push_back(occurrence);
  });
  sounds_.find(text, found);
  drop_collisions(found, collisions);
  return found;
}

std::size_t WordFinder::memory() const {
  return automaton_.memory() + sounds_.memory() + words_.size() * sizeof(Word) +
         classes_.size() * sizeof(ClassId) + open_.size() / 8;
}

}  // namespace hegui::text
