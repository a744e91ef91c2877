// Writes what a table shows of a refund: one JSON object with keys of the result as the contract
// spells them, but for `missing` and `errors`, which are numbers here; absent when empty or 0.
//
// Who uses it: the public API, for many refunds at once. Takes brief results.
#ifndef HEGUI_REPORT_BRIEF_WRITER_H_
#define HEGUI_REPORT_BRIEF_WRITER_H_

#include "judge/refund/refund_result.h"
#include "report/json_writer.h"

namespace hegui::report {

void write_brief(JsonWriter& out, const judge::RefundResult& result);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_BRIEF_WRITER_H_
