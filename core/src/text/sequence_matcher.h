// Sequences of word classes: this, then within a few letters that, in one sentence. As a table; the
// search that goes by it is SequenceSearch.
//
// Who uses it: the word rules of the listing judge. Immutable once ready().
//
// What a caller may not assume: that sequences of two groups share anything.
#ifndef HEGUI_TEXT_SEQUENCE_MATCHER_H_
#define HEGUI_TEXT_SEQUENCE_MATCHER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "text/word_finder.h"

namespace hegui::text {

struct SequenceStep {
  ClassId word_class = 0;
  std::uint8_t gap = 0;  // letters allowed since the step before; without meaning for the first
};

class SequenceMatcher {
 public:
  // `sequence` is the caller's name for it; several may share one. A word counts in all sequences
  // of a group, or in none. Steps are not empty.
  void add(std::uint32_t sequence, std::uint32_t group, const std::vector<SequenceStep>& steps);
  // Call once, when all is added.
  void ready();

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // A step behind those before it: sequences of one group that begin alike share their first steps.
  // A node has a larger number than the one before it.
  struct Node {
    std::uint32_t before;  // the node of the step before; kNone for the first
    std::uint32_t group;
    ClassId word_class;
    std::uint8_t gap;
    bool goes_on;
    std::uint32_t first_ending;  // of the sequences that are complete with this step
    std::uint32_t last_ending;
  };
  struct Ending {
    std::uint32_t order;  // in which sequences were added
    std::uint32_t sequence;
  };

  std::size_t nodes() const { return nodes_.size(); }
  std::size_t classes() const { return named_.size(); }
  const Node& node(std::uint32_t at) const { return nodes_[at]; }
  std::span<const Ending> endings(const Node& node) const {
    return std::span(endings_).subspan(node.first_ending, node.last_ending - node.first_ending);
  }
  // Nodes with endings, each under one of the classes on its way: where that one is missing, so is
  // the sequence.
  std::span<const std::uint32_t> named_by(ClassId word_class) const {
    const Range& range = named_[word_class];
    return std::span(last_nodes_).subspan(range.first, range.last - range.first);
  }

 private:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  struct Added {
    std::uint32_t node;
    Ending ending;
  };

  std::uint32_t node_behind(std::uint32_t before, std::uint32_t group, const SequenceStep& step);
  void name_nodes();

  std::vector<Node> nodes_;
  std::vector<Ending> endings_;  // by node
  std::vector<Range> named_;     // by class, of last_nodes_
  std::vector<std::uint32_t> last_nodes_;
  std::vector<Added> added_;                          // until ready()
  std::vector<std::vector<std::uint32_t>> by_class_;  // nodes; until ready()
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SEQUENCE_MATCHER_H_
