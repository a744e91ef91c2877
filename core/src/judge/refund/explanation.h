// Why a refund is decided as it is, why not otherwise, and which nearest facts would decide it
// otherwise; all found by asking the rules.
//
// Who uses it: `hegui explain refund`, through the public API.
//
// What a caller may not assume: that there is a change for every verdict. Changes of one fact are
// sought first, and changes of two for the verdicts that no single fact leads to. Every change that
// is given has been judged: the changed document has the verdict that stands there.
#ifndef HEGUI_JUDGE_REFUND_EXPLANATION_H_
#define HEGUI_JUDGE_REFUND_EXPLANATION_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/json_reader.h"
#include "judge/common/linear_system.h"
#include "judge/refund/refund_result.h"

namespace hegui::judge {

// One fact as the document has it and as it would have to be. An object that is not told yet, or
// that would go, changes as a whole.
struct FactChange {
  std::string fact;
  nlohmann::json from;  // null where nobody has told
  nlohmann::json to;
  nlohmann::json needed;  // every value that would do: equals, one_of, at_least, at_most, ...
};

struct VerdictChange {
  std::vector<FactChange> facts;
  nlohmann::json document;  // with the change made
  std::string_view verdict;
  bool has_amount = false;
  Bounds amount_fen;
  const rulebook::Rule* rule = nullptr;
  const rulebook::Match* match = nullptr;
  std::int64_t size = 0;  // values, days or yuan apart
};

struct RefundExplanation {
  const rulebook::Rulebook* book = nullptr;  // the version that the result is by
  RefundResult result;
  // Smallest first; none unless the verdict is settled and one version alone governs. That version
  // governs the changed documents too.
  std::vector<VerdictChange> changes;
};

RefundExplanation explain_refund(const Books& books, const JsonText& document,
                                 std::string_view as_of);

// The rule of a settled result that decides it, and the match of a rule that a trace entry tells
// of.
const TraceEntry* deciding_entry(const RefundResult& result);
const rulebook::Match* match_of(const TraceEntry& entry);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_EXPLANATION_H_
