// Takes the markup of a link away from the text it is put on: <a href> and [text](address).
//
// Who uses it: the fixes of the listing judge, once a field.
//
// What a caller may not assume: that every link is found. A text that needs its link ("see here"),
// a picture, an anchor that is far away or holds other markup of links: none of these.
#ifndef HEGUI_JUDGE_LISTING_FIX_LINKS_H_
#define HEGUI_JUDGE_LISTING_FIX_LINKS_H_

#include <cstddef>
#include <vector>

#include "judge/common/finding.h"
#include "judge/listing/fix_extent.h"
#include "judge/listing/fix_words.h"
#include "text/letter_stream.h"

namespace hegui::judge::listing {

class FixLinks {
 public:
  // All must outlive it.
  FixLinks(const FixWords& words, const text::LetterStream& letters, const FixExtents& extents)
      : words_(words), letters_(letters), extents_(extents) {}

  // What to delete so that the text of the link whose address is `address` stays; nothing where
  // that is not sure. Bounded, whatever stands around it.
  std::vector<TextSpan> unlinked(const TextSpan& address) const;

 private:
  std::vector<TextSpan> markdown(const TextSpan& address) const;
  std::vector<TextSpan> anchor(const TextSpan& address) const;
  bool stands_without(const TextSpan& text) const;

  const FixWords& words_;
  const text::LetterStream& letters_;
  const FixExtents& extents_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_LINKS_H_
