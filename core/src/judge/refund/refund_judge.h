// Judges refund requests: facts in, verdict out (contract, "Refund document").
//
// Who uses it: the public API. Every clause it knows stands in the rulebook's data; what is here is
// how answers are put together when some facts are missing.
//
// What a caller may not assume: that errors leave a verdict. A document with errors is `invalid`
// and nothing else is said of it.
#ifndef HEGUI_JUDGE_REFUND_REFUND_JUDGE_H_
#define HEGUI_JUDGE_REFUND_REFUND_JUDGE_H_

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "judge/common/json_reader.h"
#include "judge/refund/refund_result.h"

namespace hegui::judge {

// By one version of a rulebook, see refund_versions.h. `as_of` is the option; the document's own
// wins.
RefundResult judge_refund(const rulebook::Rulebook& book, const JsonText& document,
                          std::string_view as_of, Detail detail = Detail::whole);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REFUND_JUDGE_H_
