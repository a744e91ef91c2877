// Reads a document's JSON text into a tree, with every limit that keeps hostile input harmless.
//
// Who uses it: the judges, before they look at a single fact.
//
// What a caller may not assume: that the tree is complete. When `complete` is false the text ended
// in an error that no reading goes past; duplicate keys are errors too, but the tree then holds the
// first.
#ifndef HEGUI_JUDGE_COMMON_JSON_READER_H_
#define HEGUI_JUDGE_COMMON_JSON_READER_H_

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/document_error.h"

namespace hegui::judge {

// Limits of one document; texts beyond them are errors, never cut.
inline constexpr std::size_t kMaximumDocumentBytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaximumDepth = 64;

struct JsonText {
  nlohmann::json root;
  bool complete = false;
  std::vector<DocumentError> errors;
};

// Never throws. Errors: too_large, not_utf8, invalid_json, lone_surrogate, too_deep,
// number_too_large, duplicate_key, empty_document. An integer outside int64 stands in the tree as a
// double.
JsonText read_json(std::string_view text);

// The byte offset of the first byte that is not part of well-formed UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_JSON_READER_H_
