#include "text/sequence_search.h"

#include <algorithm>

namespace hegui::text {

SequenceSearch::SequenceSearch(const SequenceMatcher& matcher)
    : matcher_(matcher),
      classes_(matcher.classes()),
      seen_(matcher.classes(), 0),
      nodes_of_(matcher.classes()),
      nodes_(matcher.nodes()) {}

bool SequenceSearch::prepare(const Skeleton& text, const WordFinder& words,
                             std::span<const Occurrence> occurrences,
                             const std::vector<bool>& asked) {
  text_ = &text;
  clear();
  count_classes(words, occurrences);
  open_sequences(asked);
  if (open_.empty()) return false;
  open_words(words);
  find_parts(occurrences);
  return true;
}

void SequenceSearch::clear() {
  for (const ClassId each : present_) classes_[each] = {};
  for (const Word& each : words_) places_[each.word] = 0;
  present_.clear();
  words_.clear();
  open_classes_.clear();
  open_.clear();
}

void SequenceSearch::count_classes(const WordFinder& words,
                                   std::span<const Occurrence> occurrences) {
  places_.resize(words.size(), 0);
  for (const Occurrence& occurrence : occurrences) {
    std::uint32_t& place = places_[occurrence.word];
    if (place == 0) {
      words_.push_back({occurrence.word});
      place = static_cast<std::uint32_t>(words_.size());
    }
    ++words_[place - 1].count;
  }
  for (const Word& word : words_) {
    for (const ClassId each : words.classes_of(word.word)) {
      if (each >= classes_.size()) continue;
      if (classes_[each].count == 0) present_.push_back(each);
      classes_[each].count += word.count;
    }
  }
}

void SequenceSearch::open_sequences(const std::vector<bool>& asked) {
  const auto is_present = [this](ClassId each) { return classes_[each].count > 0; };
  for (const ClassId each : present_) {
    for (const std::uint32_t last : matcher_.named_by(each)) {
      if (!asked[matcher_.node(last).group] || !all_classes(last, is_present)) continue;
      ClassState* rarest = &classes_[matcher_.node(last).word_class];
      for (std::uint32_t at = last; at != kNone; at = matcher_.node(at).before) {
        ClassState& state = classes_[matcher_.node(at).word_class];
        state.open = true;
        if (state.count < rarest->count) rarest = &state;
      }
      open_.push_back({last, rarest->named});
      rarest->named = static_cast<std::uint32_t>(open_.size() - 1);
    }
  }
}

void SequenceSearch::open_words(const WordFinder& words) {
  for (Word& word : words_) {
    word.first_class = static_cast<std::uint32_t>(open_classes_.size());
    for (const ClassId each : words.classes_of(word.word)) {
      if (each < classes_.size() && classes_[each].open) open_classes_.push_back(each);
    }
    word.last_class = static_cast<std::uint32_t>(open_classes_.size());
  }
}

void SequenceSearch::find_parts(std::span<const Occurrence> occurrences) {
  earliest_.resize(occurrences.size());
  std::uint32_t earliest = kNone;
  for (std::size_t at = occurrences.size(); at-- > 0;) {
    earliest = std::min(earliest, text_->letters[occurrences[at].first].sentence);
    earliest_[at] = earliest;
  }
}

std::size_t SequenceSearch::part_from(std::size_t first,
                                      std::span<const Occurrence> occurrences) const {
  std::size_t at = first + 1;
  while (at < occurrences.size() &&
         earliest_[at] <= text_->letters[occurrences[at - 1].last - 1].sentence) {
    ++at;
  }
  return at;
}

bool SequenceSearch::enter(std::span<const Occurrence> part) {
  ++part_;
  named_here_.clear();
  for (const Occurrence& occurrence : part) {
    for (const ClassId each : open_classes(occurrence)) {
      if (seen_[each] == part_) continue;
      seen_[each] = part_;
      nodes_of_[each].first = kNone;
      if (classes_[each].named != kNone) named_here_.push_back(each);
    }
  }
  live_nodes_.clear();
  const auto is_here = [this](ClassId each) { return seen_[each] == part_; };
  for (const ClassId each : named_here_) {
    for (std::uint32_t open = classes_[each].named; open != kNone; open = open_[open].next) {
      if (!all_classes(open_[open].node, is_here)) continue;
      for (std::uint32_t at = open_[open].node; at != kNone && nodes_[at].part != part_;
           at = matcher_.node(at).before) {
        nodes_[at].part = part_;
        live_nodes_.push_back(at);
      }
    }
  }
  if (live_nodes_.empty()) return false;
  link_live();
  return true;
}

void SequenceSearch::link_live() {
  std::sort(live_nodes_.begin(), live_nodes_.end());
  if (live_.size() < live_nodes_.size()) live_.resize(live_nodes_.size());
  for (std::uint32_t i = 0; i < live_nodes_.size(); ++i) {
    const std::uint32_t node = live_nodes_[i];
    nodes_[node].live = i;
    live_[i].node = node;
    live_[i].next = kNone;
    live_[i].count = 0;
    ClassNodes& alike = nodes_of_[matcher_.node(node).word_class];
    (alike.first == kNone ? alike.first : live_[alike.last].next) = i;
    alike.last = i;
  }
}

const SequenceSearch::Partial* SequenceSearch::before(const Live& live, std::uint32_t sentence,
                                                      std::uint8_t gap) const {
  const std::uint32_t kept = std::min<std::uint32_t>(live.count, kRemembered);
  for (std::uint32_t back = 1; back <= kept; ++back) {
    const Partial& partial = live.latest[(live.count - back) % kRemembered];
    if (partial.sentence != sentence) return nullptr;
    if (partial.last > occurrence_->first) continue;
    return occurrence_->first - partial.last <= gap ? &partial : nullptr;
  }
  return nullptr;
}

void SequenceSearch::remember(Live& live, const Partial& partial) {
  if (live.count > 0) {
    Partial& newest = live.latest[(live.count - 1) % kRemembered];
    // Of two with one end the longer says more.
    if (newest.last == partial.last) {
      if (partial.first < newest.first) newest = partial;
      return;
    }
  }
  live.latest[live.count % kRemembered] = partial;
  ++live.count;
}

void SequenceSearch::step(std::uint32_t live, const Node& node, const Partial* earlier) {
  Partial partial{occurrence_->first, occurrence_->last, occurrence_->from,
                  text_->letters[occurrence_->last - 1].sentence};
  if (earlier != nullptr) {
    partial.first = earlier->first;
    partial.from = earlier->from;
  }
  for (const SequenceMatcher::Ending& ending : matcher_.endings(node)) {
    pending_.push_back(
        {ending.order,
         {ending.sequence, partial.first, partial.last, partial.from, occurrence_->to}});
  }
  if (node.goes_on) remember(live_[live], partial);
}

// In the order in which the sequences were added, whatever they share.
void SequenceSearch::end() {
  if (pending_.empty()) return;
  std::sort(pending_.begin(), pending_.end(),
            [](const auto& left, const auto& right) { return left.first < right.first; });
  for (const auto& [order, match] : pending_) found_.push_back(match);
  pending_.clear();
}

}  // namespace hegui::text
