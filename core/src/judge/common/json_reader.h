// The reader of documents: the core's one reader of JSON under the name the judges know it by.
#ifndef HEGUI_JUDGE_COMMON_JSON_READER_H_
#define HEGUI_JUDGE_COMMON_JSON_READER_H_

#include "judge/common/document_error.h"
#include "rulebook/json_reader.h"

namespace hegui::judge {

using rulebook::find_invalid_utf8;
using rulebook::JsonText;
using rulebook::kMaximumDepth;
using rulebook::kMaximumDocumentBytes;
using rulebook::read_json;

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_JSON_READER_H_
