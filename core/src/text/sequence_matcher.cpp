#include "text/sequence_matcher.h"

#include <algorithm>
#include <utility>

namespace hegui::text {

std::uint32_t SequenceMatcher::node_behind(std::uint32_t before, std::uint32_t group,
                                           const SequenceStep& step) {
  if (step.word_class >= by_class_.size()) by_class_.resize(std::size_t{step.word_class} + 1);
  std::vector<std::uint32_t>& alike = by_class_[step.word_class];
  // Before the first step there is no gap.
  const std::uint8_t gap = before == kNone ? std::uint8_t{0} : step.gap;
  const auto same = std::find_if(alike.begin(), alike.end(), [&](std::uint32_t each) {
    const Node& node = nodes_[each];
    return node.before == before && node.group == group && node.gap == gap;
  });
  if (same != alike.end()) return *same;
  const auto made = static_cast<std::uint32_t>(nodes_.size());
  nodes_.push_back({before, group, step.word_class, gap, false, 0, 0});
  alike.push_back(made);
  return made;
}

void SequenceMatcher::add(std::uint32_t sequence, std::uint32_t group,
                          const std::vector<SequenceStep>& steps) {
  std::uint32_t node = kNone;
  for (const SequenceStep& step : steps) {
    if (node != kNone) nodes_[node].goes_on = true;
    node = node_behind(node, group, step);
  }
  if (node == kNone) return;
  added_.push_back({node, {static_cast<std::uint32_t>(added_.size()), sequence}});
}

void SequenceMatcher::ready() {
  std::stable_sort(added_.begin(), added_.end(),
                   [](const Added& left, const Added& right) { return left.node < right.node; });
  endings_.reserve(added_.size());
  for (const Added& each : added_) {
    Node& node = nodes_[each.node];
    if (node.last_ending == 0) node.first_ending = static_cast<std::uint32_t>(endings_.size());
    endings_.push_back(each.ending);
    node.last_ending = static_cast<std::uint32_t>(endings_.size());
  }
  name_nodes();
  added_ = {};
  by_class_ = {};
}

// The class that the fewest sequences have is as good a guess at the rarest as any.
void SequenceMatcher::name_nodes() {
  std::vector<std::uint32_t> uses(by_class_.size(), 0);
  const auto is_last = [](const Node& node) { return node.last_ending > node.first_ending; };
  for (const Node& node : nodes_) {
    if (!is_last(node)) continue;
    ++uses[node.word_class];
    for (std::uint32_t at = node.before; at != kNone; at = nodes_[at].before) {
      ++uses[nodes_[at].word_class];
    }
  }
  std::vector<std::pair<ClassId, std::uint32_t>> named;
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    if (!is_last(nodes_[i])) continue;
    ClassId rarest = nodes_[i].word_class;
    for (std::uint32_t at = nodes_[i].before; at != kNone; at = nodes_[at].before) {
      if (uses[nodes_[at].word_class] < uses[rarest]) rarest = nodes_[at].word_class;
    }
    named.emplace_back(rarest, i);
  }
  std::sort(named.begin(), named.end());
  named_.resize(by_class_.size());
  last_nodes_.reserve(named.size());
  for (const auto& [word_class, node] : named) {
    Range& range = named_[word_class];
    if (range.last == 0) range.first = static_cast<std::uint32_t>(last_nodes_.size());
    last_nodes_.push_back(node);
    range.last = static_cast<std::uint32_t>(last_nodes_.size());
  }
}

}  // namespace hegui::text
