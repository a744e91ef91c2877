// Finds the edits that would mend a field and leave the rest as it is: contacts and links that
// stand by themselves, and sentences that are nothing but a breach.
//
// Who uses it: the listing judge, which tries them all before it offers any; made once a rulebook,
// immutable afterwards.
//
// A rule's "fix" says what of it may be deleted:
// - contact: a contact with its label, where it is all of a sentence, of brackets, of a line, of a
//   tag, or between commas where its sentence neither lures nor asks for it. Also where a finding
//   is for a person to judge, if words say that it is a contact. Not in `support`.
// - link: a link that is a violation, in the same way, but between commas; a whole entry of
//   `links`; and a link's markup where the text it is put on does without it.
// - sentence: a whole sentence of words that are a violation.
// What stands in an image is no text that could be edited, only what is said of it (`alt`) is.
//
// What a caller may not assume: that every finding in a deleted stretch has the edit: the first of
// them has. Nor that the edits are safe: what is found in the text without them tells.
#ifndef HEGUI_JUDGE_LISTING_FIX_FINDER_H_
#define HEGUI_JUDGE_LISTING_FIX_FINDER_H_

#include <cstddef>
#include <span>
#include <vector>

#include "judge/common/finding.h"
#include "judge/listing/fix_words.h"
#include "judge/listing/listing_reader.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::listing {

struct FixCandidate {
  std::size_t finding = 0;  // of those asked for
  Fix fix;
};

class FixFinder {
 public:
  explicit FixFinder(const rulebook::Rulebook& book);

  // Of the findings of one field, by start. No two edits overlap. Time is linear in the field and
  // the stretches of the findings.
  std::vector<FixCandidate> find(const Field& field,
                                 std::span<const Finding* const> findings) const;

 private:
  FixWords words_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_FINDER_H_
