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
  // `sequence` is the caller's name for it; several may share one. A word counts in all sequences
  // of a group, or in none. Steps are not empty.
  void add(std::uint32_t sequence, std::uint32_t group, const std::vector<SequenceStep>& steps);

  // Occurrences by their ends, the longest first, as the finder gives them. `usable(occurrence,
  // group)` says whether a word counts in the sequences of a group where it stands.
  template <class Usable>
  std::vector<SequenceMatch> match(const Skeleton& text, const WordFinder& words,
                                   std::span<const Occurrence> occurrences, Usable usable) const {
    Search search(*this, text);
    for (const Occurrence& occurrence : occurrences) {
      for (const ClassId word_class : words.classes_of(occurrence.word)) {
        if (word_class >= uses_.size() || uses_[word_class].empty()) continue;
        search.begin(occurrence);
        std::uint32_t group = kNone;
        bool counts = false;
        for (const Use& use : uses_[word_class]) {
          if (!search.reaches(use)) continue;
          // Neighbours are of one group more often than not.
          if (use.group != group) counts = usable(occurrence, use.group);
          group = use.group;
          if (counts) search.advance(use);
        }
        search.end();
      }
    }
    return search.take();
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // A step behind those before it: sequences of one group that begin alike share their first steps.
  struct Use {
    std::uint32_t node;
    std::uint32_t before;  // the node of the step before; kNone for the first
    std::uint32_t group;
    std::uint8_t gap;
  };
  struct Ending {
    std::uint32_t order;  // in which sequences were added
    std::uint32_t sequence;
  };
  struct Node {
    std::vector<Ending> endings;  // sequences that are complete with this step
    bool goes_on = false;
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
    // An occurrence as a word of one class, each use of the class, and when all were seen.
    void begin(const Occurrence& occurrence);
    bool reaches(const Use& use) {
      if (use.before == kNone) {
        earlier_ = nullptr;
        return true;
      }
      const Place& place = places_[use.before];
      if (place.memory < 0 || place.sentence != sentence_) return false;
      earlier_ = before(place, use.gap);
      return earlier_ != nullptr;
    }
    void advance(const Use& use);
    void end();
    std::vector<SequenceMatch> take() { return std::move(found_); }

   private:
    static constexpr std::size_t kRemembered = 4;
    struct Memory {
      std::array<Partial, kRemembered> latest;
      std::uint32_t count = 0;
    };
    struct Place {
      std::int32_t memory = -1;    // of memories_; -1: nothing yet
      std::uint32_t sentence = 0;  // of the latest
    };
    const Partial* before(const Place& place, std::uint8_t gap) const;
    void remember(std::uint32_t node, const Partial& partial);

    const SequenceMatcher& matcher_;
    const Skeleton& text_;
    const Occurrence* occurrence_ = nullptr;
    std::uint32_t sentence_ = 0;  // in which it begins
    const Partial* earlier_ = nullptr;
    std::vector<Place> places_;  // by node
    std::vector<Memory> memories_;
    std::vector<std::pair<std::uint32_t, SequenceMatch>> pending_;  // by order
    std::vector<SequenceMatch> found_;
  };

  std::uint32_t node_behind(std::uint32_t before, std::uint32_t group, const SequenceStep& step);

  std::vector<Node> nodes_;
  std::vector<std::vector<Use>> uses_;  // by class, by node
  std::uint32_t sequences_ = 0;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SEQUENCE_MATCHER_H_
