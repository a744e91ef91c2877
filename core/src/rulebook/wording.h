// How texts read that break a rule: weights of letters and pairs of letters, of
// wording/*.json, which were learned from labelled texts.
//
// Who uses it: the loader fills it, the wording rules of the listing judge weigh texts by it.
#ifndef HEGUI_RULEBOOK_WORDING_H_
#define HEGUI_RULEBOOK_WORDING_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "text/wording.h"

namespace hegui::rulebook {

// A stretch of text has bias + (sum of weights) / scale / sqrt(number of weights) points: the
// logarithm of the odds that it is a breach.
struct WordingOdds {
  std::int32_t bias = 0;  // in thousandths of a point
  std::vector<text::WordingWeight> weights;
};

struct RuleWording {
  std::string rule;
  std::size_t match = 0;  // of the rule: what it says of such a text
  WordingOdds odds;
};

// Points are in thousandths.
struct Wording {
  std::int32_t scale = 1;
  std::uint32_t shortest = 0;  // letters; of fewer nothing is said
  WordingOdds breach;          // of any rule: a second opinion
  // A text with more points than both of these is for a person to look at.
  std::int32_t breach_above = 0;
  std::int32_t rule_above = 0;
  // More of both, where words of the rule were found and are harmless where they stand.
  std::int32_t excused_needs = 0;
  // With fewer points of a rule than these, its words alone break nothing.
  std::int32_t doubts_below = 0;
  std::vector<RuleWording> rules;
};

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_WORDING_H_
