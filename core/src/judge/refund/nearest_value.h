// The value of one fact, in a part of an open case, that is nearest to what the document tells.
//
// Who uses it: the explanation of refunds. What a caller may not assume: that the document is valid
// with that value, nor what it is judged to be: other facts may still be open.
#ifndef HEGUI_JUDGE_REFUND_NEAREST_VALUE_H_
#define HEGUI_JUDGE_REFUND_NEAREST_VALUE_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

#include "judge/common/case_state.h"

namespace hegui::judge {

struct NearestValue {
  nlohmann::json value;   // as a document spells it; an internal value by its id
  nlohmann::json needed;  // the values of the same part
  std::int64_t size = 0;  // how far it is: values, days or yuan; never 0
};

// What a document would spell; null when the value is not known or has no spelling.
nlohmann::json spelled(const rulebook::Fact& fact, const FactValue& value);

// Nothing when the value told is in `state` already, or when the fact has no value there. A number
// is settled in `state`, so that the next one asked for fits it.
std::optional<NearestValue> nearest_value(const Case& document, std::size_t fact,
                                          const FactValue& told, State& state);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_NEAREST_VALUE_H_
