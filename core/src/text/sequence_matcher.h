// Finds sequences of word classes: this, then within a few letters that, in one sentence.
//
// Who uses it: the word rules of the listing judge. Immutable once ready(); a search keeps its
// state in the search.
//
// What a caller may not assume: that every way in which a sequence fits is found. For each of its
// ends the nearest is found. The time is linear in the occurrences, whatever they are: a step
// looks back at the few latest ends of the step before it, never further.
#ifndef HEGUI_TEXT_SEQUENCE_MATCHER_H_
#define HEGUI_TEXT_SEQUENCE_MATCHER_H_

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "text/word_finder.h"

namespace hegui::text {

struct SequenceStep {
  ClassId word_class = 0;
  std::uint8_t gap = 0;  // letters allowed since the step before; without meaning for the first
};

struct SequenceMatch {
  std::uint32_t sequence = 0;  // as given to add()
  std::uint32_t first = 0;     // of the skeleton's letters
  std::uint32_t last = 0;
  std::uint32_t from = 0;  // of the folded symbols
  std::uint32_t to = 0;
};

class SequenceMatcher {
 public:
  // `sequence` is the caller's name for it; several may share one. Steps are not empty.
  void add(std::uint32_t sequence, std::vector<SequenceStep> steps);
  void ready();

  // Occurrences by their ends, the longest first, as the finder gives them. `usable(occurrence,
  // sequence)` says whether a word counts in a sequence where it stands.
  template <class Usable>
  std::vector<SequenceMatch> match(const Skeleton& text, const WordFinder& words,
                                   std::span<const Occurrence> occurrences, Usable usable) const {
    Search search(*this, text);
    for (const Occurrence& occurrence : occurrences) {
      for (const ClassId word_class : words.classes_of(occurrence.word)) {
        if (word_class >= uses_.size()) continue;
        for (const Use& use : uses_[word_class]) {
          if (usable(occurrence, sequences_[use.sequence].name)) search.advance(use, occurrence);
        }
      }
    }
    return search.take();
  }

 private:
  struct Sequence {
    std::uint32_t name;
    std::uint32_t first_slot;  // of its steps' memories
    std::vector<SequenceStep> steps;
  };
  struct Use {
    std::uint32_t sequence;
    std::uint32_t step;
  };
  struct Partial {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t from = 0;
    std::uint32_t sentence = 0;
  };

  class Search {
   public:
    Search(const SequenceMatcher& matcher, const Skeleton& text);
    void advance(const Use& use, const Occurrence& occurrence);
    std::vector<SequenceMatch> take() { return std::move(found_); }

   private:
    static constexpr std::size_t kRemembered = 4;
    struct Memory {
      std::array<Partial, kRemembered> latest;
      std::uint32_t count = 0;
    };
    const Partial* before(const Use& use, const Occurrence& occurrence) const;
    void remember(std::uint32_t slot, const Partial& partial);

    const SequenceMatcher& matcher_;
    const Skeleton& text_;
    std::vector<std::int32_t> places_;  // by slot, of memories_; -1: nothing yet
    std::vector<Memory> memories_;
    std::vector<SequenceMatch> found_;
  };

  std::vector<Sequence> sequences_;
  std::vector<std::vector<Use>> uses_;  // by class
  std::uint32_t slots_ = 0;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SEQUENCE_MATCHER_H_
