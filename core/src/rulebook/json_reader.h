// Reads JSON text into a tree, with every limit that keeps hostile input harmless.
//
// Who uses it: the loader of rulebooks, the judges before they look at a single fact, and whoever
// reads a catalogue: there is one reader of JSON in the core.
//
// What a caller may not assume: that the tree is complete. When `complete` is false the text ended
// in an error that no reading goes past; duplicate keys are errors too, but the tree then holds the
// first.
#ifndef HEGUI_RULEBOOK_JSON_READER_H_
#define HEGUI_RULEBOOK_JSON_READER_H_

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui::rulebook {

// Limits of one text; what lies beyond them is an error, never cut.
inline constexpr std::size_t kMaximumDocumentBytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaximumDepth = 64;

// What is wrong with a text, before it is put into words.
struct JsonError {
  std::string pointer;  // RFC 6901, "" for the whole document
  std::string code;     // a key of core/messages/*errors.json
  std::vector<std::pair<std::string, std::string>> arguments;  // placeholder, value
};

struct JsonText {
  nlohmann::json root;
  bool complete = false;
  std::vector<JsonError> errors;
};

// `pointer` with one more reference token, escaped as RFC 6901 says.
std::string pointer_to(std::string_view pointer, std::string_view token);

// Never throws. Errors: too_large, not_utf8, invalid_json, lone_surrogate, too_deep,
// number_too_large, duplicate_key, empty_document. An integer outside int64 stands in the tree as a
// double.
JsonText read_json(std::string_view text);

// The byte offset of the first byte that is not part of well-formed UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_JSON_READER_H_
