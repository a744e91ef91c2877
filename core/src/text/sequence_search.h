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
    for (std::size_t first = 0; first < occurrences.size();) {
      const std::size_t last = part_from(first, occurrences);
      const std::span<const Occurrence> part = occurrences.subspan(first, last - first);
      if (enter(part)) {
        for (const Occurrence& occurrence : part) advance(occurrence, usable);
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
  // A word of the text, and which of its classes sequences have that can be complete in it.
  struct Word {
    std::uint32_t word;
    std::uint32_t count = 0;
    std::uint32_t first_class = 0;  // of open_classes_
    std::uint32_t last_class = 0;
  };
  // What a class is in the text.
  struct ClassState {
    std::uint32_t count = 0;
    std::uint32_t named = kNone;  // the first of open_ under it
    bool open = false;            // sequences that can be complete in the text have it
  };
  // Its nodes in the part of the text that is gone through: of live_, by node.
  struct ClassNodes {
    std::uint32_t first;
    std::uint32_t last;
  };
  // A node at which a sequence ends that may be complete.
  struct Open {
    std::uint32_t node;
    std::uint32_t next;  // of the same class
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
  void open_words(const WordFinder& words);
  void find_parts(std::span<const Occurrence> occurrences);
  void clear();
  template <class Holds>
  bool all_classes(std::uint32_t node, Holds holds) const {
    for (; node != kNone; node = matcher_.node(node).before) {
      if (!holds(matcher_.node(node).word_class)) return false;
    }
    return true;
  }
  std::span<const ClassId> open_classes(const Occurrence& occurrence) const {
    const Word& word = words_[places_[occurrence.word] - 1];
    return std::span(open_classes_).subspan(word.first_class, word.last_class - word.first_class);
  }

  // The end of the part of the text that begins here: no sequence goes across it.
  std::size_t part_from(std::size_t first, std::span<const Occurrence> occurrences) const;
  // Which nodes are of use in this part. False: none is.
  bool enter(std::span<const Occurrence> part);
  void link_live();

  template <class Usable>
  void advance(const Occurrence& occurrence, const Usable& usable) {
    occurrence_ = &occurrence;
    for (const ClassId each : open_classes(occurrence)) advance(each, usable);
    end();
  }

  template <class Usable>
  void advance(ClassId word_class, const Usable& usable) {
    const std::uint32_t sentence = text_->letters[occurrence_->first].sentence;
    std::uint32_t group = kNone;
    bool counts = false;
    for (std::uint32_t at = nodes_of_[word_class].first; at != kNone; at = live_[at].next) {
      const Node& node = matcher_.node(live_[at].node);
      const Partial* earlier = nullptr;
      if (node.before != kNone) {
        earlier = before(live_[nodes_[node.before].live], sentence, node.gap);
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
  std::vector<std::uint32_t> seen_;   // by class: the part in which it was seen last
  std::vector<ClassNodes> nodes_of_;  // by class, where it was seen in this part
  std::vector<ClassId> present_;
  std::vector<std::uint32_t> places_;  // by word: of words_, and one; 0: not in the text
  std::vector<Word> words_;
  std::vector<ClassId> open_classes_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> earliest_;  // sentence in which what is here or behind begins
  std::vector<ClassId> named_here_;
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
