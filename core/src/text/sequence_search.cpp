#include "text/sequence_search.h"

#include <algorithm>

namespace hegui::text {

SequenceSearch::SequenceSearch(const SequenceMatcher& matcher)
    : matcher_(matcher), classes_(matcher.classes()), nodes_(matcher.nodes()) {}

bool SequenceSearch::prepare(const Skeleton& text, const WordFinder& words,
                             std::span<const Occurrence> occurrences,
                             const std::vector<bool>& asked) {
  text_ = &text;
  clear();
  count_classes(words, occurrences);
  open_sequences(asked);
  if (open_.empty()) return false;
  place_words(words, occurrences);
  return true;
}

void SequenceSearch::clear() {
  for (const ClassId each : present_) {
    ClassState& state = classes_[each];
    state.count = 0;
    state.named = kNone;
    state.open = false;
  }
  present_.clear();
  open_.clear();
  places_.clear();
}

void SequenceSearch::count_classes(const WordFinder& words,
                                   std::span<const Occurrence> occurrences) {
  for (const Occurrence& occurrence : occurrences) {
    for (const ClassId each : words.classes_of(occurrence.word)) {
      if (each >= classes_.size()) continue;
      if (classes_[each].count++ == 0) present_.push_back(each);
    }
  }
}

void SequenceSearch::open_sequences(const std::vector<bool>& asked) {
  const auto is_present = [](const ClassState& state) { return state.count > 0; };
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

void SequenceSearch::place_words(const WordFinder& words,
                                 std::span<const Occurrence> occurrences) {
  for (const Occurrence& occurrence : occurrences) {
    const std::uint32_t sentence = text_->letters[occurrence.first].sentence;
    for (const ClassId each : words.classes_of(occurrence.word)) {
      if (each >= classes_.size() || !classes_[each].open) continue;
      places_.push_back({&occurrence, each, sentence, sentence});
    }
  }
  for (std::size_t at = places_.size(); at-- > 1;) {
    places_[at - 1].earliest_sentence =
        std::min(places_[at - 1].earliest_sentence, places_[at].earliest_sentence);
  }
}

std::size_t SequenceSearch::part_from(std::size_t first) const {
  std::size_t at = first;
  while (at + 1 < places_.size() &&
         places_[at + 1].earliest_sentence <=
             text_->letters[places_[at].occurrence->last - 1].sentence) {
    ++at;
  }
  return at + 1;
}

bool SequenceSearch::enter(std::size_t first, std::size_t last) {
  ++part_;
  for (std::size_t at = first; at < last; ++at) classes_[places_[at].word_class].part = part_;
  live_nodes_.clear();
  const auto is_here = [this](const ClassState& state) { return state.part == part_; };
  for (std::size_t place = first; place < last; ++place) {
    ClassState& state = classes_[places_[place].word_class];
    if (state.live_part == part_) continue;  // seen
    state.live_part = part_;
    state.first_live = kNone;
    for (std::uint32_t open = state.named; open != kNone; open = open_[open].next) {
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
    ClassState& state = classes_[matcher_.node(node).word_class];
    (state.first_live == kNone ? state.first_live : live_[state.last_live].next) = i;
    state.last_live = i;
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
  occurrence_ = nullptr;
  if (pending_.empty()) return;
  std::sort(pending_.begin(), pending_.end(),
            [](const auto& left, const auto& right) { return left.first < right.first; });
  for (const auto& [order, match] : pending_) found_.push_back(match);
  pending_.clear();
}

}  // namespace hegui::text
