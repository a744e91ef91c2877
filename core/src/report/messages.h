// Words for what is wrong with a document, from the catalogue core/messages/errors.json.
//
// Who uses it: the writers of results. The catalogue is parsed when it is first asked for; any
// number of threads may read it.
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

// The sentence for `code` in both languages with {name} replaced; the code itself for one that the
// catalogue does not have.
rulebook::Text error_message(std::string_view code, const Arguments& arguments);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_MESSAGES_H_
