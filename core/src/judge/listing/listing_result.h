// What is said of one listing: the common part and its findings.
//
// Who uses it: the listing judge fills it, the report writes it. Pointers lead into the rulebook,
// which must outlive the result.
#ifndef HEGUI_JUDGE_LISTING_LISTING_RESULT_H_
#define HEGUI_JUDGE_LISTING_LISTING_RESULT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/common/result.h"

namespace hegui::judge {

// A stretch of a field in UTF-16 code units, end exclusive.
struct TextSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

// An edit against the original text of the finding's field.
struct Edit {
  TextSpan span;
  std::string insert;
  const rulebook::Text* message = nullptr;
};

struct Finding {
  const rulebook::Rule* rule = nullptr;
  std::string_view clause;
  std::vector<const rulebook::AnnexRow*> annex;  // empty: at the marketplace's discretion
  Outcome outcome = Outcome::violation;          // violation or review
  std::string field;                             // JSON pointer
  std::optional<TextSpan> span;                  // none when a fact is what breaks the rule
  std::string quote;
  std::string_view detector;  // "link", "fact"
  std::string message_id;
  std::vector<std::pair<std::string, std::string>> arguments;
  rulebook::Text message;  // arguments put in
  std::vector<Edit> suggest;
  // 16 hexadecimal digits: FNV-1a (64 bits) of rule, field without array indices, and the folded
  // quote; of equal stretches in one field, the second and on also of its number. Stays the same
  // when text before the finding, or the order of images and links, changes.
  std::string fingerprint;
};

struct ListingResult : CommonResult {
  std::vector<Finding> findings;  // by field in the contract's order, then by start
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_LISTING_LISTING_RESULT_H_
