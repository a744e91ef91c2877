// An index of texts in which the stretches that another text shares with them are found.
//
// Texts go in one by one, each with a number for whose it is; then the index is finished, and any
// number of threads may ask it at once. Every stretch of kGuaranteed letters or more that stands in
// the text asked about and in one of the index is found, as long as it goes, on both sides, but for
// what Limits leave out: fingerprints that stand with too many owners belong to nobody (the same
// legal sentence everywhere), and of one owner's repetitions the first few places are enough.
//
// Memory is bounded: about 3 bytes a letter, 8 bytes a fingerprint (of which a text has one in six
// letters, at the very worst one a letter), 8 bytes for a letter written as a character reference,
// and no more letters than Limits allow. Without the originals: they are not kept.
//
// Who uses it: the judge's collection of other listings.
//
// What a caller may not assume: that an answer stays within the fingerprints' exact guarantee on
// texts made to cost time. Work is at most so many comparisons a letter asked about, and one
// stretch more; where that is used up, stretches that begin there are found from later fingerprints
// or not at all.
#ifndef HEGUI_TEXT_COPY_INDEX_H_
#define HEGUI_TEXT_COPY_INDEX_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "text/chunked.h"
#include "text/winnowing.h"

namespace hegui::text {

struct CopyLimits {
  std::size_t letters = 160'000'000;  // of all texts; 160,000 texts of 1,000 letters
  std::uint32_t owners = 32;          // a fingerprint that stands with more is dropped
  std::uint32_t places = 4;           // of a fingerprint, with one owner
  std::int64_t work = 64;             // comparisons a letter asked about,
  std::int64_t first_work = 65'536;   // and so many to begin with: a short text may come from many
};

// A stretch of letters [first, last) of the text asked about that stands at `other` of the index.
struct Copy {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t text;   // number of the text in the index
  std::uint32_t other;  // letter of the index; for span_of
};

struct LetterRange {
  std::uint32_t first;
  std::uint32_t last;
};

struct Copies {
  std::vector<Copy> found;          // in no order that means anything, but always the same
  std::vector<LetterRange> common;  // stretches that stand with too many owners; ascending
};

class CopyIndex {
 public:
  CopyIndex() = default;
  explicit CopyIndex(const CopyLimits& limits) : limits_(limits) {}

  // Takes a text and gives its number; nothing, and takes nothing, when the index is full. Owners
  // are numbered from 0 without large gaps.
  std::optional<std::uint32_t> add(std::uint32_t owner, const Letters& letters);

  // Nothing may be added afterwards, and nothing asked before.
  void finish();

  struct Question {
    const Letters& letters;
    std::span<const std::uint32_t> skipped_owners;  // ascending; not compared with
    std::uint32_t common_from = 0;  // owners from which on a fingerprint is common; at most Limits'
  };
  Copies find(const Question& question) const;

  // UTF-16 units of the original in which the letters [first, last) of one Copy stand.
  std::pair<std::uint32_t, std::uint32_t> span_of(std::uint32_t first, std::uint32_t last) const;

  std::uint32_t owner_of(std::uint32_t text) const { return texts_[text].owner; }
  std::size_t text_count() const { return texts_.size(); }
  std::size_t letter_count() const { return codes_.size(); }
  std::size_t fingerprint_count() const;
  std::size_t common_count() const { return common_.size(); }
  // Bytes held, as far as containers tell.
  std::size_t memory() const;

 private:
  friend class CopySearch;

  struct Text {
    std::uint32_t owner;
  };
  struct Part {
    std::uint32_t first;  // letter
    std::uint32_t text;
    std::uint32_t start;  // unit of the first letter
  };
  // What is known every kBlock letters, so that no place is far from one that is known.
  struct Block {
    std::uint32_t part;
    std::uint32_t start;  // unit of the block's first letter
  };
  static constexpr std::uint32_t kBlock = 64;
  static constexpr std::uint8_t kLongStep = 255;

  void add_part(std::uint32_t text, const Letters& letters, std::size_t first, std::size_t last);
  std::uint32_t part_at(std::uint32_t letter) const;
  std::uint32_t end_of_part(std::uint32_t part) const;
  std::uint32_t start_of(std::uint32_t letter) const;
  std::uint32_t length_of(std::uint32_t letter) const;
  std::span<const std::uint64_t> places_of(std::uint32_t hash) const;
  void thin_out(std::vector<std::uint64_t>& bucket, std::vector<std::uint32_t>& seen_in,
                std::vector<std::uint32_t>& times, std::uint32_t& run);

  CopyLimits limits_;
  std::vector<Text> texts_;
  std::vector<Part> parts_;
  std::vector<Block> blocks_;
  Chunked<std::uint16_t> codes_;
  Chunked<std::uint8_t> steps_;  // units from the letter before; kLongStep: in long_steps_
  std::vector<std::pair<std::uint32_t, std::uint32_t>> long_steps_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lengths_;  // of letters not one unit long
  // Hash and place in one number, by the hash's first byte; many small lists grow without much
  // memory for a moment, and sort fast.
  std::array<std::vector<std::uint64_t>, 256> places_;
  std::vector<std::uint32_t> common_;  // hashes of what was dropped, ascending
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_COPY_INDEX_H_
