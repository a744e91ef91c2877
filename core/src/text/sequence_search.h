// Finds the sequences of a matcher in one text after another.
//
// Who uses it: the word rules of the listing judge, one search a check. Not for several threads.
//
// What a caller may not assume: that every way in which a sequence fits is found. For each of its
// ends the nearest is found. The time is linear in the occurrences, whatever they are: a step
// looks back at the few latest ends of the step before it, never further.
//
// Most sequences cannot be complete: a class of theirs is missing in the text, or in the sentence.
// Those are left out first, and only the steps of the others are gone through.
#ifndef HEGUI_TEXT_SEQUENCE_SEARCH_H_
#define HEGUI_TEXT_SEQUENCE_SEARCH_H_

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "text/sequence_matcher.h"

namespace hegui::text {

struct SequenceMatch {
  std::uint32_t sequence = 0;  // as given to add()
  std::uint32_t first = 0;     // of the skeleton's letters
  std::uint32_t last = 0;
  std::uint32_t from = 0;  // of the folded symbols
  std::uint32_t to = 0;
};

class SequenceSearch {
 public:
  // `matcher` must outlive the search.
  explicit SequenceSearch(const SequenceMatcher& matcher);

  // Occurrences by their ends, the longest first, as the finder gives them. Sequences of groups
  // that are not `asked` for are left out; `usable(occurrence, group)` says whether a word counts
  // in the sequences of a group where it stands. What ends with one occurrence comes in the order
  // in which the sequences were added.
  template <class Usable>
  std::vector<SequenceMatch> match(const Skeleton& text, const WordFinder& words,
                                   std::span<const Occurrence> occurrences,
                                   const std::vector<bool>& asked, Usable usable) {
    found_.clear();
    if (!prepare(text, words, occurrences, asked)) return {};
    for (std::size_t first = 0; first < places_.size();) {
      const std::size_t last = part_from(first);
      if (enter(first, last)) {
        for (std::size_t at = first; at < last; ++at) advance(places_[at], usable);
        end();
      }
      first = last;
    }
    return std::move(found_);
  }

 private:
  using Node = SequenceMatcher::Node;
  static constexpr std::uint32_t kNone = SequenceMatcher::kNone;
  static constexpr std::size_t kRemembered = 4;

  struct Partial {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t from = 0;
    std::uint32_t sentence = 0;
  };
  // What a class is in the text, and in the part of it that is gone through.
  struct ClassState {
    std::uint32_t count = 0;        // in the text
    std::uint32_t named = kNone;    // the first of open_ under it
    std::uint32_t part = 0;         // in which it was seen last
    std::uint32_t live_part = 0;    // in which `first` and `last` mean something
    std::uint32_t first_live = 0;   // of live_, by node
    std::uint32_t last_live = 0;
    bool open = false;              // sequences that can be complete in the text have it
  };
  // A node at which a sequence ends that may be complete.
  struct Open {
    std::uint32_t node;
    std::uint32_t next;  // of the same class
  };
  // A word as a member of one class.
  struct Place {
    const Occurrence* occurrence;
    ClassId word_class;
    std::uint32_t sentence;          // in which it begins
    std::uint32_t earliest_sentence;  // of it and those behind it
  };
  // A node in this part of the text, with the latest ends of it.
  struct Live {
    std::uint32_t node = 0;
    std::uint32_t next = kNone;  // of the same class
    std::uint32_t count = 0;
    std::array<Partial, kRemembered> latest;
  };
  struct NodeState {
    std::uint32_t part = 0;
    std::uint32_t live = 0;  // of live_, in that part
  };

  // Which sequences can be complete in the text, and where their words are. False: none can.
  bool prepare(const Skeleton& text, const WordFinder& words,
               std::span<const Occurrence> occurrences, const std::vector<bool>& asked);
  void count_classes(const WordFinder& words, std::span<const Occurrence> occurrences);
  void open_sequences(const std::vector<bool>& asked);
  void place_words(const WordFinder& words, std::span<const Occurrence> occurrences);
  void clear();
  template <class Holds>
  bool all_classes(std::uint32_t node, Holds holds) const {
    for (; node != kNone; node = matcher_.node(node).before) {
      if (!holds(classes_[matcher_.node(node).word_class])) return false;
    }
    return true;
  }

  // The end of the part of the text that begins here: no sequence goes across it.
  std::size_t part_from(std::size_t first) const;
  // Which nodes are of use in this part. False: none is.
  bool enter(std::size_t first, std::size_t last);
  void link_live();

  template <class Usable>
  void advance(const Place& place, const Usable& usable) {
    const ClassState& state = classes_[place.word_class];
    if (state.live_part != part_) return;
    if (place.occurrence != occurrence_) {
      end();
      occurrence_ = place.occurrence;
    }
    std::uint32_t group = kNone;
    bool counts = false;
    for (std::uint32_t at = state.first_live; at != kNone; at = live_[at].next) {
      const Node& node = matcher_.node(live_[at].node);
      const Partial* earlier = nullptr;
      if (node.before != kNone) {
        earlier = before(live_[nodes_[node.before].live], place.sentence, node.gap);
        if (earlier == nullptr) continue;
      }
      // Neighbours are of one group more often than not.
      if (node.group != group) counts = usable(*occurrence_, node.group);
      group = node.group;
      if (counts) step(at, node, earlier);
    }
  }
  const Partial* before(const Live& live, std::uint32_t sentence, std::uint8_t gap) const;
  void step(std::uint32_t live, const Node& node, const Partial* earlier);
  static void remember(Live& live, const Partial& partial);
  void end();

  const SequenceMatcher& matcher_;
  const Skeleton* text_ = nullptr;
  std::vector<ClassState> classes_;
  std::vector<ClassId> present_;
  std::vector<Open> open_;
  std::vector<Place> places_;
  std::uint32_t part_ = 0;
  std::vector<NodeState> nodes_;
  std::vector<Live> live_;
  std::vector<std::uint32_t> live_nodes_;
  const Occurrence* occurrence_ = nullptr;
  std::vector<std::pair<std::uint32_t, SequenceMatch>> pending_;  // by order
  std::vector<SequenceMatch> found_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SEQUENCE_SEARCH_H_
