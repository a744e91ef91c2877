#include "text/sequence_matcher.h"

#include <algorithm>
#include <utility>

namespace hegui::text {

void SequenceMatcher::add(std::uint32_t sequence, std::vector<SequenceStep> steps) {
  const auto count = static_cast<std::uint32_t>(steps.size());
  sequences_.push_back({sequence, slots_, std::move(steps)});
  slots_ += count;
}

void SequenceMatcher::ready() {
  for (std::size_t i = 0; i < sequences_.size(); ++i) {
    const auto& steps = sequences_[i].steps;
    for (std::size_t step = 0; step < steps.size(); ++step) {
      const std::size_t word_class = steps[step].word_class;
      if (word_class >= uses_.size()) uses_.resize(word_class + 1);
      uses_[word_class].push_back(
          {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(step)});
    }
  }
}

SequenceMatcher::Search::Search(const SequenceMatcher& matcher, const Skeleton& text)
    : matcher_(matcher), text_(text), places_(matcher.slots_, -1) {}

const SequenceMatcher::Partial* SequenceMatcher::Search::before(
    const Use& use, const Occurrence& occurrence) const {
  const Sequence& sequence = matcher_.sequences_[use.sequence];
  const std::int32_t place = places_[sequence.first_slot + use.step - 1];
  if (place < 0) return nullptr;
  const Memory& memory = memories_[static_cast<std::size_t>(place)];
  const std::uint32_t sentence = text_.letters[occurrence.first].sentence;
  const std::uint32_t kept = std::min<std::uint32_t>(memory.count, kRemembered);
  for (std::uint32_t back = 1; back <= kept; ++back) {
    const Partial& partial = memory.latest[(memory.count - back) % kRemembered];
    if (partial.sentence != sentence) return nullptr;
    if (partial.last > occurrence.first) continue;
    const bool near = occurrence.first - partial.last <= sequence.steps[use.step].gap;
    return near ? &partial : nullptr;
  }
  return nullptr;
}

void SequenceMatcher::Search::remember(std::uint32_t slot, const Partial& partial) {
  std::int32_t& place = places_[slot];
  if (place < 0) {
    place = static_cast<std::int32_t>(memories_.size());
    memories_.emplace_back();
  }
  Memory& memory = memories_[static_cast<std::size_t>(place)];
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

void SequenceMatcher::Search::advance(const Use& use, const Occurrence& occurrence) {
  const Sequence& sequence = matcher_.sequences_[use.sequence];
  Partial partial{occurrence.first, occurrence.last, occurrence.from,
                  text_.letters[occurrence.last - 1].sentence};
  if (use.step > 0) {
    const Partial* earlier = before(use, occurrence);
    if (earlier == nullptr) return;
    partial.first = earlier->first;
    partial.from = earlier->from;
  }
  if (use.step + 1 < sequence.steps.size()) {
    remember(sequence.first_slot + use.step, partial);
  } else {
    found_.push_back({sequence.name, partial.first, occurrence.last, partial.from, occurrence.to});
  }
}

}  // namespace hegui::text
