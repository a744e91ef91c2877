// What is said of one listing: the common part and its findings.
//
// Who uses it: the listing judge fills it, the report writes it. Pointers lead into the rulebook,
// which must outlive the result.
#ifndef HEGUI_JUDGE_LISTING_LISTING_RESULT_H_
#define HEGUI_JUDGE_LISTING_LISTING_RESULT_H_

#include <vector>

#include "judge/common/finding.h"
#include "judge/common/result.h"

namespace hegui::judge {

struct ListingResult : CommonResult {
  std::vector<Finding> findings;              // by field in the contract's order, then by start
  std::vector<SuppressedFinding> suppressed;  // in the same order; count for nothing
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_LISTING_LISTING_RESULT_H_
