// Judges a refund request by the version of the specification that governs it.
//
// Who uses it: the public API. With one version this is that version's judge and nothing else. With
// several the request is read by the newest that can read it, and its days tell which governs. As
// long as they leave that open, what all versions agree in is said, and the days are asked for.
//
// What a caller may not assume: that the judge of the newest version is asked at all: a result
// points into the rulebook that stands beside it.
#ifndef HEGUI_JUDGE_REFUND_REFUND_VERSIONS_H_
#define HEGUI_JUDGE_REFUND_REFUND_VERSIONS_H_

#include <string_view>

#include "judge/common/json_reader.h"
#include "judge/refund/refund_result.h"

namespace hegui::judge {

struct VersionedRefund {
  const rulebook::Rulebook* book = nullptr;
  RefundResult result;
};

// `as_of` is the option; the document's own wins.
VersionedRefund judge_refund(const Books& books, const JsonText& document, std::string_view as_of,
                             Detail detail = Detail::whole);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REFUND_VERSIONS_H_
