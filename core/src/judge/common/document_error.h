// What is wrong with a document, before it is put into words.
//
// Who uses it: the readers of documents make them; the report turns them into sentences through the
// message catalogue. A caller may not assume an order: they are sorted by pointer when they are
// shown.
#ifndef HEGUI_JUDGE_COMMON_DOCUMENT_ERROR_H_
#define HEGUI_JUDGE_COMMON_DOCUMENT_ERROR_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui::judge {

struct DocumentError {
  std::string pointer;  // RFC 6901, "" for the whole document
  std::string code;     // a key of core/messages/errors.json
  std::vector<std::pair<std::string, std::string>> arguments;  // placeholder, value
};

// `pointer` with one more reference token, escaped as RFC 6901 says.
std::string pointer_to(std::string_view pointer, std::string_view token);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_DOCUMENT_ERROR_H_
