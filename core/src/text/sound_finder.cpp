#include "text/sound_finder.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/sound.h"
#include "text/word_finder.h"

namespace hegui::text {
namespace {

char32_t key_of(int syllable) { return kFirstSyllable + static_cast<char32_t>(syllable); }

// A run of Latin letters longer than this is no pinyin of a word.
constexpr std::size_t kLongestRun = 60;
// Fewer Latin letters than this are an English word as often as not.
constexpr std::uint32_t kFewestLatin = 5;

}  // namespace

void SoundFinder::add(const std::u32string& letters, std::uint32_t word) {
  const bool sounds = letters.size() >= 2 && std::all_of(letters.begin(), letters.end(),
                                                         [](char32_t letter) {
                                                           return syllable_of(letter) != kNoSyllable;
                                                         });
  if (sounds) words_.push_back({letters, word});
}

void SoundFinder::ready() {
  std::vector<std::u32string> keys;
  std::unordered_map<std::u32string, std::size_t> places;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::u32string key;
    for (const char32_t letter : words_[i].letters) key.push_back(key_of(syllable_of(letter)));
    const auto [found, is_new] = places.emplace(std::move(key), keys.size());
    if (is_new) {
      keys.push_back(found->first);
      alike_.emplace_back();
    }
    alike_[found->second].push_back(i);
  }
  automaton_ = Automaton(keys);
}

void SoundFinder::add_latin_run(const Skeleton& text, std::size_t first, std::size_t last,
                                Stream& stream) const {
  std::string letters;
  for (std::size_t at = first; at < last && letters.size() <= kLongestRun; ++at) {
    letters.push_back(static_cast<char>(text.codes[at]));
  }
  std::vector<Spelled> syllables;
  if (letters.size() <= kLongestRun) syllables = parse_syllables(letters);
  for (const Spelled& each : syllables) {
    stream.keys.push_back(key_of(each.syllable));
    const auto begin = static_cast<std::uint32_t>(first);
    stream.sounds.push_back({begin, begin + static_cast<std::uint32_t>(each.length), 0, false});
    first += each.length;
  }
  for (; first < last; ++first) {
    stream.keys.push_back(text.codes[first]);
    const auto begin = static_cast<std::uint32_t>(first);
    stream.sounds.push_back({begin, begin + 1, text.codes[first], false});
  }
}

SoundFinder::Stream SoundFinder::stream_of(const Skeleton& text) const {
  const auto is_latin_letter = [&](std::size_t at) { return is_alpha(text.codes[at]); };
  Stream stream;
  stream.keys.reserve(text.size());
  stream.sounds.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    if (is_latin_letter(at)) {
      do ++at;
      while (at < text.size() && is_latin_letter(at) && text.letters[at].gap == Gap::none);
      add_latin_run(text, first, at, stream);
      continue;
    }
    const auto looks = look_alikes_.find(text.codes[at]);
    const char32_t letter = looks == look_alikes_.end() ? text.codes[at] : looks->second;
    const int syllable = syllable_of(letter);
    stream.keys.push_back(syllable == kNoSyllable ? letter : key_of(syllable));
    const auto begin = static_cast<std::uint32_t>(first);
    stream.sounds.push_back({begin, begin + 1, letter, looks != look_alikes_.end()});
    ++at;
  }
  return stream;
}

bool SoundFinder::fits(const Skeleton& text, const Word& word, const Sound* sounds) const {
  const std::size_t count = word.letters.size();
  std::size_t others = 0;  // characters of the same sound
  std::size_t hidden = 0;  // Latin letters, look-alikes
  std::uint32_t latin = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && !may_stand_in_word(text.letters[sounds[i].first])) return false;
    if (sounds[i].letter == 0) {
      ++hidden;
      latin += sounds[i].last - sounds[i].first;
    } else if (sounds[i].letter != word.letters[i]) {
      ++others;
      if (fixed_.count(word.letters[i]) != 0) return false;
    } else if (sounds[i].looks) {
      ++hidden;
    }
  }
  if (others + hidden == 0) return false;
  if (others == 0) return hidden < count || latin >= kFewestLatin;
  if (others == count) return false;
  return count > 2 || hidden > 0 || short_.count(word.letters) != 0;
}

void SoundFinder::find(const Skeleton& text, std::vector<Occurrence>& out) const {
  if (words_.empty()) return;
  const Stream stream = stream_of(text);
  automaton_.find(stream.keys, [&](std::size_t key, std::size_t end) {
    for (const std::size_t index : alike_[key]) {
      const Word& word = words_[index];
      const Sound* sounds = stream.sounds.data() + (end - word.letters.size());
      if (!fits(text, word, sounds)) continue;
      const std::uint32_t first = sounds->first;
      const std::uint32_t last = sounds[word.letters.size() - 1].last;
      out.push_back({first, last, text.letters[first].symbol, text.letters[last - 1].symbol + 1,
                     word.word});
    }
  });
}

}  // namespace hegui::text
