// Where in a text no edit is made, whatever is found there: tables, whose cells have to stay, and
// the texts that links are put on.
//
// Who uses it: the fixes of the listing judge, once a field.
//
// What a caller may not assume: that all it marks is a table. Every line with a bar is taken for
// one, with its whole paragraph.
#ifndef HEGUI_JUDGE_LISTING_FIX_GUARD_H_
#define HEGUI_JUDGE_LISTING_FIX_GUARD_H_

#include <string_view>
#include <vector>

#include "judge/common/finding.h"
#include "judge/listing/stretches.h"

namespace hegui::judge::listing {

class FixGuard {
 public:
  explicit FixGuard(std::u16string_view text);

  bool in_table(const std::vector<TextSpan>& spans) const { return any(tables_, spans); }
  bool in_link(const std::vector<TextSpan>& spans) const { return any(links_, spans); }

 private:
  static bool any(const Stretches& stretches, const std::vector<TextSpan>& spans);

  Stretches tables_;
  Stretches links_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_GUARD_H_
