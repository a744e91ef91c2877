// Words for what is wrong with a document, from the catalogues core/messages/*errors.json, and for
// what a fix does, from fixes.json.
//
// Who uses it: the writers of results. The catalogues are parsed when they are first asked for;
// any number of threads may read them.
#ifndef HEGUI_REPORT_MESSAGES_H_
#define HEGUI_REPORT_MESSAGES_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/common/document_error.h"
#include "rulebook/rulebook.h"

namespace hegui::report {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// The sentence for `code` in both languages with {name} replaced; the code itself for one that no
// catalogue has.
rulebook::Text error_message(std::string_view code, const Arguments& arguments);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_MESSAGES_H_
