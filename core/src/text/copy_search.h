// One search in an index of copies: what the text asked about shares with it.
//
// Who uses it: CopyIndex::find alone; it is what that call needs while it runs.
#ifndef HEGUI_TEXT_COPY_SEARCH_H_
#define HEGUI_TEXT_COPY_SEARCH_H_

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "text/copy_index.h"

namespace hegui::text {

class CopySearch {
 public:
  CopySearch(const CopyIndex& index, const CopyIndex::Question& question)
      : index_(index), question_(question) {}

  Copies run();

 private:
  void enter_part_of(std::uint32_t letter);
  bool is_common(std::uint32_t hash, std::span<const std::uint64_t> places);
  void mark_common(std::uint32_t letter);
  void follow(std::uint32_t letter, std::uint32_t other);

  const CopyIndex& index_;
  const CopyIndex::Question& question_;
  Copies out_;
  std::size_t part_ = 0;          // of the text asked about
  std::uint32_t part_first_ = 0;  // its letters
  std::uint32_t part_last_ = 0;
  bool after_common_ = false;          // the fingerprint before this one is common
  std::int64_t work_ = 0;              // comparisons that may still be made
  std::vector<std::uint32_t> owners_;  // of one fingerprint
  // Where two texts run side by side, their letters have the same distance; by it, the letter up to
  // which they have been followed.
  std::unordered_map<std::uint32_t, std::uint32_t> followed_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_COPY_SEARCH_H_
