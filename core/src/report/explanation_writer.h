// Writes why a refund is decided as it is, and what would change it, as one JSON object.
//
// Who uses it: the public API. What a caller may not assume: that `why` stands there while the
// verdict is open; `possible` and `missing` do then.
#ifndef HEGUI_REPORT_EXPLANATION_WRITER_H_
#define HEGUI_REPORT_EXPLANATION_WRITER_H_

#include <string>

#include "judge/refund/explanation.h"
#include "report/result_writer.h"

namespace hegui::report {

std::string write_explanation(const rulebook::Rulebook& book,
                              const judge::RefundExplanation& explanation, const Heading& heading);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_EXPLANATION_WRITER_H_
