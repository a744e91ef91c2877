#include "text/copy_search.h"

#include <algorithm>

namespace hegui::text {

Copies CopySearch::run() {
  work_ = index_.limits_.first_work;
  std::uint32_t reached = 0;
  for (const Fingerprint& fingerprint : fingerprints_of(question_.letters)) {
    enter_part_of(fingerprint.at);
    work_ += index_.limits_.work * (fingerprint.at - reached);
    reached = fingerprint.at;
    const std::span<const std::uint64_t> places = index_.places_of(fingerprint.hash);
    if (is_common(fingerprint.hash, places)) {
      mark_common(fingerprint.at);
      after_common_ = true;
      continue;
    }
    after_common_ = false;
    for (const std::uint64_t place : places) {
      follow(fingerprint.at, static_cast<std::uint32_t>(place));
    }
  }
  return std::move(out_);
}

void CopySearch::enter_part_of(std::uint32_t letter) {
  const std::vector<std::uint32_t>& parts = question_.letters.parts;
  if (letter < part_last_) return;
  while (part_ + 1 < parts.size() && parts[part_ + 1] <= letter) ++part_;
  part_first_ = parts[part_];
  part_last_ = part_ + 1 < parts.size() ? parts[part_ + 1]
                                        : static_cast<std::uint32_t>(question_.letters.size());
  after_common_ = false;
}

bool CopySearch::is_common(std::uint32_t hash, std::span<const std::uint64_t> places) {
  if (places.empty()) {
    return std::binary_search(index_.common_.begin(), index_.common_.end(), hash);
  }
  if (question_.common_from == 0 || places.size() < question_.common_from) return false;
  owners_.clear();
  for (const std::uint64_t place : places) {
    const auto part = index_.part_at(static_cast<std::uint32_t>(place));
    const std::uint32_t owner = index_.owner_of(index_.parts_[part].text);
    if (std::find(owners_.begin(), owners_.end(), owner) == owners_.end()) owners_.push_back(owner);
  }
  return owners_.size() >= question_.common_from;
}

// Between two common fingerprints in a row the text is common too.
void CopySearch::mark_common(std::uint32_t letter) {
  const std::uint32_t last = letter + static_cast<std::uint32_t>(kGram);
  std::vector<LetterRange>& common = out_.common;
  if (!common.empty() && (after_common_ || common.back().last >= letter)) {
    common.back().last = last;
  } else {
    common.push_back({letter, last});
  }
}

// The stretch around a fingerprint that both have.
void CopySearch::follow(std::uint32_t letter, std::uint32_t other) {
  const std::uint32_t distance = other - letter;
  std::uint32_t& done = followed_.try_emplace(distance, 0U).first->second;
  if (letter < done || work_ <= 0) return;
  const std::uint32_t part = index_.part_at(other);
  const std::uint32_t text = index_.parts_[part].text;
  const auto& skipped = question_.skipped_owners;
  if (std::binary_search(skipped.begin(), skipped.end(), index_.owner_of(text))) return;
  const std::vector<std::uint16_t>& codes = question_.letters.codes;
  const std::uint32_t last =
      letter + std::min(part_last_ - letter, index_.end_of_part(part) - other);
  std::uint32_t end = letter;
  while (end < last && codes[end] == index_.codes_[distance + end]) ++end;
  std::uint32_t begin = letter;
  const std::uint32_t first =
      letter - std::min(letter - part_first_, other - index_.parts_[part].first);
  while (begin > first && codes[begin - 1] == index_.codes_[distance + begin - 1]) --begin;
  work_ -= end - begin + 1;
  // Fewer than the fingerprint stands for: two stretches with the same hash.
  if (end - letter < kGram) return;
  done = end;
  if (end - begin >= kGuaranteed) out_.found.push_back({begin, end, text, distance + begin});
}

}  // namespace hegui::text
