// Many refunds at once, as little of each as a table shows.
//
// Who uses it: the engines.
#ifndef HEGUI_API_BRIEF_H_
#define HEGUI_API_BRIEF_H_

#include <string>
#include <string_view>
#include <vector>

#include "judge/common/result.h"

namespace hegui::api {

// One line for each line of `documents`, as Engine::summarize_refunds gives them. `errors`: of the
// option as_of, which every document has then.
std::string summarize_refunds(const judge::Books& books, std::string_view documents,
                              std::string_view as_of,
                              const std::vector<judge::DocumentError>& errors);

}  // namespace hegui::api

#endif  // HEGUI_API_BRIEF_H_
