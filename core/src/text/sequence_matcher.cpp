#include "text/sequence_matcher.h"

#include <algorithm>
#include <utility>

namespace hegui::text {

std::uint32_t SequenceMatcher::node_behind(std::uint32_t before, std::uint32_t group,
                                           const SequenceStep& step) {
  if (step.word_class >= uses_.size()) uses_.resize(std::size_t{step.word_class} + 1);
  std::vector<Use>& uses = uses_[step.word_class];
  // Before the first step there is no gap.
  const std::uint8_t gap = before == kNone ? std::uint8_t{0} : step.gap;
  const auto same = std::find_if(uses.begin(), uses.end(), [&](const Use& use) {
    return use.before == before && use.group == group && use.gap == gap;
  });
  if (same != uses.end()) return same->node;
  const auto made = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  uses.push_back({made, before, group, gap});
  return made;
}

void SequenceMatcher::add(std::uint32_t sequence, std::uint32_t group,
                          const std::vector<SequenceStep>& steps) {
  std::uint32_t node = kNone;
  for (const SequenceStep& step : steps) {
    if (node != kNone) nodes_[node].goes_on = true;
    node = node_behind(node, group, step);
  }
  if (node != kNone) nodes_[node].endings.push_back({sequences_++, sequence});
}

SequenceMatcher::Search::Search(const SequenceMatcher& matcher, const Skeleton& text)
    : matcher_(matcher), text_(text), places_(matcher.nodes_.size()) {}

void SequenceMatcher::Search::begin(const Occurrence& occurrence) {
  occurrence_ = &occurrence;
  sentence_ = text_.letters[occurrence.first].sentence;
}

const SequenceMatcher::Partial* SequenceMatcher::Search::before(const Place& place,
                                                                std::uint8_t gap) const {
  const Memory& memory = memories_[static_cast<std::size_t>(place.memory)];
  const std::uint32_t kept = std::min<std::uint32_t>(memory.count, kRemembered);
  for (std::uint32_t back = 1; back <= kept; ++back) {
    const Partial& partial = memory.latest[(memory.count - back) % kRemembered];
    if (partial.sentence != sentence_) return nullptr;
    if (partial.last > occurrence_->first) continue;
    return occurrence_->first - partial.last <= gap ? &partial : nullptr;
  }
  return nullptr;
}

void SequenceMatcher::Search::remember(std::uint32_t node, const Partial& partial) {
  Place& place = places_[node];
  if (place.memory < 0) {
    place.memory = static_cast<std::int32_t>(memories_.size());
    memories_.emplace_back();
  }
  place.sentence = partial.sentence;
  Memory& memory = memories_[static_cast<std::size_t>(place.memory)];
  if (memory.count > 0) {
    Partial& newest = memory.latest[(memory.count - 1) % kRemembered];
    // Of two with one end the longer says more.
    if (newest.last == partial.last) {
      if (partial.first < newest.first) newest = partial;
      return;
    }
  }
  memory.latest[memory.count % kRemembered] = partial;
  ++memory.count;
}

void SequenceMatcher::Search::advance(const Use& use) {
  Partial partial{occurrence_->first, occurrence_->last, occurrence_->from,
                  text_.letters[occurrence_->last - 1].sentence};
  if (earlier_ != nullptr) {
    partial.first = earlier_->first;
    partial.from = earlier_->from;
  }
  const Node& node = matcher_.nodes_[use.node];
  for (const Ending& ending : node.endings) {
    pending_.push_back(
        {ending.order,
         {ending.sequence, partial.first, partial.last, partial.from, occurrence_->to}});
  }
  if (node.goes_on) remember(use.node, partial);
}

// In the order in which the sequences were added, whatever they share.
void SequenceMatcher::Search::end() {
  if (pending_.empty()) return;
  std::sort(pending_.begin(), pending_.end(),
            [](const auto& left, const auto& right) { return left.first < right.first; });
  for (const auto& [order, match] : pending_) found_.push_back(match);
  pending_.clear();
}

}  // namespace hegui::text
