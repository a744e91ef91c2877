// Where the words of contexts stand in one text, and whether one of them stands around a match.
//
// Who uses it: the word rules, once a field.
#ifndef HEGUI_JUDGE_LISTING_CONTEXT_INDEX_H_
#define HEGUI_JUDGE_LISTING_CONTEXT_INDEX_H_

#include <cstdint>
#include <span>
#include <vector>

#include "rulebook/lexicon.h"
#include "text/sequence_search.h"
#include "text/word_finder.h"

namespace hegui::judge::listing {

class ContextIndex {
 public:
  // Keeps the occurrences of the classes that are marked in `wanted`; by class.
  ContextIndex(const text::Skeleton& text, const text::WordFinder& words,
               std::span<const text::Occurrence> occurrences, const std::vector<bool>& wanted);

  bool stands_around(const rulebook::WordContext& context, const text::SequenceMatch& match) const;

 private:
  using Places = std::vector<text::Occurrence>;

  bool around(const Places& places, const rulebook::WordContext& context,
              const text::SequenceMatch& match) const;

  const text::Skeleton& text_;
  std::vector<Places> places_;  // by class, by their ends
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_CONTEXT_INDEX_H_
