// Writes the findings of a listing or a store as the contract has them.
//
// Who uses it: the reports of both, behind the common part of a result.
#ifndef HEGUI_REPORT_FINDING_WRITER_H_
#define HEGUI_REPORT_FINDING_WRITER_H_

#include <vector>

#include "judge/common/finding.h"
#include "report/json_writer.h"

namespace hegui::report {

// The key "findings" with its value, into an open object; nothing when there are none. A finding
// without a row in the appendix has the penalty {"action":"discretion"}: note 1 of the appendix
// leaves it to the marketplace, and no days and no deposit are made up for it. One without a clause
// (a merchant's own word) has neither "clause" nor "penalty".
void write_findings(JsonWriter& out, const std::vector<judge::Finding>& findings);

// The key "suppressed" in the same way: findings, each with the "reason" why it is allowed.
void write_suppressed(JsonWriter& out, const std::vector<judge::SuppressedFinding>& suppressed);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_FINDING_WRITER_H_
