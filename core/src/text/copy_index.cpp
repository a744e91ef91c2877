#include "text/copy_index.h"

#include <algorithm>
#include <cstddef>

#include "text/copy_search.h"

namespace hegui::text {
namespace {

using Entry = std::pair<std::uint32_t, std::uint32_t>;

// The value of `key` in a list sorted by keys, or `otherwise`.
std::uint32_t value_in(const std::vector<Entry>& list, std::uint32_t key, std::uint32_t otherwise) {
  const auto found =
      std::lower_bound(list.begin(), list.end(), key,
                       [](const Entry& entry, std::uint32_t k) { return entry.first < k; });
  return found != list.end() && found->first == key ? found->second : otherwise;
}

std::uint32_t hash_in(std::uint64_t entry) { return static_cast<std::uint32_t>(entry >> 32U); }
std::uint32_t place_in(std::uint64_t entry) { return static_cast<std::uint32_t>(entry); }

}  // namespace

std::optional<std::uint32_t> CopyIndex::add(std::uint32_t owner, const Letters& letters) {
  if (letters.size() > limits_.letters - codes_.size()) return std::nullopt;
  const auto text = static_cast<std::uint32_t>(texts_.size());
  texts_.push_back({owner});
  const std::vector<Fingerprint> fingerprints = fingerprints_of(letters);
  std::size_t next = 0;
  for (std::size_t i = 0; i < letters.parts.size(); ++i) {
    const std::size_t first = letters.parts[i];
    const std::size_t last = i + 1 < letters.parts.size() ? letters.parts[i + 1] : letters.size();
    const auto at = static_cast<std::uint32_t>(codes_.size());
    // A part too short for a fingerprint is not kept.
    if (last - first >= kGuaranteed) add_part(text, letters, first, last);
    for (; next < fingerprints.size() && fingerprints[next].at < last; ++next) {
      const auto [hash, letter] = fingerprints[next];
      const std::uint64_t place = at + (letter - static_cast<std::uint32_t>(first));
      places_[hash >> 24U].push_back(std::uint64_t{hash} << 32U | place);
    }
  }
  return text;
}

void CopyIndex::add_part(std::uint32_t text, const Letters& letters, std::size_t first,
                         std::size_t last) {
  const auto part = static_cast<std::uint32_t>(parts_.size());
  parts_.push_back({static_cast<std::uint32_t>(codes_.size()), text, letters.starts[first]});
  for (std::size_t i = first; i < last; ++i) {
    const auto letter = static_cast<std::uint32_t>(codes_.size());
    if (letter % kBlock == 0) blocks_.push_back({part, letters.starts[i]});
    const std::uint32_t step = i == first ? 0 : letters.starts[i] - letters.starts[i - 1];
    codes_.push_back(letters.codes[i]);
    steps_.push_back(step < kLongStep ? static_cast<std::uint8_t>(step) : kLongStep);
    if (step >= kLongStep) long_steps_.emplace_back(letter, step);
    if (letters.lengths[i] != 1) lengths_.emplace_back(letter, letters.lengths[i]);
  }
}

void CopyIndex::finish() {
  std::uint32_t owners = 0;
  for (const Text& text : texts_) owners = std::max(owners, text.owner + 1);
  std::vector<std::uint32_t> seen_in(owners, 0);
  std::vector<std::uint32_t> times(owners, 0);
  std::uint32_t run = 0;
  for (std::vector<std::uint64_t>& bucket : places_) thin_out(bucket, seen_in, times, run);
}

// Leaves out what Limits say. `seen_in` and `times` are by owner: the run it was last seen in, and
// how often.
void CopyIndex::thin_out(std::vector<std::uint64_t>& bucket, std::vector<std::uint32_t>& seen_in,
                         std::vector<std::uint32_t>& times, std::uint32_t& run) {
  std::sort(bucket.begin(), bucket.end());
  std::size_t kept = 0;
  for (std::size_t first = 0; first < bucket.size();) {
    const std::uint32_t hash = hash_in(bucket[first]);
    const std::size_t before = kept;
    std::uint32_t owners = 0;
    ++run;
    for (; first < bucket.size() && hash_in(bucket[first]) == hash; ++first) {
      const std::uint32_t owner = owner_of(parts_[part_at(place_in(bucket[first]))].text);
      if (seen_in[owner] != run) {
        seen_in[owner] = run;
        times[owner] = 0;
        ++owners;
      }
      if (++times[owner] <= limits_.places) bucket[kept++] = bucket[first];
    }
    if (owners <= limits_.owners) continue;
    kept = before;
    common_.push_back(hash);
  }
  // shrink_to_fit does nothing in a library built without exceptions.
  const auto end = bucket.begin() + static_cast<std::ptrdiff_t>(kept);
  std::vector<std::uint64_t>(bucket.begin(), end).swap(bucket);
}

std::uint32_t CopyIndex::part_at(std::uint32_t letter) const {
  std::uint32_t part = blocks_[letter / kBlock].part;
  while (part + 1 < parts_.size() && parts_[part + 1].first <= letter) ++part;
  return part;
}

std::uint32_t CopyIndex::end_of_part(std::uint32_t part) const {
  return part + 1 < parts_.size() ? parts_[part + 1].first
                                  : static_cast<std::uint32_t>(codes_.size());
}

std::uint32_t CopyIndex::start_of(std::uint32_t letter) const {
  const Part& part = parts_[part_at(letter)];
  const Block& block = blocks_[letter / kBlock];
  const std::uint32_t first_of_block = letter - letter % kBlock;
  const bool begins_here = part.first > first_of_block;
  std::uint32_t at = begins_here ? part.first : first_of_block;
  std::uint32_t start = begins_here ? part.start : block.start;
  while (at < letter) {
    const std::uint8_t step = steps_[++at];
    start += step != kLongStep ? step : value_in(long_steps_, at, kLongStep);
  }
  return start;
}

std::uint32_t CopyIndex::length_of(std::uint32_t letter) const {
  return value_in(lengths_, letter, 1);
}

std::pair<std::uint32_t, std::uint32_t> CopyIndex::span_of(std::uint32_t first,
                                                           std::uint32_t last) const {
  return {start_of(first), start_of(last - 1) + length_of(last - 1)};
}

std::span<const std::uint64_t> CopyIndex::places_of(std::uint32_t hash) const {
  const std::vector<std::uint64_t>& bucket = places_[hash >> 24U];
  const auto first = std::lower_bound(bucket.begin(), bucket.end(), std::uint64_t{hash} << 32U);
  auto last = first;
  while (last != bucket.end() && hash_in(*last) == hash) ++last;
  const auto at = static_cast<std::size_t>(first - bucket.begin());
  return std::span(bucket).subspan(at, static_cast<std::size_t>(last - first));
}

Copies CopyIndex::find(const Question& question) const { return CopySearch(*this, question).run(); }

std::size_t CopyIndex::fingerprint_count() const {
  std::size_t count = 0;
  for (const std::vector<std::uint64_t>& bucket : places_) count += bucket.size();
  return count;
}

std::size_t CopyIndex::memory() const {
  std::size_t bytes = codes_.size() * sizeof(std::uint16_t) + steps_.size();
  for (const std::vector<std::uint64_t>& bucket : places_) {
    bytes += bucket.capacity() * sizeof(std::uint64_t);
  }
  bytes += texts_.capacity() * sizeof(Text) + parts_.capacity() * sizeof(Part) +
           blocks_.capacity() * sizeof(Block) + common_.capacity() * sizeof(std::uint32_t);
  return bytes + (long_steps_.capacity() + lengths_.capacity()) * sizeof(Entry);
}

}  // namespace hegui::text
