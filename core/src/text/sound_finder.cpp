#include "text/sound_finder.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/sound.h"
#include "text/word_finder.h"

namespace hegui::text {
namespace {

char32_t key_of(int syllable) { return kFirstSyllable + static_cast<char32_t>(syllable); }

std::uint32_t pair_of(char32_t first, char32_t second) {
  return ((first - kFirstSyllable) << 16U) | (second - kFirstSyllable);
}

// A run of Latin letters longer than this is no pinyin of a word.
constexpr std::size_t kLongestRun = 60;
// Fewer Latin letters than this are an English word as often as not.
constexpr std::uint32_t kFewestLatin = 5;

}  // namespace

void SoundFinder::add(std::u32string_view letters, std::uint32_t word) {
  const bool sounds =
      letters.size() >= 2 && std::all_of(letters.begin(), letters.end(), [](char32_t letter) {
        return syllable_of(letter) != kNoSyllable;
      });
  if (!sounds) return;
  words_.push_back({static_cast<std::uint32_t>(letters_.size()),
                    static_cast<std::uint32_t>(letters.size()), word,
                    short_.count(std::u32string(letters)) != 0});
  letters_.insert(letters_.end(), letters.begin(), letters.end());
}

void SoundFinder::ready() {
  WordPool keys;
  std::vector<std::pair<std::uint32_t, Word>> sorted;
  sorted.reserve(words_.size());
  std::u32string key;
  for (const Word& word : words_) {
    key.clear();
    for (std::uint32_t i = 0; i < word.length; ++i) {
      key.push_back(key_of(syllable_of(letters_[word.first + i])));
    }
    sorted.emplace_back(keys.add(key), word);
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  WordPool spelled;
  for (std::uint32_t first = 0; first < sorted.size();) {
    Alike alike{first, first};
    bool is_short = false;
    for (; alike.last < sorted.size() && sorted[alike.last].first == sorted[first].first;
         ++alike.last) {
      words_[alike.last] = sorted[alike.last].second;
      is_short = is_short || words_[alike.last].is_short;
    }
    const std::u32string_view sounds = keys[sorted[first].first];
    if (sounds.size() == 2 && !is_short) {
      pairs_.push_back({pair_of(sounds[0], sounds[1]), alike});
    } else {
      spelled.push(sounds);
      alike_.push_back(alike);
    }
    first = alike.last;
  }
  std::sort(pairs_.begin(), pairs_.end(),
            [](const Pair& left, const Pair& right) { return left.sounds < right.sounds; });
  automaton_ = Automaton(spelled);
}

// The letters as pinyin, where they are pinyin from the first to the last.
bool SoundFinder::add_spelled(const Skeleton& text, std::size_t first, std::size_t last,
                              Stream& stream) {
  if (last - first > kLongestRun) return false;
  std::string letters;
  for (std::size_t at = first; at < last; ++at)
    letters.push_back(static_cast<char>(text.codes[at]));
  const std::vector<Spelled> syllables = parse_syllables(letters);
  for (const Spelled& each : syllables) {
    stream.keys.push_back(key_of(each.syllable));
    const auto begin = static_cast<std::uint32_t>(first);
    stream.sounds.push_back({begin, begin + static_cast<std::uint32_t>(each.length), 0, false});
    first += each.length;
  }
  return !syllables.empty();
}

std::size_t SoundFinder::add_latin(const Skeleton& text, std::size_t at, Stream& stream) {
  const auto goes_on = [&](std::size_t next) {
    return next < text.size() && is_alpha(text.codes[next]);
  };
  std::size_t end = at + 1;
  while (goes_on(end) && text.letters[end].gap == Gap::none) ++end;
  if (add_spelled(text, at, end, stream)) return end;
  // Torn apart, perhaps: pinyin has no piece longer than its longest syllable then.
  std::size_t far = end;
  std::size_t piece = end - at;
  while (goes_on(far) && may_stand_in_word(text.letters[far]) && piece <= kLongestSyllable &&
         far - at <= kLongestRun) {
    piece = text.letters[far].gap == Gap::none ? piece + 1 : 1;
    ++far;
  }
  if (piece <= kLongestSyllable && add_spelled(text, at, far, stream)) return far;
  for (; at < end; ++at) {
    stream.keys.push_back(text.codes[at]);
    const auto begin = static_cast<std::uint32_t>(at);
    stream.sounds.push_back({begin, begin + 1, text.codes[at], false});
  }
  return end;
}

char32_t SoundFinder::joined(const Skeleton& text, std::size_t at) const {
  if (at + 1 >= text.size()) return 0;
  const auto seconds = splits_.find(text.codes[at]);
  if (seconds == splits_.end() || !may_stand_in_word(text.letters[at + 1])) return 0;
  const auto found = seconds->second.find(text.codes[at + 1]);
  return found == seconds->second.end() ? 0 : found->second;
}

SoundFinder::Stream SoundFinder::stream_of(const Skeleton& text) const {
  Stream stream;
  stream.keys.reserve(text.size());
  stream.sounds.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_alpha(text.codes[at])) {
      at = add_latin(text, at, stream);
      continue;
    }
    const char32_t whole = joined(text, at);
    const auto looks = look_alikes_.find(text.codes[at]);
    const bool alike = whole == 0 && looks != look_alikes_.end();
    const char32_t letter = whole != 0 ? whole : alike ? looks->second : text.codes[at];
    const int syllable = syllable_of(letter);
    stream.keys.push_back(syllable == kNoSyllable ? letter : key_of(syllable));
    const auto begin = static_cast<std::uint32_t>(at);
    const std::uint32_t length = whole != 0 ? 2 : 1;
    stream.sounds.push_back({begin, begin + length, letter, alike || whole != 0});
    at += length;
  }
  return stream;
}

bool SoundFinder::fits(const Skeleton& text, const Word& word, const Sound* sounds) const {
  const std::size_t count = word.length;
  const char32_t* letters = letters_.data() + word.first;
  std::size_t others = 0;  // characters of the same sound
  std::size_t hidden = 0;  // Latin letters, look-alikes
  std::uint32_t latin = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && !may_stand_in_word(text.letters[sounds[i].first])) return false;
    if (sounds[i].letter == 0) {
      ++hidden;
      latin += sounds[i].last - sounds[i].first;
    } else if (sounds[i].letter != letters[i]) {
      ++others;
      if (fixed_.count(letters[i]) != 0) return false;
    } else if (sounds[i].looks) {
      ++hidden;
    }
  }
  if (others + hidden == 0) return false;
  if (others == 0) return hidden < count || latin >= kFewestLatin;
  // Of three letters one may be another, of more two: fewer left as they are would be chance.
  if (others > (count < 4 ? 1U : 2U) || others == count) return false;
  return count > 2 || hidden > 0 || word.is_short;
}

void SoundFinder::add_fitting(const Skeleton& text, Alike alike, const Sound* sounds,
                              std::vector<Occurrence>& out) const {
  for (std::uint32_t i = alike.first; i < alike.last; ++i) {
    const Word& word = words_[i];
    if (!fits(text, word, sounds)) continue;
    const std::uint32_t first = sounds->first;
    const std::uint32_t last = sounds[word.length - 1].last;
    out.push_back(
        {first, last, text.letters[first].symbol, text.letters[last - 1].symbol + 1, word.word});
  }
}

// Words of two syllables that count only where one of them is hidden.
void SoundFinder::find_pairs(const Skeleton& text, const Stream& stream,
                             std::vector<Occurrence>& out) const {
  const auto is_hidden = [](const Sound& sound) { return sound.letter == 0 || sound.looks; };
  for (std::size_t at = 0; at + 1 < stream.sounds.size(); ++at) {
    if (!is_hidden(stream.sounds[at]) && !is_hidden(stream.sounds[at + 1])) continue;
    if (stream.keys[at] < kFirstSyllable || stream.keys[at + 1] < kFirstSyllable) continue;
    const std::uint32_t sounds = pair_of(stream.keys[at], stream.keys[at + 1]);
    const auto found = std::lower_bound(
        pairs_.begin(), pairs_.end(), sounds,
        [](const Pair& pair, std::uint32_t wanted) { return pair.sounds < wanted; });
    if (found == pairs_.end() || found->sounds != sounds) continue;
    add_fitting(text, found->words, stream.sounds.data() + at, out);
  }
}

void SoundFinder::find(const Skeleton& text, std::vector<Occurrence>& out) const {
  if (words_.empty()) return;
  const Stream stream = stream_of(text);
  automaton_.find(stream.keys, [&](std::size_t key, std::size_t end) {
    const Alike alike = alike_[key];
    const std::size_t count = words_[alike.first].length;
    add_fitting(text, alike, stream.sounds.data() + (end - count), out);
  });
  find_pairs(text, stream, out);
}

std::size_t SoundFinder::memory() const {
  return automaton_.memory() + letters_.size() * sizeof(char32_t) + words_.size() * sizeof(Word) +
         alike_.size() * sizeof(Alike) + pairs_.size() * sizeof(Pair);
}

}  // namespace hegui::text
