#include "judge/listing/context_index.h"

#include <algorithm>

namespace hegui::judge::listing {
namespace {

using Where = rulebook::WordContext::Where;

// Classes of the finder begin behind the one it keeps for itself.
constexpr std::size_t kFirstContextClass = text::WordFinder::kCollision + 1;
// No word is longer; so far an occurrence that begins in a stretch may end behind it.
constexpr std::uint32_t kLongestWord = 64;

bool fits(const text::Occurrence& at, const text::SequenceMatch& match, Where where,
          std::uint32_t within) {
  const bool before = at.last <= match.first && match.first - at.last <= within;
  const bool after = at.first >= match.last && at.first - match.last <= within;
  const bool inside = at.first >= match.first && at.last <= match.last;
  switch (where) {
    case Where::before:
      return before;
    case Where::after:
      return after;
    case Where::inside:
      return inside;
    case Where::near:
      return before || after || inside;
    case Where::sentence:
    case Where::field:
      return true;
  }
  return false;
}

}  // namespace

ContextIndex::ContextIndex(const text::Skeleton& text, const text::WordFinder& words,
                           std::span<const text::Occurrence> occurrences,
                           const std::vector<bool>& wanted)
    : text_(text), places_(wanted.size()) {
  for (const text::Occurrence& occurrence : occurrences) {
    for (const text::ClassId word_class : words.classes_of(occurrence.word)) {
      if (word_class < wanted.size() && wanted[word_class]) {
        places_[word_class].push_back(occurrence);
      }
    }
  }
}

bool ContextIndex::around(const Places& places, const rulebook::WordContext& context,
                          const text::SequenceMatch& match) const {
  if (context.where == Where::field) return !places.empty();
  const std::uint32_t sentence = text_.letters[match.first].sentence;
  // The nearest before the match is looked at first, then on to the end of the sentence: at most
  // two of those before matter, one for each side of the match.
  const auto behind = std::lower_bound(
      places.begin(), places.end(), match.first,
      [](const text::Occurrence& at, std::uint32_t first) { return at.last <= first; });
  if (behind != places.begin()) {
    const text::Occurrence& nearest = *(behind - 1);
    if (text_.letters[nearest.first].sentence == sentence &&
        fits(nearest, match, context.where, context.within)) {
      return true;
    }
  }
  for (auto at = behind; at != places.end(); ++at) {
    if (text_.letters[at->first].sentence != sentence) return false;
    if (fits(*at, match, context.where, context.within)) return true;
    if (at->first > match.last + context.within + kLongestWord) return false;
  }
  return false;
}

bool ContextIndex::stands_around(const rulebook::WordContext& context,
                                 const text::SequenceMatch& match) const {
  return std::any_of(context.classes.begin(), context.classes.end(), [&](std::size_t each) {
    return around(places_[each + kFirstContextClass], context, match);
  });
}

}  // namespace hegui::judge::listing
