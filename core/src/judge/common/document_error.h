// What is wrong with a document, before it is put into words.
//
// Who uses it: the readers of documents make them; the report turns them into sentences through the
// message catalogue. A caller may not assume an order: they are sorted by pointer when they are
// shown.
#ifndef HEGUI_JUDGE_COMMON_DOCUMENT_ERROR_H_
#define HEGUI_JUDGE_COMMON_DOCUMENT_ERROR_H_

#include "rulebook/json_reader.h"

namespace hegui::judge {

using DocumentError = rulebook::JsonError;
using rulebook::pointer_to;

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_DOCUMENT_ERROR_H_
