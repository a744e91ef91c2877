// Words that lead in to what breaks a rule and are no part of it: "you may", "please", "our shop".
// A finding begins behind them, so that it shows the words that matter and nothing else.
//
// Who uses it: the word rules, on each match that holds. Immutable.
#ifndef HEGUI_JUDGE_LISTING_LEAD_INS_H_
#define HEGUI_JUDGE_LISTING_LEAD_INS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/lexicon.h"
#include "text/skeleton.h"

namespace hegui::judge::listing {

class LeadIns {
 public:
  explicit LeadIns(const rulebook::LeadIns& words);

  // Where the letters [first, last) begin once their lead-ins are gone: before `last`, and where
  // little would be left, at `first`.
  std::uint32_t end(const text::Skeleton& letters, std::uint32_t first, std::uint32_t last) const;

 private:
  std::vector<std::u32string> words_;  // the longest first
  std::vector<std::u32string> kept_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_LEAD_INS_H_
