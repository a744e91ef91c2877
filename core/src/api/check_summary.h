// What both engines do around a check: the option as_of, and what an exit status needs to know.
//
// Who uses it: engine.cpp and refund_engine.cpp.
#ifndef HEGUI_API_CHECK_SUMMARY_H_
#define HEGUI_API_CHECK_SUMMARY_H_

#include <string>
#include <string_view>
#include <vector>

#include "hegui/engine.h"
#include "judge/common/result.h"

namespace hegui::api {

// The option `as_of` is read like a document's own; one that is no instant makes the result
// invalid.
void check_as_of(std::string_view as_of, std::vector<judge::DocumentError>& errors);

CheckResult summary(const judge::CommonResult& result, std::string json);

}  // namespace hegui::api

#endif  // HEGUI_API_CHECK_SUMMARY_H_
