#include "judge/refund/refund_readings.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace hegui::judge {
namespace {

std::optional<bool> boolean_flag(const RefundResult& result, std::string_view key) {
  for (const RefundFlag& flag : result.flags) {
    if (flag.key == key && flag.value->is_boolean()) return flag.value->get<bool>();
  }
  return std::nullopt;
}

// Fills what `reading` says otherwise; `evaluator` stands in the state of the contest, after the
// decision.
void read_otherwise(const rulebook::Reading& reading, Evaluator& evaluator, RefundReading& out) {
  OpenQuestion ignored;
  if (reading.amount) {
    const auto amount = evaluator.amount(*reading.amount, ignored);
    const Bounds bounds = amount ? evaluator.state().numbers.bounds(*amount) : Bounds{};
    out.amount_fen = bounds.minimum == bounds.maximum ? bounds.minimum : std::nullopt;
  }
  if (reading.marketplace_may_refund) {
    const Truth truth = evaluator.test(*reading.marketplace_may_refund, ignored);
    out.marketplace_may_refund =
        truth == Truth::open ? std::nullopt : std::optional(truth == Truth::yes);
  }
}

}  // namespace

std::vector<RefundReading> readings_of(const rulebook::DocumentRules& rules,
                                       const RefundResult& result, const Decision& chosen,
                                       const std::vector<Contest>& contests,
                                       RefundDecider& decider) {
  const std::optional<bool> may_refund = boolean_flag(result, "marketplace_may_refund");
  std::vector<RefundReading> out = {{*result.verdict, result.amount_fen, may_refund,
                                     &chosen.match->clauses, &chosen.match->explanation}};
  for (const Contest& contest : contests) {
    OpenQuestion ignored;
    const std::optional<Decision> decision = decider.decide(contest.state, ignored);
    if (!decision) continue;
    for (const rulebook::Reading& reading : contest.match->readings) {
      const std::string_view verdict =
          reading.verdict.empty() ? *result.verdict : std::string_view(reading.verdict);
      out.push_back({verdict, result.amount_fen, may_refund, &reading.clauses, &reading.reason});
      Evaluator& evaluator = decider.after(*decision, contest.state);
      if (may_refund && rules.decision_may_refund >= 0) {
        evaluator.decide_variable(rules.decision_may_refund,
                                  condition::Value::boolean(*may_refund));
      }
      read_otherwise(reading, evaluator, out.back());
    }
  }
  return out;
}

}  // namespace hegui::judge
