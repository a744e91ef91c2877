// Which letters of a field the findings stand on that may be deleted, and whether a stretch of
// letters holds anything else.
//
// Who uses it: the fixes of the listing judge, once a field.
#ifndef HEGUI_JUDGE_LISTING_FIX_COVER_H_
#define HEGUI_JUDGE_LISTING_FIX_COVER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "judge/common/finding.h"
#include "judge/listing/fix_extent.h"
#include "judge/listing/fix_words.h"
#include "text/letter_stream.h"

namespace hegui::judge::listing {

// Bits of what a letter belongs to.
namespace fix_cover {
inline constexpr std::uint8_t kContact = 1U << 0U;
inline constexpr std::uint8_t kLink = 1U << 1U;
inline constexpr std::uint8_t kSentence = 1U << 2U;
inline constexpr std::uint8_t kReview = 1U << 3U;  // a contact for a person to judge
inline constexpr std::uint8_t kBreach = 1U << 4U;  // a violation
}  // namespace fix_cover

// 1 for a bracket or quotation mark that opens, -1 for one that closes, 0 for all else.
int bracket_step(char32_t code);

// What of a finding may be deleted in a field of this name; 0: nothing.
std::uint8_t fix_cover_of(const Finding& finding, std::string_view field);

class FixCover {
 public:
  // All must outlive it.
  FixCover(std::string_view field, std::span<const Finding* const> findings,
           const text::LetterStream& letters, const FixExtents& extents, const FixWords& words);

  std::uint8_t at(std::size_t letter) const { return cover_[letter]; }
  // Is any letter the finding's? None is where it is the target of a link.
  bool has_letters(std::size_t finding) const { return has_letters_[finding]; }

  // The bits of the letters [first, last) if nothing else is in them than what may be deleted
  // with these findings; 0 if there is. `narrow` allows only words that say what a contact is.
  std::uint8_t whole(std::size_t first, std::size_t last, bool narrow) const;

 private:
  std::uint8_t bits(std::size_t first, std::size_t last) const;

  const text::LetterStream& letters_;
  const FixWords& words_;
  std::vector<std::uint8_t> cover_;  // by letter
  std::vector<bool> has_letters_;    // by finding
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_COVER_H_
